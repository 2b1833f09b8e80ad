import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { linked, tellerOf, tellStory, timeOf, type Wording } from './compose-message.ts';
import { fillTemplate } from './fill-template.ts';
import type { Teller } from './tell-claims.ts';

/** Stories that a digest tells; the rest is counted, and `latest` lists it. */
const STORIES_SHOWN = 12;
/** Outlets named of a story. */
const SOURCES_SHOWN = 2;

/** What happened since the last digest, one line a story as it stands now, in the reader's language. */
export function composeDigest(
  stories: readonly Story[],
  { digest, language }: Pick<Subscription, 'digest' | 'language'>,
  wording: Wording,
): ChatMessage {
  const { digest: words } = tellerOf(wording, language).wording;
  const title = digest?.weekday == null ? words.daily : words.weekly;
  return listOf(stories, { title, footnote: words.footnote }, language, wording);
}

/** What happened while the bot was away, in the order given. */
export function composeCatchUp(stories: readonly Story[], language: ReaderLanguage, wording: Wording): ChatMessage {
  const { digest: words } = tellerOf(wording, language).wording;
  return listOf(stories, { title: words.catchUp, footnote: words.catchUpFootnote }, language, wording);
}

function listOf(
  stories: readonly Story[],
  { title, footnote }: { readonly title: string; readonly footnote: string },
  language: ReaderLanguage,
  wording: Wording,
): ChatMessage {
  const teller = tellerOf(wording, language);
  const { digest: words, labels } = teller.wording;
  const count = String(stories.length);
  const counted = stories.length === 1 ? words.one : fillTemplate(words.many, { count });
  const more = stories.length - STORIES_SHOWN;
  const items = stories.slice(0, STORIES_SHOWN).map((story) => storyLine(story, wording, teller));
  const rest: Inline[][] =
    more > 0 ? [[{ text: fillTemplate(labels.more, { count: String(more) }), style: 'dim' }]] : [];
  const blocks: Block[] = [
    { kind: 'heading', content: [fillTemplate(title, { stories: counted })] },
    { kind: 'list', items: [...items, ...rest] },
    { kind: 'footnote', content: [footnote] },
  ];
  return { blocks };
}

function storyLine(story: Story, wording: Wording, teller: Teller): Inline[] {
  const { labels, comma } = teller.wording;
  const sources = story.sources.slice(0, SOURCES_SHOWN).map((source) => linked({ ...source, title: source.outlet }));
  const outlets = sources.flatMap((source, at) => (at === 0 ? [source] : [comma, source]));
  const count = story.outlets.length;
  return [
    { text: tellStory(story, teller).headline, style: 'strong' },
    ` [${labels.statuses[story.status]}] `,
    ...outlets,
    ...(count > SOURCES_SHOWN ? [` (${fillTemplate(labels.outlets, { count: String(count) })})`] : []),
    { text: ' · ', style: 'dim' },
    timeOf(story.updated, wording),
    { text: ` · ${story.id}`, style: 'dim' },
  ];
}
