import type { Analysis } from './analyse.ts';
import { eventKeysOf } from './event-key.ts';
import type { Known, KnownStory } from './known.ts';
import { findStory } from './match-story.ts';

/** Days after which a story is what an article builds on, where headline or lead tell of something later. */
const CURRENT_DAYS = 14;
const DAY = 86_400_000;

/**
 * "Alibaba sues X, who left in May": the departure weighs more in the text and is old news. Where the main event has a story of long
 * ago, the best of the others that headline or lead tell and that is not as old is the one the article is about.
 */
export function withCurrentEvent(analysis: Analysis, known: Known): Analysis {
  const { main, source } = analysis;
  if (main === null) return analysis;
  if (main.startsWith('staff-letter-')) return withContent(main, analysis, known);
  const talk = deniedTalk(main, analysis, known);
  // A denial is told in the story of what it denies, and is no event beside it: nobody has confirmed anything.
  if (talk !== null) return withMain(talk, { ...analysis, events: analysis.events.filter((key) => key !== main) });
  if (!isOld(main, known, source.published, CURRENT_DAYS)) return analysis;
  const current = earlyEvents(main, analysis).find((key) => !isOld(key, known, source.published, CURRENT_DAYS));
  return current === undefined ? analysis : withMain(current, analysis);
}

/** Days within which a denial answers the talk of somebody's going. */
const TALK_DAYS = 21;

/** The event of days ago, that one of those whom a denial is about goes somewhere. */
function deniedTalk(main: string, { claims, source }: Analysis, known: Known): string | null {
  const denied = claims.filter(
    ({ subject, action, negated }) =>
      subject.kind === 'person' && (negated || action === 'denied' || action === 'stays'),
  );
  const meant = denied.filter((claim) => main.startsWith('denial-') || eventKeysOf([claim]).includes(main));
  const goes = (event: string) =>
    meant.some(({ subject: { key } }) => event === `${key}-departed` || event.startsWith(`${key}-joined`));
  const talks = known.storiesOfPeople.filter(
    (story) => Math.abs(Date.parse(source.published) - Date.parse(story.opened)) <= TALK_DAYS * DAY,
  );
  return talks.flatMap(({ events }) => events).find(goes) ?? null;
}

/** Days from which what a letter speaks of had been told before, and the letter itself is the event. */
const ANNOUNCED_DAYS = 1;

/** "Wu tells staff that X retires": the letter is how it is announced, unless it has a story with the same people in it already. */
function withContent(letter: string, analysis: Analysis, known: Known): Analysis {
  const { claims, source } = analysis;
  const people = claims.filter(({ subject }) => subject.kind === 'person').map(({ subject }) => subject.key);
  const own = findStory(letter, known, source.published)?.story;
  if (own?.people.some((key) => people.includes(key))) return analysis;
  const fresh = (key: string) => !isOld(key, known, source.published, ANNOUNCED_DAYS) || isToldWith(own, key, known);
  const content = earlyEvents(letter, analysis).find((key) => ANNOUNCED.test(key) && fresh(key));
  return content === undefined ? analysis : withMain(content, analysis);
}

/** The letter was first told of on the day of what it announces. */
function isToldWith(letter: KnownStory | undefined, event: string, known: Known): boolean {
  const story = known.stories.get(event);
  if (letter === undefined || story === undefined) return false;
  return Math.abs(Date.parse(letter.opened) - Date.parse(story.opened)) <= ANNOUNCED_DAYS * DAY;
}

/** What a company tells its staff of. */
const ANNOUNCED = /-(departed|appointed|reassigned|formed)$/;

/** The other events that headline or lead tell of, best first. */
function earlyEvents(main: string, { claims, ranking }: Analysis): string[] {
  const early = new Set(
    eventKeysOf(claims.filter(({ evidence: { span } }) => span?.field === 'title' || span?.start === 0)),
  );
  return ranking.map(({ key }) => key).filter((key) => key !== main && early.has(key));
}

function withMain(main: string, analysis: Analysis): Analysis {
  return { ...analysis, main, events: [main, ...analysis.events.filter((key) => key !== main)] };
}

function isOld(event: string, known: Known, published: string, days: number): boolean {
  const story = findStory(event, known, published)?.story;
  return story !== undefined && Date.parse(published) - Date.parse(story.opened) > days * DAY;
}
