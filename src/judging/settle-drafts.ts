import type { DraftClaim } from './draft-claim.ts';
import { ownWordOf, SELF } from './own-words.ts';
import { cuesOf, hasCue } from './sentence.ts';

/**
 * What the sentences of one article say of one person, settled against each other before they are brought together: a denial and what
 * it denies, a post given up for another, a post at the new employer. Pure; the order of the drafts stays.
 */
export function settleDrafts(drafts: readonly DraftClaim[]): DraftClaim[] {
  return [returns, denials, replaced, postsElsewhere, handovers, strangersElsewhere].reduce(
    (settled, rule) => rule(settled),
    [...drafts],
  );
}

const MOVES: ReadonlySet<string> = new Set(['departed', 'joined']);
/** Sentences from the headline on that say what an article is about. */
const LEAD = 2;

/**
 * "Alibaba: reports that X leaves are false": the rumour that is denied is no statement, wherever else the article repeats it, and
 * who is denied to leave stays. Where the article confirms what was once denied, the confirmation stands.
 */
function denials(drafts: DraftClaim[]): DraftClaim[] {
  const denied = new Map<string, DraftClaim>();
  for (const draft of drafts) {
    if (draft.negated && !draft.reversed && MOVES.has(draft.action) && !denied.has(draft.person))
      denied.set(draft.person, draft);
  }
  if (denied.size === 0) return drafts;
  const rejected = drafts.some(({ sentence }) => hasCue(sentence, ['deny']));
  // "Hires X": where nothing is denied, what the text negates is something else, "I am not leaving open models".
  const headlined = (person: string) =>
    !rejected &&
    denied.get(person)?.sentence.field === 'text' &&
    drafts.some(
      (d) =>
        d.person === person &&
        MOVES.has(d.action) &&
        !d.negated &&
        d.certainty !== 'rumoured' &&
        d.sentence.index === 0,
    );
  const confirmed = (person: string) =>
    headlined(person) ||
    drafts.some(
      (d) =>
        d.person === person &&
        d.action === 'departed' &&
        !d.negated &&
        d.certainty === 'confirmed' &&
        d.sentence.index <= LEAD,
    );
  const settled = drafts.filter((d) => {
    // What is taken back was so, and is denied by nobody.
    if (!denied.has(d.person) || !MOVES.has(d.action) || d.reversed) return true;
    return confirmed(d.person) ? !d.negated : d.negated;
  });
  for (const [person, draft] of denied) {
    const spoken = drafts.some((d) => d.person === person && (d.action === 'denied' || d.action === 'stays'));
    if (spoken || confirmed(person) || !draft.mention.watched) continue;
    const own =
      !hasCue(draft.sentence, ['letter', 'official']) &&
      (draft.saidBy === SELF || ownWordOf(draft.sentence, draft.trigger, draft.mention) === 'self');
    if (own) settled.push({ ...draft, action: 'denied', negated: false, to: null, from: null });
    if (own || !isRejected(draft)) continue;
    settled.push({ ...draft, action: 'stays', negated: false, to: null, from: null, certainty: 'confirmed' });
  }
  return settled;
}

/** A denial and not only a negation: somebody says that a report is wrong. */
function isRejected({ sentence }: DraftClaim): boolean {
  return hasCue(sentence, ['deny']) || sentence.triggers.some((t) => t.value.action === 'denied');
}

/**
 * "Now at Meta, he is back at Qwen": who comes back had left for there once, and the article tells nothing of it. Who goes away in the
 * headline does so again.
 */
function returns(drafts: DraftClaim[]): DraftClaim[] {
  const goes = (d: DraftClaim) =>
    !d.negated && !d.elsewhere && MOVES.has(d.action) && d.to !== null && isElsewhere(d.to);
  const away = new Set(
    drafts
      .filter((d) => d.sentence.index === 0 && !d.negated && (d.action === 'departed' || goes(d)))
      .map((d) => d.person),
  );
  const back = new Set(
    drafts
      .filter((d) => d.action === 'joined' && !d.negated && d.trigger.value.back && d.to !== null && !isElsewhere(d.to))
      .map((d) => d.person)
      .filter((person) => !away.has(person)),
  );
  return back.size === 0 ? drafts : drafts.filter((d) => !back.has(d.person) || !goes(d));
}

/** "Names A president, replacing B, who will take charge of ...": B has another post now. */
function replaced(drafts: DraftClaim[]): DraftClaim[] {
  return drafts.map((d) => {
    if (d.action !== 'appointed' || d.mention.at === 0) return d;
    const before = d.sentence.tokens[d.mention.at - 1]?.form ?? '';
    return REPLACING.has(before) && d.trigger.at >= d.mention.end ? { ...d, action: 'reassigned' as const } : d;
  });
}

const REPLACING = new Set(['replacing', 'replaces', 'replaced', 'succeeding', 'succeeds']);

/** Somebody met only here who founds or joins another company is the subject's only where a sentence about them says so. */
function strangersElsewhere(drafts: DraftClaim[]): DraftClaim[] {
  const tied = new Set(
    drafts.filter((d) => d.sentence.organisations.some((o) => o.value.relation !== 'other')).map((d) => d.person),
  );
  return drafts.filter((d) => {
    if (!d.discovered || d.mention.known || d.mention.tied || tied.has(d.person)) return true;
    return d.action !== 'founded' && d.action !== 'joined';
  });
}

/** "Steps down as chief scientist and becomes an adviser", 卸任……转任: one step, a reassignment. */
function handovers(all: DraftClaim[]): DraftClaim[] {
  const drafts = all.map((d) => (isNextPost(d, all) ? { ...d, action: 'reassigned' as const } : d));
  const moved = drafts.filter((d) => d.action === 'reassigned' && !d.negated);
  if (moved.length === 0) return drafts;
  return drafts.filter((d) => {
    if (d.action !== 'departed' || d.elsewhere || d.to !== null || d.negated) return true;
    return !moved.some((m) => m.person === d.person && m.sentence.index - d.sentence.index <= LEAD);
  });
}

/** "Gives up A and will lead B instead": the post that the same sentence gives to who gives one up, and no other company. */
function isNextPost(draft: DraftClaim, all: readonly DraftClaim[]): boolean {
  if (draft.action !== 'appointed' || draft.negated || (draft.to !== null && isElsewhere(draft.to))) return false;
  // Who joins another company, or comes back from one, gets the post there.
  if (all.some((d) => d.person === draft.person && (d.action === 'joined' || d.elsewhere))) return false;
  if (givesUp(draft)) return true;
  return all.some(
    (d) =>
      d.action === 'departed' &&
      !d.negated &&
      !d.elsewhere &&
      d.to === null &&
      d.person === draft.person &&
      d.sentence.index === draft.sentence.index &&
      d.trigger.end <= draft.trigger.at &&
      !leavesCompany(d),
  );
}

/** "Resigned from Alibaba and now runs": who leaves the company itself gets no other post in it. */
function leavesCompany({ sentence, trigger }: DraftClaim): boolean {
  return sentence.organisations.some(
    (o) => o.value.relation === 'parent' && o.at >= trigger.end && o.at - trigger.end <= 1,
  );
}

/** "Gives up post-training and will lead": what is given up is no office by its name. */
function givesUp({ sentence, mention, trigger }: DraftClaim): boolean {
  return cuesOf(sentence, 'give-up').some(
    (hit) =>
      hit.at >= mention.end &&
      hit.at - mention.end <= GIVING_UP &&
      hit.end <= trigger.at &&
      !sentence.people.some((p) => p.key !== mention.key && !p.governed && p.at >= hit.end && p.end <= trigger.at),
  );
}

/** Tokens between a name and the verb of giving up: "Zhou Hao, who led it, gives up". */
const GIVING_UP = 6;

function isElsewhere(to: NonNullable<DraftClaim['to']>): boolean {
  return to === 'start-up' || to.relation === 'other';
}

/** "Joins Dust as vice-president for data": the post is part of the move, and none of the subject's. */
function postsElsewhere(drafts: DraftClaim[]): DraftClaim[] {
  return drafts.filter((d) => {
    if (d.action !== 'appointed') return true;
    return !drafts.some(
      (o) =>
        o.action === 'joined' &&
        o.person === d.person &&
        o.to !== null &&
        isElsewhere(o.to) &&
        o.sentence.index <= d.sentence.index,
    );
  });
}
