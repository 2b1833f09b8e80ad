import { fillTemplate } from '../alerts/fill-template.ts';
import type { Block, Inline } from '../model/chat-message.ts';
import type { Destination } from '../model/delivery.ts';
import type { Digest, QuietHours, Subscription } from '../model/subscription.ts';
import { excerpt } from './answer-blocks.ts';
import type { Asked } from './command.ts';
import type { SubscriptionWords } from './subscription-words.ts';

/** @returns what a subscription is set to, each in a line. */
export function subscriptionFields(
  subscription: Subscription,
  where: string,
  words: SubscriptionWords,
  statuses: Readonly<Record<Subscription['atLeast'], string>>,
): Block {
  const { atLeast, language, digest, quiet, pings } = subscription;
  const names = words.fields;
  const rows: [string, Inline | null][] = [
    [names.where, where],
    [names.when, whenText(digest, words)],
    [names.from, statuses[atLeast]],
    [names.language, words.languages[language]],
    [names.quiet, quiet === null ? null : quietText(quiet, words)],
    [names.pings, pings.length === 0 ? null : pings.map(({ kind, id }) => `${kind} ${id}`).join(', ')],
  ];
  return {
    kind: 'fields',
    fields: rows.flatMap(([name, value]) => (value === null ? [] : [{ name, value: [value] }])),
  };
}

/** @returns when a subscription tells: "at once", "every Monday at 9:00, Europe/Berlin". */
export function whenText(digest: Digest | null, words: SubscriptionWords): string {
  if (digest === null) return words.instant;
  const { hour, weekday, timezone } = digest;
  const day = weekday === null ? '' : (words.weekdays[weekday - 1] ?? '');
  return fillTemplate(weekday === null ? words.daily : words.weekly, { hour: String(hour), weekday: day, timezone });
}

function quietText({ from, to, timezone }: QuietHours, words: SubscriptionWords): string {
  return fillTemplate(words.hours, { from: String(from), to: String(to), timezone });
}

/** Who is told, and whether whoever asks may say so. */
export interface Target {
  readonly destination: Destination;
  /** In the asker's words: "this channel". */
  readonly where: string;
  readonly may: boolean;
  /** What a command adds so that it means the same target when a button asks it. */
  readonly suffix: string;
}

/** @returns whether `for` says whoever asks; null where it says neither them nor the channel. */
export function isForMe(given: string | undefined): boolean | null {
  const who = given?.trim().toLowerCase() ?? 'channel';
  return who === 'me' || who === 'channel' ? who === 'me' : null;
}

/** @returns what is wrong with a `for` that says neither. */
export function wrongFor(given: string | undefined, { problems, wants }: SubscriptionWords): string {
  return fillTemplate(problems.value, { name: 'for', wants: wants.for, value: excerpt(given ?? '') });
}

/** @returns the channel where it was asked, or the direct messages of who asks. */
export function targetOf({ destination, asker }: Asked, forMe: boolean, words: SubscriptionWords): Target {
  const own = forMe || destination.id === asker.self.id;
  if (!own) return { destination, where: words.here, may: asker.mayManage, suffix: '' };
  // A terminal has one channel, and whoever sits there is it.
  const where = asker.self.id.startsWith('@') ? words.directly : words.here;
  return { destination: asker.self, where, may: true, suffix: destination.id === asker.self.id ? '' : ' for me' };
}

/** @returns the answer to somebody who may not change what a channel is told, with what they can do instead. */
export function mayNot(command: string, words: SubscriptionWords): Block[] {
  return [
    { kind: 'paragraph', content: [{ text: words.mayNot, style: 'strong' }] },
    { kind: 'paragraph', content: [fillTemplate(words.mayNotRemedy, { command })] },
  ];
}
