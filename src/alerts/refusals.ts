import type { Destination, OutboxMessage, Refusal } from '../model/delivery.ts';
import type { ReaderLanguage } from '../model/reader-language.ts';
import type { Namespace } from '../stores/open-stores.ts';
import { composeRefusal } from './compose-notice.ts';
import { destinationKey } from './destination-key.ts';
import { enqueue, type OutboxRecords } from './outbox.ts';
import type { PlannedMessage } from './plan-alerts.ts';
import { type SubscriptionRecords, subscriptionsAt } from './subscriptions.ts';

/** key of a destination -> what it refused */
export type RefusalRecords = Namespace<Refusal>;

/** How the cause of every notice begins. */
export const NOTICE_CAUSE = 'notice~';

/** Keeps a refusal for `tellRefusals`. A refused notice is nobody's news: that would go round in circles. */
export async function noteRefusal(
  records: RefusalRecords,
  { destination, cause }: Pick<OutboxMessage, 'destination' | 'cause'>,
  { reason, detail }: Pick<Refusal, 'reason' | 'detail'>,
  at: string,
): Promise<void> {
  if (cause.startsWith(NOTICE_CAUSE)) return;
  await records.set(destinationKey(destination), { destination, reason, detail, at });
}

interface TellDeps {
  readonly refusals: RefusalRecords;
  readonly subscriptions: SubscriptionRecords;
  readonly outbox: OutboxRecords;
  readonly operators: readonly Destination[];
  readonly language: ReaderLanguage;
  /** @returns whether something can be sent there at all. */
  readonly isReachable: (destination: Destination) => boolean;
}

/**
 * Queues a notice for whoever subscribed the destinations that refused something, and for the operators: of a destination at most one a
 * day, and of one that is gone one a month. May be done again after a crash.
 *
 * @returns how many destinations were told of.
 */
export async function tellRefusals(deps: TellDeps): Promise<number> {
  let told = 0;
  for await (const [key, refusal] of deps.refusals.scan({ prefix: '' })) {
    const { destination, reason, at } = refusal;
    const readers = new Map<string, { to: Destination; language: ReaderLanguage }>();
    // Nobody but the operators can mend a message that was made wrongly.
    const subscribed = reason === 'bad-payload' ? [] : await subscriptionsAt(deps.subscriptions, destination);
    for (const { by, language } of subscribed) if (by !== null) readers.set(destinationKey(by), { to: by, language });
    for (const to of deps.operators) readers.set(destinationKey(to), { to, language: deps.language });
    readers.delete(key);
    const planned = [...readers.values()]
      .filter(({ to }) => deps.isReachable(to))
      .map(({ to, language }): PlannedMessage => {
        return { destination: to, kind: 'post', storyId: null, message: composeRefusal(refusal, language) };
      });
    const period = at.slice(0, reason === 'not-found' ? 'yyyy-mm'.length : 'yyyy-mm-dd'.length);
    await enqueue(deps.outbox, planned, `${NOTICE_CAUSE}refused~${key}~${period}`, at);
    await deps.refusals.delete(key);
    told++;
  }
  return told;
}
