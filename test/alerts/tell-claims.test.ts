import { describe, expect, it } from 'vitest';
import { groupClaims } from '../../src/alerts/group-claims.ts';
import { headlineOf, sentenceOf, type Teller } from '../../src/alerts/tell-claims.ts';
import { chinese } from '../../src/alerts/wording-chinese.ts';
import { english } from '../../src/alerts/wording-english.ts';
import { type Claim, ORGANISATION_ACTIONS, PERSON_ACTIONS } from '../../src/model/claim.ts';
import type { Status } from '../../src/model/story.ts';
import { aClaim, aSource, wording } from './samples.ts';

const { printedNames, isUnit } = wording;
const TELLERS: Readonly<Record<'en' | 'zh', Teller>> = {
  en: { language: 'en', wording: english, names: printedNames.en, isUnit },
  zh: { language: 'zh', wording: chinese, names: printedNames.zh, isUnit },
};
const group = (claims: readonly Claim[], language: 'en' | 'zh') => {
  const [first] = groupClaims(claims, TELLERS[language].names);
  return first ?? expect.fail('no claims');
};
const say = (claims: readonly Claim[], language: 'en' | 'zh' = 'en') =>
  sentenceOf(group(claims, language), claims[0]?.certainty ?? 'reported', TELLERS[language], false).text;
const head = (claims: readonly Claim[], language: 'en' | 'zh' = 'en') =>
  headlineOf(group(claims, language), claims[0]?.certainty ?? 'reported', TELLERS[language]);
const person = (over: Partial<Claim>) => aClaim({ from: null, to: null, ...over });
const organisation = (over: Partial<Claim>) =>
  person({ subject: { kind: 'organisation', key: 'harbour-group' }, ...over });
const other = { kind: 'person', key: 'xu-lan' } as const;

describe('claims in words', () => {
  it.each<[string, string, string, readonly Claim[]]>([
    ['a departure', 'Wei Ming departs.', '韦明离职。', [person({})]],
    ['where from', 'Wei Ming leaves Qwen.', '韦明离开千问。', [person({ from: 'Qwen' })]],
    [
      'a plan',
      'Wei Ming leaves Qwen for a company of their own.',
      '韦明离开千问，转往自己的公司。',
      [person({ from: 'Qwen', to: 'start-up' })],
    ],
    [
      'a day',
      'Wei Ming left Qwen on 3 March 2026.',
      '韦明于2026年3月3日离开千问。',
      [person({ from: 'Qwen', date: '2026-03-03' })],
    ],
    [
      'a month',
      'Wei Ming left Qwen in January 2026.',
      '韦明于2026年1月离开千问。',
      [person({ from: 'Qwen', date: '2026-01' })],
    ],
    ['a year', 'Wei Ming left Qwen in 2025.', '韦明于2025年离开千问。', [person({ from: 'Qwen', date: '2025' })]],
    [
      'an interval',
      'Wei Ming left Qwen between January 2026 and March 2026.',
      '韦明在2026年1月至2026年3月间离开千问。',
      [person({ from: 'Qwen', date: '2026-01/2026-03' })],
    ],
    [
      'a day to come',
      'Wei Ming is to leave Qwen on 1 May 2026.',
      '韦明将于2026年5月1日离开千问。',
      [person({ from: 'Qwen', date: '2026-05-01' })],
    ],
    [
      'several',
      'Wei Ming and Xu Lan leave Qwen.',
      '韦明和Xu Lan离开千问。',
      [person({ from: 'Qwen' }), person({ from: 'Qwen', subject: other })],
    ],
    [
      'a move',
      'Wei Ming leaves Qwen for Northwind.',
      '韦明离开千问，加入Northwind。',
      [person({ from: 'Qwen', to: 'Northwind' }), person({ action: 'joined', to: 'Northwind' })],
    ],
    [
      'the two days of a move',
      'Wei Ming left Qwen on 3 March 2026 and joined Northwind on 9 March 2026.',
      '韦明于2026年3月3日离开千问，于2026年3月9日加入Northwind。',
      [
        person({ from: 'Qwen', to: 'Northwind', date: '2026-03-03' }),
        person({ action: 'joined', to: 'Northwind', date: '2026-03-09' }),
      ],
    ],
    [
      'a former employer',
      'Wei Ming, formerly of Qwen, joins Northwind.',
      '曾任职千问的韦明加入Northwind。',
      [person({ action: 'joined', from: 'Qwen', to: 'Northwind' })],
    ],
    [
      'an appointment',
      'Wei Ming is appointed to a post at Qwen.',
      '韦明出任千问职务。',
      [person({ action: 'appointed', to: 'Qwen' })],
    ],
    [
      'an appointment to a unit',
      'Wei Ming is appointed to Harbour Group.',
      '韦明获任命进入海港事业群。',
      [person({ action: 'appointed', to: 'Harbour Group' })],
    ],
    [
      'a unit and its people',
      'Harbour Group is formed, with Wei Ming and Xu Lan appointed to it.',
      '海港事业群成立，韦明和Xu Lan出任职务。',
      [
        organisation({ action: 'formed' }),
        person({ action: 'appointed', to: 'Harbour Group' }),
        person({ action: 'appointed', to: 'Harbour Group', subject: other }),
      ],
    ],
    [
      'a unit without a name',
      'A unit was formed at Qwen.',
      '千问成立新部门。',
      [organisation({ action: 'formed', subject: { kind: 'organisation', key: 'qwen' } })],
    ],
    ['a company founded', 'Wei Ming founds a company.', '韦明创办公司。', [person({ action: 'founded' })]],
    [
      'money for it',
      'The company of Wei Ming raised money.',
      '韦明的公司融资。',
      [organisation({ action: 'funded', subject: { kind: 'organisation', key: 'wei-ming-company' } })],
    ],
    [
      'a lawsuit',
      'Wei Ming faces legal action.',
      '韦明面临法律行动。',
      [organisation({ action: 'sued', to: 'wei-ming' })],
    ],
    [
      'somebody nobody configured',
      'He Ping leaves Qwen.',
      'He Ping离开千问。',
      [person({ from: 'Qwen', subject: { kind: 'person', key: 'he-ping' } })],
    ],
    [
      'an organisation nobody configured',
      'Wei Ming joins Cobalt Yards.',
      '韦明加入Cobalt Yards。',
      [person({ action: 'joined', to: 'Cobalt Yards' })],
    ],
    [
      'a rumour',
      'Unconfirmed: Wei Ming leaves Qwen.',
      '未经证实：韦明离开千问。',
      [person({ from: 'Qwen', certainty: 'rumoured' })],
    ],
    [
      'a source',
      'Wei Ming leaves Qwen, according to Harbour Post.',
      '据Harbour Post，韦明离开千问。',
      [person({ from: 'Qwen', saidBy: 'Harbour Post' })],
    ],
    [
      'a confirmation',
      'Wei Ming leaves Qwen (confirmed).',
      '韦明离开千问（已证实）。',
      [person({ from: 'Qwen', certainty: 'confirmed' })],
    ],
    [
      'the company’s',
      'Wei Ming leaves Qwen, confirmed by Qwen.',
      '韦明离开千问，千问已证实。',
      [person({ from: 'Qwen', certainty: 'confirmed', saidBy: 'Qwen' })],
    ],
    [
      'their own',
      'Wei Ming leaves Qwen, by their own account.',
      '韦明离开千问，本人已证实。',
      [person({ from: 'Qwen', certainty: 'confirmed', saidBy: 'himself' })],
    ],
    [
      'a denial',
      'It is denied that Wei Ming leaves Qwen.',
      '以下说法遭否认：韦明离开千问。',
      [person({ from: 'Qwen', negated: true })],
    ],
    [
      'the company’s denial',
      'Qwen denied that Wei Ming leaves Qwen.',
      '千问否认韦明离开千问。',
      [person({ from: 'Qwen', negated: true, saidBy: 'Qwen' })],
    ],
    [
      'their own denial',
      'Wei Ming denied leaving Qwen.',
      '韦明否认离开千问。',
      [person({ action: 'denied' }), person({ from: 'Qwen', negated: true })],
    ],
    [
      'a reversal',
      'Wei Ming went back on leaving Qwen.',
      '韦明改变决定，不再离开千问。',
      [person({ from: 'Qwen', negated: true, reversed: true })],
    ],
    [
      'a reversal and that the person stays, as one',
      'Wei Ming went back on leaving Qwen.',
      '韦明改变决定，不再离开千问。',
      [person({ action: 'stays', to: 'Qwen' }), person({ negated: true, reversed: true })],
    ],
    [
      'a reversal of what is called no deed',
      'Taken back: Wei Ming made a statement.',
      '以下安排已撤回：韦明发声。',
      [person({ action: 'statement', negated: true, reversed: true })],
    ],
    [
      'a hint',
      'Only hinted at: Wei Ming leaves Qwen.',
      '仅有暗示：韦明离开千问。',
      [person({ from: 'Qwen', implied: true })],
    ],
  ])('tell %s', (_, inEnglish, inChinese, claims) => {
    expect(say(claims)).toBe(inEnglish);
    expect(say(claims, 'zh')).toBe(inChinese);
  });

  it.each([...PERSON_ACTIONS, ...ORGANISATION_ACTIONS])(
    'have a headline and a sentence for %s in every language',
    (action) => {
      const about = (PERSON_ACTIONS as readonly string[]).includes(action) ? person : organisation;
      for (const language of ['en', 'zh'] as const) {
        for (const claims of [
          [about({ action })],
          [about({ action, to: 'Northwind', from: 'Qwen', negated: true })],
          [about({ action, to: 'Northwind', from: 'Qwen', negated: true, reversed: true })],
        ]) {
          expect(head(claims, language)).not.toMatch(/^$|[{}[\]]/);
          expect(say(claims, language)).toMatch(/^[^{}[\]]{3,}[.。]$/);
        }
      }
    },
  );

  it('are headed by what has become of them', () => {
    const headed = (status: Status, language: 'en' | 'zh') =>
      headlineOf(group([person({ from: 'Qwen' })], language), status, TELLERS[language]);

    expect(headed('denied', 'en')).toBe('Denied: Wei Ming leaves Qwen');
    expect(headed('reversed', 'en')).toBe('Taken back: Wei Ming leaves Qwen');
    expect(headed('reversed', 'zh')).toBe('已撤回：韦明离开千问');
  });

  it('tell a role in the language of the reader or not at all, and no bare rank', () => {
    const zh = aSource({ language: 'zh' });
    const written = (role: string, source = aSource()) =>
      person({ from: 'Qwen', role, evidence: { source, span: null } });

    expect(say([written('head of post-training')])).toBe('Wei Ming (head of post-training) leaves Qwen.');
    expect(say([written('cto')])).toBe('Wei Ming (CTO) leaves Qwen.');
    expect(say([written('head')])).toBe('Wei Ming leaves Qwen.');
    expect(say([written('Leiter der Forschung', aSource({ language: 'de' }))])).toBe('Wei Ming leaves Qwen.');
    expect(say([written('后训练负责人', zh)])).toBe('Wei Ming (post-training lead) leaves Qwen.');
    expect(say([written('后训练负责人', zh)], 'zh')).toBe('韦明（后训练负责人）离开千问。');
    expect(say([written('head of post-training')], 'zh')).toBe('韦明离开千问。');
  });

  it('count the names that a headline has no room for', () => {
    const claims = ['wei-ming', 'xu-lan', 'he-ping', 'su-yun'].map((key) =>
      person({ from: 'Qwen', subject: { kind: 'person', key } }),
    );

    expect(head(claims)).toBe('Wei Ming, Xu Lan and 2 more leave Qwen');
    expect(head(claims, 'zh')).toBe('韦明、Xu Lan等4人离开千问');
    expect(say(claims)).toBe('Wei Ming, Xu Lan, He Ping and Su Yun leave Qwen.');
  });

  it('take what stands in a claim for text, whatever it looks like', () => {
    expect(say([person({ from: '{who}[$&] {date}' })])).toBe('Wei Ming leaves {who}[$&] {date}.');
  });
});
