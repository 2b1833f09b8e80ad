import { type FoundName, isTaken } from './found-name.ts';
import { type InnerWordPositions, innerWordPositions } from './han-words.ts';
import { hanNameKey, hanSurnameLength } from './person-name.ts';
import { cuesOf, type Sentence } from './sentence.ts';
import type { Token } from './tokenise.ts';

/** Characters that no given name holds. */
const HAN_GRAMMAR = new Set('的了着过们是在于与及或将被从向由就也又都还没不已以并等个位却才只再很最更其此会为媒谈');
/** Characters that follow a name, whatever the segmenter glues them to. */
const AFTER_NAME = new Set('将已也于在从正被因自是即向和与及随均先等并又曾仍还则');
/** Family names that are as often a word of grammar: only an office, an organisation or a list makes them a name. */
const HAN_DOUBTFUL = new Set('位于向时任成连常应解单安平余盛项都支容计曲经全边相师能管原代简古闻米池');

/** Names of Chinese people, and in Japanese whoever has 氏 behind the name. */
export function findHanNames(sentence: Sentence): FoundName[] {
  const { tokens } = sentence;
  const names = sentence.grammar.verbLast ? honoured(sentence) : [];
  const inner = innerWordPositions(tokens, [...sentence.people, ...sentence.organisations], sentence.cutHan);
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const surname = hanSurnameLength(tokens, at);
    // Cheap to see, and mostly so: what follows begins no given name.
    if (surname === 0 || !isGivenHan(tokens[at + surname]) || isCounted(tokens, at)) continue;
    // 方面, 管理层: the segmenter knows words and splits names, but behind an office a name is a name.
    const office = cuesOf(sentence, 'role').some((hit) => hit.end === at);
    if ((inner.has(at) && !BEFORE_NAME.has(tokens[at - 1]?.form ?? '')) || (!office && inner.has(at + surname)))
      continue;
    if (!office && HAN_DOUBTFUL.has(tokens[at]?.form ?? '') && !isBesideName(sentence, at)) continue;
    if (INSTITUTES.has(`${tokens[at - 1]?.form ?? ''}${tokens[at]?.form ?? ''}`)) continue;
    const ends = [surname + 2, surname + 1]
      .map((length) => at + length)
      .filter((to) => isHanName(sentence, at + surname, to, inner));
    const [long, short] = ends;
    const end = long !== undefined && short !== undefined && endsInVerb(sentence, long) ? short : long;
    if (end === undefined || isTaken(sentence, at, end) || names.some((n) => n.at < end && at < n.end)) continue;
    const name = tokens
      .slice(at, end)
      .map((t) => t.form)
      .join('');
    names.push({ at, end, key: hanNameKey(name), name, kind: 'chinese', sure: true });
    at = end - 1;
  }
  return names;
}

/**
 * 沈元哲氏, 沈元哲（シェン・ユエンジャー）氏: a Chinese name before the Japanese honorific. A Japanese one is read in ways that its
 * characters do not tell, so that nobody could say whether "Hisatomi" is the same person.
 */
function honoured(sentence: Sentence): FoundName[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, honorific): FoundName[] => {
    if (token.form !== '氏') return [];
    const open =
      tokens[honorific - 1]?.form === ')' ? tokens.findLastIndex((t, at) => at < honorific && t.form === '(') : -1;
    const end = open > 0 ? open : honorific;
    let at = end;
    while (at > 0 && end - at < LONGEST_NAME && continuesName(sentence, at - 1)) at -= 1;
    const surname = hanSurnameLength(tokens, at);
    if (surname === 0 || end - at <= surname || end - at > surname + 2) return [];
    const name = tokens
      .slice(at, end)
      .map((t) => t.form)
      .join('');
    return [{ at, end, key: hanNameKey(name), name, kind: 'chinese', sure: true }];
  });
}

/** Characters before an honorific that may be a name; more of them are something else. */
const LONGEST_NAME = 5;
const HAN = /^\p{Script=Han}$/u;

/** 元 may stand in a name; what is an office, an organisation or somebody known ends it. */
function continuesName(sentence: Sentence, at: number): boolean {
  const crosses = (hit: { at: number; end: number }) => hit.at <= at && hit.end > at;
  const taken = sentence.people.some(crosses) || sentence.organisations.some(crosses);
  return HAN.test(sentence.tokens[at]?.form ?? '') && !taken && !cuesOf(sentence, 'role').some(crosses);
}

/** Schools and agencies whose last character is a family name: 清华季承璋 is somebody of 清华. */
const INSTITUTES = new Set(['清华', '新华', '振华', '东华', '光华', '南华', '中华']);

/** 欧阳澍任所长, 王磊发文: the last character is a verb where what it is about follows at once. */
function endsInVerb({ tokens, cues, organisations }: Sentence, end: number): boolean {
  const verb = tokens[end - 1]?.form ?? '';
  if (!NAME_VERBS.has(verb)) return false;
  const next = tokens[end]?.form ?? '';
  if (verb !== '任') return true;
  const office = [...(cues.get('role') ?? []), ...(cues.get('unit') ?? []), ...organisations];
  return next === '' || office.some((hit) => hit.at >= end && hit.at - end <= OFFICE_REACH);
}

/** Verbs of one character that follow a name and hardly end one. */
const NAME_VERBS = new Set('任发赴称说获');
/** Characters between a verb and the office that it gives. */
const OFFICE_REACH = 10;

/** Words of one character in front of a name that the segmenter takes into a word with the family name: 自沈某离开后. */
const BEFORE_NAME = new Set('自由与和及对向被让');

/** 七周后, 三成: what a number counts is no family name. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  return COUNTED.has(tokens[at]?.form ?? '') && /^[0-9一二两三四五六七八九十几数]+$/u.test(tokens[at - 1]?.form ?? '');
}

const COUNTED = new Set('周成项单家连管支');

function isBesideName(sentence: Sentence, at: number): boolean {
  const listed = sentence.tokens[at - 1]?.form === ',' || cuesOf(sentence, 'and').some((hit) => hit.end === at);
  return sentence.organisations.some((o) => o.end === at) || (listed && sentence.people.some((p) => p.end === at - 1));
}

/** The given name of one or two characters, none of them a word of grammar, that ends where a word ends. */
function isHanName(sentence: Sentence, from: number, to: number, inner: InnerWordPositions): boolean {
  const given = sentence.tokens.slice(from, to);
  if (given.length < to - from || !given.every(isGivenHan)) return false;
  if (given.length === 1 && NAME_VERBS.has(given[0]?.form ?? '')) return false;
  const next = sentence.tokens[to]?.form ?? '';
  const verb = sentence.triggers.some((hit) => hit.at === to);
  if (inner.has(to) && !verb && !AFTER_NAME.has(next)) return false;
  // A word of one character may be part of a name, 方之乔; one of several is a word.
  const known = [...sentence.triggers, ...[...sentence.cues.values()].flat()];
  return !known.some((hit) => hit.end - hit.at > 1 && hit.at < to && hit.end > from);
}

function isGivenHan(token: Token | undefined): boolean {
  return token?.kind === 'char' && token.form >= '一' && token.form <= '龥' && !HAN_GRAMMAR.has(token.form);
}
