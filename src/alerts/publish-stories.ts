import { asOfNow } from '../ledger/as-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { storyList } from '../ledger/story-list.ts';
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
  const person = query.person === undefined ? null : await nameOf(query.person, ledger);
  if (query.person !== undefined && person === null) return null;
  const { topics } = tellerOf(wording, language).wording.labels;
  const about = person ?? (query.topic === undefined ? null : topics[query.topic]);
  const { stories } = await storyList(ledger, { asOf: asOfNow(clock), ...query, limit: LIMIT });
  return collection(about, stories, deps);
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
