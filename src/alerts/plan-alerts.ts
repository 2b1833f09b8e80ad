import type { ChatMessage } from '../model/chat-message.ts';
import type { DeliveryKind, Destination } from '../model/delivery.ts';
import type { Judgement } from '../model/judgement.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { composeAlert, composeUpdate, type Wording } from './compose-message.ts';
import { destinationKey } from './destination-key.ts';
import { quietUntil } from './digest-time.ts';
import { type Audience, wants } from './subscriptions.ts';

/** One thing to send, before it has a place in its destination's order. */
export interface PlannedMessage {
  readonly destination: Destination;
  readonly kind: DeliveryKind;
  /** Null for a message that is not of one story: a digest, a notice. */
  readonly storyId: string | null;
  readonly message: ChatMessage;
  /** Of a story's message: what it is written in, and its edits, replies and corrections are. */
  readonly language?: ReaderLanguage;
  /** It says that what the story told does not hold, or holds again. */
  readonly corrects?: true;
  /** Ids of the stories that it tells together, where it is of no single one: a digest, a summary. */
  readonly tells?: readonly string[];
  /** ISO 8601 in UTC; sent at once where it is left out. */
  readonly notBefore?: string;
}

/** Whether an update is told now, see `paceUpdate`. */
export interface Pacing {
  /** Nobody is notified yet. */
  readonly held: boolean;
  /** Judgements that waited and are told with this one, oldest first. */
  readonly waited: readonly Judgement[];
}

interface PlanContext {
  /** The story without the article; left out where the article opens it. */
  readonly before?: Story | undefined;
  /** At once where it is left out. */
  readonly pacing?: Pacing;
  /** Milliseconds since the epoch: what quiet hours are compared with. */
  readonly now: number;
}

/** What an article sends, and which digests it goes into. */
export interface Plan {
  readonly messages: readonly PlannedMessage[];
  /** Subscriptions whose next digest tells the story. */
  readonly digests: readonly Subscription[];
}

const AT_ONCE: Pacing = { held: false, waited: [] };

/**
 * What an article's judgement sends where. Pure: the same input plans the same.
 * alert: a post; where the story has a message already (it grew from a corroborated one), a reply in its thread.
 * update: a reply and an edit; a post where the destination has not heard of the story; only the edit while it is held back or muted.
 * corroboration: an edit; a post where it lifts the story to the status from which the destination asks for it.
 * duplicate: the same, where it moves the status. Else nothing.
 * What would notify somebody goes into the digest where that is wanted, and waits for the end of quiet hours.
 *
 * @param told the language of the story's message, by the key of each destination that has it, or has it queued.
 */
export function planAlerts(
  judgement: Judgement,
  story: Story,
  { subscriptions, muted }: Audience,
  told: ReadonlyMap<string, ReaderLanguage>,
  wording: Wording,
  { before, pacing = AT_ONCE, now }: PlanContext,
): Plan {
  const { verdict } = judgement;
  // A copy tells nothing new, but the outlet that carries it may weigh more than its original's.
  const moves = verdict === 'duplicate' && before !== undefined && before.status !== story.status;
  if (verdict === 'irrelevant' || (verdict === 'duplicate' && !moves)) return NOTHING;
  const quiet = verdict === 'corroboration' || moves;
  // Thousands of places are told the same: each wording is made once, and held once.
  const alertIn = inEachLanguage((language) => composeAlert(story, judgement.news.claims, wording, language));
  const standingIn = inEachLanguage((language) => composeAlert(story, [], wording, language));
  const updateIn = inEachLanguage((language) => composeUpdate(story, judgement, wording, language, pacing.waited));
  const wanting = byDestination(subscriptions.filter((one) => wants(one, story)));
  const plans = [...wanting].map(([key, all]): Plan => {
    const isMuted = muted.has(key);
    const language = told.get(key);
    const instant = all.filter(({ digest }) => digest === null);
    const [first, ...others] = instant.filter((one) => language !== undefined || isNews(one, quiet, before));
    if (first === undefined) {
      // A story stands once in the digests of a place.
      const digest = isMuted ? undefined : all.find((one) => one.digest !== null && isNews(one, quiet, before));
      return { messages: [], digests: digest === undefined ? [] : [digest] };
    }
    const { destination } = first;
    const edit = (known: ReaderLanguage): PlannedMessage => ({
      ...{ destination, kind: 'edit', storyId: story.id, language: known, message: standingIn(known) },
    });
    if (language !== undefined && (quiet || pacing.held || isMuted)) return { messages: [edit(language)], digests: [] };
    if (isMuted) return NOTHING;
    const loud = (kind: 'post' | 'reply', message: ChatMessage): PlannedMessage => ({
      ...{ destination, kind, storyId: story.id, language: language ?? first.language },
      message: withPings(message, { pings: [first, ...others].flatMap(({ pings }) => pings) }),
      ...notBeforeOf([first, ...others], now),
    });
    if (language === undefined) {
      return { messages: [loud('post', alertIn(first.language))], digests: [] };
    }
    return { messages: [loud('reply', updateIn(language)), edit(language)], digests: [] };
  });
  return { messages: plans.flatMap(({ messages }) => messages), digests: plans.flatMap(({ digests }) => digests) };
}

const NOTHING: Plan = { messages: [], digests: [] };

function inEachLanguage(compose: (language: ReaderLanguage) => ChatMessage): (language: ReaderLanguage) => ChatMessage {
  const made = new Map<ReaderLanguage, ChatMessage>();
  return (language) => {
    const message = made.get(language) ?? compose(language);
    made.set(language, message);
    return message;
  };
}

/** @returns the subscriptions of each place, by its key, in their order: several of one place are one message. */
function byDestination(subscriptions: readonly Subscription[]): Map<string, Subscription[]> {
  const places = new Map<string, Subscription[]>();
  for (const one of subscriptions) {
    const key = destinationKey(one.destination);
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return places;
}

/** @returns the story's message as it has to look now. */
export function editOf(
  story: Story,
  destination: Destination,
  language: ReaderLanguage,
  wording: Wording,
): PlannedMessage {
  return {
    destination,
    kind: 'edit',
    storyId: story.id,
    language,
    message: composeAlert(story, [], wording, language),
  };
}

/** Quiet coverage is news only where it lifts the story to the status that is asked for, unless the corpus knew the story. */
function isNews(subscription: Subscription, quiet: boolean, before: Story | undefined): boolean {
  return !quiet || (before !== undefined && !before.seeded && !wants(subscription, before));
}

/** @returns when those are to be notified who may be soonest: at once where one of them has no quiet hours now. */
export function notBeforeOf(subscriptions: readonly Subscription[], now: number): Pick<PlannedMessage, 'notBefore'> {
  const ends = subscriptions.map(({ quiet }) => (quiet === null ? null : quietUntil(quiet, now)));
  if (ends.length === 0 || ends.includes(null)) return {};
  return { notBefore: new Date(Math.min(...ends.filter((end) => end !== null))).toISOString() };
}

/** @returns the message, which calls whom the subscription asks to be called. */
export function withPings(message: ChatMessage, { pings }: Pick<Subscription, 'pings'>): ChatMessage {
  const each = [...new Map(pings.map((ping) => [`${ping.kind} ${ping.id}`, ping])).values()];
  return each.length === 0 ? message : { ...message, pings: each };
}
