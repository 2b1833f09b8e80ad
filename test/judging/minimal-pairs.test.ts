import { describe, expect, it } from 'vitest';
import { article, memoryLedger } from './judging-harness.ts';
import { GROUPS, type Text } from './minimal-pairs.ts';

function from([title, text, language]: Text, over: { published?: string } = {}) {
  return article(title, text, language === undefined ? over : { ...over, language });
}

const LATER = '2026-05-21T09:30:00.000Z';

describe('minimal pairs', () => {
  it('holds at least forty groups', () => {
    expect(GROUPS.length).toBeGreaterThanOrEqual(40);
  });

  for (const { name, first, same, other } of GROUPS) {
    describe(name, () => {
      it('tells the first report', async () => {
        expect((await memoryLedger().take(from(first))).verdict).toBe('alert');
      });
      it.each(same.map((text) => [text]))('does not tell again: %s', async (text) => {
        const ledger = memoryLedger();
        const told = await ledger.take(from(first));
        const again = await ledger.take(from(text, { published: LATER }));
        expect([again.verdict, again.news]).toEqual([
          expect.stringMatching(/corroboration|duplicate/),
          { claims: [], events: [] },
        ]);
        expect(again.storyId).toBe(told.storyId);
      });
      it.each(other.map((text) => [text]))('tells what differs: %s', async (text) => {
        const ledger = memoryLedger();
        await ledger.take(from(first));
        expect((await ledger.take(from(text, { published: LATER }))).verdict).toMatch(/alert|update/);
      });
    });
  }
});
