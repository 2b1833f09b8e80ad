import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { eventKeysOf, storyIdOf } from '../../src/judging/event-key.ts';
import { topicsOfClaims } from '../../src/judging/topics-of.ts';
import { recordJudgement, recordStories, storiesAfter } from '../../src/ledger/record-judgement.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { type ChatApp, chatApp } from '../e2e/chat-app.ts';
import { article, says, type TestArticle } from '../ledger/known-claims.ts';
import { line, round, summary } from './times.ts';

const STORIES_A_PERSON = 4;
const ARTICLES_A_COMMIT = 256;
const SPREAD_MS = 300 * 24 * 3_600_000;
/** News comes before every so manyth round of questions. */
const ROUNDS_A_NEWS = 5;
const RULES = { eventKeysOf, storyIdOf, topicsOf: topicsOfClaims };
const QUESTIONS = [
  ...['who-left', 'who-left since 2026-03', 'timeline', 'timeline days 30', 'who-joined', 'who-leads'],
  ...['person Somebody Number0042', 'person lin junyang', 'latest', 'latest statement', 'preview departure'],
];

/** Measures how long an answer takes by itself over a ledger of many people, while news comes in. */
export async function answers(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: { people: { type: 'string', default: '5000' }, rounds: { type: 'string', default: '100' } },
  });
  const [people, rounds] = [Number(values.people), Number(values.rounds)];
  const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-bench-'));
  try {
    const watcher = await chatApp([], `sqlite:${join(folder, 'bench.sqlite')}`);
    await fill(watcher, people);
    const took = new Map<string, number[]>(QUESTIONS.map((question) => [question, []]));
    const load = round(loadavg()[0] ?? 0);
    for (let at = 0; at <= rounds; at++) {
      if (at > 0 && at % ROUNDS_A_NEWS === 0) await watcher.report(newsOf(at));
      for (const question of QUESTIONS) {
        const start = performance.now();
        await watcher.app.answer(question);
        took.get(question)?.push(performance.now() - start);
        // As between two people who ask: what waits has its turn.
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    const result: Record<string, object> = {};
    for (const [question, [first = 0, ...times]] of took) {
      process.stdout.write(`${line(question, times)}   first${`${first.toFixed(0)} ms`.padStart(9)}\n`);
      result[question] = { ...summary(times), first: round(first) };
    }
    const heapMb = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
    const stories = people * STORIES_A_PERSON;
    process.stdout.write(`${JSON.stringify({ bench: 'answers', people, stories, load, heapMb, took: result })}\n`);
    await watcher.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Records what is told of so many invented people, each story by one article. */
async function fill({ stores, clock }: ChatApp, people: number): Promise<void> {
  const records = ledgerRecords(stores);
  const total = people * STORIES_A_PERSON;
  const from = clock.now() - SPREAD_MS;
  for (let done = 0; done < total; done += ARTICLES_A_COMMIT) {
    await stores.together(async () => {
      for (let at = done; at < Math.min(total, done + ARTICLES_A_COMMIT); at++) {
        const { id, judgement } = told(at, people, new Date(from + (at / total) * SPREAD_MS).toISOString());
        const names = new Map<string, string>();
        await recordJudgement(records, id, judgement);
        await recordStories(records, judgement, await storiesAfter(records, judgement, RULES, names), names);
      }
    });
  }
}

function told(at: number, people: number, published: string): TestArticle {
  const who = `somebody-number${String(at % people).padStart(4, '0')}`;
  const role = `head of team ${at % 50}`;
  const date = published.slice(0, 10);
  const steps = [
    says(who, 'joined', { from: 'Meta', to: 'Qwen', role, date }),
    says(who, 'appointed', { to: 'Qwen', role, date }),
    says(who, 'statement', { role: `${role} at Qwen`, date, detail: 'the work goes on' }),
    says(who, 'departed', { from: 'Qwen', role, date }),
  ];
  const step = steps[Math.floor(at / people)] ?? steps[0];
  return article(`a${at}`, `Outlet ${at % 7}`, published, step === undefined ? [] : [step]);
}

function newsOf(at: number) {
  const given = 'Ji,Lei,Min,Nan,Peng,Ru,Shu,Tian,Xu,Yi'.split(',')[at % 10] ?? '';
  return {
    id: `news-${at}`,
    title: `Situ ${given} leaves Alibaba’s Qwen team`,
    text: `Situ ${given}, who led a group of Alibaba’s Qwen team, has left the company, people familiar with the matter said.`,
  };
}
