import type { Source } from './article.ts';

/** What a person is said to do. The words are those of the labelled evaluation stream. */
export const PERSON_ACTIONS = [
  'departed',
  'farewell-post',
  'appointed',
  'reassigned',
  'stays',
  'joined',
  'founded',
  'denied',
  'statement',
] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

/** What is said to happen to an organisation, its policy or its shares. */
export const ORGANISATION_ACTIONS = [
  'formed',
  'reorganised',
  'policy-changed',
  'shares-moved',
  'letter',
  'meeting',
  'staff-voiced',
  'sued',
  'recruiting',
  'funded',
] as const;
export type OrganisationAction = (typeof ORGANISATION_ACTIONS)[number];

export type Action = PersonAction | OrganisationAction;

/** How sure the article is: the person's or company's own words; an outlet or its sources; marked as unverified. */
export const CERTAINTIES = ['rumoured', 'reported', 'confirmed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Where in an article a claim stands: UTF-16 offsets into its title or text, end exclusive. */
export interface Span {
  readonly field: 'title' | 'text';
  readonly start: number;
  readonly end: number;
}

/** What carries a claim. A claim without evidence does not exist. */
export interface Evidence {
  readonly source: Source;
  /** Null where the article's text is not kept: the seeded corpus is restated, its sentences are not ours to hold. */
  readonly span: Span | null;
}

/**
 * One statement about who did what, as one article makes it.
 * `person` is a key of `config/watch.yaml` or of a newly met person; `from` and `to` are canonical English names.
 * `date` is ISO (`2026-03-03`), a month (`2026-03`), a year or an interval (`2026-01/2026-03`); null where the text gives none.
 */
export interface Claim {
  readonly subject: {
    readonly kind: 'person' | 'organisation';
    readonly key: string;
    /** As the article spells it, of a person whom nobody configured. */
    readonly name?: string;
  };
  readonly action: Action;
  readonly role: string | null;
  readonly date: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly certainty: Certainty;
  /** True where the person leaves another company than the subject's: a later step of a career, an event of its own. */
  readonly elsewhere?: true;
  /** True where the post is in a body of the company that the article does not tell the forming of: an event of the person's own. */
  readonly standing?: true;
  /** True where the text says that it is not so. */
  readonly negated: boolean;
  /** Beside `negated`: it was so, and is taken back ("withdraws the resignation", "returns to the team"). */
  readonly reversed?: true;
  /** Only hinted at (a farewell post of a colleague): never counts as reported. */
  readonly implied: boolean;
  /** Who says so, when the text names one: "LatePost", "Alibaba", "himself". */
  readonly saidBy: string | null;
  /** What the other fields cannot say, in a few words of our own: "a colleague says that it was not his choice". */
  readonly detail?: string;
  readonly evidence: Evidence;
}

/**
 * Claims that tell the same fact have the same key: subject, action and destination, the company left where it is another's, and
 * whether it is denied or taken back. Certainty, date and wording are not part of it.
 */
export function factKey(
  claim: Pick<Claim, 'subject' | 'action' | 'from' | 'to' | 'negated' | 'reversed' | 'elsewhere'>,
): string {
  const denied = claim.negated ? (claim.reversed === true ? '!!' : '!') : '';
  const left = claim.elsewhere ? `<${organisationKey(claim.from)}` : '';
  return `${claim.subject.kind === 'person' ? 'p' : 'o'}:${claim.subject.key}|${denied}${claim.action}${left}|${organisationKey(claim.to)}`;
}

/** The comparable form of an organisation's name: NFKC, lower case, letters and digits only; '' for null. */
export function organisationKey(name: string | null): string {
  return (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
