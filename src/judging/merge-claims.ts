import { CERTAINTIES, type Certainty, type PersonAction } from '../model/claim.ts';
import type { Subject } from '../model/subject.ts';
import type { DraftClaim } from './draft-claim.ts';
import { isUnit } from './event-key.ts';
import { hasCue } from './sentence.ts';
import { settleDrafts } from './settle-drafts.ts';

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
  readonly saidBy: string | null;
  readonly negated: boolean;
  readonly reversed: boolean;
  readonly implied: boolean;
  readonly elsewhere: boolean;
  readonly name: string;
  readonly drafts: readonly DraftClaim[];
}

/** Actions of a career; an old date or a leaver's past makes them background. */
const CAREER: readonly PersonAction[] = ['joined', 'appointed', 'founded', 'reassigned', 'stays'];
const YEAR_BACK = 1;
/** Tokens between a hire, "as" and the office. */
const POST_REACH = 6;
/** Tokens around a name in which "former" stands. */
const FORMER_REACH = 12;

/**
 * Brings the sentences' claims together, one claim for each person, action and destination. What belongs to the life of the person
 * and not to the news is left out: posts and employers of years ago, how a leaver once came.
 */
export function mergeClaims(read: readonly DraftClaim[], subject: Subject, published: string): MergedClaim[] {
  if (read.length === 0) return [];
  const drafts = settleDrafts(read);
  const watched = new Set(subject.people.filter((p) => p.watched).map((p) => p.key));
  const leavers = new Set(
    drafts.filter((d) => d.action === 'departed' && !d.negated && !d.elsewhere).map((d) => d.person),
  );
  const kept = withoutWaysIn(withIntentions(withPosts(drafts.filter((d) => isNews(d, leavers, published)))));
  const groups = new Map<string, DraftClaim[]>();
  for (const draft of kept) {
    const left = draft.elsewhere ? (draft.from?.key ?? '') : '';
    const key = `${draft.person}|${draft.action}|${draft.negated}|${left}|${draft.reversed === true}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const told = [...groups.values()].some((group) => group[0]?.action !== 'statement');
  const departing = new Set(
    kept.filter((d) => d.action === 'departed').map((d) => `${d.person}|statement|false||false`),
  );
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
  // Who is only named to speak is no leaver, unless the sentence says that it is the subject's team they leave.
  if (MOVES.has(action) && !draft.mention.watched && !isFromSubject(draft)) return false;
  if (action === 'departed') return draft.elsewhere ? draft.mention.watched && draft.mention.known : true;
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
  // Who stays after all is told to have been leaving.
  if (action === 'stays' && draft.trigger.value.reversed === true) return true;
  if (action === 'appointed' || action === 'stays') return !leavers.has(draft.person);
  return true;
}

const MOVES: ReadonlySet<PersonAction> = new Set(['departed', 'joined', 'founded', 'denied', 'farewell-post']);

function isFromSubject({ sentence, trigger }: DraftClaim): boolean {
  return sentence.organisations.some(
    (o) => o.value.relation === 'watched' && o.at >= trigger.end && o.at - trigger.end <= 3,
  );
}

/** Who leaves another company had joined it once, and who comes from one to the subject is hired: the one is background of the other. */
function withoutWaysIn(drafts: readonly DraftClaim[]): DraftClaim[] {
  const left = new Set(drafts.flatMap((d) => (d.elsewhere && d.from !== null ? [`${d.person}|${d.from.key}`] : [])));
  const hired = new Set(
    drafts.filter((d) => (d.action === 'joined' || d.action === 'appointed') && isOurs(d.to)).map((d) => d.person),
  );
  return drafts.filter((d) => {
    if (d.elsewhere) return !hired.has(d.person);
    return !(d.action === 'joined' && d.to !== null && d.to !== 'start-up' && left.has(`${d.person}|${d.to.key}`));
  });
}

/** "Hires X to lead ...": one sentence, a hire and a post. */
function withPosts(drafts: readonly DraftClaim[]): DraftClaim[] {
  return drafts.flatMap((d) => {
    const hired = d.action === 'joined' && isOurs(d.to);
    const post = d.sentence.triggers.some(
      (t) =>
        t.at >= Math.max(d.mention.end, d.trigger.end) &&
        (t.value.action === 'appointed' || t.value.weak === 'with-unit'),
    );
    return hired && (post || hasPost(d)) ? [d, { ...d, action: 'appointed' as const }] : [d];
  });
}

/** "Has joined Alibaba as director of alignment". */
function hasPost({ sentence, trigger, mention }: DraftClaim): boolean {
  const from = Math.max(mention.end, trigger.end);
  const as = sentence.tokens.findIndex((token, at) => at >= from && at - from <= POST_REACH && token.form === 'as');
  return as >= 0 && hasCue(sentence, ['role'], as + 1, as + POST_REACH);
}

/** "Left to found a company": a plan told with the departure is its destination, and not yet a company founded. */
function withIntentions(drafts: readonly DraftClaim[]): DraftClaim[] {
  const movers = new Set(drafts.filter((d) => d.action === 'joined' && !isOurs(d.to)).map((d) => d.person));
  const leaving = (d: DraftClaim) =>
    drafts.some(
      (o) =>
        o.action === 'departed' && o.person === d.person && o.sentence === d.sentence && o.trigger.at < d.trigger.at,
    );
  const companies = new Map(
    drafts.flatMap((d) => (d.action === 'founded' && d.to !== null && !d.negated ? [[d.person, d.to] as const] : [])),
  );
  const planned = new Set(
    drafts
      .filter((d) => d.action === 'founded' && d.to === null && !companies.has(d.person) && leaving(d))
      .map((d) => d.person),
  );
  const heading = new Set(drafts.filter((d) => d.action === 'appointed' && isUnit(nameOf(d.to))).map((d) => d.person));
  const moved = new Set(drafts.filter((d) => d.action === 'reassigned').map((d) => d.person));
  return drafts.flatMap((d): DraftClaim[] => {
    if (d.action === 'founded' && (movers.has(d.person) || planned.has(d.person))) return [];
    if (moved.has(d.person) && ((d.action === 'joined' && isOurs(d.to)) || d.action === 'appointed')) return [];
    if (d.action === 'appointed' && !isUnit(nameOf(d.to)) && heading.has(d.person)) return [];
    if (d.action !== 'departed') return [d];
    if (d.to === 'start-up' && movers.has(d.person)) return [{ ...d, to: null }];
    if (d.to === 'start-up') return [{ ...d, to: companies.get(d.person) ?? d.to }];
    return d.to === null && planned.has(d.person) ? [{ ...d, to: 'start-up' }] : [d];
  });
}

function isOurs(to: DraftClaim['to']): boolean {
  return to !== null && to !== 'start-up' && to.relation !== 'other';
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
  const certainty = CERTAINTIES[Math.max(...ranks)] ?? 'reported';
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
    certainty,
    saidBy: drafts.find((d) => d.certainty === certainty && d.saidBy !== null)?.saidBy ?? null,
    negated: first.negated,
    reversed: first.reversed === true,
    implied: first.action === 'farewell-post',
    elsewhere: first.elsewhere === true,
    name: first.mention.name,
    drafts,
  };
}

/** Somebody of the subject who joins another company has left: one move, two claims, both with the destination. */
export function withMoves(merged: readonly MergedClaim[]): MergedClaim[] {
  const moves = merged.filter((m) => m.action === 'joined' && m.toOther && m.watched && !m.negated);
  const settled = merged.map((m) => {
    if (m.action !== 'departed' || m.to !== null || m.negated || m.elsewhere) return m;
    const move = moves.find((j) => j.person === m.person);
    return move === undefined ? m : { ...m, to: move.to, toOther: true };
  });
  // "The former head of X joins Y" tells of no departure: that was another day's news.
  const missing = moves.filter(
    (move) =>
      !merged.some((m) => m.action === 'departed' && m.person === move.person) &&
      move.drafts.every(
        (d) => !hasCue(d.sentence, ['former'], Math.max(0, d.mention.at - FORMER_REACH), d.mention.end + FORMER_REACH),
      ),
  );
  const own = new Set(merged.filter((m) => m.action === 'founded').map((m) => `${m.person}|${m.to}`));
  const joined = settled
    .filter(
      (m) =>
        m.action === 'departed' &&
        !m.elsewhere &&
        m.toOther &&
        m.to !== 'start-up' &&
        m.to !== null &&
        m.watched &&
        !m.negated &&
        !own.has(`${m.person}|${m.to}`),
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
