import { afterEach, describe, expect, it } from 'vitest';
import { publishStories } from '../../src/alerts/publish-stories.ts';
import { createFormPoster } from '../../src/lib/post-form.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { storyFeedRoutes } from '../../src/web/story-feeds.ts';
import { startWebServer } from '../../src/web/web-server.ts';
import { fakeHub } from '../fakes/fake-hub.ts';
import { anArticle, type MemoryApp, memoryApp } from './memory-app.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const NOW = '2026-03-20T10:00:00.000Z';
const LEAVES = anArticle({
  id: 'first',
  title: 'Lin Junyang leaves Alibaba Qwen',
  text: 'Lin Junyang, tech lead of Alibaba’s Qwen, has left the company, two people familiar with the matter said.',
  published: '2026-03-18T08:00:00.000Z',
});
const DENIES = anArticle({
  id: 'second',
  title: 'Lin Junyang denies leaving Qwen',
  text: 'Lin Junyang denied on Friday that he has left Alibaba’s Qwen. “I have not left Qwen,” he said.',
  published: '2026-03-19T08:00:00.000Z',
});

/** A watcher with its feeds, and a hub that reads them. `isAllowed`: the hub's address may be private, as this one is. */
async function watched({ isAllowed = true, stores }: { isAllowed?: boolean; stores?: Stores } = {}) {
  const hub = await fakeHub();
  closing.push(hub.server.close);
  const kept = stores ?? (await openStores('memory:'));
  // The feeds are there before the app, and show what the app that runs knows.
  let running: MemoryApp | undefined;
  const lines: string[] = [];
  const routes = storyFeedRoutes({
    stories: async (query) =>
      running === undefined ? null : publishStories(query, { ...running.app.pages, language: 'en' }),
    access: { isLocal: false, isPublic: true, token: () => null, secure: false },
    ...{ subject: 'Alibaba Qwen', space: 'qwen', language: 'en', publicUrl: null, hub: hub.url },
    now: () => Date.parse(NOW),
  });
  const web = await startWebServer({ port: 0, routes: [routes], onError: (error) => expect.fail(error.message) });
  closing.push(web.close);
  const start = async (now = NOW, allowed = isAllowed) => {
    const forms = createFormPoster({ userAgent: 'qwen-watch/test', allow: allowed ? [hub.server.host] : [] });
    closing.push(forms.close);
    const own = { url: hub.url, publicUrl: `http://127.0.0.1:${web.port}`, postForm: forms.post };
    running = await memoryApp({ stores: kept, now, hub: own, log: (line) => lines.push(line) });
    await running.app.open();
    const tell = async (watcher = running) => {
      await watcher?.app.shares.tellHub?.();
      await hub.verified();
    };
    return { ...running, tell };
  };
  const paths = () => hub.published.map(({ topic }) => new URL(topic).pathname);
  return { hub, start, lines, paths, changes: kept.namespace('feed-changes') };
}

describe('the hub of the feeds of stories', () => {
  it('is told of every feed that a story stands in, once, and finds the story there', async () => {
    const { hub, start, lines, paths } = await watched();
    const { app, sent, tell } = await start();
    await tell();
    expect(hub.published).toEqual([]);
    await app.takeIn(LEAVES);
    await tell();
    await tell();

    const files = ['feed.xml', 'feed.atom', 'feed.json'];
    expect(paths().toSorted()).toEqual(
      ['/', '/person/lin-junyang/', '/topic/departure/']
        .flatMap((folder) => files.map((file) => folder + file))
        .toSorted(),
    );
    expect(hub.published.every(({ status, body }) => status === 200 && body.includes('Lin Junyang'))).toBe(true);
    expect([hub.faults, lines]).toEqual([[], []]);
    expect(sent).toEqual([]);
  });

  it('is told again of a story that changes, and not more often than every 15 seconds', async () => {
    const { hub, start, paths } = await watched();
    const { app, clock, tell } = await start();
    await app.takeIn(LEAVES);
    await tell();
    await app.takeIn(DENIES);
    await tell();
    expect(paths().filter((path) => path === '/feed.atom')).toHaveLength(1);
    clock.set('2026-03-20T10:00:16.000Z');
    await tell();

    expect(paths().filter((path) => path === '/feed.atom')).toHaveLength(2);
    expect(hub.published.at(-1)?.body).toContain('[denied]');
  });

  it('hears of what changed while it was told', async () => {
    const { hub, start, changes } = await watched();
    const { app, clock, tell } = await start();
    await app.takeIn(LEAVES);
    const telling = tell();
    await app.takeIn(DENIES);
    await telling;
    clock.set('2026-03-20T10:00:16.000Z');
    await tell();

    const last = hub.published.findLast(({ topic }) => topic.endsWith('/person/lin-junyang/feed.json'));
    expect(last?.body).toContain('[denied]');
    for await (const [folder] of changes.scan({ prefix: '' })) expect.fail(`${folder} waits for ever`);
  });

  it('is left alone while it is ill, and then told, also by the next start', async () => {
    const { hub, start, lines, paths } = await watched();
    const first = await start();
    hub.publishStatus = 503;
    await first.app.takeIn(LEAVES);
    await first.tell();
    hub.publishStatus = 204;
    await first.tell();
    expect(hub.published).toEqual([]);
    expect(lines.filter((line) => line.includes('was not told'))).toHaveLength(1);
    expect(lines.join('')).toContain('HTTP 503');
    first.clock.set('2026-03-20T10:00:31.000Z');
    await first.app.close(0);
    const second = await start('2026-03-20T10:00:31.000Z');
    await second.tell();

    expect(paths()).toContain('/topic/departure/feed.xml');
    expect(hub.published).toHaveLength(9);
  });

  it('is not asked again for what it refuses', async () => {
    const { hub, start, lines } = await watched();
    const { app, clock, tell } = await start();
    hub.publishStatus = 403;
    await app.takeIn(LEAVES);
    await tell();
    hub.publishStatus = 204;
    clock.set('2026-03-20T12:00:00.000Z');
    await tell();

    expect(hub.published).toEqual([]);
    expect(lines.filter((line) => line.includes('was not told'))).toHaveLength(1);
  });

  it('holds up no alert where it gives no answer, and no end of the process', async () => {
    const { hub, start } = await watched();
    const { app, sent, tell } = await start();
    hub.silent = true;
    await app.takeIn(LEAVES);
    const telling = tell();
    await app.poll();
    expect(sent).toHaveLength(1);
    await app.close(0);
    for (const close of closing.splice(2)) await close();
    await telling;
  });

  it('is at no private address', async () => {
    const { hub, start, lines } = await watched({ isAllowed: false });
    const { app, sent, tell } = await start();
    await app.takeIn(LEAVES);
    await tell();
    await app.poll();

    expect(hub.published).toEqual([]);
    expect(lines.join('')).toMatch(/was not told.*is refused/);
    expect(sent).toHaveLength(1);
  });
});
