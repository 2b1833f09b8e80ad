import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_DOCUMENTS } from './hostile-documents.ts';

interface Reading {
  readonly name: string;
  readonly ended: number | string;
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly polluted: boolean;
}

const fileOf = (index: number) => String(index).padStart(3, '0');

describe('hostile documents, read in a process of their own', () => {
  let folder = '';
  let readings: readonly Reading[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-feeds-'));
    for (const [index, { make }] of HOSTILE_DOCUMENTS.entries()) await writeFile(join(folder, fileOf(index)), make());
    const child = join(import.meta.dirname, 'hostile-child.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', child, folder], {
      timeout: 60_000,
    });
    readings = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  }, 90_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(HOSTILE_DOCUMENTS.map(({ name, ends }, index) => ({ name, ends, index })))('$name', ({ ends, index }) => {
    const reading = readings.find(({ name }) => name === fileOf(index));
    expect(reading?.ended).toBe(ends);
    expect(reading?.milliseconds).toBeLessThan(2_000);
    expect(reading?.polluted).toBe(false);
  });

  it('takes less than 300 MB for any of them', () => {
    expect(readings).toHaveLength(HOSTILE_DOCUMENTS.length);
    expect(Math.max(...readings.map(({ megabytes }) => megabytes))).toBeLessThan(300);
  });
});
