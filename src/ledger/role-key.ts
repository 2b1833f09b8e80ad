import { simplified } from '../judging/language/han-variants.ts';
import { nameWords } from './name-key.ts';

/** Words that say the same about a post, or nothing; '' drops the word. Stems, so that a title is told from another and not from its wording. */
const SAME_WORD: Readonly<Record<string, string>> = {
  a: '',
  an: '',
  and: '',
  at: '',
  for: '',
  his: '',
  in: '',
  its: '',
  of: '',
  on: '',
  the: '',
  to: '',
  who: '',
  former: '',
  group: '',
  member: '',
  project: '',
  senior: '',
  team: '',
  unit: '',
  // What the subject's own names say is in `from` and `to` already.
  ai: '',
  model: '',
  models: '',
  division: '',
  tech: 'technical',
  technology: 'technical',
  chief: 'lead',
  director: 'lead',
  head: 'lead',
  heads: 'lead',
  leader: 'lead',
  leading: 'lead',
  leads: 'lead',
  code: 'code',
  coder: 'code',
  coding: 'code',
  contributors: 'contributor',
  interns: 'intern',
  internship: 'intern',
  posttraining: 'post training',
  research: 'research',
  // The same job, and no intern who does research.
  researcher: 'research scientist',
  researchers: 'research scientist',
  laboratory: 'lab',
};

/** Chinese words of posts, the longer in front; read after traditional characters are simplified. */
const CHINESE: readonly (readonly [chinese: string, english: string])[] = [
  ['核心贡献者', 'core contributor'],
  ['贡献者', 'contributor'],
  ['首席执行官', 'ceo'],
  ['首席技术官', 'cto'],
  ['首席科学家', 'lead scientist'],
  ['研究科学家', 'research scientist'],
  ['科学家', 'scientist'],
  ['后训练', 'post training'],
  ['预训练', 'pre training'],
  ['多模态', 'multimodal'],
  ['技术', 'technical'],
  ['代码', 'code'],
  ['负责人', 'lead'],
  ['负责', 'lead'],
  ['主管', 'lead'],
  ['总监', 'lead'],
  ['领导', 'lead'],
  ['掌门', 'lead'],
  ['研究员', 'researcher'],
  ['实习生', 'intern'],
  ['实验室', 'lab'],
  ['团队', ''],
  ['模型', ''],
  ['大', ''],
];

/** Words that many posts share: alone they do not tell that two wordings mean the same one. */
const GENERIC: ReadonlySet<string> = new Set(['lead', 'technical', 'staff', 'core']);

/** Alone they name no post at all. */
const RANKS: ReadonlySet<string> = new Set(['lead', 'staff', 'core']);
/** Words of `CHINESE` as English prints them. */
const PRINTED: Readonly<Record<string, string>> = {
  ceo: 'CEO',
  cto: 'CTO',
  'post training': 'post-training',
  'pre training': 'pre-training',
  'lead scientist': 'chief scientist',
};

/** A post as far as two wordings of it can be compared: its telling words. */
export type RoleKey = ReadonlySet<string>;

/** Organisations that roles may name, read once for many roles. */
export interface Places {
  readonly stems: ReadonlySet<string>;
  /** Those with Chinese characters, simplified. */
  readonly chinese: readonly string[];
}

const HAN = /\p{Script=Han}/u;

export function placesOf(names: readonly string[]): Places {
  return { stems: new Set(names.flatMap(stems)), chinese: names.filter((name) => HAN.test(name)).map(simplified) };
}

export const NO_PLACES: Places = placesOf([]);

/**
 * @param others further organisations that the role may name.
 * @returns the key of a role without the words of the organisations; empty for "member" and the like.
 */
export function roleKey(role: string, places: Places, ...others: readonly (string | null)[]): RoleKey {
  let text = role.slice(0, 200).normalize('NFKC').toLowerCase();
  // What comes behind "since" dates the post and is no part of it.
  text = text.split(/\bsince\b/)[0] ?? text;
  const further = others.filter((name) => name !== null);
  if (HAN.test(text)) text = spelledOut(simplified(text), [...places.chinese, ...placesOf(further).chinese]);
  const words = new Set(stems(text).filter((word) => !places.stems.has(word)));
  if (words.size > 0) for (const name of further) for (const word of stems(name)) words.delete(word);
  return words;
}

/** Chinese sets no spaces: a name has to go before its neighbours can be read. */
function spelledOut(text: string, names: readonly string[]): string {
  let spelled = text;
  for (const name of names.toSorted((a, b) => b.length - a.length)) spelled = spelled.replaceAll(name, ' ');
  for (const [chinese, english] of CHINESE) spelled = spelled.replaceAll(chinese, ` ${english} `);
  return spelled;
}

/**
 * @returns whether the wording `vague` may mean the post of `precise`: it says nothing that `precise` does not, and they share
 * more than "lead". "Post-training head" agrees with "head of post-training and alignment", "head of the team" with neither.
 */
export function rolesAgree(vague: RoleKey, precise: RoleKey): boolean {
  if (vague.size === 0) return true;
  const telling = (words: Iterable<string>) => [...words].some((word) => !GENERIC.has(word));
  for (const word of vague) if (!precise.has(word)) return false;
  return telling(vague) || !telling([...precise].filter((word) => !vague.has(word)));
}

/** @returns whether the role names a rank and nothing that it is the rank of: "head", "负责人", "chief". */
export function isBareRank(role: string): boolean {
  return [...roleKey(role, NO_PLACES)].every((word) => RANKS.has(word));
}

/** @returns a Chinese role in English words, "post-training lead" for 后训练负责人; null where not every word of it is known. */
export function englishRole(role: string): string | null {
  let text = simplified(role.slice(0, 200).normalize('NFKC')).trim();
  for (const [chinese, english] of CHINESE) text = text.replaceAll(chinese, ` ${PRINTED[english] ?? english} `);
  const words = text.replace(/ {2,}/g, ' ').trim();
  return words === '' || HAN.test(words) ? null : words;
}

/** @returns whether a role in this language can be compared at all: between languages, a wording proves no difference. */
export function comparableRole(language: string): boolean {
  return language === 'en' || language === 'zh' || language === 'und';
}

function stems(text: string): string[] {
  return nameWords(text)
    .flatMap((word) => (Object.hasOwn(SAME_WORD, word) ? (SAME_WORD[word] ?? '') : word).split(' '))
    .filter((word) => word !== '');
}
