import { witnessOf } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Story } from '../model/story.ts';
import { type AsOf, knownAt } from './as-of.ts';
import { claimSentence } from './claim-sentence.ts';
import type { Ledger } from './ledger.ts';
import { namesOf } from './names-of.ts';
import type { Coverage } from './records.ts';
import { saidIn, sayingsOf } from './said-in.ts';
import { latestSaid, statusOf } from './status-of.ts';
import { inOrder } from './versions.ts';

/** A story as it stood at a moment, with its coverage up to then. */
interface StoryAsOf {
  readonly story: Story;
  /** Oldest first. */
  readonly coverage: readonly Coverage[];
}

/**
 * @returns the story as far as it was known at `asOf`; null where nobody had reported it. A later article's headline, summary or
 * status is never part of it: what was folded in since is left out and told anew from the claims of the time.
 */
export async function storyAsOf(ledger: Ledger, story: Story, asOf: AsOf): Promise<StoryAsOf | null> {
  const coverage: Coverage[] = [];
  let complete = true;
  for await (const [, article] of ledger.records.coverage.scan({ prefix: `${story.id}|` })) {
    if (knownAt(article.source.published, asOf)) coverage.push(article);
    else complete = false;
  }
  const [first] = coverage;
  if (first === undefined) return null;
  if (complete) return { story, coverage };
  const claims = inOrder(coverage.flatMap((article) => claimsOfStory(ledger, story, article.claims)));
  const people = [
    ...new Set(claims.filter(({ subject }) => subject.kind === 'person').map(({ subject }) => subject.key)),
  ];
  const { nameOf } = await namesOf(
    ledger,
    claims.map(({ subject }) => subject),
  );
  const [telling] = claims;
  // An edited article stands in the coverage once for each day that it gives.
  const sources = [...new Map(coverage.map(({ source }) => [source.articleId, source])).values()];
  const { retracted: _, turned: __, ...kept } = story;
  const told = coverage.flatMap((article) => article.claims);
  const said = latestSaid(saidIn(sayingsOf(told, ledger.eventKeysOf), story.events));
  return {
    coverage,
    story: {
      ...kept,
      headline: telling === undefined ? first.source.title : claimSentence(telling, nameOf),
      summary: story.summary.filter(({ articleId }) => sources.some((source) => source.articleId === articleId)),
      telling: claims.filter(({ implied }) => !implied),
      status: statusOf(said, 'reported'),
      said,
      people,
      events: story.events.filter((event) => ledger.eventKeysOf(claims).includes(event)),
      sources: sources.slice(0, 8),
      articles: sources.length,
      latestArticle: sources.at(-1)?.articleId ?? '',
      outlets: [...new Set(sources.map(witnessOf))],
      updated: sources.at(-1)?.published ?? story.opened,
    },
  };
}

/** @returns those of an article's claims that tell the story's own events. */
export function claimsOfStory(ledger: Pick<Ledger, 'eventKeysOf'>, story: Story, claims: readonly Claim[]): Claim[] {
  const events = new Set(story.events);
  return claims.filter((claim) => ledger.eventKeysOf([claim]).some((event) => events.has(event)));
}
