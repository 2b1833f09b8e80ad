import { expect } from 'vitest';
import type {
  ChatAdapter,
  CommandRequest,
  Inbound,
  SendRequest,
  SuggestRequest,
} from '../../../src/chat/chat-adapter.ts';
import { createDiscordAdapter, type DiscordOptions } from '../../../src/chat/discord/discord-adapter.ts';
import { registerCommands } from '../../../src/chat/discord/register-commands.ts';
import { type Clock, systemClock } from '../../../src/lib/clock.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import type { CommandSpec } from '../../../src/model/command-spec.ts';
import type { Destination } from '../../../src/model/delivery.ts';
import { type FakeDiscord, type FakeDiscordOptions, startFakeDiscord } from '../../fakes/discord/fake-discord.ts';
import { addSampleGuild, type SampleGuild } from '../../fakes/discord/sample-guild.ts';

export const TOKEN = 'a-very-fake-token';

export const SPECS: readonly CommandSpec[] = [
  {
    name: 'who-left',
    description: { en: 'Who left', zh: '谁离职了' },
    options: [
      { name: 'since', description: { en: 'From', zh: '自' }, kind: 'text', required: false },
      { name: 'person', description: { en: 'A name', zh: '姓名' }, kind: 'person', required: false },
    ],
  },
  {
    name: 'person',
    description: { en: 'One person', zh: '一个人' },
    options: [{ name: 'name', description: { en: 'A name', zh: '姓名' }, kind: 'person', required: true, bare: true }],
  },
  {
    name: 'latest',
    description: { en: 'The last stories', zh: '最新' },
    options: [
      { name: 'limit', description: { en: 'At most', zh: '最多' }, kind: 'number', required: false },
      {
        name: 'topic',
        description: { en: 'A topic', zh: '主题' },
        kind: 'topic',
        required: false,
        choices: [{ value: 'departure', label: { en: 'Departures', zh: '离职' } }],
      },
    ],
  },
  { name: 'help', description: { en: 'Help', zh: '帮助' }, options: [] },
];

/** The real adapter against a fake Discord, with what it asked the domain. */
export interface DiscordHarness {
  readonly discord: FakeDiscord;
  readonly sample: SampleGuild;
  readonly adapter: ChatAdapter;
  readonly asked: CommandRequest[];
  readonly suggested: SuggestRequest[];
  readonly logged: string[];
  /** What it said that the bot was removed from. */
  readonly left: ((destination: Destination) => boolean)[];
  /** What commands and suggestions give; may be replaced. */
  answer: Inbound['command'];
  suggest: Inbound['suggest'];
  readonly inbound: Inbound;
  /** A further adapter, as a later process would make it. */
  another(options?: Partial<DiscordOptions>): ChatAdapter;
  close(): Promise<void>;
}

export interface HarnessOptions {
  readonly clock?: Clock;
  readonly fake?: Partial<FakeDiscordOptions>;
  readonly adapter?: Partial<DiscordOptions>;
  readonly sample?: Parameters<typeof addSampleGuild>[1];
  readonly specs?: readonly CommandSpec[];
}

/** Starts nothing that needs the gateway: call `adapter.start(inbound)` where commands are tested. */
export async function openDiscord(options: HarnessOptions = {}): Promise<DiscordHarness> {
  const { clock = systemClock, specs = SPECS } = options;
  const discord = await startFakeDiscord({ clock, token: TOKEN, ...options.fake });
  const sample = addSampleGuild(discord.world, options.sample);
  const logged: string[] = [];
  const adapters: ChatAdapter[] = [];
  const another = (more: Partial<DiscordOptions> = {}) => {
    const made = createDiscordAdapter({
      token: TOKEN,
      apiUrl: discord.apiUrl,
      clock,
      log: createLogger({ level: 'debug', pretty: false, colour: false, write: (line) => void logged.push(line) }),
      isOperator: (id) => id === sample.manager.id,
      requestTimeoutMs: 5_000,
      startTimeoutMs: 10_000,
      reconnectAfterMs: () => 50,
      ...options.adapter,
      ...more,
    });
    adapters.push(made);
    return made;
  };
  await registerCommands({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    specs,
    identity: { command: 'qwen', subject: 'Alibaba Qwen' },
  });
  const harness: DiscordHarness = {
    discord,
    sample,
    adapter: another(),
    asked: [],
    suggested: [],
    logged,
    left: [],
    answer: async ({ text }) => say(`Answer to ${text}`),
    suggest: async () => [],
    inbound: {
      specs,
      command(request) {
        harness.asked.push(request);
        return harness.answer(request);
      },
      suggest(request) {
        harness.suggested.push(request);
        return harness.suggest(request);
      },
      left: async (isGone) => void harness.left.push(isGone),
    },
    another,
    async close() {
      for (const adapter of adapters) await adapter.stop();
      await discord.close();
      expect(discord.violations).toEqual([]);
      expect(logged.filter((line) => line.includes(TOKEN))).toEqual([]);
    },
  };
  return harness;
}

export function say(headline: string, ...paragraphs: string[]): ChatMessage {
  return {
    blocks: [
      { kind: 'heading', content: [headline] },
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, content: [text] })),
    ],
  };
}

export function to(id: string): Destination {
  return { platform: 'discord', id };
}

export function post(id: string, message = say('Lin Junyang leaves Qwen'), key = 'post-1'): SendRequest {
  return { kind: 'post', destination: to(id), message, key };
}

/** Sends and expects it to arrive. @returns its ref. */
export async function arrive(adapter: ChatAdapter, request: SendRequest): Promise<string> {
  const outcome = await adapter.send(request);
  expect(outcome).toMatchObject({ status: 'delivered' });
  return outcome.status === 'delivered' ? outcome.messageRef : '';
}
