import type { Wording } from '../../src/alerts/compose-message.ts';
import { createPrintedNames } from '../../src/alerts/printed-names.ts';
import type { Source } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { Story } from '../../src/model/story.ts';
import type { Subject } from '../../src/model/subject.ts';
import type { Subscription } from '../../src/model/subscription.ts';

const person = (key: string, name: string, names: readonly string[]) => ({
  key,
  name,
  names: [name, ...names],
  misspellings: [],
  namesakes: [],
  titles: [],
  watched: true,
});

/** Two invented people, of whom one has a Chinese name, and three organisations. */
export const subject: Subject = {
  name: 'Qwen',
  people: [person('wei-ming', 'Wei Ming', ['Ming Wei', '韦明']), person('xu-lan', 'Xu Lan', [])],
  organisations: [
    { key: 'qwen', name: 'Qwen', names: ['Qwen', 'クウェン', '千问', '千问团队'], relation: 'watched' },
    { key: 'harbour-group', name: 'Harbour Group', names: ['Harbour Group', '海港事业群'], relation: 'watched' },
    { key: 'northwind', name: 'Northwind', names: ['Northwind'], relation: 'other' },
  ],
  since: null,
};

/** Days only, so that expectations do not depend on a time zone. */
export const wording: Wording = {
  names: new Map([
    ['person:wei-ming', 'Wei Ming'],
    ['person:xu-lan', 'Xu Lan'],
  ]),
  printedNames: { en: createPrintedNames(subject, 'en'), zh: createPrintedNames(subject, 'zh') },
  isUnit: (key) => /group$/i.test(key),
  formatTime: (iso) => iso.slice(0, 10),
};

export function aSource(over: Partial<Source> = {}): Source {
  return {
    articleId: 'a1',
    outlet: 'Harbour Post',
    title: 'Wei Ming leaves the lab',
    url: 'https://harbour.example/wei',
    published: '2026-03-12T08:00:00.000Z',
    tier: 'press',
    language: 'en',
    ...over,
  };
}

export function aClaim(over: Partial<Claim> = {}): Claim {
  return {
    subject: { kind: 'person', key: 'wei-ming' },
    action: 'departed',
    role: null,
    date: null,
    from: 'Qwen',
    to: 'Northwind',
    certainty: 'reported',
    negated: false,
    implied: false,
    saidBy: null,
    evidence: { source: aSource(), span: { field: 'title', start: 0, end: 23 } },
    ...over,
  };
}

export function aStory(over: Partial<Story> = {}): Story {
  return {
    id: 'wei-ming-departed',
    events: ['wei-ming|departed'],
    headline: 'Wei Ming leaves the lab',
    summary: [{ text: 'Wei Ming has left.', quoted: false, articleId: 'a1' }],
    status: 'reported',
    topics: ['departure'],
    people: ['wei-ming'],
    sources: [aSource()],
    articles: 1,
    latestArticle: 'a1',
    outlets: ['Harbour Post'],
    opened: '2026-03-12T08:00:00.000Z',
    updated: '2026-03-12T08:00:00.000Z',
    seeded: false,
    ...over,
  };
}

export function aJudgement(over: Partial<Judgement> = {}): Judgement {
  const claim = aClaim();
  return {
    article: aSource(),
    canonicalUrl: 'https://harbour.example/wei',
    judgedAt: '2026-03-12T08:05:00.000Z',
    verdict: 'alert',
    storyId: 'wei-ming-departed',
    duplicateOf: null,
    claims: [claim],
    events: ['wei-ming|departed'],
    news: { claims: [claim], events: ['wei-ming|departed'] },
    topics: ['departure'],
    headline: 'Wei Ming leaves the lab',
    summary: [{ text: 'Wei Ming has left.', quoted: false, articleId: 'a1' }],
    reasons: [],
    ...over,
  };
}

/** Everything, at once, in English. */
export function aSubscription(over: Partial<Subscription> = {}): Subscription {
  return {
    destination: { platform: 'terminal', id: 'lobby' },
    about: { kind: 'all' },
    atLeast: 'rumoured',
    language: 'en',
    digest: null,
    quiet: null,
    pings: [],
    by: null,
    ...over,
  };
}
