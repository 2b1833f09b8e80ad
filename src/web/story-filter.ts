import { html } from 'hono/html';
import { periodOf } from '../ledger/as-of.ts';
import type { NamedPerson } from '../ledger/people.ts';
import { STATUSES, type Status } from '../model/story.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import type { Html } from './html-parts.ts';
import type { Reader } from './reader.ts';

/** Languages that are read; articles in others are found by a language in the address all the same. */
const LANGUAGES = [
  'en',
  'zh',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'tr',
  'ar',
  'hi',
  'id',
  'vi',
];

/** What a filter takes; one of any other value is left out, and said. */
const TAKES: Readonly<Record<string, (value: string) => boolean>> = {
  topic: (value) => (TOPICS as readonly string[]).includes(value),
  status: (value) => (STATUSES as readonly string[]).includes(value),
  language: (value) => /^[a-z]{2,3}$/.test(value),
  from: (value) => periodOf(value) !== null,
  to: (value) => periodOf(value) !== null,
};

/** @returns what the address asks for, without filters that are none. */
export function understood({ parameters }: Pick<Reader, 'parameters'>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(parameters).filter(([name, value]) => TAKES[name]?.(value) !== false));
}

type Choice = readonly [value: string, label: string];

/** @returns the form whose fields are the address, and what it asks for now, each with a link that takes it out. */
export function storyFilter(
  reader: Reader,
  configured: readonly NamedPerson[],
  named: ReadonlyMap<string, NamedPerson>,
): Html {
  const { words, voice, parameters, past } = reader;
  const { filter } = words;
  const languageName = new Intl.DisplayNames([words.tag], { type: 'language' });
  const people = [...configured].sort((a, b) => Number(b.watched) - Number(a.watched));
  const asked = parameters.person;
  const other = asked !== undefined && !people.some(({ key }) => key === asked) ? named.get(asked) : undefined;
  const choices = {
    person: [...people, ...(other === undefined ? [] : [other])].map((one): Choice => [one.key, voice.person(one)]),
    topic: TOPICS.map((topic): Choice => [topic, voice.topic(topic)]),
    status: STATUSES.map((status): Choice => [status, voice.status(status)]),
    language: LANGUAGES.map((tag): Choice => [tag, languageName.of(tag) ?? tag]),
  };
  const labels: Readonly<Record<string, (value: string) => string>> = {
    q: (value) => `${filter.search}: ${value}`,
    person: (value) => choices.person.find(([key]) => key === value)?.[1] ?? value,
    topic: (value) => voice.topic(value as Topic),
    status: (value) => voice.status(value as Status),
    language: (value) => choices.language.find(([tag]) => tag === value)?.[1] ?? value,
    from: (value) => `${filter.from} ${value}`,
    to: (value) => `${filter.to} ${value}`,
  };
  const asksFor = understood(reader);
  const leftOut = Object.keys(TAKES).filter((name) => parameters[name] !== undefined && asksFor[name] === undefined);
  const takes = (name: string) =>
    words.problems.wants(
      filter[name as 'topic' | 'from'],
      name === 'from' || name === 'to' ? filter.format : filter.listed,
    );
  const active = Object.keys(labels).flatMap((name) => {
    const value = asksFor[name];
    return value === undefined ? [] : [{ name, label: labels[name]?.(value) ?? value }];
  });
  const period = (name: 'from' | 'to' | 'as-of', label: string, value: string | undefined) =>
    html`<label>${label}<input name="${name}" value="${value ?? ''}" placeholder="2026-03-05" pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" title="${filter.format}" inputmode="numeric" autocomplete="off" size="10"></label>`;
  return html`<form class="filter" method="get" action="/" role="search" aria-label="${filter.title}">
${parameters.lang === undefined ? '' : html`<input type="hidden" name="lang" value="${reader.language}">`}
<label class="wide">${filter.search}<input type="search" name="q" value="${parameters.q ?? ''}" maxlength="200"></label>
${select('person', filter.person, choices.person, reader)}
${select('topic', filter.topic, choices.topic, reader)}
${select('status', filter.status, choices.status, reader)}
${select('language', filter.language, choices.language, reader)}
${period('from', filter.from, parameters.from)}
${period('to', filter.to, parameters.to)}
${period('as-of', filter.asOf, past ?? undefined)}
<button>${filter.show}</button>
</form>
${leftOut.length === 0 ? '' : html`<p class="wrong" role="status">${words.problems.notUnderstood} ${leftOut.map(takes).join(' ')}</p>`}
${
  active.length === 0
    ? ''
    : html`<ul class="active" aria-label="${filter.active}">${active.map(({ name, label }) => {
        const without = reader.link('/', { ...parameters, [name]: undefined, before: undefined });
        return html`<li><a href="${without}" aria-label="${filter.remove(label)}">${label} <span aria-hidden="true">×</span></a></li>`;
      })}<li><a class="clear" href="${reader.link('/')}">${filter.clear}</a></li></ul>`
}`;
}

function select(name: string, label: string, choices: readonly Choice[], { parameters, words }: Reader): Html {
  return html`<label>${label}<select name="${name}"><option value="">${words.filter.any}</option>${choices.map(
    ([value, text]) =>
      html`<option value="${value}"${parameters[name] === value ? html` selected` : ''}>${text}</option>`,
  )}</select></label>`;
}
