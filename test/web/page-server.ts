import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../src/stores/open-stores.ts';
import type { Access } from '../../src/web/access-guard.ts';
import { pageRoutes } from '../../src/web/page-routes.ts';
import { startWebServer } from '../../src/web/web-server.ts';
import { anArticle, memoryApp } from '../e2e/memory-app.ts';

export const TOKEN = 'a token of some length';
export const LOCAL: Access = { isLocal: true, isPublic: false, token: () => null, secure: false };

/** Markup as a headline: nothing of it may ever be more than text. */
export const HOSTILE = 'Harbour "><script>alert(1)</script>';

/** The pages over a real server and a SQLite store: the seeded corpus, and a few articles of which one is denied later. */
export async function pageServer() {
  const folder = await mkdtemp(join(tmpdir(), 'qwen-pages-'));
  const stores = await openStores(`sqlite:${join(folder, 'pages.sqlite')}`);
  const { app, clock } = await memoryApp({ stores, now: '2026-03-20T00:00:00.000Z' });
  await app.seed();
  await app.open();
  for (const article of articles) {
    clock.set(article.published);
    await app.takeIn(article);
    await app.poll();
  }
  clock.set('2026-03-25T12:00:00.000Z');
  const errors: Error[] = [];
  const servers: { close(): Promise<void> }[] = [];
  const serve = async (access: Access = LOCAL) => {
    const server = await startWebServer({
      port: 0,
      routes: [pageRoutes(app.pages, access)],
      onError: (error) => errors.push(error),
    });
    servers.push(server);
    return `http://127.0.0.1:${server.port}`;
  };
  return {
    app,
    errors,
    serve,
    async close() {
      for (const server of servers) await server.close();
      await app.close(1_000);
      await stores.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** No blank in it, as an address or a made-up name has none. */
const ENDLESS = 'Wissenschaftsministeriumspressemitteilungsverteiler'.repeat(4);

const articles = [
  anArticle({
    id: 'a',
    outlet: HOSTILE,
    title: 'Lin Junyang founds Quiet Harbour after leaving Qwen &lt;script&gt;alert(2)&lt;/script&gt;',
    text: 'Lin Junyang, formerly tech lead of Alibaba’s Qwen, has founded a company called Quiet Harbour, he said on Friday.',
    published: '2026-03-20T08:00:00.000Z',
  }),
  anArticle({
    id: 'b',
    outlet: '潮汐科技',
    title: '阿里通义千问负责人周浩离职',
    text: '据知情人士透露，阿里巴巴通义千问负责人周浩已于3月21日离职。',
    published: '2026-03-21T08:00:00.000Z',
  }),
  anArticle({
    id: 'c',
    outlet: 'Copper Wire',
    title: 'Alibaba denies that Zhou Hao is leaving Qwen',
    text: 'Zhou Hao is not leaving Qwen, Alibaba said in a statement on Sunday.',
    published: '2026-03-22T08:00:00.000Z',
  }),
  // From right to left, and longer than a line.
  anArticle({
    id: 'd',
    outlet: 'صحيفة المرفأ (الطبعة الدولية)',
    title: 'لين جون يانغ، قائد Qwen التقني، يؤسس شركة Quiet Harbour بعد مغادرة علي بابا',
    text: 'Lin Junyang, formerly tech lead of Alibaba’s Qwen, has founded a company called Quiet Harbour, he said on Friday.',
    published: '2026-03-22T09:00:00.000Z',
  }),
  anArticle({
    id: 'e',
    outlet: ENDLESS,
    title: `Hui Binyuan leaves Qwen for ${ENDLESS}`,
    text: `Hui Binyuan, who led Qwen Code, has left Alibaba and joined ${ENDLESS}, the company said on Sunday.`,
    published: '2026-03-22T10:00:00.000Z',
  }),
];
