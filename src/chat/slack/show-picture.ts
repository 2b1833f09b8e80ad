import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../lib/logger.ts';
import type { ChatMessage } from '../../model/chat-message.ts';
import type { AnswerPlace } from './answer-at.ts';
import { directMessagesWith } from './direct-messages.ts';
import { escapeText } from './escape-text.ts';
import { isUnknownFile } from './picture-files.ts';
import { failureOf } from './slack-failure.ts';
import type { Workspace } from './workspaces.ts';

interface ShowDeps {
  /** Between two tries; Slack knows a file some seconds after its upload. */
  readonly pictureMs: number;
  readonly isStopped: () => boolean;
  readonly log: Logger;
}

/**
 * Shows the picture of an answer that stands there, as a message below it. Slack shares no file in a message that one person alone sees
 * (https://github.com/slackapi/node-slack-sdk/issues/1790), so there is none beside an answer to one person in a channel; in their direct messages with the
 * bot, and where the channel is shown the answer, there is. Never rejects: the text says everything.
 */
export async function showPicture(
  { channel, user, audience }: AnswerPlace,
  isDirect: boolean,
  message: ChatMessage,
  workspace: Workspace,
  { pictureMs, isStopped, log }: ShowDeps,
): Promise<void> {
  const { picture } = message;
  if (picture === undefined) return;
  try {
    // Between two people the bot is not, and a file that nobody is shown would be left there; as it is in a channel without the bot,
    // which only the message itself finds out.
    const isSeen = audience === 'channel' || (isDirect && (await directMessagesWith(user, workspace)) === channel);
    const file = isSeen ? await workspace.pictures.of(message) : null;
    if (file === null) return;
    const shown = { channel, text: escapeText(picture.title), blocks: [file.block] };
    while (!isStopped()) {
      try {
        await workspace.client.chat.postMessage({ ...shown, unfurl_links: false, unfurl_media: false });
        return;
      } catch (error) {
        if (!isUnknownFile(failureOf(error)) || !file.mayTryAgain()) throw error;
        await sleep(pictureMs);
      }
    }
  } catch (error) {
    log.warn({ channel, failure: failureOf(error) }, 'an answer on Slack stands without its picture');
  }
}
