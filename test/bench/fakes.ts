import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Platform = 'slack' | 'discord';

/** Where the fakes are, and what the clients need to be let in. */
export interface FakesReady {
  readonly slack: { readonly apiUrl: string; readonly botToken: string; readonly signingSecret: string };
  /** `channel`: where messages are watched for; on Slack it is C0. */
  readonly discord: { readonly apiUrl: string; readonly token: string; readonly channel: string };
}

/** People ask so many times a second, for so many seconds, one command after the other and from the first again. */
export interface Questions {
  readonly platform: Platform;
  readonly commands: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
  /** Where signed requests of Slack go. */
  readonly requestUrl: string | null;
}

/** Milliseconds from each request on. */
export interface Asked {
  /** To its acknowledgement. */
  readonly acknowledged: readonly number[];
  /** To the last message of its answer. */
  readonly answered: readonly number[];
  /** Requests without the one or the other. */
  readonly failed: number;
}

/** What the process of the fakes is asked, by number. */
export type FakesRequest = { readonly id: number } & (
  | { readonly ask: Questions }
  /** Until this text stands in both channels. */
  | { readonly watch: string }
);

/** When it stood there, in milliseconds since the epoch with fractions. */
export type SeenAt = Readonly<Record<Platform, number>>;

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly failure?: string;
}

/** Both fakes in a process of their own, so that their work does not count for the bot's. */
export interface Fakes {
  readonly ready: FakesReady;
  ask(questions: Questions): Promise<Asked>;
  watch(text: string): Promise<SeenAt>;
  close(): void;
}

/** Starts the process; resolves when both listen. */
export async function startFakes(): Promise<Fakes> {
  const child = fork(fileURLToPath(new URL('fakes-process.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  const waiting = new Map<number, (reply: Reply) => void>();
  const ready = new Promise<FakesReady>((resolve, reject) => {
    child.once('message', (message) => resolve(message as FakesReady));
    child.once('exit', (code) => reject(new Error(`the process of the fakes ended with ${code}`)));
  });
  const found = await ready;
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  let ids = 0;
  const call = <Result>(request: { ask: Questions } | { watch: string }) =>
    new Promise<Result>((resolve, reject) => {
      const id = ++ids;
      waiting.set(id, ({ result, failure }) => {
        waiting.delete(id);
        if (failure === undefined) resolve(result as Result);
        else reject(new Error(failure));
      });
      child.send({ id, ...request } satisfies FakesRequest);
    });
  return {
    ready: found,
    ask: (questions) => call({ ask: questions }),
    watch: (text) => call({ watch: text }),
    close: () => child.disconnect(),
  };
}
