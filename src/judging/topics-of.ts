import type { Claim } from '../model/claim.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import { isUnit } from './event-key.ts';
import { speaksOfPolicy } from './extract-events.ts';
import { hasCue, type Sentence } from './sentence.ts';

/** Sentences with interpreting words from which an article counts as analysis. */
const ANALYSIS_SENTENCES = 2;

/** @returns the topics an article reports on, background included, in the order of `TOPICS`. */
export function articleTopics(claims: readonly Claim[], sentences: readonly Sentence[]): Topic[] {
  const topics = new Set(claims.flatMap(topicsOfClaim));
  const [title] = sentences;
  const analysing = sentences.filter((s) => hasCue(s, ['analysis'])).length;
  if (
    analysing >= ANALYSIS_SENTENCES ||
    title?.question === true ||
    (title !== undefined && hasCue(title, ['analysis']))
  )
    topics.add('analysis');
  if (sentences.some(speaksOfPolicy)) topics.add('open-source-policy');
  if (sentences.some((s) => s.index <= 1 && hasCue(s, ['leave-noun', 'exit-word']) && hasCue(s, ['team', 'role'])))
    topics.add('departure');
  return TOPICS.filter((topic) => topics.has(topic));
}

/** @returns the topics of claims alone: what a seed of the corpus is about. */
export function topicsOfClaims(claims: readonly Claim[]): Topic[] {
  const topics = new Set(claims.flatMap(topicsOfClaim));
  return TOPICS.filter((topic) => topics.has(topic));
}

function topicsOfClaim(claim: Claim): Topic[] {
  switch (claim.action) {
    case 'departed':
      return claim.to === null ? ['departure'] : ['departure', 'next-move'];
    case 'farewell-post':
      return ['departure'];
    case 'joined':
      return isUnit(claim.to) ? ['appointment'] : ['next-move'];
    case 'appointed':
      return claim.to !== null && /task force/i.test(claim.to) ? ['reorganisation'] : ['appointment'];
    case 'reassigned':
      return ['appointment'];
    case 'founded':
    case 'funded':
    case 'recruiting':
      return ['next-move'];
    case 'formed':
    case 'reorganised':
      return ['reorganisation'];
    case 'letter':
    case 'meeting':
    case 'staff-voiced':
    case 'statement':
    case 'denied':
    case 'sued':
      return ['statement'];
    case 'policy-changed':
      return ['open-source-policy'];
    case 'shares-moved':
      return ['market-reaction'];
    case 'stays':
      return [];
  }
}
