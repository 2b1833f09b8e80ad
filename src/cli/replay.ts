import { readFile } from 'node:fs/promises';
import { normaliseArticle } from '../feeds/normalise-article.ts';
import { manualClock } from '../lib/clock.ts';
import type { Article } from '../model/article.ts';
import { replayStream, type StreamItem } from '../pipeline/replay-stream.ts';
import type { CliCommand } from './cli-command.ts';
import { openApp } from './open-app.ts';
import { readStream } from './read-stream.ts';

const CORPORA = ['none', 'seeded'];

export const replay: CliCommand = {
  name: 'replay',
  usage: 'replay [--corpus none|seeded] STREAM.jsonl',
  description: 'judge a recorded stream in order, over an empty ledger or the seeded one; one decision a line',
  options: { corpus: { type: 'string', default: 'none' } },
  async run([file], { corpus }) {
    if (file === undefined || typeof corpus !== 'string' || !CORPORA.includes(corpus)) {
      process.stderr.write(`usage: npm run --silent cli -- ${replay.usage}\n`);
      return 2;
    }
    const items = readStream(await readFile(file, 'utf8'), file);
    const clock = manualClock(0);
    const opened = await openApp({ store: 'memory:', clock, seeded: corpus === 'seeded' });
    if (opened === null) return 2;
    const { app } = opened;
    try {
      const decisions = replayStream(items, {
        articleOf,
        takeIn: app.takeIn,
        judgementOf: app.judgementOf,
        setClock: (published) => clock.set(published),
      });
      for await (const decision of decisions) process.stdout.write(`${JSON.stringify(decision)}\n`);
      return 0;
    } finally {
      await opened.close();
    }
  },
};

/** The entry as the feed layer would have delivered it, brought into shape by the same code as a live one. */
function articleOf(item: StreamItem): Article {
  const entry = {
    title: item.title,
    link: item.url,
    id: item.guid,
    guid: item.guid,
    published: new Date(item.published).toISOString(),
    updated: null,
    author: null,
    html: item.text,
    source: null,
  };
  const feed = {
    key: item.feed,
    name: item.outlet,
    outlet: item.outlet,
    url: item.url,
    language: null,
    tier: 'press' as const,
    intervalMinutes: 30,
  };
  return normaliseArticle(entry, feed, entry.published);
}
