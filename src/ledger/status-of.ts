import { CERTAINTIES, type Certainty } from '../model/claim.ts';
import type { Said, Status } from '../model/story.ts';
import { groupBy } from './group-by.ts';
import { compare, rungOf } from './versions.ts';

const DAY = 86_400_000;
/** For this long a denial also answers what is said after it, short of a confirmation. */
const DENIAL_HOLDS_MS = 30 * DAY;
/** Coverage that trails behind the news of a reversal does not undo it; what is said later opens the matter again. */
const REVERSAL_HOLDS_MS = 3 * DAY;
/** Weak outlets that together carry what one alone does not. */
const WITNESSES = 2;

/** From the highest rung down. */
const DESCENDING = [...CERTAINTIES].reverse();

/**
 * @returns what the statements and their denials come to. Pure, order does not matter.
 *
 * A certainty holds where somebody states it and nobody answers it. What an aggregator or a community carries counts one step
 * lower (confirmed as reported, reported as rumoured) while only one such outlet says so; two carry it in full. That goes for
 * statements and for denials. The highest certainty that holds is the status. Where none does: `reversed` if without the reversal
 * (and the staying that goes with it) one would; `denied` if the person or the company denies it; else the highest that was stated; `otherwise` where nothing was.
 */
export function statusOf<S extends Said>(
  said: readonly S[],
  otherwise: Status,
  answers: (denial: S, statement: S) => boolean = isAnswer,
): Status {
  const open = certaintyHeld(said, answers);
  if (open !== null) return open;
  const stated = said.filter(({ denies }) => !denies);
  const denials = said.filter(({ denies }) => denies);
  const lasting = said.filter((one) => one.manner !== 'reverses' && !followsFromReversal(one, said));
  const taken = lasting.length < said.length && (stated.length === 0 || certaintyHeld(lasting, answers) !== null);
  if (taken) return 'reversed';
  if (supported(denials, 'confirmed', () => true)) return 'denied';
  return certaintyHeld(stated, answers) ?? otherwise;
}

/** Who takes back that they leave stays: that is said with it, and denies nothing of its own. */
function followsFromReversal({ manner, certainty }: Said, said: readonly Said[]): boolean {
  return (
    manner === 'stays' && said.some((one) => one.manner === 'reverses' && rungOf(one.certainty) >= rungOf(certainty))
  );
}

/** @returns the highest certainty that somebody states and nobody answers; null where everything stated is answered. See `statusOf`. */
export function certaintyHeld<S extends Said>(
  said: readonly S[],
  answers: (denial: S, statement: S) => boolean = isAnswer,
): Certainty | null {
  const stated = said.filter(({ denies }) => !denies);
  const denials = said.filter(({ denies }) => denies);
  const open = (statement: S) => !answered(statement, denials, answers);
  return DESCENDING.find((certainty) => supported(stated, certainty, open)) ?? null;
}

/**
 * Whether somebody says it with this certainty, among those who `count` when they say it so: one strong witness of just this
 * certainty, one weak witness of the next higher, or two independent weak ones that are as certain or more.
 */
function supported<S extends Said>(said: readonly S[], certainty: Certainty, count: (said: S) => boolean): boolean {
  const rung = rungOf(certainty);
  const witnesses = new Set<string>();
  for (const one of said) {
    const own = rungOf(one.certainty);
    if (one.weak === undefined ? own !== rung : own < rung) continue;
    if (!count({ ...one, certainty })) continue;
    if (one.weak === undefined || own - 1 === rung || own === 0) return true;
    witnesses.add(one.weak);
    if (witnesses.size >= WITNESSES) return true;
  }
  return false;
}

function answered<S extends Said>(
  statement: S,
  denials: readonly S[],
  answers: (denial: S, statement: S) => boolean,
): boolean {
  return CERTAINTIES.some((certainty) => supported(denials, certainty, (denial) => answers(denial, statement)));
}

/**
 * Whether a denial answers a statement: it is no less certain, and comes after the statement or for a while before it. What is
 * confirmed later than its denial stands. That somebody stays answers nothing that is said later; a reversal answers whatever was
 * said before, confirmed too, unless it is only rumoured.
 */
export function isAnswer(denial: Said, statement: Said): boolean {
  const reverses = denial.manner === 'reverses' && denial.certainty !== 'rumoured';
  if (!reverses && rungOf(denial.certainty) < rungOf(statement.certainty)) return false;
  const later = Date.parse(statement.at) - Date.parse(denial.at);
  return later <= 0 || (later <= holdsMs(denial) && statement.certainty !== 'confirmed');
}

function holdsMs({ manner }: Said): number {
  if (manner === 'stays') return 0;
  return manner === 'reverses' ? REVERSAL_HOLDS_MS : DENIAL_HOLDS_MS;
}

/**
 * @returns the latest of each kind: all that `statusOf` needs of any number of claims. Of weak outlets the latest of the two that
 * spoke last are kept: a third adds nothing to them.
 */
export function latestSaid(said: readonly Said[]): Said[] {
  const kinds = groupBy(said, ({ certainty, denies, manner = '', weak }) =>
    [denies, certainty, manner, weak === undefined ? 'strong' : 'weak'].join('|'),
  );
  return [...kinds]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, same]) => {
      const latest = [...same].sort((a, b) => compare(b.at, a.at) || compare(a.weak ?? '', b.weak ?? ''));
      const each = [...groupBy(latest, ({ weak = '' }) => weak).values()].flatMap(([first]) => first ?? []);
      return each.slice(0, WITNESSES);
    });
}
