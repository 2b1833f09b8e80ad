import { describe, expect, it } from 'vitest';
import { tells } from './judging-harness.ts';

/** Who is told of by a clause that is no sentence of its own, by a pronoun, or by headline and text together. */
const CASES: readonly (readonly [what: string, title: string, text: string, says: readonly string[]])[] = [
  [
    'who leads the body that was named before',
    'Alibaba forms a task force for Qwen models',
    'CEO Eddie Wu, Wu Zeming and Zhou Jingren lead it, an internal letter says.',
    [
      'wu-yongming appointed Foundation Model Task Force',
      'wu-zeming appointed Foundation Model Task Force',
      'zhou-jingren appointed Foundation Model Task Force',
    ],
  ],
  [
    'who leads what is being formed, in a relative clause',
    '阿里成立基础模型支持小组',
    '阿里宣布成立由吴泳铭、周靖人牵头的基础模型支持小组。',
    ['wu-yongming appointed Foundation Model Task Force', 'zhou-jingren appointed Foundation Model Task Force'],
  ],
  [
    'the speaker among those who lead it',
    '阿里成立基础模型支持小组',
    '吴泳铭在内部信中说，成立基础模型支持小组，由他本人、周靖人共同协调。',
    ['wu-yongming appointed Foundation Model Task Force', 'zhou-jingren appointed Foundation Model Task Force'],
  ],
  ['what a lab is led by is no post', '阿里千问发布新模型', '新模型来自周靖人领衔的通义实验室。', []],
  [
    'both of a list before "who"',
    'Two speech researchers leave Alibaba’s Qwen',
    'Shen Ruolan and Gu Wenhao, who resigned together, have said nothing.',
    ['gu-wenhao departed', 'shen-ruolan departed'],
  ],
  ['a clause before the name', '周浩有了下文', '今年5月告别千问的周浩如今在读书。', ['zhou-hao departed']],
  [
    'who comes from another company comes to the subject',
    '7月从智谱加入的高岚负责千问语音团队',
    '',
    ['gao-lan appointed Alibaba Qwen', 'gao-lan joined Alibaba Qwen'],
  ],
  [
    'a company behind its owner',
    '郁博文加盟林俊旸的语用科技',
    '',
    ['yu-bowen departed 语用科技', 'yu-bowen joined 语用科技'],
  ],
  [
    'a pronoun for the only one named',
    'Quillon, a company started by Gao Lan after she quit Alibaba Qwen, opens',
    '',
    ['gao-lan departed', 'gao-lan founded'],
  ],
  [
    'a place in front of the report',
    'SINGAPORE - Gao Lan, head of safety at Mistral AI, has joined Alibaba as director of alignment for Qwen',
    '',
    ['gao-lan appointed Alibaba', 'gao-lan joined Alibaba'],
  ],
  [
    'a hire in the headline and the post in the text',
    'Former DeepMind scientist joins Alibaba to strengthen Qwen',
    'Gao Lan was appointed to lead post-training research for Qwen.',
    ['gao-lan appointed Alibaba Qwen', 'gao-lan joined Alibaba'],
  ],
  [
    'who stays in the headline is named in the text',
    'Qwen speech lead says she is staying put',
    'Gao Lan dismissed talk that she had been poached by Moonshot AI.',
    ['gao-lan denied', 'gao-lan stays Alibaba Qwen', 'not gao-lan joined Moonshot AI'],
  ],
  [
    'a move that is denied as a noun',
    'Report of Zhou Hao’s move to Moonshot AI is false, Alibaba says',
    '',
    ['not zhou-hao joined Moonshot AI', 'zhou-hao stays'],
  ],
  ['a former leader who does something', 'Former Qwen researcher Gao Lan founds a company', '', ['gao-lan founded']],
  ['an earlier life', 'Gao Lan, who formerly led Qwen, speaks at a fair', '', []],
  [
    'in place of somebody who retires',
    'Alibaba has appointed Wu Zeming to its partnership committee in place of the retiring Sol Quillon',
    '',
    ['wu-zeming appointed Alibaba partnership committee'],
  ],
  [
    '"he" behind a semicolon',
    '千问周浩离职',
    '千问负责人周浩本周离职。3月5日吴泳铭批准辞职，吴嘉继续带领千问；3月7日他说今天是最后一天。',
    ['wu-jia stays Alibaba Qwen', 'zhou-hao departed', 'zhou-hao farewell-post'],
  ],
  [
    'who is named behind a post is meant by "he"',
    '阿里千问有人离开',
    '千问负责人林俊旸本周写了一封信。他从阿里离职。',
    ['lin-junyang departed'],
  ],
  [
    'who reports it is nobody',
    '字节挖走千问语音主管',
    '陆媒报道，千问语音主管高岚加入字节。',
    ['gao-lan departed ByteDance', 'gao-lan joined ByteDance'],
  ],
  ['a place that is no company', 'Zhou Hao of Qwen worked at DeepMind before he went to Paris', '', []],
  [
    'weeks that a number counts',
    '七周后阿里千问任命新负责人',
    '高岚出任千问语音负责人。',
    ['gao-lan appointed Alibaba Qwen'],
  ],
  [
    'who founds it, in a relative clause',
    '由前千问视觉负责人高岚创办的光合视界完成融资',
    '',
    ['gao-lan founded 光合视界'],
  ],
];

describe('what is told in passing', () => {
  it.each(CASES)('%s', (_, title, text, says) => {
    expect(tells(title, text)).toEqual(says);
  });
});
