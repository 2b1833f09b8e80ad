import { setImmediate } from 'node:timers/promises';

/** A person who asks something short waits no longer than this for a long answer to pause. */
const TURN_MS = 10;

/** Goes through the items and lets whatever else waits have its turn in between: the stores answer without ever leaving theirs. */
export async function* unhurried<T>(items: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - since < TURN_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
