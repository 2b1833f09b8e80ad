import type { ChatMessage } from '../model/chat-message.ts';
import { CERTAINTIES } from '../model/claim.ts';
import type { DeliveryKind, Destination } from '../model/delivery.ts';
import type { Judgement } from '../model/judgement.ts';
import { isFallen, type Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { composeAlert, composeUpdate, type Wording } from './compose-message.ts';

/** One thing to send, before it has a place in its destination's order. */
export interface PlannedMessage {
  readonly destination: Destination;
  readonly kind: DeliveryKind;
  readonly storyId: string;
  readonly message: ChatMessage;
}

/** @returns the key of a destination in stores and comparisons. */
export function destinationKey(destination: Destination): string {
  return `${destination.platform}:${destination.id}`;
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
}

const AT_ONCE: Pacing = { held: false, waited: [] };

/**
 * What an article's judgement sends where. Pure: the same input plans the same messages.
 * alert: a post; where the story has a message already (it grew from a corroborated one), a reply in its thread.
 * update: a reply and an edit; a post where the destination has not heard of the story; only the edit while it is held back.
 * corroboration: an edit; a post where it lifts the story to the status from which the destination asks for it.
 * duplicate: the same, where it moves the status. Else nothing.
 *
 * @param told keys of the destinations that have this story's message, or have it queued.
 */
export function planAlerts(
  judgement: Judgement,
  story: Story,
  subscriptions: readonly Subscription[],
  told: ReadonlySet<string>,
  wording: Wording,
  { before, pacing = AT_ONCE }: PlanContext = {},
): PlannedMessage[] {
  const { verdict } = judgement;
  // A copy tells nothing new, but the outlet that carries it may weigh more than its original's.
  const moves = verdict === 'duplicate' && before !== undefined && before.status !== story.status;
  if (verdict === 'irrelevant' || (verdict === 'duplicate' && !moves)) return [];
  const quiet = verdict === 'corroboration' || moves;
  const planned = new Map<string, PlannedMessage[]>();
  for (const subscription of subscriptions.filter((one) => wants(one, story))) {
    const { destination, language } = subscription;
    const key = destinationKey(destination);
    // Two subscriptions of one channel are one message.
    if (planned.has(key)) continue;
    const plan = (kind: DeliveryKind, message: ChatMessage) => ({ destination, kind, storyId: story.id, message });
    const edit = plan('edit', composeAlert(story, [], wording, language));
    if (!told.has(key)) {
      const post = plan('post', composeAlert(story, judgement.news.claims, wording, language));
      const lifted = before !== undefined && !before.seeded && !wants(subscription, before);
      planned.set(key, quiet && !lifted ? [] : [post]);
    } else if (quiet || pacing.held) planned.set(key, [edit]);
    else planned.set(key, [plan('reply', composeUpdate(story, judgement, wording, language, pacing.waited)), edit]);
  }
  return [...planned.values()].flat();
}

function wants(subscription: Subscription, story: Story): boolean {
  const { topics, atLeast } = subscription;
  const onTopic = topics === 'all' || story.topics.some((topic) => topics.includes(topic));
  // A denial is always worth telling to those who may have heard the claim.
  const sure = isFallen(story.status) || CERTAINTIES.indexOf(story.status) >= CERTAINTIES.indexOf(atLeast);
  return onTopic && sure;
}
