/** Title, text, and the language where its letters do not tell it. */
export type Text = readonly [title: string, text?: string, language?: string];

/** One fact, the same in other words or another language, and texts in which one slot is another. */
export interface PairGroup {
  readonly name: string;
  readonly first: Text;
  readonly same: readonly Text[];
  readonly other: readonly Text[];
}

/** Every sentence is ours; the people are real, what they are said to do mostly is not. */
export const GROUPS: readonly PairGroup[] = [
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
    name: 'a company of one’s own',
    first: ['Former Qwen head Lin Junyang starts a company'],
    same: [['Lin Junyang, once head of Qwen, has founded a new AI startup'], ['千问前负责人林俊旸创业']],
    other: [
      ['Former Qwen researcher Yu Bowen starts a company'],
      ['Lin Junyang, once head of Qwen, joins Moonshot AI'],
    ],
  },
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
    name: 'two leavers in one sentence',
    first: ['Zhou Hao and Wu Jia leave Alibaba Qwen'],
    same: [['周浩、吴嘉离开千问'], ['Alibaba Qwen loses Zhou Hao and Wu Jia']],
    other: [['Zhou Hao, Wu Jia and Zhang Di leave Alibaba Qwen']],
  },
  {
    name: 'taken to court',
    first: ['Alibaba sues former Qwen lead Zhou Chang over non-compete'],
    same: [['阿里以竞业协议起诉前通义负责人周畅']],
    other: [['Alibaba sues former Qwen lead Yu Bowen over non-compete']],
  },
  {
    name: 'staying against leaving',
    first: ['Zhou Jingren remains head of Tongyi Lab'],
    same: [['周靖人继续领导通义实验室']],
    other: [['Zhou Jingren leaves Tongyi Lab'], ['周靖人离开通义实验室']],
  },
  {
    name: 'German report',
    first: ['Zhou Hao verlässt das Qwen-Team von Alibaba', '', 'de'],
    same: [['Zhou Hao leaves the Qwen team of Alibaba'], ['周浩离开阿里千问团队']],
    other: [['Wu Jia verlässt das Qwen-Team von Alibaba', '', 'de']],
  },
  {
    name: 'French report',
    first: ['Alibaba : Zhou Hao, responsable de Qwen, a démissionné', '', 'fr'],
    same: [['Zhou Hao, head of Qwen at Alibaba, has resigned']],
    other: [['Alibaba : Wu Jia, responsable de Qwen, a démissionné', '', 'fr']],
  },
  {
    name: 'Spanish report',
    first: ['Renuncia Zhou Hao, responsable de Qwen en Alibaba', '', 'es'],
    same: [['Qwen loses Zhou Hao'], ['Zhou Hao renunció a Qwen', '', 'es']],
    other: [['Renuncia Zhang Di, responsable de Qwen en Alibaba', '', 'es']],
  },
  {
    name: 'Japanese report',
    first: ['アリババQwenの技術責任者、周浩氏が退社', '', 'ja'],
    same: [['Zhou Hao, technical head of Qwen, has left Alibaba']],
    other: [['アリババQwenの周浩氏がテンセントに移籍', '', 'ja']],
  },
  {
    name: 'Korean report',
    first: ['알리바바 큐원 총괄 우자 퇴사', '', 'ko'],
    same: [['Wu Jia leaves Alibaba Qwen'], ['吴嘉离开阿里千问']],
    other: [['알리바바 큐원 저우징런 퇴사', '', 'ko']],
  },
  {
    name: 'Russian report',
    first: ['Zhou Hao покидает команду Qwen в Alibaba', '', 'ru'],
    same: [['Zhou Hao quits Qwen']],
    other: [['Zhang Di покидает команду Qwen в Alibaba', '', 'ru']],
  },
  {
    name: 'passive appointment',
    first: ['Zhang Di was named head of Qwen at Alibaba'],
    same: [['Alibaba names Zhang Di to head Qwen'], ['张迪出任千问负责人']],
    other: [['Zhou Chang was named head of Qwen at Alibaba']],
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
    name: 'somebody nobody configured, in Chinese',
    first: ['千问视觉负责人王小鹏离职'],
    same: [['千問視覺負責人王小鵬宣布離職']],
    other: [['千问视觉负责人孙大伟离职']],
  },
  {
    name: 'with initials of an office before the name',
    first: ['Alibaba Cloud CTO Zhou Jingren steps down from Tongyi Lab'],
    same: [['阿里云CTO周靖人卸任通义实验室负责人']],
    other: [['Alibaba Cloud CTO Li Feifei steps down from Tongyi Lab']],
  },
  {
    name: 'a nickname in quotes',
    first: ['Junyang "Justin" Lin resigns as Qwen tech lead'],
    same: [['Justin Lin resigns from Qwen'], ['林俊旸辞去千问技术负责人'], ['Lin Junyang leaves Alibaba’s Qwen']],
    other: [['Junyang "Justin" Lin resigns as Qwen tech lead to join xAI']],
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
    name: 'the company speaks',
    first: ['Alibaba says it has appointed Wu Jia to lead Qwen'],
    same: [['阿里宣布任命吴嘉负责千问']],
    other: [['Alibaba says it has appointed Zhou Hao to lead Qwen']],
  },
  {
    name: 'a staff letter that forms a body',
    first: ['阿里内部信：成立基础模型支持小组，吴泳铭、周靖人、范禹组成'],
    same: [['Alibaba forms Foundation Model Task Force with Eddie Wu, Zhou Jingren and Wu Zeming']],
    other: [['Alibaba forms Foundation Model Task Force with Eddie Wu, Zhou Jingren, Wu Zeming and Wu Jia']],
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
    name: 'a later essay of one who left',
    first: ['Former Qwen lead Lin Junyang publishes essay on agents'],
    same: [['千问前负责人林俊旸发长文谈智能体']],
    other: [['Former Qwen lead Lin Junyang founds a start-up']],
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
    name: 'from a rumour to another person',
    first: ['传通义实验室薄列峰将离职', '网传薄列峰离开通义实验室，未经证实。'],
    same: [['Unconfirmed: Bo Liefeng has left Tongyi Lab', 'A rumour says that Bo Liefeng left Tongyi Lab.']],
    other: [['薄列峰宣布离开通义实验室']],
  },
];
