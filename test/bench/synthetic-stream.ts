import type { Article } from '../../src/model/article.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import { COLOUR, type Colour } from './synthetic-colour.ts';
import { UNRELATED } from './synthetic-unrelated.ts';
import { RELEVANT, type Wordings } from './synthetic-wordings.ts';

/** Share of the articles that are not about the subject. */
const IRRELEVANT = 0.6;
/** Of the articles about a known event, those that carry another outlet's text nearly word for word. */
const COPIES = 0.25;
/** Events at a time that outlets still write about. */
const OPEN_EVENTS = 40;
/** A new event opens with every so manyth relevant article; the others tell of an open one. */
const ARTICLES_AN_EVENT = 4;
/** Articles come in so many milliseconds after one another. */
const PACE_MS = 97_000;
const START = Date.parse('2026-01-05T06:00:00.000Z');

type Language = keyof typeof RELEVANT;
/** As feeds about the subject are spread. */
const LANGUAGES: readonly Language[] = ['en', 'en', 'en', 'en', 'en', 'zh', 'zh', 'zh', 'ja', 'ko', 'de', 'es', 'fr'];

/** Family and given names with their Chinese spelling; who is made of them is invented. */
const FAMILY =
  'Bai白 Cao曹 Deng邓 Dong董 Fang方 Gao高 Guo郭 Han韩 Jiang江 Kong孔 Luo罗 Mao毛 Pan潘 Qin秦 Shen沈 Song宋 Tang唐 Wei魏 Xie谢 Yuan袁'.split(
    ' ',
  );
const GIVEN =
  'an安 bei贝 chen晨 da达 fei飞 guang光 hao浩 jing静 kai凯 lan兰 ming明 ning宁 ping平 qing青 rui瑞 shan山 ting婷 wen文 xin欣 ying颖'.split(
    ' ',
  );
const RIVALS = [
  'ByteDance',
  'Tencent',
  'Meta',
  'Google DeepMind',
  'OpenAI',
  'Nimbusworks',
  'Lantern Robotics',
  'Quarry AI',
];
const TEAMS = ['post-training', 'multimodal', 'coding', 'speech', 'agents', 'data', 'evaluation', 'infrastructure'];
const OUTLETS = [
  'Harbour Post',
  'Model Weekly',
  'The Ledger',
  'Tech Tide',
  'Campus Wire',
  'Morning Circuit',
  'Silicon Gazette',
  'Delta Review',
];

interface Event {
  readonly family: string;
  readonly given: string;
  readonly rival: string;
  readonly team: string;
  readonly kind: number;
}

/**
 * Yields a stream of articles, the same for the same seed: personnel news of invented people at the configured organisations, each
 * event told by several outlets in several languages, in other words or nearly the same; the rest about anything else.
 *
 * @param irrelevant the share of the rest.
 */
export function* syntheticStream(count: number, seed = 1, irrelevant = IRRELEVANT): Generator<Article> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const events: Event[] = [];
  const copies = new Map<Event, { title: string; text: string; language: string }>();
  let relevant = 0;
  for (let n = 0; n < count; n += 1) {
    const published = new Date(START + n * PACE_MS).toISOString();
    if (random() < irrelevant) {
      const language = pick(LANGUAGES);
      yield article(
        n,
        { ...write(UNRELATED[language], COLOUR[language], anEvent(pick), pick, random), language },
        published,
        pick(OUTLETS),
      );
      continue;
    }
    if (relevant % ARTICLES_AN_EVENT === 0) events.push(anEvent(pick));
    relevant += 1;
    const event = pick(events.slice(-OPEN_EVENTS));
    const before = copies.get(event);
    const language = pick(LANGUAGES);
    const told =
      before !== undefined && random() < COPIES
        ? { ...before, text: `${before.text} ${pick(RELEVANT.en.endings)}` }
        : { ...write(RELEVANT[language], COLOUR[language], event, pick, random), language };
    copies.set(event, told);
    yield article(n, told, published, pick(OUTLETS));
  }
}

function anEvent(pick: <T>(list: readonly T[]) => T): Event {
  const given = `${pick(GIVEN)} ${pick(GIVEN)}`;
  return { family: pick(FAMILY), given, rival: pick(RIVALS), team: pick(TEAMS), kind: pick([0, 1, 2, 3]) };
}

function write(
  { headlines, leads, bodies, endings }: Wordings,
  colour: Colour,
  event: Event,
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
): { title: string; text: string } {
  const fill = (text: string) => filled(text, event);
  const kind = event.kind % headlines.length;
  const spaced = colour.spaced ? ' ' : '';
  const length = 1 + Math.floor(random() * random() * 9);
  // What every outlet writes, and what only this article has: texts of one kind must not be copies of each other.
  const body = Array.from({ length }, () => fill(pick(bodies)) + spaced + sentenceOf(colour, pick));
  return {
    title: fill(pick(headlines[kind] ?? [''])),
    text: [fill(pick(leads[kind] ?? [''])), ...body, fill(pick(endings))].join(spaced),
  };
}

function sentenceOf({ order, parts }: Colour, pick: <T>(list: readonly T[]) => T): string {
  return order.replace(/\{(\d)\}/g, (_, part: string) => pick((parts[Number(part)] ?? '').split('|')));
}

function filled(text: string, { family, given, rival, team }: Event): string {
  const [first = '', second = ''] = given.split(' ');
  const [latin, han] = [(part: string) => part.slice(0, -1), (part: string) => part.slice(-1)];
  const capital = latin(first).charAt(0).toUpperCase() + latin(first).slice(1);
  return text
    .replaceAll('{name}', `${capital}${latin(second)} ${latin(family)}`)
    .replaceAll('{han}', `${han(family)}${han(first)}${han(second)}`)
    .replaceAll('{family}', latin(family))
    .replaceAll('{rival}', rival)
    .replaceAll('{team}', team);
}

function article(
  n: number,
  { title, text, language }: { title: string; text: string; language: string },
  published: string,
  outlet: string,
): Article {
  const url = `https://bench.example/${n}`;
  return {
    id: `bench-${n}`,
    feed: 'bench',
    guid: url,
    url,
    canonicalUrl: url,
    outlet,
    tier: 'press',
    title,
    text,
    author: null,
    language,
    published,
    publishedInferred: false,
    firstSeen: published,
  };
}
