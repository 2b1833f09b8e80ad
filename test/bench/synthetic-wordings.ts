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

/** The same languages about anything else: products, markets, other companies' people, weather. */
export const UNRELATED: Readonly<Record<keyof typeof RELEVANT, Wordings>> = {
  en: {
    headlines: [
      ['{rival} opens a new office for {team} in the old harbour', '{rival} cuts the price of its {team} service'],
      ['How to run Qwen models on a laptop', 'Benchmark: Qwen and {rival} models compared on {team}'],
      ['{name} named chief of staff at {rival}', '{rival} loses its head of sales {name}'],
      ['Rain delays the cup final in the north', 'Central bank leaves rates where they are'],
    ],
    leads: [
      [
        '{rival} will open an office next spring, the company said on Tuesday.',
        'The price of the service falls by a third, {rival} announced.',
      ],
      [
        'Small models run well on recent hardware, as this guide shows step by step.',
        'We tested five models with the same hundred tasks and list the results.',
      ],
      [
        '{rival} named {name} chief of staff, a person with knowledge of the plans said.',
        '{name}, who built up sales at {rival}, leaves the company at the end of the year.',
      ],
      [
        'Heavy rain made the pitch unplayable, and the match was moved to Sunday.',
        'The bank left its key rate unchanged and pointed at uncertain demand.',
      ],
    ],
    bodies: [
      'Customers will notice little of the change at first, the company wrote.',
      'The update brings faster answers, a longer context and better handling of tables.',
      'Researchers found that the order of the examples matters more than their number.',
      'Analysts had expected a smaller step, and shares rose by two per cent.',
      'The work was published under an open licence, with weights and training code.',
      'Local residents had asked for a later start, which the council refused.',
      'Developers on the forum reported that the installation failed on older drivers.',
      'A second test with longer documents gave a different picture, and prices differ widely.',
      'The minister spoke of a good day for the region and thanked the volunteers.',
    ],
    endings: ['Details are in the linked post.', 'The vote is on Thursday.', 'We update this table every month.'],
  },
  zh: {
    headlines: [
      ['{rival}发布新一代{team}工具', '{rival}下调{team}服务价格'],
      ['千问模型本地部署教程', '实测：千问与{rival}模型在{team}上的表现'],
      ['{rival}任命{han}为销售主管', '{rival}副总裁{han}卸任'],
      ['南方多地迎来强降雨', '央行维持利率不变'],
    ],
    leads: [
      ['{rival}今日宣布，新工具将于下月上线。', '价格平均下降三成，老用户自动享受。'],
      ['本文介绍如何在个人电脑上运行开源模型。', '我们用一百道题目测试了五个模型。'],
      ['{rival}宣布由{han}负责海外销售。', '{han}因个人原因不再担任副总裁。'],
      ['气象部门提醒市民注意出行安全。', '分析师普遍预计年内不会调整。'],
    ],
    bodies: [
      '新版本支持更长的上下文，速度也有提升。',
      '用户可以在官网下载安装包。',
      '测试显示，不同长度的文档结果差别明显。',
      '开发者在论坛上反映旧驱动无法安装。',
      '市场对此反应平稳，股价小幅上涨。',
      '论文和代码已经公开。',
    ],
    endings: ['更多内容请查看原文。', '表格每月更新。'],
  },
  ja: {
    headlines: [
      ['{rival}、{team}向け新サービスを公開'],
      ['Qwenモデルを手元で動かす方法'],
      ['{rival}、営業責任者に{name}氏'],
      ['大雨で決勝が延期に'],
    ],
    leads: [
      ['{rival}は新しいサービスを来月始める。'],
      ['小さなモデルは最近の機器でよく動く。'],
      ['{rival}は{name}氏を営業の責任者にした。'],
      ['試合は日曜日に行われる。'],
    ],
    bodies: [
      '利用者は公式サイトから入手できる。',
      '応答が速くなり、長い文書も扱える。',
      '市場の反応は落ち着いている。',
      '論文とコードは公開されている。',
    ],
    endings: ['詳しくは元の記事で。'],
  },
  ko: {
    headlines: [
      ['{rival}, {team} 서비스 새로 공개'],
      ['Qwen 모델을 노트북에서 실행하는 방법'],
      ['{rival} 영업 책임자에 {name}'],
      ['폭우로 결승전 연기'],
    ],
    leads: [
      ['{rival}은 다음 달 새 서비스를 시작한다.'],
      ['작은 모델은 최근 장비에서 잘 돌아간다.'],
      ['{rival}은 {name}을 영업 책임자로 임명했다.'],
      ['경기는 일요일에 열린다.'],
    ],
    bodies: [
      '사용자는 누리집에서 내려받을 수 있다.',
      '응답이 빨라지고 긴 문서도 다룬다.',
      '시장의 반응은 차분하다.',
      '논문과 코드가 공개됐다.',
    ],
    endings: ['자세한 내용은 원문에 있다.'],
  },
  de: {
    headlines: [
      ['{rival} senkt Preise für {team}'],
      ['Qwen-Modelle auf dem eigenen Rechner'],
      ['{rival}: {name} leitet den Vertrieb'],
      ['Regen verschiebt das Endspiel'],
    ],
    leads: [
      ['{rival} senkt die Preise um ein Drittel.'],
      ['Kleine Modelle laufen gut auf neuer Hardware.'],
      ['{name} leitet künftig den Vertrieb von {rival}.'],
      ['Das Spiel findet am Sonntag statt.'],
    ],
    bodies: [
      'Die Kunden merken davon zunächst wenig.',
      'Die neue Fassung antwortet schneller.',
      'Der Kurs stieg um zwei Prozent.',
      'Der Quelltext ist frei verfügbar.',
    ],
    endings: ['Einzelheiten stehen im Beitrag.'],
  },
  es: {
    headlines: [
      ['{rival} baja los precios de {team}'],
      ['Cómo ejecutar modelos Qwen en casa'],
      ['{rival} nombra a {name} jefe de ventas'],
      ['La lluvia aplaza la final'],
    ],
    leads: [
      ['{rival} baja los precios un tercio.'],
      ['Los modelos pequeños funcionan bien en equipos recientes.'],
      ['{name} dirigirá las ventas de {rival}.'],
      ['El partido se jugará el domingo.'],
    ],
    bodies: [
      'Los clientes notarán poco el cambio.',
      'La nueva versión responde más rápido.',
      'Las acciones subieron un dos por ciento.',
      'El código es abierto.',
    ],
    endings: ['Los detalles están en la entrada.'],
  },
  fr: {
    headlines: [
      ['{rival} baisse ses prix pour {team}'],
      ['Faire tourner les modèles Qwen chez soi'],
      ['{rival} nomme {name} directeur des ventes'],
      ['La pluie repousse la finale'],
    ],
    leads: [
      ['{rival} baisse ses prix d’un tiers.'],
      ['Les petits modèles tournent bien sur du matériel récent.'],
      ['{name} dirigera les ventes de {rival}.'],
      ['Le match aura lieu dimanche.'],
    ],
    bodies: [
      'Les clients remarqueront peu de choses.',
      'La nouvelle version répond plus vite.',
      'L’action a gagné deux pour cent.',
      'Le code est ouvert.',
    ],
    endings: ['Les détails sont dans le billet.'],
  },
};

/** Sentences put together at random, so that no two articles have all their words in common. `{n}` is one of part n. */
export interface Colour {
  readonly spaced: boolean;
  readonly order: string;
  /** Alternatives apart by `|`. */
  readonly parts: readonly string[];
}

const PLACES =
  'Ardenham|Brückstadt|Calverton|Dunmere|Eastfold|Farrowby|Glenmoor|Hartwell|Inverlea|Jadewick|Kestrel Bay|Lowmarsh|Merrow|Northgate|Oakhurst|Pinefield|Quarrydale|Ravensworth|Saltney|Thornbury|Upwell|Vale Cross|Westerby|Yarrow';
const MONEY = '12|17|23|31|38|44|56|61|79|83|90|105|118|126|140|163|187|204|250|312|480|640|910';
const THINGS =
  'Velotra|Mirabel|Ostrava Box|Linden|Fathom|Skyloom|Tesserae|Pebble|Marlin|Cobalt|Juniper|Harrow|Quill|Sextant|Tundra|Umbra|Vesper|Wicket';

export const COLOUR: Readonly<Record<keyof typeof RELEVANT, Colour>> = {
  en: {
    spaced: true,
    order: 'In {0} {1} {2} {3}, and the {4} of {5} {6} for {7} {8}.',
    parts: [
      PLACES,
      'engineers|teachers|farmers|sailors|clerks|painters|drivers|pilots|editors|bakers|lawyers|nurses',
      'compared|repaired|measured|collected|ordered|borrowed|printed|translated|painted|counted|rejected',
      'old maps|printed manuals|wooden boats|cheap sensors|public records|early drafts|spare batteries|school books|street lamps|tax forms|power meters|weather logs',
      'price|size|weight|number|colour|speed|range|noise|age|value|share|cost',
      THINGS,
      'rose|fell|changed|doubled|stood still|was debated|was doubted|came back',
      MONEY,
      'days|weeks|visitors|machines|households|orders|boxes|pages',
    ],
  },
  zh: {
    spaced: false,
    order: '在{0}，{1}{2}了{3}，{4}的{5}约为{6}{7}。',
    parts: [
      '青石镇|白沙湾|松江桥|北林县|云溪|南塘|石门|东湖|西岭|河口|竹园|梅村',
      '工程师|农户|教师|司机|编辑|护士|船员|学生|居民|店主',
      '比较|修理|测量|收集|订购|翻译|印刷|清点|展示|登记',
      '旧地图|说明书|木船|传感器|档案|草稿|电池|课本|路灯|税表|电表',
      '产品|设备|样品|门票|道路|房屋|树苗|书籍|食品|灯具',
      '价格|尺寸|重量|数量|速度|范围|噪音|年限|份额|成本',
      MONEY,
      '天|周|台|户|箱|页|公里|万元',
    ],
  },
  ja: {
    spaced: false,
    order: '{0}では{1}が{2}を{3}、{4}は{5}{6}になった。',
    parts: [
      PLACES,
      '技術者|農家|教師|運転手|編集者|看護師|船員|学生',
      '古い地図|説明書|木の船|電池|教科書|街灯|記録',
      '比べ|直し|測り|集め|注文し|翻訳し|数え',
      '価格|重さ|速さ|数|割合|費用',
      MONEY,
      '日|週|台|箱|頁|円',
    ],
  },
  ko: {
    spaced: true,
    order: '{0}에서는 {1}이 {2}을 {3} {4}은 {5}{6}가 됐다.',
    parts: [
      PLACES,
      '기술자들|농민들|교사들|운전사들|편집자들|간호사들|학생들',
      '옛 지도|설명서|나무배|건전지|교과서|가로등|기록',
      '비교했고|고쳤고|쟀고|모았고|주문했고|옮겼고|세었고',
      '가격|무게|속도|숫자|비율|비용',
      MONEY,
      '일|주|대|상자|쪽|원',
    ],
  },
  de: {
    spaced: true,
    order: 'In {0} haben {1} {2} {3}, und der {4} von {5} lag bei {6} {7}.',
    parts: [
      PLACES,
      'Lehrer|Bauern|Fahrer|Bäcker|Maler|Piloten|Schüler|Händler',
      'alte Karten|Handbücher|Holzboote|Batterien|Schulbücher|Laternen|Formulare',
      'verglichen|repariert|gemessen|gesammelt|bestellt|gedruckt|gezählt',
      'Preis|Wert|Anteil|Umfang|Bedarf|Bestand',
      THINGS,
      MONEY,
      'Tagen|Wochen|Kisten|Seiten|Euro|Stück',
    ],
  },
  es: {
    spaced: true,
    order: 'En {0} los {1} {2} {3}, y el {4} de {5} fue de {6} {7}.',
    parts: [
      PLACES,
      'maestros|agricultores|conductores|panaderos|pintores|pilotos|alumnos',
      'compararon|repararon|midieron|reunieron|pidieron|contaron',
      'mapas antiguos|manuales|barcos de madera|pilas|libros|faroles|formularios',
      'precio|valor|peso|tamaño|número|coste',
      THINGS,
      MONEY,
      'días|semanas|cajas|páginas|euros|piezas',
    ],
  },
  fr: {
    spaced: true,
    order: 'À {0}, les {1} ont {2} {3}, et le {4} de {5} était de {6} {7}.',
    parts: [
      PLACES,
      'enseignants|paysans|conducteurs|boulangers|peintres|pilotes|élèves',
      'comparé|réparé|mesuré|réuni|commandé|compté',
      'de vieilles cartes|des manuels|des bateaux|des piles|des livres|des formulaires',
      'prix|poids|nombre|coût|volume|débit',
      THINGS,
      MONEY,
      'jours|semaines|caisses|pages|euros|pièces',
    ],
  },
};
