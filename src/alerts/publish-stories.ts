import { asOfNow } from '../ledger/as-of.ts';
import { latestStories } from '../ledger/latest-stories.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../lib/clock.ts';
import type { CollectionQuery, PublishedStory, StoryCollection } from '../model/published-story.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Story } from '../model/story.ts';
import { composeAlert, tellerOf, tellStory, type Wording } from './compose-message.ts';

interface PublishDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly wording: Wording;
  readonly language: ReaderLanguage;
}

const LIMIT = 50;

/** @returns the last fifty stories that opened, as a feed of them tells them; null for a person whom nobody has named. */
export async function publishStories(query: CollectionQuery, deps: PublishDeps): Promise<StoryCollection | null> {
  const { ledger, clock, wording, language } = deps;
  const { labels } = tellerOf(wording, language).wording;
  if (query.person !== undefined) {
    const name = await nameOf(query.person, ledger);
    return name === null ? null : collection(name, await storiesOf(query.person, ledger), deps);
  }
  const topic = query.topic === undefined ? {} : { topic: query.topic };
  const { stories } = await latestStories(ledger, { asOf: asOfNow(clock), ...topic, limit: LIMIT });
  return collection(query.topic === undefined ? null : labels.topics[query.topic], stories, deps);
}

function collection(about: string | null, stories: readonly Story[], deps: PublishDeps): StoryCollection {
  const published = stories.map((story) => publish(story, deps));
  return { about, stories: published.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)) };
}

function publish(story: Story, { wording, language }: PublishDeps): PublishedStory {
  const teller = tellerOf(wording, language);
  const { id, topics, opened, updated, status, sources } = story;
  const title = `[${teller.wording.labels.statuses[status]}] ${tellStory(story, teller).headline}`;
  const message = composeAlert(story, [], wording, language);
  return { id, title, message, url: sources[0]?.url || null, topics, opened, updated };
}

async function nameOf(key: string, { people, records }: Ledger): Promise<string | null> {
  return people.get(key)?.name ?? (await records.subjects.get(`person:${key}`))?.name ?? null;
}

async function storiesOf(person: string, { records }: Ledger): Promise<Story[]> {
  const ids: string[] = [];
  for await (const [, id] of records.storiesByPerson.scan({ prefix: `${person}|`, reverse: true, limit: LIMIT })) {
    ids.push(id);
  }
  const stories = await records.stories.getMany([...new Set(ids)]);
  return stories.filter((story) => story !== undefined);
}
