import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseArticle } from '../../src/feeds/normalise-article.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { messageOf, WatcherError } from '../../src/lib/errors.ts';

/**
 * Reads the documents of the folder in its first argument as the watcher would. Prints a line of JSON for each: how it ended,
 * how long it took, and by how much the peak of this process's memory lies over what it held at the start.
 */
const feed = {
  key: 'hostile',
  name: 'Hostile',
  outlet: 'Hostile',
  url: 'https://example.com/feed',
  language: null,
  tier: 'press',
  intervalMinutes: 30,
} as const;
const folder = process.argv[2] ?? '';
const atStart = process.resourceUsage().maxRSS;

for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, name));
  const started = performance.now();
  const cpu = process.cpuUsage();
  let ended: number | string;
  try {
    const parsed = await parseFeed(bytes, { url: feed.url, contentType: null });
    for (const entry of parsed.entries.slice(0, 50)) normaliseArticle(entry, feed, '2026-03-05T00:00:00.000Z');
    ended = parsed.entries.length;
  } catch (error) {
    ended = error instanceof WatcherError ? error.code : `not a named error: ${messageOf(error)}`;
  }
  // On a busy machine the clock runs while this process waits; its own time is what the document costs.
  const { user, system } = process.cpuUsage(cpu);
  const milliseconds = Math.round(Math.min(performance.now() - started, (user + system) / 1_000));
  const megabytes = Math.round(((process.resourceUsage().maxRSS - atStart) * 1024) / 1e6);
  const polluted = 'polluted' in {};
  process.stdout.write(`${JSON.stringify({ name, ended, milliseconds, megabytes, polluted })}\n`);
}
