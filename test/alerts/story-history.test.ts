import { beforeEach, describe, expect, it } from 'vitest';
import { type OutboxRecords, outboxRecords } from '../../src/alerts/outbox.ts';
import { noteHistory, storyHistory } from '../../src/alerts/story-history.ts';
import type { OutboxMessage } from '../../src/model/delivery.ts';
import { openStores } from '../../src/stores/open-stores.ts';

let records: OutboxRecords;
beforeEach(async () => {
  records = outboxRecords(await openStores('memory:'));
});

const message = (over: Partial<OutboxMessage>): OutboxMessage => ({
  id: 'm',
  sequence: 1,
  destination: { platform: 'slack', id: 'C1' },
  kind: 'post',
  storyId: 'a-story',
  message: { blocks: [] },
  cause: 'article~1',
  created: '2026-03-20T00:00:00.000Z',
  attempts: 0,
  ...over,
});
const delivered = (at: string) => ({ fate: 'delivered', at }) as const;

describe("a story's messages", () => {
  it('are told in the order in which they went out, corrections as such, and those of other stories are not', async () => {
    const correction = message({ sequence: 2, kind: 'reply', corrects: true });
    await noteHistory(records, correction, delivered('2026-03-22T00:00:00.000Z'));
    await noteHistory(records, message({}), delivered('2026-03-20T00:00:00.000Z'));
    await noteHistory(records, message({ storyId: 'a-story-else' }), delivered('2026-03-20T00:00:00.000Z'));
    await noteHistory(records, message({ storyId: null }), delivered('2026-03-20T00:00:00.000Z'));
    const digest = message({ storyId: null, tells: ['another-story', 'a-story'], sequence: 3, cause: 'digest~a|b' });
    await noteHistory(records, digest, { fate: 'refused', at: '2026-03-21T00:00:00.000Z' });

    expect(await storyHistory(records, 'a-story')).toMatchObject([
      { kind: 'post', platform: 'slack', fate: 'delivered' },
      { kind: 'digest', platform: 'slack', fate: 'refused' },
      { kind: 'reply', corrects: true },
    ]);
  });

  it('are one each, however often a step is done again; what was refused and sent after all was sent', async () => {
    await noteHistory(records, message({}), { fate: 'refused', at: '2026-03-20T00:00:00.000Z' });
    await noteHistory(records, message({}), delivered('2026-03-21T00:00:00.000Z'));

    expect(await storyHistory(records, 'a-story')).toMatchObject([{ fate: 'delivered' }]);
  });
});
