import type { Trigger } from './language/lexicon.ts';
import { withListed } from './listed-people.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** How far the person may stand from the word, in tokens. */
const NOUN_REACH = 7;
/** Tokens between a name and a verb of which it is the subject beyond doubt. */
const NAMED_BY_VERB = 3;

/** "Y writes about X's exit from Qwen": whose exit it is, and not who stands in front of both. */
export function ownerOf(sentence: Sentence, { at, value }: Hit<Trigger>): PersonMention | null {
  if (value.action !== 'departed' || value.subject !== 'before') return null;
  const owned = cuesOf(sentence, 'possessive').find((hit) => hit.end === at);
  const owner = owned && sentence.people.find((p) => p.end === owned.at && p.governed);
  return owner && sentence.people.some((p) => p.end <= owner.at && p.key !== owner.key) ? owner : null;
}

/** "A and B posted goodbyes to X, a day after she announced her exit": whom they say goodbye to is who goes. */
export function seenOffBefore(sentence: Sentence, { at, end, value }: Hit<Trigger>): PersonMention | null {
  if (value.action !== 'departed') return null;
  const farewell = sentence.triggers.find((t) => t.value.action === 'farewell-post' && t.end <= at);
  const seenOff = farewell && sentence.people.find((p) => p.governed && p.at >= farewell.end && p.end <= at);
  return seenOff && hasCue(sentence, ['pronoun', 'possessive'], seenOff.end, end) ? seenOff : null;
}

/** "The departure of X", "X's sudden exit", "his resignation". */
export function subjectOfNoun(
  sentence: Sentence,
  trigger: Hit<Trigger>,
  previous: readonly PersonMention[],
): PersonMention[] {
  const owner = sentence.people.filter((p) => p.end <= trigger.at).at(-1);
  const possessive = (from: number) => hasCue(sentence, ['possessive'], from, trigger.at);
  if (owner !== undefined && trigger.at - owner.end <= 4 && (possessive(owner.end) || owner.end === trigger.at))
    return [owner];
  const next = sentence.tokens[trigger.end]?.form;
  if (next !== undefined && GENITIVES.has(next)) {
    const object = sentence.people.find((p) => p.at > trigger.end && p.at - trigger.end <= NOUN_REACH + 3);
    return object === undefined || isApart(sentence, trigger.end + 1, object.at)
      ? []
      : withoutNextSubject(sentence, withListed(sentence, object));
  }
  const pronoun = cuesOf(sentence, 'possessive').some(
    (hit) => hit.end <= trigger.at && trigger.at - hit.end <= 2 && hit.value === 'possessive',
  );
  const last = sentence.people.filter((p) => p.end <= trigger.at && !p.governed).at(-1) ?? previous.at(-1);
  const owned = pronoun && hasCue(sentence, ['pronoun'], Math.max(0, trigger.at - 4), trigger.at);
  return owned && last !== undefined ? [last] : [];
}

const GENITIVES = new Set(['of', 'by', 'von', 'de', 'del', 'di', 'do', 'da', 'des', 'du', 'van']);

/** "The release of the models, praised by X": behind a comma or another preposition the name belongs to something else. */
function isApart(sentence: Sentence, from: number, to: number): boolean {
  return (
    sentence.tokens.slice(from, to).some((token) => token.kind === 'mark') ||
    cuesOf(sentence, 'governor').some(
      (hit) => hit.at >= from && hit.end <= to && !GENITIVES.has(sentence.tokens[hit.at]?.form ?? ''),
    )
  );
}

/** "After the departure of A, B takes over": B belongs to the verb behind the comma and not to the list. */
function withoutNextSubject(sentence: Sentence, list: PersonMention[]): PersonMention[] {
  const [left, right] = list.slice(-2);
  if (left === undefined || right === undefined || hasCue(sentence, ['and'], left.end, right.at)) return list;
  const verb = sentence.triggers.some(
    (t) => t.value.subject === 'before' && t.at >= right.end && t.at - right.end <= NAMED_BY_VERB,
  );
  return verb ? list.slice(0, -1) : list;
}
