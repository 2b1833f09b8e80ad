import type { webApi } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import type { Audience, ChatMessage } from '../../model/chat-message.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import { renderPages, type SlackMessage } from './render-message.ts';
import { failureOf, isBlockFault } from './slack-failure.ts';

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

/** What became of one message: `refused` where Slack does not take its blocks. */
type Said = 'said' | 'refused' | 'failed';

interface AnswerDeps {
  readonly client: webApi.WebClient;
  readonly log: Logger;
}

/**
 * Answers with up to five messages through the `response_url`, which needs no right in the channel. Where that fails (it has expired,
 * or cannot be reached), the rest goes through the Web API. Never rejects; what cannot be answered is logged.
 */
export async function answerAt(place: AnswerPlace, message: ChatMessage, deps: AnswerDeps): Promise<void> {
  // The channel gets one message: five would be a flood that nobody there asked for.
  const most = place.audience === 'channel' ? 1 : MOST_MESSAGES;
  const pages = renderPages(message, most, HINT[place.language]);
  if ((await sayAll(place, pages, deps)) !== 'refused') return;
  await sayAll(place, renderPages(message, most, HINT[place.language], 'plain-message'), deps);
}

/** @returns `refused` where the first of them was; then nothing has been said. */
async function sayAll(place: AnswerPlace, pages: readonly SlackMessage[], deps: AnswerDeps): Promise<Said> {
  let way: typeof respond = respond;
  for (const [index, page] of pages.entries()) {
    let said = await way(place, page, deps);
    if (said === 'failed' && way === respond) {
      way = sayThroughApi;
      said = await way(place, page, deps);
    }
    if (said === 'refused' && index === 0) return 'refused';
  }
  return 'said';
}

async function respond(place: AnswerPlace, page: SlackMessage, { log }: AnswerDeps): Promise<Said> {
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
    const { status } = response;
    // "ok", or the name of an error, alone or as `error` of a JSON object.
    const answered = (await response.text()).slice(0, 500);
    const code = /"error"\s*:\s*"([a-z_]+)"/.exec(answered)?.[1] ?? (/^[a-z_]+$/.test(answered) ? answered : '');
    if (response.ok && (code === 'ok' || code === '')) return 'said';
    log.warn({ status, code }, 'Slack takes no answer where it was asked; trying another way');
    return isBlockFault(code) ? 'refused' : 'failed';
  } catch (error) {
    log.warn({ failure: failureOf(error) }, 'Slack takes no answer where it was asked; trying another way');
    return 'failed';
  }
}

async function sayThroughApi(place: AnswerPlace, page: SlackMessage, { client, log }: AnswerDeps): Promise<Said> {
  const { channel, user, audience } = place;
  try {
    if (audience === 'channel') {
      await client.chat.postMessage({ channel, ...page, unfurl_links: false, unfurl_media: false });
    } else {
      await client.chat.postEphemeral({ channel, user, ...page });
    }
    return 'said';
  } catch (error) {
    const failure = failureOf(error);
    log.warn({ channel, failure }, 'a question in Slack stays without an answer');
    return failure.kind === 'refused' && isBlockFault(failure.code) ? 'refused' : 'failed';
  }
}
