import { createAnalyser } from '../../../src/judging/analyse.ts';
import type { Person } from '../../../src/model/subject.ts';
import { article, subject, thresholds } from '../judging-harness.ts';

/** One sentence of a language's press, and what is to be read in it. */
export interface SentenceCase {
  readonly what: string;
  readonly title: string;
  readonly text?: string;
  /** `Shen departed Tencent`; denied begins with `not`, rumoured ends with `?`. */
  readonly tells: readonly string[];
  /** Left out where a headline that claims nothing may still be about the subject. */
  readonly relevant?: boolean;
}

/** People who do not exist, with the names the press of each script would give them. */
const INVENTED: readonly (readonly [key: string, short: string, names: readonly string[]])[] = [
  [
    'shen-ruolan',
    'Shen',
    ['Shen Ruolan', '沈若蘭', 'シェン・ルオラン', '선뤄란', 'Шэнь Жолань', 'शेन रुओलान', 'شين رولان', 'Thẩm Nhược Lan'],
  ],
  [
    'gu-wenhao',
    'Gu',
    ['Gu Wenhao', '顧文浩', 'グー・ウェンハオ', '구원하오', 'Гу Вэньхао', 'गु वेनहाओ', 'قو وينهاو', 'Cố Văn Hạo'],
  ],
  [
    'tao-yiming',
    'Tao',
    ['Tao Yiming', '陶一鳴', 'タオ・イーミン', '타오이밍', 'Тао Имин', 'ताओ यीमिंग', 'تاو ييمينغ', 'Đào Nhất Minh'],
  ],
  [
    'fang-zekai',
    'Fang',
    [
      'Fang Zekai',
      '方沢凱',
      'ファン・ザーカイ',
      '팡쩌카이',
      'Фан Цзэкай',
      'फांग ज़ेकाई',
      'فانغ زيكاي',
      'Phương Trạch Khải',
    ],
  ],
];

const people = INVENTED.map(
  ([key, short, names]): Person => ({
    key,
    name: short,
    names: [...names],
    misspellings: [],
    namesakes: [],
    titles: [],
    watched: true,
  }),
);
const analyse = createAnalyser({ ...subject, people: [...subject.people, ...people] }, thresholds);

/** @returns what the case's text tells of people, and whether it is about the subject. */
export function read({ title, text = '' }: SentenceCase, language: string): { tells: string[]; relevant: boolean } {
  const { claims, relevant } = analyse(article(title, text, { language }));
  const tells = claims
    .filter((claim) => claim.subject.kind === 'person')
    .map(({ subject: { key }, action, to, certainty, negated }) => {
      const name = INVENTED.find(([invented]) => invented === key)?.[1] ?? key;
      const open = certainty === 'rumoured' ? '?' : '';
      return `${negated ? 'not ' : ''}${name} ${action}${to === null ? '' : ` ${to}`}${open}`;
    });
  return { tells: tells.sort(), relevant };
}
