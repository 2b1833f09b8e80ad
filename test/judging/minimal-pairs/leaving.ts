import type { PairGroup } from './pair-group.ts';

/** Somebody leaves: who, how it is put, and what is another departure. */
export const LEAVING: readonly PairGroup[] = [
  {
    name: 'who left',
    first: ['Zhou Hao resigns from Alibaba Qwen team'],
    same: [
      ['Qwen post-training head Zhou Hao has quit'],
      ['千问后训练负责人周浩宣布离职'],
      ['Alibaba Qwen researcher Hao Zhou steps down'],
    ],
    other: [['Wu Jia resigns from Alibaba Qwen team'], ['千问负责人吴嘉宣布离职']],
  },
  {
    name: 'who left, in traditional characters',
    first: ['阿里千問技術負責人周浩宣布離職'],
    same: [['阿里千问技术负责人周浩宣布离职'], ['Zhou Hao, technical lead of Qwen, leaves Alibaba']],
    other: [['阿里千問技術負責人張迪宣布離職']],
  },
  {
    name: 'two leavers in one sentence',
    first: ['Zhou Hao and Wu Jia leave Alibaba Qwen'],
    same: [['周浩、吴嘉离开千问'], ['Alibaba Qwen loses Zhou Hao and Wu Jia']],
    other: [['Zhou Hao, Wu Jia and Zhang Di leave Alibaba Qwen']],
  },
  {
    name: 'one leaves, one stays',
    first: ['Zhou Hao leaves Qwen; Wu Jia stays'],
    same: [['周浩离开千问']],
    other: [['Wu Jia leaves Qwen; Zhou Hao stays']],
  },
  {
    name: 'farewell of a colleague',
    first: ['千问负责人林俊旸离职', '林俊旸宣布离开千问。'],
    same: [['Lin Junyang leaves Qwen', 'Lin Junyang announced that he leaves Qwen.']],
    other: [['郁博文也离开千问', '继林俊旸之后，郁博文宣布离职。']],
  },
  {
    name: 'a misspelt name',
    first: ['Huibin Yuan leaves the Qwen team'],
    same: [['Hui Binyuan leaves the Qwen team'], ['慧彬原离开千问']],
    other: [['Yubo Wen leaves the Qwen team']],
  },
  {
    name: 'family name alone after the full one',
    first: ['Yu Bowen quits Qwen', 'Yu Bowen told colleagues that he is leaving. Yu led post-training.'],
    same: [['Qwen post-training head resigns', 'Yu Bowen led the team for years. Yu resigned on Monday.']],
    other: [['Yu Bowen joins Xiaomi', 'Yu Bowen of Qwen is moving. Yu has joined Xiaomi.']],
  },
  {
    name: 'with initials of an office before the name',
    first: ['Alibaba Cloud CTO Zhou Jingren steps down from Tongyi Lab'],
    same: [['阿里云CTO周靖人卸任通义实验室负责人']],
    other: [['Alibaba Cloud CTO Li Feifei steps down from Tongyi Lab']],
  },
  {
    name: 'somebody nobody configured, in Chinese',
    first: ['千问视觉负责人王小鹏离职'],
    same: [['千問視覺負責人王小鵬宣布離職']],
    other: [['千问视觉负责人孙大伟离职']],
  },
  {
    name: 'a nickname in quotes',
    first: ['Junyang "Justin" Lin resigns as Qwen tech lead'],
    same: [['Justin Lin resigns from Qwen'], ['林俊旸辞去千问技术负责人'], ['Lin Junyang leaves Alibaba’s Qwen']],
    other: [['Junyang "Justin" Lin resigns as Qwen tech lead to join xAI']],
  },
  {
    name: 'same family name, another given name',
    first: ['Tang Wenbo, head of Qwen’s audio team, leaves Alibaba'],
    same: [['千问语音团队负责人唐文博离职'], ['Qwen audio lead Wenbo Tang has resigned']],
    other: [['Tang Wenhao, a researcher on Qwen’s audio team, leaves Alibaba'], ['千问语音团队研究员唐文昊离职']],
  },
  {
    name: 'one character of the name is another',
    first: ['千问多模态负责人高明哲离职'],
    same: [['千問多模態負責人高明哲離職'], ['Gao Mingzhe, who leads multimodal work at Qwen, has left Alibaba']],
    other: [['千问多模态负责人高明轩离职'], ['千問多模態負責人高明軒離職']],
  },
  {
    name: 'a Western leaver',
    first: ['Daniel Okafor, developer relations lead at Alibaba’s Qwen, resigns'],
    same: [['Qwen developer relations chief Daniel Okafor quits'], ['Daniel Okafor has left Alibaba’s Qwen team']],
    other: [['Marta Lindqvist, developer relations lead at Alibaba’s Qwen, resigns']],
  },
  {
    name: 'an office in the headline, the name in the lead',
    first: [
      'Head of Qwen’s inference team quits',
      'He Junwei, who ran the inference team of Alibaba’s Qwen, has quit.',
    ],
    same: [['He Junwei quits Alibaba’s Qwen'], ['千问推理团队负责人何俊伟离职']],
    other: [
      ['Head of Qwen’s inference team quits', 'Peng Yuhang, who ran the inference team of Alibaba’s Qwen, has quit.'],
    ],
  },
  {
    name: 'leaves at the end of a month',
    first: ['Feng Siqi to leave Alibaba’s Qwen at the end of June'],
    same: [['Feng Siqi is leaving Alibaba’s Qwen'], ['千问研究员冯思琪将于6月底离职']],
    other: [['Feng Siqi to leave Alibaba’s Qwen for Meituan'], ['千问研究员冯思琪将离职，加入美团']],
  },
  {
    name: 'dismissed',
    first: ['Alibaba dismisses Qwen evaluation lead Cao Zihan'],
    same: [['Qwen evaluation lead Cao Zihan dismissed by Alibaba'], ['阿里解雇千问评测负责人曹子涵']],
    other: [['Alibaba dismisses Qwen evaluation lead Luo Tianyu']],
  },
  {
    name: 'retired',
    first: ['Ye Zhiyuan retires from Alibaba’s Tongyi Lab'],
    same: [['Tongyi Lab scientist Ye Zhiyuan has retired'], ['通义实验室科学家叶志远退休']],
    other: [['Ye Zhiqiang retires from Alibaba’s Tongyi Lab']],
  },
  {
    name: 'a last day',
    first: [
      'Ma Rui’s last day at Qwen was Friday',
      'Ma Rui, who led the tokenizer group of Qwen, wrote that Friday was the last day at Alibaba.',
    ],
    same: [['Ma Rui leaves Alibaba’s Qwen'], ['千问马睿离职']],
    other: [['Ma Ruijie leaves Alibaba’s Qwen']],
  },
  {
    name: 'parted ways',
    first: ['Alibaba parts ways with Qwen safety lead Elena Petrova'],
    same: [['Elena Petrova, safety lead of Qwen, leaves Alibaba'], ['Qwen loses safety lead Elena Petrova']],
    other: [['Alibaba parts ways with Qwen safety lead Priya Raman']],
  },
  {
    name: 'no longer there',
    first: ['Feng Siqi no longer works at Alibaba’s Qwen'],
    same: [['Feng Siqi has left Alibaba’s Qwen'], ['冯思琪已不在千问任职']],
    other: [['Deng Haoran no longer works at Alibaba’s Qwen']],
  },
  {
    name: 'a double family name',
    first: ['千问数据负责人欧阳明离职'],
    same: [['Ouyang Ming, head of data at Qwen, leaves Alibaba'], ['千問數據負責人歐陽明離職']],
    other: [['千问数据负责人欧阳朗离职']],
  },
  {
    name: 'years of service',
    first: ['Qwen engineer Xie Anqi leaves Alibaba after six years'],
    same: [
      ['Qwen engineer Xie Anqi leaves Alibaba after nearly seven years'],
      ['千问工程师谢安琪离职，在阿里工作六年'],
    ],
    other: [['Qwen engineer Xie Anning leaves Alibaba after six years']],
  },
  {
    name: 'analysis after a departure',
    first: ['Gao Mingzhe leaves Alibaba’s Qwen'],
    same: [['Why Gao Mingzhe’s exit hurts Qwen', 'Gao Mingzhe has left Qwen. The team will need time.']],
    other: [['After Gao Mingzhe, Xie Anqi quits Qwen too']],
    facts: { 'After Gao Mingzhe, Xie Anqi quits Qwen too': ['xie-anqi departed'] },
  },
];
