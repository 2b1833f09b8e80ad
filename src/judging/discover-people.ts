import { slug } from './event-key.ts';
import { aboutSubject } from './extract-events.ts';
import { HAN_DOUBLE_SURNAMES, HAN_SURNAMES, LATIN_SURNAMES } from './language/chinese-surnames.ts';
import { isGoverned } from './read-sentences.ts';
import { cuesOf, hasCue, type PersonMention, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

type Name = Pick<PersonMention, 'at' | 'end' | 'key' | 'name'>;

/** Actions that make a stranger worth a claim. */
const ACTIONS: ReadonlySet<string> = new Set(['departed', 'joined', 'appointed', 'reassigned', 'founded']);
/** One or two syllables of Hanyu Pinyin; only asked of words of at most 12 letters. */
const PINYIN = /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}(?:ng|n|r)?){1,2}$/;
/** Characters that follow a name in a Chinese sentence, besides marks and the words of the lexicon. */
const AFTER_NAME = new Set('已将也于在从正近突今日同随均先等并又曾仍还被因自是即则向和与及、');
/** Tokens around a name in which its office stands. */
const OFFICE_REACH = 10;

/**
 * Finds people nobody configured: a Chinese name by its family name, any other name by "X, who led ...". Only in a sentence about
 * the subject that tells of an action and names an office or a team, and never right behind another company's name. Once found, a
 * name counts in the whole article.
 *
 * @returns the sentences with the people added, keyed family name first where it is written in Latin letters, else as written.
 */
export function discoverPeople(sentences: readonly Sentence[]): Sentence[] {
  const titled = sentences.some((s) => s.field === 'title' && aboutSubject(s));
  const found = new Map<string, Name & { readonly forms: readonly string[] }>();
  for (const sentence of sentences) {
    const near = sentence.organisations.some((o) => o.value.relation === 'watched') || (titled && sentence.index <= 3);
    if (!near || !sentence.triggers.some((t) => ACTIONS.has(t.value.action))) continue;
    for (const name of [...latinNames(sentence, titled), ...hanNames(sentence, titled)]) {
      const forms = sentence.tokens.slice(name.at, name.end).map((t) => t.form);
      if (!found.has(forms.join(' '))) found.set(forms.join(' '), { ...name, forms });
    }
  }
  return found.size === 0 ? [...sentences] : sentences.map((sentence) => withNames(sentence, [...found.values()]));
}

function withNames(
  sentence: Sentence,
  names: readonly { readonly key: string; readonly forms: readonly string[] }[],
): Sentence {
  const added = names.flatMap(({ key, forms }) =>
    sentence.tokens.flatMap((_, at): PersonMention[] => {
      const end = at + forms.length;
      if (!forms.every((form, offset) => sentence.tokens[at + offset]?.form === form) || isTaken(sentence, at, end))
        return [];
      const governed = isGoverned(sentence, sentence.organisations, at);
      return [{ at, end, key, name: forms.join(' '), by: 'name', watched: true, discovered: true, governed }];
    }),
  );
  if (added.length === 0) return sentence;
  return { ...sentence, people: [...sentence.people, ...added].sort((a, b) => a.at - b.at) };
}

function latinNames(sentence: Sentence, titled: boolean): Name[] {
  const names: Name[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const end = capitalsFrom(tokens, at);
    if (end - at < 2 || end - at > 3) {
      at = Math.max(at, end - 1);
      continue;
    }
    const words = tokens.slice(at, end).map((t) => t.form);
    const chinese = end - at === 2 && isChineseName(words);
    if (
      (chinese || introducesLeader(sentence, end)) &&
      !isTaken(sentence, at, end) &&
      hasOffice(sentence, at, end) &&
      !isRivals(sentence, at, end, titled)
    ) {
      names.push({ at, end, key: latinKey(words), name: words.join(' ') });
    }
    at = end - 1;
  }
  return names;
}

/** End of the run of capitalised words, each apart from the last by one character. */
function capitalsFrom(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let next = tokens[end]; next?.capital === true && next.kind === 'word'; next = tokens[end]) {
    const before = tokens[end - 1];
    if (end > at && before !== undefined && next.start - before.end !== 1) break;
    end += 1;
  }
  return end;
}

function isChineseName(words: readonly string[]): boolean {
  const [first = '', last = ''] = words;
  if (first.length > 12 || last.length > 12 || first.length < 2 || last.length < 2) return false;
  return (LATIN_SURNAMES.has(first) && PINYIN.test(last)) || (LATIN_SURNAMES.has(last) && PINYIN.test(first));
}

/** ", who led", ", who heads", ", head of": what makes a name of any language that of a leader. */
function introducesLeader(sentence: Sentence, end: number): boolean {
  if (sentence.tokens[end]?.form !== ',') return false;
  const next = sentence.tokens[end + 1]?.form;
  const verb = sentence.tokens[end + 2]?.form ?? '';
  if (next === 'who')
    return ['led', 'leads', 'headed', 'heads', 'ran', 'runs', 'directed', 'managed', 'oversaw'].includes(verb);
  const office = cuesOf(sentence, 'role').find((hit) => hit.at > end && hit.at <= end + 3);
  return (
    office !== undefined &&
    sentence.organisations.some((o) => o.value.relation === 'watched' && o.at >= office.end && o.at - office.end <= 3)
  );
}

function latinKey(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  // Where both could be family names, the more common one is taken for it, so that both orders give one key.
  const rank = [...LATIN_SURNAMES];
  const familyFirst =
    LATIN_SURNAMES.has(first) && (!LATIN_SURNAMES.has(last) || rank.indexOf(first) <= rank.indexOf(last));
  return slug(familyFirst ? [first, ...rest].join(' ') : [last, ...words.slice(0, -1)].join(' '));
}

function hanNames(sentence: Sentence, titled: boolean): Name[] {
  const names: Name[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const surname = surnameLength(tokens, at);
    if (surname === 0 || !beginsName(sentence, at)) continue;
    const end = [surname + 2, surname + 1]
      .map((length) => at + length)
      .find((to) => isHanName(sentence, at + surname, to));
    if (end === undefined || isTaken(sentence, at, end) || isRivals(sentence, at, end, titled)) continue;
    const name = tokens
      .slice(at, end)
      .map((t) => t.form)
      .join('');
    names.push({ at, end, key: latinBehind(sentence, end) ?? name, name });
    at = end - 1;
  }
  return names;
}

function surnameLength(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.form ?? '';
  if (HAN_DOUBLE_SURNAMES.has(first + (tokens[at + 1]?.form ?? ''))) return 2;
  return HAN_SURNAMES.has(first) ? 1 : 0;
}

/** A name follows an office, or another name in a list. */
function beginsName(sentence: Sentence, at: number): boolean {
  if (cuesOf(sentence, 'role').some((hit) => hit.end === at)) return true;
  const listed = sentence.tokens[at - 1]?.form === ',' || cuesOf(sentence, 'and').some((hit) => hit.end === at);
  return listed && sentence.people.some((p) => p.end === at - 1);
}

function isHanName(sentence: Sentence, from: number, to: number): boolean {
  const given = sentence.tokens.slice(from, to);
  if (given.length === 0 || given.some((t) => t.kind !== 'char' || t.form < '一' || t.form > '龥')) return false;
  const known = [...sentence.triggers, ...[...sentence.cues.values()].flat()];
  if (known.some((hit) => hit.at < to && hit.end > from)) return false;
  const next = sentence.tokens[to];
  return next === undefined || next.kind !== 'char' || AFTER_NAME.has(next.form) || known.some((hit) => hit.at === to);
}

/** 王小明（Wang Xiaoming）: the Latin spelling gives the key. */
function latinBehind(sentence: Sentence, end: number): string | null {
  if (sentence.tokens[end]?.form !== '(') return null;
  const words = [sentence.tokens[end + 1], sentence.tokens[end + 2]].map((t) => t?.form ?? '');
  return isChineseName(words) ? latinKey(words) : null;
}

function isTaken(sentence: Sentence, at: number, end: number): boolean {
  const crosses = (hit: { at: number; end: number }) => hit.at < end && hit.end > at;
  return (
    sentence.people.some(crosses) ||
    sentence.organisations.some(crosses) ||
    cuesOf(sentence, 'role').some(crosses) ||
    cuesOf(sentence, 'unit').some(crosses)
  );
}

function hasOffice(sentence: Sentence, at: number, end: number): boolean {
  return hasCue(sentence, ['role', 'team'], Math.max(0, at - OFFICE_REACH), end + OFFICE_REACH);
}

/** "DeepSeek researcher X", "X of OpenAI": another company's. */
function isRivals(sentence: Sentence, at: number, end: number, titled: boolean): boolean {
  const before = sentence.organisations.filter((o) => o.end <= at);
  const nearest = before.at(-1);
  const own = before.some((o) => o.value.relation === 'watched');
  const behind = sentence.organisations.some(
    (o) => o.value.relation === 'watched' && o.at >= end && o.at - end <= OFFICE_REACH,
  );
  if (!own && !titled && (before.length > 0 || !behind)) return true;
  if (nearest !== undefined && nearest.value.relation === 'other' && at - nearest.end <= 6) return true;
  return sentence.organisations.some(
    (o) => o.value.relation === 'other' && o.at >= end && o.at - end <= 3 && hasCue(sentence, ['governor'], end, o.at),
  );
}
