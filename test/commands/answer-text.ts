import { digestRecords } from '../../src/alerts/digests.ts';
import { createPrintedNames } from '../../src/alerts/printed-names.ts';
import { subscriptionRecords } from '../../src/alerts/subscriptions.ts';
import type { CommandDeps } from '../../src/commands/command.ts';
import { type DispatchDeps, dispatch } from '../../src/commands/dispatch.ts';
import { isUnit } from '../../src/judging/event-key.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { createTurns } from '../../src/lib/turns.ts';
import type { Audience, Block, ChatMessage, Inline } from '../../src/model/chat-message.ts';
import type { Destination } from '../../src/model/delivery.ts';
import type { FeedDesk } from '../../src/model/feed-desk.ts';
import type { ReaderLanguage } from '../../src/model/reader-language.ts';
import type { StatusReport } from '../../src/model/status-report.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { NAMES, ORGANISATIONS, PEOPLE } from '../ledger/known-claims.ts';

/** @returns a message as plain lines, cells joined by " | ", links as text<address>. */
export function textOf(message: ChatMessage): string {
  return message.blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${inlineText(item)}`).join('\n');
    case 'table':
      return [block.columns.join(' | '), ...block.rows.map((row) => row.map(inlineText).join(' | '))].join('\n');
    case 'fields':
      return block.fields.map(({ name, value }) => `${name}: ${inlineText(value)}`).join('\n');
    case 'actions':
      return block.buttons.map(({ label, command }) => `[${label}: ${command}]`).join(' ');
    case 'choice':
      return `[${block.label}: ${block.command} …]`;
    default:
      return inlineText(block.content);
  }
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      typeof inline === 'string' ? inline : inline.text + (inline.href === undefined ? '' : `<${inline.href}>`),
    )
    .join('');
}

export const REPORT: StatusReport = {
  mode: 'terminal, sample feeds',
  started: '2026-08-01T00:00:00.000Z',
  lastPoll: '2026-08-01T00:05:00.000Z',
  feeds: [
    {
      name: 'Good Feed',
      failures: 0,
      lastSuccess: '2026-08-01T00:05:00.000Z',
      nextCheck: '2026-08-01T00:10:00.000Z',
      problem: null,
      silentSince: null,
    },
    {
      name: 'Bad Feed',
      failures: 3,
      lastSuccess: null,
      nextCheck: '2026-08-01T01:00:00.000Z',
      problem: 'HTTP 503',
      silentSince: null,
    },
  ],
  articles: { alert: 4, update: 2, corroboration: 7, duplicate: 9, irrelevant: 11 },
  lastDay: Array.from({ length: 24 }, (_, at) => ({
    from: new Date(Date.parse('2026-07-31T01:00:00.000Z') + at * 3_600_000).toISOString(),
    ...{ articles: at === 22 ? 30 : at % 3, stories: at === 22 ? 2 : 0, alerts: at === 22 ? 4 : 0, failures: 0 },
  })),
  canary: { arrived: '2026-08-01T00:05:01.000Z', delayMs: 301_000 },
  outbox: { pending: 1, waitingSince: '2026-07-31T23:00:00.000Z', deadLetters: 0, lastDeadLetter: null },
  subscriptions: 2,
  store: 'sqlite:data/qwen-watch.sqlite',
};

/** @returns somebody who asks in a channel of the platform; in their direct messages where its id begins with `@`. */
export function askedOn(
  platform: Destination['platform'],
  language: ReaderLanguage = 'en',
  id = 'lobby',
  audience: Audience = 'asker',
): CommandDeps['asked'] {
  const self = { platform, id: '@somebody' };
  return {
    destination: { platform, id },
    asker: { self, language, timezone: null, mayManage: true, isOperator: true },
    audience,
  };
}

const formatTime = (iso: string) => iso.slice(0, 16);
const SUBJECT = { people: PEOPLE, organisations: ORGANISATIONS };
export const WORDING: CommandDeps['wording'] = {
  names: NAMES,
  printedNames: { en: createPrintedNames(SUBJECT, 'en'), zh: createPrintedNames(SUBJECT, 'zh') },
  isUnit,
  formatTime,
};

/** Nothing is polled and nothing can be. */
const NO_FEEDS: FeedDesk = {
  list: async () => ({ feeds: [], removed: [], skipped: [] }),
  check: () => Promise.reject(new Error('no network in this test')),
  add: () => Promise.reject(new Error('no network in this test')),
  remove: async () => {},
  restore: async () => {},
};

export interface Asked {
  readonly deps: DispatchDeps;
  /** Errors that were reported, with their references. */
  readonly errors: { error: unknown; reference: string; command: string }[];
  ask(text: string): Promise<string>;
}

/** Who subscribes and what they say of messages is kept for the whole test file. */
const stores = await openStores('memory:');

/** @returns the commands over a ledger, on 1 August 2026, with whatever is replaced by `overrides`. */
export function asking(ledger: Ledger, overrides: Partial<CommandDeps> = {}): Asked {
  const errors: Asked['errors'] = [];
  const deps: DispatchDeps = {
    ledger,
    clock: manualClock('2026-08-01T00:00:00Z'),
    asked: askedOn('terminal'),
    wording: WORDING,
    subscriptions: subscriptionRecords(stores),
    feedback: stores.namespace('feedback'),
    digests: digestRecords(stores),
    turns: createTurns(),
    timezone: 'UTC',
    canonicalUrl: (url) => url.split('?')[0] ?? url,
    status: async () => REPORT,
    feeds: NO_FEEDS,
    formatTime,
    reportError: (error, { reference, command }) => {
      errors.push({ error, reference, command });
    },
    ...overrides,
  };
  return { deps, errors, ask: async (text) => textOf(await dispatch(text, deps)) };
}
