import { describe, expect, it } from 'vitest';
import { fuzzFeeds } from './fuzz-feeds.ts';

/** The short form of `npm run test:fuzz`: the same documents each time. */
describe('sample feeds with random changes', () => {
  it('are read or refused by name, and what comes of them is fit to print', async () => {
    const { faults, feeds, refused, documents } = await fuzzFeeds(1, 1_500);

    expect(faults).toEqual([]);
    expect(feeds + Object.values(refused).reduce((sum, count) => sum + count, 0)).toBe(documents);
    expect(feeds).toBeGreaterThan(documents / 4);
  }, 120_000);
});
