import type { PairGroup } from './pair-group.ts';

/** Who takes, hands over or changes a post. */
export const POSTS: readonly PairGroup[] = [
  {
    name: 'who takes over',
    first: ['Zhou Hao takes over post-training at Qwen'],
    same: [['Alibaba appoints Zhou Hao to lead post-training for Qwen'], ['周浩接任千问后训练负责人']],
    other: [['Zhang Di takes over post-training at Qwen'], ['张迪接任千问后训练负责人']],
  },
  {
    name: 'moved inside the company',
    first: ['阿里副总裁许主洪转岗通义实验室'],
    same: [['阿里巴巴副總裁許主洪調任通義實驗室'], ['Steven Hoi transfers to Tongyi Lab at Alibaba']],
    other: [['阿里副总裁张迪转岗通义实验室'], ['阿里副总裁许主洪离职', '许主洪离开通义实验室。']],
  },
  {
    name: 'passive appointment',
    first: ['Zhang Di was named head of Qwen at Alibaba'],
    same: [['Alibaba names Zhang Di to head Qwen'], ['张迪出任千问负责人']],
    other: [['Zhou Chang was named head of Qwen at Alibaba']],
  },
  {
    name: 'the company speaks',
    first: ['Alibaba says it has appointed Wu Jia to lead Qwen'],
    same: [['阿里宣布任命吴嘉负责千问']],
    other: [['Alibaba says it has appointed Zhou Hao to lead Qwen']],
  },
  {
    name: 'who replaces whom',
    first: ['Cao Zihan replaces Pan Shihao as head of Qwen’s pre-training'],
    same: [
      ['曹子涵接替潘世豪出任千问预训练负责人'],
      ['Pan Shihao is replaced by Cao Zihan as head of Qwen’s pre-training'],
    ],
    other: [['Pan Shihao replaces Cao Zihan as head of Qwen’s pre-training']],
    facts: {
      'Cao Zihan replaces Pan Shihao as head of Qwen’s pre-training': [
        'cao-zihan appointed',
        'no pan-shihao appointed',
      ],
      'Pan Shihao is replaced by Cao Zihan as head of Qwen’s pre-training': [
        'cao-zihan appointed',
        'no pan-shihao appointed',
      ],
      曹子涵接替潘世豪出任千问预训练负责人: ['cao-zihan appointed', 'no pan-shihao appointed'],
    },
    known: {
      'same: Pan Shihao is replaced by Cao Zihan as head of Qwen’s pre-training': 'the passive is not read',
      'facts: Pan Shihao is replaced by Cao Zihan as head of Qwen’s pre-training': 'the passive is not read',
    },
  },
  {
    name: 'who succeeds whom',
    first: ['Liu Yichen succeeds Jiang Lingfei as Qwen infrastructure lead'],
    same: [
      ['Jiang Lingfei is succeeded by Liu Yichen as Qwen infrastructure lead'],
      ['刘奕辰接替蒋凌飞，任千问基础设施负责人'],
    ],
    other: [['Jiang Lingfei succeeds Liu Yichen as Qwen infrastructure lead']],
    facts: {
      'Liu Yichen succeeds Jiang Lingfei as Qwen infrastructure lead': [
        'liu-yichen appointed',
        'no jiang-lingfei appointed',
      ],
      'Jiang Lingfei is succeeded by Liu Yichen as Qwen infrastructure lead': [
        'liu-yichen appointed',
        'no jiang-lingfei appointed',
      ],
    },
  },
  {
    name: 'who reports to whom',
    first: ['Feng Siqi appointed head of Qwen evaluation, reporting to Zhou Jingren'],
    same: [['冯思琪出任千问评测负责人，向周靖人汇报'], ['Feng Siqi to head Qwen evaluation']],
    other: [['Zhou Jingren appointed head of Qwen evaluation, reporting to Feng Siqi']],
    facts: {
      'Feng Siqi appointed head of Qwen evaluation, reporting to Zhou Jingren': [
        'feng-siqi appointed',
        'no zhou-jingren appointed',
      ],
      '冯思琪出任千问评测负责人，向周靖人汇报': ['feng-siqi appointed', 'no zhou-jingren appointed'],
    },
  },
  {
    name: 'appointed, active and passive',
    first: ['Alibaba appoints Priya Raman head of Qwen partnerships'],
    same: [
      ['Priya Raman appointed head of Qwen partnerships at Alibaba'],
      ['Priya Raman named to lead Qwen partnerships'],
    ],
    other: [['Alibaba appoints Sofia Almeida head of Qwen partnerships']],
  },
  {
    name: 'which post',
    first: ['Deng Haoran named head of Qwen’s post-training team'],
    same: [['邓浩然出任千问后训练团队负责人']],
    other: [['Deng Haoran promoted to head of Tongyi Lab'], ['邓浩然升任通义实验室负责人']],
    known: {
      'other: Deng Haoran promoted to head of Tongyi Lab': 'a person’s posts of half a year are one',
      'other: 邓浩然升任通义实验室负责人': 'a person’s posts of half a year are one',
    },
  },
  {
    name: 'for the time being, then for good',
    first: ['He Junwei becomes interim head of Alibaba’s Qwen'],
    same: [['何俊伟代任千问负责人'], ['Alibaba names He Junwei acting head of Qwen']],
    other: [['Alibaba names He Junwei permanent head of Qwen after four months as interim head']],
    known: {
      'other: Alibaba names He Junwei permanent head of Qwen after four months as interim head':
        'a person’s posts of half a year are one',
    },
  },
  {
    name: 'gives up one post of two',
    first: ['Zhou Jingren steps down as CTO of Alibaba Cloud, stays head of Tongyi Lab'],
    same: [['周靖人卸任阿里云CTO，继续担任通义实验室负责人']],
    other: [['Zhou Jingren steps down as head of Tongyi Lab']],
    known: {
      'other: Zhou Jingren steps down as head of Tongyi Lab':
        'the post left is taken from the other half of the sentence',
    },
  },
  {
    name: 'moved within the company',
    first: ['Xu Ruolin moves from Qwen to Alibaba Cloud'],
    same: [['徐若琳从千问调任阿里云'], ['Alibaba transfers Xu Ruolin from Qwen to Alibaba Cloud']],
    other: [['Xu Ruolin moves from Qwen to DAMO Academy'], ['Xu Ruolin of Qwen leaves Alibaba']],
  },
  {
    name: 'direction of a transfer',
    first: ['Tang Wenbo transferred from DAMO Academy to Tongyi Lab'],
    same: [['唐文博由达摩院调任通义实验室']],
    other: [['Tang Wenbo transferred from Tongyi Lab to DAMO Academy']],
    known: {
      'other: Tang Wenbo transferred from Tongyi Lab to DAMO Academy':
        'a move within the company is not read, or with its direction reversed',
    },
  },
  {
    name: 'promoted',
    first: ['Alibaba promotes Ma Rui to deputy head of Qwen'],
    same: [['Ma Rui promoted to deputy head of Qwen'], ['阿里提拔马睿为千问副负责人']],
    other: [['Alibaba promotes Ma Ruijie to deputy head of Qwen'], ['阿里提拔马骏为千问副负责人']],
  },
  {
    name: 'two share a post',
    first: ['Alibaba names Song Jiayi and Yuan Boyang co-leads of Qwen agents'],
    same: [['宋佳怡、袁博洋共同出任千问智能体负责人']],
    part: [['Alibaba names Yuan Boyang co-lead of Qwen agents']],
    other: [['Alibaba names Song Jiayi, Yuan Boyang and Ren Xiaofeng co-leads of Qwen agents']],
    facts: {
      'Alibaba names Song Jiayi and Yuan Boyang co-leads of Qwen agents': [
        'song-jiayi appointed',
        'yuan-boyang appointed',
      ],
    },
  },
  {
    name: 'who goes and who follows',
    first: ['Qwen coding lead Dong Xinyi leaves; Luo Tianyu takes over'],
    same: [['千问代码负责人董欣怡离职，罗天宇接任']],
    other: [['Qwen coding lead Luo Tianyu leaves; Dong Xinyi takes over']],
    facts: {
      'Qwen coding lead Dong Xinyi leaves; Luo Tianyu takes over': [
        'dong-xinyi departed',
        'luo-tianyu appointed',
        'no luo-tianyu departed',
        'no dong-xinyi appointed',
      ],
      '千问代码负责人董欣怡离职，罗天宇接任': [
        'dong-xinyi departed',
        'luo-tianyu appointed',
        'no luo-tianyu departed',
        'no dong-xinyi appointed',
      ],
    },
  },
  {
    name: 'an appointment that is not one',
    first: ['Alibaba appoints Peng Yuhang to lead Qwen'],
    same: [['阿里任命彭宇航负责千问']],
    other: [['Alibaba has not appointed Peng Yuhang to lead Qwen, it says']],
    facts: { 'Alibaba has not appointed Peng Yuhang to lead Qwen, it says': ['no peng-yuhang appointed'] },
  },
  {
    name: 'a post declined',
    first: ['Xie Anqi to head Qwen’s research at Alibaba'],
    same: [['谢安琪将出任千问研究负责人']],
    other: [['Xie Anqi declines to head Qwen’s research at Alibaba']],
    facts: { 'Xie Anqi declines to head Qwen’s research at Alibaba': ['no xie-anqi appointed'] },
    known: {
      'other: Xie Anqi declines to head Qwen’s research at Alibaba': 'declining a post is not read',
    },
  },
  {
    name: 'for whom a post falls vacant',
    first: ['Alibaba appoints Yuan Boyang to lead Qwen data after the exit of Pan Shihao'],
    same: [['潘世豪离职后，阿里任命袁博洋负责千问数据']],
    other: [['Alibaba appoints Pan Shihao to lead Qwen data after the exit of Yuan Boyang']],
    facts: {
      'Alibaba appoints Yuan Boyang to lead Qwen data after the exit of Pan Shihao': [
        'yuan-boyang appointed',
        'no yuan-boyang departed',
        'no pan-shihao appointed',
      ],
    },
    known: {
      'same: 潘世豪离职后，阿里任命袁博洋负责千问数据': 'one verb is given to every name of the sentence',
      'other: Alibaba appoints Pan Shihao to lead Qwen data after the exit of Yuan Boyang':
        'one verb is given to every name of the sentence',
      'facts: Alibaba appoints Yuan Boyang to lead Qwen data after the exit of Pan Shihao':
        'one verb is given to every name of the sentence',
    },
  },
];
