/** A step of the store as its file sees it. */
export interface StoreStep {
  readonly what: 'write' | 'remove' | 'commit' | 'other';
  /** '' for a commit. */
  readonly namespace: string;
}

/** The `nth` such step since the start, and on which side of it the process ends. Any namespace where none is named. */
export interface StoreDeath extends Partial<StoreStep> {
  readonly nth: number;
  readonly when: 'before' | 'after';
}

/** What the process of the bot is given. Its time is `origin` and as many times faster as `scale` says since `realOrigin`, and `jumped` on top. */
export interface ChildSettings {
  readonly realOrigin: number;
  readonly origin: number;
  readonly scale: number;
  readonly jumped: number;
  readonly dieAt: StoreDeath | null;
}

/** The clock is moved on, or the process is to end elsewhere; a new end counts from here. */
export type ToChild = Pick<ChildSettings, 'jumped' | 'dieAt'>;
