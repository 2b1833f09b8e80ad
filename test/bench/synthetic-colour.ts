import type { RELEVANT } from './synthetic-wordings.ts';

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
