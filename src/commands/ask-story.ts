import { type StoryDossier, storyDossier } from '../ledger/story-dossier.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import { choice, dayOf, didYouMean, excerpt, nothing } from './answer-blocks.ts';
import type { CommandArgs, CommandDeps } from './command.ts';
import { type Voice, voiceOf } from './wording/voice.ts';

export type AskedStory =
  | { readonly ok: true; readonly dossier: StoryDossier }
  | { readonly ok: false; readonly message: ChatMessage };

/** @returns all about the story of that id; or the answer that says which it may be, with the question to ask next. */
export async function askStory(
  deps: Pick<CommandDeps, 'ledger' | 'asked' | 'wording'>,
  id: string,
  { asOf }: Pick<CommandArgs['options'], 'asOf'>,
  question: (id: string) => string,
): Promise<AskedStory> {
  const lookup = await storyDossier(deps.ledger, { id, asOf });
  if (lookup.found === 'story') return { ok: true, dossier: lookup.dossier };
  const voice = voiceOf(deps);
  if (lookup.found === 'none') return { ok: false, message: noStory(id, lookup.suggestions, question, voice) };
  const { askStory: words } = voice.words;
  return {
    ok: false,
    message: nothing(
      voice,
      words.later(lookup.storyId, asOf.label),
      words.firstArticle(dayOf(lookup.opened)),
      question(lookup.storyId),
    ),
  };
}

/** @returns the answer for an id that no story has. */
export function noStory(
  id: string,
  suggestions: readonly string[],
  question: (id: string) => string,
  voice: Voice,
): ChatMessage {
  const { askStory: words } = voice.words;
  const what = id === '' ? words.which : words.unknown(excerpt(id));
  const helped =
    suggestions.length > 0
      ? didYouMean(voice, what, suggestions.map(question))
      : nothing(voice, what, words.lookedAt, '/qwen latest');
  return { blocks: [...helped.blocks, ...choice('story', words.which, question)] };
}
