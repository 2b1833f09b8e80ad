import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';

/** Bot, user, app and configuration tokens (https://docs.slack.dev/authentication/tokens), and the tickets of sockets. */
const SECRETS = /\bx(?:ox[a-z]|app|oxe\.xox[a-z])-[\w-]+|(?<=ticket=)[^&\s"]+|(?<=hooks\.slack\.com\/)[^\s"]+/g;

/**
 * What Slack's packages say, as warnings of our log; by default they print to the console. Their debug and information lines, which
 * quote whole requests, are dropped. Tokens are blotted out wherever they stand.
 */
export function boltLogger(log: Logger): BoltLogger {
  const warn = (...said: unknown[]) => {
    const words = said.map((part) => (typeof part === 'string' ? part : messageOf(part)));
    log.warn({ said: withoutSecrets(words.join(' ')) }, "Slack's client warns");
  };
  return {
    debug() {},
    info() {},
    warn,
    error: warn,
    setLevel() {},
    setName() {},
    getLevel: () => LogLevel.WARN,
  };
}

/** @returns `text` without anything that looks like a token of Slack's. */
export function withoutSecrets(text: string): string {
  return text.replace(SECRETS, '[secret]');
}
