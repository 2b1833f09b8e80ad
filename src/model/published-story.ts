import type { ChatMessage } from './chat-message.ts';
import type { Topic } from './topic.ts';

/** A story as others may read it. Times are ISO 8601 in UTC. */
export interface PublishedStory {
  readonly id: string;
  /** Headline with its status in front; plain text. */
  readonly title: string;
  /** What a channel is shown of it as it stands now, what no longer holds struck through. */
  readonly message: ChatMessage;
  /** The article that opened it; null where that has no address. */
  readonly url: string | null;
  readonly topics: readonly Topic[];
  readonly opened: string;
  readonly updated: string;
}

/** Stories that belong together, the last that changed in front. */
export interface StoryCollection {
  /** What they are about, for the title of a feed; null for all. */
  readonly about: string | null;
  readonly stories: readonly PublishedStory[];
}

/** Which stories: of one topic, of one person by their key, or all. */
export type CollectionQuery = { readonly topic?: Topic; readonly person?: string };
