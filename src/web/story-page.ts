import { html } from 'hono/html';
import type { StoryEvent } from '../alerts/story-history.ts';
import { accountIn, untold } from '../commands/differences.ts';
import { groupBy } from '../ledger/group-by.ts';
import { namesOf } from '../ledger/names-of.ts';
import { namedPeople } from '../ledger/people.ts';
import { type Statement, type StoryDossier, storyDossier } from '../ledger/story-dossier.ts';
import { claimTable } from './claim-table.ts';
import { accounts, day, type Html, moment, outlets, outward, statusLabel } from './html-parts.ts';
import { notFoundPage } from './not-found-page.ts';
import type { PageDeps } from './page-deps.ts';
import type { PageWords } from './page-words.ts';
import type { Found } from './person-page.ts';
import type { Reader } from './reader.ts';
import { personLink, storyEntry } from './timeline-page.ts';

const COVERAGE_SHOWN = 100;
const EVENTS_SHOWN = 100;

/** `/story/<id>`: one story with every claim, outlet and time, and what was sent about it. The beginning of an id leads to the whole. */
export async function storyPage(id: string, reader: Reader, deps: PageDeps): Promise<Found> {
  const { words, asOf } = reader;
  const lookup = await storyDossier(deps.ledger, { id, asOf });
  const nothing = (text: string, more: Html | null = null): Found => ({
    found: 'nothing',
    page: notFoundPage(text, more, reader),
  });
  if (lookup.found === 'later') return nothing(words.story.notYet(lookup.opened.slice(0, 10)));
  if (lookup.found === 'none') {
    const links = lookup.suggestions.map((one) => html`<li>${storyLink(one, reader)}</li>`);
    return nothing(words.story.notFound(id.slice(0, 80)), links.length === 0 ? null : html`<ul>${links}</ul>`);
  }
  const own = lookup.dossier.story.id;
  if (own !== id) return { found: 'elsewhere', path: `/story/${encodeURIComponent(own)}` };
  return { found: 'page', page: await pageOf(lookup.dossier, reader, deps) };
}

async function pageOf(dossier: StoryDossier, reader: Reader, { ledger, history }: PageDeps) {
  const { words, voice } = reader;
  const { story, statements, contradictions, background, coverage, claims, related } = dossier;
  const { common, story: own } = voice.words;
  const { headline, sentences } = voice.story(story);
  const keys = [...new Set([story, ...related].flatMap(({ people }) => people))];
  const [people, { nameOf }, events] = await Promise.all([
    namedPeople(ledger.records, ledger.people, keys),
    namesOf(
      ledger,
      claims.map(({ subject }) => subject),
    ),
    history(story.id),
  ]);
  const differ = [
    ...statements.flatMap((one) => one.contradictions.map((of) => ({ name: voice.claim(one.claim, one.text), of }))),
    ...contradictions.map((of) => ({ name: voice.person(of), of })),
  ];
  const remarks = statements.flatMap(({ text, remarks: of }) => untold(text, of));
  const lines = (of: readonly Statement[]) =>
    html`<ul class="facts">${of.map((one) => statementLine(one, reader))}</ul>`;
  return {
    title: headline,
    at: 'timeline' as const,
    body: html`<article class="whole"><h1>${headline}</h1>
<p class="meta">${statusLabel(story.status, reader)}${story.people.flatMap((key) => people.get(key) ?? []).map((one) => personLink(one, reader))}${story.topics.map(
      (topic) => html`<a class="topic" href="${reader.link('/', { topic })}">${voice.topic(topic)}</a>`,
    )}</p>
<p class="note">${words.story.opened} ${moment(story.opened, reader)} · ${words.story.updated} ${moment(story.updated, reader)} · ${own.outlets(story.outlets.length)} · <a href="${reader.link(`/why/${encodeURIComponent(story.id)}`)}">${words.story.all}</a> · <code>${story.id}</code></p>
${
  sentences.length === 0
    ? ''
    : html`<div class="summary">${sentences.map(({ text, quoted, articleId }) => {
        const source = story.sources.find((one) => one.articleId === articleId);
        return html`<p class="foreign">${quoted ? common.quoted(text) : text}${source === undefined ? '' : html` <span class="by">${outward(source.url, source.outlet)}</span>`}</p>`;
      })}</div>`
}
${statements.length === 0 ? '' : html`<section><h2>${own.claims}</h2>${lines(statements)}</section>`}
${
  differ.length === 0
    ? ''
    : html`<section><h2>${common.differ}</h2><dl class="differ">${differ.map(
        ({ name, of }) =>
          html`<dt>${name}${common.clause}${common.differAbout[of.about]}</dt><dd>${accounts(of.versions, (value) => accountIn(of.about, value, voice), reader)}</dd>`,
      )}</dl></section>`
}
${
  remarks.length === 0
    ? ''
    : html`<section><h2>${common.besides}</h2><ul class="facts">${remarks.map(
        ({ text, source }) => html`<li>${text} <span class="by">${outward(source.url, source.outlet)}</span></li>`,
      )}</ul></section>`
}
${background.length === 0 ? '' : html`<section><h2>${own.background}</h2>${lines(background)}</section>`}
<section><h2>${own.coverage}</h2><ol class="coverage">${coverage
      .slice(0, COVERAGE_SHOWN)
      .map(
        ({ source, verdict }) =>
          html`<li>${day(source.published)} <strong>${source.outlet}</strong> ${outward(source.url, source.title)}${source.copyOf === undefined ? '' : html` <span class="dim">${own.copyOf(source.copyOf.outlet).replace(/[:：↳\s]+$/gu, '')}</span>`} <a class="verdict" href="${reader.link(`/why/${encodeURIComponent(source.articleId)}`)}">${own.verdicts[verdict]}<span class="hidden"> ${source.outlet}</span></a></li>`,
      )}</ol>${coverage.length > COVERAGE_SHOWN ? html`<p class="note">${own.articles(coverage.length, COVERAGE_SHOWN)}</p>` : ''}</section>
<section id="messages"><h2>${words.story.history}</h2>${messages(events, dossier, reader)}</section>
${related.length === 0 ? '' : html`<section><h2>${own.related}</h2><ol class="stories">${related.map((one) => html`<li>${storyEntry(one, people, reader)}</li>`)}</ol></section>`}
${claims.length === 0 ? '' : html`<section id="claims"><h2>${words.person.claims}</h2>${claimTable(claims, nameOf, reader)}</section>`}</article>`,
  };
}

/** Messages of one cause to several places are one line: who only looks need not know where they stand. */
function messages(events: readonly StoryEvent[], { coverage }: StoryDossier, reader: Reader): Html {
  const { words, asOf } = reader;
  const known = events.filter(({ at }) => Date.parse(at) <= asOf.untilMs);
  if (known.length === 0) return html`<p class="none">${words.story.noHistory}</p>`;
  const groups = [...groupBy(known, (event) => `${what(event)}|${event.cause}`).values()].slice(-EVENTS_SHOWN);
  return html`<p class="note">${words.story.historyLead}</p><ol class="messages">${groups.map((group) => {
    const [first] = group;
    if (first === undefined) return '';
    const places = [...groupBy(group, ({ platform }) => platform)].map(
      ([platform, of]) => `${PLATFORMS[platform]}${of.length > 1 ? ` × ${of.length}` : ''}`,
    );
    const articleId = first.cause.split('~', 1)[0];
    const source = coverage.find((one) => one.source.articleId === articleId)?.source;
    return html`<li>${moment(first.at, reader)} <strong class="sent ${what(first)}">${words.story.events[what(first)]}</strong> <span class="dim">${places.join(', ')}</span>${
      source === undefined
        ? ''
        : html` <span class="by">${words.story.cause} <a href="${reader.link(`/why/${encodeURIComponent(source.articleId)}`)}">${source.outlet}</a></span>`
    }</li>`;
  })}</ol>`;
}

const PLATFORMS: Readonly<Record<StoryEvent['platform'], string>> = {
  slack: 'Slack',
  discord: 'Discord',
  terminal: 'Terminal',
};

function what({ kind, fate, corrects }: StoryEvent): keyof PageWords['story']['events'] {
  if (fate !== 'delivered') return fate;
  if (corrects === true) return 'corrected';
  return kind === 'post' ? 'posted' : kind === 'edit' ? 'edited' : kind === 'reply' ? 'answered' : 'digest';
}

function statementLine({ text, claim, status, date, sources }: Statement, reader: Reader): Html {
  return html`<li>${date === null ? '' : html`<span class="when">${date}</span> `}${reader.voice.claim(claim, text)} ${statusLabel(status, reader)} <span class="by">${outlets(sources, reader, 6)}</span></li>`;
}

/** @returns the story's id as a link to its page. */
export function storyLink(id: string, reader: Reader): Html {
  return html`<a href="${reader.link(`/story/${encodeURIComponent(id)}`)}"><code>${id}</code></a>`;
}
