import type { PersonAction } from '../model/claim.ts';
import type { DraftClaim } from './draft-claim.ts';
import { namesCompany } from './extract-events.ts';
import type { Trigger } from './language/lexicon.ts';
import { modalityOf } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Something a headline tells of somebody it does not name. */
export interface Unnamed {
  readonly trigger: Hit<Trigger>;
  /** Whom the text names as the ones meant, in the sentence that names them. */
  readonly sentence: Sentence;
  readonly people: readonly PersonMention[];
}

/** Sentences behind the headline in which its person is named. */
const REACH = 3;
/** What can be told of "the head of its vision team". */
const ACTIONS: ReadonlySet<PersonAction> = new Set([
  'departed',
  'joined',
  'appointed',
  'reassigned',
  'stays',
  'founded',
]);
/** Tokens behind a verb within which the subject's name says whose office it is. */
const OBJECT_REACH = 6;
/** Signs of several people: "two researchers", 两位, 双双. */
const PLURAL = new Set([
  ...'two three four pair duo both zwei drei deux trois dos tres duas due dupla dúo duo tandem'.split(' '),
  ...'researchers leaders heads scientists engineers authors executives members chiefs'.split(' '),
]);
const HAN_PLURAL = new Set('双两二三四');

/**
 * "Qwen's vision lead quits" names nobody; the text does. What the headline tells of an office is told of the first person whom the
 * text names as a subject, and of the others of the same list where the headline speaks of several.
 *
 * @param drafts what the sentences tell by themselves; nobody of whom they tell something is bound.
 */
export function unnamedOf(sentences: readonly Sentence[], drafts: readonly DraftClaim[]): Unnamed[] {
  const [title] = sentences;
  if (title === undefined || title.field !== 'title') return [];
  const ours = namesCompany(title) || !title.organisations.some((o) => o.value.relation === 'other');
  if (!ours) return [];
  const subjects = title.people.filter((p) => !p.governed);
  if (subjects.some((p) => p.by !== 'title')) return [];
  const trigger = title.triggers.find((t) => isOfOffice(title, t) && !isOfAnother(title, t));
  if (trigger === undefined) return [];
  const told = new Set(
    drafts
      .filter((d) => d.sentence.index <= REACH && !isRemark(d) && !isOtherHalf(d, trigger.value.action))
      .map((d) => d.person),
  );
  const naming = sentences
    .slice(1, REACH + 1)
    .find((s) => s.people.some((p) => p.by !== 'title' && p.watched && !isGivenAway(s, p)));
  if (naming === undefined) return [];
  const [first, ...others] = naming.people.filter((p) => p.by !== 'title' && p.watched && !isGivenAway(naming, p));
  if (first === undefined || told.has(first.key)) return [];
  const several = tellsSeveral(title);
  const people = several ? [first, ...others.filter((p) => p.key !== first.key && !told.has(p.key))] : [first];
  return [{ trigger, sentence: naming, people: distinct(people) }];
}

/** Whom a headline hires the text gives a post; who founds something has left before; who stays was said to go: the headline's is another step. */
function isOtherHalf({ action, negated }: DraftClaim, announced: PersonAction): boolean {
  return (
    (announced === 'joined' && action === 'appointed') ||
    (announced === 'founded' && action === 'departed') ||
    (announced === 'stays' && negated)
  );
}

function isRemark({ action }: DraftClaim): boolean {
  return action === 'statement' || action === 'denied';
}

/** The headline's verb is that of an office or a team of the subject, and states something. */
function isOfOffice(title: Sentence, trigger: Hit<Trigger>): boolean {
  const { action, weak, subject } = trigger.value;
  if (!ACTIONS.has(action) || weak !== undefined) return false;
  const { negated, open, rumour } = modalityOf(title, trigger);
  // "Talk of Qwen lead's exit is false": what is denied of an office is denied of whom the text names.
  if ((negated && action !== 'departed') || (open && !rumour && !title.question)) return false;
  const owner = title.organisations.filter((o) => o.value.relation !== 'other');
  if (
    subject === 'before' &&
    owner.length > 0 &&
    !owner.some((o) => o.end <= trigger.at || o.at - trigger.end <= OBJECT_REACH)
  )
    return false;
  const office = cuesOf(title, 'role').some((hit) => (subject === 'before' ? hit.end <= trigger.at : true));
  return office || tellsSeveral(title) || (subject !== 'before' && hasCue(title, ['team', 'role']));
}

/** "Zendesk appoints a vice-president, moves to Qwen": the company nearest to the verb is another, and hires nobody away from the subject. */
function isOfAnother(title: Sentence, { at, end, value }: Hit<Trigger>): boolean {
  const before = title.organisations.filter((o) => o.end <= at).at(-1);
  const behind = title.organisations.find((o) => o.at >= end);
  if (before?.value.relation !== 'other' || hasCue(title, ['former'], Math.max(0, before.at - 1), before.at))
    return false;
  return (
    value.subject === 'before' ||
    behind === undefined ||
    (!hasCue(title, ['possessive', 'governor'], behind.end - 1, behind.end + 1) &&
      !hasCue(title, ['governor', 'possessive'], behind.at - 2, behind.end))
  );
}

function tellsSeveral({ tokens }: Sentence): boolean {
  return tokens.some((token) => (token.kind === 'char' ? HAN_PLURAL.has(token.form) : PLURAL.has(token.form)));
}

/** "reports to X", "successor to X": somebody beside whom the headline's person stands. */
function isGivenAway(sentence: Sentence, person: PersonMention): boolean {
  return person.governed && sentence.people.some((p) => !p.governed && p.at < person.at);
}

function distinct(people: readonly PersonMention[]): PersonMention[] {
  return [...new Map(people.map((person) => [person.key, person])).values()];
}
