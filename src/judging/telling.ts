import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { eventKeysOf } from './event-key.ts';
import type { News } from './novelty.ts';

/** Claims that a message tells at most; the ledger has all of them. */
const MOST = 12;

/**
 * @returns the claims that a message about the article tells, in the order of their weight: its main event where that is new, or where
 * nothing is; then the other new facts and events. Hints are told only where there is nothing else. A role is told only where the
 * sentence that carries the claim has it, in the words of that sentence.
 */
export function tellingOf(article: Article, claims: readonly Claim[], events: readonly string[], news: News): Claim[] {
  const [main] = events;
  const reports = (claim: Claim, keys: readonly string[]) => eventKeysOf([claim]).some((key) => keys.includes(key));
  const ofMain = main === undefined ? [] : claims.filter((claim) => reports(claim, [main]));
  const ofNews = [...news.claims, ...claims.filter((claim) => reports(claim, news.events))];
  const first = ofNews.length === 0 || ofMain.some((claim) => ofNews.includes(claim));
  const reported = [...new Set([...(first ? ofMain : []), ...ofNews])];
  const stated = reported.filter((claim) => !claim.implied);
  const told = stated.length > 0 ? stated : reported;
  return [...new Set([...told, ...besides(told, ofMain, claims)])]
    .slice(0, MOST)
    .map((claim) => ({ ...claim, role: roleInSentence(claim, article) }));
}

/**
 * A letter or a fall of the shares says little without those whom its story or the same sentence tells of; where these are nobody,
 * those of whom the article makes sure.
 */
function besides(told: readonly Claim[], ofMain: readonly Claim[], claims: readonly Claim[]): Claim[] {
  const span = told[0]?.evidence.span;
  if (span == null || told.some(({ subject }) => subject.kind === 'person')) return [];
  const personal = claims.filter(
    ({ subject, action, implied }) => subject.kind === 'person' && action !== 'statement' && !implied,
  );
  const near = personal.filter(
    (claim) =>
      ofMain.includes(claim) || (claim.evidence.span?.field === span.field && claim.evidence.span.start === span.start),
  );
  return near.length > 0 ? near : personal.filter(({ certainty }) => certainty === 'confirmed');
}

function roleInSentence({ role, evidence: { span } }: Claim, article: Article): string | null {
  if (role === null || span === null) return null;
  return wordsAsWritten(role, article[span.field].slice(span.start, span.end));
}

/** @returns the run of `text` with the letters and digits of `words`, whatever stands between them; null where there is none. */
function wordsAsWritten(words: string, text: string): string | null {
  const wanted = lettersOf(words);
  const letters = lettersOf(text);
  const at = joined(letters).indexOf(joined(wanted));
  const [start, end] = [letters[at], letters[at + wanted.length - 1]];
  return wanted.length === 0 || start === undefined || end === undefined ? null : text.slice(start.at, end.at + 1);
}

function joined(letters: readonly { readonly letter: string }[]): string {
  return letters.map(({ letter }) => letter).join('');
}

/** One entry a UTF-16 unit, so that places in the joined letters are places in the list. */
function lettersOf(text: string): { letter: string; at: number }[] {
  return text
    .split('')
    .flatMap((unit, at) => (/[\p{L}\p{N}]/u.test(unit) ? [{ letter: unit.toLowerCase().charAt(0), at }] : []));
}
