import type { DiscordAPIError } from 'discord.js';

/** Where a request was refused, as far as that is known. */
export interface RefusedAt {
  /** `#qwen-news`, `direct messages`, or the number of a channel whose name is not known. */
  readonly place: string;
  /** Permissions that the bot lacks there; empty where that could not be told. */
  readonly missing: readonly string[];
}

const AGAIN = 'then subscribe again';

/** @returns what happened, where, and what to do, for whoever subscribed the channel. */
export function explainRefusal(
  { code, message, status }: Pick<DiscordAPIError, 'code' | 'message' | 'status'>,
  at: RefusedAt,
): string {
  const { place, missing } = at;
  switch (code) {
    case 10003:
    case 10004:
      return `The channel ${place} no longer exists, or the bot is no longer in its server. Subscribe another channel, or invite the bot and subscribe again.`;
    case 10008:
      return explainDeleted(place);
    case 10013:
      return `Discord knows no such person (${place}). Subscribe again from an existing account.`;
    case 50001:
      return `The bot cannot see ${place}. Give it "View Channel" there (channel settings, Permissions), ${AGAIN}.`;
    case 50007:
    case 50278:
      return `Discord lets the bot send this person no direct messages. Allow direct messages from a server that you share with the bot (server menu, Privacy Settings), ${AGAIN}.`;
    case 50013: {
      const what = missing.length === 0 ? 'a permission' : missing.map((name) => `"${name}"`).join(', ');
      return `The bot lacks ${what} in ${place}. Give it that there (channel settings, Permissions), ${AGAIN}.`;
    }
    case 40067:
      return `The forum ${place} wants a tag on each post and has none that the bot may give. Add a tag that is not for moderators only, or stop requiring tags.`;
    case 160005:
      return `The thread in ${place} is locked. Unlock it, or give the bot "Manage Threads".`;
    default:
      return `Discord refused a message in ${place}: ${oneLine(message)} (code ${code}, status ${status}).`;
  }
}

/** @returns the same of a message that is not there any more while its channel is. */
export function explainDeleted(place: string): string {
  return `The message in ${place} was deleted, so it cannot be changed or answered. Nothing needs to be done.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
