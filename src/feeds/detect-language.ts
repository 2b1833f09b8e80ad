import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Scripts that one language, or one language above all, is written in. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];
const LOOKED_AT = 1_000;
/** Latin text shorter than this says less than the feed does. */
const SHORT = 60;
const SURE = 0.6;

/**
 * The language of plain text: by script where that decides (one Han character weighs as three Latin letters, for Chinese
 * headlines are full of Latin names), else by letter statistics. Pure and fast: only the first 1,000 characters count.
 * @param hint - the feed's language, any BCP 47 tag; decides for short text and between near candidates
 * @returns a primary subtag (`en`, `zh`); `und` where nothing can be told
 */
export function detectLanguage(text: string, hint: string | null): string {
  const sample = text.slice(0, LOOKED_AT);
  const hinted = hint?.split('-')[0]?.toLowerCase() || null;
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return hinted ?? 'und';
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if ((han + kana) * 3 >= letters - han - kana) {
    if (kana * 20 >= han + kana && kana > 0) return 'ja';
    return hinted === 'ja' && han < 12 ? 'ja' : 'zh';
  }
  for (const [script, language] of SCRIPTS) if (count(sample, script) * 2 >= letters) return language;
  return byStatistics(sample, letters, hinted);
}

function byStatistics(sample: string, letters: number, hinted: string | null): string {
  const sameScript = hinted === null || isLatin(hinted) === count(sample, /\p{Script=Latin}/gu) * 2 >= letters;
  if (hinted !== null && sameScript && sample.length < SHORT) return hinted;
  // Loaded at the first text that needs it: its tables take a third of a second, and a question to the ledger needs none.
  const { detectAll } = require('tinyld') as typeof import('tinyld');
  const candidates = detectAll(sample);
  const best = candidates[0];
  if (!best) return hinted ?? 'und';
  const isCandidate = candidates.slice(0, 3).some(({ lang }) => lang === hinted);
  return hinted !== null && isCandidate && best.accuracy < SURE ? hinted : best.lang;
}

/** Languages in other scripts that have feeds here or are likely to get one. */
function isLatin(language: string): boolean {
  return !['zh', 'ja', 'ko', 'ru', 'uk', 'bg', 'sr', 'el', 'ar', 'fa', 'ur', 'he', 'hi', 'bn', 'ta', 'th'].includes(
    language,
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
