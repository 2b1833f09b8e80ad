import type { Inbound } from '../../../src/chat/chat-adapter.ts';
import { createSlackAdapter, type SlackAdapter, type SlackOptions } from '../../../src/chat/slack/slack-adapter.ts';
import { type Clock, systemClock } from '../../../src/lib/clock.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import type { Destination } from '../../../src/model/delivery.ts';
import { type FakeSlack, startFakeSlack, textOf } from '../../fakes/slack/fake-slack.ts';
import { readBlocks } from '../../fakes/slack/read-blocks.ts';

/** The real adapter and client against the fake, over real sockets: a channel C1 with the bot in it, and U1 who asks. */
export interface SlackBench {
  readonly slack: FakeSlack;
  readonly adapter: SlackAdapter;
  readonly channel: Destination;
  /** @returns a further adapter, as a later process would make it. */
  another(options?: Partial<SlackOptions>): SlackAdapter;
  /** The lines of the log. */
  readonly logged: string[];
  /** @returns what U1 sees next in a channel beyond what was there. */
  nextFor(user: string, channel: string, act: () => Promise<unknown>): Promise<string>;
  close(): Promise<void>;
}

/** Opens both; the adapter is started only where `inbound` is given. */
export async function slackBench({
  inbound,
  http = false,
  options = {},
}: {
  inbound?: Inbound;
  http?: boolean;
  options?: Partial<SlackOptions>;
} = {}): Promise<SlackBench> {
  const slack = await startFakeSlack();
  slack.workspace.addPerson({ id: 'U1', name: 'anna' });
  slack.workspace.addChannel({ id: 'C1' });
  const logged: string[] = [];
  // A process that has just begun looks for what an earlier one may have sent: only who gives a clock wants that.
  let ahead = 0;
  const clock: Clock = { now: () => systemClock.now() + ahead };
  const adapters: SlackAdapter[] = [];
  const another = (more: Partial<SlackOptions> = {}) => {
    const made = createSlackAdapter({
      access: { botToken: slack.botToken },
      intake: http ? { signingSecret: slack.signingSecret, port: 0 } : { appToken: slack.appToken },
      apiUrl: slack.apiUrl,
      isOperator: (id) => id === 'U0OPS',
      // The fake shares the process: its first look at a shape may take seconds on a busy machine.
      callMs: 60_000,
      clock,
      log: createLogger({ level: 'debug', pretty: false, colour: false, write: (line) => void logged.push(line) }),
      ...options,
      ...more,
    });
    adapters.push(made);
    return made;
  };
  const adapter = another();
  ahead = 60 * 60_000;
  if (inbound !== undefined) {
    await adapter.start(inbound);
    slack.requestUrl = adapter.requestUrl();
  }
  return {
    slack,
    adapter,
    channel: { platform: 'slack', id: 'C1' },
    logged,
    another,
    async nextFor(user, channel, act) {
      const before = slack.seenBy(user, channel).length;
      await act();
      return slack.until(() => {
        const seen = slack.seenBy(user, channel).slice(before);
        return seen.length === 0 ? null : seen.map(textOf).join('\n---\n');
      }, `something new for ${user} in ${channel}`);
    },
    async close() {
      for (const each of adapters) await each.stop();
      await slack.close();
    },
  };
}

/** @returns the button with this label on the last message that a person sees in a channel. */
export function lastButton(slack: FakeSlack, user: string, channel: string, label: string) {
  const buttons = slack.seenBy(user, channel).flatMap(({ blocks }) => readBlocks(blocks).buttons);
  const button = buttons.findLast((each) => each.label === label);
  if (button === undefined)
    throw new Error(`no button ${label}; there are ${buttons.map((each) => each.label).join(', ')}`);
  return button;
}
