import { WatcherError } from '../lib/errors.ts';

/** What can keep a platform from starting. */
export type PlatformFault = 'token-refused' | 'scope-missing' | 'intent-refused' | 'unreachable';

/** A platform that cannot be opened. `code` is `platform-` and the fault; only an unreachable one may do on another try. */
export class PlatformError extends WatcherError {
  readonly code: `platform-${PlatformFault}`;
  override readonly retryable: boolean;

  constructor(fault: PlatformFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = `platform-${fault}`;
    this.retryable = fault === 'unreachable';
  }
}
