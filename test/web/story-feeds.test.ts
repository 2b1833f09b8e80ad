import { afterEach, describe, expect, it } from 'vitest';
import { publishStories } from '../../src/alerts/publish-stories.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { storyFeedRoutes } from '../../src/web/story-feeds.ts';
import { startWebServer } from '../../src/web/web-server.ts';
import { anArticle, memoryApp } from '../e2e/memory-app.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const LEAVES = {
  id: 'first',
  title: 'Lin Junyang leaves Alibaba Qwen',
  text: 'Lin Junyang, tech lead of Alibaba’s Qwen, has left the company, two people familiar with the matter said.',
  published: '2026-03-18T08:00:00.000Z',
  outlet: 'Post <b>&</b> "Wire" ]]> \u0007',
};

async function served(hub: string | null = null) {
  const watcher = await memoryApp();
  await watcher.app.open();
  const routes = storyFeedRoutes({
    stories: (query) => publishStories(query, { ...watcher.app.pages, language: 'en' }),
    access: { isLocal: true, isPublic: false, token: () => null, secure: false },
    ...{ subject: 'Alibaba Qwen', space: 'qwen', language: 'en', publicUrl: null, hub },
    now: watcher.clock.now,
  });
  const web = await startWebServer({
    port: 0,
    host: '127.0.0.1',
    routes: [routes],
    onError: (error) => expect.fail(error.message),
  });
  closing.push(web.close);
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${web.port}${path}`, { headers });
  const read = async (path: string) => {
    const answer = await ask(path);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return parseFeed(bytes, { url: answer.url, contentType: answer.headers.get('content-type') });
  };
  return { ...watcher, ask, read };
}

describe('the feeds of stories', () => {
  it.each([
    ['/feed.xml', 'rss'],
    ['/feed.atom', 'atom'],
    ['/feed.json', 'json-feed'],
    ['/topic/departure/feed.xml', 'rss'],
    ['/topic/departure/feed.atom', 'atom'],
    ['/person/lin-junyang/feed.json', 'json-feed'],
  ])('%s are read by our own parser as %s, with one entry a story', async (path, format) => {
    const { app, read } = await served();
    await app.takeIn(anArticle(LEAVES));
    await app.takeIn(
      anArticle({ ...LEAVES, id: 'second', outlet: 'Harbour Post', published: '2026-03-18T09:00:00.000Z' }),
    );
    const feed = await read(path);

    expect(feed).toMatchObject({ format, language: 'en', truncated: false });
    expect(feed.hints.self).toMatch(path === '/person/lin-junyang/feed.json' ? /^http/ : new RegExp(`${path}$`));
    expect(feed.entries).toHaveLength(1);
    expect(feed.entries[0]).toMatchObject({
      id: expect.stringMatching(/^tag:qwen-watch\.invalid,2026:qwen\/story\/lin-junyang/),
      title: expect.stringContaining('] Lin Junyang'),
      link: 'https://news.example/first',
      published: '2026-03-18T08:00:00.000Z',
    });
    expect(feed.entries[0]?.html).toContain('Harbour Post');
    expect(feed.entries[0]?.html).not.toContain('<b>');
  });

  it.each(['/feed.xml', '/feed.atom', '/feed.json', '/topic/departure/feed.atom', '/person/lin-junyang/feed.json'])(
    '%s name the hub and themselves, in header and document',
    async (path) => {
      const { app, ask, read } = await served('https://hub.example/?a=1&b=%222%22');
      await app.takeIn(anArticle(LEAVES));
      const answer = await ask(path);
      const { hints } = await read(path);
      const hub = 'https://hub.example/?a=1&b=%222%22';

      expect(answer.headers.get('link')).toBe(`<${hub}>; rel="hub", <${answer.url}>; rel="self"`);
      expect(hints.hubs).toEqual([hub]);
      if (!path.endsWith('json')) expect(hints.self).toBe(answer.url);
      expect((await served().then((plain) => plain.read('/feed.xml'))).hints.hubs).toEqual([]);
    },
  );

  it('keep the id of a story that is told on, and say that it changed', async () => {
    const { app, clock, ask, read } = await served();
    await app.takeIn(anArticle(LEAVES));
    const [before] = (await read('/feed.atom')).entries;
    const first = await ask('/feed.atom');
    clock.set('2026-03-20T10:00:00.000Z');
    const denial = 'Lin Junyang denied on Friday that he has left Alibaba’s Qwen. “I have not left Qwen,” he said.';
    await app.takeIn(
      anArticle({
        id: 'no',
        title: 'Lin Junyang denies leaving Qwen',
        text: denial,
        published: '2026-03-19T08:00:00.000Z',
      }),
    );
    const after = (await read('/feed.atom')).entries.find(({ id }) => id === before?.id);
    const again = await ask('/feed.atom', { 'if-none-match': first.headers.get('etag') ?? '' });

    expect(after?.id).toBe(before?.id);
    expect([before?.updated, after?.updated]).toEqual(['2026-03-18T08:00:00.000Z', '2026-03-19T08:00:00.000Z']);
    expect(after?.title).toContain('[denied]');
    expect(after?.html).toContain('<s>');
    expect(again.status).toBe(200);
    expect(Date.parse(again.headers.get('last-modified') ?? '')).toBe(Date.parse('2026-03-20T10:00:00.000Z'));
  });

  it('answer 304 to whoever has that version, by its tag or by its date', async () => {
    const { app, ask } = await served();
    await app.takeIn(anArticle(LEAVES));
    const first = await ask('/feed.xml');
    const etag = first.headers.get('etag') ?? '';
    const date = first.headers.get('last-modified') ?? '';
    const statusWith = async (headers: Record<string, string>) => (await ask('/feed.xml', headers)).status;

    expect(await statusWith({ 'if-none-match': `"x", W/${etag}` })).toBe(304);
    expect(await statusWith({ 'if-modified-since': date })).toBe(304);
    expect(await statusWith({ 'if-none-match': '"x"', 'if-modified-since': date })).toBe(200);
    expect(await statusWith({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200);
  });

  it('are for who may see the pages', async () => {
    const { ask } = await served();

    expect((await ask('/feed.atom', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(401);
    expect((await ask('/person/lin-junyang/feed.xml', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(401);
  });

  it('are valid without a story, and not there for topics, people and formats that are none', async () => {
    const { ask, read } = await served();
    for (const path of ['/feed.xml', '/feed.atom', '/feed.json']) expect((await read(path)).entries).toEqual([]);
    const missing = [
      '/feed.html',
      '/feed.constructor',
      '/topic/none/feed.xml',
      '/person/nobody/feed.xml',
      '/person/a%7Cb/feed.xml',
    ];

    expect(await Promise.all(missing.map(async (path) => (await ask(path)).status))).toEqual(missing.map(() => 404));
  });
});
