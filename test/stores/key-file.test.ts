import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptKey } from '../../src/stores/key-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qwen-watch-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let byte = 0;
const random = (count: number) => new Uint8Array(count).fill(++byte);

describe('a key in a file', () => {
  it('is made once, in a folder that it makes, for this user alone', () => {
    const path = join(folder, 'data', 'websub.key');
    const made = keptKey(path, random);

    expect(made).toHaveLength(32);
    expect(keptKey(path, random)).toEqual(Buffer.from(made));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('that another process makes in the same moment is the key of both', () => {
    const path = join(folder, 'websub.key');
    let theirs: Uint8Array | undefined;
    const ours = keptKey(path, (count) => {
      theirs = keptKey(path, random);
      return random(count);
    });

    expect(Buffer.from(ours)).toEqual(Buffer.from(theirs ?? []));
    expect(readdirSync(folder)).toEqual(['websub.key']);
  });

  it('that others may read is closed to them', () => {
    const path = join(folder, 'websub.key');
    const made = keptKey(path, random);
    chmodSync(path, 0o644);

    expect(keptKey(path, random)).toEqual(Buffer.from(made));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('that is none is left alone, with what to do', () => {
    const path = join(folder, 'websub.key');
    writeFileSync(path, 'short');

    expect(() => keptKey(path, random)).toThrow(`${path} holds no key; remove it, and a new one is made`);
    expect(readFileSync(path, 'utf8')).toBe('short');
    expect(() => keptKey(join(path, 'below'), random)).toThrow(/cannot be read or written/);
  });
});
