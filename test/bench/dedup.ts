import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprint } from '../../src/judging/fingerprint.ts';
import type { Article } from '../../src/model/article.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import { ENGINES, tokens } from './dedup-engines.ts';
import { syntheticStream } from './synthetic-stream.ts';
import { round, summary } from './times.ts';

const SEED = 9;
/** Words that a rewrite leaves out. */
const LEFT_OUT = 0.1;
const ARTICLES_A_COMMIT = 1_000;

/**
 * Near-duplicate lookup alone: every engine at every size in a process of its own, so that its memory is its own. Rewrites of articles
 * of the corpus are looked up. `--engines` and `--sizes` choose; the last line of each is JSON.
 */
export async function dedup(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
      queries: { type: 'string', default: '200' },
      one: { type: 'boolean', default: false },
    },
  });
  const [sizes, engines] = [values.sizes.split(',').map(Number), values.engines.split(',')];
  if (values.one) return measure(engines[0] ?? '', sizes[0] ?? 0, Number(values.queries));
  for (const size of sizes) {
    for (const engine of engines) {
      const asked = ['dedup', '--one', '--sizes', `${size}`, '--engines', engine, '--queries', values.queries];
      const node = ['--import', 'tsx', '--max-old-space-size=6000', join(import.meta.dirname, 'bench.ts')];
      spawnSync(process.execPath, [...node, ...asked], { stdio: 'inherit' });
    }
  }
  sketches();
}

async function measure(name: string, size: number, queries: number): Promise<void> {
  const open = ENGINES[name];
  if (open === undefined) throw new Error(`no engine ${name}; there are ${Object.keys(ENGINES).join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-bench-'));
  const engine = await open(folder);
  try {
    const every = Math.max(1, Math.floor(size / queries));
    const asked: Article[] = [];
    const before = process.memoryUsage.rss();
    const building = process.cpuUsage();
    let batch: Article[] = [];
    let at = 0;
    for (const article of syntheticStream(size, SEED, 0)) {
      if (at++ % every === 0 && asked.length < queries) asked.push(article);
      batch.push(article);
      if (batch.length < ARTICLES_A_COMMIT && at < size) continue;
      await engine.add(batch);
      batch = [];
    }
    const built = process.cpuUsage(building);
    const megabytes = (process.memoryUsage.rss() - before) / 1e6;
    const random = seededRandom(SEED);
    const times: number[] = [];
    let found = 0;
    const looking = process.cpuUsage();
    for (const { id, title, text } of asked) {
      const rewrite = `${title} ${text}`
        .split(' ')
        .filter(() => random() >= LEFT_OUT)
        .join(' ');
      const began = performance.now();
      const hits = await engine.find(rewrite);
      times.push(performance.now() - began);
      // Copies of one text are as good an answer; what stands at the very top need not be the one that was cut.
      if (hits.slice(0, 10).includes(id)) found++;
    }
    const looked = process.cpuUsage(looking);
    const { p50, p99 } = summary(times);
    const result = {
      ...{ bench: 'dedup', engine: name, size, p50, p99, recall: Math.round((found / asked.length) * 1_000) / 1_000 },
      processorMsALookup: round((looked.user + looked.system) / 1_000 / asked.length),
      buildSeconds: round((built.user + built.system) / 1e6),
      megabytes: round(megabytes),
      load: round(loadavg()[0] ?? 0),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface PublishedMinhash {
  update(shingle: string): void;
}

/** Our fingerprint against the sketch of the `minhash` package, both from the text, in processor time a text. */
function sketches(): void {
  const { Minhash } = createRequire(import.meta.url)('minhash') as {
    Minhash: new (options: object) => PublishedMinhash;
  };
  const articles = [...syntheticStream(500, SEED, 0)];
  const each = (work: (article: Article) => void) => {
    for (const article of articles.slice(0, 50)) work(article);
    const before = process.cpuUsage();
    for (const article of articles) work(article);
    const { user, system } = process.cpuUsage(before);
    return round((user + system) / articles.length);
  };
  const ours = each(({ title, text }) => void fingerprint(title, text));
  const theirs = each(({ title, text }) => {
    const sketch = new Minhash({ numPerm: 64, seed: 1 });
    for (const word of tokens(`${title} ${text}`)) sketch.update(word);
  });
  const ratio = Math.round((ours / theirs) * 100) / 100;
  process.stdout.write(`${JSON.stringify({ bench: 'dedup', sketch: 'µs a text', ours, minhash: theirs, ratio })}\n`);
}
