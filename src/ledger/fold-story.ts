import type { Source } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Status, Story, SummarySentence } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';

/** Sources kept on the story itself; the ledger's coverage has them all. */
const SOURCES_KEPT = 8;
const LADDER: readonly Status[] = ['rumoured', 'reported', 'confirmed'];

/** What one article adds to one story. */
export interface Contribution {
  readonly source: Source;
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
 * Adds an article to its story, or opens the story with it. Pure; adding the last article again changes nothing.
 * Headline and summary stay those of the article that opened the story, unless it was a seed and this one is not.
 */
export function foldStory(story: Story | undefined, id: string, added: Contribution): Story {
  const { source } = added;
  const people = added.claims.filter((c) => c.subject.kind === 'person').map((c) => c.subject.key);
  if (story === undefined) {
    return {
      id,
      events: union([], added.events),
      headline: added.headline,
      summary: added.summary,
      status: statusAfter(added.claims, undefined),
      topics: union([], added.topics),
      people: union([], people),
      sources: [source],
      articles: 1,
      latestArticle: source.articleId,
      outlets: [source.outlet],
      opened: source.published,
      updated: source.published,
      seeded: added.seeded,
    };
  }
  if (story.latestArticle === source.articleId) return story;
  const firstReal = story.seeded && !added.seeded;
  return {
    ...story,
    events: union(story.events, added.events),
    headline: firstReal ? added.headline : story.headline,
    summary: firstReal ? added.summary : story.summary,
    status: statusAfter(added.claims, story.status),
    topics: union(story.topics, added.topics),
    people: union(story.people, people),
    sources: story.sources.some((s) => s.articleId === source.articleId)
      ? story.sources
      : [...story.sources, source].slice(0, SOURCES_KEPT),
    articles: story.articles + 1,
    latestArticle: source.articleId,
    outlets: added.copy ? story.outlets : union(story.outlets, [source.outlet]),
    // An article may be found late: the story is as old as its oldest report.
    opened: story.opened < source.published ? story.opened : source.published,
    updated: story.updated > source.published ? story.updated : source.published,
    seeded: story.seeded && added.seeded,
  };
}

/**
 * @returns the status after `claims`: the highest certainty so far; `denied` once the subject or the company says that it is
 * not so. An implied claim lifts nothing; an article without a claim of its own still reports, for an outlet stands behind it.
 */
function statusAfter(claims: readonly Claim[], before: Status | undefined): Status {
  if (before === 'denied' || claims.some(deniesForSure)) return 'denied';
  const stated = claims.filter((c) => !c.implied && !c.negated).map((c) => LADDER.indexOf(c.certainty));
  const highest = Math.max(before === undefined ? -1 : LADDER.indexOf(before), ...stated);
  return LADDER[highest] ?? 'reported';
}

function deniesForSure(claim: Claim): boolean {
  return claim.negated && claim.certainty === 'confirmed';
}

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}
