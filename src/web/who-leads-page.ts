import { html } from 'hono/html';
import { accountIn } from '../commands/differences.ts';
import { type Leaders, leaders } from '../ledger/leaders.ts';
import { accounts, outlets, statusLabel, unbroken } from './html-parts.ts';
import type { Page } from './layout.ts';
import type { PageDeps } from './page-deps.ts';
import { type Column, table } from './page-table.ts';
import type { Reader } from './reader.ts';
import { personLink } from './timeline-page.ts';

type Holder = Leaders['posts'][number]['holders'][number];

/** `/who-leads`: who is said to hold which post, several holders of one below each other. */
export async function whoLeadsPage(reader: Reader, { ledger }: PageDeps): Promise<Page> {
  const { words, voice, asOf } = reader;
  const { posts, contradictions } = await leaders(ledger, { asOf });
  const rows = posts.flatMap(({ holders }) => holders);
  const { common, whoLeads } = voice.words;
  return {
    title: words.pages.whoLeads,
    at: 'whoLeads',
    body: html`<h1>${words.pages.whoLeads}</h1>
<p class="lead">${words.whoLeads.lead}</p>
${rows.length === 0 ? html`<p class="none">${whoLeads.none}</p>` : table(words.pages.whoLeads, columns(reader), rows, reader)}
${
  contradictions.length === 0
    ? ''
    : html`<h2>${common.differ}</h2><dl class="differ">${contradictions.map(
        (rivals) =>
          html`<dt>${personLink(rivals, reader)}${common.clause}${common.differAbout[rivals.about]}</dt><dd>${accounts(rivals.versions, (value) => accountIn(rivals.about, value, voice), reader)}</dd>`,
      )}</dl>`
}`,
  };
}

function columns(reader: Reader): Column<Holder>[] {
  const { voice } = reader;
  const { common, whoLeads, unclear, person } = voice.words;
  const to = (one: Holder, anchor: string) => `${reader.link(`/person/${encodeURIComponent(one.key)}`)}#${anchor}`;
  return [
    {
      name: 'post',
      label: common.columns.post,
      cell: (one) => html`<a class="evidence" href="${to(one, 'posts')}">${voice.post(one)}</a>`,
      by: (one) => voice.post(one),
    },
    {
      name: 'person',
      label: common.columns.person,
      cell: (one) =>
        html`${personLink(one, reader)}${one.leaving === null || one.leaving === 'reversed' ? '' : html` <span class="dim">${whoLeads.leaving(unclear[one.leaving])}</span>`}`,
      by: (one) => one.key,
    },
    {
      name: 'since',
      label: common.columns.since,
      cell: (one) => {
        const versions = one.contradictions.find(({ about }) => about === 'date')?.versions;
        if (versions !== undefined) return accounts(versions, (value) => value, reader);
        const reported = common.reportedOn(one.firstReported.slice(0, 10));
        const since = one.date === null ? html`<span class="dim">${unbroken(reported)}</span>` : unbroken(one.date);
        return html`<a class="evidence" href="${to(one, 'claims')}">${since}</a>`;
      },
      by: (one) => one.date ?? one.firstReported,
    },
    {
      name: 'status',
      label: common.columns.status,
      cell: (one) =>
        html`<a class="evidence" href="${to(one, 'claims')}">${statusLabel(one.status, reader)}</a> <span class="dim">${person.how[one.how]}</span>`,
      by: (one) => one.status,
    },
    {
      name: 'sources',
      label: common.columns.sources,
      cell: (one) => outlets(one.sources, reader),
      by: (one) => one.sources.length,
    },
  ];
}
