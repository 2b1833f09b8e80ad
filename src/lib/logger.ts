import { Writable } from 'node:stream';
import { type LevelWithSilent, type Logger, pino } from 'pino';
import { build as prettyStream } from 'pino-pretty';

export type { Logger };

/** How log lines are written. */
export interface LoggerOptions {
  readonly level: LevelWithSilent;
  /** One readable line an event for a person; JSON lines else. */
  readonly pretty: boolean;
  readonly colour: boolean;
  /** Where lines go, each with its line break; standard error by default, since standard output carries the channel. */
  readonly write?: (line: string) => void;
}

/** Fields that may hold a secret are never printed, whatever object they come in with. */
const SECRET_FIELDS = ['token', 'secret', 'password', 'authorization', 'cookie'];

/** @returns a structured logger: a static message and fields, never an interpolated sentence. */
export function createLogger({ level, pretty, colour, write = toStandardError }: LoggerOptions): Logger {
  const redact = { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[secret]' };
  const options = { level, redact, base: null };
  if (!pretty) return pino(options, { write });
  // In this thread and synchronously: a worker would lose the last lines of a process that ends.
  const stream = prettyStream({
    colorize: colour,
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss',
    messageFormat:
      '{msg}{if platform} · {platform}{end}{if feed} · {feed}{end}{if cause} · {cause}{end}{if nextCheck} · next check {nextCheck}{end}',
    ignore: 'platform,feed,cause,nextCheck',
    destination: new Writable({
      write(line, _encoding, done) {
        write(String(line));
        done();
      },
    }),
  });
  return pino(options, stream);
}

function toStandardError(line: string): void {
  process.stderr.write(line);
}
