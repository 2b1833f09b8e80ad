import { afterEach, describe, expect, it } from 'vitest';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createModel, type Model } from '../../src/llm/ask-model.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { textOf } from '../commands/answer-text.ts';
import { type FakeAnswer, type FakeModel, saying, startFakeModel } from '../fakes/fake-model.ts';
import { subject } from '../judging/judging-harness.ts';
import { anArticle, memoryApp } from './memory-app.ts';

const KEY = 'sk-test-hush-hush';
const DEADLINE = 200;
const EXIT = {
  id: 'exit',
  title: 'Another exit at Alibaba Qwen',
  text: 'Wu Jia ran the consumer app of Qwen. The days were long. The executive has resigned.',
  published: '2026-05-19T08:00:00.000Z',
};
const HONEST = saying([{ quote: 'The executive has resigned.', person: 'Wu Jia', action: 'departed' }]);

let fake: FakeModel | undefined;
let model: Model | undefined;

afterEach(async () => {
  await model?.close();
  await fake?.close();
  model = undefined;
  fake = undefined;
});

/** The whole watcher with a model behind HTTP, and the lines it logs. */
async function watcherWith(answer: FakeAnswer, over: Parameters<typeof memoryApp>[0] = {}) {
  const started = await startFakeModel(() => answer);
  fake = started;
  const opened = createModel({
    baseUrl: started.baseUrl,
    model: 'small',
    apiKey: () => KEY,
    userAgent: 'qwen-watch-test (+mailto:ops@example.com)',
    subject,
    clock: systemClock,
    // Only for those that never answer: a busy machine may be slow with an honest one.
    deadlineMs: answer.mode === 'stall' || answer.mode === 'trickle' ? DEADLINE : 10_000,
  });
  model = opened;
  const lines: string[] = [];
  const app = await memoryApp({ ask: opened.ask, log: (line) => lines.push(line), now: EXIT.published, ...over });
  return { ...app, lines, requests: started.requests };
}

const alone = async () => {
  const { app } = await memoryApp({ now: EXIT.published });
  const taken = await app.takeIn(anArticle(EXIT));
  if (taken.kind !== 'judged') throw new Error('seen');
  return taken.judgement;
};

describe('a watcher with a model', () => {
  it('tells what the model found and the article carries, and why says so', async () => {
    const { app, sent } = await watcherWith(HONEST);
    const taken = await app.takeIn(anArticle(EXIT));
    await app.open();

    expect((await alone()).claims).toEqual([]);
    expect(taken).toMatchObject({ judgement: { storyId: 'wu-jia-departed', claims: [{ action: 'departed' }] } });
    expect(sent).toHaveLength(1);
    const why = textOf(await app.answer(`why https://news.example/exit`));
    expect(why).toContain('assist: of the model 1 claim used\n: used Wu Jia departed added');
  });

  it('prints why a claim was refused', async () => {
    const { app } = await watcherWith(
      saying([{ quote: 'The executive has resigned.', person: 'Lin Junyang', action: 'departed' }]),
    );
    await app.takeIn(anArticle(EXIT));

    expect(textOf(await app.answer('why https://news.example/exit'))).toContain(
      'assist: nothing of the model used\n: refused Lin Junyang departed: the article does not name the person',
    );
  });

  it.each<[string, FakeAnswer]>([
    ['stalls', { mode: 'stall' }],
    ['trickles', { mode: 'trickle' }],
    ['sends broken JSON', { mode: 'content', content: '{"claims": [{' }],
    ['sends five megabytes', { mode: 'huge' }],
    ['fails', { mode: 'status', status: 500 }],
    ['throttles', { mode: 'status', status: 429 }],
    ['refuses the key', { mode: 'status', status: 401 }],
    ['closes the connection', { mode: 'reset' }],
    ['repeats the key', saying([{ quote: EXIT.text, person: KEY, action: KEY }])],
  ])('judges as the rules do where it %s, soon, and says so once without key or text', async (_, answer) => {
    const { app, lines } = await watcherWith(answer);
    const begun = performance.now();
    const taken = await app.takeIn(anArticle(EXIT));
    await app.takeIn(anArticle({ ...EXIT, id: 'exit-2', text: `${EXIT.text} Nobody else is named.` }));
    const took = performance.now() - begun;

    expect(taken.kind).toBe('judged');
    if (taken.kind !== 'judged') return;
    const { reasons, ...judgement } = taken.judgement;
    const { reasons: before, ...ruled } = await alone();
    expect(judgement).toEqual(ruled);
    expect(reasons.filter(({ stage }) => stage !== 'assist')).toEqual(before);
    expect(reasons.find(({ stage }) => stage === 'assist')?.outcome).toMatch(/; the rules alone$/);
    expect(took).toBeLessThan(10_000);
    expect(lines.filter((line) => line.includes('the model'))).toHaveLength(1);
    const why = textOf(await app.answer('why https://news.example/exit'));
    expect(lines.join('') + why).not.toContain('hush');
    expect(lines.join('')).not.toContain('consumer app');
  });

  it('does not ask about what is not about the subject, nor about an article met again', async () => {
    const { app, requests } = await watcherWith(HONEST);
    await app.takeIn(
      anArticle({ ...EXIT, id: 'bakery', title: 'A bakery opens in Hangzhou', text: 'It sells bread.' }),
    );
    expect(requests).toHaveLength(0);
    await app.takeIn(anArticle(EXIT));
    await app.takeIn(anArticle(EXIT));
    expect(requests).toHaveLength(1);
  });

  it('finishes after a crash what was judged with the model, without asking again', async () => {
    const stores = await openStores('memory:');
    const first = await watcherWith(HONEST, { stores });
    const article = anArticle(EXIT);
    await first.app.takeIn(article);
    // As a crash right after the judgement leaves it.
    const records = ledgerRecords(stores);
    const version = (await records.articles.get(article.id))?.contentHashes[0] ?? '';
    await stores.namespace('unfinished').set(article.id, { article, version, key: article.id });
    await records.articles.delete(article.id);
    await model?.close();
    await fake?.close();

    const second = await watcherWith(saying([]), { stores });
    await second.app.open();

    expect(second.requests).toHaveLength(0);
    expect((await second.app.judgementOf(article.id))?.claims).toMatchObject([{ action: 'departed' }]);
    expect(await second.app.takeIn(article)).toEqual({ kind: 'seen' });
  });
});
