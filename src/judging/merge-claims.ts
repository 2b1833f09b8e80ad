import { CERTAINTIES, type Certainty, type PersonAction } from '../model/claim.ts';
import type { Subject } from '../model/subject.ts';
import { isUnit } from './event-key.ts';
import type { DraftClaim } from './extract-claims.ts';
import { hasCue } from './sentence.ts';

/** What the whole article says of one person's one action; `drafts` are the sentences that carry it, in order. */
export interface MergedClaim {
  readonly person: string;
  readonly discovered: boolean;
  readonly watched: boolean;
  readonly action: PersonAction;
  readonly to: string | null;
  /** Whether `to` is another company than the subject's. */
  readonly toOther: boolean;
  readonly from: string | null;
  readonly date: string | null;
  readonly role: string | null;
  readonly certainty: Certainty;
  readonly negated: boolean;
  readonly implied: boolean;
  readonly drafts: readonly DraftClaim[];
}

/** Actions of a career; an old date or a leaver's past makes them background. */
const CAREER: readonly PersonAction[] = ['joined', 'appointed', 'founded', 'reassigned', 'stays'];
const YEAR_BACK = 1;

/**
 * Brings the sentences' claims together, one claim for each person, action and destination. What belongs to the life of the person
 * and not to the news is left out: posts and employers of years ago, how a leaver once came.
 */
export function mergeClaims(drafts: readonly DraftClaim[], subject: Subject, published: string): MergedClaim[] {
  const watched = new Set(subject.people.filter((p) => p.watched).map((p) => p.key));
  const leavers = new Set(
    drafts.filter((d) => d.action === 'departed' && !d.negated && !leavesAnother(d)).map((d) => d.person),
  );
  const kept = withIntentions(withPosts(drafts.filter((d) => isNews(d, leavers, published))));
  const groups = new Map<string, DraftClaim[]>();
  for (const draft of kept) {
    const key = `${draft.person}|${draft.action}|${draft.negated}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const told = [...groups.values()].some((group) => group[0]?.action !== 'statement');
  const departing = new Set(kept.filter((d) => d.action === 'departed').map((d) => `${d.person}|statement|false`));
  for (const key of departing) groups.delete(key);
  if (told)
    for (const [key, group] of groups)
      if (group[0]?.action === 'statement' && group[0].sentence.field === 'text') groups.delete(key);
  const merged = [...groups.values()].flatMap((group) => byDestination(group, watched));
  return withMoves(merged);
}

function isNews(draft: DraftClaim, leavers: ReadonlySet<string>, published: string): boolean {
  const { action, to, sentence } = draft;
  const inTitle = sentence.field === 'title';
  const old = draft.date !== null && Number(draft.date.slice(0, 4)) < Number(published.slice(0, 4)) - YEAR_BACK;
  if (CAREER.includes(action) && old && !inTitle) return false;
  if (action === 'departed') return !leavesAnother(draft);
  if (action === 'statement') return sentence.index <= 1 && draft.mention.watched;
  if (action === 'joined' && isOurs(to) && !draft.mention.watched) return false;
  if (action === 'joined' && isOurs(to)) {
    const told = hasCue(sentence, ['pronoun'], draft.mention.end, draft.trigger.at);
    return (
      inTitle ||
      (!leavers.has(draft.person) && !told && (draft.trigger.value.subject === 'after' || sentence.index <= 2))
    );
  }
  if (action === 'reassigned' && !inTitle) return !leavers.has(draft.person);
  if (action === 'appointed' || action === 'stays') return !leavers.has(draft.person);
  return true;
}

/** "Hires X to lead ...": one sentence, a hire and a post. */
function withPosts(drafts: readonly DraftClaim[]): DraftClaim[] {
  return drafts.flatMap((d) => {
    const hired = d.action === 'joined' && isOurs(d.to) && d.trigger.value.subject === 'after';
    const post = d.sentence.triggers.some(
      (t) => t.at > d.mention.end && (t.value.action === 'appointed' || t.value.weak === 'with-unit'),
    );
    return hired && post ? [d, { ...d, action: 'appointed' as const }] : [d];
  });
}

/** "Left to found a company": a plan told with the departure is its destination, and not yet a company founded. */
function withIntentions(drafts: readonly DraftClaim[]): DraftClaim[] {
  const movers = new Set(drafts.filter((d) => d.action === 'joined' && !isOurs(d.to)).map((d) => d.person));
  const leaving = (d: DraftClaim) =>
    drafts.some(
      (o) =>
        o.action === 'departed' && o.person === d.person && o.sentence === d.sentence && o.trigger.at < d.trigger.at,
    );
  const planned = new Set(drafts.filter((d) => d.action === 'founded' && leaving(d)).map((d) => d.person));
  const heading = new Set(drafts.filter((d) => d.action === 'appointed' && isUnit(nameOf(d.to))).map((d) => d.person));
  const moved = new Set(drafts.filter((d) => d.action === 'reassigned').map((d) => d.person));
  return drafts.flatMap((d): DraftClaim[] => {
    if (d.action === 'founded' && (movers.has(d.person) || planned.has(d.person))) return [];
    if (moved.has(d.person) && ((d.action === 'joined' && isOurs(d.to)) || d.action === 'appointed')) return [];
    if (d.action === 'appointed' && !isUnit(nameOf(d.to)) && heading.has(d.person)) return [];
    if (d.action !== 'departed') return [d];
    if (d.to === 'start-up' && movers.has(d.person)) return [{ ...d, to: null }];
    return d.to === null && planned.has(d.person) ? [{ ...d, to: 'start-up' }] : [d];
  });
}

function isOurs(to: DraftClaim['to']): boolean {
  return to !== null && to !== 'start-up' && to.relation !== 'other';
}

/** "Left Google", 离开字节: another company right behind the verb is where the person comes from. */
function leavesAnother({ sentence, trigger, to }: DraftClaim): boolean {
  const gap = sentence.tokens[trigger.at]?.kind === 'char' ? 0 : 1;
  const next = sentence.organisations.find((o) => o.at >= trigger.end && o.at - trigger.end <= gap);
  return next !== undefined && next.value.relation === 'other' && next.value !== to;
}

function byDestination(group: readonly DraftClaim[], watched: ReadonlySet<string>): MergedClaim[] {
  const destinations = new Map<string | null, DraftClaim[]>();
  for (const draft of group) {
    const name = nameOf(draft.to);
    destinations.set(name, [...(destinations.get(name) ?? []), draft]);
  }
  const named = [...destinations.keys()].filter((name) => name !== null);
  const list = named.length > 0 ? named : [null];
  return list.flatMap((to) => {
    const carrying = destinations.get(to) ?? [];
    // A sentence that names no destination speaks of the same step.
    const drafts = [...carrying, ...(to === null ? [] : (destinations.get(null) ?? []))].sort(
      (a, b) => a.sentence.index - b.sentence.index,
    );
    const [first] = drafts;
    return first === undefined ? [] : [toMerged(first, drafts, to, carrying, watched)];
  });
}

function toMerged(
  first: DraftClaim,
  drafts: readonly DraftClaim[],
  to: string | null,
  carrying: readonly DraftClaim[],
  watched: ReadonlySet<string>,
): MergedClaim {
  const ranks = drafts.map((d) => CERTAINTIES.indexOf(d.certainty));
  const target = carrying[0]?.to ?? null;
  return {
    person: first.person,
    discovered: first.discovered,
    watched: first.discovered || watched.has(first.person),
    action: first.action,
    to,
    toOther: target === 'start-up' || (target !== null && target.relation === 'other'),
    from: drafts.find((d) => d.from !== null)?.from?.name ?? null,
    date: drafts.find((d) => d.date !== null)?.date ?? null,
    role: drafts.find((d) => d.role !== null)?.role ?? null,
    certainty: CERTAINTIES[Math.max(...ranks)] ?? 'reported',
    negated: first.negated,
    implied: first.action === 'farewell-post',
    drafts,
  };
}

/** Somebody of the subject who joins another company has left: one move, two claims, both with the destination. */
function withMoves(merged: readonly MergedClaim[]): MergedClaim[] {
  const moves = merged.filter((m) => m.action === 'joined' && m.toOther && m.watched && !m.negated);
  const settled = merged.map((m) => {
    if (m.action !== 'departed' || m.to !== null || m.negated) return m;
    const move = moves.find((j) => j.person === m.person);
    return move === undefined ? m : { ...m, to: move.to, toOther: true };
  });
  const missing = moves.filter((move) => !merged.some((m) => m.action === 'departed' && m.person === move.person));
  const joined = settled
    .filter(
      (m) => m.action === 'departed' && m.toOther && m.to !== 'start-up' && m.to !== null && m.watched && !m.negated,
    )
    .filter((m) => !settled.some((j) => j.action === 'joined' && j.person === m.person && j.to === m.to));
  return [
    ...settled,
    ...missing.map((move) => ({ ...move, action: 'departed' as const })),
    ...joined.map((m) => ({ ...m, action: 'joined' as const })),
  ];
}

function nameOf(to: DraftClaim['to']): string | null {
  if (to === null) return null;
  return to === 'start-up' ? to : to.name;
}
