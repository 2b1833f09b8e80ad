/** A syllable of Hanyu Pinyin in its parts, y and w written out: `yan` is `ian` with no initial. */
interface Syllable {
  readonly initial: string;
  readonly final: string;
}

const INITIAL = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])/;
const STANDALONE: Readonly<Record<string, string>> = {
  yi: 'i',
  ya: 'ia',
  ye: 'ie',
  yao: 'iao',
  you: 'iu',
  yan: 'ian',
  yin: 'in',
  yang: 'iang',
  ying: 'ing',
  yong: 'iong',
  yu: 'v',
  yue: 've',
  yuan: 'van',
  yun: 'vn',
  wu: 'u',
  wa: 'ua',
  wo: 'uo',
  wai: 'uai',
  wei: 'ui',
  wan: 'uan',
  wen: 'un',
  wang: 'uang',
  weng: 'ueng',
};
/** Initials behind which `u` is ü, and those behind which `i` is no i. */
const PALATAL = new Set(['j', 'q', 'x']);
const HISSING = new Set(['zh', 'ch', 'sh', 'r', 'z', 'c', 's']);
/** Letters of the longest syllable: zhuang. */
const LONGEST = 6;

/** Finals by their Cyrillic (Palladius) and Hangul spelling behind an initial; the third is the Cyrillic one without an initial. */
const FINALS: Readonly<Record<string, readonly [cyrillic: string, hangul: string, alone?: string]>> = {
  a: ['а', 'ㅏ'],
  o: ['о', 'ㅗ'],
  e: ['э', 'ㅓ'],
  ai: ['ай', 'ㅏ이'],
  ei: ['эй', 'ㅔ이'],
  ao: ['ао', 'ㅏ오'],
  ou: ['оу', 'ㅓ우'],
  an: ['ань', 'ㅏㄴ'],
  en: ['энь', 'ㅓㄴ'],
  ang: ['ан', 'ㅏㅇ'],
  eng: ['эн', 'ㅓㅇ'],
  ong: ['ун', 'ㅜㅇ'],
  er: ['эр', 'ㅓㄹ'],
  i: ['и', 'ㅣ'],
  ia: ['я', 'ㅑ'],
  ie: ['е', 'ㅖ'],
  iao: ['яо', 'ㅑ오'],
  iu: ['ю', 'ㅠ'],
  ian: ['янь', 'ㅖㄴ'],
  in: ['инь', 'ㅣㄴ'],
  iang: ['ян', 'ㅑㅇ'],
  ing: ['ин', 'ㅣㅇ'],
  iong: ['юн', 'ㅠㅇ'],
  u: ['у', 'ㅜ'],
  ua: ['уа', 'ㅘ', 'ва'],
  uo: ['о', 'ㅝ', 'во'],
  uai: ['уай', 'ㅘ이', 'вай'],
  ui: ['уй', 'ㅜ이', 'вэй'],
  uan: ['уань', 'ㅘㄴ', 'вань'],
  un: ['унь', 'ㅜㄴ', 'вэнь'],
  uang: ['уан', 'ㅘㅇ', 'ван'],
  ueng: ['вэн', 'ㅝㅇ'],
  v: ['юй', 'ㅟ'],
  ve: ['юэ', 'ㅞ'],
  van: ['юань', 'ㅟ안'],
  vn: ['юнь', 'ㅟㄴ'],
};
const CYRILLIC_INITIALS: Readonly<Record<string, string>> = Object.fromEntries(
  'b б p п m м f ф d д t т n н l л g г k к h х j цз q ц x с zh чж ch ч sh ш r ж z цз c ц s с'
    .split(' ')
    .flatMap((part, at, all) => (at % 2 === 0 ? [[part, all[at + 1] ?? '']] : [])),
);
const HANGUL_INITIALS: Readonly<Record<string, string>> = Object.fromEntries(
  'b ㅂ p ㅍ m ㅁ f ㅍ d ㄷ t ㅌ n ㄴ l ㄹ g ㄱ k ㅋ h ㅎ j ㅈ q ㅊ x ㅅ zh ㅈ ch ㅊ sh ㅅ r ㄹ z ㅉ c ㅊ s ㅆ'
    .split(' ')
    .flatMap((part, at, all) => (at % 2 === 0 ? [[part, all[at + 1] ?? '']] : [])),
);
/** Jamo in the order of the code points of whole syllables. */
const CHOSEONG = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const JUNGSEONG = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const JONGSEONG = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
/** Behind ㅈ, ㅊ and ㅉ no y is written: 장 and not 쟝. */
const PLAIN: Readonly<Record<string, string>> = { ㅑ: 'ㅏ', ㅖ: 'ㅔ', ㅠ: 'ㅜ' };

/**
 * @param word Pinyin without tones, of one or more syllables: `junyang`.
 * @returns its spelling by the rules of the Palladius system and of South Korea; null for what is no Pinyin. Where a word can be cut in
 * two ways, the longest first syllable is taken: "xian" is one.
 */
export function transcribed(word: string): { readonly cyrillic: string; readonly hangul: string } | null {
  const syllables = cut(word);
  if (syllables === null) return null;
  return { cyrillic: syllables.map(cyrillic).join(''), hangul: syllables.map(hangul).join('') };
}

function cut(word: string): Syllable[] | null {
  if (word === '') return [];
  for (let length = Math.min(LONGEST, word.length); length > 0; length -= 1) {
    const first = parsed(word.slice(0, length));
    const rest = first === null ? null : cut(word.slice(length));
    if (first !== null && rest !== null) return [first, ...rest];
  }
  return null;
}

function parsed(syllable: string): Syllable | null {
  const alone = STANDALONE[syllable];
  if (alone !== undefined) return { initial: '', final: alone };
  const initial = INITIAL.exec(syllable)?.[0] ?? '';
  const written = syllable.slice(initial.length);
  const final = PALATAL.has(initial) && written.startsWith('u') ? `v${written.slice(1)}` : written;
  return final in FINALS && (initial !== '' || /^[aoe]/.test(final)) ? { initial, final } : null;
}

function cyrillic({ initial, final }: Syllable): string {
  const [behind = '', , alone] = FINALS[final] ?? [];
  if (initial === '') return alone ?? behind;
  if (final === 'i' && ['z', 'c', 's'].includes(initial)) return `${CYRILLIC_INITIALS[initial] ?? ''}ы`;
  if (initial === 'h' && final === 'ui') return 'хуэй';
  return (CYRILLIC_INITIALS[initial] ?? '') + behind;
}

function hangul({ initial, final }: Syllable): string {
  if (initial === '' && final === 'ui') return '웨이';
  if (initial === '' && final === 'un') return '원';
  const letter = HANGUL_INITIALS[initial] ?? 'ㅇ';
  const [vowel = '', ...rest] = [...(final === 'i' && HISSING.has(initial) ? 'ㅡ' : (FINALS[final]?.[1] ?? ''))];
  const plain = 'ㅈㅊㅉ'.includes(letter) ? (PLAIN[vowel] ?? vowel) : vowel;
  const [closing = ''] = rest;
  const closes = JONGSEONG.includes(closing);
  const code =
    0xac00 +
    (CHOSEONG.indexOf(letter) * JUNGSEONG.length + JUNGSEONG.indexOf(plain)) * JONGSEONG.length +
    (closes ? JONGSEONG.indexOf(closing) : 0);
  return String.fromCodePoint(code) + (closes ? '' : rest.join(''));
}
