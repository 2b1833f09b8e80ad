import type { PairGroup } from './pair-group.ts';

/** What happens to teams and labs: formed, renamed, merged, moved, cut. */
export const ORGANISATION: readonly PairGroup[] = [
  {
    name: 'a unit is formed',
    first: [
      'Alibaba forms Token Foundry Division under Eddie Wu',
      'Alibaba formed the Token Foundry on Monday, led by CEO Eddie Wu.',
    ],
    same: [['阿里成立Token Foundry事业部，吴泳铭带队'], ['Alibaba sets up Token Foundry']],
    other: [
      ['Alibaba forms Token Hub business group under Eddie Wu'],
      ['Alibaba forms AI Future Research Institute under Zhou Jingren'],
    ],
  },
  {
    name: 'who heads the unit',
    first: ['阿里成立通义大模型事业部，由周靖人负责'],
    same: [['阿里巴巴设立通义大模型事业部']],
    other: [['吴嘉接任通义大模型事业部负责人']],
  },
  {
    name: 'taken to court',
    first: ['Alibaba sues former Qwen lead Zhou Chang over non-compete'],
    same: [['阿里以竞业协议起诉前通义负责人周畅']],
    other: [['Alibaba sues former Qwen lead Yu Bowen over non-compete']],
  },
  {
    name: 'a staff letter that forms a body',
    first: ['阿里内部信：成立基础模型支持小组，吴泳铭、周靖人、范禹组成'],
    same: [['Alibaba forms Foundation Model Task Force with Eddie Wu, Zhou Jingren and Wu Zeming']],
    other: [['Alibaba forms Foundation Model Task Force with Eddie Wu, Zhou Jingren, Wu Zeming and Wu Jia']],
  },
  {
    name: 'restructuring',
    first: ['Alibaba restructures its Qwen team into horizontal units'],
    same: [['通义实验室重组千问团队，改为水平分工']],
    other: [['Alibaba restructures its Qwen team', 'Zhou Hao has left in the restructuring of Qwen.']],
  },
  {
    name: 'all-hands',
    first: ['Tongyi Lab holds emergency all-hands over Qwen exits'],
    same: [['通义实验室紧急召开全员大会']],
    other: [['Tongyi Lab holds emergency all-hands', 'Zhou Jingren resigned from Tongyi Lab after the meeting.']],
  },
  {
    name: 'formed, then dissolved',
    first: ['Alibaba forms Qwen Agents Division'],
    same: [['Alibaba sets up Qwen Agents Division'], ['阿里成立Qwen Agents Division']],
    other: [['Alibaba dissolves Qwen Agents Division']],
  },
  {
    name: 'formed or renamed',
    first: ['Alibaba forms Model Safety Committee for Qwen'],
    same: [['Alibaba establishes Model Safety Committee to oversee Qwen']],
    other: [['Alibaba renames Tongyi Lab as Qwen Lab'], ['Alibaba forms AI Ethics Council for Qwen']],
    known: {
      'other: Alibaba renames Tongyi Lab as Qwen Lab': 'merging, splitting, moving and cutting teams is not read',
    },
  },
  {
    name: 'merged or split',
    first: ['Alibaba merges Tongyi Lab with Qwen team'],
    same: [['阿里合并通义实验室与千问团队'], ['Tongyi Lab and Qwen team merged in Alibaba reorganisation']],
    other: [['Alibaba splits Qwen team from Tongyi Lab']],
    known: {
      'other: Alibaba splits Qwen team from Tongyi Lab': 'events of an organisation are one a month, whatever the unit',
    },
  },
  {
    name: 'moved under another roof',
    first: ['Alibaba moves Tongyi Lab under Alibaba Cloud'],
    same: [['阿里将通义实验室划归阿里云'], ['Tongyi Lab moved under Alibaba Cloud']],
    other: [['Alibaba moves Tongyi Lab under Token Hub']],
    known: {
      'same: Tongyi Lab moved under Alibaba Cloud': 'a team moved under another roof is read in some wordings only',
      'first: Alibaba moves Tongyi Lab under Alibaba Cloud':
        'a team moved under another roof is read in some wordings only',
      'same: 阿里将通义实验室划归阿里云': 'merging, splitting, moving and cutting teams is not read',
      'other: Alibaba moves Tongyi Lab under Token Hub': 'merging, splitting, moving and cutting teams is not read',
    },
  },
  {
    name: 'which team is taken apart',
    first: ['Alibaba folds Qwen’s speech team into Tongyi Lab'],
    same: [['Qwen’s speech team folded into Tongyi Lab']],
    other: [['Alibaba folds Qwen’s vision team into Tongyi Lab']],
    known: {
      'same: Qwen’s speech team folded into Tongyi Lab': 'which team is meant is not part of the event',
      'other: Alibaba folds Qwen’s vision team into Tongyi Lab':
        'events of an organisation are one a month, whatever the unit',
    },
  },
  {
    name: 'jobs cut',
    first: ['Alibaba cuts a tenth of the Qwen team'],
    same: [['阿里裁撤千问团队一成员工'], ['Qwen team loses a tenth of its staff in Alibaba layoffs']],
    other: [['Alibaba denies cutting jobs in the Qwen team']],
    known: {
      'other: Alibaba denies cutting jobs in the Qwen team': 'merging, splitting, moving and cutting teams is not read',
    },
  },
  {
    name: 'whose resignation a letter accepts',
    first: ['Eddie Wu tells staff that Alibaba has accepted the resignation of Qwen lead Xie Anqi'],
    same: [['吴泳铭内部信：批准千问负责人谢安琪辞职'], ['Alibaba accepts resignation of Qwen lead Xie Anqi']],
    other: [['Eddie Wu tells staff that Alibaba has accepted the resignation of Qwen lead Jiang Lingfei']],
    facts: {
      'Eddie Wu tells staff that Alibaba has accepted the resignation of Qwen lead Xie Anqi': [
        'xie-anqi departed',
        'no wu-yongming departed',
      ],
      '吴泳铭内部信：批准千问负责人谢安琪辞职': ['xie-anqi departed', 'no wu-yongming departed'],
    },
  },
  {
    name: 'who heads a new unit, in the second sentence',
    first: [
      'Alibaba forms Qwen Robotics Division',
      'Alibaba has formed the Qwen Robotics Division. Dong Xinyi will head it.',
    ],
    same: [['Alibaba sets up Qwen Robotics Division', 'The head of the new Qwen Robotics Division is Dong Xinyi.']],
    other: [['Ma Rui takes over Qwen Robotics Division']],
  },
  {
    name: 'a team goes with its leader',
    first: ['Alibaba’s Qwen team restructured after exit of Tang Wenbo'],
    same: [['唐文博离职后，阿里重组千问团队']],
    other: [['Alibaba’s Qwen team restructured after exits of Tang Wenbo and Luo Tianyu']],
  },
  {
    name: 'taken to court, somebody nobody configured',
    first: ['Alibaba sues former Qwen lead Deng Haoran over non-compete'],
    same: [
      ['阿里起诉前千问负责人邓浩然违反竞业协议'],
      ['Former Qwen lead Deng Haoran sued by Alibaba over non-compete'],
    ],
    other: [
      ['Former Qwen lead Deng Haoran sues Alibaba over non-compete'],
      ['Alibaba sues former Qwen lead Cao Zihan over non-compete'],
    ],
    facts: {
      'Alibaba sues former Qwen lead Deng Haoran over non-compete': ['no qwen sued lin-junyang'],
      'Former Qwen lead Deng Haoran sues Alibaba over non-compete': ['no qwen sued deng-haoran'],
    },
    known: {
      'facts: Former Qwen lead Deng Haoran sues Alibaba over non-compete': 'who sues whom is not read',
      'other: Former Qwen lead Deng Haoran sues Alibaba over non-compete':
        'an office in the configuration stands for its holder of old, beside another name too',
    },
  },
];
