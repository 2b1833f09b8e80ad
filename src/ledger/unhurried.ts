import { setImmediate } from 'node:timers/promises';

/** A person who asks something short waits so long for a long answer to pause, and some ten times until theirs is sent. */
const TURN_MS = 3;

/** Goes through the items and lets whatever else waits have its turn in between: the stores answer without ever leaving theirs. */
export async function* unhurried<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - since < TURN_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
