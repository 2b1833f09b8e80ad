import { samePerson, soundsOf } from '../judging/alike-names.ts';
import type { Acquaintances, Known, KnownStory, Recall } from '../judging/known.ts';
import type { Story } from '../model/story.ts';
import { BAND_CAP, type LedgerRecords } from './records.ts';

/** Candidates looked at for a near-duplicate, most shared bands first; more would cost reads and find little better. */
const MAX_NEIGHBOURS = 32;
/** Latest stories of each person named that may take an article up. */
const STORIES_PER_PERSON = 4;
/** Stories opened last that may take up coverage without a name. */
const LATEST = 30;

/**
 * @returns the ledger's memory as the judgement asks for it. Reads are keyed or bounded prefix scans: their number does not
 * grow with the corpus.
 */
export function createRecall(records: LedgerRecords): Recall {
  return async (keys) => {
    const [judgedBefore, idsOfUrl, bandMembers, storyIds, factLists, storiesOfPeople, latestStories] =
      await Promise.all([
        records.articles.get(keys.articleId),
        records.urls.get(keys.canonicalUrl),
        records.bands.getMany(keys.bands),
        records.events.getMany(keys.events),
        records.facts.getMany(keys.factGroups),
        latestStoriesOf(records, keys.people),
        keys.latest ? latestOpened(records) : [],
      ]);
    const neighbourIds = mostShared(bandMembers, keys.articleId);
    const [idOfUrl] = idsOfUrl ?? [];
    const urlId = idOfUrl === undefined || idOfUrl === keys.articleId ? [] : [idOfUrl];
    const [neighbours, sameUrl, stories] = await Promise.all([
      records.articles.getMany(neighbourIds),
      records.articles.getMany(urlId),
      records.stories.getMany([...new Set(storyIds.filter((id) => id !== undefined))]),
    ]);
    const storyById = new Map(stories.filter((story) => story !== undefined).map((story) => [story.id, story]));
    return {
      sameArticle: judgedBefore ?? null,
      sameUrl: sameUrl[0] ?? null,
      neighbours: neighbours.filter((article) => article !== undefined),
      stories: pairUp(keys.events, storyIds, (id) => {
        const story = storyById.get(id);
        return story && knownStory(story);
      }),
      facts: pairUp(keys.factGroups, factLists, (facts) => facts),
      storiesOfPeople,
      latestStories,
    } satisfies Known;
  };
}

/** @returns who of the people asked for has been met in an article; two keyed reads, whatever the ledger holds. */
export function createAcquaintances(records: LedgerRecords): Acquaintances {
  return async (keys, published) => {
    const sounds = keys.map(soundsOf);
    const [subjects, alike] = await Promise.all([
      records.subjects.getMany(keys.map((key) => `person:${key}`)),
      records.peopleBySound.getMany(sounds.flat()),
    ]);
    const met = new Map<string, string>();
    let heard = 0;
    keys.forEach((key, at) => {
      const sounding = sounds[at]?.flatMap(() => alike[heard++] ?? []) ?? [];
      const subject = subjects[at];
      const meant = subject === undefined ? samePerson(key, published, sounding) : subject.discovered ? key : null;
      if (meant !== null) met.set(key, meant).set(meant, meant);
    });
    return met;
  };
}

/**
 * @returns ids that stand in the bands, those in most bands first, `self` left out. Where there are too many of them a band tells the more
 * the fewer stand in it: in a large corpus a common phrase fills several bands, and the original would be one of hundreds.
 */
function mostShared(bandMembers: readonly (readonly string[] | undefined)[], self: string): string[] {
  const shared = new Map<string, { bands: number; worth: number }>();
  for (const members of bandMembers) {
    if (members === undefined) continue;
    const worth = Math.log((BAND_CAP + 2) / members.length);
    for (const id of members) {
      if (id === self) continue;
      const before = shared.get(id) ?? { bands: 0, worth: 0 };
      shared.set(id, { bands: before.bands + 1, worth: before.worth + worth });
    }
  }
  const candidates = [...shared];
  const telling =
    candidates.length <= MAX_NEIGHBOURS
      ? candidates
      : [...candidates].sort(([, a], [, b]) => b.worth - a.worth).slice(0, MAX_NEIGHBOURS);
  // Equal counts keep the order of the bands, so that the same store always gives the same candidates.
  const kept = new Set(telling);
  return candidates
    .filter((candidate) => kept.has(candidate))
    .sort(([, a], [, b]) => b.bands - a.bands)
    .map(([id]) => id);
}

function pairUp<V, W>(
  keys: readonly string[],
  values: readonly (V | undefined)[],
  of: (value: V) => W | undefined,
): Map<string, W> {
  const pairs = new Map<string, W>();
  keys.forEach((key, at) => {
    const value = values[at];
    const found = value === undefined ? undefined : of(value);
    if (found !== undefined) pairs.set(key, found);
  });
  return pairs;
}

async function latestStoriesOf(records: LedgerRecords, people: readonly string[]): Promise<KnownStory[]> {
  const ids = new Set<string>();
  for (const person of people) {
    const range = { prefix: `${person}|`, reverse: true, limit: STORIES_PER_PERSON };
    for await (const [, id] of records.storiesByPerson.scan(range)) ids.add(id);
  }
  const stories = await records.stories.getMany([...ids]);
  return stories
    .filter((story) => story !== undefined)
    .map(knownStory)
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1));
}

async function latestOpened(records: LedgerRecords): Promise<KnownStory[]> {
  const ids: string[] = [];
  for await (const [, id] of records.storiesByTime.scan({ prefix: '', reverse: true, limit: LATEST })) ids.push(id);
  const stories = await records.stories.getMany(ids);
  return stories.filter((story) => story !== undefined).map(knownStory);
}

function knownStory(story: Story): KnownStory {
  const { id, events, people, topics, headline, status, opened, updated, articles, seeded } = story;
  return { id, events, people, topics, headline, status, opened, updated, articles, seeded };
}
