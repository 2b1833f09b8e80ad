import type { PairGroup } from './pair-group.ts';

/** Several people in one sentence, and who a pronoun or a clause means. */
export const LISTS: readonly PairGroup[] = [
  {
    name: 'two, then three',
    first: ['Tang Wenbo and Liu Yichen leave Alibaba’s Qwen'],
    same: [['唐文博、刘奕辰离开阿里千问'], ['Alibaba’s Qwen loses Tang Wenbo and Liu Yichen']],
    part: [['Liu Yichen has left Alibaba’s Qwen']],
    other: [['Tang Wenbo, Liu Yichen and Shen Kaiyuan leave Alibaba’s Qwen'], ['唐文博、刘奕辰、沈凯远离开阿里千问']],
    facts: {
      'Tang Wenbo, Liu Yichen and Shen Kaiyuan leave Alibaba’s Qwen': [
        'tang-wenbo departed',
        'liu-yichen departed',
        'shen-kaiyuan departed',
      ],
      '唐文博、刘奕辰、沈凯远离开阿里千问': ['tang-wenbo departed', 'liu-yichen departed', 'shen-kaiyuan departed'],
    },
  },
  {
    name: 'two leave, one stays',
    first: ['Gao Mingzhe and Deng Haoran leave Qwen; Xu Ruolin stays'],
    same: [['高明哲、邓浩然离开千问，徐若琳留任']],
    part: [['Deng Haoran leaves Qwen']],
    other: [['Gao Mingzhe, Deng Haoran and Xu Ruolin leave Qwen']],
    facts: {
      'Gao Mingzhe and Deng Haoran leave Qwen; Xu Ruolin stays': [
        'gao-mingzhe departed',
        'deng-haoran departed',
        'no xu-ruolin departed',
      ],
      '高明哲、邓浩然离开千问，徐若琳留任': ['gao-mingzhe departed', 'deng-haoran departed', 'no xu-ruolin departed'],
    },
  },
  {
    name: 'one comes as another goes',
    first: ['Feng Siqi joins Qwen as He Junwei departs'],
    same: [['冯思琪加入千问，何俊伟离职']],
    other: [['He Junwei joins Qwen as Feng Siqi departs']],
    facts: {
      'Feng Siqi joins Qwen as He Junwei departs': ['feng-siqi joined', 'he-junwei departed', 'no feng-siqi departed'],
      '冯思琪加入千问，何俊伟离职': ['feng-siqi joined', 'he-junwei departed', 'no feng-siqi departed'],
    },
  },
  {
    name: 'two go to two places',
    first: ['Cao Zihan and Peng Yuhang leave Qwen, for Meta and xAI respectively'],
    same: [['Cao Zihan leaves Qwen for Meta, Peng Yuhang leaves Qwen for xAI']],
    part: [['Peng Yuhang leaves Qwen for xAI']],
    other: [['Cao Zihan and Peng Yuhang leave Qwen, for xAI and Meta respectively']],
    facts: {
      'Cao Zihan and Peng Yuhang leave Qwen, for Meta and xAI respectively': [
        'cao-zihan departed',
        'peng-yuhang departed',
        'no cao-zihan joined xAI',
        'no peng-yuhang joined Meta',
      ],
      'Cao Zihan leaves Qwen for Meta, Peng Yuhang leaves Qwen for xAI': [
        'cao-zihan joined Meta',
        'peng-yuhang joined xAI',
        'no cao-zihan joined xAI',
        'no peng-yuhang joined Meta',
      ],
    },
    known: {
      'same: Cao Zihan leaves Qwen for Meta, Peng Yuhang leaves Qwen for xAI':
        'one verb is given to every name of the sentence',
      'part: Peng Yuhang leaves Qwen for xAI': 'one verb is given to every name of the sentence',
      'facts: Cao Zihan and Peng Yuhang leave Qwen, for Meta and xAI respectively':
        'one verb is given to every name of the sentence',
      'facts: Cao Zihan leaves Qwen for Meta, Peng Yuhang leaves Qwen for xAI':
        'one verb is given to every name of the sentence',
    },
  },
  {
    name: 'one, but not the other',
    first: ['Jiang Lingfei, but not Song Jiayi, leaves Alibaba’s Qwen'],
    same: [['Jiang Lingfei leaves Alibaba’s Qwen']],
    other: [['Song Jiayi leaves Alibaba’s Qwen']],
    facts: {
      'Jiang Lingfei, but not Song Jiayi, leaves Alibaba’s Qwen': ['jiang-lingfei departed', 'no song-jiayi departed'],
    },
    known: {
      'other: Song Jiayi leaves Alibaba’s Qwen': 'one verb is given to every name of the sentence',
      'facts: Jiang Lingfei, but not Song Jiayi, leaves Alibaba’s Qwen':
        'one verb is given to every name of the sentence',
    },
  },
  {
    name: 'one follows another',
    first: ['Luo Tianyu quits Qwen, following Ye Zhiyuan out of Alibaba'],
    same: [['罗天宇离开千问，此前叶志远已离职']],
    part: [['Luo Tianyu quits Qwen']],
    other: [['Ma Rui quits Qwen, following Luo Tianyu out of Alibaba']],
    facts: { 'Ma Rui quits Qwen, following Luo Tianyu out of Alibaba': ['ma-rui departed'] },
    known: {
      'same: 罗天宇离开千问，此前叶志远已离职': '“following somebody out” is not read',
    },
  },
  {
    name: 'a list with offices, in Chinese',
    first: ['千问预训练负责人潘世豪、语音负责人马睿双双离职'],
    same: [['Qwen pre-training lead Pan Shihao and speech lead Ma Rui both leave Alibaba']],
    part: [['千问语音负责人马睿离职']],
    other: [['千问预训练负责人潘世豪、语音负责人唐文博双双离职']],
    facts: { '千问预训练负责人潘世豪、语音负责人马睿双双离职': ['pan-shihao departed', 'ma-rui departed'] },
    known: {
      'same: Qwen pre-training lead Pan Shihao and speech lead Ma Rui both leave Alibaba':
        'of two with offices before their names only one is read',
      'facts: 千问预训练负责人潘世豪、语音负责人马睿双双离职': 'a name behind 负责人 that begins with 马 is not read',
    },
  },
  {
    name: 'only one of several',
    first: ['Of Qwen leads Xie Anqi, Yuan Boyang and Dong Xinyi, only Dong Xinyi leaves'],
    same: [['Dong Xinyi, one of Qwen’s leads, leaves']],
    other: [['Of Qwen leads Xie Anqi, Yuan Boyang and Dong Xinyi, only Xie Anqi leaves']],
    facts: {
      'Of Qwen leads Xie Anqi, Yuan Boyang and Dong Xinyi, only Dong Xinyi leaves': [
        'dong-xinyi departed',
        'no xie-anqi departed',
        'no yuan-boyang departed',
      ],
    },
    known: {
      'same: Dong Xinyi, one of Qwen’s leads, leaves': 'one verb is given to every name of the sentence',
      'other: Of Qwen leads Xie Anqi, Yuan Boyang and Dong Xinyi, only Xie Anqi leaves':
        'one verb is given to every name of the sentence',
      'facts: Of Qwen leads Xie Anqi, Yuan Boyang and Dong Xinyi, only Dong Xinyi leaves':
        'one verb is given to every name of the sentence',
    },
  },
  {
    name: 'she',
    first: ['A Qwen lead moves on', 'Xie Anqi has led agent work at Qwen since 2024. She joined Meituan on Monday.'],
    same: [['Xie Anqi of Qwen joins Meituan'], ['千问谢安琪加入美团']],
    other: [['A Qwen lead moves on', 'Xie Anqi has led agent work at Qwen since 2024. She joined JD.com on Monday.']],
    facts: { 'A Qwen lead moves on': ['xie-anqi joined'] },
  },
  {
    name: 'who, of two, in a clause',
    first: ['Qwen’s Tang Wenbo praises his colleague Shen Kaiyuan, who has resigned from the team'],
    same: [['Shen Kaiyuan has resigned from Qwen']],
    other: [['Qwen’s Shen Kaiyuan praises his colleague Tang Wenbo, who has resigned from the team']],
    facts: {
      'Qwen’s Tang Wenbo praises his colleague Shen Kaiyuan, who has resigned from the team': [
        'shen-kaiyuan departed',
        'no tang-wenbo departed',
      ],
    },
  },
  {
    name: 'the latter',
    first: [
      'A change at the head of Qwen data',
      'Peng Yuhang and Ma Rui lead the data team of Alibaba’s Qwen. The latter has resigned.',
    ],
    same: [['Ma Rui resigns from Alibaba’s Qwen']],
    other: [['Peng Yuhang resigns from Alibaba’s Qwen']],
    facts: { 'A change at the head of Qwen data': ['ma-rui departed', 'no peng-yuhang departed'] },
    known: {
      'first: A change at the head of Qwen data': '“the latter” is not resolved',
      'same: Ma Rui resigns from Alibaba’s Qwen': '“the latter” is not resolved',
      'facts: A change at the head of Qwen data': '“the latter” is not resolved',
    },
  },
  {
    name: 'the company is meant',
    first: [
      'Qwen engineer goes to StepFun',
      'Ren Xiaofeng worked on Qwen for three years. He left the company in May and joined StepFun.',
    ],
    same: [['Ren Xiaofeng leaves Qwen and joins StepFun'], ['任晓峰离开千问，加入阶跃星辰']],
    other: [
      [
        'Qwen engineer goes to Zhipu',
        'Ren Xiaofeng worked on Qwen for three years. He left the company in May and joined Zhipu.',
      ],
    ],
    facts: { 'Qwen engineer goes to StepFun': ['ren-xiaofeng departed', 'ren-xiaofeng joined StepFun'] },
  },
  {
    name: 'whose deputy',
    first: ['Yuan Boyang, whose deputy Pan Shihao left for Tencent, remains head of Qwen data'],
    same: [['Pan Shihao, deputy of Yuan Boyang at Qwen data, leaves for Tencent']],
    other: [['Pan Shihao, whose deputy Yuan Boyang left for Tencent, remains head of Qwen data']],
    facts: {
      'Yuan Boyang, whose deputy Pan Shihao left for Tencent, remains head of Qwen data': [
        'pan-shihao departed',
        'no yuan-boyang departed',
        'no yuan-boyang joined',
      ],
    },
    known: {
      'same: Pan Shihao, deputy of Yuan Boyang at Qwen data, leaves for Tencent':
        'one verb is given to every name of the sentence',
      'other: Pan Shihao, whose deputy Yuan Boyang left for Tencent, remains head of Qwen data':
        'one verb is given to every name of the sentence',
      'facts: Yuan Boyang, whose deputy Pan Shihao left for Tencent, remains head of Qwen data':
        'one verb is given to every name of the sentence',
    },
  },
  {
    name: 'he, in Chinese',
    first: ['千问人事变动', '邱臻此前负责千问搜索。他已于周一离职，加入快手。'],
    same: [['Qiu Zhen leaves Qwen and joins Kuaishou'], ['千问邱臻离职，加入快手']],
    other: [['千问人事变动', '邱臻此前负责千问搜索。他已于周一离职，加入小米。']],
    known: {
      'same: Qiu Zhen leaves Qwen and joins Kuaishou':
        'a title that only says “changes” is told as a reorganisation and leads the story',
      'same: 千问邱臻离职，加入快手':
        'a title that only says “changes” is told as a reorganisation and leads the story',
    },
  },
  {
    name: 'a colon before what is said',
    first: ['Zhou Jingren: Song Jiayi has left Qwen'],
    same: [['周靖人：宋佳怡已离开千问'], ['Song Jiayi has left Qwen, Zhou Jingren says']],
    other: [['Song Jiayi: Zhou Jingren has left Qwen']],
    facts: {
      'Zhou Jingren: Song Jiayi has left Qwen': ['song-jiayi departed', 'no zhou-jingren departed'],
      '周靖人：宋佳怡已离开千问': ['song-jiayi departed', 'no zhou-jingren departed'],
      'Song Jiayi: Zhou Jingren has left Qwen': ['zhou-jingren departed', 'no song-jiayi departed'],
    },
  },
];
