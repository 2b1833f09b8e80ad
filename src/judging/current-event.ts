import type { Analysis } from './analyse.ts';
import { eventKeysOf } from './event-key.ts';
import type { Known } from './known.ts';
import { findStory } from './match-story.ts';

/** Days after which a story is what an article builds on, where headline or lead tell of something later. */
const CURRENT_DAYS = 14;
const DAY = 86_400_000;

/**
 * "Alibaba sues X, who left in May": the departure weighs more in the text and is old news. Where the main event has a story of long
 * ago, the best of the others that headline or lead tell and that is not as old is the one the article is about.
 */
export function withCurrentEvent(analysis: Analysis, known: Known): Analysis {
  const { main, events, ranking, claims, source } = analysis;
  if (main === null || !isOld(main, known, source.published)) return analysis;
  const early = new Set(
    eventKeysOf(claims.filter(({ evidence: { span } }) => span?.field === 'title' || span?.start === 0)),
  );
  const current = ranking.find(({ key }) => key !== main && early.has(key) && !isOld(key, known, source.published));
  if (current === undefined) return analysis;
  return { ...analysis, main: current.key, events: [current.key, ...events.filter((key) => key !== current.key)] };
}

function isOld(event: string, known: Known, published: string): boolean {
  const story = findStory(event, known, published)?.story;
  return story !== undefined && Date.parse(published) - Date.parse(story.opened) > CURRENT_DAYS * DAY;
}
