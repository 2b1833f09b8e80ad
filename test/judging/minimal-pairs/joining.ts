import type { PairGroup } from './pair-group.ts';

/** Where somebody goes, where from, who hires whom, and the moves after that. */
export const JOINING: readonly PairGroup[] = [
  {
    name: 'where to',
    first: ['Yu Bowen joins ByteDance after leaving Qwen'],
    same: [
      ['Former Qwen researcher Bowen Yu has joined ByteDance'],
      ['原千问后训练负责人郁博文加入字节跳动'],
      ['郁博文離開千問，加盟字節跳動'],
    ],
    other: [['Yu Bowen joins Tencent after leaving Qwen'], ['原千问后训练负责人郁博文加入腾讯']],
  },
  {
    name: 'where to, Meta',
    first: ['惠彬原离开千问，加入Meta'],
    same: [['Binyuan Hui leaves Qwen and joins Meta'], ['Meta hires Binyuan Hui from Alibaba Qwen']],
    other: [['Binyuan Hui leaves Qwen and joins OpenAI'], ['惠彬原离开千问，加入月之暗面']],
  },
  {
    name: 'a destination becomes known',
    first: ['Kaixin Li leaves the Qwen team'],
    same: [['Kaixin Li has left Qwen'], ['李凯鑫离开千问团队']],
    other: [['Kaixin Li leaves the Qwen team for DeepMind'], ['李凯鑫离开千问团队，加入DeepMind']],
  },
  {
    name: 'a company of one’s own',
    first: ['Former Qwen head Lin Junyang starts a company'],
    same: [['Lin Junyang, once head of Qwen, has founded a new AI startup'], ['千问前负责人林俊旸创业']],
    other: [
      ['Former Qwen researcher Yu Bowen starts a company'],
      ['Lin Junyang, once head of Qwen, joins Moonshot AI'],
    ],
  },
  {
    name: 'hired away, object first',
    first: ['Tencent poaches Zhang Di from Alibaba Qwen'],
    same: [['Zhang Di leaves Qwen for Tencent'], ['腾讯挖走千问张迪']],
    other: [['Xiaomi poaches Zhang Di from Alibaba Qwen']],
  },
  {
    name: 'returning',
    first: ['Zhou Chang returns to Alibaba to lead Qwen'],
    same: [['Zhou Chang rejoins Alibaba as Qwen lead']],
    other: [['Yan Zhijie returns to Alibaba to lead Qwen']],
  },
  {
    name: 'lab to rival, after a stop elsewhere',
    first: ['Yan Zhijie, formerly of Tongyi Lab, joins JD.com'],
    same: [['原通义实验室鄢志杰加盟京东'], ['Yan Zhijie, who led speech at Tongyi Lab, is now at JD.com']],
    other: [['Yan Zhijie, formerly of Tongyi Lab, joins Baidu'], ['Bo Liefeng, formerly of Tongyi Lab, joins JD.com']],
  },
  {
    name: 'somebody nobody configured',
    first: ["Wang Peng, who led Qwen's vision team, has left for Moonshot AI"],
    same: [["Qwen's vision lead Wang Peng joins Moonshot AI"]],
    other: [
      ["Wang Peng, who led Qwen's vision team, has left for MiniMax"],
      ["Sun Kai, who led Qwen's vision team, has left for Moonshot AI"],
    ],
  },
  {
    name: 'two moves of one person',
    first: ['Zhou Chang leaves Alibaba’s Tongyi Qianwen team'],
    same: [['通义千问周畅离职']],
    other: [
      ['Zhou Chang, formerly of Tongyi Qianwen, joins ByteDance'],
      ['Zhou Chang, formerly of Tongyi Qianwen, founds a company'],
    ],
  },
  {
    name: 'hired from a rival',
    first: ['Alibaba’s Qwen hires Thomas Berger from Mistral AI to lead European research'],
    same: [
      ['Thomas Berger joins Alibaba’s Qwen from Mistral AI'],
      ['Thomas Berger wechselt von Mistral AI zu Alibabas Qwen', '', 'de'],
    ],
    other: [['Alibaba’s Qwen hires Lucas Moreau from Mistral AI to lead European research']],
    facts: {
      'Alibaba’s Qwen hires Thomas Berger from Mistral AI to lead European research': [
        'berger-thomas joined',
        'no berger-thomas joined Mistral AI',
      ],
    },
    known: {
      'same: Thomas Berger wechselt von Mistral AI zu Alibabas Qwen':
        'the place joined is Alibaba in one wording and its team in the other',
    },
  },
  {
    name: 'who hires from whom',
    first: ['Moonshot AI hires Qwen data lead Deng Haoran'],
    same: [['Qwen data lead Deng Haoran joins Moonshot AI'], ['月之暗面挖走千问数据负责人邓浩然']],
    other: [['Qwen hires Moonshot AI data lead Deng Haoran']],
    facts: {
      'Moonshot AI hires Qwen data lead Deng Haoran': ['deng-haoran joined Moonshot AI'],
      'Qwen hires Moonshot AI data lead Deng Haoran': ['deng-haoran joined', 'no deng-haoran joined Moonshot AI'],
    },
    known: {
      'facts: Qwen hires Moonshot AI data lead Deng Haoran': 'a hiring from a rival is read only of people met before',
    },
  },
  {
    name: 'where to, somebody nobody configured',
    first: ['Song Jiayi, formerly of Qwen, joins Tencent'],
    same: [
      ['原千问研究员宋佳怡加入腾讯'],
      ['Song Jiayi has moved from Qwen to Tencent'],
      ['宋佳怡離開千問，加入騰訊混元'],
    ],
    other: [['Song Jiayi, formerly of Qwen, joins ByteDance'], ['原千问研究员宋佳怡加入字节跳动Seed']],
  },
  {
    name: 'where from is told in two ways',
    first: ['Yuan Boyang joins Alibaba’s Qwen from Google DeepMind'],
    same: [
      ['Yuan Boyang joins Alibaba’s Qwen'],
      ['袁博洋从谷歌DeepMind加入阿里千问'],
      ['Yuan Boyang joins Alibaba’s Qwen from Microsoft Research'],
    ],
    other: [['Yuan Botao joins Alibaba’s Qwen from Google DeepMind']],
  },
  {
    name: 'direction of a move',
    first: ['Luo Tianyu moves from Qwen to Meta'],
    same: [['罗天宇从千问转投Meta'], ['Luo Tianyu leaves Qwen for Meta']],
    other: [['Luo Tianyu moves from Meta to Qwen'], ['罗天宇从Meta转投千问']],
    facts: {
      'Luo Tianyu moves from Qwen to Meta': ['luo-tianyu joined Meta'],
      'Luo Tianyu moves from Meta to Qwen': ['no luo-tianyu joined Meta'],
      罗天宇从Meta转投千问: ['no luo-tianyu joined Meta'],
    },
  },
  {
    name: 'comes to lead something',
    first: ['Dong Xinyi joins Tongyi Lab to lead embodied AI'],
    same: [['董欣怡加入通义实验室，负责具身智能'], ['Tongyi Lab hires Dong Xinyi to lead embodied AI']],
    other: [['Dong Xiaoyi joins Tongyi Lab to lead embodied AI']],
  },
  {
    name: 'comes back',
    first: ['Peng Yuhang returns to Alibaba’s Qwen after a year at xAI'],
    same: [['彭宇航从xAI回归阿里千问'], ['Peng Yuhang rejoins Alibaba’s Qwen from xAI']],
    other: [['Pan Shihao returns to Alibaba’s Qwen after a year at xAI']],
    facts: { 'Peng Yuhang returns to Alibaba’s Qwen after a year at xAI': ['no peng-yuhang joined xAI'] },
  },
  {
    name: 'hired, in the passive',
    first: ['Qwen vision researcher Luo Tianyu hired by Meta'],
    same: [['Meta hires Qwen vision researcher Luo Tianyu'], ['千问视觉研究员罗天宇加入Meta']],
    other: [['Qwen vision researcher Luo Tianyu hired by Apple'], ['Qwen vision researcher Luo Xinyu hired by Meta']],
  },
  {
    name: 'to a university',
    first: ['Qwen scientist Ye Zhiyuan leaves Alibaba to join Peking University'],
    same: [['千问科学家叶志远离职，加入北京大学'], ['Ye Zhiyuan of Qwen joins Peking University']],
    other: [['Qwen scientist Ye Zhiyuan leaves Alibaba to join Tsinghua University']],
    known: {
      'same: 千问科学家叶志远离职，加入北京大学': 'a destination that is not configured is read in some wordings only',
      'other: Qwen scientist Ye Zhiyuan leaves Alibaba to join Tsinghua University':
        'a destination that is not configured is read in some wordings only',
    },
  },
  {
    name: 'to a company nobody configured',
    first: ['Ren Xiaofeng leaves Qwen for robotics start-up Lumen Dynamics'],
    same: [['Lumen Dynamics hires Ren Xiaofeng from Qwen'], ['Ren Xiaofeng joins Lumen Dynamics after leaving Qwen']],
    other: [['Ren Xiaofeng leaves Qwen for robotics start-up Orbit Forge']],
  },
  {
    name: 'the next move of one who left',
    before: [['Qiu Zhen leaves Alibaba’s Qwen']],
    first: ['Qiu Zhen, once of Qwen, joins Baidu as vice president'],
    same: [['邱臻加入百度任副总裁', '邱臻此前在千问负责搜索。'], ['Former Qwen lead Qiu Zhen joins Baidu']],
    other: [
      ['Qiu Zhen, once of Qwen, leaves Baidu after three months'],
      ['Qiu Zhen, once of Qwen, joins Kuaishou'],
      ['Qiu Zhen, once of Qwen, founds a company'],
    ],
  },
  {
    name: 'a former leader leaves the new employer',
    before: [['Yu Bowen leaves Qwen for ByteDance']],
    first: ['Yu Bowen leaves ByteDance', 'The former head of post-training at Qwen has left ByteDance.'],
    same: [['前千问后训练负责人郁博文离开字节跳动'], ['Former Qwen researcher Yu Bowen quits ByteDance']],
    other: [['Former Qwen researcher Yu Bowen joins Kuaishou'], ['Former Qwen researcher Yu Bowen returns to Alibaba']],
  },
  {
    name: 'another person makes the same move',
    first: ['Tang Wenbo leaves Qwen for ByteDance'],
    same: [['唐文博離開千問，加入字節跳動']],
    other: [['Shen Kaiyuan leaves Qwen for ByteDance'], ['Like Tang Wenbo, Shen Kaiyuan leaves Qwen for ByteDance']],
    facts: { 'Like Tang Wenbo, Shen Kaiyuan leaves Qwen for ByteDance': ['shen-kaiyuan joined ByteDance'] },
  },
  {
    name: 'founds a company',
    first: ['Former Qwen multimodal lead Gao Mingzhe founds Seaglass AI'],
    same: [['前千问多模态负责人高明哲创业'], ['Gao Mingzhe, formerly of Qwen, has started a company, Seaglass AI']],
    other: [
      ['Former Qwen multimodal lead Gao Mingzhe joins MiniMax'],
      ['Former Qwen speech lead Tang Wenbo founds Seaglass AI'],
    ],
  },
  {
    name: 'two found a company',
    first: ['Gao Mingzhe and Xie Anqi, both formerly of Qwen, found a start-up'],
    same: [['前千问研究员高明哲、谢安琪联合创业']],
    part: [['Xie Anqi, formerly of Qwen, founds a start-up']],
    other: [['Gao Mingzhe, Xie Anqi and Jiang Lingfei, all formerly of Qwen, found a start-up']],
    facts: {
      'Gao Mingzhe and Xie Anqi, both formerly of Qwen, found a start-up': ['gao-mingzhe founded', 'xie-anqi founded'],
    },
  },
  {
    name: 'an offer turned down',
    first: ['Xie Anqi leaves Qwen for OpenAI'],
    same: [['谢安琪离开千问，加入OpenAI']],
    other: [['Xie Anqi turns down OpenAI and stays at Qwen']],
    facts: { 'Xie Anqi turns down OpenAI and stays at Qwen': ['no xie-anqi joined OpenAI', 'no xie-anqi departed'] },
  },
  {
    name: 'who leaves whom for Qwen',
    first: ['Ma Rui leaves Meta for Qwen', 'Ma Rui will lead coding models at Alibaba’s Qwen.'],
    same: [['Alibaba’s Qwen hires Ma Rui from Meta'], ['马睿离开Meta，加入阿里千问']],
    other: [['Ma Rui leaves Qwen for Meta']],
    silent: [
      ['Developers leave Llama for Qwen'],
      ['Why I left ChatGPT for Qwen', 'Qwen is cheaper. I will not go back.'],
    ],
    facts: {
      'Ma Rui leaves Meta for Qwen': ['ma-rui joined', 'no ma-rui joined Meta'],
      'Ma Rui leaves Qwen for Meta': ['ma-rui joined Meta'],
    },
    known: {
      'same: Alibaba’s Qwen hires Ma Rui from Meta':
        'the place joined is Alibaba in one wording and its team in the other',
      'same: 马睿离开Meta，加入阿里千问': 'the place joined is Alibaba in one wording and its team in the other',
      'facts: Ma Rui leaves Meta for Qwen': '“leaves a rival for us” is read as an appointment only',
    },
  },
];
