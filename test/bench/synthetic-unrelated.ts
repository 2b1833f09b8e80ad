import type { RELEVANT, Wordings } from './synthetic-wordings.ts';

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
