import type { ParseArgsConfig } from 'node:util';

/** A one-shot command of `npm run cli`. */
export interface CliCommand {
  readonly name: string;
  /** One line: the command with its arguments. */
  readonly usage: string;
  readonly description: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns the exit code: 0 done, 1 failed, 2 wrong arguments or configuration. */
  run(args: readonly string[], options: Readonly<Record<string, string | boolean | undefined>>): Promise<number>;
}
