import type { PairGroup } from './pair-group.ts';

/** One person under several spellings, people in lists, and sentences that go on about somebody without the name. */
export const SPELLINGS: readonly PairGroup[] = [
  {
    name: 'a configured name as Russian and Korean papers write it',
    first: ['Zhou Jingren leaves Alibaba', 'Zhou Jingren, chief scientist of Alibaba’s Qwen, has resigned.'],
    same: [
      ['Чжоу Цзинжэнь ушёл из Alibaba', 'Руководитель Qwen Чжоу Цзинжэнь уволился из Alibaba.', 'ru'],
      ['저우징런, 알리바바 떠난다', '알리바바 큐원을 이끈 저우징런이 회사를 떠난다.', 'ko'],
    ],
    other: [['Чжоу Хао ушёл из Alibaba', 'Руководитель Qwen Чжоу Хао уволился из Alibaba.', 'ru']],
  },
  {
    name: 'who is taken away',
    first: ['千问语音负责人罗秉坤被字节跳动挖走', '千问语音负责人罗秉坤已被字节跳动挖走。'],
    same: [['ByteDance hires Qwen’s speech lead Luo Bingkun']],
    other: [['千问语音负责人骆明坤被字节跳动挖走', '千问语音负责人骆明坤已被字节跳动挖走。']],
    facts: {
      千问语音负责人罗秉坤被字节跳动挖走: ['luo-bingkun departed ByteDance', 'luo-bingkun joined ByteDance'],
    },
  },
  {
    name: 'a list under a label',
    first: ['Who left Qwen, who came', 'Gone: Zhou Hao in March, Yu Bowen in May (now Xiaomi).'],
    same: [['Zhou Hao has left Qwen']],
    other: [['Who left Qwen, who came', 'Gone: Hui Binyuan in March.']],
    silent: [['In the works at Qwen', 'In a post on Monday the team thanked Zhou Hao: the new model is out.']],
    facts: { 'Who left Qwen, who came': ['zhou-hao departed', 'yu-bowen departed'] },
  },
  {
    name: 'names behind the verb with a time each',
    first: ['A year at Qwen', 'Zhou Hao left Qwen in March, Yu Bowen in April and Hui Binyuan in May.'],
    same: [['Zhou Hao has left Alibaba’s Qwen']],
    other: [['A year at Qwen', 'Kaixin Li left Qwen in March.']],
    facts: { 'A year at Qwen': ['zhou-hao departed', 'yu-bowen departed', 'hui-binyuan departed'] },
  },
  {
    name: 'an office in place of the name',
    first: [
      'Qwen veteran on the move',
      'Yu Bowen is back in the news. The former head of post-training has left Alibaba.',
    ],
    same: [['Yu Bowen leaves Alibaba’s Qwen']],
    other: [
      ['Qwen veteran on the move', 'Zhou Hao is back in the news. The former head of post-training has left Alibaba.'],
    ],
    silent: [['Qwen veterans meet', 'Yu Bowen met Zhou Hao of Qwen in Hangzhou. The researcher has resigned.']],
  },
  {
    name: 'what is dismissed, and who',
    first: [
      'Alibaba dismisses claims about Rao Mingzhe of Qwen',
      'A company representative said that Rao Mingzhe continues to lead the Qwen vision team.',
    ],
    same: [],
    other: [['Alibaba dismisses Rao Mingzhe of Qwen', 'Alibaba has dismissed Rao Mingzhe, head of vision at Qwen.']],
    facts: { 'Alibaba dismisses claims about Rao Mingzhe of Qwen': ['no rao-mingzhe departed'] },
  },
  {
    name: 'an office at another company',
    first: [
      'Head of the Qwen app leaves',
      'Wu Jia, who runs the Qwen app, has left Alibaba to become president of Xiaomi.',
    ],
    same: [['Wu Jia leaves Alibaba’s Qwen']],
    other: [['Head of the Qwen app moves', 'Wu Jia has left Alibaba to become president of Naver.']],
    facts: { 'Head of the Qwen app leaves': ['wu-jia departed Xiaomi', 'wu-jia joined Xiaomi'] },
  },
  {
    name: 'a successor behind a comma',
    first: [
      'Chief scientist of Qwen retires',
      'Zhou Jingren retires from Qwen. His successor, Pang Ruilin, runs training.',
    ],
    same: [['Zhou Jingren leaves Alibaba’s Qwen']],
    other: [
      ['Chief scientist of Qwen retires', 'Zhou Jingren retires from Qwen. His successor, Wu Jia, runs training.'],
    ],
    facts: { 'Chief scientist of Qwen retires': ['zhou-jingren departed', 'pang-ruilin appointed Alibaba Qwen'] },
  },
  {
    name: 'a company founded by',
    first: ['A start-up raises money', 'Tidewater AI, founded by former Qwen lead Zhou Hao, has raised $50 million.'],
    same: [['La start-up Tidewater AI', 'Tidewater AI, fondée par Zhou Hao, ancien de Qwen, lève 50 millions.', 'fr']],
    other: [['A start-up raises money', 'Tidewater AI, founded by former Qwen lead Wu Jia, has raised $50 million.']],
    facts: { 'A start-up raises money': ['zhou-hao founded Tidewater Ai'] },
  },
];
