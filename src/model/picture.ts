import type { Status } from './story.ts';

/** One dated event. */
export interface PictureMark {
  /** Every date that is named, as milliseconds since the epoch, the end exclusive; several contradict each other. At least one. */
  readonly dates: readonly { readonly startMs: number; readonly endMs: number }[];
  readonly status: Status;
}

/** Somebody, and what happened to them. */
export interface PictureRow {
  readonly name: string;
  /** The last of it, in one sentence. */
  readonly note: string;
  /** In the order in which things happened; at least one. */
  readonly marks: readonly PictureMark[];
}

/**
 * Who did what when, to be drawn: what a message carries beside its text, which is complete without it. In the reader's language, and plain
 * data, since it waits in the outbox with its message.
 */
export interface Picture {
  readonly title: string;
  /** At most `MOST_ROWS`. */
  readonly rows: readonly PictureRow[];
  /** How many found no place, in words; null where all are shown. */
  readonly more: string | null;
  readonly words: {
    readonly statuses: Readonly<Record<Status, string>>;
    /** Of a date that is a month or a year. */
    readonly vague: string;
    /** Of dates that contradict each other. */
    readonly differ: string;
  };
}

export const MOST_ROWS = 12;
/** Of one row, the latest. */
export const MOST_MARKS = 12;

/** A picture as a platform takes it. */
export interface DrawnPicture {
  readonly png: Uint8Array;
  /** The same in words, for who does not see it; 1 to 1,000 characters. */
  readonly alt: string;
}

/** Draws without holding the event loop. Rejects where it cannot: the message then goes without. */
export type DrawPicture = (picture: Picture) => Promise<DrawnPicture>;
