import { readFileSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atDemoServer } from '../../src/demo/at-demo-server.ts';
import { demoFolder, demoProject } from '../../src/demo/demo-project.ts';
import { serveDemoFeeds } from '../../src/demo/serve-demo-feeds.ts';
import { createHttpClient } from '../../src/lib/http.ts';
import { loadProject } from '../../src/load-project.ts';
import type { ChatMessage } from '../../src/model/chat-message.ts';
import { messageHtml } from '../../src/web/message-html.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { CHROMIUM, CHROMIUM_OPTIONS, chromiumNote } from '../lib/chromium.ts';
import { differenceFrom } from '../pictures/compare-pictures.ts';
import { alertCard, CARD } from './alert-card.ts';

const PICTURE = 'config/pictures/alert.png';
/** Pixels of a hundred: letters are smoothed otherwise by each version of a browser. */
const TOLERANCE = 3;
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe.skipIf(CHROMIUM === undefined)(`the alert in the README${chromiumNote}`, { timeout: 180_000 }, () => {
  it('is one of the demo, as text and as a picture', async () => {
    const message = await alertOfTheDemo();
    const browser = await chromium.launch(CHROMIUM_OPTIONS);
    try {
      const page = await browser.newPage({ viewport: CARD, deviceScaleFactor: 1.5, javaScriptEnabled: false });
      await page.setContent(alertCard(message));
      const shown = (await page.textContent('.message')) ?? '';
      const png = await page.screenshot({ type: 'png' });

      expect(differenceFrom(new URL(`../../${PICTURE}`, import.meta.url), png)).toBeLessThan(TOLERANCE);
      expect(statSync(new URL(`../../${PICTURE}`, import.meta.url)).size).toBeLessThan(100_000);
      const [, described = ''] = new RegExp(`<img src="${PICTURE}" [^>]*alt="([^"]+)"`).exec(readme) ?? [];
      const headline = /<h2>(.*)<\/h2>/.exec(messageHtml(message))?.[1] ?? '';
      expect(described).toContain(headline);
      // The text in the README is the same message, in a terminal.
      const [, text = ''] = /\n\n((?: {4}│.*\n)+)/.exec(readme) ?? [];
      for (const part of text.split(/[\s│]+/).filter((word) => !/[[\]<>()]|^\/qwen/.test(word)))
        expect(shown).toContain(part);
    } finally {
      await browser.close();
    }
  });
});

/** The first message about the story that the README shows. */
async function alertOfTheDemo(): Promise<ChatMessage> {
  const folder = demoFolder('config');
  if (folder === null) throw new Error('the configuration has a demo');
  const server = await serveDemoFeeds(folder);
  const client = createHttpClient({ userAgent: 'qwen-watch/test', allow: [new URL(server.baseUrl).host] });
  try {
    const project = await loadProject(demoProject(folder));
    const feeds = project?.config.feeds ?? [];
    const { app, sent } = await memoryApp({ feeds, http: atDemoServer(client, server.baseUrl) });
    await app.seed();
    await app.open();
    await app.poll();
    const alert = sent.find(({ kind, message }) => kind === 'post' && messageHtml(message).includes('Yu Bowen'));
    if (alert === undefined) throw new Error('the demo tells of Yu Bowen');
    return alert.message;
  } finally {
    await client.close();
    await server.close();
  }
}
