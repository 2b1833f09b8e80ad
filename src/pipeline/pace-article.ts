import type { Wording } from '../alerts/compose-message.ts';
import { enqueue, type OutboxRecords, toldDestinations } from '../alerts/outbox.ts';
import { HELD_BACK, type HeldUpdate, isOpen, type Pace, paceUpdate } from '../alerts/pace-updates.ts';
import { type Pacing, planAlerts } from '../alerts/plan-alerts.ts';
import type { Subscribers } from '../alerts/subscriptions.ts';
import type { LedgerRecords } from '../ledger/records.ts';
import { recordSuppression } from '../ledger/suppressed.ts';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Story } from '../model/story.ts';
import { StoreError } from '../stores/store-error.ts';

interface PaceDeps {
  readonly ledger: LedgerRecords;
  readonly outbox: OutboxRecords;
  readonly subscribers: Subscribers;
  readonly wording: Wording;
  readonly clock: Clock;
}

/**
 * Decides whether an update is told now, and makes that durable: before the outbox takes its messages, so that the step done again
 * decides the same. What is held back is noted among the suppressed.
 *
 * @param own the story as it stands with the article; the ledger's is still the one before it.
 */
export async function paceArticle(
  update: HeldUpdate,
  judgement: Judgement,
  own: Story,
  { ledger, outbox }: Pick<PaceDeps, 'ledger' | 'outbox'>,
): Promise<Pacing> {
  if (judgement.verdict !== 'update') return { held: false, waited: [] };
  const before = (await ledger.stories.get(own.id))?.status;
  const paced = paceUpdate(update, judgement, { before, after: own.status }, await outbox.paces.get(own.id));
  if (paced.pace !== undefined) await outbox.paces.set(own.id, paced.pace);
  if (paced.held) await recordSuppression(ledger, judgement, 'rate-limited', HELD_BACK);
  return { held: paced.held, waited: await judgementsOf(ledger, paced.merged) };
}

/**
 * Tells what no update has taken along by the end of its story's window, each story's in one reply.
 *
 * @param deps `onFailure` is told of a story whose update failed; it is tried again, and the others are told.
 */
export async function tellHeldUpdates(
  deps: PaceDeps & { readonly onFailure: (storyId: string, error: unknown) => void },
): Promise<void> {
  const now = isoNow(deps.clock);
  for await (const [storyId, pace] of deps.outbox.paces.scan({ prefix: '' })) {
    if (isOpen(pace, now)) continue;
    try {
      await tellHeldUpdate(storyId, pace, now, deps);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      deps.onFailure(storyId, error);
    }
  }
}

async function tellHeldUpdate(
  storyId: string,
  pace: Pace,
  now: string,
  { ledger, outbox, subscribers, wording, clock }: PaceDeps,
): Promise<void> {
  const last = pace.held.at(-1);
  const [story, waited] = await Promise.all([ledger.stories.get(storyId), judgementsOf(ledger, pace.held)]);
  const judgement = waited.pop();
  if (last === undefined || story === undefined || judgement === undefined) {
    await outbox.paces.delete(storyId);
    return;
  }
  // Another cause than the article's own: that one has sent its edit, and this is what follows it.
  const cause = `${last.cause}~held`;
  const told = await toldDestinations(outbox, storyId, cause);
  const context = { pacing: { held: false, waited }, now: clock.now() };
  const { messages } = planAlerts(judgement, story, await subscribers.of(story), told, wording, context);
  const replies = messages.filter(({ kind }) => kind === 'reply');
  await enqueue(outbox, replies, cause, now);
  await outbox.paces.set(storyId, { told: now, cause, merged: pace.held, held: [] });
}

async function judgementsOf({ judgements }: LedgerRecords, updates: readonly HeldUpdate[]): Promise<Judgement[]> {
  const found = await judgements.getMany(updates.map(({ key }) => key));
  return found.filter((judgement) => judgement !== undefined);
}
