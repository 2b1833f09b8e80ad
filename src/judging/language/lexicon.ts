import type { PersonAction } from '../../model/claim.ts';

/**
 * Words that tell that somebody did something.
 * subject: where the person stands. before: "X resigns"; after: "hires X"; either: "X was appointed", "appointed X";
 * noun: "the departure of X", "X's departure" (never a person farther away); label: "Out: A, B (now Meta)", at the beginning of a
 * sentence or clause and with a colon behind it.
 * weak: counts only beside a stronger sign in the same article: "followed", "me too"; role words such as "led by", which
 * announce a post only for a body of the company; `beside-unit`, right behind its name: "the Task Force with X"; `infinitive`, an
 * intention only in a headline, right behind who has it: "Qwen's chief to leave"; `with-office`, a verb that tells of a post only where an
 * office or a body follows closely: "becomes its head"; `of-ours`, a verb of giving that tells of a post only where something of the
 * subject's is given: "hands its Qwen division to X"; `with-company`, a verb of starting that tells of a founding only where a company follows:
 * "launches Quillon AI", "launched Quillon, a start-up".
 */
export interface Trigger {
  readonly action: PersonAction;
  readonly subject: 'before' | 'after' | 'either' | 'noun' | 'label';
  readonly weak?:
    | 'after-departure'
    | 'with-unit'
    | 'beside-unit'
    | 'infinitive'
    | 'with-office'
    | 'of-ours'
    | 'with-company';
  /** The words themselves say that the person announces it. */
  readonly own?: true;
  /** A return: where no employer is named, to the subject. */
  readonly home?: true;
  /** The person comes back: what was before is history. */
  readonly back?: true;
  /** Takes back what was said before: "withdraws her resignation". */
  readonly reversed?: true;
  /** The form of the verb denies it: Turkish "ayrılmadı", Korean 떠나지 않. */
  readonly negated?: true;
  /** Words that others may part behind the first, separated by `|`: German "tritt zurück", Italian "guida passa a". */
  readonly separable?: string;
  /** Separated by `|`; a word ending in `*` takes every ending, `~` stands for each of the language's `pronouns`. */
  readonly phrases?: string;
}

/**
 * Kinds of words that change or frame a statement, or tell what happened to an organisation. `inert` says nothing by itself: its
 * phrases keep the triggers inside them from counting, "left behind"; `anonymous` speaks without a name, "people familiar with the
 * matter"; `unverified` is said of a whole article, "we could not confirm any of it"; `company` speaks for an employer that is not named,
 * "the company"; `in-private` goes to colleagues and not to the public; `instruction` is said to a machine that reads the text.
 */
const CUES = [
  // modality
  'negation',
  'doubt',
  'rumour',
  'talk',
  'conditional',
  'nobody',
  'instruction',
  'own-word',
  'official',
  'hearsay',
  'anonymous',
  'unverified',
  'confirm',
  'company',
  'in-private',
  'accept',
  'inert',
  'give-up',
  // who
  'pronoun',
  'governor',
  'companion',
  'subordinate',
  'relative',
  'agent',
  'say',
  'and',
  'role',
  'former',
  'possessive',
  // where to
  'destination',
  'origin',
  'own-company',
  // organisations
  'unit',
  'form',
  'reorganise',
  'letter',
  'meeting',
  'staff',
  'voice',
  'share',
  'fall',
  'open-source',
  'closing',
  'course',
  'uphold',
  'worry',
  'sue',
  'invite',
  'fund',
  'seeking',
  'team',
  'leave-noun',
  'ai',
  'analysis',
  'product',
  'deny',
  'collective',
  'exit-word',
] as const;
export type Cue = (typeof CUES)[number];

/** How a language builds its sentences, where it does not do so as English does. */
export interface Grammar {
  /** The verb closes its clause and particles follow the noun: employers stand before the verb, governors behind the name. */
  readonly verbLast?: true;
  /** The subject may follow its verb at once although the clause before names somebody: "Из Qwen ушёл X". */
  readonly inversion?: true;
  /** Tokens before and after a verb, in its clause, within which a negation, a doubt or a denial belongs to it. */
  readonly reach?: { readonly before: number; readonly after: number };
  /** Case endings that names take, separated by `|`; `y>a`: the ending stands in place of the name's own. */
  readonly nameEndings?: string;
  /** Words written together with the name behind them, separated by `|`. */
  readonly namePrefixes?: string;
}

/** What the judgement knows of a language. A cue that is missing costs precision, not correctness. */
export interface Lexicon {
  /** Primary BCP 47 subtag. */
  readonly language: string;
  /** Languages near enough to be read with the same words. */
  readonly also?: readonly string[];
  /** What `~` in a phrase stands for: possessive pronouns and the article. */
  readonly pronouns?: string;
  readonly grammar?: Grammar;
  /** First and last letter of an alphabet that only this language of those without spaces has. */
  readonly letters?: readonly [first: string, last: string];
  /** Words written together with the word behind them, separated by `|`: Arabic و, ب, ل. Every phrase is found behind each. */
  readonly proclitics?: string;
  readonly triggers: readonly Trigger[];
  readonly cues: Readonly<Partial<Record<Cue, string>>>;
}
