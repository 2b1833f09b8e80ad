import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

/** Pixels of a hundred that may differ: what draws lines and letters may be a newer version. */
export const TOLERANCE = 0.5;

/** @returns the share of pixels, of a hundred, in which a picture differs from the one that was looked at. */
export function differenceFrom(golden: URL, png: Uint8Array): number {
  const drawn = PNG.sync.read(Buffer.from(png));
  if (!existsSync(golden)) {
    writeFileSync(golden, PNG.sync.write(drawn));
    expect.fail(`${golden.pathname} was not there: look at it and commit it`);
  }
  const seen = PNG.sync.read(readFileSync(golden));
  const { width, height } = drawn;
  expect([width, height]).toEqual([seen.width, seen.height]);
  return (pixelmatch(drawn.data, seen.data, undefined, width, height, { threshold: 0.1 }) / (width * height)) * 100;
}
