import type { ChatAdapter, Inbound } from './chat-adapter.ts';
import { PlatformError } from './platform-error.ts';

/** Runs something later. @returns what calls it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** By the machine's timer. */
export const byTimer: Later = (ms, run) => {
  const waiting = setTimeout(run, ms);
  return () => clearTimeout(waiting);
};

/** The platforms of one process: each opens and fails by itself. */
export interface Platforms {
  /** Resolves once every platform has been tried; those that failed are tried again until `close`. */
  open(inbound: Inbound): Promise<void>;
  /** @returns those that can be sent to. */
  opened(): readonly ChatAdapter[];
  close(): Promise<void>;
}

export interface PlatformsDeps {
  readonly later: Later;
  /** Told of every failed try, with the milliseconds until the next. */
  readonly onFault: (platform: ChatAdapter['platform'], error: unknown, againInMs: number) => void;
  /** Told of a platform that opened after it had failed. */
  readonly onOpened: (platform: ChatAdapter['platform']) => void;
}

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/**
 * One platform that is down or refuses its token keeps no other from working, and nothing is lost: what is for it waits in the outbox.
 * What can pass by itself is tried again soon and then less often, what somebody has to repair every five minutes.
 */
export function createPlatforms(
  adapters: readonly ChatAdapter[],
  { later, onFault, onOpened }: PlatformsDeps,
): Platforms {
  const open = new Set<ChatAdapter>();
  const retries = new Map<ChatAdapter, () => void>();
  let closed = false;

  const tryOne = async (adapter: ChatAdapter, inbound: Inbound, tries: number): Promise<void> => {
    retries.delete(adapter);
    try {
      await adapter.start(inbound);
      open.add(adapter);
      if (tries > 0) onOpened(adapter.platform);
    } catch (error) {
      if (closed) return;
      const soon = error instanceof PlatformError && error.retryable;
      const wait = soon ? Math.min(FIRST_RETRY_MS * 2 ** tries, LONGEST_RETRY_MS) : LONGEST_RETRY_MS;
      onFault(adapter.platform, error, wait);
      retries.set(
        adapter,
        later(wait, () => void tryOne(adapter, inbound, tries + 1)),
      );
    }
  };

  return {
    async open(inbound) {
      await Promise.all(adapters.map((adapter) => tryOne(adapter, inbound, 0)));
    },
    opened: () => adapters.filter((adapter) => open.has(adapter)),
    async close() {
      closed = true;
      for (const cancel of retries.values()) cancel();
      open.clear();
      await Promise.all(adapters.map((adapter) => adapter.stop()));
    },
  };
}
