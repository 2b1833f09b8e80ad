import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../src/feeds/parse-manifest.ts';

const SHARED = join(import.meta.dirname, '../../../shared/feeds');

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function linesOf(manifest: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of parseManifest(manifest)) lines.push(line);
  return lines;
}

describe('parseManifest', () => {
  it('gives one line for each document, with its address and type taken into account', async () => {
    const lines = await inFolder(async (folder) => {
      await writeFile(
        join(folder, 'a.xml'),
        '<rss><channel><title>A</title><item><title>x</title><link>/1</link><guid>g</guid><pubDate>5 Mar 2026</pubDate></item></channel></rss>',
      );
      await writeFile(
        join(folder, 'b.xml'),
        Buffer.from([...Buffer.from('<rss><channel><title>'), 0xcf, 0xf0, ...Buffer.from('</title></channel></rss>')]),
      );
      await writeFile(join(folder, 'c.xml'), '<html>');
      const manifest = [
        { file: 'a.xml', url: 'https://news.example/feed' },
        { file: 'b.xml', url: null, contentType: 'text/xml; charset=windows-1251' },
        { file: 'c.xml' },
        { file: 'missing.xml' },
      ];
      await writeFile(join(folder, 'manifest.jsonl'), `${manifest.map((line) => JSON.stringify(line)).join('\n')}\n\n`);
      return await linesOf(join(folder, 'manifest.jsonl'));
    });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        file: 'a.xml',
        ok: true,
        title: 'A',
        entries: [{ title: 'x', link: 'https://news.example/1', id: 'g', published: '2026-03-05T00:00:00.000Z' }],
      },
      { file: 'b.xml', ok: true, title: 'Пр', entries: [] },
      { file: 'c.xml', ok: false, error: expect.stringContaining('HTML') },
      { file: 'missing.xml', ok: false, error: expect.stringContaining('ENOENT') },
    ]);
  });

  it('says which line of the manifest is wrong, and which manifest is missing', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'manifest.jsonl'), '{"file":"missing.xml"}\n{"url":"x"}\n');
      await expect(linesOf(join(folder, 'manifest.jsonl'))).rejects.toMatchObject({
        code: 'manifest-unreadable',
        message: expect.stringContaining('manifest.jsonl, line 2'),
      });
      await expect(linesOf(join(folder, 'none.jsonl'))).rejects.toMatchObject({ code: 'manifest-unreadable' });
    });
  });

  it.skipIf(!existsSync(join(SHARED, 'manifest.jsonl')))(
    'is right on 99 % of real documents and 97 % of conformance documents (skipped where ../shared is absent)',
    async () => {
      const scores = await inFolder(async (folder) => {
        const parsed = join(folder, 'parsed.jsonl');
        await writeFile(parsed, (await linesOf(join(SHARED, 'manifest.jsonl'))).join('\n'));
        return execFileSync(process.execPath, [join(SHARED, 'score-feeds.mjs'), '--parsed', parsed], {
          encoding: 'utf8',
        });
      });
      const allRight = (group: string) =>
        Number(new RegExp(`^${group}: .*?all right ([\\d.]+) %`, 'm').exec(scores)?.[1]);
      expect(allRight('real')).toBeGreaterThanOrEqual(99);
      expect(allRight('conformance')).toBeGreaterThanOrEqual(97);
    },
  );
});
