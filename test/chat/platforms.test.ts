import { describe, expect, it } from 'vitest';
import type { ChatAdapter, Inbound } from '../../src/chat/chat-adapter.ts';
import { PlatformError } from '../../src/chat/platform-error.ts';
import { createPlatforms } from '../../src/chat/platforms.ts';

const inbound: Inbound = {
  command: async () => ({ blocks: [] }),
  suggest: async () => [],
  left: async () => {},
  specs: [],
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Two platforms of which Slack answers each start as told, and the waits that were asked for. */
function bench(...starts: (Error | null)[]) {
  const told: string[] = [];
  const waits: { ms: number; run: () => void; cancelled: boolean }[] = [];
  const adapter = (platform: ChatAdapter['platform'], start: () => Promise<void>): ChatAdapter => ({
    platform,
    start,
    send: async () => ({ status: 'delivered', messageRef: 'm' }),
    stop: async () => void told.push(`${platform} stopped`),
  });
  const slack = adapter('slack', async () => {
    const next = starts.shift() ?? null;
    if (next !== null) throw next;
  });
  const platforms = createPlatforms([adapter('terminal', async () => {}), slack], {
    later: (ms, run) => {
      const wait = { ms, run, cancelled: false };
      waits.push(wait);
      return () => {
        wait.cancelled = true;
      };
    },
    onFault: (platform, error, ms) => told.push(`${platform}: ${(error as Error).message} (${ms})`),
    onOpened: (platform) => told.push(`${platform} opened`),
  });
  return { platforms, told, waits, names: () => platforms.opened().map(({ platform }) => platform) };
}

const away = new PlatformError('unreachable', 'no answer');
const refused = new PlatformError('token-refused', 'invalid_auth');

describe('platforms', () => {
  it('work without the one that is down, which opens once it is back', async () => {
    const { platforms, told, waits, names } = bench(away, away);
    await platforms.open(inbound);
    expect(names()).toEqual(['terminal']);
    waits.at(-1)?.run();
    await settled();
    waits.at(-1)?.run();
    await settled();

    expect(names()).toEqual(['terminal', 'slack']);
    expect(told).toEqual(['slack: no answer (5000)', 'slack: no answer (10000)', 'slack opened']);
  });

  it('are tried every five minutes where somebody has to repair something, or the fault is unknown', async () => {
    const { platforms, told, waits } = bench(refused, new Error('?'));
    await platforms.open(inbound);
    waits.at(-1)?.run();
    await settled();

    expect(told).toEqual(['slack: invalid_auth (300000)', 'slack: ? (300000)']);
  });

  it('are all stopped, and none is tried any more', async () => {
    const { platforms, told, waits, names } = bench(away);
    await platforms.open(inbound);
    await platforms.close();

    expect(told).toContain('terminal stopped');
    expect(told).toContain('slack stopped');
    expect(waits.map(({ cancelled }) => cancelled)).toEqual([true]);
    expect(names()).toEqual([]);
  });
});
