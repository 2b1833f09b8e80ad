import { html } from 'hono/html';
import { accountIn, place } from '../commands/differences.ts';
import { periodOf } from '../ledger/as-of.ts';
import type { Departure } from '../ledger/departure-of.ts';
import { departures } from '../ledger/departures.ts';
import type { Contradiction } from '../ledger/versions.ts';
import { type Html, outlets, outward, statusLabel, unbroken } from './html-parts.ts';
import type { Page } from './layout.ts';
import type { PageDeps } from './page-deps.ts';
import { type Column, table } from './page-table.ts';
import type { Reader } from './reader.ts';
import { personLink } from './timeline-page.ts';

/** `/who-left`: who is reported as departed, and apart from them whoever only may have. */
export async function whoLeftPage(reader: Reader, { ledger }: PageDeps): Promise<Page> {
  const { words, voice, asOf, parameters } = reader;
  const since = parameters.since !== undefined && periodOf(parameters.since) !== null ? parameters.since : undefined;
  const { people, unclear } = await departures(ledger, { asOf, ...(since !== undefined && { since }) });
  const { common, whoLeft } = voice.words;
  const known = columns(reader);
  const because: Column<Departure> = {
    name: 'why',
    label: words.claim.judgement,
    cell: (one) => (one.unclear === null ? '' : whoLeft.because[one.unclear]),
    by: (one) => one.unclear ?? '',
  };
  return {
    title: words.pages.whoLeft,
    at: 'whoLeft',
    body: html`<h1>${words.pages.whoLeft}</h1>
<p class="lead">${words.whoLeft.lead}</p>
${people.length === 0 ? html`<p class="none">${whoLeft.nobody}</p>` : table(words.pages.whoLeft, known, people, reader)}
${unclear.length === 0 ? '' : html`<h2>${words.whoLeft.apart}</h2>${table(words.whoLeft.apart, [...known.filter(({ name }) => name !== 'announced' && name !== 'to'), because], unclear, reader)}`}
<p class="note">${whoLeft.counted(people.length, unclear.filter((one) => one.unclear !== 'reversed').length, unclear.filter((one) => one.unclear === 'reversed').length)}${since === undefined ? '' : html`${common.clause}${whoLeft.since(since)}`}</p>`,
  };
}

function columns(reader: Reader): Column<Departure>[] {
  const { voice } = reader;
  const { columns: labels, reportedOn } = voice.words.common;
  return [
    { name: 'person', label: labels.person, cell: (one) => personLink(one, reader), by: (one) => one.key },
    {
      name: 'role',
      label: labels.role,
      cell: (one) => sideBySide(one, 'role', one.role, one.role === null ? null : voice.role(one.role), reader),
      by: (one) => one.role ?? '~',
    },
    {
      name: 'announced',
      label: labels.announced,
      cell: (one) =>
        one.announced === null
          ? evidence(
              one,
              'claims',
              html`<span class="dim">${unbroken(reportedOn(one.firstReported.slice(0, 10)))}</span>`,
              reader,
            )
          : sideBySide(one, 'date', one.announced, one.announced, reader),
      by: (one) => one.announced ?? one.firstReported,
    },
    {
      name: 'to',
      label: labels.to,
      cell: (one) => {
        const to = one.destination === null ? null : place(one.destination, voice);
        return sideBySide(one, 'destination', one.destination, to, reader);
      },
      by: (one) => one.destination ?? '~',
    },
    {
      name: 'status',
      label: labels.status,
      cell: (one) =>
        evidence(
          one,
          differs(one.contradictions, 'departure') ? 'departure' : 'claims',
          statusLabel(one.status, reader),
          reader,
        ),
      by: (one) => one.status,
    },
    {
      name: 'sources',
      label: labels.sources,
      cell: (one) => html`${outlets(one.surest, reader)}`,
      by: (one) => one.sources.length,
    },
  ];
}

/** A cell with all accounts of a thing, each with its outlets; one alone leads to the claims that carry it. */
function sideBySide(
  one: Departure,
  about: Contradiction['about'],
  value: string | null,
  printed: string | null,
  reader: Reader,
): Html {
  const versions = one.contradictions.find((contradiction) => contradiction.about === about)?.versions;
  if (versions === undefined) {
    if (value === null || printed === null) return html`<span class="dim">–</span>`;
    return evidence(one, 'claims', about === 'date' ? unbroken(printed) : html`${printed}`, reader);
  }
  return html`<ul class="accounts">${versions.map(({ value: each, sources }) => {
    const [first] = sources;
    const by =
      first === undefined
        ? ''
        : html` <span class="by">${outward(first.url, first.outlet)}${sources.length > 1 ? ` + ${sources.length - 1}` : ''}</span>`;
    return html`<li>${evidence(one, about, about === 'date' ? unbroken(accountIn(about, each, reader.voice)) : html`${accountIn(about, each, reader.voice)}`, reader)}${by}</li>`;
  })}</ul>`;
}

function differs(contradictions: readonly Contradiction[], about: Contradiction['about']): boolean {
  return contradictions.some((contradiction) => contradiction.about === about);
}

function evidence({ key }: { readonly key: string }, anchor: string, content: Html, reader: Reader): Html {
  return html`<a class="evidence" href="${reader.link(`/person/${encodeURIComponent(key)}`)}#${anchor}">${content}</a>`;
}
