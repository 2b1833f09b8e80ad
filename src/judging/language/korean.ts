import type { Lexicon } from './lexicon.ts';

/** Korean, by its words: verbs and nouns of leaving, coming and office. */
export const korean: Lexicon = {
  language: 'ko',
  triggers: [
    {
      action: 'departed',
      subject: 'before',
      phrases: '퇴사|사임|사퇴|사직|물러나|물러난|떠났|떠난|떠나|퇴임|이탈|그만두|그만뒀|하차|퇴직|이직',
    },
    {
      action: 'joined',
      subject: 'before',
      phrases: '합류|이적|이직|입사|옮겼|옮겨|옮기|영입됐|영입된|둥지|갔다|자리를 옮',
    },
    { action: 'joined', subject: 'after', phrases: '영입|스카우트' },
    {
      action: 'appointed',
      subject: 'before',
      phrases: '선임|임명|취임|총괄|맡았|맡는|맡게|이끈다|이끌게|승진|발탁|후임|겸임',
    },
    { action: 'founded', subject: 'before', phrases: '창업|설립|스타트업을' },
    { action: 'reassigned', subject: 'before', phrases: '전보|자리 이동' },
    { action: 'denied', subject: 'before', phrases: '부인|반박' },
  ],
  cues: {
    negation: '않|아니|부인',
    doubt: '가능성|전망|검토|할 듯',
    rumour: '소문|루머|미확인|추측|설이',
    'own-word': '밝혔|발표|게시|올렸|썼다|엑스|공지|적었',
    official: '공식|회사는|서한|성명|확인했',
    say: '말했|전했',
    role: '책임자|기술총괄|총괄|연구소장|부문장|연구원|과학자|엔지니어|대표|회장|부사장|리더|수장|소장|핵심 인력',
    former: '전|이던|였던|출신',
    destination: '로|으로|에|합류',
    unit: '사업그룹|사업부|위원회|연구소|팀|부문|본부|조직',
    form: '신설|설립|출범|통합|만들|꾸렸|구성',
    reorganise: '개편|재편|조직개편|구조조정|쇄신',
    letter: '서한|내부 서한|메모|이메일',
    meeting: '전체회의|긴급회의|타운홀',
    share: '주가|주식',
    fall: '하락|급락|상승|떨어',
    'open-source': '오픈소스',
    closing: '폐쇄|유료|전환|상업',
    sue: '소송|중재|경업금지',
    fund: '투자|기업가치|펀딩|자금',
    team: '팀|연구소|모델|부문|인재|프로젝트',
    'leave-noun': '퇴사|사임|이탈|인재 유출|이동|물러나|떠나',
    'exit-word': '퇴사|사임|물러나|떠나|떠났|이탈|옮기',
    ai: 'ai|인공지능|대규모 모델|거대언어모델',
    analysis: '분석|배경|왜|이유|해석|최대 표적',
  },
};
