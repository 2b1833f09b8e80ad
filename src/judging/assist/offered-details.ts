import { datesOf } from '../find-dates.ts';
import { cuesOf, type Sentence } from '../sentence.ts';
import { tokenise } from '../tokenise.ts';

/** Tokens that an office may stand away from the name: before it, behind it. */
const OFFICE_REACH = { before: 2, behind: 4 } as const;

/** @returns the office in the form that claims carry, where the quoted sentences have these words beside the person's name; else null. */
export function offeredRole(role: string, key: string, quoted: readonly Sentence[]): string | null {
  const wanted = tokenise(role).filter((token) => token.kind !== 'mark');
  const [first] = wanted;
  if (first === undefined) return null;
  for (const sentence of quoted) {
    for (let at = 0; at + wanted.length <= sentence.tokens.length; at += 1) {
      const end = at + wanted.length;
      if (!wanted.every(({ form }, offset) => sentence.tokens[at + offset]?.form === form)) continue;
      const office = cuesOf(sentence, 'role').some((hit) => hit.at < end && hit.end > at);
      const beside = sentence.people.some(
        (p) =>
          p.key === key &&
          ((p.at >= end && p.at - end <= OFFICE_REACH.before) || (at >= p.end && at - p.end <= OFFICE_REACH.behind)),
      );
      const others = sentence.people.some(
        (p) => p.key !== key && Math.min(distance(p.at - end), distance(at - p.end)) <= 1,
      );
      if (office && beside && !others) return wanted.map(({ form }) => form).join(first.kind === 'char' ? '' : ' ');
    }
  }
  return null;
}

/** How far apart, where one stands behind the other; else farther than anything. */
function distance(gap: number): number {
  return gap >= 0 ? gap : Number.MAX_SAFE_INTEGER;
}

/** @returns whether the sentences name the day, the month or the year, or a span of days within it. */
export function isDerivable(date: string, sentences: readonly Sentence[], published: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return false;
  return sentences.some((sentence) => datesOf(sentence, published).some(({ iso }) => liesIn(iso, date)));
}

/** @returns whether a day, a month or an interval as texts give them lies within the day, month or year. */
export function liesIn(iso: string, date: string): boolean {
  return iso === date || iso.split('/').every((day) => day === date || day.startsWith(`${date}-`));
}
