import { html } from 'hono/html';
import { accountIn, place, untold } from '../commands/differences.ts';
import type { Departure } from '../ledger/departure-of.ts';
import { type NamedPerson, namedPeople } from '../ledger/people.ts';
import { personDossier } from '../ledger/person-dossier.ts';
import { suggestPeople } from '../ledger/suggest-people.ts';
import type { Contradiction } from '../ledger/versions.ts';
import { claimTable } from './claim-table.ts';
import { accounts, type Html, outlets, outward, statusLabel } from './html-parts.ts';
import type { Page } from './layout.ts';
import { notFoundPage } from './not-found-page.ts';
import type { PageDeps } from './page-deps.ts';
import type { Reader } from './reader.ts';
import { personLink, storyEntry } from './timeline-page.ts';

const SUGGESTED = 5;

/** What came of asking for a page: it may stand under another address, or not at all. */
export type Found =
  | { readonly found: 'page'; readonly page: Page }
  | { readonly found: 'elsewhere'; readonly path: string }
  | { readonly found: 'nothing'; readonly page: Page };

/** `/person/<key>`: everything about one person. Another spelling, or a key that was merged, leads to the person's own address. */
export async function personPage(key: string, reader: Reader, deps: PageDeps): Promise<Found> {
  const { ledger } = deps;
  const person = ledger.people.get(key) ?? (await metInArticles(key, deps));
  if (person !== null) return { found: 'page', page: await pageOf(person, reader, deps) };
  const merged = await ledger.records.merges.get(key);
  const [spelled, ...others] = ledger.people.spelled(key);
  const own = merged ?? (others.length === 0 ? spelled?.key : undefined);
  if (own !== undefined && own !== key) return { found: 'elsewhere', path: `/person/${encodeURIComponent(own)}` };
  const { words } = reader;
  const near = await suggestPeople(ledger, key, SUGGESTED);
  const perhaps = html`<p>${words.person.perhaps} ${near.map((one, at) => html`${at === 0 ? '' : reader.voice.words.common.comma}${personLink(one, reader)}`)}</p>`;
  const page = notFoundPage(words.person.notFound(key.slice(0, 60)), near.length === 0 ? null : perhaps, reader);
  return { found: 'nothing', page };
}

async function metInArticles(key: string, { ledger }: PageDeps): Promise<NamedPerson | null> {
  if ((await ledger.records.subjects.get(`person:${key}`)) === undefined) return null;
  return (await namedPeople(ledger.records, ledger.people, [key])).get(key) ?? null;
}

async function pageOf(person: NamedPerson, reader: Reader, { ledger }: PageDeps): Promise<Page> {
  const { words, voice, asOf } = reader;
  const dossier = await personDossier(ledger, { person, asOf });
  const { departure, posts, statements, stories, claims, contradictions } = dossier;
  const people = await namedPeople(ledger.records, ledger.people, [...new Set(stories.flatMap((one) => one.people))]);
  const { common, person: own } = voice.words;
  const name = voice.person(person);
  const remarks = statements.flatMap(({ text, remarks: of }) => untold(text, of));
  const differ = [...(departure?.contradictions ?? []), ...contradictions];
  return {
    title: name,
    feeds: `/person/${encodeURIComponent(person.key)}/`,
    body: html`<h1>${name}</h1>
<p class="lead">${person.names.filter((one) => one !== name).join(common.comma)}${person.misspellings.length === 0 ? '' : own.alsoPrintedAs(person.misspellings.join(common.comma))}${person.discovered ? html` <span class="dim">${own.discovered}</span>` : ''}</p>
${departure === null ? '' : html`<section id="leaving"><h2>${words.person.leaving}</h2>${leaving(departure, reader)}</section>`}
${
  posts.length === 0
    ? ''
    : html`<section id="posts"><h2>${own.posts}</h2><ul class="facts">${posts.map(
        (post) =>
          html`<li><strong>${voice.post(post)}</strong> ${own.how[post.how]}${post.date === null ? '' : html` ${post.date}`} ${statusLabel(post.status, reader)} <span class="by">${outlets(post.sources, reader)}</span></li>`,
      )}</ul></section>`
}
${differ.length === 0 ? '' : html`<section><h2>${common.differ}</h2><dl class="differ">${differ.map((one) => side(one, reader))}</dl></section>`}
${
  statements.length === 0
    ? ''
    : html`<section id="said"><h2>${own.said}</h2><ul class="facts">${statements.map(
        ({ text, claim, status, date, sources }) =>
          html`<li><span class="when">${date ?? common.reportedOn((sources[0]?.published ?? '').slice(0, 10))}</span> ${voice.claim(claim, text)} ${statusLabel(status, reader)} <span class="by">${outlets(sources, reader)}</span></li>`,
      )}</ul></section>`
}
${
  remarks.length === 0
    ? ''
    : html`<section><h2>${common.besides}</h2><ul class="facts">${remarks.map(
        ({ text, source }) => html`<li>${text} <span class="by">${outward(source.url, source.outlet)}</span></li>`,
      )}</ul></section>`
}
${stories.length === 0 ? '' : html`<section><h2>${own.stories}</h2><ol class="stories">${stories.map((story) => html`<li>${storyEntry(story, people, reader)}</li>`)}</ol></section>`}
<section id="claims"><h2>${words.person.claims}</h2>${
      claims.length === 0
        ? html`<p class="none">${own.nothing(name)}</p>`
        : html`<p class="note">${words.person.claimsLead} ${own.counted(claims.length, dossier.sources.length)}</p>${claimTable(claims, () => person.name, reader)}`
    }</section>`,
  };
}

function leaving(departure: Departure, reader: Reader): Html {
  const { voice } = reader;
  const { unclear, role, destination, announced, firstReported, status, surest } = departure;
  const { common, person: words } = voice.words;
  const what =
    unclear === null
      ? words.left(role === null ? null : voice.role(role), destination === null ? null : place(destination, voice))
      : words.unclear[unclear];
  const when = announced === null ? common.reportedOn(firstReported.slice(0, 10)) : words.announced(announced);
  return html`<p><strong>${what}</strong>${common.semicolon}${when} ${statusLabel(status, reader)} <span class="by">${outlets(surest, reader, 6)}</span></p>`;
}

/** The accounts of one thing; its place on the page is where the tables lead. */
function side({ about, versions }: Contradiction, reader: Reader): Html {
  const { common } = reader.voice.words;
  return html`<dt id="${about}">${common.differAbout[about]}</dt><dd>${accounts(versions, (value) => accountIn(about, value, reader.voice), reader)}</dd>`;
}
