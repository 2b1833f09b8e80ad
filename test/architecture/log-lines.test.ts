import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
/** A call of a logger from its name to the end of the statement. */
const CALL = /\blog\.(?:fatal|error|warn|info|debug|trace)\(([\s\S]*?)\);?\n/g;

it('logs static messages: what changes stands in fields, where it can be searched and kept back', () => {
  const calls = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(CALL)].map(([, given = '']) => ({ file, given })),
    );
  const moving = calls.filter(({ given }) => given.includes('`') || /'\s*\+|\+\s*'/.test(given));

  expect(calls.length).toBeGreaterThan(30);
  expect(moving).toEqual([]);
});
