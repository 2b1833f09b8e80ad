import type { ChatMessage } from '../../model/chat-message.ts';
import type { DeliveryOutcome } from '../../model/delivery.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import { placeName } from './destination-address.ts';
import type { Unserved } from './workspaces.ts';

/** Somebody has to put the key or the store right, and then to start the bot again. */
const UNREADABLE_MS = 300_000;

/** @returns what becomes of a message to a workspace that cannot be served; what may be put right again loses nothing. */
export function unservedOutcome(why: Unserved, destination: string): DeliveryOutcome {
  if (why === 'unreadable') return { status: 'retry', afterMs: UNREADABLE_MS, reason: 'unavailable' };
  const what =
    why === 'not-installed'
      ? 'the app is not installed in its workspace; have it added there'
      : 'destinations are written without a workspace where SLACK_BOT_TOKEN is set, and with it (T123/C456) where many are served';
  return { status: 'rejected', reason: 'not-found', detail: `Slack ${placeName(destination)}: ${what}` };
}

/** @returns what somebody is told who asks in such a workspace. */
export function unservedAnswer(language: ReaderLanguage): ChatMessage {
  const text =
    language === 'zh'
      ? '机器人在此工作区的安装信息无法使用,因此无法回答。请用当初的链接重新添加,或告诉维护者。'
      : 'The bot cannot use its installation in this workspace, so nothing is answered here. Add it to the workspace again with the link that it was added with, or tell whoever runs it.';
  return { blocks: [{ kind: 'paragraph', content: [text] }] };
}
