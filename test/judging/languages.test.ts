import { describe, expect, it } from 'vitest';
import { SPACED_LEXICONS, UNSPACED_LEXICONS } from '../../src/judging/language/lexicons.ts';
import { tells } from './judging-harness.ts';
import { arabic } from './language/arabic.ts';
import { dutch } from './language/dutch.ts';
import { french } from './language/french.ts';
import { german } from './language/german.ts';
import { hindi } from './language/hindi.ts';
import { indonesian } from './language/indonesian.ts';
import { italian } from './language/italian.ts';
import { japanese } from './language/japanese.ts';
import { korean } from './language/korean.ts';
import { polish } from './language/polish.ts';
import { portuguese } from './language/portuguese.ts';
import { russian } from './language/russian.ts';
import { read, type SentenceCase } from './language/sentence-case.ts';
import { spanish } from './language/spanish.ts';
import { turkish } from './language/turkish.ts';
import { vietnamese } from './language/vietnamese.ts';

const TABLES: readonly (readonly [language: string, cases: readonly SentenceCase[]])[] = [
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['pt', portuguese],
  ['it', italian],
  ['nl', dutch],
  ['pl', polish],
  ['ru', russian],
  ['tr', turkish],
  ['vi', vietnamese],
  ['id', indonesian],
  ['ar', arabic],
  ['hi', hindi],
  ['ja', japanese],
  ['ko', korean],
];

describe.each(TABLES)('sentences in %s', (language, cases) => {
  it.each(cases)('$what: $title', (sentence) => {
    const { tells: told, relevant } = read(sentence, language);
    expect(told).toEqual(sentence.tells);
    if (sentence.relevant !== undefined) expect(relevant).toBe(sentence.relevant);
  });
});

const CASES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  ja: [
    ['アリババQwenの技術責任者ジュンヤン・リン氏が退任', ['lin-junyang departed']],
    ['周浩氏がQwenからテンセントに移籍', ['zhou-hao departed Tencent', 'zhou-hao joined Tencent']],
    ['Qwenの周浩氏が起業', ['zhou-hao founded']],
  ],
  ko: [
    ['알리바바 큐원 린쥔양 퇴사', ['lin-junyang departed']],
    ['통이 연구소 옌즈제, 텐센트로 이적', ['yan-zhijie departed Tencent', 'yan-zhijie joined Tencent']],
  ],
  de: [
    ['Lin Junyang verlässt Alibabas Qwen-Team', ['lin-junyang departed']],
    ['Alibaba verliert Zhou Hao aus dem Qwen-Team', ['zhou-hao departed']],
    ['Zhou Hao wechselt von Qwen zu Tencent', ['zhou-hao departed Tencent', 'zhou-hao joined Tencent']],
  ],
  fr: [
    ['Lin Junyang quitte Qwen', ['lin-junyang departed']],
    ['Zhou Hao quitte Qwen et rejoint Meta', ['zhou-hao departed Meta', 'zhou-hao joined Meta']],
    ['Zhou Hao prend la tête de Qwen', ['zhou-hao appointed Alibaba Qwen']],
  ],
  es: [
    ['Lin Junyang abandona Qwen', ['lin-junyang departed']],
    ['Renuncia el líder de Qwen Lin Junyang y con él Yu Bowen', ['lin-junyang departed', 'yu-bowen departed']],
  ],
  pt: [['Lin Junyang deixa a equipe do Qwen', ['lin-junyang departed']]],
  it: [['Lin Junyang lascia Qwen', ['lin-junyang departed']]],
  nl: [['Lin Junyang verlaat het Qwen-team', ['lin-junyang departed']]],
  pl: [['Lin Junyang odchodzi z zespołu Qwen', ['lin-junyang departed']]],
  hr: [['Lin Junyang napušta tim Qwen', ['lin-junyang departed']]],
  ru: [['Lin Junyang покидает Qwen', ['lin-junyang departed']]],
  tr: [['Lin Junyang, Qwen ekibinden ayrıldı', ['lin-junyang departed']]],
  vi: [['Lin Junyang rời nhóm Qwen', ['lin-junyang departed']]],
  id: [['Lin Junyang mengundurkan diri dari Qwen', ['lin-junyang departed']]],
  ar: [['Lin Junyang يغادر فريق Qwen', ['lin-junyang departed']]],
  hi: [['जुनयांग लिन ने क्वेन टीम छोड़ी', ['lin-junyang departed']]],
};

describe.each(Object.entries(CASES))('people of the configuration in %s', (language, cases) => {
  it.each(cases)('%s', (title, expected) => {
    expect(tells(title, '', { language })).toEqual(expected);
  });
});

describe('a lexicon', () => {
  it.each([...SPACED_LEXICONS, ...UNSPACED_LEXICONS].map((lexicon) => [lexicon.language, lexicon] as const))(
    '%s lists no phrase twice with one meaning',
    (_, { triggers, cues }) => {
      const listed = [
        ...triggers.flatMap(({ phrases, separable, ...meaning }) =>
          [phrases, separable].flatMap((list, at) =>
            (list ?? '').split('|').map((phrase) => `${JSON.stringify([at, meaning])} ${phrase}`),
          ),
        ),
        ...Object.entries(cues).flatMap(([cue, list]) => list.split('|').map((phrase) => `${cue} ${phrase}`)),
      ].filter((entry) => !entry.endsWith(' '));

      expect(listed.filter((entry, at) => listed.indexOf(entry) !== at)).toEqual([]);
    },
  );
});
