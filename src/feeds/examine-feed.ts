import type { HttpResponse } from '../lib/http.ts';
import type { Article } from '../model/article.ts';
import type { FeedCheck } from '../model/feed-desk.ts';
import type { Feed } from '../model/subject.ts';
import { feedsOfPage } from './feeds-of-page.ts';
import { type FetchDeps, fetchFeed } from './fetch-feed.ts';
import { normaliseAll } from './normalise-article.ts';

/** Entries of a check that are shown. */
const NEWEST_SHOWN = 3;
/** Entries of a check that are judged. */
const NEWEST_JUDGED = 50;

interface ExamineDeps extends FetchDeps {
  /** @returns whether the article is about the subject; changes nothing. */
  readonly isRelevant: (article: Article) => Promise<boolean>;
}

/**
 * Checks a feed as a cycle would that has never met it: the same client, the same parser, no validators. Remembers nothing.
 * Never throws for what the feed, its host or the network does.
 */
export async function examineFeed(feed: Feed, deps: ExamineDeps): Promise<FeedCheck> {
  let response: HttpResponse | undefined;
  const http = {
    ...deps.http,
    async get(...request: Parameters<typeof deps.http.get>) {
      response = await deps.http.get(...request);
      return response;
    },
  };
  const outcome = await fetchFeed(feed, undefined, { http, clock: deps.clock, read: deps.read });
  const address = response?.url ?? feed.url;
  if (outcome.kind !== 'fresh' || response === undefined) {
    const problem = outcome.state.lastError ?? { code: 'feed-empty', message: 'there was no document' };
    const named = response === undefined || problem.code !== 'feed-html' ? [] : feedsNamedBy(response);
    return { ok: false, address, status: response?.status ?? null, problem, named };
  }
  const { format, title, language, entries, entriesLeftOut, truncated } = outcome.feed;
  const firstSeen = new Date(deps.clock.now()).toISOString();
  const articles = (await normaliseAll(entries, feed, firstSeen)).sort((a, b) =>
    a.published < b.published ? 1 : a.published > b.published ? -1 : 0,
  );
  const judged = articles.slice(0, NEWEST_JUDGED);
  let relevant = 0;
  for (const article of judged) if (await deps.isRelevant(article)) relevant++;
  return {
    ok: true,
    address,
    status: response.status,
    moved: response.movedTo !== null,
    ...{ format, title, language, entries: entries.length, entriesLeftOut, truncated },
    newest: articles.slice(0, NEWEST_SHOWN).map(({ title, url, published, publishedInferred }) => ({
      title,
      url,
      published: publishedInferred ? null : published,
    })),
    judged: judged.length,
    relevant,
  };
}

function feedsNamedBy({ body, url, headers }: HttpResponse): string[] {
  return feedsOfPage(body, { url, contentType: headers['content-type'] ?? null });
}
