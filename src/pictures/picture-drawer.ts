import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { messageOf, WatcherError } from '../lib/errors.ts';
import type { DrawnPicture, DrawPicture, Picture } from '../model/picture.ts';
import type { Drawing } from './draw-in-thread.ts';
import { hoursAlt, hoursSvg } from './hours-svg.ts';
import { timelineAlt } from './timeline-alt.ts';
import { timelineSvg } from './timeline-svg.ts';

/** A picture that could not be drawn; its message goes without. */
export class PictureError extends WatcherError {
  readonly code = 'picture-not-drawn';
}

interface DrawerOptions {
  /** After this long with one picture its thread is ended. */
  readonly deadlineMs?: number;
}

/** The largest takes some two seconds of processor time; a machine may be busy. */
const DEADLINE_MS = 20_000;
/** Pictures that wait for the one before: of more, the text is enough. */
const MOST_WAITING = 50;
/** The same digest goes to many channels at once: the last are remembered. */
const REMEMBERED = 8;
/** What platforms take, with room: https://docs.discord.com/developers/reference#uploading-files allows 10 MiB. */
const LARGEST_BYTES = 4_000_000;
const HEAP_MB = 256;

/**
 * @returns what draws: one picture after the other, each in a thread of its own that ends with it, so that fonts are in memory only while
 *   something is drawn. The same picture is drawn once.
 */
export function createPictureDrawer({ deadlineMs = DEADLINE_MS }: DrawerOptions = {}): DrawPicture {
  const turn = pLimit(1);
  const drawn = new Map<string, Promise<DrawnPicture>>();
  const draw = async (picture: Picture): Promise<DrawnPicture> => {
    const isEmpty = picture.kind === 'hours' ? picture.series.length === 0 : picture.rows.length === 0;
    if (isEmpty) throw new PictureError('there is nothing to draw');
    if (turn.pendingCount >= MOST_WAITING) throw new PictureError('too many pictures wait to be drawn');
    const svg = picture.kind === 'hours' ? hoursSvg(picture) : timelineSvg(picture);
    const drawing = await turn(() => drawInThread(svg, deadlineMs));
    if (!drawing.ok) throw new PictureError(drawing.message);
    if (drawing.png.length > LARGEST_BYTES) throw new PictureError(`the picture has ${drawing.png.length} bytes`);
    return { png: drawing.png, alt: picture.kind === 'hours' ? hoursAlt(picture) : timelineAlt(picture) };
  };
  return (picture) => {
    const key = JSON.stringify(picture);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const drawing = draw(picture);
    drawn.set(key, drawing);
    drawing.catch(() => drawn.delete(key));
    const [oldest] = drawn.keys();
    if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
    return drawing;
  };
}

/** The thread has none of the process's secrets, and nothing waits for its end. */
async function drawInThread(svg: string, deadlineMs: number): Promise<Drawing> {
  const thread = new Worker(new URL('./drawing-thread.mjs', import.meta.url), {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  thread.unref();
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Drawing>((resolve) => {
      const fail = (message: string) => resolve({ ok: false, message });
      late = setTimeout(() => fail(`it takes more than ${deadlineMs / 1000} s to draw`), deadlineMs);
      thread.once('message', resolve);
      thread.once('error', (error) => fail(messageOf(error)));
      thread.once('exit', () => fail('the thread that drew it ended'));
      thread.postMessage(svg);
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
