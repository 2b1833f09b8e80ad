import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createPictureDrawer } from '../../src/pictures/picture-drawer.ts';
import { memoryApp } from '../e2e/memory-app.ts';
import { differenceFrom, TOLERANCE } from '../pictures/compare-pictures.ts';

const PICTURE = 'config/pictures/timeline.png';

it('the picture in the README is what the timeline of the corpus looks like', { timeout: 120_000 }, async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const { app } = await memoryApp();
  await app.seed();
  const { picture } = await app.answer('timeline as-of 2026-03-20');
  if (picture === undefined) throw new Error('the corpus has a timeline');
  const { png, alt } = await createPictureDrawer({ deadlineMs: 60_000 })(picture);

  expect(differenceFrom(new URL(`../../${PICTURE}`, import.meta.url), png)).toBeLessThan(TOLERANCE);
  // Who does not see it is told what the bot tells of it.
  const [, described = ''] = new RegExp(`<img src="${PICTURE}" [^>]*alt="([^"]+)"`).exec(readme) ?? [];
  expect(alt).toContain(described);
  expect(described).toContain('Lin Junyang');
});
