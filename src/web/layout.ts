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
}

const PATHS = { timeline: '/', whoLeft: '/who-left', whoLeads: '/who-leads', health: '/health' } as const;

/** Puts a page into the frame that all have: navigation, the moment of the past, the other language. */
export function framed(
  { title, body, at }: Page,
  reader: Reader,
  deps: Pick<PageDeps, 'subject' | 'timezone'>,
  style: string,
) {
  const { words, past, parameters, path } = reader;
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
<main id="content" tabindex="-1">
${body}
</main>
<footer class="bottom">${words.footer(deps.timezone)}</footer>
</body>
</html>`;
}
