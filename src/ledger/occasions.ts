import type { Claim } from '../model/claim.ts';
import { spanOf } from './claim-date.ts';
import { happensOnce } from './statements.ts';

/** Accounts of one letter or meeting are dated within days of each other. */
const SAME_EVENT_MS = 3 * 86_400_000;

/**
 * Splits the claims of one subject and action into what happened once: accounts of one letter or meeting lie within days, a
 * person may say something every day, and what happens once is never split, however the dates differ. An account without a day
 * goes with the occasion nearest to its publication.
 */
export function occasions(claims: readonly Claim[]): Claim[][] {
  if (happensOnce(claims[0]?.action)) return [[...claims]];
  const apart = claims[0]?.action === 'statement' ? 0 : SAME_EVENT_MS;
  const groups: { claims: Claim[]; startMs: number; endMs: number }[] = [];
  const timed = claims.map((claim) => ({ claim, ...timeOf(claim) })).sort((a, b) => a.startMs - b.startMs);
  for (const { claim, startMs } of timed.filter(({ dated }) => dated)) {
    const group = groups.at(-1);
    if (group === undefined || startMs - group.endMs > apart) groups.push({ claims: [claim], startMs, endMs: startMs });
    else {
      group.claims.push(claim);
      group.endMs = startMs;
    }
  }
  const loose: typeof groups = [];
  for (const { claim, startMs } of timed.filter(({ dated }) => !dated)) {
    const away = (group: { startMs: number; endMs: number }) =>
      Math.max(group.startMs - startMs, startMs - group.endMs);
    const near = [...groups, ...loose].reduce<(typeof groups)[number] | undefined>(
      (best, group) => (best === undefined || away(group) < away(best) ? group : best),
      undefined,
    );
    if (near !== undefined && away(near) <= SAME_EVENT_MS) near.claims.push(claim);
    else loose.push({ claims: [claim], startMs, endMs: startMs });
  }
  return [...groups, ...loose].map((group) => group.claims);
}

/** A month stands for the day in it that is nearest to the publication. */
function timeOf(claim: Claim): { startMs: number; dated: boolean } {
  const published = Date.parse(claim.evidence.source.published);
  const span = spanOf(claim.date);
  if (span === null) return { startMs: published, dated: false };
  if (span.precision === 'day') return { startMs: span.startMs, dated: true };
  return { startMs: Math.min(Math.max(published, span.startMs), span.endMs - 1), dated: false };
}
