import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Platform } from './fakes.ts';

/** How many channels each server of Discord has that are told, and each workspace of Slack. */
export interface FanoutPlan {
  readonly servers: readonly number[];
  readonly workspaces: readonly number[];
}

/** Where both platforms are, and what lets the bot in. */
export interface FanoutReady {
  readonly discord: { readonly apiUrl: string; readonly token: string; readonly channels: readonly string[] };
  readonly slack: {
    readonly apiUrl: string;
    readonly appToken: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly workspaces: readonly {
      readonly id: string;
      readonly token: string;
      readonly channels: readonly string[];
    }[];
  };
}

/** What has come to stand there so far. Times in milliseconds since the epoch. */
export interface FanoutSeen {
  readonly posts: number;
  readonly twice: number;
  readonly first: number;
  readonly last: number;
  /** Requests that were over a limit. */
  readonly refused: number;
  readonly requests: number;
}

/** What the other process is asked. */
export type FanoutRequest = 'look';
export type FanoutAnswer = Readonly<Record<Platform, FanoutSeen>> & { readonly objections: readonly string[] };

/** Both platforms with their limits, in a process of their own. */
export interface FanoutWorld {
  readonly ready: FanoutReady;
  look(): Promise<FanoutAnswer>;
  close(): void;
}

export async function startFanoutWorld(plan: FanoutPlan): Promise<FanoutWorld> {
  const child = fork(join(import.meta.dirname, 'fanout-process.ts'), { execArgv: ['--import', 'tsx'] });
  child.send(plan);
  const [ready] = (await once(child, 'message')) as [FanoutReady];
  return {
    ready,
    async look() {
      child.send('look' satisfies FanoutRequest);
      const [answer] = (await once(child, 'message')) as [FanoutAnswer];
      return answer;
    },
    close: () => child.disconnect(),
  };
}
