import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Story, SummarySentence } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { latestSaid, saidIn, statusOf } from './status-of.ts';

/** Sources kept on the story itself; the ledger's coverage has them all. */
const SOURCES_KEPT = 8;

/** What one article adds to one story. */
export interface Contribution {
  readonly source: Source;
  /** Tells the wordings of one article apart. */
  readonly version: string;
  /** An earlier wording of the article is part of the story: it is not another article. */
  readonly counted: boolean;
  /** The article's claims about this story's events only: others say nothing about its status. */
  readonly claims: readonly Claim[];
  readonly events: readonly string[];
  readonly topics: readonly Topic[];
  readonly headline: string;
  readonly summary: readonly SummarySentence[];
  /** The same text as an article before it: its outlet is not another witness. */
  readonly copy: boolean;
  readonly seeded: boolean;
}

/**
 * Adds an article to its story, or opens the story with it. Pure; adding the last version again changes nothing. An edit adds what
 * it says and counts no further. A story of which no article states anything of its own is reported: outlets stand behind it.
 * Headline and summary stay those of the article that opened the story, unless it was a seed and this one is not.
 */
export function foldStory(story: Story | undefined, id: string, added: Contribution): Story {
  const { source } = added;
  const latestArticle = `${source.articleId}~${added.version}`;
  const said = latestSaid([...(story?.said ?? []), ...saidIn(added.claims)]);
  const people = added.claims.filter((c) => c.subject.kind === 'person').map((c) => c.subject.key);
  if (story === undefined) {
    return {
      id,
      events: union([], added.events),
      headline: added.headline,
      summary: added.summary,
      status: statusOf(said, 'reported'),
      said,
      topics: union([], added.topics),
      people: union([], people),
      sources: [source],
      articles: 1,
      latestArticle,
      outlets: [source.outlet],
      opened: source.published,
      updated: source.published,
      seeded: added.seeded,
    };
  }
  if (story.latestArticle === latestArticle) return story;
  const firstReal = story.seeded && !added.seeded;
  return {
    ...story,
    events: union(story.events, added.events),
    headline: firstReal ? added.headline : story.headline,
    summary: firstReal ? added.summary : story.summary,
    status: statusOf(said, story.status),
    said,
    topics: union(story.topics, added.topics),
    people: union(story.people, people),
    sources: story.sources.some((s) => s.articleId === source.articleId)
      ? story.sources
      : [...story.sources, source].slice(0, SOURCES_KEPT),
    articles: story.articles + (added.counted ? 0 : 1),
    latestArticle,
    outlets: added.copy ? story.outlets : union(story.outlets, [source.outlet]),
    // An article may be found late: the story is as old as its oldest report.
    opened: story.opened < source.published ? story.opened : source.published,
    updated: story.updated > source.published ? story.updated : source.published,
    seeded: story.seeded && added.seeded,
  };
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}
