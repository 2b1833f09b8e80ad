import type { Claim } from '../model/claim.ts';
import { FEEDBACK_KINDS, type Feedback, type FeedbackKind } from '../model/feedback.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Story } from '../model/story.ts';
import type { LedgerRecords } from './records.ts';

/** An article as a recorded stream has it. */
interface ExampleItem {
  readonly id: string;
  readonly feed: string;
  readonly guid: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  /** The sentences that the judgement quoted: texts are not kept. */
  readonly text: string;
  readonly published: string;
  readonly lang: string;
}

type ExampleClaim = Pick<Claim, 'action' | 'role' | 'date' | 'from' | 'to' | 'certainty'> & { readonly person: string };

/** What people said of it. Topics, events and claims are the judgement's own reading; nobody has checked them. */
interface ExampleLabel {
  readonly id: string;
  readonly relevant: boolean;
  readonly topics: readonly string[];
  readonly events: readonly string[];
  readonly primary: string | null;
  readonly claims: readonly ExampleClaim[];
  readonly note: string;
}

/** Labelled examples in the format of an evaluation stream. The same ledger gives the same. */
export interface LabelledExamples {
  /** In the order of their publication. */
  readonly items: readonly ExampleItem[];
  /** One an item, in the same order. */
  readonly labels: readonly ExampleLabel[];
  readonly registry: {
    /** `known`: somebody was told of it before, as the press of *Duplicate* says. */
    readonly events: readonly {
      readonly key: string;
      readonly date: string;
      readonly what: string;
      readonly known: boolean;
    }[];
    readonly people: readonly {
      readonly key: string;
      readonly names: readonly string[];
      readonly misspellings: readonly string[];
      readonly role: null;
    }[];
  };
}

type Counts = Readonly<Record<FeedbackKind, number>>;

/**
 * @returns the articles of every story that somebody called not relevant or told before. *Not relevant* decides where both were said:
 * what does not belong here cannot have been told before. Restated articles of the corpus are left out.
 */
export async function labelledExamples(
  records: Pick<LedgerRecords, 'stories' | 'coverage' | 'judgements' | 'subjects'>,
  feedback: AsyncIterable<readonly [string, Feedback]>,
): Promise<LabelledExamples> {
  const said = new Map<string, Record<FeedbackKind, number>>();
  for await (const [, { storyId, kind }] of feedback) {
    const counts = said.get(storyId) ?? { 'not-relevant': 0, duplicate: 0 };
    counts[kind]++;
    said.set(storyId, counts);
  }
  const examples = new Map<string, { item: ExampleItem; label: ExampleLabel }>();
  const events = new Map<string, LabelledExamples['registry']['events'][number]>();
  for (const [storyId, counts] of [...said].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const story = await records.stories.get(storyId);
    if (story === undefined) continue;
    for (const judgement of await judgementsOf(records, storyId)) {
      const { articleId } = judgement.article;
      const label = labelOf(judgement, storyId, counts);
      // An article of two stories: it is relevant if one of them is.
      if (examples.get(articleId)?.label.relevant !== true) examples.set(articleId, { item: itemOf(judgement), label });
    }
    if (counts['not-relevant'] === 0) for (const key of story.events) events.set(key, eventOf(key, story));
  }
  const sorted = [...examples.values()].sort(
    (a, b) => compare(a.item.published, b.item.published) || compare(a.item.id, b.item.id),
  );
  const labels = sorted.map(({ label }) => label);
  return {
    items: sorted.map(({ item }) => item),
    labels,
    registry: { events: [...events.values()], people: await peopleIn(records, labels) },
  };
}

/** The first judgement of each article of the story: what the message was made from. */
async function judgementsOf(
  { coverage, judgements }: Pick<LedgerRecords, 'coverage' | 'judgements'>,
  storyId: string,
): Promise<Judgement[]> {
  const ids = new Set<string>();
  for await (const [, { source }] of coverage.scan({ prefix: `${storyId}|` })) ids.add(source.articleId);
  return (await judgements.getMany([...ids])).filter((one) => one !== undefined);
}

function itemOf({ article, canonicalUrl, summary }: Judgement): ExampleItem {
  const { articleId, outlet, title, url, published, language } = article;
  return {
    id: articleId,
    feed: slug(outlet) || 'unnamed',
    guid: canonicalUrl,
    url,
    outlet,
    title,
    text: summary
      .filter((sentence) => sentence.quoted && sentence.articleId === articleId)
      .map(({ text }) => text)
      .join(' '),
    published,
    lang: language,
  };
}

function labelOf({ article, topics, events, claims }: Judgement, storyId: string, counts: Counts): ExampleLabel {
  const told = FEEDBACK_KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${kind} by ${counts[kind]}`);
  const shared = { id: article.articleId, note: `story ${storyId}: ${told.join(', ')}` };
  if (counts['not-relevant'] > 0) {
    return { ...shared, relevant: false, topics: [], events: [], primary: null, claims: [] };
  }
  return {
    ...shared,
    ...{ relevant: true, topics, events, primary: events[0] ?? null },
    claims: claims.filter(isTold).map(({ subject, action, role, date, from, to, certainty }) => ({
      person: subject.key,
      ...{ action, role, date, from, to, certainty },
    })),
  };
}

/** Streams label what people are said to have done, not what is denied or hinted at. */
function isTold({ subject, negated, implied }: Claim): boolean {
  return subject.kind === 'person' && !negated && !implied;
}

function eventOf(key: string, { opened, headline }: Story): LabelledExamples['registry']['events'][number] {
  return { key, date: opened.slice(0, 10), what: headline, known: true };
}

async function peopleIn(
  { subjects }: Pick<LedgerRecords, 'subjects'>,
  labels: readonly ExampleLabel[],
): Promise<LabelledExamples['registry']['people']> {
  const keys = [...new Set(labels.flatMap(({ claims }) => claims.map(({ person }) => person)))];
  const known = await subjects.getMany(keys.map((key) => `person:${key}`));
  return keys
    .map((key, at) => ({ key, names: [known[at]?.name ?? key], misspellings: [], role: null }))
    .sort((a, b) => compare(a.key, b.key));
}

function slug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
