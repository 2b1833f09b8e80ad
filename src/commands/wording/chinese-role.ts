import type { PrintedNames } from '../../alerts/printed-names.ts';

/** English words of posts, the longer in front; '' for what Chinese leaves out. */
const PHRASES: Readonly<Record<string, string>> = {
  'chief executive officer': '首席执行官',
  'chief technology officer': '首席技术官',
  'chief scientist': '首席科学家',
  'staff research scientist': '资深研究科学家',
  'research scientist': '研究科学家',
  'core contributor': '核心贡献者',
  'core contributors': '核心贡献者',
  'technical lead': '技术负责人',
  'technology lead': '技术负责人',
  'tech lead': '技术负责人',
  'team lead': '团队负责人',
  'post-training and alignment': '后训练与对齐',
  'vice president': '副总裁',
  'open source': '开源',
  'large model': '大模型',
  'foundation model': '基础模型',
  'ai coding': 'AI编程',
  'post training': '后训练',
  'pre training': '预训练',
  'post-training': '后训练',
  'pre-training': '预训练',
  multimodal: '多模态',
  alignment: '对齐',
  researcher: '研究员',
  scientist: '科学家',
  engineer: '工程师',
  contributor: '贡献者',
  algorithm: '算法',
  research: '研究',
  intern: '实习生',
  internship: '实习',
  member: '成员',
  coordinator: '协调人',
  president: '总裁',
  chairman: '董事长',
  chair: '主席',
  director: '总监',
  founder: '创始人',
  leader: '负责人',
  head: '负责人',
  lead: '负责人',
  chief: '负责人',
  senior: '高级',
  former: '前',
  team: '团队',
  group: '集团',
  lab: '实验室',
  project: '项目',
  model: '模型',
  models: '模型',
  training: '训练',
  coding: '编程',
  code: '代码',
  data: '数据',
  infrastructure: '基础设施',
  safety: '安全',
  ceo: 'CEO',
  cto: 'CTO',
  cfo: 'CFO',
  coo: 'COO',
  ai: 'AI',
  the: '',
  a: '',
  an: '',
};
const LENGTHS = [3, 2] as const;
/** Longer texts are no roles. */
const LONGEST = 200;
const BETWEEN = /\s+(?:of|at|in|for)\s+/i;
const HAN = /\p{Script=Han}/u;

type Names = Pick<PrintedNames, 'organisation' | 'canonical'>;

/**
 * @returns an English role in Chinese, 后训练负责人 for "head of post-training"; one that is Chinese already as it is; null where not
 * every word of it is known. Words with a capital are names and stay.
 */
export function chineseRole(role: string, names: Names): string | null {
  if (HAN.test(role)) return role;
  if (role.length > LONGEST) return null;
  const undated = role.trim().split(/\s+since\s+/i)[0] ?? '';
  // "Head of the team at the lab" reads from the largest to the smallest.
  const parts = undated.split(BETWEEN).reverse();
  return joined(parts.map((part) => partOf(part, names)));
}

/** An organisation, parts joined by "and", or known phrases one after the other. */
function partOf(part: string, names: Names): string | null {
  const known = phraseOf(part);
  if (known !== undefined) return known;
  const name = part.replace(/^the\s+/i, '').trim();
  // A body's own name, and not a product that is listed among the names of its makers.
  if (names.canonical(name.toLowerCase().replace(/\s+/g, '-')) === name) return names.organisation(name);
  const both = part.split(/\s*(?:,|\band\b|&)\s*/i).filter((one) => one !== '');
  if (both.length > 1) {
    const each = both.map((one) => partOf(one, names));
    return each.some((one) => one === null) ? null : each.join('与');
  }
  return inPhrases(part.split(/\s+/), names);
}

/** The longest phrase first, and never another try: a role is a few words, and a text that is none may be long. */
function inPhrases(words: readonly string[], names: Names): string | null {
  const found: (string | null)[] = [];
  for (let at = 0; at < words.length; ) {
    const length = LENGTHS.find((count) => phraseOf(words.slice(at, at + count).join(' ')) !== undefined) ?? 1;
    const text = words.slice(at, at + length).join(' ');
    found.push(phraseOf(text) ?? (/^\p{Lu}/u.test(text) ? names.organisation(text) : null));
    at += length;
  }
  return joined(found);
}

/** Two names in Latin letters stay two words. */
function joined(parts: readonly (string | null)[]): string | null {
  if (parts.some((part) => part === null)) return null;
  return parts
    .join(' ')
    .replace(/ +/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

function phraseOf(text: string): string | undefined {
  const key = text.toLowerCase();
  return Object.hasOwn(PHRASES, key) ? PHRASES[key] : undefined;
}
