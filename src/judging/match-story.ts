import type { Topic } from '../model/topic.ts';
import type { Analysis } from './analyse.ts';
import { eventKeysOf, neighbouringKeys, periodDays, slug, storyIdOf } from './event-key.ts';
import { factGroupOf, type Known, type KnownArticle, type KnownFact, type KnownStory } from './known.ts';
import { SAME_STEP_DAYS } from './same-step.ts';

const DAY = 86_400_000;
/** Days within which a letter or a meeting of the company belongs to what it had just announced. */
const COMPANION_DAYS = 7;
/** Days from a story's beginning within which coverage that names nobody may be about it. */
const FRESH_DAYS = 7;
/** Days within which coverage on no topic of any story is about one that was told. */
const TALK_DAYS = 3;
/** Characters of a title that a story's id takes over. */
const TITLE_LENGTH = 48;

/** The story an article belongs to, and the rule that found it. */
export interface StoryMatch {
  readonly id: string;
  readonly known: KnownStory | null;
  readonly by: 'event' | 'period' | 'companion' | 'copy' | 'fact' | 'people' | 'latest' | 'new' | 'alone';
  /** Somebody has been told of the story. */
  readonly told: boolean;
  readonly event: string | null;
}

/**
 * Same main event, same story: whatever the language, outlet or week. A text that names no event goes to the story of the text it
 * copies, of the fact it repeats, to the latest story of its people within the window, or, where it names nobody and claims nothing,
 * to what most is written about; else it stands alone.
 */
export function matchStory(
  analysis: Analysis,
  known: Known,
  copyOf: KnownArticle | null,
  windowDays: number,
): StoryMatch {
  const { main, source } = analysis;
  if (main !== null) {
    const companion = companionStory(main, analysis, known);
    if (companion !== null) return matched(companion, 'companion', main);
    const same = findStory(main, known, source.published);
    if (same !== null) return matched(same.story, same.by, main);
    // What a denial answers was asked for by whom it is about, and not by its key.
    const own = known.storiesOfPeople.find((story) => story.events.includes(main));
    if (own !== undefined) return matched(own, 'event', main);
    const step = sameStepStory(main, analysis, known);
    if (step !== null) return matched(step, 'companion', main);
    const move = moveStory(main, analysis, known);
    if (move !== null) return move;
    return { id: storyIdOf(main), known: null, by: 'new', told: false, event: main };
  }
  if (copyOf?.storyId != null) return byId(copyOf.storyId, known, 'copy', !copyOf.seeded);
  const fact = repeatedFact(analysis, known);
  if (fact?.storyId != null) return byId(fact.storyId, known, 'fact', !fact.seeded);
  const recent = known.storiesOfPeople.filter((s) => daysBetween(s.updated, source.published) <= windowDays);
  const related = recent.filter((s) => s.topics.some((t) => analysis.topics.includes(t)));
  const story = mostCovered(related) ?? recent[0];
  if (story !== undefined) return matched(story, 'people', null);
  const talk = analysis.leads ? null : talkOfTheWeek(analysis, known);
  if (talk !== null) return matched(talk, 'latest', null);
  const id = `coverage-${source.published.slice(0, 10)}-${beginningOf(slug(source.title))}`;
  return { id, known: null, by: 'alone', told: false, event: null };
}

/** What most has been written about since it opened days ago: on a topic of the article's, else where it was told of just now. */
function talkOfTheWeek({ departing, source, topics, strangers }: Analysis, known: Known): KnownStory | null {
  const wanted: readonly Topic[] = departing ? [...topics, 'departure'] : topics;
  const age = (story: KnownStory) => daysBetween(story.opened, source.published);
  const fresh = [...known.latestStories]
    .filter((story) => age(story) <= FRESH_DAYS)
    .sort((a, b) => b.articles - a.articles);
  const onTopic = fresh.find((story) => story.topics.some((topic) => wanted.includes(topic)));
  // Who names somebody unknown may speak of them and of nothing told before.
  if (onTopic !== undefined || strangers.length > 0) return onTopic ?? null;
  return fresh.find((story) => daysBetween(story.updated, source.published) <= TALK_DAYS) ?? null;
}

/** Cut between characters, never within one: half a character is no key. */
function beginningOf(title: string): string {
  return [...title].slice(0, TITLE_LENGTH).join('');
}

/** The story that articles were about, and not only mentioned: it has gathered the most topics; the newest of equals. */
function mostCovered(stories: readonly KnownStory[]): KnownStory | null {
  return [...stories].sort((a, b) => b.articles - a.articles)[0] ?? null;
}

function matched(story: KnownStory, by: StoryMatch['by'], event: string | null): StoryMatch {
  return { id: story.id, known: story, by, told: !story.seeded, event };
}

function byId(id: string, known: Known, by: StoryMatch['by'], told: boolean): StoryMatch {
  return { id, known: known.storiesOfPeople.find((story) => story.id === id) ?? null, by, told, event: null };
}

/** The first fact of the ledger that the article tells again. */
function repeatedFact({ claims }: Analysis, known: Known): KnownFact | undefined {
  return claims
    .filter((claim) => claim.subject.kind === 'person')
    .flatMap((claim) => known.facts.get(factGroupOf(claim)) ?? [])
    .find((fact) => fact.storyId !== null);
}

/** @returns the known story of an event, under its own key or, shortly after, under that of the neighbouring period. */
export function findStory(
  event: string,
  known: Known,
  published: string,
): { readonly story: KnownStory; readonly by: 'event' | 'period' } | null {
  const exact = known.stories.get(event);
  if (exact !== undefined) return { story: exact, by: 'event' };
  for (const key of neighbouringKeys(event)) {
    const story = known.stories.get(key);
    if (story !== undefined && daysBetween(story.updated, published) <= periodDays(event))
      return { story, by: 'period' };
  }
  return null;
}

/**
 * A move is told as a departure: where nobody has told that the person leaves, that is the event; where it was told days ago, the
 * destination is news in that story. Later it is the person's next step, and a story of its own.
 */
function moveStory(main: string, analysis: Analysis, known: Known): StoryMatch | null {
  const claim = analysis.claims.find(
    (c) => c.action === 'departed' && !c.negated && !c.implied && main.startsWith(`${c.subject.key}-joined-`),
  );
  const [leaving] = claim === undefined ? [] : eventKeysOf([claim]);
  if (leaving === undefined || leaving === main) return null;
  const story = findStory(leaving, known, analysis.source.published)?.story;
  if (story === undefined) return { id: storyIdOf(leaving), known: null, by: 'new', told: false, event: leaving };
  const days = daysBetween(story.opened, analysis.source.published);
  return days <= COMPANION_DAYS ? matched(story, 'companion', leaving) : null;
}

/** One change of post that one writer calls an appointment, the next a transfer, and a third the end of a post with a successor. */
function sameStepStory(main: string, { claims, source }: Analysis, known: Known): KnownStory | null {
  const step = /^(.+?)-(appointed|reassigned|departed|joined)(?:-.+)?$/.exec(main);
  const [, person, action] = step ?? [];
  if (person === undefined || claims.some((c) => c.elsewhere && c.subject.key === person)) return null;
  const appointed = claims.some((c) => c.action === 'appointed' && c.subject.key !== person);
  if (action === 'departed' && !appointed) return null;
  const words =
    action === 'departed' ? ['reassigned'] : ['appointed', 'reassigned', ...(action === 'joined' ? [] : ['joined'])];
  if (action === 'joined' && claims.some((c) => c.action === 'departed' && c.subject.key === person)) return null;
  const same = known.storiesOfPeople.filter(
    (story) =>
      daysBetween(story.opened, source.published) <= SAME_STEP_DAYS &&
      story.events.some(
        (event) => words.some((word) => event.startsWith(`${person}-${word}`)) || isSamePlace(event, main, person),
      ),
  );
  return mostCovered(same);
}

/** Who joins "Alibaba" to one writer joins "Alibaba Qwen" to the next. */
function isSamePlace(event: string, main: string, person: string): boolean {
  const joined = `${person}-joined-`;
  if (!event.startsWith(joined) || !main.startsWith(joined)) return false;
  return event.startsWith(`${main}-`) || main.startsWith(`${event}-`);
}

/** A letter, a reorganisation or a post given days after one of these was announced belongs to it, where the people are the same. */
function companionStory(main: string, analysis: Analysis, known: Known): KnownStory | null {
  const company = /^(staff-letter|reorganisation|unit-formed|open-source-policy)-/.test(main);
  const person = /^(.+)-(?:appointed|reassigned)$/.exec(main)?.[1];
  const unit = main.endsWith('-formed');
  if (!company && person === undefined && !unit) return null;
  const formed = known.storiesOfPeople.filter(
    (story) =>
      story.events.some(isAnnouncement) &&
      (person === undefined || story.people.includes(person)) &&
      (!unit || isTranslation(main, story, analysis)) &&
      daysBetween(story.opened, analysis.source.published) <= COMPANION_DAYS,
  );
  return mostCovered(formed);
}

/** What the company announces to its staff: a letter, a new shape, a new body. */
function isAnnouncement(event: string): boolean {
  return event.endsWith('-formed') || /^(staff-letter|reorganisation|unit-formed)-/.test(event);
}

/** One body under two names, one in Han characters and one in Latin letters, with the same people in it. */
function isTranslation(main: string, story: KnownStory, { claims }: Analysis): boolean {
  const inHan = (key: string) => /\p{Script=Han}/u.test(key);
  const appointed = claims.filter((c) => c.action === 'appointed' && eventKeysOf([c]).includes(main));
  const shared = appointed.some((c) => story.people.includes(c.subject.key));
  return shared && story.events.some((event) => event.endsWith('-formed') && inHan(event) !== inHan(main));
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
}
