import type { NameShape } from './person-name.ts';
import { cuesOf, type Sentence } from './sentence.ts';

/** A name as it stands in one sentence. */
export interface FoundName extends NameShape {
  readonly name: string;
  /** An office, a team or the subject stands near: it is a person of the trade. */
  readonly sure: boolean;
}

/** Actions that make a stranger worth a claim. */
export const ACTIONS: ReadonlySet<string> = new Set([
  'departed',
  'joined',
  'appointed',
  'reassigned',
  'founded',
  'stays',
]);

export function tellsAction(sentence: Sentence): boolean {
  return sentence.triggers.some((t) => ACTIONS.has(t.value.action));
}

export function namesWatched(sentence: Sentence): boolean {
  return sentence.organisations.some((o) => o.value.relation === 'watched');
}

/** @returns whether somebody, an organisation, an office or a unit is recognised in the tokens. */
export function isTaken(sentence: Sentence, at: number, end: number): boolean {
  // 沈元哲: a word of one character within a name is none.
  const inside = (hit: { at: number; end: number }) => hit.at > at && hit.end < end && hit.end - hit.at === 1;
  const crosses = (hit: { at: number; end: number }) => hit.at < end && hit.end > at && !inside(hit);
  return (
    sentence.people.some(crosses) ||
    sentence.organisations.some(crosses) ||
    (['role', 'unit', 'former', 'ai', 'team'] as const).some((cue) => cuesOf(sentence, cue).some(crosses))
  );
}
