import type { PairGroup } from './pair-group.ts';

/** What people write of themselves, and who gets what when a company is put together otherwise. */
export const OWN_POSTS: readonly PairGroup[] = [
  {
    name: 'a post in the first person',
    first: [
      'Fang Weilin on X',
      'Six years of speech models at Qwen, and I will miss every one of you. Friday was my last day.',
    ],
    same: [
      [
        'Fang Weilin (@fwl_audio): thank you',
        'what a team. today was my last day at Alibaba, where i built Qwen audio.',
      ],
      ['Head of Qwen audio leaves', 'Fang Weilin, head of audio at Alibaba’s Qwen, has left.'],
    ],
    other: [['Fang Weilun on X', 'Six years of Qwen. Friday was my last day.']],
    silent: [
      ['Notes from a user', 'By Fang Weilin. I have left Claude for Qwen and my last day without it was Friday.'],
      ['Fang Weilin on stage', 'Fang Weilin of Qwen showed the new model. Tickets for the last day are sold out.'],
    ],
    facts: { 'Fang Weilin on X': ['fang-weilin departed as confirmed'] },
  },
  {
    name: 'a post in the first person, in Chinese',
    first: ['方蔚琳的微博', '在千问的六年结束了，我已离职，感谢每一位同事。'],
    same: [['千问语音负责人方蔚琳离职']],
    other: [['方蔚珊的微博', '在千问的六年结束了，我已离职。']],
    silent: [['方蔚琳的微博', '千问新模型今天上线，我和团队熬了三个月。']],
    facts: { 方蔚琳的微博: ['fang-weilin departed as confirmed'] },
  },
  {
    name: 'who says that they are going nowhere',
    first: ['Fang Weilin on LinkedIn', 'To everybody who asked about my job at Qwen: I am not leaving.'],
    same: [],
    other: [['Fang Weilin on LinkedIn', 'I have left Alibaba after six years on Qwen.']],
    facts: { 'Fang Weilin on LinkedIn': ['fang-weilin denied as confirmed'] },
  },
  {
    name: 'who denies it of themselves and who has it denied',
    first: ['Talk about Qwen’s Fang Weilin', 'Fang Weilin, head of audio at Qwen, wrote that she was not leaving.'],
    same: [],
    other: [['Fang Weilin, head of audio at Qwen, leaves Alibaba']],
    facts: { 'Talk about Qwen’s Fang Weilin': ['fang-weilin denied'] },
  },
  {
    name: 'a team given to somebody',
    first: ['Alibaba hands its Qwen audio team to Fang Weilin'],
    same: [
      ['Qwen audio changes hands', 'Alibaba gave the team behind Qwen audio to Fang Weilin on Monday.'],
      ['阿里千问语音团队交给方蔚琳'],
    ],
    other: [['Alibaba hands its Qwen audio team to Fang Weilun']],
    silent: [['Qwen team hands keys to visitors', 'Staff of the Qwen team handed a mug to Fang Weilin.']],
    facts: {
      'Alibaba hands its Qwen audio team to Fang Weilin': ['fang-weilin appointed'],
      'Qwen audio changes hands': ['fang-weilin appointed'],
    },
  },
  {
    name: 'two teams made one, and under whom',
    first: ['Qwen teams merge', 'Alibaba merged the speech and audio teams of Qwen into one group under Zhou Hao.'],
    same: [],
    other: [['Qwen teams merge', 'Alibaba merged the speech and audio teams of Qwen into one group under Wu Jia.']],
    facts: { 'Qwen teams merge': ['zhou-hao appointed'] },
  },
  {
    name: 'who gets which centre',
    first: ['千问拆成两个中心', '阿里宣布千问拆成两个中心：周浩负责数据中心，智能体中心由方蔚琳负责。'],
    same: [],
    other: [['千问拆成两个中心', '阿里宣布千问拆成两个中心：吴嘉负责数据中心，智能体中心由方蔚珊负责。']],
    facts: { 千问拆成两个中心: ['zhou-hao appointed', 'fang-weilin appointed'] },
  },
  {
    name: 'one post given up for another',
    first: ['Zhou Hao gives up audio at Qwen and will lead agents instead'],
    same: [['千问周浩不再负责语音，转任智能体负责人']],
    other: [['Wu Jia gives up audio at Qwen and will lead agents instead']],
    facts: {
      'Zhou Hao gives up audio at Qwen and will lead agents instead': ['zhou-hao reassigned', 'no zhou-hao departed'],
      '千问周浩不再负责语音，转任智能体负责人': ['zhou-hao reassigned', 'no zhou-hao departed'],
    },
  },
  {
    name: 'a hire of any name',
    first: [
      'Qwen hires from a rival',
      'Alibaba has hired Marisol Etxeberria from Meta to build a safety group for Qwen.',
    ],
    same: [['Alibaba’s Qwen has hired Marisol Etxeberria from Meta']],
    other: [
      ['Qwen hires from a rival', 'Alibaba has hired Marisol Echeverria from Mistral to build a group for Qwen.'],
    ],
    facts: { 'Qwen hires from a rival': ['etxeberria-marisol joined Alibaba'] },
  },
  {
    name: 'what stands between two commas',
    first: ['Small models lose their head', 'Doan Quoc Thai, responsible for Qwen’s small models, has left Alibaba.'],
    same: [],
    other: [['Small models lose their head', 'Doan Quoc Tan, responsible for Qwen’s small models, has left Alibaba.']],
    facts: { 'Small models lose their head': ['thai-doan-quoc departed'] },
  },
  {
    name: 'a company of one’s own, far behind the verb',
    first: [
      '前千问负责人方蔚琳离开Meta创业',
      '方蔚琳宣布已从Meta离职，创办语音智能体公司Stillwave。她曾任千问语音负责人。',
    ],
    same: [],
    other: [
      [
        '前千问负责人方蔚琳离开Meta创业',
        '方蔚琳宣布已从Meta离职，创办语音智能体公司Brightreed。她曾任千问语音负责人。',
      ],
    ],
    facts: { 前千问负责人方蔚琳离开Meta创业: ['fang-weilin founded Stillwave'] },
  },
];
