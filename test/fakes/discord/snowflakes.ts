import type { Clock } from '../../../src/lib/clock.ts';

const EPOCH = 1_420_070_400_000n;

/** @returns a source of ids that carry the clock's time, as Discord's do. */
export function createSnowflakes(clock: Clock): () => string {
  let count = 0n;
  return () => String(((BigInt(clock.now()) - EPOCH) << 22n) | (count++ & 0x3f_ffffn));
}
