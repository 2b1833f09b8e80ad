import { describe, expect, it } from 'vitest';
import { digestRecords } from '../../src/alerts/digests.ts';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { WINDOW_MS } from '../../src/alerts/pace-updates.ts';
import { createSubscribers, subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import { listSuppressed } from '../../src/ledger/suppressed.ts';
import { manualClock } from '../../src/lib/clock.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { tellHeldUpdates } from '../../src/pipeline/pace-article.ts';
import { type TakeInDeps, takeInArticle } from '../../src/pipeline/take-in-article.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { aClaim, aJudgement, aSource, aSubscription, wording } from '../alerts/samples.ts';
import { anArticle, memoryApp } from '../e2e/memory-app.ts';

const EVERYTHING = { sinceMs: 0, untilMs: Date.parse('2027-01-01'), limit: 50 };

describe('articles that led to no message', () => {
  it('are listed newest first with the rule that decided, a page at a time, and explained by why', async () => {
    const { app, clock } = await memoryApp();
    const take = async (id: string, title: string, text: string) => {
      clock.set(clock.now() + 60_000);
      await app.takeIn(anArticle({ id, title, text, published: '2026-03-19T10:00:00.000Z' }));
    };
    await take('left', 'Xu Lanting, head of research, leaves Qwen', 'Xu Lanting said that she leaves Qwen.');
    await take('again', 'Qwen loses Xu Lanting, its head of research', 'Xu Lanting has left Qwen, she said.');
    await take('rain', 'Heavy rain floods the harbour', 'The harbour was closed for a day.');
    await take('snow', 'Snow closes the mountain road', 'Nobody was hurt on the road.');

    const first = await app.suppressed({ ...EVERYTHING, limit: 2 });
    expect(first.articles.map(({ article, reason }) => [article.outlet, reason])).toEqual([
      ['Outlet snow', 'irrelevant'],
      ['Outlet rain', 'irrelevant'],
    ]);
    expect(first.articles[0]).toMatchObject({
      rule: 'not about the people or the organisation of the subject',
      storyId: null,
    });
    expect(first.next).not.toBeNull();
    const second = await app.suppressed({ ...EVERYTHING, limit: 2, after: first.next ?? '' });
    expect(second.articles.map(({ article, reason }) => [article.outlet, reason])).toEqual([
      ['Outlet again', 'corroboration'],
    ]);
    expect(second.articles[0]?.storyId).not.toBeNull();
    expect(second.next).toBeNull();

    const corroborating = await app.suppressed({ ...EVERYTHING, reason: 'corroboration' });
    expect(corroborating.articles).toEqual(second.articles);
    const minuteOfRain = Date.parse(first.articles[1]?.at ?? '');
    const rain = await app.suppressed({ sinceMs: minuteOfRain, untilMs: minuteOfRain, limit: 50 });
    expect(rain.articles.map(({ article }) => article.outlet)).toEqual(['Outlet rain']);
    expect(JSON.stringify(await app.answer('why https://news.example/rain'))).toContain('not news about the people');
  });
});

/** Nothing fails here. */
const onFailure = (storyId: string, error: unknown) => {
  throw new Error(`the update of ${storyId} failed`, { cause: error });
};

/** The stations over a memory store, with judgements made by hand. */
async function stations() {
  const stores = await openStores('memory:');
  const clock = manualClock('2026-03-12T08:00:00.000Z');
  const queue: Judgement[] = [];
  const deps: TakeInDeps = {
    together: stores.together,
    unfinished: stores.namespace('unfinished'),
    untold: stores.namespace('stories-untold'),
    ledger: ledgerRecords(stores),
    outbox: outboxRecords(stores),
    judge: () => Promise.resolve({ judgement: queue[0] ?? aJudgement(), signature: [], bands: [] }),
    rules: { eventKeysOf: () => ['wei-ming|departed'], storyIdOf: () => 'wei-ming-departed', topicsOf: () => [] },
    wording,
    subscribers: createSubscribers(subscriptionRecords(stores), [aSubscription()]),
    digests: digestRecords(stores),
    clock,
  };
  const take = async (id: string, over: Partial<Judgement>) => {
    const published = new Date(clock.now()).toISOString();
    const article = anArticle({ id, title: `Title ${id}`, text: `Text ${id}`, published });
    const source = aSource({ articleId: article.id, outlet: `Outlet ${id}`, title: article.title, published });
    const claim = aClaim({ to: `Company ${id}`, evidence: { source, span: null } });
    queue[0] = aJudgement({
      article: source,
      judgedAt: published,
      claims: [claim],
      news: { claims: [claim], events: [], uncertain: true },
      telling: [claim],
      ...over,
    });
    await takeInArticle(article, deps);
  };
  const sent = async () => {
    const lines: string[] = [];
    for await (const [, { kind, message }] of deps.outbox.pending.scan({ prefix: '' })) {
      const told = ['a', 'b', 'c', 'd'].filter((id) => JSON.stringify(message).includes(`Outlet ${id}`));
      if (kind !== 'edit') lines.push(`${kind} ${told.join('')}`);
    }
    return lines;
  };
  return { deps, clock, take, sent };
}

describe('updates that may be repeats', () => {
  it('are told once in half an hour; what waited is told with the next one', async () => {
    const { deps, clock, take, sent } = await stations();
    for (const [id, verdict] of [
      ['a', 'alert'],
      ['b', 'update'],
      ['c', 'update'],
    ] as const) {
      await take(id, { verdict });
      clock.set(clock.now() + 60_000);
    }
    expect(await sent()).toEqual(['post a', 'reply b']);
    const { articles } = await listSuppressed(deps.ledger, EVERYTHING);
    expect(articles.map(({ article, reason }) => [article.outlet, reason])).toEqual([['Outlet c', 'rate-limited']]);

    clock.set(clock.now() + WINDOW_MS);
    await take('d', { verdict: 'update' });
    expect(await sent()).toEqual(['post a', 'reply b', 'reply cd']);
  });

  it('are told by themselves at the end of the window, once, however often the cycle runs', async () => {
    const { deps, clock, take, sent } = await stations();
    for (const [id, verdict] of [
      ['a', 'alert'],
      ['b', 'update'],
      ['c', 'update'],
      ['d', 'update'],
    ] as const) {
      await take(id, { verdict });
    }
    await tellHeldUpdates({ ...deps, onFailure });
    expect(await sent()).toEqual(['post a', 'reply b']);

    clock.set(clock.now() + WINDOW_MS);
    await tellHeldUpdates({ ...deps, onFailure });
    await tellHeldUpdates({ ...deps, onFailure });
    expect(await sent()).toEqual(['post a', 'reply b', 'reply cd']);

    clock.set(clock.now() + WINDOW_MS);
    await tellHeldUpdates({ ...deps, onFailure });
    expect(await sent()).toEqual(['post a', 'reply b', 'reply cd']);
    expect(await deps.outbox.paces.get('wei-ming-departed')).toBeUndefined();
  });
});
