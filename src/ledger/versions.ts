import { type Source, witnessOf } from '../model/article.ts';
import type { Certainty, Claim } from '../model/claim.ts';
import { CERTAINTIES } from '../model/claim.ts';
import { groupBy } from './group-by.ts';

/** Chinese characters. */
export const HAN = /\p{Script=Han}/u;

/** One of several accounts of the same thing, with everybody who gives it. */
export interface Version {
  readonly value: string;
  /** The best that anybody has for it. */
  readonly certainty: Certainty;
  /** Oldest first, an article once. */
  readonly sources: readonly Source[];
}

/** Accounts that cannot all be right, side by side: never an average. */
export interface Contradiction {
  readonly about: 'departure' | 'date' | 'role' | 'destination' | 'leaves' | 'post';
  /** The best-founded in front. */
  readonly versions: readonly Version[];
}

/** Something that no field of a claim can hold, in words of our own. */
export interface Remark {
  readonly text: string;
  readonly source: Source;
}

/** What one claim says about the thing compared. */
export interface Account<K> {
  readonly claim: Claim;
  readonly certainty: Certainty;
  readonly value: string;
  readonly key: K;
  /** More precise accounts take vaguer ones in that agree with them. Higher is more precise. */
  readonly precision: number;
}

/**
 * Gathers accounts that agree into versions. `agrees(vague, precise)` says whether the vaguer account may mean the same.
 * A version is printed in its most precise wording, or in the commonest. In front: the most certain version, then what most
 * outlets say, then the most precise. Claims given in `inOrder` give the same versions however they were recorded.
 */
export function versionsOf<K>(
  accounts: readonly Account<K>[],
  agrees: (vague: K, precise: K) => boolean,
  printed: 'precise' | 'commonest' = 'precise',
): readonly Version[] {
  const wordings = [...groupBy(accounts, ({ value }) => value).values()].map(wordingOf).sort(byPrecision);
  const groups: ReturnType<typeof wordingOf<K>>[][] = [];
  for (const wording of wordings) {
    const group = groups.find(([precise]) => precise !== undefined && agrees(wording.key, precise.key));
    if (group === undefined) groups.push([wording]);
    else group.push(wording);
  }
  return groups
    .map((group) => group.flatMap(({ accounts }) => accounts))
    .map((group) => ({ accounts: group, ...versionOf(group, printed) }))
    .sort((a, b) => compareVersions(a, b) || b.accounts.length - a.accounts.length || compare(a.value, b.value))
    .map(({ value, certainty, sources }) => ({ value, certainty, sources }));
}

/** @returns the versions as a contradiction, none where fewer than two differ. */
export function contradiction(about: Contradiction['about'], versions: readonly Version[]): Contradiction[] {
  return versions.length < 2 ? [] : [{ about, versions }];
}

/** @returns the claims in an order of their own, so that answers do not depend on how they were recorded. */
export function inOrder(claims: readonly Claim[]): Claim[] {
  const rankOf = ({ evidence: { source } }: Claim) => `${source.published}|${source.articleId}`;
  const ranked = claims.map((claim) => ({ claim, rank: rankOf(claim), text: '' }));
  // The text is only wanted of claims of one article.
  const textOf = (of: (typeof ranked)[number]) => {
    if (of.text === '') of.text = JSON.stringify(of.claim);
    return of.text;
  };
  return ranked.sort((a, b) => compare(a.rank, b.rank) || compare(textOf(a), textOf(b))).map(({ claim }) => claim);
}

/** @returns the articles of the claims, oldest first, an article once. */
export function sourcesOf(claims: readonly Claim[]): Source[] {
  const byArticle = new Map(claims.map(({ evidence }) => [evidence.source.articleId, evidence.source]));
  return [...byArticle.values()].sort(
    (a, b) => compare(a.published, b.published) || compare(a.outlet, b.outlet) || compare(a.articleId, b.articleId),
  );
}

/** @returns the articles of the claims, those that are most certain in front, of these the earliest. */
export function surestSources(claims: readonly Claim[], standing: (claim: Claim) => Certainty): Source[] {
  const rungs = new Map<string, number>();
  for (const claim of claims) {
    const { articleId } = claim.evidence.source;
    rungs.set(articleId, Math.max(rungs.get(articleId) ?? 0, claim.implied ? 0 : rungOf(standing(claim)) + 1));
  }
  const rung = ({ articleId }: Source) => rungs.get(articleId) ?? 0;
  return sourcesOf(claims).sort((a, b) => rung(b) - rung(a));
}

/** @returns what the claims say besides their fields, each remark of an article once. */
export function remarksOf(claims: readonly Claim[]): Remark[] {
  const remarks = claims.flatMap(({ detail, evidence }) =>
    detail === undefined ? [] : [{ text: detail, source: evidence.source }],
  );
  return [...new Map(remarks.map((remark) => [`${remark.text}|${remark.source.articleId}`, remark])).values()];
}

/** @returns the place of a certainty on the ladder, rumoured lowest. */
export function rungOf(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty);
}

/** @returns the highest certainty of a list, rumoured for an empty one. */
export function highest(certainties: readonly Certainty[]): Certainty {
  return CERTAINTIES[Math.max(0, ...certainties.map(rungOf))] ?? 'rumoured';
}

/** Code point order, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function wordingOf<K>(accounts: readonly Account<K>[]) {
  const [first] = accounts;
  if (first === undefined) throw new RangeError('a wording without an account');
  const { value, key, precision } = first;
  return { value, key, precision, accounts, outlets: outletsOf(accounts) };
}

type Wording = Pick<ReturnType<typeof wordingOf>, 'value' | 'precision' | 'outlets'>;

function byPrecision(a: Wording, b: Wording): number {
  return b.precision - a.precision || b.outlets - a.outlets || compare(a.value, b.value);
}

function versionOf<K>(accounts: readonly Account<K>[], printed: 'precise' | 'commonest') {
  const wordings = [...groupBy(accounts, ({ value }) => value).values()].map(wordingOf);
  const best = wordings.sort(printed === 'precise' ? byPrecision : byUse)[0];
  return {
    value: best?.value ?? '',
    certainty: highest(accounts.map(({ certainty }) => certainty)),
    sources: sourcesOf(accounts.map(({ claim }) => claim)),
    outlets: outletsOf(accounts),
    precision: best?.precision ?? 0,
  };
}

/** Answers are in English: words in it come first, however many print the others. */
function byUse(a: Wording, b: Wording): number {
  return (
    Number(HAN.test(a.value)) - Number(HAN.test(b.value)) ||
    b.outlets - a.outlets ||
    b.precision - a.precision ||
    a.value.length - b.value.length ||
    compare(a.value, b.value)
  );
}

function compareVersions(a: ReturnType<typeof versionOf>, b: ReturnType<typeof versionOf>): number {
  return rungOf(b.certainty) - rungOf(a.certainty) || b.outlets - a.outlets || b.precision - a.precision;
}

function outletsOf<K>(accounts: readonly Account<K>[]): number {
  return new Set(accounts.map(({ claim }) => witnessOf(claim.evidence.source))).size;
}
