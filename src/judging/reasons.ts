import type { Claim } from '../model/claim.ts';
import type { Reason, Verdict } from '../model/judgement.ts';
import type { Thresholds } from '../model/subject.ts';
import type { Analysis } from './analyse.ts';
import { factGroup, type Known } from './known.ts';
import type { StoryMatch } from './match-story.ts';
import { bestNeighbour, type Repeat } from './near-duplicate.ts';
import type { News } from './novelty.ts';

/** Events listed with their scores; the first is the one that the article is about. */
const EVENTS_SHOWN = 6;

/** Whether the entry or its page was judged before. */
export function identityReason(repeat: Repeat | null): Reason {
  const again = repeat !== null && repeat.by !== 'text';
  return {
    stage: 'identity',
    outcome: !again ? 'not seen before' : repeat.by === 'guid' ? 'the same entry again' : 'the same page again',
    detail: again ? { seen: repeat.of.source.articleId } : {},
  };
}

/** The most similar text known, and how much of it is the same. */
export function textReason(analysis: Analysis, known: Known, thresholds: Thresholds): Reason {
  const best = bestNeighbour(analysis.signature, known);
  if (best === null) return { stage: 'near-duplicate', outcome: 'no similar text', detail: {} };
  const { outlet, title, articleId } = best.of.source;
  const score = hundredths(best.similarity);
  return {
    stage: 'near-duplicate',
    outcome: `most similar: ${outlet}`,
    detail: { score, threshold: thresholds.nearDuplicate, title, article: articleId },
  };
}

/** What makes the article one about the subject, each part with its weight. */
export function relevanceReason(analysis: Analysis, thresholds: Thresholds, relevant: boolean): Reason {
  return {
    stage: 'relevance',
    outcome: analysis.relevant
      ? 'about the subject'
      : relevant
        ? 'remarks of somebody who left the subject'
        : 'not about the subject',
    detail: {
      score: hundredths(analysis.relevance.score),
      threshold: thresholds.relevance,
      because: analysis.relevance.because,
    },
  };
}

/** Who is named and by which words, what is said of whom, and why it is as sure as it is. */
export function claimsReason({ claims, people, explained }: Analysis): Reason {
  return {
    stage: 'claims',
    outcome: claims.length === 1 ? '1 claim' : `${claims.length} claims`,
    detail: {
      people,
      names: explained.names,
      companies: explained.organisations,
      claims: explained.claims,
    },
  };
}

/** The story, the rule that found it, and the events among which the main one was chosen. */
export function storyReason(match: StoryMatch, { ranking }: Analysis): Reason {
  const opens = match.by === 'new' || match.by === 'alone';
  const events = ranking.slice(0, EVENTS_SHOWN).map(({ key, score }) => `${key} ${hundredths(score)}`);
  return {
    stage: 'story',
    outcome: `${opens ? 'opens' : 'belongs to'} ${match.id}`,
    detail: { by: match.by, event: match.event ?? '', events },
  };
}

/** What nobody had told, and what was known: since when, how sure, from which story. */
export function noveltyReason(news: News, { claims }: Analysis, known: Known): Reason {
  const fresh = new Set(news.claims);
  return {
    stage: 'novelty',
    outcome: news.claims.length + news.events.length === 0 ? 'nothing new' : 'new',
    detail: {
      claims: news.claims.map(deedOf),
      events: news.events,
      known: claims.filter((claim) => !fresh.has(claim)).flatMap((claim) => knownSince(claim, known)),
      ...(news.uncertain === true ? { uncertain: true } : {}),
    },
  };
}

/** The rule that decided. */
export function verdictReason(verdict: Verdict, rule: string): Reason {
  return { stage: 'verdict', outcome: verdict, detail: { rule } };
}

function knownSince(claim: Claim, known: Known): string[] {
  const facts = (known.facts.get(factGroup(claim.subject, claim.action)) ?? []).filter(
    (fact) => fact.negated === claim.negated,
  );
  const fact = facts.find(({ to }) => to === claim.to) ?? facts[0];
  if (fact === undefined) return [];
  const story = fact.storyId === null ? '' : ` in ${fact.storyId}`;
  const by = fact.seeded ? ', from the seeded corpus' : '';
  return [`${deedOf(claim)} since ${fact.told.slice(0, 10)} (${fact.certainty})${story}${by}`];
}

function deedOf({ subject, action, to, negated }: Claim): string {
  return `${subject.key} ${negated ? 'not ' : ''}${action}${to === null ? '' : ` ${to}`}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
