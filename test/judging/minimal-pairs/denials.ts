import type { PairGroup } from './pair-group.ts';

/** How sure it is: rumour, report, confirmation, denial and reversal; negations, questions and what might be. */
export const DENIALS: readonly PairGroup[] = [
  {
    name: 'denied after reported',
    first: ['Wu Jia is leaving Alibaba Qwen, sources say'],
    same: [['Wu Jia leaves Alibaba Qwen, people familiar say']],
    other: [['Wu Jia denies he is leaving Alibaba Qwen', 'Wu Jia has not left Qwen, he wrote.']],
  },
  {
    name: 'a rumour is confirmed',
    first: ['Rumour: Zhou Jingren has left Tongyi Lab', 'An unconfirmed rumour says Zhou Jingren left Tongyi Lab.'],
    same: [['网传周靖人已离职通义实验室，未经证实']],
    other: [
      ['Zhou Jingren announces his resignation from Tongyi Lab'],
      ['Unconfirmed rumour: Zhou Hao has left Tongyi Lab'],
    ],
  },
  {
    name: 'staying against leaving',
    first: ['Zhou Jingren remains head of Tongyi Lab'],
    same: [['周靖人继续领导通义实验室']],
    other: [['Zhou Jingren leaves Tongyi Lab'], ['周靖人离开通义实验室']],
  },
  {
    name: 'from a rumour to another person',
    first: ['传通义实验室薄列峰将离职', '网传薄列峰离开通义实验室，未经证实。'],
    same: [['Unconfirmed: Bo Liefeng has left Tongyi Lab', 'A rumour says that Bo Liefeng left Tongyi Lab.']],
    other: [['薄列峰宣布离开通义实验室']],
  },
  {
    name: 'denied by the person',
    first: ['Jiang Lingfei is leaving Alibaba’s Qwen, sources say'],
    same: [['消息称蒋凌飞将离开阿里千问']],
    other: [['Jiang Lingfei denies leaving Qwen'], ['蒋凌飞否认从千问离职']],
    facts: {
      'Jiang Lingfei denies leaving Qwen': ['no jiang-lingfei departed'],
      蒋凌飞否认从千问离职: ['no jiang-lingfei departed'],
    },
  },
  {
    name: 'denied by the company',
    first: ['Liu Yichen has left Qwen, sources say'],
    same: [['知情人士称刘奕辰已离开千问']],
    other: [['Alibaba denies that Liu Yichen has left Qwen'], ['阿里回应：刘奕辰从千问离职的消息不实']],
    facts: {
      'Alibaba denies that Liu Yichen has left Qwen': ['no liu-yichen departed'],
      '阿里回应：刘奕辰从千问离职的消息不实': ['no liu-yichen departed'],
    },
  },
  {
    name: 'a denial told twice, then the reverse',
    before: [['Liu Yichen is leaving Qwen, sources say']],
    first: ['Liu Yichen denies leaving Qwen'],
    same: [['Liu Yichen denies that he is leaving Alibaba’s Qwen'], ['刘奕辰否认离开千问']],
    other: [['Alibaba confirms that Liu Yichen is leaving Qwen']],
    known: {
      'other: Alibaba confirms that Liu Yichen is leaving Qwen':
        'a confirmation is new only after a rumour, and a denial in between is forgotten',
    },
  },
  {
    name: 'confirmed after a denial',
    before: [['Shen Kaiyuan is leaving Qwen, sources say'], ['Shen Kaiyuan denies leaving Qwen']],
    first: ['Shen Kaiyuan confirms that he is leaving Qwen'],
    same: [['沈凯远证实将离开千问'], ['Shen Kaiyuan announces that he leaves Qwen']],
    other: [['Shen Kaiyuan leaves Qwen for StepFun']],
    known: {
      'first: Shen Kaiyuan confirms that he is leaving Qwen':
        'a confirmation is new only after a rumour, and a denial in between is forgotten',
    },
  },
  {
    name: 'a rumour about somebody nobody configured',
    first: ['网传千问智能体负责人任晓峰离职，未经证实'],
    same: [['Unconfirmed rumour: Qwen agent lead Ren Xiaofeng has left']],
    other: [['阿里证实千问智能体负责人任晓峰离职'], ['网传千问智能体负责人任晓川离职，未经证实']],
    facts: { '网传千问智能体负责人任晓峰离职，未经证实': ['ren-xiaofeng departed as rumoured'] },
  },
  {
    name: 'a report of sources is confirmed',
    first: ['Ouyang Ming is leaving Alibaba’s Qwen, two people familiar with the matter say'],
    same: [['两位知情人士称，欧阳明将离开阿里千问']],
    other: [['Alibaba confirms departure of Qwen’s Ouyang Ming']],
    facts: { 'Alibaba confirms departure of Qwen’s Ouyang Ming': ['ouyang-ming departed as confirmed'] },
    known: {
      'other: Alibaba confirms departure of Qwen’s Ouyang Ming':
        'a confirmation is new only after a rumour, and a denial in between is forgotten',
    },
  },
  {
    name: 'a question is no report',
    first: ['Xu Ruolin leaves Alibaba’s Qwen'],
    same: [['徐若琳离开阿里千问']],
    other: [['Xu Ruolin leaves Alibaba’s Qwen for Huawei']],
    silent: [['Is Xu Ruolin leaving Alibaba’s Qwen?'], ['徐若琳会离开阿里千问吗？']],
    facts: { 'Is Xu Ruolin leaving Alibaba’s Qwen?': ['no xu-ruolin departed as reported'] },
  },
  {
    name: 'what would be',
    first: ['Zhou Hao leaves Qwen and Wu Jia takes over'],
    same: [['周浩离开千问，吴嘉接任']],
    other: [['Zhou Hao leaves Qwen and Zhang Di takes over']],
    silent: [['If Zhou Hao left Qwen, who would lead its models?'], ['What Qwen would be without Zhou Hao']],
    facts: { 'If Zhou Hao left Qwen, who would lead its models?': ['no zhou-hao departed'] },
    known: {
      'silent: What Qwen would be without Zhou Hao': 'a sign of leaving and a name of ours are enough without a claim',
    },
  },
  {
    name: 'almost',
    first: ['Luo Tianyu left Qwen for Meta'],
    same: [['罗天宇离开千问，加入Meta']],
    other: [['Luo Tianyu left Qwen for Microsoft']],
    silent: [['Luo Tianyu almost left Qwen for Meta, he recalls']],
    facts: {
      'Luo Tianyu almost left Qwen for Meta, he recalls': ['no luo-tianyu joined Meta', 'no luo-tianyu departed'],
    },
    known: {
      'silent: Luo Tianyu almost left Qwen for Meta, he recalls':
        'a sign of leaving and a name of ours are enough without a claim',
    },
  },
  {
    name: 'has not left',
    first: ['Deng Haoran has left Alibaba’s Qwen'],
    same: [['邓浩然已离开阿里千问']],
    other: [['Deng Haoran has not left Alibaba’s Qwen'], ['邓浩然并未离开阿里千问']],
    facts: {
      'Deng Haoran has not left Alibaba’s Qwen': ['no deng-haoran departed'],
      邓浩然并未离开阿里千问: ['no deng-haoran departed'],
    },
  },
  {
    name: 'not only one',
    first: ['Gao Mingzhe leaves Alibaba’s Qwen'],
    same: [['高明哲离开阿里千问']],
    other: [['Not only Gao Mingzhe: Xie Anqi leaves Alibaba’s Qwen too']],
    facts: {
      'Not only Gao Mingzhe: Xie Anqi leaves Alibaba’s Qwen too': ['xie-anqi departed', 'no not gao-mingzhe departed'],
    },
  },
  {
    name: 'a new post denied',
    before: [['Cao Zihan leaves Alibaba’s Qwen']],
    first: ['Cao Zihan joins Tencent after leaving Qwen'],
    same: [['曹子涵离开千问后加入腾讯']],
    other: [
      ['Former Qwen lead Cao Zihan denies having joined Tencent'],
      ['Tencent denies hiring former Qwen lead Cao Zihan'],
    ],
    facts: {
      'Former Qwen lead Cao Zihan denies having joined Tencent': ['no cao-zihan joined Tencent'],
      'Tencent denies hiring former Qwen lead Cao Zihan': ['no cao-zihan joined Tencent'],
    },
  },
  {
    name: 'denial of many exits and of one',
    first: ['Alibaba denies mass exodus from Qwen team'],
    same: [['阿里否认千问团队大规模离职']],
    other: [['Alibaba denies that Zhou Hao has left Qwen'], ['Alibaba confirms that Zhou Hao has left Qwen']],
    facts: { 'Alibaba denies that Zhou Hao has left Qwen': ['no zhou-hao departed'] },
  },
  {
    name: 'a resignation taken back',
    first: ['He Junwei resigns from Alibaba’s Qwen'],
    same: [['何俊伟从阿里千问辞职']],
    other: [['He Junwei withdraws his resignation and stays at Qwen'], ['何俊伟撤回辞呈，留任千问']],
    facts: {
      'He Junwei withdraws his resignation and stays at Qwen': ['he-junwei stays'],
      '何俊伟撤回辞呈，留任千问': ['he-junwei stays'],
    },
  },
  {
    name: 'stays, somebody nobody configured',
    first: ['Peng Yuhang stays as head of Qwen pre-training, Alibaba says'],
    same: [['阿里：彭宇航留任千问预训练负责人']],
    other: [['Peng Yuhang leaves as head of Qwen pre-training, Alibaba says']],
    facts: { 'Peng Yuhang stays as head of Qwen pre-training, Alibaba says': ['no peng-yuhang departed'] },
  },
  {
    name: 'who says so',
    first: ['Dong Xinyi quits Qwen, says former boss Lin Junyang'],
    same: [['Dong Xinyi quits Alibaba’s Qwen'], ['董欣怡离开千问']],
    other: [['Ye Zhiyuan quits Qwen, says former boss Lin Junyang']],
    facts: { 'Dong Xinyi quits Qwen, says former boss Lin Junyang': ['dong-xinyi departed', 'no lin-junyang joined'] },
  },
];
