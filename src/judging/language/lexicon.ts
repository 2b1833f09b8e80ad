import type { PersonAction } from '../../model/claim.ts';

/**
 * Words that tell that somebody did something.
 * subject: where the person stands. before: "X resigns"; after: "hires X"; either: "X was appointed", "appointed X";
 * noun: "the departure of X", "X's departure" (never a person farther away).
 * weak: counts only beside a stronger sign in the same article: "followed", "me too"; role words such as "led by", which
 * announce a post only for a body of the company; `beside-unit`, right behind its name: "the Task Force with X".
 */
export interface Trigger {
  readonly action: PersonAction;
  readonly subject: 'before' | 'after' | 'either' | 'noun';
  readonly weak?: 'after-departure' | 'with-unit' | 'beside-unit';
  /** The words themselves say that the person announces it. */
  readonly own?: true;
  /** Separated by `|`; a word ending in `*` takes every ending. */
  readonly phrases: string;
}

/**
 * Kinds of words that change or frame a statement, or tell what happened to an organisation. `inert` says nothing by itself: its
 * phrases keep the triggers inside them from counting, "left behind".
 */
const CUES = [
  // modality
  'negation',
  'doubt',
  'rumour',
  'conditional',
  'nobody',
  'own-word',
  'official',
  'hearsay',
  'accept',
  'inert',
  // who
  'pronoun',
  'governor',
  'companion',
  'subordinate',
  'say',
  'and',
  'role',
  'former',
  'possessive',
  // where to
  'destination',
  'own-company',
  // organisations
  'unit',
  'form',
  'reorganise',
  'letter',
  'meeting',
  'share',
  'fall',
  'open-source',
  'closing',
  'sue',
  'invite',
  'fund',
  'team',
  'leave-noun',
  'ai',
  'analysis',
  'deny',
  'collective',
  'exit-word',
] as const;
export type Cue = (typeof CUES)[number];

/** What the judgement knows of a language. A cue that is missing costs precision, not correctness. */
export interface Lexicon {
  /** Primary BCP 47 subtag. */
  readonly language: string;
  /** Languages near enough to be read with the same words. */
  readonly also?: readonly string[];
  readonly triggers: readonly Trigger[];
  readonly cues: Readonly<Partial<Record<Cue, string>>>;
}
