import { type Block, type Button, LONGEST_COMMAND } from '../model/chat-message.ts';
import type { LanguageWording } from './wording-language.ts';

/** How long the button mutes; another time can be typed. */
const MUTED = '7d';

/**
 * @returns what can be asked of a story's message and said about it: its sources, its timeline, quiet, and that it should not have
 * come. A story with a long id goes without the buttons whose commands would be too long for a platform; no block where none is left.
 */
export function alertButtons(storyId: string, { labels: { buttons } }: LanguageWording): Block[] {
  const all: Button[] = [
    { label: buttons.sources, command: `sources ${storyId}` },
    { label: buttons.timeline, command: `timeline story:${storyId}` },
    { label: buttons.mute, command: `mute ${storyId} ${MUTED}` },
    { label: buttons.notRelevant, command: `feedback not-relevant ${storyId}` },
    { label: buttons.duplicate, command: `feedback duplicate ${storyId}` },
  ];
  const short = all.filter(({ command }) => command.length <= LONGEST_COMMAND);
  return short.length === 0 ? [] : [{ kind: 'actions', buttons: short }];
}
