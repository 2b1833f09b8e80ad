import { html } from 'hono/html';
import type { Html } from './html-parts.ts';
import type { PageDeps } from './page-deps.ts';
import { addressOf, type Reader } from './reader.ts';

/** One page, before it has its frame. */
export interface Page {
  readonly title: string;
  readonly body: Html | Promise<Html>;
  /** Which of the pages in the navigation it belongs to. */
  readonly at?: 'timeline' | 'whoLeft' | 'whoLeads' | 'health';
  /** Where what it shows is a feed too: a folder such as `/person/lin-junyang/`. @default all stories */
  readonly feeds?: string;
}

const PATHS = { timeline: '/', whoLeft: '/who-left', whoLeads: '/who-leads', health: '/health' } as const;

const FEEDS = [
  { name: 'RSS', file: 'feed.xml', type: 'application/rss+xml' },
  { name: 'Atom', file: 'feed.atom', type: 'application/atom+xml' },
  { name: 'JSON', file: 'feed.json', type: 'application/feed+json' },
] as const;

/** Puts a page into the frame that all have: navigation, the moment of the past, the other language. */
export function framed(
  { title, body, at, feeds = '/' }: Page,
  reader: Reader,
  deps: Pick<PageDeps, 'subject' | 'timezone'>,
  style: string,
) {
  const { words, past, notPast, parameters, path } = reader;
  const other = reader.language === 'en' ? 'zh' : 'en';
  const { 'as-of': _, ...present } = parameters;
  const pages = Object.entries(PATHS) as [keyof typeof PATHS, string][];
  return html`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${deps.subject} watch</title>
<link rel="stylesheet" href="${style}">
<link rel="icon" href="data:,">
${FEEDS.map(({ file, type, name }) => html`<link rel="alternate" type="${type}" title="${title} (${name})" href="${feeds}${file}">`)}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="top">
<a class="name" href="${reader.link('/')}">${deps.subject} <span>watch</span></a>
<nav aria-label="${words.navigation}"><ul>${pages.map(
    ([name, to]) =>
      html`<li><a href="${reader.link(to)}"${name === at ? html` aria-current="page"` : ''}>${words.pages[name]}</a></li>`,
  )}</ul></nav>
<a class="language" href="${addressOf(path, { ...parameters, lang: other })}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other}">${words.otherLanguage}</a>
</header>
${past === null ? '' : html`<p class="past" role="status">${words.past(past)} <a href="${addressOf(path, present)}">${words.backToPresent}</a></p>`}
${
  notPast === null
    ? ''
    : html`<p class="past" role="status">${
        notPast.isPeriod
          ? words.notOver(notPast.text)
          : html`${words.problems.notUnderstood} ${words.problems.wants(words.filter.asOf, words.filter.format)}`
      } <a href="${addressOf(path, present)}">${words.backToPresent}</a></p>`
}
<main id="content" tabindex="-1">
${body}
</main>
<footer class="bottom">${words.footer(deps.timezone)} ${words.feeds} ${FEEDS.map(({ file, name }, at) => html`${at === 0 ? '' : ' · '}<a href="${feeds}${file}">${name}</a>`)}</footer>
</body>
</html>`;
}
