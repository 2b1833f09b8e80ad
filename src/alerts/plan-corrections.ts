import { answeredBy } from '../ledger/said-in.ts';
import type { Claim } from '../model/claim.ts';
import type { Judgement } from '../model/judgement.ts';
import { hasFallen, type Story } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import { type Correction, composeCorrection } from './compose-correction.ts';
import { composeAlert, type Wording } from './compose-message.ts';
import { destinationKey } from './destination-key.ts';
import type { PlannedMessage } from './plan-alerts.ts';

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

/**
 * The corrections for the destinations that were told, whatever status they ask for: who heard the error hears of it. A reply in the
 * story's thread, and an edit that strikes through what the message says. Pure.
 *
 * @param told by story id, keys of the destinations that have its message, or have it queued.
 */
export function planCorrections(
  judgement: Judgement,
  corrections: readonly Correction[],
  subscriptions: readonly Subscription[],
  told: ReadonlyMap<string, ReadonlySet<string>>,
  wording: Wording,
): PlannedMessage[] {
  // Of two subscriptions of one channel the first has it: it is told in one language.
  const first = new Map([...subscriptions].reverse().map((one) => [destinationKey(one.destination), one]));
  return corrections.flatMap((correction) => {
    const { story } = correction;
    const heard = [...first].reverse().filter(([key]) => told.get(story.id)?.has(key) === true);
    return heard.flatMap(([, { destination, language }]): PlannedMessage[] => {
      const reply = composeCorrection(correction, judgement, wording, language);
      const edit = composeAlert(story, [], wording, language);
      return [
        { destination, kind: 'reply', storyId: story.id, message: reply },
        { destination, kind: 'edit', storyId: story.id, message: edit },
      ];
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
