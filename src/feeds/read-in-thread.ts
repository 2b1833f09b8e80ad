import { parentPort } from 'node:worker_threads';
import { messageOf } from '../lib/errors.ts';
import { FeedDocumentError, type FeedFault } from './feed-errors.ts';
import { type ParseOptions, parseFeed } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';

/** What a thread is given. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly options: ParseOptions;
}

/** What comes back. An error of ours keeps its code, which the way between two threads would take from it. */
export type Reading =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly fault: FeedFault; readonly message: string };

// One document after the other: the reader sends the next once it has an answer.
parentPort?.on('message', async ({ bytes, options }: ReadingTask) => {
  parentPort?.postMessage(await readingOf(bytes, options));
});

async function readingOf(bytes: Uint8Array, options: ParseOptions): Promise<Reading> {
  try {
    return { ok: true, feed: await parseFeed(bytes, options) };
  } catch (error) {
    const fault = error instanceof FeedDocumentError ? error.fault : 'malformed';
    return { ok: false, fault, message: messageOf(error) };
  }
}
