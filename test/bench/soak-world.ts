import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the process around the bot is told first. Its time is `origin` and what has passed since `realOrigin`, and `jumped` on top. */
export interface SoakPlan {
  readonly feeds: number;
  readonly destinations: number;
  readonly articles: number;
  readonly hours: number;
  readonly origin: number;
  readonly realOrigin: number;
}

/** Where feeds and platforms are, and which channels there are. */
export interface SoakReady {
  readonly feedsPort: number;
  readonly slack: { readonly apiUrl: string; readonly botToken: string; readonly appToken: string };
  readonly discord: { readonly apiUrl: string; readonly token: string };
  readonly channels: { readonly slack: readonly string[]; readonly discord: readonly string[] };
}

/** By number: the clock is moved on, with or without faults of the platforms from here on; or what stands is to be counted. */
export type SoakRequest = { readonly id: number } & (
  | { readonly jumped: number; readonly faults: boolean }
  | { readonly count: true }
);

/** What stands in the channels in the end. */
export interface Counted {
  readonly places: readonly {
    readonly id: string;
    readonly posts: number;
    readonly replies: number;
    readonly edits: number;
    /** Messages with the key of another one. */
    readonly twice: number;
  }[];
  /** What the fakes did wrong themselves. */
  readonly objections: readonly string[];
}

/** Feeds and both platforms in a process of their own, so that their memory does not count for the bot's. */
export interface SoakWorld {
  readonly ready: SoakReady;
  readonly clock: { now(): number };
  /** Moves the clock of both processes on to this time. */
  moveTo(ms: number, faults: boolean): Promise<void>;
  count(): Promise<Counted>;
  close(): void;
}

export async function startSoakWorld(plan: Omit<SoakPlan, 'realOrigin'>): Promise<SoakWorld> {
  const child = fork(join(import.meta.dirname, 'soak-world-process.ts'), { execArgv: ['--import', 'tsx'] });
  const realOrigin = Date.now();
  child.send({ ...plan, realOrigin } satisfies SoakPlan);
  const [ready] = (await once(child, 'message')) as [SoakReady];
  let jumped = 0;
  let ids = 0;
  const clock = { now: () => plan.origin + jumped + Date.now() - realOrigin };
  const ask = async (request: { jumped: number; faults: boolean } | { count: true }) => {
    const id = ++ids;
    child.send({ id, ...request } satisfies SoakRequest);
    const [answer] = (await once(child, 'message')) as [{ readonly id: number; readonly counted?: Counted }];
    if (answer.id !== id) throw new Error('the answers of the other process are out of order');
    return answer;
  };
  return {
    ready,
    clock,
    async moveTo(ms, faults) {
      jumped += Math.max(0, ms - clock.now());
      await ask({ jumped, faults });
    },
    async count() {
      const { counted } = await ask({ count: true });
      if (counted === undefined) throw new Error('the other process counted nothing');
      return counted;
    },
    close: () => child.disconnect(),
  };
}
