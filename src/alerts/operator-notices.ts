import type { Destination } from '../model/delivery.ts';
import type { FeedHealth } from '../model/feed-desk.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { composeNotice, type NoticeWording } from './compose-notice.ts';
import {
  decideNotices,
  isLiving,
  NOTHING_TOLD,
  type Notice,
  type NoticeMemory,
  type NoticeSettings,
} from './decide-notices.ts';
import { enqueue, type OutboxRecords } from './outbox.ts';
import { NOTICE_CAUSE } from './refusals.ts';
import { type TopicSourceRecords, topicSources } from './topic-sources.ts';

/** What operators were told, under the one key `state`. */
interface NoticeState {
  readonly memory: NoticeMemory;
  /** Messages so far: the cause of each is its number. */
  readonly sent: number;
  /** Decided and perhaps not in the outbox yet. */
  readonly outgoing: { readonly notices: readonly Notice[]; readonly at: string } | null;
}

/** The one entry of what operators were told. */
export type NoticeRecords = Namespace<NoticeState>;

interface NoticeDeps {
  readonly state: NoticeRecords;
  readonly sources: TopicSourceRecords;
  readonly outbox: OutboxRecords;
  /** Where operators are told; where it is empty, only `onNotices` hears. */
  readonly operators: readonly Destination[];
  readonly settings: NoticeSettings;
  readonly wording: NoticeWording;
  readonly onNotices: (notices: readonly Notice[]) => void;
}

/**
 * Tells operators what there is to tell of feeds and topics; run after a cycle in which the network was up. What is decided is durable
 * before it is queued: a crash between any two steps loses and doubles nothing.
 */
export async function tellOperators(deps: NoticeDeps, feeds: readonly FeedHealth[], now: number): Promise<void> {
  const { state, settings } = deps;
  const before = (await state.get('state')) ?? { memory: NOTHING_TOLD, sent: 0, outgoing: null };
  const ready = await queue(deps, before);
  const topics = await topicSources(deps.sources, feeds, (feed) => isLiving(feed, settings), now);
  const { notices, after } = decideNotices(ready.memory, { feeds, topics }, settings, now);
  if (notices.length > 0) deps.onNotices(notices);
  const outgoing = notices.length === 0 ? null : { notices, at: new Date(now).toISOString() };
  const decided: NoticeState = { memory: after, sent: ready.sent + (outgoing === null ? 0 : 1), outgoing };
  if (JSON.stringify(decided) === JSON.stringify(before)) return;
  await state.set('state', decided);
  await queue(deps, decided);
}

/** Takes what is decided to the outbox; the number of the message makes it the same message when that is done again. */
async function queue({ state, outbox, operators, wording }: NoticeDeps, decided: NoticeState): Promise<NoticeState> {
  const { outgoing, sent } = decided;
  if (outgoing === null) return decided;
  const message = composeNotice(outgoing.notices, wording);
  const planned = operators.map((destination) => ({ destination, kind: 'post', storyId: null, message }) as const);
  await enqueue(outbox, planned, `${NOTICE_CAUSE}${sent}`, outgoing.at);
  const done = { ...decided, outgoing: null };
  await state.set('state', done);
  return done;
}
