import type { PersonAction } from '../model/claim.ts';
import { isUnit } from './event-key.ts';
import { aboutSubject, type DraftEvent, namesCompany } from './extract-events.ts';
import type { MergedClaim } from './merge-claims.ts';
import { authorOf } from './post-author.ts';
import { cuesOf, hasCue, type Sentence } from './sentence.ts';

/** How much claims and events by themselves say that an article is about the subject, and which of them. */
export interface Evidence {
  readonly score: number;
  readonly because: readonly string[];
}

/** Weight by place: the headline says what an article is about, the lead nearly so, a late sentence hardly. */
const PLACE = [3, 2.2, 1.4, 0.8] as const;
const LATE = 0.3;
/** All late sentences together weigh no more than this. */
const LATE_CAP = 1.2;
/** An event of the company's AI at large, without a team of the subject in the sentence. */
const COMPANY_ONLY = 0.65;
/** Share of the sentences that tell of the subject's people from which a piece is about them, wherever they stand; at least two. */
const DENSE = 0.4;
const DENSE_BONUS = 0.8;
/** Several watched people of whom the first sentences tell: a list of names is hardly a passing mention. */
const SEVERAL_BONUS = 0.8;
const EARLY = 3;
/** Tokens behind "poaches" in which the company stands that loses somebody. */
const OBJECT_REACH = 6;

const CLAIM_WEIGHT: Readonly<Partial<Record<PersonAction, number>>> = {
  departed: 1,
  joined: 1,
  appointed: 1,
  reassigned: 1,
  founded: 1,
  stays: 0.7,
  'farewell-post': 0.8,
  denied: 0.8,
  statement: 0.9,
};
const EVENT_WEIGHT: Readonly<Partial<Record<DraftEvent['action'], number>>> = {
  formed: 1,
  reorganised: 1,
  denied: 0.9,
  sued: 0.8,
  funded: 0.6,
  meeting: 0.7,
  letter: 0.4,
  'policy-changed': 0.3,
  recruiting: 0.3,
};

/** Scores what claims, events and headline say about people and organisation of the subject: 0 for nothing, 2 and more for plenty. */
export function evidenceOf(
  sentences: readonly Sentence[],
  claims: readonly MergedClaim[],
  events: readonly DraftEvent[],
): Evidence {
  const because: string[] = [];
  let late = 0;
  let score = 0;
  const anchored = sentences.some(aboutSubject);
  // A watched person in a headline needs no company beside the name where money or AI is spoken of.
  const company = sentences.some((s) => namesCompany(s) || hasCue(s, ['ai', 'fund']));
  const author = authorOf(sentences);
  const telling = new Set<number>();
  const add = (what: string, weight: number, sentence: Sentence, own = false) => {
    // What somebody writes of themselves is what they write it for, wherever it stands.
    const place = own && sentence.index > 0 ? PLACE[1] : PLACE[sentence.index];
    const worth = weight * (place ?? LATE);
    if (place === undefined) late += worth;
    else score = Math.max(score, worth);
    telling.add(sentence.index);
    because.push(`${what} in ${sentence.field === 'title' ? 'the headline' : `sentence ${sentence.index}`}`);
  };
  for (const claim of claims) {
    const weight = CLAIM_WEIGHT[claim.action] ?? 0;
    if (weight === 0) continue;
    if (claim.watched && !anchored && !company) continue;
    for (const draft of claim.drafts) {
      if (claim.action === 'statement' && !hasCue(draft.sentence, ['former'])) continue;
      const given = isUnit(claim.to) && aboutSubject(draft.sentence);
      if (claim.watched || given || namesWatched(draft.sentence))
        add(`${claim.person} ${claim.action}`, weight, draft.sentence, claim.person === author?.key);
    }
  }
  for (const event of events) {
    const weight = EVENT_WEIGHT[event.action] ?? 0;
    if (weight > 0 && aboutSubject(event.sentence))
      add(event.action, namesWatched(event.sentence) ? weight : weight * COMPANY_ONLY, event.sentence);
  }
  const [first, second] = sentences;
  for (const head of [first, second]) {
    if (head !== undefined && head.index <= 1 && tellsDeparture(head)) add('a departure', 0.95, head);
  }
  const leaders = new Set(
    claims
      .filter((c) => c.watched && c.action !== 'statement' && c.drafts.some((d) => d.sentence.index <= EARLY))
      .map((c) => c.person),
  );
  if (leaders.size >= 2) {
    score += SEVERAL_BONUS;
    because.push(`${leaders.size} people near the beginning`);
  } else if (telling.size >= 2 && telling.size >= sentences.length * DENSE) {
    score += DENSE_BONUS;
    because.push(`${telling.size} of ${sentences.length} sentences`);
  }
  return { score: score + Math.min(late, LATE_CAP), because };
}

/** @returns whether the sentence tells of somebody's leaving the subject's team, with or without a name. */
export function tellsDeparture(sentence: Sentence): boolean {
  if (!aboutSubject(sentence) || sentence.question) return false;
  const signs = [
    ...cuesOf(sentence, 'leave-noun'),
    ...(hasCue(sentence, ['role', 'team']) || sentence.people.length > 0 ? cuesOf(sentence, 'exit-word') : []),
  ];
  return signs.some((sign) => {
    const before = sentence.organisations.filter((o) => o.end <= sign.at).at(-1);
    const behind = sentence.organisations.find((o) => o.at >= sign.end && o.at - sign.end <= OBJECT_REACH);
    const relations = [before ?? sentence.organisations[0], behind].map((o) => o?.value.relation ?? 'other');
    return relations.some((relation) => relation !== 'other') || sentence.people.some((p) => p.watched);
  });
}

function namesWatched(sentence: Sentence): boolean {
  return sentence.organisations.some((o) => o.value.relation === 'watched');
}
