import type { Status, Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { type AsOf, keyBound, periodOf } from './as-of.ts';
import { isKnownRemark } from './latest-stories.ts';
import type { Ledger } from './ledger.ts';
import { walkStories } from './walk-stories.ts';

/** Which stories are asked for; all of what is given has to fit. */
export interface StoryListQuery {
  readonly asOf: AsOf;
  readonly topic?: Topic | undefined;
  readonly person?: string | undefined;
  readonly status?: Status | undefined;
  /** Primary BCP 47 subtag of one of its articles. */
  readonly language?: string | undefined;
  /** ISO day, month or year in which the story opened, or later; the whole of it counts. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words of which all stand in the story's headline, its articles' titles and outlets, its people or its id. */
  readonly words?: readonly string[] | undefined;
  /** `next` of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface StoryList {
  readonly asOf: string;
  /** Newest first, by when they opened. */
  readonly stories: readonly Story[];
  /** What to ask for the next page with; null where no story is left. */
  readonly next: string | null;
  /** Where looking ended before the page was full, as an ISO day: older stories were not looked at. */
  readonly lookedBackTo: string | null;
}

/** Stories looked at for one page: what fits may be rare. */
const STORIES_READ = 1000;

/**
 * @returns a page of stories that fit, each as it stood at `asOf`. Asked again with the same query it gives the same stories, those that
 * opened meanwhile left out by `before`. Without a filter, statements known from the seeded corpus are left out, as of the latest.
 */
export async function storyList(ledger: Ledger, query: StoryListQuery): Promise<StoryList> {
  const { asOf, person, from, to, before, limit } = query;
  const fromMs = from === undefined ? null : (periodOf(from)?.startMs ?? null);
  const toMs = to === undefined ? null : (periodOf(to)?.endMs ?? null);
  const bounds = [keyBound(asOf), ...(toMs === null ? [] : [new Date(toMs).toISOString()]), before ?? '~'];
  // What was looked at last, and whether it lies before the time asked for.
  let [looked, isPast] = ['', false];
  const isWanted = ({ topics, sources, opened }: Story, key: string) => {
    looked = key;
    isPast = fromMs !== null && Date.parse(opened) < fromMs;
    if (isPast) return true;
    const told = query.language === undefined || sources.some(({ language }) => language === query.language);
    return told && (query.topic === undefined || topics.includes(query.topic));
  };
  const stories: Story[] = [];
  let shown = '';
  const walk = { asOf, before: bounds.sort()[0] ?? '~', limit: STORIES_READ, person, isWanted };
  for await (const { story, key } of walkStories(ledger, walk)) {
    if (isPast) return { asOf: asOf.label, stories, next: null, lookedBackTo: null };
    if (!fits(story, query)) continue;
    if (stories.length === limit) return { asOf: asOf.label, stories, next: shown, lookedBackTo: null };
    stories.push(story);
    shown = key;
  }
  const isCut = looked !== '' && (await isMore(ledger, looked, person));
  return { asOf: asOf.label, stories, next: isCut ? looked : null, lookedBackTo: isCut ? looked.slice(0, 10) : null };
}

async function isMore({ records }: Ledger, last: string, person: string | undefined): Promise<boolean> {
  const prefix = person === undefined ? '' : `${person}|`;
  const index = person === undefined ? records.storiesByTime : records.storiesByPerson;
  for await (const _ of index.scan({ prefix, reverse: true, after: `${prefix}${last}`, limit: 1 })) return true;
  return false;
}

function fits(story: Story, { topic, person, status, language, words = [] }: StoryListQuery): boolean {
  if (status !== undefined && story.status !== status) return false;
  if (words.length > 0) {
    const text = searchable(story);
    return words.every((word) => text.includes(fold(word)));
  }
  const isFiltered = topic !== undefined || person !== undefined || status !== undefined || language !== undefined;
  return isFiltered || !isKnownRemark(story);
}

function searchable({ id, headline, sources, people, outlets, summary }: Story): string {
  const titles = sources.flatMap(({ title, outlet }) => [title, outlet]);
  return fold([id, headline, ...titles, ...people, ...outlets, ...summary.map(({ text }) => text)].join('\n'));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
