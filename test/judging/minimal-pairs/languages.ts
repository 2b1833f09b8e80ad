import type { PairGroup } from './pair-group.ts';

/** The first report in another language, about people nobody configured. */
export const LANGUAGES: readonly PairGroup[] = [
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
    name: 'German, leaves or stays',
    first: ['Tang Wenbo, Audiochef von Qwen, verlässt Alibaba', '', 'de'],
    same: [['Tang Wenbo, audio chief of Qwen, leaves Alibaba'], ['千问音频负责人唐文博离开阿里']],
    other: [['Tang Wenbo, Audiochef von Qwen, bleibt bei Alibaba', '', 'de']],
  },
  {
    name: 'German, who goes over to whom',
    first: ['Thomas Berger wechselt von Alibabas Qwen zu Meta', '', 'de'],
    same: [['Thomas Berger moves from Alibaba’s Qwen to Meta']],
    other: [['Thomas Berger wechselt von Meta zu Alibabas Qwen', '', 'de']],
    facts: {
      'Thomas Berger wechselt von Alibabas Qwen zu Meta': ['berger-thomas joined Meta'],
      'Thomas Berger wechselt von Meta zu Alibabas Qwen': ['no berger-thomas joined Meta'],
    },
  },
  {
    name: 'French, which of two places',
    first: ['Xie Anqi quitte Qwen pour rejoindre Mistral AI', '', 'fr'],
    same: [['Xie Anqi leaves Qwen to join Mistral AI'], ['谢安琪离开千问，加入Mistral AI']],
    other: [['Xie Anqi quitte Mistral AI pour rejoindre Qwen', '', 'fr']],
    facts: {
      'Xie Anqi quitte Qwen pour rejoindre Mistral AI': ['xie-anqi joined Mistral AI'],
      'Xie Anqi quitte Mistral AI pour rejoindre Qwen': ['no xie-anqi joined Mistral AI'],
    },
  },
  {
    name: 'French denial',
    first: ['Lucas Moreau quitte Qwen, selon des sources', '', 'fr'],
    same: [['Lucas Moreau is leaving Qwen, sources say']],
    other: [['Lucas Moreau dément quitter Qwen', '', 'fr']],
    facts: { 'Lucas Moreau dément quitter Qwen': ['no moreau-lucas departed'] },
  },
  {
    name: 'Spanish hiring',
    first: ['Tencent ficha a Deng Haoran, responsable de datos de Qwen', '', 'es'],
    same: [['Tencent hires Deng Haoran, head of data at Qwen'], ['腾讯挖走千问数据负责人邓浩然']],
    other: [['Tencent ficha a Cao Zihan, responsable de datos de Qwen', '', 'es']],
  },
  {
    name: 'Portuguese',
    first: ['Song Jiayi deixa a equipe Qwen, da Alibaba', '', 'pt'],
    same: [['Song Jiayi leaves Alibaba’s Qwen team'], ['宋佳怡离开阿里千问团队']],
    other: [['Sofia Almeida deixa a equipe Qwen, da Alibaba', '', 'pt']],
  },
  {
    name: 'Italian',
    first: ['Luo Tianyu lascia il team Qwen di Alibaba', '', 'it'],
    same: [['Luo Tianyu leaves Alibaba’s Qwen team']],
    other: [['Luo Tianyu lascia il team Qwen di Alibaba per Meta', '', 'it']],
  },
  {
    name: 'Japanese, somebody nobody configured',
    first: ['アリババQwenの音声責任者、唐文博氏が退社', '', 'ja'],
    same: [['Tang Wenbo, head of audio at Qwen, leaves Alibaba'], ['千问语音负责人唐文博离开阿里']],
    other: [['アリババQwenの音声責任者、高明哲氏が退社', '', 'ja']],
  },
  {
    name: 'Japanese appointment',
    first: ['アリババ、周浩氏をQwen責任者に任命', '', 'ja'],
    same: [['Alibaba appoints Zhou Hao head of Qwen'], ['阿里任命周浩为千问负责人']],
    other: [['アリババ、張迪氏をQwen責任者に任命', '', 'ja']],
  },
  {
    name: 'Korean, where to',
    first: ['알리바바 큐원 저우징런, 텐센트로 이직', '', 'ko'],
    same: [['Zhou Jingren leaves Alibaba’s Qwen for Tencent']],
    other: [['알리바바 큐원 저우징런, 바이두로 이직', '', 'ko']],
  },
  {
    name: 'Korean appointment',
    first: ['알리바바, 우자를 큐원 총괄로 임명', '', 'ko'],
    same: [['Alibaba appoints Wu Jia head of Qwen']],
    other: [['알리바바, 저우징런을 큐원 총괄로 임명', '', 'ko']],
  },
  {
    name: 'Russian, a Latin name',
    first: ['Xu Ruolin покинула команду Qwen в Alibaba', '', 'ru'],
    same: [['Xu Ruolin leaves Alibaba’s Qwen team']],
    other: [['Xu Ruolin перешла из Qwen в Huawei', '', 'ru']],
  },
  {
    name: 'Dutch',
    first: ['Marta Lindqvist vertrekt bij het Qwen-team van Alibaba', '', 'nl'],
    same: [['Marta Lindqvist leaves Alibaba’s Qwen team']],
    other: [['Marta Lindqvist blijft bij het Qwen-team van Alibaba', '', 'nl']],
  },
  {
    name: 'Vietnamese',
    first: ['Ma Rui rời nhóm Qwen của Alibaba', '', 'vi'],
    same: [['Ma Rui leaves Alibaba’s Qwen team']],
    other: [['Ma Rui rời nhóm Qwen của Alibaba để gia nhập Meta', '', 'vi']],
  },
  {
    name: 'Chinese with two kinds of letters',
    first: ['Qwen團隊負責人曹子涵加盟xAI'],
    same: [['Qwen团队负责人曹子涵加入xAI'], ['Qwen team lead Cao Zihan joins xAI']],
    other: [['Qwen團隊負責人曹子軒加盟xAI'], ['Qwen團隊負責人曹子涵加盟Anthropic']],
  },
  {
    name: 'both spellings beside each other',
    first: ['袁博洋（Yuan Boyang）离开阿里千问'],
    same: [
      ['Yuan Boyang (袁博洋) leaves Alibaba’s Qwen'],
      ['Boyang Yuan leaves Alibaba’s Qwen'],
      ['袁博洋離開阿里千問'],
    ],
    other: [['袁博涛（Yuan Botao）离开阿里千问']],
  },
];
