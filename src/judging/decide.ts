import type { Article } from '../model/article.ts';
import type { Judgement, Verdict } from '../model/judgement.ts';
import type { Thresholds } from '../model/subject.ts';
import type { Analysis } from './analyse.ts';
import { withCurrentEvent } from './current-event.ts';
import { factGroup, type Known } from './known.ts';
import { matchStory, type StoryMatch } from './match-story.ts';
import { type Repeat, repeatOf } from './near-duplicate.ts';
import { type News, newsOf } from './novelty.ts';
import {
  claimsReason,
  identityReason,
  noveltyReason,
  relevanceReason,
  storyReason,
  textReason,
  verdictReason,
} from './reasons.ts';
import { summarise } from './summarise.ts';
import { tellingOf } from './telling.ts';

/** What a decision needs besides article and memory. */
interface DecisionContext {
  readonly thresholds: Thresholds;
  /** ISO 8601 in UTC; the replay's clock is the article's own time. */
  readonly judgedAt: string;
}

/** Decides about one article; pure: the same article over the same memory gives the same judgement. */
export function decide(article: Article, read: Analysis, known: Known, context: DecisionContext): Judgement {
  const analysis = withCurrentEvent(read, known);
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
    textReason(analysis, known, thresholds),
    relevanceReason(analysis, thresholds, relevant),
    claimsReason(analysis),
    ...(analysis.assist === undefined ? [] : [analysis.assist]),
  ];
  const silent = (verdict: 'irrelevant' | 'duplicate', rule: string): Judgement => ({
    ...base,
    verdict,
    storyId: null,
    claims: [],
    events: [],
    news: { claims: [], events: [] },
    topics: [],
    summary: [],
    reasons: [...opening, verdictReason(verdict, rule)],
  });
  const seedAgain = repeat?.of.seeded === true;
  if (!relevant && !seedAgain) {
    return silent('irrelevant', 'not about the people or the organisation of the subject');
  }
  const match = matchStory(analysis, known, repeat?.of ?? null, thresholds.storyWindowDays);
  // Much is written about the models; what claims nothing, tells of nobody's leaving and belongs to no story is not news of the people.
  if (match.by === 'alone' && !tellsSomething(analysis) && !seedAgain)
    return silent('duplicate', 'about the subject, and reports nothing that could be told');
  // The first event is the story's own: coverage that names none must not bind a background event to the story it goes to.
  const events = match.event === null ? [] : analysis.events;
  const news = seedAgain
    ? { claims: [], events: [] }
    : newsOf(analysis, withoutRetold(events, match), known, match.told);
  const telling = tellingOf(article, analysis.claims, events, news);
  const { verdict, rule } = verdictOf(match, news, repeat);
  // "X leaves Qwen" in the words of "Y leaves Qwen": alike, of another story, and nobody's copy.
  const another = repeat?.by === 'text' && repeat.of.storyId !== null && repeat.of.storyId !== match.id;
  return {
    ...base,
    ...(another && !seedAgain && { duplicateOf: null }),
    verdict,
    storyId: seedAgain ? (repeat.of.storyId ?? match.id) : match.id,
    claims: analysis.claims,
    events: withoutUntold(events, news),
    news,
    telling,
    topics: analysis.topics,
    summary: [...(analysis.summary ?? []), ...summarise(article, telling)],
    reasons: [
      ...opening,
      storyReason(match, analysis),
      noveltyReason(news, analysis, known),
      verdictReason(verdict, rule),
    ],
  };
}

/** A turn of policy that is said on the way is told by whoever announces it: unheard, it belongs to no story yet. */
function withoutUntold(events: readonly string[], news: News): readonly string[] {
  return events.filter(
    (event, at) => at === 0 || !event.startsWith('open-source-policy-') || news.events.includes(event),
  );
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

function tellsSomething({ claims, vacating }: Analysis): boolean {
  return claims.some(({ action }) => action !== 'shares-moved') || vacating;
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
