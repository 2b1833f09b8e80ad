import type { Story } from '../model/story.ts';
import type { AsOf } from './as-of.ts';
import type { Ledger } from './ledger.ts';
import { storyAsOf } from './story-as-of.ts';

/** A story as it stood then, and where the next one is read from. */
export interface WalkedStory {
  readonly story: Story;
  /** Its key in the order of stories: what was opened before it comes after. */
  readonly key: string;
}

/** Stories fetched in one go. */
const BATCH = 50;

interface Walk {
  readonly asOf: AsOf;
  /** Keys of the index are bounded by it, exclusive. */
  readonly before: string;
  /** Entries that are read at most. */
  readonly limit: number;
  /** Only stories of the person of this key. */
  readonly person?: string | undefined;
  /** What is filtered before a story is told anew as of then, which takes a look at all of its coverage. */
  readonly isWanted?: (story: Story, key: string) => boolean;
}

/** Walks through the stories that had opened before, the newest first, each as it stood at `asOf`. */
export async function* walkStories(
  ledger: Ledger,
  { asOf, before, limit, person, isWanted = () => true }: Walk,
): AsyncGenerator<WalkedStory> {
  const { records } = ledger;
  const prefix = person === undefined ? '' : `${person}|`;
  const index = person === undefined ? records.storiesByTime : records.storiesByPerson;
  let opened = new Map<string, string>();
  async function* read(): AsyncGenerator<WalkedStory> {
    const entries = opened;
    opened = new Map();
    for (const story of await records.stories.getMany([...entries.keys()])) {
      if (story === undefined) continue;
      const key = entries.get(story.id) ?? '';
      // An entry of before an older article moved the story back stands for it no longer.
      if (!key.startsWith(`${story.opened}|`) || !isWanted(story, key)) continue;
      // Only what changed later has to be told anew; most stories have not.
      const then = Date.parse(story.updated) <= asOf.untilMs ? story : (await storyAsOf(ledger, story, asOf))?.story;
      if (then !== undefined) yield { story: then, key };
    }
  }
  for await (const [key, id] of index.scan({ prefix, reverse: true, after: `${prefix}${before}`, limit })) {
    // Met again, it stands where it truly opened.
    opened.delete(id);
    opened.set(id, key.slice(prefix.length));
    if (opened.size >= BATCH) yield* read();
  }
  yield* read();
}
