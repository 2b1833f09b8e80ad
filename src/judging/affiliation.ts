import { clauseEnd } from './modality.ts';
import { cuesOf, type Sentence } from './sentence.ts';

/**
 * "DeepSeek researcher X", "X of OpenAI": the nearest organisation is another's. One that somebody comes from or goes to says nothing:
 * "formerly of Naver", "joins Tencent", 前微软.
 */
export function isRivals(sentence: Sentence, at: number, end: number, ours: boolean): boolean {
  const distance = (o: { at: number; end: number }) => (o.at >= end ? (o.at - end) * BEHIND : at - o.end);
  const nearest = (relation: (o: Sentence['organisations'][number]) => boolean) =>
    Math.min(...sentence.organisations.filter(relation).map(distance), Number.MAX_SAFE_INTEGER);
  const other = nearest((o) => o.value.relation === 'other' && !isStation(sentence, o, at, end));
  const own = nearest((o) => o.value.relation !== 'other');
  if (isHiredBySubject(sentence, at)) return false;
  return other < own || (other === own && !ours);
}

/** A word behind a name binds it less than one in front. */
const BEHIND = 1.5;

/** "X, a researcher at DeepMind, has been named head of safety for Qwen": whom the subject hires comes from elsewhere. */
function isHiredBySubject(sentence: Sentence, at: number): boolean {
  return sentence.triggers.some(
    (t) =>
      (t.value.action === 'joined' || t.value.action === 'appointed') &&
      t.value.subject === 'before' &&
      t.at > at &&
      isOurObject(sentence, t.end),
  );
}

/** Tokens behind a verb within which it is said whose office it is. */
const OBJECT_REACH = 10;

/** @returns whether the subject is the first organisation named behind a verb that ends at `from`, in its clause. */
export function isOurObject(sentence: Sentence, from: number): boolean {
  const next = sentence.organisations.find((o) => o.at >= from);
  if (next === undefined || next.value.relation === 'other') return false;
  return next.at < Math.min(from + OBJECT_REACH, clauseEnd(sentence, from));
}

/** A place on the way of a career: where somebody was before, or goes to. */
function isStation(sentence: Sentence, o: { at: number; end: number }, at: number, end: number): boolean {
  if (cuesOf(sentence, 'former').some((hit) => hit.end === o.at || (hit.end <= o.at && o.at - hit.end <= 1)))
    return true;
  // 被字节挖走: who takes somebody away.
  if (ORIGINS.has(sentence.tokens[o.at - 1]?.form ?? '') || TAKERS.has(sentence.tokens[o.at - 1]?.form ?? ''))
    return true;
  const moved = (from: number, to: number, subjects: readonly string[]) =>
    sentence.triggers.some(
      (t) => MOVES.has(t.value.action) && subjects.includes(t.value.subject) && t.at >= from && t.end <= to,
    );
  return o.at >= end ? moved(end, o.at, ['before', 'either']) : moved(o.end, at, ['after', 'either']);
}

const ORIGINS = new Set(['from', 'von', 'vom', 'aus', 'uit', 'из', 'dari', '从', '自', 'ex']);
const TAKERS = new Set(['被', '遭', '获']);
const MOVES: ReadonlySet<string> = new Set(['joined', 'appointed', 'departed', 'founded']);
