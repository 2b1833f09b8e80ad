import { type Source, witnessOf } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { hasFallen, type Said, type Story, type SummarySentence } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { latestSaid, statusOf } from './status-of.ts';

/** Sources kept on the story itself; the ledger's coverage has them all. */
const SOURCES_KEPT = 8;

/** What one article adds to one story. */
export interface Contribution {
  readonly source: Source;
  /** Tells the wordings of one article apart. */
  readonly version: string;
  /** An earlier wording of the article is part of the story: it is not another article. */
  readonly counted: boolean;
  /** The article's claims about this story's events only: others are no part of what it tells. */
  readonly claims: readonly Claim[];
  /** What the article states or denies of them. */
  readonly said: readonly Said[];
  /** What is said of the story without the article's earlier wordings, where this one takes something back; null where it does not. */
  readonly remaining: readonly Said[] | null;
  readonly events: readonly string[];
  readonly topics: readonly Topic[];
  readonly headline: string;
  readonly summary: readonly SummarySentence[];
  /** What a message about the story is made of. */
  readonly telling?: readonly Claim[];
  /** Stories that the story follows from, should the article open it. */
  readonly related: readonly string[];
  readonly seeded: boolean;
}

/**
 * Adds an article to its story, or opens the story with it. Pure; adding the last version again changes nothing. An edit adds what
 * it says and counts no further; what it takes back counts no longer, and a story that nobody stands behind is left a rumour. A
 * story of which no article states anything of its own is reported: outlets stand behind it.
 * Headline, summary and what is told stay those of the article that opened the story, unless it was a seed and this one is not.
 */
export function foldStory(story: Story | undefined, id: string, added: Contribution): Story {
  const { source } = added;
  const latestArticle = `${source.articleId}~${added.version}`;
  const said = latestSaid([...(added.remaining ?? story?.said ?? []), ...added.said]);
  const people = added.claims.filter((c) => c.subject.kind === 'person').map((c) => c.subject.key);
  if (story === undefined) {
    return {
      id,
      events: union([], added.events),
      headline: added.headline,
      summary: added.summary,
      ...tellingOf(added),
      status: statusOf(said, 'reported'),
      said,
      topics: union([], added.topics),
      people: union([], people),
      ...(added.related.length === 0 ? {} : { related: added.related }),
      sources: [source],
      articles: 1,
      latestArticle,
      outlets: [witnessOf(source)],
      opened: source.published,
      updated: source.published,
      seeded: added.seeded,
    };
  }
  if (story.latestArticle === latestArticle) return story;
  const firstReal = story.seeded && !added.seeded;
  const { retracted: _, turned: before = false, ...kept } = story;
  const status = statusOf(said, added.remaining === null && story.retracted !== true ? story.status : 'rumoured');
  const retracted = (added.remaining !== null || story.retracted === true) && !said.some(({ denies }) => !denies);
  const fell = hasFallen({ status, ...(retracted && { retracted }) }) !== hasFallen(story);
  const turned = !firstReal && before !== fell;
  return {
    ...kept,
    ...(retracted && { retracted }),
    ...(turned && { turned }),
    events: union(story.events, added.events),
    headline: firstReal ? added.headline : story.headline,
    summary: firstReal ? added.summary : story.summary,
    ...tellingOf(firstReal ? added : story),
    status,
    said,
    topics: union(story.topics, added.topics),
    people: union(story.people, people),
    sources: story.sources.some((s) => s.articleId === source.articleId)
      ? story.sources
      : [...story.sources, source].slice(0, SOURCES_KEPT),
    articles: story.articles + (added.counted ? 0 : 1),
    latestArticle,
    // A copy counts with its original.
    outlets: union(story.outlets, [witnessOf(source)]),
    // An article may be found late: the story is as old as its oldest report.
    opened: story.opened < source.published ? story.opened : source.published,
    updated: story.updated > source.published ? story.updated : source.published,
    seeded: story.seeded && added.seeded,
  };
}

function tellingOf({ telling }: Pick<Story, 'telling'>): Pick<Story, 'telling'> {
  return telling === undefined ? {} : { telling };
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}
