import type { CrashWorld } from './crash-world.ts';
import type { TestClock } from './test-clock.ts';

/** Something that goes wrong with a platform. */
export interface RandomFault {
  readonly name: string;
  /** @returns what ends it, once its time has passed; called again and again. */
  begin(world: CrashWorld, clock: TestClock): (clock: TestClock) => void;
}

const WRITES = /^(POST|PATCH) \/channels\//;
const MINUTE_MS = 60_000;

/** Ends when `ms` of the test's clock have passed. */
const lasting = (ms: number, clock: TestClock, end: () => void) => {
  const until = clock.now() + ms;
  return (now: TestClock) => {
    if (now.now() >= until) end();
  };
};
const once = () => {};

const FAULTS: readonly RandomFault[] = [
  { name: 'slack: dropped after it was done', begin: onSlack({ kind: 'drop-after' }) },
  { name: 'slack: dropped before', begin: onSlack({ kind: 'drop-before' }) },
  { name: 'slack: never answered', begin: onSlack({ kind: 'stall' }) },
  { name: 'slack: 503', begin: onSlack({ kind: 'status', status: 503 }) },
  { name: 'slack: 429', begin: onSlack({ kind: 'rate-limited', seconds: 30 }) },
  { name: 'slack: internal_error', begin: onSlack({ kind: 'error', error: 'internal_error' }) },
  {
    name: 'slack: edit dropped after it was done',
    begin: ({ slack }) => {
      slack.faults.add({ fault: { kind: 'drop-after' }, method: 'chat.update' });
      return once;
    },
  },
  {
    name: 'slack: token revoked for ten minutes',
    begin: ({ slack: { workspace } }, clock) => {
      workspace.botTokenFault = 'token_revoked';
      return lasting(10 * MINUTE_MS, clock, () => {
        workspace.botTokenFault = null;
      });
    },
  },
  {
    name: 'slack: down for an hour',
    begin: ({ slack }, clock) => {
      slack.faults.add({ fault: { kind: 'drop-before' }, times: Number.POSITIVE_INFINITY });
      slack.sockets.drop();
      return lasting(60 * MINUTE_MS, clock, () => slack.faults.clear());
    },
  },
  {
    name: 'slack: socket dropped',
    begin: ({ slack }) => {
      slack.sockets.drop();
      return once;
    },
  },
  { name: 'discord: dropped after it was done', begin: onDiscord({ do: 'drop', after: true }) },
  { name: 'discord: dropped before', begin: onDiscord({ do: 'drop' }) },
  { name: 'discord: never answered', begin: onDiscord({ do: 'stall', after: true }) },
  { name: 'discord: 502 after it was done', begin: onDiscord({ do: 'status', status: 502, after: true }) },
  { name: 'discord: 500', begin: onDiscord({ do: 'status', status: 500 }) },
  { name: 'discord: 429', begin: onDiscord({ do: 'limit', retryAfterMs: 20_000, scope: 'user' }) },
  { name: 'discord: 429 for the whole bot', begin: onDiscord({ do: 'limit', retryAfterMs: 10_000, scope: 'global' }) },
  {
    name: 'discord: op 9',
    begin: ({ discord }) => {
      discord.gateway.invalidate();
      return once;
    },
  },
  {
    name: 'discord: gateway dropped',
    begin: ({ discord }) => {
      discord.gateway.drop();
      return once;
    },
  },
  {
    name: 'discord: token revoked for ten minutes',
    begin: ({ discord }, clock) => {
      discord.revokeToken();
      return lasting(10 * MINUTE_MS, clock, () => discord.restoreToken());
    },
  },
];

/** @returns a source of faults: each comes once, in an order of its own, before any comes again. */
export function createFaultDeck(random: () => number): (count: number) => RandomFault[] {
  let deck: RandomFault[] = [];
  return (count) =>
    Array.from({ length: count }, () => {
      if (deck.length === 0) deck = [...FAULTS];
      return deck.splice(Math.floor(random() * deck.length), 1);
    }).flat();
}

/** Both platforms are well again. */
export function healAll({ slack, discord }: CrashWorld): void {
  slack.faults.clear();
  slack.workspace.botTokenFault = null;
  discord.heal();
  discord.restoreToken();
}

function onSlack(fault: Parameters<CrashWorld['slack']['faults']['add']>[0]['fault']): RandomFault['begin'] {
  return ({ slack }) => {
    slack.faults.add({ fault, method: 'chat.postMessage' });
    return once;
  };
}

function onDiscord(fault: Parameters<CrashWorld['discord']['fail']>[1]): RandomFault['begin'] {
  return ({ discord }) => {
    discord.fail(WRITES, fault);
    return once;
  };
}
