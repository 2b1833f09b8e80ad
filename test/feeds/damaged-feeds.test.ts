import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedDocumentError } from '../../src/feeds/feed-errors.ts';
import { parseFeed } from '../../src/feeds/parse-feed.ts';

const read = (document: string) =>
  parseFeed(Buffer.from(document), { url: 'https://news.example/feed', contentType: null });
const item = (n: number, more = '') =>
  `<item><title>Title ${n}</title><link>https://news.example/${n}</link><guid>g${n}</guid><description>Text ${n}${more}</description></item>`;
const feed = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title>${items}</channel></rss>`;
const titles = async (document: string) => (await read(document)).entries.map(({ title }) => title);
const three = [1, 2, 3].map((n) => item(n)).join('');

describe('a damaged feed gives what it still holds', () => {
  it.each([
    [
      'a warning of PHP in front',
      `<br />\n<b>Warning</b>: foo() in <b>/x.php</b> on line <b>3</b><br />\n${feed(three)}`,
    ],
    ['blank lines and a second BOM in front', `\n\n\uFEFF ${feed(three)}`],
    ['text after the root', `${feed(three)}\nServed in 0.1 s <!-- cache -->`],
    ['undeclared entities and control characters', feed(three.replaceAll('Text', '\u0001&nbsp;&foo; Text'))],
    ['undeclared prefixes', feed(three.replaceAll('<guid>', '<media:thing><title>no</title></media:thing><guid>'))],
    ['unclosed <br> in markup', feed(three.replaceAll('Text', 'a<br>b<img src="x">'))],
    [
      'a doctype with entities',
      `<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/hostname">]>${feed(three)}`,
    ],
    ['a lost </item>', feed(three.replace('</item>', ''))],
    ['a lost </title>', feed(three.replace('</title>', ''))],
    ['a lost </description>', feed(three.replace('</description>', ''))],
    ['no end tags of the root', feed(three).replace('</channel></rss>', '</channel>')],
  ])('%s', async (_, document) => {
    expect(await titles(document)).toEqual(
      ['Title 1', 'Title 2', 'Title 3'].map((title) => expect.stringContaining(title)),
    );
  });

  it('bare & and < in texts', async () => {
    expect(await titles(feed('<item><title>R&D at AT&T: 3 < 4</title><guid>1</guid></item>'))).toEqual([
      'R&D at AT&T: 3 < 4',
    ]);
  });

  it('a cut: the whole entries before it, the one it runs through if it can be recognised, and says so', async () => {
    const document = feed(three);
    const inText = await read(document.slice(0, document.indexOf('Text 3') + 3));
    expect(inText.truncated).toBe(true);
    expect(inText.entries.map(({ title, html }) => [title, html])).toEqual([
      ['Title 1', 'Text 1'],
      ['Title 2', 'Text 2'],
      ['Title 3', ''],
    ]);
    const inTitle = await read(document.slice(0, document.indexOf('Title 3') + 3));
    expect(inTitle.truncated).toBe(true);
    expect(inTitle.entries.map(({ title }) => title)).toEqual(['Title 1', 'Title 2']);
  });

  it('twenty lost characters: most entries, never an exception without a name', async () => {
    const document = feed(Array.from({ length: 40 }, (_, n) => item(n)).join(''));
    for (let seed = 1; seed <= 20; seed += 1) {
      let damaged = document;
      for (let n = 0; n < 20; n += 1) {
        const at = 60 + ((seed * 7919 + n * 104_729) % (damaged.length - 100));
        damaged = damaged.slice(0, at) + damaged.slice(at + 1);
      }
      expect((await read(damaged)).entries.length).toBeGreaterThan(25);
    }
  });
});

describe('anything at all', () => {
  it('ends with entries or a named error', async () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&#x',
      '&lt;',
      '<a b="',
      '>',
      '/>',
      '<?xml',
      '<!DOCTYPE',
      '{',
      '"items":[',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '<link href="x"/>',
      '<author>',
      '<name>',
      '<r:RDF>',
    );
    const document = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(document, async (parts) => {
        const outcome = await read(parts.join('')).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FeedDocumentError);
        else expect(outcome).toMatchObject({ entries: expect.any(Array) });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no feed has a name', () => {
  it.each([
    ['feed-empty', ' \n '],
    ['feed-html', '<!DOCTYPE html><html><head><title>x</title></head><body><p>Not here</body></html>'],
    ['feed-html', '<!doctype html><title>x</title><p>Not here'],
    ['feed-html', '<html><body>Just a moment...</body></html>'],
    ['feed-not-a-feed', 'Too many requests'],
    ['feed-not-a-feed', '<opml version="2.0"><body><outline text="x"/></body></opml>'],
    ['feed-not-a-feed', '{"error":"rate limited"}'],
    ['feed-not-a-feed', '[1, 2]'],
    ['feed-malformed', '{"version": nonsense}'],
    ['feed-truncated', '{"version":"https://jsonfeed.org/version/1","title":"x","items":[{"id":'],
    ['feed-truncated', '<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title><item><tit'],
  ])('%s: %s', async (code, document) => {
    await expect(read(document)).rejects.toMatchObject({ code });
  });
});
