import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { messageOf } from '../lib/errors.ts';
import { FeedDocumentError } from './feed-errors.ts';
import { type ParseOptions, parseFeed } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import type { Reading, ReadingTask } from './read-in-thread.ts';

/** Reads documents as `parseFeed` does, and with the same errors, without ever holding the event loop for long. */
export interface FeedReader {
  readonly read: (bytes: Uint8Array, options: ParseOptions) => Promise<ParsedFeed>;
  /** Ends the thread; what it was reading fails. */
  close(): Promise<void>;
}

interface ReaderOptions {
  /** Documents up to this size are read in the caller's thread: a thread costs an ordinary one more than its reading. */
  readonly inlineBytes?: number;
  /** After this long with one document its thread is ended. */
  readonly deadlineMs?: number;
}

/** The worst document of this size holds the loop for some 30 ms; an ordinary feed is a tenth of it. */
const INLINE_BYTES = 256_000;
/** Documents are known to end within two seconds of processor time; a machine may be busy. What takes so long does not end. */
const DEADLINE_MS = 20_000;
/** A thread without work ends: most documents are small, and one that waits holds some 40 MB. */
const IDLE_MS = 10_000;
const HEAP_MB = 256;

/**
 * @returns a reader that gives large documents, and those that unpack to who knows what, to a thread of their own: one at a time,
 *   since each may take 200 MB.
 */
export function createFeedReader(options: ReaderOptions = {}): FeedReader {
  const { inlineBytes = INLINE_BYTES, deadlineMs = DEADLINE_MS } = options;
  const turn = pLimit(1);
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  const end = async () => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };
  const readInThread = async (task: ReadingTask) => {
    if (closed) throw new FeedDocumentError('malformed', 'the document was not read: the watcher stops');
    clearTimeout(idle);
    thread ??= startThread();
    try {
      return await answerOf(thread, task, deadlineMs);
    } catch (error) {
      await end();
      throw error;
    } finally {
      idle = setTimeout(end, IDLE_MS).unref();
    }
  };
  return {
    async read(bytes, about) {
      if (bytes.length <= inlineBytes && !isPacked(bytes)) return parseFeed(bytes, about);
      const reading = await turn(() => readInThread({ bytes, options: about }));
      if (reading.ok) return reading.feed;
      throw new FeedDocumentError(reading.fault, reading.message);
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      await end();
    },
  };
}

/** A document that is gzip data itself, beside what HTTP packs. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** It has none of the process's secrets, and nothing waits for its end. */
function startThread(): Worker {
  const thread = new Worker(new URL('./reading-thread.mjs', import.meta.url), {
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  // Between two documents its end is nobody's failure; without a listener it would be everybody's.
  thread.on('error', () => undefined);
  thread.unref();
  return thread;
}

async function answerOf(thread: Worker, task: ReadingTask, deadlineMs: number): Promise<Reading> {
  const listeners = new AbortController();
  thread.ref();
  try {
    return await new Promise<Reading>((resolve, reject) => {
      const fail = (fault: 'endless' | 'malformed', how: string) =>
        reject(new FeedDocumentError(fault, `the document ${how}`));
      const late = setTimeout(() => fail('endless', `takes more than ${deadlineMs / 1000} s to read`), deadlineMs);
      const answered = (reading: Reading) => resolve(reading);
      const failed = (error: unknown) => fail('malformed', `cannot be read: ${messageOf(error)}`);
      const gone = () => fail('malformed', 'was not read to its end: its thread was ended');
      thread.on('message', answered).on('error', failed).on('exit', gone);
      listeners.signal.addEventListener('abort', () => {
        clearTimeout(late);
        thread.off('message', answered).off('error', failed).off('exit', gone);
      });
      thread.postMessage(task);
    });
  } finally {
    listeners.abort();
    thread.unref();
  }
}
