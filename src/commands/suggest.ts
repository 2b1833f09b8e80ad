import type { Suggestion, SuggestRequest } from '../chat/chat-adapter.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { suggestPeople } from '../ledger/suggest-people.ts';
import { cutToLength } from '../lib/cut-to-length.ts';
import type { Story } from '../model/story.ts';
import { TOPICS } from '../model/topic.ts';
import type { CommandDeps } from './command.ts';
import { TOPIC_NAMES } from './topic-names.ts';
import { type Voice, voiceIn } from './wording/voice.ts';

type Deps = Pick<CommandDeps, 'ledger' | 'wording'>;

const MOST = 25;
/** Of a label and of a value. */
const LONGEST = 100;
/** The latest stories, whose headlines are compared with what was typed; older ones are found by the beginning of their id. */
const HEADLINES_READ = 60;

/** @returns what may be meant by what was typed so far, the best first, at most 25. */
export async function suggest({ kind, typed, language }: SuggestRequest, deps: Deps): Promise<Suggestion[]> {
  const voice = voiceIn(language, deps.wording);
  const ofKind = (one: Exclude<SuggestRequest['kind'], 'interest'>) => suggest({ kind: one, typed, language }, deps);
  switch (kind) {
    case 'person': {
      const people = await suggestPeople(deps.ledger, typed, MOST);
      return people.flatMap((person) => suggestion(voice.person(person), person.key));
    }
    case 'topic':
      return suggestTopics(typed).flatMap((topic) => suggestion(TOPIC_NAMES[topic][language], topic));
    case 'story': {
      const stories = await suggestStories(deps.ledger, typed, voice);
      return stories.flatMap(({ id, headline }) => suggestion(headline, id));
    }
    case 'interest':
      return [await ofKind('topic'), await ofKind('person'), await ofKind('story')].flat().slice(0, MOST);
  }
}

/** A value cannot be cut; what has no label is called by its value. */
function suggestion(label: string, value: string): Suggestion[] {
  return value.length > LONGEST ? [] : [{ label: cutToLength(label.trim() === '' ? value : label, LONGEST), value }];
}

function suggestTopics(typed: string) {
  const wanted = comparable(typed);
  return TOPICS.filter((topic) =>
    [topic, ...Object.values(TOPIC_NAMES[topic])].some((name) => comparable(name).includes(wanted)),
  );
}

/** The latest that match, then older ones whose id begins so. */
async function suggestStories({ records }: Ledger, typed: string, voice: Voice) {
  const wanted = comparable(typed);
  const ids: string[] = [];
  const range = { prefix: '', reverse: true, limit: wanted === '' ? MOST : HEADLINES_READ };
  for await (const [, id] of records.storiesByTime.scan(range)) ids.push(id);
  const latest = (await records.stories.getMany([...new Set(ids)])).filter((story) => story !== undefined);
  const headlineOf = (story: Story) => voice.story(story).headline;
  const found: Story[] = [];
  for (const story of latest) {
    const matches = (text: string) => comparable(text).includes(wanted);
    // Putting a headline into words costs most: only what is not found by what is written is told.
    if (matches(story.id) || matches(story.headline) || matches(headlineOf(story))) found.push(story);
    if (found.length === MOST) break;
  }
  const prefix = wanted.replaceAll(' ', '-');
  if (prefix !== '' && found.length < MOST) {
    const known = new Set(found.map(({ id }) => id));
    for await (const [, story] of records.stories.scan({ prefix, limit: MOST })) {
      if (!known.has(story.id)) found.push(story);
    }
  }
  return found.slice(0, MOST).map((story) => ({ id: story.id, headline: headlineOf(story) }));
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{P}]+/gu, ' ')
    .trim();
}
