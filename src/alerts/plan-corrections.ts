import { answeredBy } from '../ledger/said-in.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import { hasFallen, type Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { type Correction, composeCorrection } from './compose-correction.ts';
import type { Wording } from './compose-message.ts';
import { destinationKey, destinationOfKey } from './destination-key.ts';
import { editOf, notBeforeOf, type PlannedMessage } from './plan-alerts.ts';

/** @returns the event keys that claims report; the judging station's rule. */
type EventKeysOf = (claims: readonly Claim[]) => readonly string[];

/**
 * @returns the stories that the article turned over: what they told is denied, taken back or no longer said by anybody, or stands
 * again after it was. An article that turns nothing further over corrects nothing again.
 */
export function correctionsBy(
  judgement: Judgement,
  stories: readonly { readonly before: Story | undefined; readonly story: Story }[],
  eventKeysOf: EventKeysOf,
): Correction[] {
  return stories.flatMap(({ before, story }) => {
    if (before === undefined || hasFallen(before) === hasFallen(story)) return [];
    return [{ before, story, claims: turning(judgement.claims, story, eventKeysOf) }];
  });
}

/** Whom a correction may notify. */
interface Reach {
  /** All subscriptions of the destinations that were told. */
  readonly subscriptions: readonly Subscription[];
  /** By story id, keys of the destinations where it is muted. */
  readonly muted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Milliseconds since the epoch: what quiet hours are compared with. */
  readonly now: number;
}

/**
 * The corrections for the destinations that were told, whatever status they ask for: who heard the error hears of it. A reply in the
 * story's thread, and an edit that strikes through what the message says; the edit alone where the story is muted or nothing is
 * subscribed any more. In the language of the message. Pure.
 *
 * @param told by story id, the language of its message by the key of each destination that has it, or has it queued.
 */
export function planCorrections(
  judgement: Judgement,
  corrections: readonly Correction[],
  told: ReadonlyMap<string, ReadonlyMap<string, ReaderLanguage>>,
  wording: Wording,
  { subscriptions, muted, now }: Reach,
): PlannedMessage[] {
  return corrections.flatMap((correction) => {
    const { story } = correction;
    return [...(told.get(story.id) ?? [])].flatMap(([key, language]): PlannedMessage[] => {
      const destination = destinationOfKey(key);
      const edit = { ...editOf(story, destination, language, wording), corrects: true } as const;
      const there = subscriptions.filter((one) => destinationKey(one.destination) === key);
      if (there.length === 0 || muted.get(story.id)?.has(key) === true) return [edit];
      const message = composeCorrection(correction, judgement, wording, language);
      const reply = { destination, kind: 'reply', storyId: story.id, language, message, corrects: true } as const;
      return [{ ...reply, ...notBeforeOf(there, now) }, edit];
    });
  });
}

/**
 * @returns the alerts without those that a correction makes superfluous: about the corrected story itself, and a post that would tell
 * of nothing but the denial, where the correction tells it already.
 */
export function besidesCorrections(
  alerts: readonly PlannedMessage[],
  corrections: readonly PlannedMessage[],
  judgement: Judgement,
  eventKeysOf: EventKeysOf,
): PlannedMessage[] {
  const main = judgement.claims.filter((claim) => eventKeysOf([claim]).includes(judgement.events[0] ?? ''));
  const onlyDenies = main.length > 0 && main.every((claim) => answeredBy(claim) !== null);
  return alerts.filter(({ destination, storyId, kind }) => {
    const key = destinationKey(destination);
    const there = corrections.filter((correction) => destinationKey(correction.destination) === key);
    return (
      !there.some((correction) => correction.storyId === storyId) &&
      !(kind === 'post' && onlyDenies && there.length > 0)
    );
  });
}

/** The claims on the side to which the story has turned. */
function turning(claims: readonly Claim[], story: Story, eventKeysOf: EventKeysOf): Claim[] {
  const tells = (claim: Claim) => eventKeysOf([claim]).some((event) => story.events.includes(event));
  const telling = claims.filter((claim) => !claim.implied && tells(claim) && claim.negated === hasFallen(story));
  if (telling.length > 0 || !hasFallen(story)) return telling;
  return claims.filter((claim) => {
    const answered = answeredBy(claim);
    return answered !== null && tells(answered);
  });
}
