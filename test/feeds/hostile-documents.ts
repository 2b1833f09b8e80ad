import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A document made to hurt a parser, and how reading it has to end: with entries, or with an error of this code. */
export interface HostileDocument {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly ends: number | `feed-${string}`;
}

const MB = 1_000_000;
const rss = (content: string) => `<rss version="2.0"><channel><title>t</title>${content}</channel></rss>`;
const itemOf = (description: string) =>
  `<item><title>x</title><guid>1</guid><description>${description}</description></item>`;
const item = (description: string) => rss(itemOf(description));
const cdata = (content: string) => item(`<![CDATA[${content}]]>`);
const entities = (declarations: string, use: string) =>
  `<?xml version="1.0"?><!DOCTYPE rss [${declarations}]>${item(use)}`;
const fill = (piece: string, bytes: number) => piece.repeat(Math.floor(bytes / piece.length));

const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const oneItem = '<item><title>x</title><link>https://example.com/1</link><guid>1</guid></item>';

const TEXTS: readonly (readonly [string, HostileDocument['ends'], () => string])[] = [
  ['billion laughs', 1, () => entities(`<!ENTITY l0 "lol">${laughs}`, '&l10;')],
  ['quadratic entity', 1, () => entities(`<!ENTITY a "${fill('a', 50_000)}">`, fill('&a;', 1 * MB))],
  ['external entity, file', 1, () => entities('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;')],
  ['external entity, http', 1, () => entities('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', '&x;')],
  ['external DTD', 1, () => `<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">${item('x')}`],
  ['15 MB text', 'feed-too-large', () => item(fill('text ', 15 * MB))],
  ['50 MB text', 'feed-too-large', () => item(fill('text ', 50 * MB))],
  ['9 MB text', 1, () => item(fill('text ', 9 * MB))],
  ['9 MB of paragraphs in CDATA', 1, () => cdata(fill('<p>', 9 * MB))],
  ['9 MB attribute', 1, () => rss(`<item a="${fill('a', 9 * MB)}"><title>x</title><guid>1</guid></item>`)],
  [
    '9 MB address',
    1,
    () => rss(`<item><title>x</title><guid>1</guid><link>https://example.com/${fill('a/../', 9 * MB)}</link></item>`),
  ],
  ['200,000 nested elements', 'feed-malformed', () => rss(`<item>${fill('<a>', 600_000)}`)],
  ['1,000,000 nested elements in a text', 1, () => item(fill('<b>', 3 * MB))],
  ['150,000 items', 'feed-too-large', () => rss(oneItem.repeat(150_000))],
  ['1,000,000 items', 'feed-too-large', () => rss('<item><title>x</title></item>'.repeat(1_000_000))],
  ['1,000,000 empty items in 10 MB', 2500, () => rss('<item/>'.repeat(1_000_000))],
  ['60,000 items', 2500, () => rss(oneItem.repeat(60_000))],
  ['600,000 empty items', 2500, () => rss(fill('<item/>', 4 * MB))],
  ['5,000 items of 1,900 bytes', 2500, () => rss(itemOf(fill('&lt;p&gt;a&amp;amp;b ', 1800)).repeat(5000))],
  ['2,500 items of 3,900 bytes', 2500, () => rss(itemOf(fill('&lt;p&gt;a&amp;amp;b ', 3800)).repeat(2500))],
  ['5 MB of < in CDATA', 1, () => cdata(fill('<', 5 * MB))],
  [
    '4 MB of &lt; in title and text',
    1,
    () => rss(`<item><title>${fill('&lt;', 4 * MB)}</title><description>${fill('&lt;', 4 * MB)}</description></item>`),
  ],
  ['5 MB of unclosed <a', 1, () => cdata(fill('<a ', 5 * MB))],
  ['5 MB of unclosed <a in the document', 1, () => rss(`<item><title>x</title>${fill('<a ', 5 * MB)}`)],
  ['5 MB of <a> and </b>', 'feed-malformed', () => rss(`<item><title>x</title>${fill('<a></b>', 5 * MB)}`)],
  [
    '9 MB of closing tags over 400 open ones',
    1,
    () => rss(`<item><title>x</title><guid>1</guid>${fill('<a>', 1200)}${fill('</b>', 8 * MB)}`),
  ],
  [
    '200,000 attributes',
    1,
    () => rss(`<item ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}><title>x</title></item>`),
  ],
  [
    'namespaces by the hundred thousand',
    1,
    () =>
      rss(
        `<item>${Array.from({ length: 99_000 }, (_, n) => `<a xmlns:n${n}="http://example.com/${n}"/>`).join('')}<title>x</title></item>`,
      ),
  ],
  [
    'nested bases of 8 KB',
    'feed-malformed',
    () => rss(`<item>${fill(`<a xml:base="${fill('x/', 8000)}">`, 8 * MB)}<link>y</link>`),
  ],
  ['lines that end in <br />', 1, () => cdata(fill('plain line<br />\n', 400_000))],
  ['doubly escaped markup', 1, () => item(fill('&amp;lt;p&amp;gt;', 9 * MB))],
  ['unclosed comment', 'feed-truncated', () => `<rss><channel><title>t</title><!--${fill('- ', 4 * MB)}`],
  [
    'unclosed CDATA',
    'feed-truncated',
    () => `<rss><channel><title>t</title><item><title><![CDATA[${fill(']]', 4 * MB)}`,
  ],
  [
    'unclosed attribute',
    'feed-truncated',
    () => `<rss><channel><title>t</title><item><link a="${fill('<item>', 4 * MB)}`,
  ],
  ['combining marks by the hundred thousand', 1, () => item(`a${'\u0301'.repeat(120_000)}${'\u0323'.repeat(120_000)}`)],
  ['4 MB of blanks', 'feed-empty', () => fill(' \n', 4 * MB)],
  ['4 MB of blanks in a title', 1, () => rss(`<item><title>x${fill(' \n', 4 * MB)}y</title></item>`)],
  ['4 MB of junk before nothing', 'feed-not-a-feed', () => fill('<?xml <x &&& ]]>', 4 * MB)],
  ['HTML of 4 MB', 'feed-html', () => `<!DOCTYPE html><html><body>${fill('<p>text<br>', 4 * MB)}`],
  [
    '__proto__ elements',
    1,
    () => rss(`<item><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><title>x</title></item>`),
  ],
  [
    '__proto__ in JSON',
    1,
    () =>
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"polluted":1}}]}',
  ],
  ['JSON nested 4,000,000 deep', 'feed-malformed', () => `${fill('[', 4 * MB)}1`],
  [
    'JSON of 300,000 items',
    2500,
    () =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${fill('{"id":"1","title":"x"},', 7 * MB)}{}]}`,
  ],
  ['a date of 5 MB', 1, () => rss(`<item><title>x</title><pubDate>${fill('1 Mar ', 5 * MB)}</pubDate></item>`)],
  ['zeros', 'feed-not-a-feed', () => fill('\0', 5 * MB)],
];

const bomb = (megabytes: number) => {
  const block = Buffer.alloc(MB, ' ');
  return gzipSync(Buffer.concat(Array.from({ length: megabytes }, () => block)), { level: 1 });
};

/** Every document of the list; each is made only when it is read. */
export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  ...TEXTS.map(([name, ends, make]) => ({ name, ends, make: () => Buffer.from(make()) })),
  { name: 'gzip bomb, 100 MB', ends: 'feed-too-large', make: () => bomb(100) },
  { name: 'gzip bomb in a gzip bomb', ends: 'feed-not-a-feed', make: () => gzipSync(bomb(20)) },
  { name: 'half a gzip', ends: 'feed-undecodable', make: () => gzipSync(item('x')).subarray(0, 40) },
  { name: 'Brotli without a header', ends: 'feed-not-a-feed', make: () => brotliCompressSync(item('x')) },
];
