import { html } from 'hono/html';
import { claimSentence } from '../ledger/claim-sentence.ts';
import type { Claim } from '../model/claim.ts';
import { day, type Html, outward, statusLabel, unbroken } from './html-parts.ts';
import type { Page } from './layout.ts';
import { table } from './page-table.ts';
import type { Reader } from './reader.ts';

const CLAIMS_A_PAGE = 60;

/**
 * @returns every claim as a row with its article, the newest in front, a page at a time (`claims` of the address), and where the whole
 * judgement of that article stands.
 */
export function claimTable(
  claims: readonly Claim[],
  nameOf: (subject: Claim['subject']) => string,
  reader: Reader,
): Page['body'] {
  const { words, voice, parameters } = reader;
  const pages = Math.max(1, Math.ceil(claims.length / CLAIMS_A_PAGE));
  const at = Math.min(pages, Math.max(1, Number.parseInt(parameters.claims ?? '1', 10) || 1));
  const shown = [...claims].reverse().slice((at - 1) * CLAIMS_A_PAGE, at * CLAIMS_A_PAGE);
  const { claim: labels } = words;
  const columns = [
    { name: 'published', label: labels.published, cell: ({ evidence }: Claim) => day(evidence.source.published) },
    {
      name: 'outlet',
      label: labels.outlet,
      cell: ({ evidence: { source } }: Claim) => html`${outward(source.url, source.outlet)}`,
    },
    { name: 'says', label: labels.says, cell: (claim: Claim) => says(claim, nameOf, reader) },
    {
      name: 'date',
      label: labels.date,
      cell: ({ date }: Claim) => (date === null ? html`<span class="dim">–</span>` : unbroken(date)),
    },
    {
      name: 'certainty',
      label: labels.certainty,
      cell: ({ certainty, implied }: Claim) =>
        implied ? html`<span class="dim">${labels.implied}</span>` : statusLabel(certainty, reader),
    },
    {
      name: 'why',
      label: labels.judgement,
      cell: ({ evidence: { source } }: Claim) =>
        html`<a class="day" href="${reader.link(`/why/${encodeURIComponent(source.articleId)}`)}">${labels.why}<span class="hidden"> ${source.outlet}, ${source.title}</span></a>`,
    },
  ];
  const page = (number: number, text: string) =>
    html`<a href="${reader.link(reader.path, { claims: String(number) })}#claims">${text}</a>`;
  return html`${table(words.person.claims, columns, shown, reader)}
${pages === 1 ? '' : html`<nav class="paging" aria-label="${words.person.claims}">${at > 1 ? page(at - 1, `← ${voice.words.page.previous}`) : ''}<span class="dim">${voice.words.page.of(at, pages)}</span>${at < pages ? page(at + 1, `${voice.words.page.next} →`) : ''}</nav>`}`;
}

function says(claim: Claim, nameOf: (subject: Claim['subject']) => string, { words, voice }: Reader): Html {
  const { common } = voice.words;
  const sentence = voice.claim(claim, claimSentence(claim, nameOf));
  const besides =
    claim.detail === undefined || sentence.includes(claim.detail) ? '' : `${common.semicolon}${claim.detail}`;
  const speaker =
    claim.saidBy === null ? '' : html` <span class="dim">${common.open}${claim.saidBy}${common.close}</span>`;
  return html`${sentence}${besides}${speaker}${claim.evidence.span === null ? html` <span class="dim">${words.timeline.corpus}</span>` : ''}`;
}
