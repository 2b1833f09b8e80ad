import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../src/lib/http.ts';
import { textOf } from '../commands/answer-text.ts';
import { anArticle, memoryApp } from '../e2e/memory-app.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at?: string;
}
const OLD: Entry = {
  id: 'yu-1',
  title: 'Yu Bowen joins ByteDance after leaving Qwen',
  text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
  at: 'Thu, 12 Mar 2026 08:00:00 GMT',
};
const UNDATED: Entry = {
  id: 'hui-1',
  title: 'Hui Binyuan leaves Qwen for Anthropic',
  text: 'Hui Binyuan, who led Qwen Code at Alibaba, has joined Anthropic, he said.',
};
const NEW: Entry = {
  id: 'lin-1',
  title: 'Lin Junyang founds Quiet Harbour after leaving Qwen',
  text: 'Lin Junyang, formerly tech lead of Alibaba’s Qwen, has founded a company called Quiet Harbour, he said on Friday.',
  at: 'Fri, 20 Mar 2026 00:10:00 GMT',
};
const rss = (entries: readonly Entry[]) => {
  const items = entries.map(({ id, title, text, at }) => {
    const date = at === undefined ? '' : `<pubDate>${at}</pubDate>`;
    return `<item><title>${title}</title><link>https://${id}.example/a</link><guid>${id}</guid>${date}<description>${text}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Harbour Post</title>${items.join('')}</channel></rss>`;
};

let server: LoopbackServer;
let http: HttpClient;
afterEach(async () => {
  await http.close();
  await server.close();
});

async function serving() {
  const document = { entries: [OLD, UNDATED] as readonly Entry[], asked: 0 };
  server = await startServer((_, response) => {
    document.asked++;
    response.end(rss(document.entries));
  });
  http = createHttpClient({ userAgent: 'qwen-watch/test', allow: [server.host] });
  const first = await memoryApp({ http });
  await first.app.seed();
  await first.app.open();
  return { document, first, url: server.url('/feed') };
}

describe('a feed that an operator adds', () => {
  it('is polled with the next cycle and after a restart, and what it published before is known and told to nobody', async () => {
    const { document, first, url } = await serving();
    const answer = textOf(await first.app.answer(`feeds add ${url} press`));
    const report = await first.app.poll();

    expect(answer).toContain('About the subject: 2 of the newest 2');
    expect(report.verdicts.alert + report.verdicts.update).toBeGreaterThan(0);
    expect(first.sent).toEqual([]);
    const { articles } = await first.app.suppressed({ sinceMs: 0, untilMs: Date.now(), limit: 10 });
    expect(articles.map(({ reason }) => reason)).toContain('before-feed');
    expect(textOf(await first.app.answer('person Yu Bowen'))).toContain('ByteDance');
    const why = textOf(await first.app.answer('why https://yu-1.example/a'));
    expect(why).toContain('published before its feed was added');

    document.entries = [NEW, OLD, UNDATED];
    const second = await memoryApp({ http, stores: first.stores, now: '2026-03-20T02:00:00.000Z' });
    await second.app.open();
    expect(await second.app.poll()).toMatchObject({ fresh: 1, seen: 2 });
    expect(second.sent.map(({ kind }) => kind)).toEqual(['post']);
    expect(JSON.stringify(second.sent)).toContain('Quiet Harbour');
  });

  it('is asked no more once it is removed', async () => {
    const { document, first, url } = await serving();
    await first.app.answer(`feeds add ${url} press`);
    await first.app.answer('feeds remove harbour-post');
    const before = document.asked;

    expect(await first.app.poll()).toMatchObject({ fresh: 0, notDue: 0 });
    expect(document.asked).toBe(before);
  });

  it('still adds to a message that stands: coverage of before is counted, and notifies nobody', async () => {
    const { document, first, url } = await serving();
    document.entries = [{ ...OLD, at: 'Thu, 19 Mar 2026 22:00:00 GMT' }];
    await first.app.answer(`feeds add ${url} press`);
    await first.app.takeIn(
      anArticle({
        ...{ id: 'n1', title: '郁博文加入字节跳动', published: '2026-03-19T20:00:00.000Z' },
        text: '原千问后训练负责人郁博文已加入字节跳动Seed团队，据知情人士。',
      }),
    );
    await first.app.poll();

    expect(first.sent.map(({ kind }) => kind)).toEqual(['post', 'edit']);
  });

  it.each([
    ['days', 'Wed, 18 Mar 2026 08:00:00 GMT', ['post', 'edit']],
    ['weeks', 'Thu, 05 Mar 2026 08:00:00 GMT', []],
  ])(
    'holds back nothing that others bring later: a story of %s before is told with the first of them',
    async (_, at, sent) => {
      const { document, first, url } = await serving();
      document.entries = [{ ...OLD, at }];
      await first.app.answer(`feeds add ${url} press`);
      await first.app.poll();
      expect(first.sent).toEqual([]);
      const later = (id: string, title: string, text: string) =>
        first.app.takeIn(anArticle({ id, title, text, published: '2026-03-20T01:00:00.000Z' }));
      first.clock.set('2026-03-20T02:00:00.000Z');
      await later('n1', '郁博文加入字节跳动', '原千问后训练负责人郁博文已加入字节跳动Seed团队，据知情人士。');
      await later(
        'n2',
        'Yu Bowen works for ByteDance now',
        'Yu Bowen of Alibaba’s Qwen has joined ByteDance, we hear.',
      );
      await first.app.open();

      expect(first.sent.map(({ kind }) => kind)).toEqual(sent);
      const { articles } = await first.app.suppressed({ sinceMs: 0, untilMs: Date.now(), limit: 10 });
      expect(articles.some(({ article }) => article.title === '郁博文加入字节跳动')).toBe(sent.length === 0);
    },
  );
});
