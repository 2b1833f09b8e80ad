import type { Article } from '../../model/article.ts';
import { datesOf } from '../find-dates.ts';
import { SPACED_LEXICONS, UNSPACED_LEXICONS } from '../language/lexicons.ts';
import { cuesOf, hasCue, type Sentence } from '../sentence.ts';

/** Languages whose words of negation and doubt are known. */
const LANGUAGES: ReadonlySet<string> = new Set([
  'en',
  ...[...SPACED_LEXICONS, ...UNSPACED_LEXICONS].flatMap(({ language, also = [] }) => [language, ...also]),
]);

/** @returns whether a sentence of the article that denies or doubts can be told from one that states. */
export function canBeDoubted({ language }: Pick<Article, 'language'>): boolean {
  return LANGUAGES.has(language);
}

/**
 * Looks at whole sentences and not only at the words quoted, so that a quote cannot leave "it is not true that" out, and at the
 * whole of them: where the rules read no claim, nothing says how far a "not" or an "if" reaches.
 *
 * @param negated whether the claim says that it is not so
 * @returns why the sentence does not state what it seems to; null where it does.
 */
export function doubtOf(sentence: Sentence, negated: boolean, published: string): string | null {
  if (sentence.question) return 'the sentence asks';
  if (hasCue(sentence, ['instruction'])) return 'the sentence gives orders';
  // "On May 3": the month is no doubt.
  const dates = datesOf(sentence, published);
  const doubts = cuesOf(sentence, 'doubt').filter((hit) => !dates.some((d) => hit.at >= d.at && hit.end <= d.end));
  if (doubts.length > 0 || hasCue(sentence, ['conditional'])) return 'the sentence tells of what is only possible';
  if (hasCue(sentence, ['nobody'])) return 'the sentence says it of nobody';
  const denies =
    hasCue(sentence, ['negation', 'deny']) ||
    sentence.triggers.some(({ value }) => value.negated || value.action === 'denied');
  if (denies !== negated) return negated ? 'the sentence denies nothing' : 'the sentence denies something';
  return null;
}
