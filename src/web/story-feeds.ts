import { hash } from 'node:crypto';
import { Hono } from 'hono';
import type { CollectionQuery, StoryCollection } from '../model/published-story.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import { type Access, programGuard } from './access-guard.ts';
import { FORMATS } from './write-story-feed.ts';

interface StoryFeedDeps {
  /** @returns the stories; null where there is nobody of that key. */
  readonly stories: (query: CollectionQuery) => Promise<StoryCollection | null>;
  /** Of what is watched: "Alibaba Qwen". */
  readonly subject: string;
  /** Names the stories' ids; must never change. */
  readonly space: string;
  readonly language: string;
  /** How the bot is reached from outside; null for the address by which it was asked. */
  readonly publicUrl: string | null;
  /** The WebSub hub that is told when they change; null where there is none. */
  readonly hub: string | null;
  readonly now: () => number;
  readonly access: Access;
}

/** Addresses whose last version is remembered; of more, the oldest is forgotten and counts as changed when it is asked for next. */
const REMEMBERED = 1_000;

/**
 * The deduplicated stories out, as RSS 2.0, Atom and JSON Feed 1.1: `/feed.xml`, `/feed.atom`, `/feed.json`, and the same behind
 * `/topic/<topic>/` and `/person/<key>/`. Whoever names the version they have gets 304. `Last-Modified` is when a version was first given
 * out, because a late report of an earlier day changes a feed and no date in it.
 */
export function storyFeedRoutes({
  stories,
  subject,
  space,
  language,
  publicUrl,
  hub,
  now,
  access,
}: StoryFeedDeps): Hono {
  const routes = new Hono();
  const versions = new Map<string, { readonly etag: string; readonly since: number }>();
  const sinceOf = (path: string, etag: string) => {
    const known = versions.get(path);
    if (known?.etag === etag) return known.since;
    const since = Math.floor(now() / 1000) * 1000;
    versions.delete(path);
    versions.set(path, { etag, since });
    const [oldest] = versions.keys();
    if (versions.size > REMEMBERED && oldest !== undefined) versions.delete(oldest);
    return since;
  };
  const answer = async (request: Request, extension: string, query: CollectionQuery): Promise<Response | null> => {
    if (!isFormat(extension)) return null;
    const collection = await stories(query);
    if (collection === null) return null;
    const url = new URL(request.url);
    const { type, write } = FORMATS[extension];
    // As a header carries it, and as its hub is told.
    const self = new URL(`${publicUrl ?? url.origin}${url.pathname}`).href;
    const body = write({
      title: collection.about === null ? subject : `${subject}: ${collection.about}`,
      ...{ self, hub },
      ...{ space, language, stories: collection.stories },
      updated: collection.stories[0]?.updated ?? new Date(0).toISOString(),
    });
    const etag = `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
    const since = sinceOf(url.pathname, etag);
    const headers = { etag, 'last-modified': new Date(since).toUTCString(), 'cache-control': 'private, max-age=60' };
    const discovery = hub === null ? {} : { link: `<${hub}>; rel="hub", <${self}>; rel="self"` };
    if (isKnown(request.headers, etag, since)) return new Response(null, { status: 304, headers });
    const shown = { 'content-type': type, 'x-content-type-options': 'nosniff' };
    return new Response(body, { headers: { ...headers, ...discovery, ...shown } });
  };
  const guard = programGuard(access);
  routes.get('/:file{feed\\.[a-z]+}', guard, async (context) => {
    const given = await answer(context.req.raw, extensionOf(context.req.param('file')), {});
    return given ?? context.notFound();
  });
  routes.get('/topic/:topic/:file{feed\\.[a-z]+}', guard, async (context) => {
    const { topic, file } = context.req.param();
    const given = isTopic(topic) ? await answer(context.req.raw, extensionOf(file), { topic }) : null;
    return given ?? context.notFound();
  });
  routes.get('/person/:person/:file{feed\\.[a-z]+}', guard, async (context) => {
    const { person, file } = context.req.param();
    const isKey = /^[^|\0]{1,200}$/.test(person);
    const given = isKey ? await answer(context.req.raw, extensionOf(file), { person }) : null;
    return given ?? context.notFound();
  });
  return routes;
}

function extensionOf(file: string): string {
  return file.slice('feed.'.length);
}

function isFormat(extension: string): extension is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, extension);
}

function isTopic(text: string): text is Topic {
  return (TOPICS as readonly string[]).includes(text);
}

/** By RFC 9110: where a version is named, its date says nothing. */
function isKnown(headers: Headers, etag: string, since: number): boolean {
  const named = headers.get('if-none-match');
  if (named !== null) {
    return named.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
  }
  const then = Date.parse(headers.get('if-modified-since') ?? '');
  return !Number.isNaN(then) && since <= then;
}
