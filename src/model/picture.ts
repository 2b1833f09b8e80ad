import type { COUNTED } from './status-report.ts';
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
 * What a message carries beside its text, which is complete without it, to be drawn. In the reader's language, and plain data, since it waits in
 * the outbox with its message.
 */
export type Picture = TimelinePicture | HoursPicture;

/** Who did what when. */
export interface TimelinePicture {
  /** What waited in the outbox before there was another kind has none. */
  readonly kind?: undefined;
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

/** What was counted hour by hour. */
export interface HoursPicture {
  readonly kind: 'hours';
  readonly title: string;
  /** When each hour began, as `14:00`; at most `MOST_HOURS`. */
  readonly hours: readonly string[];
  /** A diagram each, below each other. */
  readonly series: readonly HoursSeries[];
  /** What is said of the last hour, which is not over. */
  readonly underWay: string;
}

/** What is counted, and how often it was in each hour. */
export interface HoursSeries {
  readonly key: (typeof COUNTED)[number];
  readonly name: string;
  /** The sum, and the hour with the most, in words. */
  readonly note: string;
  readonly counts: readonly number[];
}

export const MOST_HOURS = 24;
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
