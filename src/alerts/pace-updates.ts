import type { Judgement } from '../model/judgement.ts';
import { isFallen, type Status } from '../model/story.ts';

/**
 * The rule: of what may be a repeat in other words (`news.uncertain`), a story is told at most one update in 30 minutes, unless the
 * story's stage changes. What is held back is told with the story's next update, or at the end of the window by itself. What is
 * surely new is never held back, and neither is a story's first message.
 */
export const WINDOW_MS = 30 * 60_000;

/** In the words in which it stands among the suppressed. */
export const HELD_BACK =
  'it may be a repeat, and an uncertain update of the story was told less than 30 minutes before: told with its next update';

/** An update that waits, by its recorded judgement. */
export interface HeldUpdate {
  /** The version of the article: `<id>~<content hash>`. */
  readonly cause: string;
  /** Where its judgement is recorded. */
  readonly key: string;
}

/** How often a story has been told what is uncertain; kept while a window is open. */
export interface Pace {
  /** ISO 8601 in UTC: when the last update was told that held something uncertain. */
  readonly told: string;
  /** What that update came from and what was told with it: a step done again after a crash tells the same. */
  readonly cause: string;
  readonly merged: readonly HeldUpdate[];
  /** What waits, oldest first. */
  readonly held: readonly HeldUpdate[];
}

/** What becomes of an update. `pace` is to be stored before anything is sent; undefined where it stays as it is. */
export interface PacedUpdate {
  readonly held: boolean;
  /** What waited and is told with this one. */
  readonly merged: readonly HeldUpdate[];
  readonly pace: Pace | undefined;
}

/**
 * Decides whether an update is told now. Pure, and the same for a step done again: what was decided once stands in the pace.
 *
 * @param before the story's status before the article, `after` with it.
 */
export function paceUpdate(
  update: HeldUpdate,
  judgement: Pick<Judgement, 'verdict' | 'judgedAt' | 'news'>,
  status: { readonly before: Status | undefined; readonly after: Status },
  pace: Pace | undefined,
): PacedUpdate {
  const uncertain = judgement.news.uncertain === true;
  if (judgement.verdict !== 'update' || (!uncertain && pace === undefined)) return TOLD;
  if (pace?.cause === update.cause) return { held: false, merged: pace.merged, pace: undefined };
  if (pace?.held.some(({ cause }) => cause === update.cause)) return { held: true, merged: [], pace: undefined };
  if (uncertain && pace !== undefined && isOpen(pace, judgement.judgedAt) && !changesStage(status)) {
    return { held: true, merged: [], pace: { ...pace, held: [...pace.held, update] } };
  }
  const merged = pace?.held ?? [];
  if (!uncertain && merged.length === 0) return TOLD;
  return { held: false, merged, pace: { told: judgement.judgedAt, cause: update.cause, merged, held: [] } };
}

/** @returns whether the story's window is open at `now` (ISO 8601 in UTC); a clock set back leaves it open. */
export function isOpen({ told }: Pick<Pace, 'told'>, now: string): boolean {
  return Date.parse(now) - Date.parse(told) < WINDOW_MS;
}

function changesStage({ before, after }: { readonly before: Status | undefined; readonly after: Status }): boolean {
  return before !== after && (after === 'confirmed' || isFallen(after));
}

const TOLD: PacedUpdate = { held: false, merged: [], pace: undefined };
