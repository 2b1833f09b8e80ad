import type { PairGroup } from './pair-group.ts';

/** How sure a statement is: whose word it is, and whether who says it has a name. */
export const CERTAINTY: readonly PairGroup[] = [
  {
    name: 'who says it has no name',
    first: ['Zhou Hao has left Alibaba’s Qwen team, people familiar with the matter said on Friday'],
    same: [
      ['Zhou Hao has left Alibaba’s Qwen team, said two people who discussed it with him'],
      ['Zhou Hao has left Alibaba’s Qwen team, two people told the newspaper'],
      ['阿里千问周浩已离职，知情人士向记者证实'],
      ['Zhou Hao hat Alibabas Qwen-Team verlassen, wie mit der Sache vertraute Personen erklärten', '', 'de'],
      ['Zhou Hao a quitté l’équipe Qwen d’Alibaba, ont annoncé des sources proches du dossier', '', 'fr'],
      ['Zhou Hao deja el equipo Qwen de Alibaba, anunciaron fuentes cercanas', '', 'es'],
      ['Zhou Hao ha lasciato il team Qwen di Alibaba, hanno dichiarato fonti vicine', '', 'it'],
      ['アリババQwenの周浩氏が退社したと関係者が明らかにした', '', 'ja'],
    ],
    other: [['Wu Jia has left Alibaba’s Qwen team, people familiar with the matter said on Friday']],
    facts: {
      'Zhou Hao has left Alibaba’s Qwen team, people familiar with the matter said on Friday': [
        'zhou-hao departed as reported',
      ],
      'Zhou Hao has left Alibaba’s Qwen team, said two people who discussed it with him': [
        'zhou-hao departed as reported',
      ],
      'Zhou Hao has left Alibaba’s Qwen team, two people told the newspaper': ['zhou-hao departed as reported'],
      '阿里千问周浩已离职，知情人士向记者证实': ['zhou-hao departed as reported'],
      'Zhou Hao hat Alibabas Qwen-Team verlassen, wie mit der Sache vertraute Personen erklärten': [
        'zhou-hao departed as reported',
      ],
      'Zhou Hao a quitté l’équipe Qwen d’Alibaba, ont annoncé des sources proches du dossier': [
        'zhou-hao departed as reported',
      ],
      'Zhou Hao deja el equipo Qwen de Alibaba, anunciaron fuentes cercanas': ['zhou-hao departed as reported'],
      'Zhou Hao ha lasciato il team Qwen di Alibaba, hanno dichiarato fonti vicine': ['zhou-hao departed as reported'],
      アリババQwenの周浩氏が退社したと関係者が明らかにした: ['zhou-hao departed as reported'],
    },
  },
  {
    name: 'who says it is who does it',
    first: ['Zhou Hao has left Alibaba’s Qwen team, he said on Friday'],
    same: [
      ['Sources say that Zhou Hao announced on X that he has left Alibaba’s Qwen team'],
      ['Qwen post-training head quits', 'Zhou Hao has left Alibaba. He confirmed it in a post on X.'],
      ['千问周浩离职', '千问后训练负责人周浩已于近日离职。今天他在微博写道：该休息了。'],
    ],
    other: [['Wu Jia has left Alibaba’s Qwen team, he said on Friday']],
    facts: {
      'Zhou Hao has left Alibaba’s Qwen team, he said on Friday': ['zhou-hao departed as confirmed'],
      'Sources say that Zhou Hao announced on X that he has left Alibaba’s Qwen team': [
        'zhou-hao departed as confirmed',
      ],
      'Qwen post-training head quits': ['zhou-hao departed as confirmed'],
      千问周浩离职: ['zhou-hao departed as confirmed'],
    },
  },
  {
    name: 'a rumour that is denied',
    first: ['Zhou Hao denies rumours that he is leaving Qwen'],
    same: [],
    other: [['Zhou Hao leaves Qwen']],
    facts: { 'Zhou Hao denies rumours that he is leaving Qwen': ['zhou-hao denied as confirmed'] },
  },
  {
    name: 'a leaver’s next step',
    before: [['Gao Lan, who led the speech group of Alibaba’s Qwen team, has left the company, sources said']],
    first: [
      'Former Qwen speech lead Gao Lan joins Moonshot AI',
      'Gao Lan, who left Alibaba’s Qwen team, has joined Moonshot AI, the start-up said.',
    ],
    same: [['Gao Lan, who left Alibaba’s Qwen team, has joined Moonshot AI, the start-up said']],
    other: [['Former Qwen speech lead Gao Lan joins Tencent']],
    facts: {
      'Former Qwen speech lead Gao Lan joins Moonshot AI': ['gao-lan joined Moonshot AI as confirmed'],
      'Gao Lan, who left Alibaba’s Qwen team, has joined Moonshot AI, the start-up said': [
        'gao-lan joined Moonshot AI',
      ],
    },
  },
];
