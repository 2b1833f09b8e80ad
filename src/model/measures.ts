import type { DeliveryKind, DeliveryOutcome, Destination } from './delivery.ts';

/** What a cycle did, as it is counted. */
export interface MeasuredCycle {
  readonly fresh: number;
  readonly unchanged: number;
  readonly failures: readonly { readonly key: string; readonly code: string }[];
}

/** What happens, told to whoever counts it. Nothing here throws, waits, or changes what it watches. */
export interface Measures {
  /** Times one cycle; a cycle that rejects is counted as failed. */
  polling<T extends MeasuredCycle>(cycle: () => Promise<T>): Promise<T>;
  /** Times the judging of one article, a model's answer included. */
  judging<T>(judge: () => Promise<T>): Promise<T>;
  /** Times the answer to a question. @param command its name; one of those there are, or `unknown`. */
  answering<T>(command: string, answer: () => Promise<T>): Promise<T>;
  /** One attempt to send. */
  sent(platform: Destination['platform'], kind: DeliveryKind, outcome: DeliveryOutcome): void;
}

/** Counts nothing. */
export const UNMEASURED: Measures = {
  polling: (cycle) => cycle(),
  judging: (judge) => judge(),
  answering: (_, answer) => answer(),
  sent: () => {},
};
