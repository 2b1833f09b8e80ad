import type { Organisation } from '../model/subject.ts';
import { isUnit, slug } from './event-key.ts';
import type { Trigger } from './language/lexicon.ts';
import { clauseEnd } from './modality.ts';
import type { Hit } from './phrase-trie.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';

/** Last words of a company's name. */
const COMPANY_WORDS = new Set([
  'labs',
  'lab',
  'ai',
  'technologies',
  'technology',
  'inc',
  'intelligence',
  'research',
  'systems',
  'robotics',
  'dynamics',
]);

/** Words before an organisation that somebody leaves. */
const ORIGINS = new Set(['from', 'von', 'vom', 'aus', 'uit', 'из', 'dari', '从', '自']);

/** Tokens after a verb of joining in which the employer stands. */
const EMPLOYER_REACH = { word: 9, char: 18 } as const;
/** "for ByteDance", 加入字节: an employer introduced by a word of direction after the verb. */
export function destinationOf(sentence: Sentence, trigger: Hit<Trigger>): Organisation | 'start-up' | null {
  const end = nextStop(sentence, trigger);
  for (const hit of sentence.organisations) {
    if (hit.value.relation !== 'other' || hit.at < trigger.at || hit.at >= end) continue;
    if (hasCue(sentence, ['destination'], Math.max(trigger.at, hit.at - 4), hit.at)) return hit.value;
  }
  const own = cuesOf(sentence, 'own-company').some((hit) => hit.at >= trigger.at && hit.at < end);
  return own ? 'start-up' : null;
}

/** What somebody leaves: the watched organisation in the sentence, else the company. */
export function originOf(sentence: Sentence): Organisation | null {
  const own = sentence.organisations.filter((o) => o.value.relation !== 'other');
  return (own.find((o) => o.value.relation === 'watched') ?? own[0])?.value ?? null;
}

/** The organisation after the verb; where the verb stands last, as in Japanese, Korean or Turkish, the rival before it. */
export function employerOf(sentence: Sentence, trigger: Hit<Trigger>, mention: PersonMention): Organisation | null {
  const reach = sentence.tokens[trigger.at]?.kind === 'char' ? EMPLOYER_REACH.char : EMPLOYER_REACH.word;
  const after = sentence.organisations.find(
    (o) => o.at >= trigger.end && o.at - trigger.end <= reach && !isOrigin(sentence, o.at),
  );
  const rivals = sentence.organisations.filter((o) => o.value.relation === 'other' && o.end <= trigger.at);
  const between = rivals.filter((o) => o.at >= mention.end);
  const before = between.at(-1) ?? rivals.at(-1);
  return (isVerbLast(sentence) ? (before ?? after) : (after ?? before))?.value ?? null;
}

/** "From Qwen", 从千问: where somebody comes from. */
function isOrigin(sentence: Sentence, at: number): boolean {
  return ORIGINS.has(sentence.tokens[at - 1]?.form ?? '');
}

/** Whether the sentence is Japanese or Korean, by its letters. */
function isVerbLast(sentence: Sentence): boolean {
  return sentence.tokens.some(
    (t) => t.kind === 'char' && ((t.form >= 'ぁ' && t.form <= 'ヿ') || (t.form >= '가' && t.form <= '힣')),
  );
}

/** "Tencent hires X": the organisation in front of the verb. */
export function hirerOf(sentence: Sentence, trigger: Hit<Trigger>): Organisation | null {
  return sentence.organisations.filter((o) => o.end <= trigger.at).at(-1)?.value ?? null;
}

/** Where a post is: the unit named after the verb, else before it. A rival named there is where the person comes from. */
export function placeOf(sentence: Sentence, trigger: Hit<Trigger>, onlyAfter = false): Organisation | null {
  const ours = sentence.organisations.filter((o) => o.value.relation !== 'other');
  const after = ours.filter((o) => o.at >= trigger.end && o.at - trigger.end <= 24);
  const before = ours.filter((o) => o.end <= trigger.at);
  const clause = clauseEnd(sentence, trigger.end);
  const named = after.find((o) => o.at < clause);
  if (onlyAfter) return named?.value ?? null;
  const last = before.reverse();
  const unit = after.find((o) => isUnit(o.value.name));
  const outside = last.find((o) => !isUnit(o.value.name));
  return (named ?? unit ?? after[0] ?? outside)?.value ?? null;
}

/** The body in the sentence that somebody leads or belongs to: the next after the word, else the nearest before it. */
export function bodyOf(sentence: Sentence, trigger: Hit<Trigger>): Organisation | null {
  const units = sentence.organisations.filter((o) => o.value.relation !== 'other' && isUnit(o.value.name));
  const before = units.filter((o) => o.end <= trigger.at).at(-1);
  return (
    (trigger.value.subject === 'after' ? (before ?? units[0]) : (units.find((o) => o.at >= trigger.end) ?? before))
      ?.value ?? null
  );
}

/** A new company's name: capitalised words of which the last is one that companies take. Spelt with capitals, as names are. */
export function companyNamed(sentence: Sentence): Organisation | null {
  const { tokens } = sentence;
  const last = tokens.findIndex(
    (token, at) => token.capital && COMPANY_WORDS.has(token.form) && tokens[at - 1]?.capital === true,
  );
  if (last < 0) return null;
  let first = last;
  while (first > 0 && tokens[first - 1]?.capital === true && last - first < 3) first -= 1;
  const taken = [...sentence.organisations, ...sentence.people].some((hit) => hit.at <= last && hit.end > first);
  if (taken) return null;
  const name = tokens
    .slice(first, last + 1)
    .map(({ form }) => form.charAt(0).toUpperCase() + form.slice(1))
    .join(' ');
  return { key: slug(name), name, names: [name], relation: 'other' };
}

/** Where the reach of a verb ends: at the next statement about somebody else, or at the sentence's end. */
function nextStop(sentence: Sentence, trigger: Hit<Trigger>): number {
  const person = sentence.people.find((p) => p.at >= trigger.end && !p.governed);
  return person?.at ?? sentence.tokens.length;
}
