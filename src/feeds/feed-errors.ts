import { WatcherError } from '../lib/errors.ts';

/**
 * What can be wrong with a document that should be a feed.
 * empty: nothing in it. html: a page. not-a-feed: readable, but of no known feed format. truncated: cut before the first
 * entry. too-large: over the size limit, before or after decompression. undecodable: bytes that no decoder takes.
 * malformed: the format is known, the content breaks the parser. endless: reading it did not end in time.
 */
export type FeedFault =
  | 'empty'
  | 'html'
  | 'not-a-feed'
  | 'truncated'
  | 'too-large'
  | 'undecodable'
  | 'malformed'
  | 'endless';

/** A document that cannot be read as a feed. `code` is `feed-` and the fault. */
export class FeedDocumentError extends WatcherError {
  readonly code: `feed-${FeedFault}`;
  readonly fault: FeedFault;

  constructor(fault: FeedFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = `feed-${fault}`;
    this.fault = fault;
  }
}
