import type { Article } from '../model/article.ts';
import type { Judgement, Reason, Verdict } from '../model/judgement.ts';
import type { Thresholds } from '../model/subject.ts';
import type { Analysis } from './analyse.ts';
import { factGroup, type Known } from './known.ts';
import { matchStory, type StoryMatch } from './match-story.ts';
import { bestNeighbour, type Repeat, repeatOf } from './near-duplicate.ts';
import { type News, newsOf } from './novelty.ts';
import { summarise } from './summarise.ts';

/** What a decision needs besides article and memory. */
interface DecisionContext {
  readonly thresholds: Thresholds;
  /** ISO 8601 in UTC; the replay's clock is the article's own time. */
  readonly judgedAt: string;
}

/** Decides about one article; pure: the same article over the same memory gives the same judgement. */
export function decide(article: Article, analysis: Analysis, known: Known, context: DecisionContext): Judgement {
  const { thresholds, judgedAt } = context;
  const repeat = repeatOf(analysis.signature, known, thresholds.nearDuplicate);
  const relevant = analysis.relevant || speaksAfterLeaving(analysis, known);
  const base = {
    article: analysis.source,
    canonicalUrl: article.canonicalUrl,
    judgedAt,
    duplicateOf: repeat?.of.source ?? null,
    headline: article.title,
  };
  const opening = [
    identityReason(repeat),
    textReason(analysis, known),
    relevanceReason(analysis, thresholds, relevant),
    claimsReason(analysis),
  ];
  const seedAgain = repeat?.of.seeded === true;
  if (!relevant && !seedAgain) {
    return {
      ...base,
      verdict: 'irrelevant',
      storyId: null,
      claims: [],
      events: [],
      news: { claims: [], events: [] },
      topics: [],
      summary: [],
      reasons: [...opening, verdictReason('irrelevant', 'not about the people or the organisation of the subject')],
    };
  }
  const match = matchStory(analysis, known, repeat?.of ?? null, thresholds.storyWindowDays);
  // The first event is the story's own: coverage that names none must not bind a background event to the story it goes to.
  const events = match.event === null ? [] : analysis.events;
  const news = seedAgain
    ? { claims: [], events: [] }
    : newsOf(analysis.claims, withoutRetold(events, match), known, article.published);
  const { verdict, rule } = verdictOf(match, news, repeat);
  return {
    ...base,
    verdict,
    storyId: seedAgain ? (repeat.of.storyId ?? match.id) : match.id,
    claims: analysis.claims,
    events,
    news,
    topics: analysis.topics,
    summary: summarise(article, analysis.claims),
    reasons: [...opening, storyReason(match), noveltyReason(news), verdictReason(verdict, rule)],
  };
}

/** A body formed without a name, days after one was, is that one again. */
function withoutRetold(events: readonly string[], match: StoryMatch): readonly string[] {
  return match.by === 'companion' ? events.filter((event) => !event.startsWith('unit-formed-')) : events;
}

/** What a former leader writes is news about the subject; what a present one says is the company's. */
function speaksAfterLeaving(analysis: Analysis, known: Known): boolean {
  return analysis.speakers.some((key) =>
    (known.facts.get(factGroup({ kind: 'person', key }, 'departed')) ?? []).some((fact) => !fact.negated),
  );
}

function verdictOf(match: StoryMatch, news: News, repeat: Repeat | null): { verdict: Verdict; rule: string } {
  const isNew = news.claims.length > 0 || news.events.length > 0;
  if (repeat?.of.seeded === true) return { verdict: 'duplicate', rule: 'the text of an article of the seeded corpus' };
  if (isNew) {
    return match.told
      ? { verdict: 'update', rule: 'a new fact in a story already told' }
      : {
          verdict: 'alert',
          rule:
            match.by === 'new' || match.by === 'alone'
              ? 'a new story'
              : 'a new fact in a story that only the seeded corpus knew',
        };
  }
  if (repeat !== null) return { verdict: 'duplicate', rule: 'the same text again, nothing new in it' };
  if (match.by === 'alone') return { verdict: 'alert', rule: 'about the subject, and no story takes it up' };
  if (!match.told)
    return { verdict: 'duplicate', rule: 'all of it known from the seeded corpus, or from other stories' };
  return { verdict: 'corroboration', rule: 'all of it has been told' };
}

function identityReason(repeat: Repeat | null): Reason {
  const outcome =
    repeat === null || repeat.by === 'text'
      ? 'not seen before'
      : repeat.by === 'guid'
        ? 'the same entry again'
        : 'the same page again';
  return {
    stage: 'identity',
    outcome,
    detail: repeat === null || repeat.by === 'text' ? {} : { seen: repeat.of.source.articleId },
  };
}

function textReason(analysis: Analysis, known: Known): Reason {
  const best = bestNeighbour(analysis.signature, known);
  return best === null
    ? { stage: 'near-duplicate', outcome: 'no similar text', detail: {} }
    : {
        stage: 'near-duplicate',
        outcome: `most similar: ${best.of.source.outlet}`,
        detail: { similarity: Math.round(best.similarity * 100) / 100, article: best.of.source.articleId },
      };
}

function relevanceReason(analysis: Analysis, thresholds: Thresholds, relevant: boolean): Reason {
  return {
    stage: 'relevance',
    outcome: analysis.relevant
      ? 'about the subject'
      : relevant
        ? 'remarks of somebody who left the subject'
        : 'not about the subject',
    detail: {
      score: Math.round(analysis.relevance.score * 100) / 100,
      threshold: thresholds.relevance,
      because: analysis.relevance.because,
    },
  };
}

function claimsReason(analysis: Analysis): Reason {
  const claims = analysis.claims.map(
    (c) => `${c.subject.key} ${c.negated ? 'not ' : ''}${c.action}${c.to === null ? '' : ` ${c.to}`} (${c.certainty})`,
  );
  return { stage: 'claims', outcome: `${claims.length} claims`, detail: { people: analysis.people, claims } };
}

function storyReason(match: StoryMatch): Reason {
  const outcome = match.by === 'new' || match.by === 'alone' ? `opens ${match.id}` : `belongs to ${match.id}`;
  return { stage: 'story', outcome, detail: { by: match.by, event: match.event ?? '' } };
}

function noveltyReason(news: News): Reason {
  return {
    stage: 'novelty',
    outcome: news.claims.length + news.events.length === 0 ? 'nothing new' : 'new',
    detail: {
      claims: news.claims.map((c) => `${c.subject.key} ${c.action}${c.to === null ? '' : ` ${c.to}`}`),
      events: news.events,
    },
  };
}

function verdictReason(verdict: Verdict, rule: string): Reason {
  return { stage: 'verdict', outcome: verdict, detail: { rule } };
}
