import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { type Access, accessGuard, enter } from './access-guard.ts';
import { healthPage } from './health-page.ts';
import { framed, type Page } from './layout.ts';
import { notFoundPage } from './not-found-page.ts';
import type { PageDeps } from './page-deps.ts';
import { type Found, personPage } from './person-page.ts';
import { type Reader, readerOf } from './reader.ts';
import { storyPage } from './story-page.ts';
import { timelinePage } from './timeline-page.ts';
import { whoLeadsPage } from './who-leads-page.ts';
import { whoLeftPage } from './who-left-page.ts';
import { wholeBody } from './whole-body.ts';
import { whyPage } from './why-page.ts';

const MOST_TYPED = 4_000;
/** Nothing is loaded but our stylesheet, nothing runs, nothing frames us, and forms come back to us. */
const CONTENT = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * What people look at: pages rendered here, in English and Chinese, that work without scripts. Whoever may not see them is asked for the
 * token. They stand last among the routes: what no other route answers is theirs to call unknown.
 */
export function pageRoutes(deps: PageDeps, access: Access): Hono {
  const routes = new Hono();
  const css = readFileSync(new URL('page.css', import.meta.url), 'utf8');
  // Named by its content, so that it is asked for once and never stale.
  const style = `/page-${hash('sha256', css, 'base64url').slice(0, 12)}.css`;
  const show = async (page: Page, reader: Reader, context: Context, status: 200 | 401 | 403 | 404 = 200) => {
    const whole = await framed({ ...page, body: await page.body }, reader, deps, style);
    context.header('cache-control', 'private, no-cache');
    context.header('vary', 'Accept-Language, Cookie');
    return context.html(whole, status);
  };
  const answer = (found: Found, reader: Reader, context: Context) =>
    found.found === 'elsewhere'
      ? context.redirect(reader.link(found.path))
      : show(found.page, reader, context, found.found === 'page' ? 200 : 404);
  const askForToken = (context: Context, wrong = false) => {
    const reader = readerOf(context, deps);
    const { path, query } = { path: context.req.path, query: new URL(context.req.url).search };
    const next = path === '/enter' ? context.req.query('next') : `${path}${query}`;
    return show(tokenPage(reader, access, ownPath(next), wrong), reader, context, access.token() === null ? 403 : 401);
  };

  // No preload of https is promised for a machine's own address.
  const headers = { contentSecurityPolicy: CONTENT, xFrameOptions: 'DENY', strictTransportSecurity: false } as const;
  routes.use(secureHeaders(headers), compress());
  routes.get(style, (context) => {
    context.header('cache-control', 'public, max-age=31536000, immutable');
    return context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  routes.post('/enter', bodyLimit({ maxSize: MOST_TYPED }), async (context) => {
    const { token = '' } = await wholeBody(context.req.parseBody());
    if (typeof token !== 'string' || !enter(context, token.trim(), access)) return askForToken(context, true);
    return context.redirect(ownPath(context.req.query('next')), 303);
  });
  routes.use(accessGuard(access, (context) => askForToken(context)));

  const plain = (path: string, make: (reader: Reader, deps: PageDeps) => Promise<Page>) =>
    routes.get(path, async (context) => {
      const reader = readerOf(context, deps);
      return show(await make(reader, deps), reader, context);
    });
  const found = (path: string, make: (asked: string, reader: Reader, deps: PageDeps) => Promise<Found>) =>
    routes.get(path, async (context) => {
      const reader = readerOf(context, deps);
      const asked = context.req.param('asked') ?? '';
      return answer(await make(asked.slice(0, 2_000), reader, deps), reader, context);
    });
  plain('/', timelinePage);
  plain('/who-left', whoLeftPage);
  plain('/who-leads', whoLeadsPage);
  plain('/health', healthPage);
  found('/person/:asked', personPage);
  found('/story/:asked', storyPage);
  found('/why/:asked', whyPage);
  routes.get('*', (context) => {
    const reader = readerOf(context, deps);
    return show(notFoundPage(reader.words.problems.notFoundLead, null, reader), reader, context, 404);
  });
  return routes;
}

function tokenPage({ words, parameters }: Reader, { token }: Access, next: string, wrong: boolean): Page {
  const { token: own } = words;
  if (token() === null) return { title: own.title, body: html`<h1>${own.title}</h1><p class="lead">${own.closed}</p>` };
  const query = new URLSearchParams({ next, ...(parameters.lang && { lang: parameters.lang }) });
  return {
    title: own.title,
    body: html`<h1>${own.title}</h1><p class="lead">${own.lead}</p>
<form class="token" method="post" action="/enter?${query.toString()}">
${wrong ? html`<p class="wrong" role="alert">${own.wrong}</p>` : ''}
<label>${own.label}<input type="password" name="token" required autocomplete="current-password"></label><button>${own.enter}</button></form>`,
  };
}

/** @returns the path where it is one of ours: nobody is sent elsewhere by a link that asks for the token first. */
function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/';
}
