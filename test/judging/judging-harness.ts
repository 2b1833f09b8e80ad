import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { WatchConfig } from '../../src/config/watch-config.ts';
import { type Analysis, createAnalyser } from '../../src/judging/analyse.ts';
import { eventKeysOf, storyIdOf } from '../../src/judging/event-key.ts';
import { judgeArticle } from '../../src/judging/judge-article.ts';
import {
  factGroupOf,
  type Known,
  type KnownArticle,
  type KnownFact,
  type KnownStory,
  type Met,
  type RecallKeys,
} from '../../src/judging/known.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Judgement } from '../../src/model/judgement.ts';

const config = WatchConfig.parse(parse(readFileSync(new URL('../../config/watch.yaml', import.meta.url), 'utf8')));
export const { thresholds, subject } = config;
export const analyse = createAnalyser(subject, thresholds);

/** An article as the feeds station hands it over; the language is told by its letters where none is given. */
export function article(title: string, text = '', over: Partial<Article> = {}): Article {
  const url = over.url ?? `https://news.example.com/${encodeURIComponent(title).slice(0, 120)}-${text.length}`;
  const published = over.published ?? '2026-05-20T08:00:00.000Z';
  return {
    id: `test-${url}`,
    feed: 'test',
    guid: url,
    url,
    canonicalUrl: url,
    outlet: 'Example News',
    tier: 'press',
    title,
    text,
    author: null,
    language: /[\u4e00-\u9fff]/.test(title + text) ? 'zh' : 'en',
    published,
    publishedInferred: false,
    firstSeen: published,
    ...over,
  };
}

/** The person claims of an analysis, short: `yu-bowen joined ByteDance`; a denied one begins with `not`. */
export function told(analysis: Pick<Analysis, 'claims'>): string[] {
  return analysis.claims
    .filter((c) => c.subject.kind === 'person')
    .map((c) => `${c.negated ? 'not ' : ''}${c.subject.key} ${c.action}${c.to === null ? '' : ` ${c.to}`}`)
    .sort();
}

/** @returns what the title and text tell of people, in any order. */
export function tells(title: string, text = '', over: Partial<Article> = {}): string[] {
  return told(analyse(article(title, text, over)));
}

/** A ledger of maps with the meaning of the real one, so that the judgement is tested alone. */
export function memoryLedger() {
  const articles = new Map<string, KnownArticle>();
  const urls = new Map<string, string>();
  const bands = new Map<string, string[]>();
  const stories = new Map<string, KnownStory>();
  const events = new Map<string, string>();
  const facts = new Map<string, KnownFact[]>();

  function recall(keys: RecallKeys): Promise<Known> {
    const near = new Set(keys.bands.flatMap((band) => bands.get(band) ?? []));
    near.delete(keys.articleId);
    const url = urls.get(keys.canonicalUrl);
    return Promise.resolve({
      sameArticle: articles.get(keys.articleId) ?? null,
      sameUrl: url === undefined || url === keys.articleId ? null : (articles.get(url) ?? null),
      neighbours: [...near].flatMap((id) => articles.get(id) ?? []),
      stories: new Map(
        keys.events.flatMap((key) => {
          const story = stories.get(events.get(key) ?? '');
          return story === undefined ? [] : [[key, story] as const];
        }),
      ),
      facts: new Map(
        keys.factGroups.flatMap((group) => (facts.has(group) ? [[group, facts.get(group) ?? []] as const] : [])),
      ),
      storiesOfPeople: [...stories.values()]
        .filter((story) => story.people.some((person) => keys.people.includes(person)))
        .sort((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id)),
      latestStories: keys.latest
        ? [...stories.values()]
            .sort((a, b) => b.opened.localeCompare(a.opened) || b.id.localeCompare(a.id))
            .slice(0, 12)
        : [],
    });
  }

  const configured = new Set(subject.people.map((person) => person.key));
  function acquaintances(keys: readonly string[]): Promise<Met> {
    const met = new Set([...stories.values()].flatMap((story) => story.people));
    return Promise.resolve(new Map(keys.flatMap((key) => (met.has(key) && !configured.has(key) ? [[key, key]] : []))));
  }

  function record(judgement: Judgement, seeded = false): void {
    const { article: source, storyId } = judgement;
    const analysis = judgement.canonicalUrl === '' ? null : judgement;
    if (storyId !== null) {
      judgement.events.forEach((event, at) => {
        remember(at === 0 ? storyId : (events.get(event) ?? storyIdOf(event)), [event], judgement, at === 0, seeded);
      });
      if (judgement.events.length === 0) remember(storyId, [], judgement, true, seeded);
      for (const claim of judgement.claims) rememberFact(claim, judgement, seeded);
    }
    if (analysis !== null && !urls.has(judgement.canonicalUrl)) urls.set(judgement.canonicalUrl, source.articleId);
  }

  function remember(id: string, keys: readonly string[], judgement: Judgement, own: boolean, seeded: boolean): void {
    const before = stories.get(id);
    const people = judgement.claims
      .filter((c) => eventKeysOf([c]).some((key) => keys.includes(key)))
      .map((c) => c.subject.key);
    const { published } = judgement.article;
    stories.set(id, {
      id,
      events: [...new Set([...(before?.events ?? []), ...keys])],
      people: [...new Set([...(before?.people ?? []), ...people])],
      topics: [...new Set([...(before?.topics ?? []), ...(own ? judgement.topics : [])])],
      headline: before?.headline ?? judgement.headline,
      status: 'reported',
      opened: before?.opened ?? published,
      updated: before !== undefined && before.updated > published ? before.updated : published,
      articles: (before?.articles ?? 0) + 1,
      seeded: (before?.seeded ?? true) && seeded,
    });
    for (const key of keys) if (!events.has(key)) events.set(key, id);
  }

  function rememberFact(claim: Claim, judgement: Judgement, seeded: boolean): void {
    const group = factGroupOf(claim);
    const { to, negated, certainty } = claim;
    const told = judgement.article.published;
    facts.set(group, [
      ...(facts.get(group) ?? []),
      { to, negated, certainty, storyId: judgement.storyId, told, seeded },
    ]);
  }

  return {
    recall,
    /** Judges as the pipeline does and remembers the judgement. */
    async take(item: Article): Promise<Judgement> {
      const { judgement } = await judgeArticle(item, {
        analyse,
        thresholds,
        recall,
        acquaintances,
        judgedAt: item.published,
      });
      record(judgement);
      const { signature, bands: keys } = analyse(item);
      for (const key of keys) bands.set(key, [...(bands.get(key) ?? []), item.id]);
      articles.set(item.id, {
        source: judgement.article,
        canonicalUrl: item.canonicalUrl,
        signature,
        storyId: judgement.storyId,
        seeded: false,
      });
      return judgement;
    },
    /** Takes claims in as the seeded corpus does: known, told to nobody. */
    seed(claims: readonly Claim[], signature: readonly number[] = [], keys: readonly string[] = []): void {
      const [first] = claims;
      if (first === undefined) return;
      const { source } = first.evidence;
      const reported = eventKeysOf(claims);
      const storyId = events.get(reported[0] ?? '') ?? storyIdOf(reported[0] ?? `seed-${source.articleId}`);
      const base = {
        judgedAt: source.published,
        duplicateOf: null,
        news: { claims: [], events: [] },
        topics: [],
        summary: [],
        reasons: [],
      };
      record(
        {
          ...base,
          article: source,
          canonicalUrl: '',
          verdict: 'duplicate',
          storyId,
          claims,
          events: reported,
          headline: source.title,
        },
        true,
      );
      for (const key of keys) bands.set(key, [...(bands.get(key) ?? []), source.articleId]);
      articles.set(source.articleId, { source, canonicalUrl: '', signature, storyId, seeded: true });
    },
  };
}
