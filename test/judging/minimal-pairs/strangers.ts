import type { PairGroup } from './pair-group.ts';

/** What is near to the subject and is not it: rivals’ people, products, namesakes, other parts of the company, history. */
export const STRANGERS: readonly PairGroup[] = [
  {
    name: 'a later essay of one who left',
    first: ['Former Qwen lead Lin Junyang publishes essay on agents'],
    same: [['千问前负责人林俊旸发长文谈智能体']],
    other: [['Former Qwen lead Lin Junyang founds a start-up']],
  },
  {
    name: 'a rival’s people',
    first: ['Qwen reasoning lead Deng Haoran joins DeepSeek'],
    same: [['千问推理负责人邓浩然加入DeepSeek']],
    other: [['Qwen reasoning lead Deng Haoran joins Zhipu']],
    silent: [
      ['DeepSeek reasoning lead Guo Lichen joins Moonshot AI, a rival of Qwen'],
      ['Moonshot AI’s head of research quits as Qwen gains ground'],
      ['月之暗面研究负责人离职，千问紧追其后'],
      ['Zhipu co-founder steps down', 'Zhipu competes with Qwen and Kimi. Its co-founder resigned on Monday.'],
    ],
    known: {
      'silent: Moonshot AI’s head of research quits as Qwen gains ground':
        'a sign of leaving and a name of ours are enough without a claim',
      'silent: 月之暗面研究负责人离职，千问紧追其后': 'a sign of leaving and a name of ours are enough without a claim',
    },
  },
  {
    name: 'a hiring between two others',
    first: ['Meta hires Shen Kaiyuan from Alibaba’s Qwen'],
    same: [['Shen Kaiyuan leaves Alibaba’s Qwen for Meta'], ['沈凯远离开阿里千问，加入Meta']],
    other: [['Meta hires Thomas Berger from Alibaba’s Qwen']],
    silent: [
      ['Meta hires Thomas Berger from OpenAI as Qwen climbs the charts'],
      ['Meta从OpenAI挖来托马斯，千问榜单登顶'],
    ],
    known: {
      'silent: Meta hires Thomas Berger from OpenAI as Qwen climbs the charts':
        'ours in a clause beside is taken for the place left',
    },
  },
  {
    name: 'a leader speaks of a product',
    first: ['Tang Wenbo, who leads audio at Alibaba’s Qwen, has left'],
    same: [['领导千问语音团队的唐文博已离职']],
    other: [['Tang Wenbo, who led audio at Alibaba’s Qwen, has joined Huawei']],
    silent: [
      ['Qwen launches new voice model', 'Luo Tianyu, who leads audio at Qwen, said that it is faster.'],
      ['千问发布新语音模型', '千问语音负责人罗天宇表示，新模型速度更快。'],
    ],
  },
  {
    name: 'words of moving about models',
    first: ['Zhang Di leaves Alibaba’s Qwen'],
    same: [['张迪离开阿里千问']],
    other: [['Zhang Di leaves Alibaba’s Qwen for Nvidia']],
    silent: [
      ['Qwen leaves rivals behind on coding benchmark'],
      ['Qwen takes over top spot on open model ranking'],
      ['Qwen joins list of models supported by Nvidia'],
      ['千问接替Llama成为最受欢迎的开源模型'],
    ],
  },
  {
    name: 'another office of the company',
    first: ['Alibaba appoints Xie Anqi as head of Qwen'],
    same: [['阿里任命谢安琪为千问负责人']],
    other: [['Alibaba appoints Song Jiayi as head of Qwen']],
    silent: [
      ['Alibaba appoints Xie Anling as head of finance'],
      ['Alibaba appoints new logistics chief for Cainiao'],
      ['阿里任命谢安玲为财务负责人'],
    ],
  },
  {
    name: 'namesakes of a configured person',
    first: ['Zhou Hao leaves Alibaba’s Qwen'],
    same: [['周浩离开阿里千问']],
    other: [['Zhou Hao leaves Alibaba’s Qwen for Apple']],
    silent: [
      ['Midfielder Zhou Hao leaves his club', 'The footballer Zhou Hao leaves Shanghai Port after two seasons.'],
      ['中场周浩离开上海海港', '球员周浩离开效力两年的球队。'],
      ['Chen Cheng resigns as mayor', 'The mayor Chen Cheng resigned on Tuesday.'],
    ],
  },
  {
    name: 'a namesake at a rival',
    first: ['Wu Jia of Alibaba’s Qwen resigns'],
    same: [['阿里千问吴嘉辞职']],
    other: [['Wu Jia of Alibaba’s Qwen resigns to join Meituan']],
    silent: [['Singer Wu Jia leaves her record label', 'The singer Wu Jia leaves her label after ten years.']],
  },
  {
    name: 'the scholar of the same name',
    first: ['Alibaba Cloud’s database chief Li Feifei joins Tongyi Lab'],
    same: [['阿里云数据库负责人李飞飞加入通义实验室']],
    other: [['Alibaba Cloud’s database chief Li Feifei leaves Alibaba']],
    silent: [
      ['Fei-Fei Li steps down at Stanford to run World Labs', 'The Stanford professor leaves to build world models.'],
      ['李飞飞的World Labs完成新一轮融资', '斯坦福教授李飞飞创办的公司专注世界模型。'],
    ],
  },
  {
    name: 'a customer’s people',
    first: ['Alibaba’s Qwen appoints Sofia Almeida as safety chief'],
    same: [['Sofia Almeida becomes safety chief of Alibaba’s Qwen']],
    other: [['Alibaba’s Qwen appoints Priya Raman as safety chief']],
    silent: [
      ['Bank that uses Qwen appoints Sofia Almeida as safety chief'],
      [
        'Harbour Bank names AI chief',
        'Harbour Bank has named Sofia Almeida head of AI. The bank runs its chatbot on Qwen.',
      ],
    ],
    known: {
      'silent: Bank that uses Qwen appoints Sofia Almeida as safety chief':
        'ours in a clause beside is taken for the place of the post',
    },
  },
  {
    name: 'the same office in another app',
    first: ['千问产品负责人宋佳怡离职'],
    same: [['千問產品負責人宋佳怡離職'], ['Song Jiayi, product lead of Qwen, leaves Alibaba']],
    other: [['千问产品负责人宋佳琳离职']],
    silent: [['盒马产品负责人宋佳琪离职'], ['淘宝产品负责人何佳琪离职，阿里未回应']],
  },
  {
    name: 'a paper’s author',
    first: ['Peng Yuhang to lead Alibaba’s Qwen team'],
    same: [['彭宇航将领导阿里千问团队']],
    other: [['Yuan Boyang to lead Alibaba’s Qwen team']],
    silent: [
      ['Qwen team publishes paper on attention', 'Peng Yuhang is the lead author of the paper.'],
      ['Paper by Peng Yuhang and colleagues at Qwen accepted by conference'],
    ],
  },
  {
    name: 'shares and an analyst',
    first: ['Alibaba’s Qwen loses research lead Xu Ruolin'],
    same: [['Research lead Xu Ruolin leaves Alibaba’s Qwen']],
    other: [['Alibaba’s Qwen loses research lead Xu Ruohan']],
    silent: [
      ['Alibaba shares climb after Qwen update, analyst Thomas Berger says'],
      ['Alibaba loses ground in cloud market despite Qwen'],
    ],
  },
  {
    name: 'long after, a configured person',
    first: ['Lin Junyang leaves Alibaba’s Qwen'],
    same: [['林俊旸离开阿里千问']],
    other: [['Lin Junyang, formerly of Qwen, joins Meta']],
    recap: [
      ['Qwen a year after Lin Junyang', 'A year ago Lin Junyang left Qwen. The team has shipped five models since.'],
      ['林俊旸离职一年后的千问', '一年前，林俊旸离开千问。'],
    ],
  },
  {
    name: 'long after, somebody nobody configured',
    first: ['Tang Wenbo, head of audio at Qwen, leaves Alibaba'],
    same: [['千问语音负责人唐文博离职']],
    other: [['Tang Wenbo, formerly head of audio at Qwen, joins Xiaomi']],
    recap: [
      ['A year after the exit of Tang Wenbo, Qwen’s voices improve', 'Tang Wenbo left the Qwen team last May.'],
      ['Timeline: who left Qwen', 'Tang Wenbo left Qwen in May 2026, as head of audio.'],
    ],
  },
];
