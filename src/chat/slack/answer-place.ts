import type { webApi } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import type { Audience, ChatMessage } from '../../model/chat-message.ts';
import type { ReaderLanguage } from '../../model/subscription.ts';
import { renderPages, type SlackMessage } from './render-message.ts';
import { failureOf } from './slack-failure.ts';

/** Where an answer goes. */
export interface AnswerPlace {
  /** The channel's id at Slack, also of direct messages. */
  readonly channel: string;
  readonly user: string;
  readonly responseUrl: string;
  readonly audience: Audience;
  readonly language: ReaderLanguage;
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five messages within 30 minutes. */
const MOST_MESSAGES = 5;
const ANSWER_MS = 8_000;
const HINT: Readonly<Record<ReaderLanguage, string>> = {
  en: 'There is more than fits here. Ask for fewer days, or for one person or story.',
  zh: '内容太多,这里放不下。请缩短时间范围,或只问一个人或一条新闻。',
};

/**
 * Answers with up to five messages through the `response_url`, which needs no right in the channel. Where that fails (it has expired,
 * or cannot be reached), the rest goes through the Web API. Never rejects; what cannot be answered is logged.
 */
export async function answerAt(
  place: AnswerPlace,
  message: ChatMessage,
  { client, log }: { readonly client: webApi.WebClient; readonly log: Logger },
): Promise<void> {
  // The channel gets one message: five would be a flood that nobody there asked for.
  const pages = renderPages(message, place.audience === 'channel' ? 1 : MOST_MESSAGES, HINT[place.language]);
  let works = true;
  for (const page of pages) {
    works = works && (await respond(place, page, log));
    if (!works) await sayThroughApi(place, page, client, log);
  }
}

async function respond(place: AnswerPlace, page: SlackMessage, log: Logger): Promise<boolean> {
  try {
    const response = await fetch(place.responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...page,
        response_type: place.audience === 'channel' ? 'in_channel' : 'ephemeral',
        // The message with the button stays: it is an alert that everybody sees.
        replace_original: false,
        unfurl_links: false,
        unfurl_media: false,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (response.ok) {
      await response.body?.cancel();
      return true;
    }
    const said = (await response.text()).slice(0, 80);
    log.warn({ status: response.status, said }, 'Slack takes no answer where it was asked; trying another way');
  } catch (error) {
    log.warn({ failure: failureOf(error) }, 'Slack takes no answer where it was asked; trying another way');
  }
  return false;
}

async function sayThroughApi(
  place: AnswerPlace,
  page: SlackMessage,
  client: webApi.WebClient,
  log: Logger,
): Promise<void> {
  const { channel, user, audience } = place;
  try {
    if (audience === 'channel')
      await client.chat.postMessage({ channel, ...page, unfurl_links: false, unfurl_media: false });
    else await client.chat.postEphemeral({ channel, user, ...page });
  } catch (error) {
    log.warn({ channel, failure: failureOf(error) }, 'a question in Slack stays without an answer');
  }
}
