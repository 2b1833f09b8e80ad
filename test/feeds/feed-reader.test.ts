import { afterAll, describe, expect, it } from 'vitest';
import { createFeedReader } from '../../src/feeds/feed-reader.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { HOSTILE_DOCUMENTS } from './hostile-documents.ts';

const about = { url: 'https://example.com/feed', contentType: null };
const small = Buffer.from('<rss><channel><title>t</title><item><title>x</title><guid>1</guid></item></channel></rss>');
const readers: ReturnType<typeof createFeedReader>[] = [];
const reader = (...options: Parameters<typeof createFeedReader>) => {
  const made = createFeedReader(...options);
  readers.push(made);
  return made;
};
afterAll(() => Promise.all(readers.map((each) => each.close())));

/** What came of it: the entries, or the code of the error. */
const outcome = (reading: Promise<{ readonly entries: readonly unknown[] }>) =>
  reading.then(
    ({ entries }) => entries.length,
    (error: { readonly code?: string }) => error.code ?? error,
  );

describe('a feed reader', () => {
  const inThreads = reader({ inlineBytes: 0 });

  it('gives what the parser gives, from a thread too', async () => {
    expect(await inThreads.read(small, about)).toEqual(await parseFeed(small, about));
    expect(await reader().read(small, about)).toEqual(await parseFeed(small, about));
  });

  it.each(HOSTILE_DOCUMENTS.map(({ name, ends, make }) => ({ name, ends, make })))(
    'ends $name as the parser does',
    async ({ ends, make }) => {
      expect(await outcome(inThreads.read(make(), about))).toBe(ends);
    },
  );

  it('ends the thread of a document that does not end in time, and reads the next', async () => {
    const hurried = reader({ deadlineMs: 1 });
    const large = Buffer.concat([small, Buffer.alloc(300_000, ' ')]);

    expect(await outcome(hurried.read(large, about))).toBe('feed-endless');
    expect(await outcome(hurried.read(small, about))).toBe(1);
    expect(await outcome(inThreads.read(large, about))).toBe(1);
  });

  it('reads many at once', async () => {
    const readings = Array.from({ length: 20 }, () => outcome(inThreads.read(small, about)));

    expect(await Promise.all(readings)).toEqual(Array(20).fill(1));
  });

  it('unpacks in a thread what is gzip data itself, however small it comes', async () => {
    const bomb = HOSTILE_DOCUMENTS.find(({ name }) => name === 'gzip bomb in a gzip bomb');

    expect(await outcome(reader({ deadlineMs: 1 }).read(bomb?.make() ?? small, about))).toBe('feed-endless');
  });
});
