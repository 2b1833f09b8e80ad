import { expect } from 'vitest';
import type { CommandRequest, Inbound } from '../../../src/chat/chat-adapter.ts';
import type { SlackOptions } from '../../../src/chat/slack/slack-adapter.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import type { Destination } from '../../../src/model/delivery.ts';
import { type SlackBench, slackBench } from './slack-bench.ts';

export type Answer = (request: CommandRequest) => ChatMessage | Promise<ChatMessage>;

/** What has come in: questions, and the places that the bot is said to have left. */
export interface Taken {
  readonly asked: CommandRequest[];
  readonly left: ((destination: Destination) => boolean)[];
}

export const say = (text: string): ChatMessage => ({ blocks: [{ kind: 'paragraph', content: [text] }] });

/** Notes in `taken` what comes in, and answers. */
export function notingInbound(answer: Answer, taken: Taken): Inbound {
  return {
    command: async (request) => {
      taken.asked.push(request);
      return answer(request);
    },
    suggest: async () => [],
    left: async (isGone) => void taken.left.push(isGone),
    specs: [],
  };
}

/** A bench on which somebody asks. */
export async function askedBench(
  answer: Answer = () => say('the answer'),
  { http = false, options = {} }: { readonly http?: boolean; readonly options?: Partial<SlackOptions> } = {},
): Promise<Taken & { readonly bench: SlackBench }> {
  const taken: Taken = { asked: [], left: [] };
  return { ...taken, bench: await slackBench({ inbound: notingInbound(answer, taken), http, options }) };
}

/** @returns all that the person is shown after asking. */
export function askOn(bench: SlackBench, text: string, channel = 'C1', user = 'U1'): Promise<string> {
  return bench.nextFor(user, channel, () => bench.slack.command({ user, channel, text }));
}

/** Ends the bench: nothing that Slack would refuse was sent, and no secret was logged. */
export async function endedWell(bench: SlackBench): Promise<void> {
  await bench.close();
  expect(bench.slack.objections).toEqual([]);
  expect(bench.logged.join()).not.toMatch(/xoxb|xapp|fake-signing-secret/);
}
