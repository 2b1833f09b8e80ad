import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportExamples } from '../../src/cli/feedback.ts';
import { readStream } from '../../src/cli/read-stream.ts';
import type { LabelledExamples } from '../../src/ledger/labelled-examples.ts';
import { anArticle, type MemoryApp, memoryApp } from '../e2e/memory-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-feedback-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
const linesOf = (name: string) =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

let watcher: MemoryApp;
let examples: LabelledExamples;
beforeAll(async () => {
  watcher = await memoryApp();
  await watcher.app.seed();
  await watcher.app.takeIn(
    anArticle({
      ...{ id: 'yu-2', title: 'ByteDance hires Yu Bowen of Qwen', published: '2026-03-12T09:00:00.000Z' },
      text: 'Yu Bowen, the former head of post-training at Alibaba’s Qwen, works at ByteDance now.',
    }),
  );
  await watcher.app.takeIn(
    anArticle({
      ...{
        id: 'lin-1',
        title: 'Lin Junyang founds Quiet Harbour after leaving Qwen',
        published: '2026-03-10T08:00:00.000Z',
      },
      text: 'Lin Junyang, formerly tech lead of Alibaba’s Qwen, has founded a company called Quiet Harbour, he said.',
    }),
  );
  const ids: Record<string, string> = {};
  for await (const [id, story] of watcher.stores
    .namespace<{ seeded: boolean; people: string[] }>('stories')
    .scan({ prefix: '' }))
    if (!story.seeded) ids[story.people[0] ?? ''] = id;
  await watcher.app.answer(`feedback duplicate ${ids['yu-bowen']}`);
  await watcher.app.answer(`feedback not-relevant ${ids['lin-junyang']}`);
  await watcher.app.answer(`feedback duplicate ${ids['lin-junyang']}`);
  examples = await watcher.app.labelledExamples();
  await exportExamples(examples, join(folder, 'out'));
});

describe('what people said of messages', () => {
  it('is written as a stream that a replay reads, oldest article first', () => {
    const items = readStream(read('items.jsonl'), 'items.jsonl');

    expect(items.map(({ title }) => title)).toEqual([
      'Lin Junyang founds Quiet Harbour after leaving Qwen',
      'ByteDance hires Yu Bowen of Qwen',
    ]);
    expect(items[0]).toMatchObject({
      feed: 'outlet-lin-1',
      outlet: 'Outlet lin-1',
      lang: 'en',
      url: 'https://news.example/lin-1',
    });
  });

  it('labels what is not relevant as that, and what was told before as an event that was known', () => {
    const [lin, yu] = linesOf('labels.jsonl');
    const registry = JSON.parse(read('registry.json'));

    expect(lin).toMatchObject({ relevant: false, topics: [], events: [], primary: null, claims: [] });
    expect(lin.note).toMatch(/^story [a-z-]+: not-relevant by 1, duplicate by 1$/);
    expect(yu).toMatchObject({ relevant: true, topics: expect.arrayContaining(['next-move']) });
    expect(yu.claims).toContainEqual(
      expect.objectContaining({ person: 'yu-bowen', action: 'joined', to: 'ByteDance' }),
    );
    expect(registry.events).toContainEqual(expect.objectContaining({ key: yu.primary, known: true }));
    expect(registry.people).toEqual([expect.objectContaining({ key: 'yu-bowen', names: ['Yu Bowen'] })]);
    expect(linesOf('items.jsonl').map(({ id }) => id)).toEqual([lin.id, yu.id]);
  });

  it('is the same every time, and replaces an export of before', async () => {
    const before = ['items.jsonl', 'labels.jsonl', 'registry.json'].map(read);
    await exportExamples(await watcher.app.labelledExamples(), join(folder, 'out'));

    expect(['items.jsonl', 'labels.jsonl', 'registry.json'].map(read)).toEqual(before);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'README.md',
      'items.jsonl',
      'labels.jsonl',
      'registry.json',
    ]);
  });

  it('is not written among the files of somebody else', async () => {
    writeFileSync(join(folder, 'copies.jsonl'), '');

    await expect(exportExamples(examples, folder)).rejects.toThrow('holds other files (copies.jsonl, out)');
    expect(readdirSync(folder).sort()).toEqual(['copies.jsonl', 'out']);
  });
});
