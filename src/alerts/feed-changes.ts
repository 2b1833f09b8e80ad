import type { Story } from '../model/story.ts';
import type { Namespace } from '../stores/open-stores.ts';

/** What last changed feeds of stories of which their hub has not been told. */
export interface FeedChange {
  /** The version of the article; another one each time. */
  readonly cause: string;
}

/** folder of feeds (`/`, `/topic/departure/`, `/person/lin-junyang/`) -> their last change; gone once the hub knows of it */
export type FeedChanges = Namespace<FeedChange>;

/**
 * Notes the feeds that the stories stand in. Written without a look at what is there, so that two processes with news at once do not wait for each
 * other.
 */
export async function noteFeedChanges(changes: FeedChanges, stories: readonly Story[], cause: string): Promise<void> {
  const folders = new Set(stories.flatMap(foldersOf));
  await changes.setMany([...folders].map((key) => ({ key, value: { cause } })));
}

function foldersOf({ topics, people }: Story): string[] {
  const own = people.map((key) => `/person/${encodeURIComponent(key)}/`);
  return ['/', ...topics.map((topic) => `/topic/${topic}/`), ...own];
}
