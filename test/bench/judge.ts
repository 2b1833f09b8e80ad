import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { digestRecords } from '../../src/alerts/digests.ts';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { createPrintedNames } from '../../src/alerts/printed-names.ts';
import { createSubscribers, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { createAnalyser } from '../../src/judging/analyse.ts';
import { eventKeysOf, isUnit, storyIdOf } from '../../src/judging/event-key.ts';
import { judgeArticle } from '../../src/judging/judge-article.ts';
import { topicsOfClaims } from '../../src/judging/topics-of.ts';
import { createAcquaintances, createRecall } from '../../src/ledger/recall.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { isoNow, manualClock } from '../../src/lib/clock.ts';
import { loadProject } from '../../src/load-project.ts';
import type { Article } from '../../src/model/article.ts';
import { VERDICTS, type Verdict } from '../../src/model/judgement.ts';
import { foreseeing, type TakeInDeps, takeInArticle } from '../../src/pipeline/take-in-article.ts';
import { type Namespace, openStores, type Stores } from '../../src/stores/open-stores.ts';
import { aSubscription } from '../alerts/samples.ts';
import { analysisShares } from './analysis-shares.ts';
import { rewritesFound } from './rewrites-found.ts';
import { syntheticStream } from './synthetic-stream.ts';

const STAGES = ['analyse', 'recall', 'decide', 'record and ledger', 'outbox', 'commit', 'rest'] as const;
type Stage = (typeof STAGES)[number];

/** As a cycle takes them in. */
const ARTICLES_A_COMMIT = 32;

/**
 * Fills a store to `--corpus` articles and then takes `--articles` more through all stations and prints where the time went. Of the corpus
 * `--taken` go through all stations, too; what goes beyond is written as the ledger keeps it, by a process of its own, or comes with
 * `--filled FILE`, where `fill-corpus.ts` has made one.
 */
export async function judge(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      corpus: { type: 'string', default: '10000' },
      articles: { type: 'string', default: '3000' },
      taken: { type: 'string', default: '10000' },
      filled: { type: 'string' },
    },
  });
  const [corpus, count] = [Number(values.corpus), Number(values.articles)];
  const taken = Math.min(corpus, Number(values.taken));
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-bench-'));
  const file = join(folder, 'bench.sqlite');
  const script = fileURLToPath(new URL('fill-corpus.ts', import.meta.url));
  if (values.filled !== undefined) copyFileSync(values.filled, file);
  else if (corpus > taken)
    execFileSync(process.execPath, ['--import', 'tsx', script, `sqlite:${file}`, `${corpus - taken}`]);
  const stores = await openStores(`sqlite:${file}`);
  try {
    const project = await loadProject();
    if (project === null) throw new Error('the shipped configuration has problems; they are printed above');
    const spent = new Map<Stage, number>();
    const { take, foresee, subject } = stationsOver(stores, project.config, spent);
    const stream = [...syntheticStream(taken + count)];
    for (let from = 0; from < taken; from += ARTICLES_A_COMMIT) {
      await stores.together(async () => {
        const coming = stream.slice(from, Math.min(taken, from + ARTICLES_A_COMMIT));
        await foresee(coming);
        for (const article of coming) await take(article);
      });
    }

    spent.clear();
    const verdicts = new Map<Verdict, number>();
    const times: number[] = [];
    const [started, processor] = [performance.now(), process.cpuUsage()];
    const judgeOne = async (article: Article) => {
      const before = performance.now();
      const judged = await take(article);
      times.push(performance.now() - before);
      if (judged.kind !== 'judged') return;
      const { verdict } = judged.judgement;
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    };
    for (let from = taken; from < stream.length; from += ARTICLES_A_COMMIT) {
      const committing = await stores.together(async () => {
        const coming = stream.slice(from, from + ARTICLES_A_COMMIT);
        await foresee(coming);
        for (const article of coming) await judgeOne(article);
        return performance.now();
      });
      spent.set('commit', (spent.get('commit') ?? 0) + performance.now() - committing);
    }
    const total = performance.now() - started;
    const used = process.cpuUsage(processor);
    const { maxRSS } = process.resourceUsage();
    const measured = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
    spent.set('rest', total - measured);
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    const result = {
      bench: 'judge',
      corpus,
      articles: count,
      articlesPerSecond: Math.round((count / total) * 1000),
      // Where others share the core, this tells what it can do.
      articlesPerProcessorSecond: Math.round(count / ((used.user + used.system) / 1e6)),
      p50Ms: round(at(0.5)),
      p99Ms: round(at(0.99)),
      residentMb: Math.round(maxRSS / 1024),
      ...(corpus > taken ? { rewritesFound: round(await rewritesFound(stores, corpus - taken)) } : {}),
      share: Object.fromEntries(STAGES.map((stage) => [stage, round((spent.get(stage) ?? 0) / total)])),
      analyse: analysisShares(stream.slice(taken), subject),
      verdicts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdicts.get(verdict) ?? 0])),
    };
    print(result);
  } finally {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The stations as `app.ts` wires them, each with its time taken. */
function stationsOver(
  stores: Stores,
  { subject, thresholds }: NonNullable<Awaited<ReturnType<typeof loadProject>>>['config'],
  spent: Map<Stage, number>,
) {
  const add = (stage: Stage, ms: number) => spent.set(stage, (spent.get(stage) ?? 0) + ms);
  // Calls that run side by side are on one core one after the other: each counts from the end of the one before.
  let last = 0;
  const timed = async <T>(stage: Stage, work: () => Promise<T>): Promise<T> => {
    const before = performance.now();
    try {
      return await work();
    } finally {
      const now = performance.now();
      add(stage, now - Math.max(before, last));
      last = now;
    }
  };
  const timedRecords = <R extends object>(stage: Stage, records: R): R =>
    Object.fromEntries(
      Object.entries(records).map(([name, namespace]) => [
        name,
        timedNamespace(namespace as Namespace<unknown>, (work) => timed(stage, work)),
      ]),
    ) as R;
  const clock = manualClock(0);
  const recordsOfRecall = ledgerRecords(stores);
  const analyser = createAnalyser(subject, thresholds);
  const [recall, acquaintances] = [createRecall(recordsOfRecall), createAcquaintances(recordsOfRecall)];
  let analysing = 0;
  let recalling = 0;
  const analysingTimed =
    <A extends unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      const before = performance.now();
      const result = work(...args);
      analysing += performance.now() - before;
      return result;
    };
  const judging = {
    analyse: Object.assign(analysingTimed(analyser), { read: analysingTimed(analyser.read) }),
    thresholds,
    recall: async (...args: Parameters<typeof recall>) => {
      const before = performance.now();
      const known = await recall(...args);
      recalling += performance.now() - before;
      return known;
    },
    acquaintances: async (...args: Parameters<typeof acquaintances>) => {
      const before = performance.now();
      const met = await acquaintances(...args);
      recalling += performance.now() - before;
      return met;
    },
  };
  const names = new Map([
    ...subject.people.map(({ key, name }) => [`person:${key}`, name] as const),
    ...subject.organisations.map(({ key, name }) => [`organisation:${key}`, name] as const),
  ]);
  const deps: TakeInDeps = {
    together: stores.together,
    unfinished: timedNamespace(stores.namespace('unfinished'), (work) => timed('record and ledger', work)),
    untold: stores.namespace('stories-untold'),
    ledger: timedRecords('record and ledger', ledgerRecords(stores)),
    outbox: timedRecords('outbox', outboxRecords(stores)),
    judge: async (article) => {
      [analysing, recalling] = [0, 0];
      const before = performance.now();
      const judged = await judgeArticle(article, { ...judging, judgedAt: isoNow(clock) });
      add('decide', performance.now() - before - analysing - recalling);
      add('analyse', analysing);
      add('recall', recalling);
      return judged;
    },
    rules: { eventKeysOf, storyIdOf, topicsOf: topicsOfClaims },
    wording: {
      names,
      printedNames: { en: createPrintedNames(subject, 'en'), zh: createPrintedNames(subject, 'zh') },
      isUnit,
      formatTime: (iso) => iso.slice(0, 16),
    },
    subscribers: createSubscribers(subscriptionRecords(stores), [aSubscription()]),
    digests: digestRecords(stores),
    clock,
  };
  return {
    subject,
    foresee: foreseeing(deps),
    take: (article: Parameters<typeof takeInArticle>[0]) => {
      clock.set(article.published);
      return takeInArticle(article, deps);
    },
  };
}

function timedNamespace<V>(namespace: Namespace<V>, timed: <T>(work: () => Promise<T>) => Promise<T>): Namespace<V> {
  return {
    ...namespace,
    get: (key) => timed(() => namespace.get(key)),
    getMany: (keys) => timed(() => namespace.getMany(keys)),
    set: (...args) => timed(() => namespace.set(...args)),
    setMany: (entries) => timed(() => namespace.setMany(entries)),
    delete: (key) => timed(() => namespace.delete(key)),
    deleteMany: (keys) => timed(() => namespace.deleteMany(keys)),
  };
}

function print(result: {
  readonly corpus: number;
  readonly articles: number;
  readonly articlesPerSecond: number;
  readonly articlesPerProcessorSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly residentMb: number;
  readonly rewritesFound?: number;
  readonly share: Readonly<Record<string, number>>;
  readonly analyse: Readonly<Record<string, number>>;
}): void {
  const {
    corpus,
    articles,
    articlesPerSecond,
    articlesPerProcessorSecond: ofProcessor,
    p50Ms,
    p99Ms,
    residentMb,
    rewritesFound: found,
    share,
    analyse,
  } = result;
  const percent = (part: number) => `${(part * 100).toFixed(1)} %`.padStart(7);
  const lines = [
    `${articles} articles at a corpus of ${corpus}: ${articlesPerSecond} a second, ${ofProcessor} a second of processor time, p50 ${p50Ms} ms, p99 ${p99Ms} ms, ${residentMb} MB resident at most`,
    ...(found === undefined ? [] : [`of rewrites ${(found * 100).toFixed(1)} % find their original`]),
    ...Object.entries(share).map(([stage, part]) => `  ${stage.padEnd(20)}${percent(part)}`),
    'the steps of analyse, measured apart:',
    ...Object.entries(analyse).map(([step, part]) => `  ${step.padEnd(20)}${percent(part)}`),
    JSON.stringify(result),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
