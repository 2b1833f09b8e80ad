import { eld } from 'eld/extrasmall';

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
const ASCII = /\p{ASCII}+/gu;
/** Latin text shorter than this says less than the feed does. */
const SHORT = 60;
/** The hint stands where it explains the letters nearly as well as the best candidate does. */
const NEAR = 0.05;

/**
 * The language of plain text: by script where that decides (one Han character weighs as three Latin letters, for Chinese
 * headlines are full of Latin names), else by letter statistics. Pure and fast: only the first 1,000 characters count.
 * @param hint - the feed's language, any BCP 47 tag; decides for short text and between near candidates
 * @returns a primary subtag (`en`, `zh`); `und` where nothing can be told
 */
export function detectLanguage(text: string, hint: string | null): string {
  const sample = text.slice(0, LOOKED_AT);
  const hinted = hint?.split('-')[0]?.toLowerCase() || null;
  const beyondAscii = sample.replace(ASCII, '');
  const letters = asciiLetters(sample) + count(beyondAscii, /\p{L}/gu);
  if (letters === 0) return hinted ?? 'und';
  const han = count(beyondAscii, /\p{Script=Han}/gu);
  const kana = count(beyondAscii, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if ((han + kana) * 3 >= letters - han - kana) {
    if (kana * 20 >= han + kana && kana > 0) return 'ja';
    return hinted === 'ja' && han < 12 ? 'ja' : 'zh';
  }
  for (const [script, language] of SCRIPTS) if (count(beyondAscii, script) * 2 >= letters) return language;
  const isMostlyLatin = (asciiLetters(sample) + count(beyondAscii, /\p{Script=Latin}/gu)) * 2 >= letters;
  return byStatistics(sample, isMostlyLatin, hinted);
}

function byStatistics(sample: string, isMostlyLatin: boolean, hinted: string | null): string {
  const sameScript = hinted === null || isLatin(hinted) === isMostlyLatin;
  if (hinted !== null && sameScript && sample.length < SHORT) return hinted;
  const found = eld.detect(sample);
  if (found.language === '') return hinted ?? 'und';
  if (hinted !== null && sameScript) {
    const scores = found.getScores();
    if ((scores[nameOf(hinted)] ?? 0) >= (scores[found.language] ?? 0) - NEAR) return hinted;
  }
  return told(found.language, sample);
}

/** Names in Cyrillic letters lead the statistics astray; no sentence in Ukrainian or Belarusian does without these letters. */
const UKRAINIAN_OR_BELARUSIAN = /[іїєґў]/iu;

function told(found: string, sample: string): string {
  if ((found === 'uk' || found === 'be') && !UKRAINIAN_OR_BELARUSIAN.test(sample)) return 'ru';
  return found === 'ms' ? 'id' : found;
}

/** The library has one profile for Malay and Indonesian; feeds here are Indonesian. */
function nameOf(language: string): string {
  return language === 'id' ? 'ms' : language;
}

/** Languages in other scripts that have feeds here or are likely to get one. */
function isLatin(language: string): boolean {
  return !['zh', 'ja', 'ko', 'ru', 'uk', 'bg', 'sr', 'el', 'ar', 'fa', 'ur', 'he', 'hi', 'bn', 'ta', 'th'].includes(
    language,
  );
}

/** Most letters of most texts, counted without making a string of each. */
function asciiLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const lower = text.charCodeAt(at) | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) letters++;
  }
  return letters;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
