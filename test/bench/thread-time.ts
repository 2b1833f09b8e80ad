import { readFileSync } from 'node:fs';

/** Processor time of this thread in milliseconds; Node has none of its own before version 23. Not a number where there is no Linux. */
export function threadMs(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/**
 * Runs work and looks on at every turn of the loop: between two of them nobody else had theirs. On a busy machine a turn waits for a
 * core, too, which is not its thread's time.
 *
 * @param look called at every turn.
 * @returns the longest stretch of the thread's own time between two turns, in milliseconds.
 */
export async function longestHeld(work: () => Promise<unknown>, look: () => void = () => {}): Promise<number> {
  let [held, last] = [0, threadMs()];
  const turn = () => {
    const now = threadMs();
    held = Math.max(held, now - last);
    last = now;
    look();
  };
  const turning = setInterval(turn, 1);
  try {
    await work();
    turn();
  } finally {
    clearInterval(turning);
  }
  return held;
}
