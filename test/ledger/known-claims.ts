import { eventKeysOf, storyIdOf } from '../../src/judging/event-key.ts';
import { topicsOfClaims } from '../../src/judging/topics-of.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { recordJudgement, recordStories, storiesAfter } from '../../src/ledger/record-judgement.ts';
import { ledgerRecords } from '../../src/ledger/records.ts';
import type { Source } from '../../src/model/article.ts';
import type { Action, Claim } from '../../src/model/claim.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import type { Organisation, Person } from '../../src/model/subject.ts';
import { openStores } from '../../src/stores/open-stores.ts';

/** An article with what it claims, in the short form in which tests write it. */
export interface TestArticle {
  readonly id: string;
  readonly source: Source;
  readonly claims: readonly Claim[];
  readonly judgement: Judgement;
}

type Slots = Partial<Omit<Claim, 'subject' | 'action' | 'evidence'>>;

/** One claim about a person, before it is known which article makes it. */
export type ClaimInArticle = (source: Source) => Claim;

export function says(person: string, action: Action, slots: Slots = {}): ClaimInArticle {
  return (source) => claim('person', person, action, slots, source);
}

export function tells(organisation: string, action: Action, slots: Slots = {}): ClaimInArticle {
  return (source) => claim('organisation', organisation, action, slots, source);
}

function claim(kind: 'person' | 'organisation', key: string, action: Action, slots: Slots, source: Source): Claim {
  return {
    subject: { kind, key },
    action,
    role: null,
    date: null,
    from: null,
    to: null,
    certainty: 'reported',
    negated: false,
    implied: false,
    saidBy: null,
    ...slots,
    evidence: { source, span: null },
  };
}

export function article(
  id: string,
  outlet: string,
  published: string,
  claims: readonly ClaimInArticle[],
  extra: Partial<Source> & Partial<Pick<Judgement, 'verdict' | 'topics' | 'canonicalUrl' | 'reasons'>> = {},
): TestArticle {
  const { verdict = 'alert', topics = ['departure'], canonicalUrl, reasons = [], ...of } = extra;
  const url = `https://${id}.example/story`;
  const source: Source = {
    articleId: id,
    outlet,
    title: `${outlet} on ${id}`,
    url,
    published,
    tier: 'press',
    language: 'en',
    ...of,
  };
  const made = claims.map((make) => make(source));
  const events = eventKeysOf(made);
  const judgement: Judgement = {
    article: source,
    canonicalUrl: canonicalUrl ?? url,
    judgedAt: published,
    verdict,
    storyId: events[0] === undefined ? null : storyIdOf(events[0]),
    duplicateOf: null,
    claims: made,
    events,
    news: { claims: made, events },
    topics,
    headline: source.title,
    summary: [],
    reasons,
  };
  return { id, source, claims: made, judgement };
}

/** Records the articles in the order given, in memory, as the watcher would. */
export async function ledgerOf(articles: readonly TestArticle[]): Promise<Ledger> {
  const records = ledgerRecords(await openStores('memory:'));
  for (const { id, judgement } of articles) {
    await recordJudgement(records, id, judgement);
    const stories = await storiesAfter(records, judgement, { eventKeysOf, storyIdOf, topicsOf: topicsOfClaims }, NAMES);
    await recordStories(records, judgement, stories, NAMES);
    await records.urls.set(judgement.canonicalUrl, [id]);
  }
  return openLedger(records, { people: PEOPLE, organisations: ORGANISATIONS }, { eventKeysOf });
}

function person(key: string, name: string, names: readonly string[], misspellings: readonly string[] = []): Person {
  return { key, name, names: [name, ...names], misspellings, namesakes: [], titles: [], watched: true };
}

export const PEOPLE: readonly Person[] = [
  person('lin-junyang', 'Lin Junyang', ['Junyang Lin', 'Justin Lin', '林俊旸'], ['Lin Junyan']),
  person('yu-bowen', 'Yu Bowen', ['Bowen Yu', '郁博文']),
  person('hui-binyuan', 'Hui Binyuan', ['Binyuan Hui', '惠彬原'], ['Hui Bin', '慧彬原']),
  person('kaixin-li', 'Kaixin Li', ['Li Kaixin', '李凯鑫']),
  person('chen-cheng', 'Chen Cheng', ['ChenCheng']),
  person('bai-tianyi', 'Tianyi Bai', ['Bai Tianyi']),
  person('zhou-hao', 'Zhou Hao', ['Hao Zhou', '周浩']),
  person('zhou-jingren', 'Zhou Jingren', ['Jingren Zhou', '周靖人']),
  person('wu-yongming', 'Wu Yongming', ['Eddie Wu', '吴泳铭']),
  person('wu-zeming', 'Wu Zeming', ['Zeming Wu', 'Fanyu', '吴泽明', '范禹']),
];

function organisation(key: string, name: string, relation: Organisation['relation'], names: readonly string[] = []) {
  return { key, name, names: [name, ...names], relation } satisfies Organisation;
}

export const ORGANISATIONS: readonly Organisation[] = [
  organisation('qwen', 'Qwen', 'watched', ['Alibaba Qwen', '通义千问', '千问']),
  organisation('tongyi-lab', 'Tongyi Lab', 'watched', ['Tongyi Laboratory', '通义实验室']),
  organisation('foundation-model-task-force', 'Foundation Model Task Force', 'watched'),
  organisation('alibaba', 'Alibaba', 'parent', ['阿里巴巴']),
  organisation('alibaba-cloud', 'Alibaba Cloud', 'parent'),
  organisation('meta', 'Meta', 'other'),
  organisation('bytedance', 'ByteDance', 'other', ['字节跳动']),
  organisation('google-deepmind', 'Google DeepMind', 'other', ['DeepMind']),
];

export const NAMES: ReadonlyMap<string, string> = new Map([
  ...PEOPLE.map(({ key, name }) => [`person:${key}`, name] as const),
  ...ORGANISATIONS.map(({ key, name }) => [`organisation:${key}`, name] as const),
]);
