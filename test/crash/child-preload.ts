/**
 * Loaded into the bot's process before the bot: gives it the clock of the test, which runs faster and can be moved on, and ends the process at
 * a step of its store. The bot knows nothing of it.
 */
import { promisify } from 'node:util';
import Database from 'libsql';
import type { ChildSettings, StoreStep, ToChild } from './child-settings.ts';

const settings = JSON.parse(process.env.CRASH_CHILD ?? 'null') as ChildSettings | null;
if (settings !== null) {
  const { realOrigin, origin, scale } = settings;
  let { jumped, dieAt } = settings;
  let met = 0;
  process.on('message', (message: ToChild) => {
    jumped = message.jumped;
    if (JSON.stringify(message.dieAt) === JSON.stringify(dieAt)) return;
    dieAt = message.dieAt;
    met = 0;
  });
  // Whoever kills it has gone: it is not to outlive them.
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();

  const RealDate = Date;
  const now = () => Math.floor(origin + jumped + (RealDate.now() - realOrigin) * scale);
  globalThis.Date = class extends RealDate {
    constructor(...parts: ConstructorParameters<typeof RealDate> | []) {
      if (parts.length === 0) super(now());
      else super(...(parts as ConstructorParameters<typeof RealDate>));
    }
    static override now() {
      return now();
    }
  } as DateConstructor;

  const faster = <Timer extends typeof setTimeout | typeof setInterval>(timer: Timer): Timer => {
    const scaled = (run: () => void, ms = 0, ...rest: unknown[]) =>
      timer(run as () => void, ms / scale, ...(rest as []));
    return Object.assign(scaled, {
      [promisify.custom]: (ms: number) => new Promise((done) => timer(() => done(undefined), ms / scale)),
    }) as unknown as Timer;
  };
  globalThis.setTimeout = faster(setTimeout);
  globalThis.setInterval = faster(setInterval);
  const realTimeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => realTimeout(Math.ceil(ms / scale));

  const isMet = (step: StoreStep): boolean => {
    if (dieAt === null || dieAt.what !== step.what || (dieAt.namespace ?? step.namespace) !== step.namespace)
      return false;
    return ++met === dieAt.nth;
  };
  const dying = <T>(step: StoreStep, work: () => T): T => {
    const dies = isMet(step);
    if (dies && dieAt?.when === 'before') process.kill(process.pid, 'SIGKILL');
    const result = work();
    if (dies) process.kill(process.pid, 'SIGKILL');
    return result;
  };
  const { prepare, exec } = Database.prototype;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql);
    const { run } = statement;
    statement.run = (...bound: unknown[]) => {
      const [first] = bound as [unknown];
      const [namespace] = Array.isArray(first) ? (first as unknown[]) : [first];
      const what = sql.trimStart().startsWith('DELETE') ? 'remove' : 'write';
      return dying({ what, namespace: String(namespace) }, () =>
        (run as (...bound: unknown[]) => Database.RunResult).apply(statement, bound),
      );
    };
    return statement;
  } as typeof prepare;
  Database.prototype.exec = function (this: Database.Database, sql: string) {
    return dying({ what: sql === 'COMMIT' ? 'commit' : 'other', namespace: '' }, () => exec.call(this, sql));
  } as typeof exec;
}
