/** Sentences with places: `{name}`, `{han}`, `{family}`, `{rival}`, `{team}`. Headlines and leads by the kind of event. */
export interface Wordings {
  readonly headlines: readonly (readonly string[])[];
  readonly leads: readonly (readonly string[])[];
  readonly bodies: readonly string[];
  readonly endings: readonly string[];
}

/** Kinds of events: leaves; joins a rival; is given a post; stays or denies. */
export const RELEVANT = {
  en: {
    headlines: [
      [
        '{name}, head of {team}, leaves Alibaba Qwen',
        'Qwen loses its {team} lead {name}',
        'Another exit at Qwen: {name} resigns',
      ],
      [
        '{name} leaves Qwen and joins {rival}',
        '{rival} hires {name} from Alibaba Qwen',
        'Qwen researcher {name} moves to {rival}',
      ],
      [
        'Alibaba appoints {name} to lead Qwen {team}',
        '{name} takes over {team} at Qwen',
        'Qwen names {name} as new head of {team}',
      ],
      [
        '{name} denies plans to leave Qwen',
        'Alibaba: {name} stays with Qwen',
        'Reports that {name} quits Qwen are false, Alibaba says',
      ],
    ],
    leads: [
      [
        '{name}, who led the {team} team of Alibaba Qwen, has resigned, two people familiar with the matter said.',
        'The head of {team} at Qwen, {name}, announced on X that he is stepping down.',
      ],
      [
        '{name}, until now responsible for {team} at Qwen, has joined {rival}, according to his profile.',
        '{rival} has hired {name}, a core member of the Qwen team, the company confirmed.',
      ],
      [
        'Alibaba has put {name} in charge of {team} at Qwen, an internal letter says.',
        '{name} will lead the {team} group of the Qwen team from next month, Alibaba said.',
      ],
      [
        '{name} dismissed talk of leaving Qwen as baseless.',
        'Alibaba said that {name} remains with the Qwen team and that reports to the contrary are untrue.',
      ],
    ],
    bodies: [
      'The team around {family} had released three models since last autumn.',
      'Alibaba Cloud did not answer a request for comment before publication.',
      'Colleagues wrote farewell messages under the post, and many thanked {family} for years of work.',
      "The open models of Qwen have been downloaded more than a hundred million times, by the company's own count.",
      'It is the latest in a row of changes since the company reorganised its research in January.',
      'Before that, {family} spent four years at a university lab and published on reinforcement learning.',
      'Rivals such as {rival} have been recruiting researchers with large pay packages all year.',
      'Shares of Alibaba fell slightly in Hong Kong, in line with the market.',
      'The group has said that it will keep its open-source strategy and invest more in infrastructure.',
      'Analysts see the personnel question as open, since no successor for {team} has been named.',
      'Eddie Wu told staff in a meeting that foundation models stay the first priority of the group.',
    ],
    endings: [
      'The story is developing.',
      'Neither side gave a date.',
      'More details are expected next week.',
      'This text was edited for length.',
    ],
  },
  zh: {
    headlines: [
      ['阿里千问{team}负责人{han}离职', '{han}宣布离开通义千问团队', '又一位千问核心成员{han}出走'],
      ['{han}离开千问，加入{rival}', '{rival}挖角阿里千问研究员{han}', '消息称{han}已入职{rival}'],
      ['阿里任命{han}负责千问{team}', '{han}出任千问{team}负责人', '千问团队调整：{han}接手{team}'],
      ['{han}否认将离开千问', '阿里回应：{han}离职传闻不实', '{han}：我还在千问'],
    ],
    leads: [
      [
        '据知情人士透露，阿里巴巴通义千问{team}方向负责人{han}已于近日提出离职。',
        '{han}在社交平台发文，宣布自己将离开千问团队。',
      ],
      [
        '阿里千问前核心成员{han}已加入{rival}，其个人主页已经更新。',
        '{rival}确认{han}加盟，他此前在千问团队负责{team}。',
      ],
      ['阿里巴巴发布内部信，任命{han}为千问{team}负责人，向周靖人汇报。', '从下个月起，{han}将负责千问的{team}工作。'],
      ['针对离职传闻，{han}回应称消息不实，目前仍在千问团队工作。', '阿里方面表示，关于{han}离职的报道与事实不符。'],
    ],
    bodies: [
      '公开资料显示，他毕业后即加入达摩院，参与了多个大模型的研发。',
      '截至发稿，阿里云方面没有对此作出回应。',
      '过去一年里，多家公司以高薪争夺大模型人才。',
      '千问的开源模型在全球开发者社区下载量持续增长。',
      '业内人士认为，人员变动对短期的发布节奏影响有限。',
      '集团管理层在全员会上强调，基础模型仍是最重要的投入方向。',
      '同一时期，{rival}也在调整其研究团队的组织架构。',
      '该团队在今年一月完成了一次架构调整。',
    ],
    endings: ['本刊将持续关注。', '双方均未公布具体时间。', '以上内容不构成投资建议。'],
  },
  ja: {
    headlines: [
      ['アリババQwenの{name}氏が退社', 'Qwenの{team}責任者{name}氏が辞任'],
      ['{name}氏、Qwenを離れ{rival}に移籍', '{rival}がQwenの{name}氏を採用'],
      ['アリババ、Qwenの{team}責任者に{name}氏を任命', '{name}氏がQwenの{team}を率いる'],
      ['{name}氏、Qwen退社の報道を否定', 'アリババ「{name}氏は退社していない」'],
    ],
    leads: [
      [
        'アリババのQwenで{team}を率いてきた{name}氏が退社したことが分かった。',
        '{name}氏は自身の投稿でQwenを離れると発表した。',
      ],
      ['Qwenの中心メンバーだった{name}氏が{rival}に入社した。', '{rival}は{name}氏の入社を認めた。'],
      ['アリババは社内文書で{name}氏をQwenの{team}責任者に任命した。', '{name}氏は来月からQwenの{team}を担当する。'],
      ['{name}氏はQwenを退社するとの報道を否定した。', 'アリババは報道を事実ではないと説明した。'],
    ],
    bodies: [
      '同社はコメントを控えた。',
      'Qwenの公開モデルは世界の開発者に使われている。',
      '人材の獲得競争が続いている。',
      '今年に入って組織の見直しが進んでいる。',
      '後任は決まっていない。',
    ],
    endings: ['続報を待ちたい。', '時期は明らかにしていない。'],
  },
  ko: {
    headlines: [
      ['알리바바 Qwen {team} 책임자 {name} 퇴사', 'Qwen 핵심 인력 {name} 사임'],
      ['{name}, Qwen 떠나 {rival} 합류', '{rival}, Qwen 출신 {name} 영입'],
      ['알리바바, Qwen {team} 책임자에 {name} 선임', '{name}, Qwen {team} 이끈다'],
      ['{name}, Qwen 퇴사설 부인', '알리바바 "{name} 퇴사 사실 아니다"'],
    ],
    leads: [
      [
        '알리바바 Qwen에서 {team}을 이끌던 {name}이 회사를 떠났다고 관계자가 전했다.',
        '{name}은 자신의 계정에 Qwen을 떠난다고 밝혔다.',
      ],
      ['Qwen의 핵심 연구원 {name}이 {rival}에 합류했다.', '{rival}은 {name}의 영입을 확인했다.'],
      [
        '알리바바는 사내 서한에서 {name}을 Qwen {team} 책임자로 선임했다.',
        '{name}은 다음 달부터 Qwen의 {team}을 맡는다.',
      ],
      ['{name}은 Qwen을 떠난다는 보도를 부인했다.', '알리바바는 보도가 사실이 아니라고 설명했다.'],
    ],
    bodies: [
      '회사는 논평을 거부했다.',
      'Qwen의 공개 모델은 널리 쓰이고 있다.',
      '인재 확보 경쟁이 이어지고 있다.',
      '올해 들어 조직 개편이 진행되고 있다.',
      '후임은 정해지지 않았다.',
    ],
    endings: ['구체적인 시점은 공개되지 않았다.', '추가 소식이 나올 전망이다.'],
  },
  de: {
    headlines: [
      ['{name} verlässt Alibabas Qwen', 'Qwen verliert Leiter für {team}: {name} geht'],
      ['{name} wechselt von Qwen zu {rival}', '{rival} holt {name} von Alibaba Qwen'],
      ['Alibaba ernennt {name} zum Leiter von {team} bei Qwen', '{name} übernimmt {team} bei Qwen'],
      ['{name} bestreitet Abschied von Qwen', 'Alibaba: {name} bleibt bei Qwen'],
    ],
    leads: [
      [
        '{name}, bisher Leiter des Bereichs {team} bei Qwen, hat das Unternehmen verlassen, wie zwei Personen sagten.',
        'Der Forscher {name} hat seinen Rücktritt bei Qwen angekündigt.',
      ],
      ['{name} ist von Qwen zu {rival} gewechselt.', '{rival} bestätigte, dass {name} vom Qwen-Team kommt.'],
      [
        'Alibaba hat {name} die Leitung von {team} bei Qwen übertragen.',
        '{name} leitet künftig den Bereich {team} bei Qwen.',
      ],
      ['{name} wies Berichte über einen Abschied von Qwen zurück.', 'Alibaba nannte die Berichte falsch.'],
    ],
    bodies: [
      'Das Unternehmen äußerte sich auf Anfrage nicht.',
      'Der Wettbewerb um Fachleute hat in diesem Jahr zugenommen.',
      'Die offenen Modelle werden weltweit genutzt.',
      'Ein Nachfolger steht nach Angaben aus dem Umfeld noch nicht fest.',
      'Im Januar hatte der Konzern seine Forschung neu geordnet.',
    ],
    endings: ['Ein Datum wurde nicht genannt.', 'Weitere Einzelheiten sollen folgen.'],
  },
  es: {
    headlines: [
      ['{name} deja Qwen, de Alibaba', 'Dimite {name}, responsable de {team} en Qwen'],
      ['{name} deja Qwen y se une a {rival}', '{rival} ficha a {name}, de Qwen'],
      ['Alibaba nombra a {name} responsable de {team} en Qwen', '{name} dirigirá {team} en Qwen'],
      ['{name} niega que vaya a dejar Qwen', 'Alibaba desmiente la salida de {name} de Qwen'],
    ],
    leads: [
      [
        '{name}, que dirigía el equipo de {team} de Qwen, ha dejado la empresa, según dos fuentes.',
        '{name} anunció su salida de Qwen en una publicación.',
      ],
      ['{name} se ha incorporado a {rival} tras dejar Qwen.', '{rival} confirmó el fichaje de {name}.'],
      [
        'Alibaba ha nombrado a {name} al frente de {team} en Qwen.',
        '{name} dirigirá desde el próximo mes el área de {team}.',
      ],
      ['{name} negó que vaya a dejar Qwen.', 'Alibaba calificó de falsas las informaciones.'],
    ],
    bodies: [
      'La empresa no respondió a las preguntas.',
      'Los modelos abiertos se usan en todo el mundo.',
      'La competencia por el talento ha crecido este año.',
      'No se conoce todavía un sucesor.',
      'El grupo reorganizó su investigación en enero.',
    ],
    endings: ['No se dio ninguna fecha.', 'Se esperan más detalles.'],
  },
  fr: {
    headlines: [
      ['{name} quitte Qwen, le laboratoire d’Alibaba', 'Qwen perd son responsable {team}, {name}'],
      ['{name} quitte Qwen pour rejoindre {rival}', '{rival} recrute {name}, venu de Qwen'],
      ['Alibaba nomme {name} à la tête de {team} chez Qwen', '{name} prend la direction de {team} chez Qwen'],
      ['{name} dément son départ de Qwen', 'Alibaba : {name} reste chez Qwen'],
    ],
    leads: [
      [
        '{name}, qui dirigeait l’équipe {team} de Qwen, a démissionné, selon deux sources.',
        '{name} a annoncé son départ de Qwen.',
      ],
      ['{name} a rejoint {rival} après avoir quitté Qwen.', '{rival} a confirmé l’arrivée de {name}.'],
      [
        'Alibaba a nommé {name} à la tête de {team} chez Qwen.',
        '{name} dirigera {team} chez Qwen dès le mois prochain.',
      ],
      ['{name} dément vouloir quitter Qwen.', 'Alibaba a démenti ces informations.'],
    ],
    bodies: [
      'L’entreprise n’a pas souhaité commenter.',
      'Les modèles ouverts sont utilisés dans le monde entier.',
      'La concurrence pour les talents s’est accrue cette année.',
      'Aucun successeur n’est connu.',
      'Le groupe a réorganisé sa recherche en janvier.',
    ],
    endings: ['Aucune date n’a été donnée.', 'D’autres détails sont attendus.'],
  },
} as const satisfies Readonly<Record<string, Wordings>>;
