import { html } from 'hono/html';
import { groupBy } from '../ledger/group-by.ts';
import { type NamedPerson, namedPeople } from '../ledger/people.ts';
import { storyList } from '../ledger/story-list.ts';
import { suggestPeople } from '../ledger/suggest-people.ts';
import type { Status, Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { day, type Html, outlets, statusLabel } from './html-parts.ts';
import type { Page } from './layout.ts';
import type { PageDeps } from './page-deps.ts';
import type { Reader } from './reader.ts';
import { storyFilter, understood } from './story-filter.ts';

const STORIES_A_PAGE = 30;
const PEOPLE_FOUND = 4;
const PEOPLE_SHOWN = 4;
const WORDS_SEARCHED = 8;

/** `/`: the stories, newest first, with what the address asks for. A filter that is none is left out. */
export async function timelinePage(reader: Reader, deps: PageDeps): Promise<Page> {
  const { words, parameters, asOf } = reader;
  const { q = '', person, topic, status, from, to, language, before } = understood(reader);
  const list = await storyList(deps.ledger, {
    asOf,
    topic: topic as Topic | undefined,
    status: status as Status | undefined,
    ...{ person, language, from, to },
    words: q
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, WORDS_SEARCHED),
    before,
    limit: STORIES_A_PAGE,
  });
  const isFiltered = [q || undefined, person, topic, status, from, to, language, before, reader.past ?? undefined].some(
    (asked) => asked !== undefined,
  );
  const keys = [
    ...new Set([...list.stories.flatMap(({ people }) => people), ...(person === undefined ? [] : [person])]),
  ];
  const people = await namedPeople(deps.ledger.records, deps.ledger.people, keys);
  const found = q === '' ? [] : await suggestPeople(deps.ledger, q, PEOPLE_FOUND);
  const months = groupBy(list.stories, ({ opened }) => opened.slice(0, 7));
  const older = list.next === null ? null : reader.link('/', { ...parameters, before: list.next });
  return {
    title: words.pages.timeline,
    at: 'timeline',
    ...(topic !== undefined && person === undefined && { feeds: `/topic/${topic}/` }),
    ...(person !== undefined &&
      topic === undefined &&
      people.has(person) && { feeds: `/person/${encodeURIComponent(person)}/` }),
    body: html`<h1>${words.pages.timeline}</h1>
<p class="lead">${words.timeline.lead(deps.subject)}</p>
${storyFilter(reader, deps.ledger.people.all, people)}
${found.length === 0 ? '' : html`<p class="found">${words.timeline.foundPeople}: ${found.map((one, at) => html`${at === 0 ? '' : reader.voice.words.common.comma}${personLink(one, reader)}`)}</p>`}
${list.stories.length === 0 ? html`<p class="none">${isFiltered ? words.timeline.none : words.timeline.empty}</p>` : ''}
${[...months].map(
  ([month, stories]) => html`<section class="month" aria-labelledby="m${month}"><h2 id="m${month}">${month}</h2>
<ol class="stories">${stories.map((story) => html`<li>${storyEntry(story, people, reader)}</li>`)}</ol></section>`,
)}
<nav class="paging" aria-label="${words.timeline.older}">
${list.lookedBackTo === null ? '' : html`<span class="dim">${words.timeline.lookedBack(list.lookedBackTo)}</span>`}
${before === undefined ? '' : html`<a href="${reader.link('/', { ...parameters, before: undefined })}">← ${words.timeline.newest}</a>`}
${older === null ? '' : html`<a rel="next" href="${older}">${words.timeline.older} →</a>`}
</nav>`,
  };
}

/** @returns a story as one entry: headline, status, people, topics, sources. */
export function storyEntry(story: Story, people: ReadonlyMap<string, NamedPerson>, reader: Reader): Html {
  const { words, voice } = reader;
  const named = story.people.slice(0, PEOPLE_SHOWN).flatMap((key) => people.get(key) ?? []);
  return html`<article class="story">
<div class="when">${day(story.opened)}</div>
<div class="what"><h3><a href="${reader.link(`/story/${encodeURIComponent(story.id)}`)}">${voice.story(story).headline}</a></h3>
<p class="meta">${statusLabel(story.status, reader)}${named.map((one) => html`${personLink(one, reader)}`)}${story.topics.map(
    (topic) => html`<a class="topic" href="${reader.link('/', { topic })}">${voice.topic(topic)}</a>`,
  )}</p>
<p class="sources">${outlets(story.sources, reader)} <span class="dim">· ${words.timeline.articles(story.articles)}${story.seeded ? html`${voice.words.common.clause}${words.timeline.corpus}` : ''}</span></p></div>
</article>`;
}

/** @returns a person's name as a link to their page. */
export function personLink(person: Pick<NamedPerson, 'key' | 'name'>, reader: Reader): Html {
  return html`<a class="person" href="${reader.link(`/person/${encodeURIComponent(person.key)}`)}">${reader.voice.person(person)}</a>`;
}
