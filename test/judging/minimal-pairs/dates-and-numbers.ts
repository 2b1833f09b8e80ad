import type { PairGroup } from './pair-group.ts';

/** A date or a number is another: mostly the same event, told with a contradiction, and never a second departure. */
export const DATES_AND_NUMBERS: readonly PairGroup[] = [
  {
    name: 'two days for one departure',
    first: ['Luo Tianyu left Alibaba’s Qwen on 3 May'],
    same: [
      ['Luo Tianyu left Alibaba’s Qwen on 5 May'],
      ['罗天宇于5月4日离开阿里千问'],
      ['Luo Tianyu left Alibaba’s Qwen on Sunday'],
    ],
    other: [['Luo Xinyu left Alibaba’s Qwen on 3 May']],
  },
  {
    name: 'two months for one departure',
    first: ['Pan Shihao left Alibaba’s Qwen in March'],
    same: [['Pan Shihao left Alibaba’s Qwen in April'], ['潘世豪于4月离开阿里千问']],
    other: [['Pan Shihao left Alibaba’s Qwen in March and joined Baidu in April']],
  },
  {
    name: 'from when on a post is held',
    first: ['Dong Xinyi to head Qwen data from 1 June, Alibaba says'],
    same: [['Dong Xinyi to head Qwen data from 1 July, Alibaba says'], ['阿里：董欣怡7月1日起出任千问数据负责人']],
    other: [['Dong Xiaoyi to head Qwen data from 1 June, Alibaba says']],
  },
  {
    name: 'money raised, and more of it',
    first: ['Former Qwen lead Gao Mingzhe’s start-up raises $120 million'],
    same: [['前千问负责人高明哲的创业公司融资1.2亿美元'], ['Start-up of former Qwen lead Gao Mingzhe raises $120M']],
    other: [['Former Qwen lead Gao Mingzhe’s start-up raises another $400 million in a second round']],
    facts: { 'Former Qwen lead Gao Mingzhe’s start-up raises $120 million': ['no lin-junyang-company funded'] },
    known: {
      'same: Start-up of former Qwen lead Gao Mingzhe raises $120M':
        'a post in front of a name nobody has met is read in some wordings only',
      'other: Former Qwen lead Gao Mingzhe’s start-up raises another $400 million in a second round':
        'money raised counts only where the founding is told with it',
    },
  },
  {
    name: 'whose company raises money',
    first: ['Former Qwen lead Lin Junyang’s start-up raises $200 million'],
    same: [['千问前负责人林俊旸的公司融资2亿美元']],
    other: [['Former Qwen lead Zhou Chang’s start-up raises $200 million']],
  },
  {
    name: 'how many leave',
    first: ['Five researchers leave Alibaba’s Qwen'],
    same: [['五名研究员离开阿里千问']],
    other: [['Seven more researchers leave Alibaba’s Qwen, after five in May']],
    known: {
      'other: Seven more researchers leave Alibaba’s Qwen, after five in May':
        'leavers without a name have no event of their own',
    },
  },
  {
    name: 'a person’s age',
    first: ['Qwen’s chief engineer Yuan Boyang, 34, quits'],
    same: [['Qwen’s chief engineer Yuan Boyang, 35, quits'], ['34岁的千问首席工程师袁博洋离职']],
    other: [['Qwen’s chief engineer Yuan Botao, 34, quits']],
  },
  {
    name: 'how large the team is',
    first: ['Ye Zhiyuan, head of a team of 40 at Qwen, leaves'],
    same: [['Ye Zhiyuan, head of a team of 60 at Qwen, leaves']],
    other: [['Ye Zhiqiang, head of a team of 40 at Qwen, leaves']],
  },
  {
    name: 'a version beside a name',
    first: ['Qwen 3.5 lead Liu Yichen leaves Alibaba'],
    same: [['Liu Yichen, lead of Qwen 3.5, quits Alibaba'], ['千问3.5负责人刘奕辰离职']],
    other: [['Qwen 3.5 lead Liu Yiming leaves Alibaba']],
  },
];
