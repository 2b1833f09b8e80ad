import { randomBytes } from 'node:crypto';
import { createHubKey, type HubKey } from '../../src/feeds/hub-key.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { createFormPoster } from '../../src/lib/post-form.ts';
import type { Feed } from '../../src/model/subject.ts';
import type { Stores } from '../../src/stores/open-stores.ts';
import { pushRoutes } from '../../src/web/push-routes.ts';
import { startWebServer } from '../../src/web/web-server.ts';
import { fakeHub } from '../fakes/fake-hub.ts';
import { startServer } from '../lib/loopback-server.ts';
import { type MemoryApp, memoryApp } from './memory-app.ts';

export const NOW = '2026-03-20T00:00:00.000Z';
export const NEWS = `<item><title>Lin Junyang founds Quiet Harbour after leaving Qwen</title><link>https://lin.example/a</link><guid>lin-1</guid>
  <pubDate>Fri, 20 Mar 2026 00:05:00 GMT</pubDate><description>Lin Junyang, formerly tech lead of Alibaba’s Qwen, has founded a company called Quiet Harbour, he said on Friday.</description></item>`;

const KEY = createHubKey(randomBytes(32));

const closing: (() => Promise<unknown>)[] = [];

/** Closes what `pushed` opened; behind each test. */
export async function closePushed(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

interface StartOptions {
  /** What an earlier start left; a new one in memory where it is left out. */
  readonly stores?: Stores;
  /** Whether the store is still empty. */
  readonly isNew?: boolean;
  readonly key?: HubKey;
  readonly publicUrl?: string;
  /** Takes the log's lines. */
  readonly log?: (line: string) => void;
  /** False where the feed is configured no longer. */
  readonly polls?: boolean;
}

/** The watcher with its endpoint, a feed that offers a hub, the hub, and one that it does not offer yet. */
export async function pushed(inHeader = true) {
  const [hub, other] = [await fakeHub(), await fakeHub()];
  closing.push(hub.server.close, other.server.close);
  const feed = { news: '', asked: 0, status: 200, hub: hub.url as string | null };
  const feedServer = await startServer((_, response) => {
    feed.asked++;
    if (inHeader && feed.hub !== null) response.setHeader('Link', `<${feed.hub}>; rel="hub", <${topic}>; rel="self"`);
    response.statusCode = feed.status;
    response.end(document(feed.news));
  });
  closing.push(feedServer.close);
  const topic = feedServer.url('/feed');
  const document = (items: string) => {
    const link = inHeader ? '' : `<a:link rel="hub" href="${hub.url}"/>`;
    return `<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>Harbour</title>${link}${items}</channel></rss>`;
  };
  const allow = [feedServer.host, hub.server.host, other.server.host];
  const http = createHttpClient({ userAgent: 'qwen-watch/test', allow });
  const forms = createFormPoster({ userAgent: 'qwen-watch/test', allow });
  closing.push(http.close, forms.close);
  // The endpoint is there before the app, and asks the app that runs.
  let running: MemoryApp | undefined;
  const errors: Error[] = [];
  const missing = () => Promise.reject(new Error('no app'));
  const routes = pushRoutes({
    verify: (...asked) => running?.app.pushes?.verify(...asked) ?? missing(),
    receive: (...sent) => running?.app.pushes?.receive(...sent) ?? missing(),
  });
  const web = await startWebServer({ port: 0, routes: [routes], onError: (error) => errors.push(error) });
  closing.push(web.close);
  const feeds: Feed[] = [
    {
      key: 'harbour',
      name: 'Harbour',
      outlet: 'Harbour',
      url: topic,
      language: null,
      tier: 'press',
      intervalMinutes: 30,
    },
  ];
  const start = async (now: string, { stores, ...over }: StartOptions = {}) => {
    const push = {
      publicUrl: over.publicUrl ?? `http://127.0.0.1:${web.port}`,
      postForm: forms.post,
      key: over.key ?? KEY,
      newNonce: () => randomBytes(16).toString('base64url'),
    };
    running = await memoryApp({
      http,
      feeds: over.polls === false ? [] : feeds,
      now,
      push,
      ...(stores && { stores }),
      ...(over.log && { log: over.log }),
    });
    if (over.isNew ?? stores === undefined) await running.app.seed();
    await running.app.open();
    return running;
  };
  const poll = async ({ app }: MemoryApp) => {
    const report = await app.poll();
    await hub.verified();
    return report;
  };
  const callback = () => hub.subscribed.at(-1)?.callback ?? '';
  return { hub, other, feed, topic, document, start, poll, callback, web, errors };
}

/** Resolves once the app has sent so many messages. */
export async function hasSent({ sent }: MemoryApp, count: number): Promise<void> {
  while (sent.length < count) await new Promise((resolve) => setImmediate(resolve));
}
