import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { finished, run } from './run-process.ts';

const EVAL = fileURLToPath(new URL('../../../shared/eval', import.meta.url));
const present = existsSync(join(EVAL, 'score.mjs'));
const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-replay-'));
const replay = (args: readonly string[]) => finished(run('cli.ts', ['replay', ...args], { DATA_DIR: folder }));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('cli replay', () => {
  const items = [
    {
      id: 'i1',
      feed: 'harbour',
      guid: 'g1',
      url: 'https://harbour.example/1?utm_source=rss',
      outlet: 'Harbour Post',
      title: 'Yu Bowen joins ByteDance after leaving Qwen',
      text: 'Yu Bowen, who led post-training for Alibaba’s Qwen until March, has joined ByteDance’s Seed team, two people said.',
      published: '2026-03-12T08:00:00Z',
    },
    {
      id: 'i2',
      feed: 'harbour',
      guid: 'g2',
      url: 'https://harbour.example/2',
      outlet: 'Harbour Post',
      title: 'A bakery opens in Hangzhou',
      text: 'It sells bread.',
      published: '2026-03-12T09:00:00Z',
    },
  ];
  // The third is the first met again: the same guid and the same words.
  const stream = [...items, { ...items[0], id: 'i3', published: '2026-03-12T10:00:00Z' }];

  it('prints one decision an item in the order of the stream, in the words of the scorer', async () => {
    const file = join(folder, 'stream.jsonl');
    writeFileSync(file, `${stream.map((item) => JSON.stringify(item)).join('\n')}\n`);
    const { code, output } = await replay([file]);
    const decisions = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    expect(code).toBe(0);
    expect(decisions.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['i1', 'alert'],
      ['i2', 'irrelevant'],
      ['i3', 'duplicate'],
    ]);
    expect(decisions[2].story).toBe(decisions[0].story);
    expect(decisions[0].claims).toContainEqual(
      expect.objectContaining({ person: 'yu-bowen', action: 'joined', to: 'ByteDance' }),
    );
  });

  it('names file and line of what is no item', async () => {
    const file = join(folder, 'broken.jsonl');
    writeFileSync(file, `${JSON.stringify(items[0])}\n{"id":\n`);
    const { code, output } = await replay([file]);

    expect(code).toBe(1);
    expect(output).toContain(`${file}:2`);
  });

  it.skipIf(!present)(
    'is deterministic and well above a text-only watcher (needs ../shared/eval)',
    async () => {
      const [first, second] = await Promise.all([
        replay([join(EVAL, 'dev/items.jsonl')]),
        replay([join(EVAL, 'dev/items.jsonl')]),
      ]);
      const decisions = join(folder, 'decisions.jsonl');
      writeFileSync(decisions, first.output);
      const args = ['--set', join(EVAL, 'dev'), '--corpus', 'none', '--decisions', decisions, '--json'];
      const score = JSON.parse(
        execFileSync(process.execPath, [join(EVAL, 'score.mjs'), ...args], { encoding: 'utf8' }),
      );

      expect(second.output).toBe(first.output);
      expect(score.items).toBe(290);
      expect(score.alerts.f1).toBeGreaterThanOrEqual(0.6);
      expect(score.relevance.f1).toBeGreaterThanOrEqual(0.84);
    },
    60_000,
  );

  it.skipIf(!present)(
    'over the seeded corpus tells what the corpus knew to nobody (needs ../shared/eval)',
    async () => {
      const { output } = await replay(['--corpus', 'seeded', join(EVAL, 'dev/items.jsonl')]);
      const decisions = join(folder, 'seeded.jsonl');
      writeFileSync(decisions, output);
      const args = ['--set', join(EVAL, 'dev'), '--corpus', 'seeded', '--decisions', decisions, '--json'];
      const score = JSON.parse(
        execFileSync(process.execPath, [join(EVAL, 'score.mjs'), ...args], { encoding: 'utf8' }),
      );

      expect(score.alerts.f1).toBeGreaterThanOrEqual(0.6);
    },
    60_000,
  );
});
