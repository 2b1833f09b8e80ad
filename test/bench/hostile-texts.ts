import type { App } from '../../src/app.ts';
import { anArticle, memoryApp } from '../e2e/memory-app.ts';
import { syntheticStream } from './synthetic-stream.ts';
import { longestHeld } from './thread-time.ts';

/** More than any article is kept of. */
const LENGTH = 50_000;
interface HostileText {
  readonly name: string;
  readonly text: string;
}

const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Texts made to be long to judge, and the longest honest ones of each language. */
function texts(): readonly HostileText[] {
  const stream = [...syntheticStream(3_000)];
  const real = ['en', 'zh', 'ja', 'ko', 'de', 'fr', 'es'].map((language): [string, string] => {
    const told = stream.filter((article) => article.language === language).map(({ text }) => text);
    return [`many stories in ${language}`, fill(`${told.slice(0, 150).join(' ')} `)];
  });
  const names = Array.from({ length: 2_500 }, (_, at) => {
    const given = `Xiao${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}`;
    return `Wang ${given} leaves Qwen.`;
  });
  const made: readonly (readonly [string, string])[] = [
    ['one claim', fill('Lin Junyang leaves Qwen. ')],
    [
      'three claims',
      fill('Lin Junyang, tech lead of Qwen, leaves for Meta, and Zhou Jingren joins OpenAI, people said. '),
    ],
    ['names of strangers', fill(names.join(' '))],
    ['claims in Chinese', fill('阿里巴巴通义千问负责人林俊旸已于3月21日离职，加入字节跳动。')],
    ['one sentence in Chinese', fill('千问负责人周浩离职加入')],
    ['a name in Chinese', fill('林俊旸')],
    ['claims in Russian', fill('Линь Цзюньян покидает Qwen. ')],
    ['claims in Arabic', fill('لين جونيانغ يغادر Qwen. ')],
    ['claims in Japanese', fill('林俊旸氏がQwenを退社した。')],
    ['claims in Korean', fill('린쥔양이 Qwen을 떠났다. ')],
    ['claims in Vietnamese', fill('Lâm Tuấn Dương rời Qwen. ')],
    ['nothing but who said', fill('Lin Junyang said that ')],
    ['nothing but names and "and"', fill('Lin Junyang and Zhou Jingren and ')],
    ...['Qwen ', 'a ', '< ', '. ', '“', '(', 'x', '1 March 2026, ', 'not ', 'Alpha Beta ', 'a\u0301\u0302'].map(
      (piece): [string, string] => [`nothing but ${piece.trim()}`, fill(piece)],
    ),
    ...real,
  ];
  return made.map(([name, text]) => ({ name, text }));
}

/**
 * Lets the app judge every text twice, the first time with what each language loads.
 * @param chosen which of them.
 * @returns the longest stretch of the second time.
 */
export async function hostileTexts(chosen: (all: readonly HostileText[]) => readonly HostileText[]): Promise<number> {
  const { app } = await memoryApp();
  await app.seed();
  let longest = 0;
  let article = 0;
  for (const { name, text } of chosen(texts())) {
    const first = await longestHeld(() => take(app, ++article, text));
    const again = await longestHeld(() => take(app, ++article, text));
    longest = Math.max(longest, again);
    const columns = [first, again].map((ms) => `${Math.round(ms)} ms`.padStart(9)).join('');
    process.stdout.write(`${columns}  ${name}\n`);
  }
  await app.close(1_000);
  return longest;
}

async function take(app: App, number: number, text: string): Promise<void> {
  const published = new Date(Date.parse('2026-03-20T00:00:00.000Z') + number * 60_000).toISOString();
  await app.takeIn(anArticle({ id: `text-${number}`, title: text.slice(0, 300), text, published }));
}
