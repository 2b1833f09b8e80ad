import type { ChatMessage } from '../model/chat-message.ts';
import { CERTAINTIES } from '../model/claim.ts';
import type { DeliveryKind, Destination } from '../model/delivery.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Story } from '../model/story.ts';
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

/**
 * What an article's judgement sends where. Pure: the same input plans the same messages.
 * alert: a post; where the story has a message already (it grew from a corroborated one), a reply in its thread.
 * update: a reply and an edit; a post where the destination has not heard of the story. corroboration: an edit. Else nothing.
 *
 * @param told keys of the destinations that have this story's message, or have it queued.
 */
export function planAlerts(
  judgement: Judgement,
  story: Story,
  subscriptions: readonly Subscription[],
  told: ReadonlySet<string>,
  wording: Wording,
): PlannedMessage[] {
  const { verdict } = judgement;
  if (verdict === 'duplicate' || verdict === 'irrelevant') return [];
  const planned = new Map<string, PlannedMessage[]>();
  for (const { destination } of subscriptions.filter((subscription) => wants(subscription, story))) {
    const key = destinationKey(destination);
    // Two subscriptions of one channel are one message.
    if (planned.has(key)) continue;
    const plan = (kind: DeliveryKind, message: ChatMessage) => ({ destination, kind, storyId: story.id, message });
    const edit = plan('edit', composeAlert(story, [], wording));
    if (!told.has(key)) {
      const post = plan('post', composeAlert(story, judgement.news.claims, wording));
      planned.set(key, verdict === 'corroboration' ? [] : [post]);
    } else if (verdict === 'corroboration') planned.set(key, [edit]);
    else planned.set(key, [plan('reply', composeUpdate(story, judgement, wording)), edit]);
  }
  return [...planned.values()].flat();
}

function wants(subscription: Subscription, story: Story): boolean {
  const { topics, atLeast } = subscription;
  const onTopic = topics === 'all' || story.topics.some((topic) => topics.includes(topic));
  // A denial is always worth telling to those who may have heard the claim.
  const sure = story.status === 'denied' || CERTAINTIES.indexOf(story.status) >= CERTAINTIES.indexOf(atLeast);
  return onTopic && sure;
}
