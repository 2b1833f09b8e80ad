/**
 * Base of every error that the product throws on purpose. `code` is stable and may be relied upon, the message is for people:
 * what happened, where, and what to do. Never put a secret in either.
 */
export abstract class WatcherError extends Error {
  abstract readonly code: string;
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable: boolean = false;

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** @returns the message of whatever was thrown, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
