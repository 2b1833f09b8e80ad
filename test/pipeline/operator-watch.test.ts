import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../src/lib/http.ts';
import type { Feed } from '../../src/model/subject.ts';
import { aFeed } from '../alerts/feed-samples.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

const START = Date.parse('2026-03-20T00:00:00.000Z');
/** Longer than any feed that fails is left alone. */
const CYCLE_MS = 7 * 3_600_000;

let server: LoopbackServer;
let http: HttpClient;
afterEach(async () => {
  await http.close();
  await server.close();
});

/** A watcher of one feed that answers with `status`, cycle after cycle. */
async function watching() {
  const answer = { status: 200 };
  server = await startServer((_, response) => {
    response.writeHead(answer.status);
    response.end('<rss version="2.0"><channel><title>Harbour</title></channel></rss>');
  });
  http = createHttpClient({ userAgent: 'qwen-watch/test', allow: [server.host], timeoutMs: 500 });
  const feed: Feed = aFeed({ url: server.url('/feed') });
  const lines: string[] = [];
  const log = (line: string) => {
    if (line.includes('notice to the operators')) lines.push(line.slice(line.indexOf('·') + 2).trim());
  };
  const { app, clock } = await memoryApp({ feeds: [feed], http, log });
  await app.open();
  let cycles = 0;
  const cycle = async (times: number) => {
    for (let time = 0; time < times; time++) {
      clock.set(START + cycles++ * CYCLE_MS);
      await app.poll();
    }
  };
  return { answer, lines, cycle };
}

describe('the watch over feeds', () => {
  it('tells of a feed that fails and of its recovery, also where no channel is set for operators', async () => {
    const { answer, lines, cycle } = await watching();
    await cycle(1);
    answer.status = 500;
    await cycle(4);
    expect(lines).toEqual([]);
    await cycle(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^Harbour Post · has failed 5 times in a row: .*HTTP 500.* Last read 2026-03-20 00:00\. Next/,
    );
    answer.status = 200;
    await cycle(2);

    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Harbour Post · answers again.');
  });

  it('tells nothing while the whole network is down', async () => {
    const { lines, cycle } = await watching();
    await cycle(1);
    await server.close();
    await cycle(8);

    expect(lines).toEqual([]);
  });
});
