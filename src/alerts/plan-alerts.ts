import type { ChatMessage } from '../model/chat-message.ts';
import type { DeliveryKind, Destination } from '../model/delivery.ts';
import type { Judgement } from '../model/judgement.ts';
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
 * @param told keys of the destinations that have this story's message, or have it queued.
 */
export function planAlerts(
  judgement: Judgement,
  story: Story,
  { subscriptions, muted }: Audience,
  told: ReadonlySet<string>,
  wording: Wording,
  { before, pacing = AT_ONCE, now }: PlanContext,
): Plan {
  const { verdict } = judgement;
  // A copy tells nothing new, but the outlet that carries it may weigh more than its original's.
  const moves = verdict === 'duplicate' && before !== undefined && before.status !== story.status;
  if (verdict === 'irrelevant' || (verdict === 'duplicate' && !moves)) return { messages: [], digests: [] };
  const quiet = verdict === 'corroboration' || moves;
  const wanting = subscriptions.filter((one) => wants(one, story));
  const messages = new Map<string, PlannedMessage[]>();
  for (const subscription of wanting.filter(({ digest }) => digest === null)) {
    const { destination, language } = subscription;
    const key = destinationKey(destination);
    // Two subscriptions of one channel are one message.
    if (messages.has(key)) continue;
    const loud = (kind: DeliveryKind, message: ChatMessage): PlannedMessage => ({
      ...{ destination, kind, storyId: story.id, message: withPings(message, subscription) },
      ...notBefore(subscription, now),
    });
    const edit: PlannedMessage = {
      ...{ destination, kind: 'edit', storyId: story.id },
      message: composeAlert(story, [], wording, language),
    };
    if (!told.has(key)) {
      const post = loud('post', composeAlert(story, judgement.news.claims, wording, language));
      messages.set(key, muted.has(key) || !isNews(subscription, quiet, before) ? [] : [post]);
    } else if (quiet || pacing.held || muted.has(key)) messages.set(key, [edit]);
    else messages.set(key, [loud('reply', composeUpdate(story, judgement, wording, language, pacing.waited)), edit]);
  }
  const digests = wanting.filter((one) => {
    const key = destinationKey(one.destination);
    return one.digest !== null && !messages.has(key) && !muted.has(key) && isNews(one, quiet, before);
  });
  return { messages: [...messages.values()].flat(), digests };
}

/** Quiet coverage is news only where it lifts the story to the status that is asked for, unless the corpus knew the story. */
function isNews(subscription: Subscription, quiet: boolean, before: Story | undefined): boolean {
  return !quiet || (before !== undefined && !before.seeded && !wants(subscription, before));
}

function notBefore({ quiet }: Subscription, now: number): Pick<PlannedMessage, 'notBefore'> {
  const until = quiet === null ? null : quietUntil(quiet, now);
  return until === null ? {} : { notBefore: new Date(until).toISOString() };
}

/** @returns the message, which calls whom the subscription asks to be called. */
export function withPings(message: ChatMessage, { pings }: Pick<Subscription, 'pings'>): ChatMessage {
  return pings.length === 0 ? message : { ...message, pings };
}
