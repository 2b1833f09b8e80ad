import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOpml } from '../../src/feeds/parse-opml.ts';
import { writeOpml } from '../../src/feeds/write-opml.ts';
import { TIERS } from '../../src/model/article.ts';

const sample = (name: string) => readFileSync(new URL(`./opml/${name}`, import.meta.url));
const bytes = (text: string) => Buffer.from(text, 'utf8');
const listOf = (outlines: string) => bytes(`<opml version="2.0"><head/><body>${outlines}</body></opml>`);

describe('reading a list of feeds', () => {
  it('takes folders in folders, bare ampersands and the tier that a folder is called by', () => {
    expect(parseOpml(sample('folders.opml'))).toEqual([
      {
        name: 'Lantern Wire & Sons',
        url: 'https://lantern-wire.example/tech.atom',
        home: 'https://lantern-wire.example/tech',
        language: null,
        tier: 'press',
      },
      {
        name: '钱江科技报',
        url: 'https://qianjiang.example/rss?a=1&b=2',
        home: 'https://qianjiang.example/',
        language: 'zh-CN',
        tier: 'press',
      },
      expect.objectContaining({ name: 'Lantern again', tier: null }),
      expect.objectContaining({ name: 'Feed scheme', url: 'feed://old-reader.example/rss.xml' }),
    ]);
  });

  it('takes what desktop readers wrote: other spellings of attributes, names in title, notes and links between', () => {
    expect(parseOpml(sample('desktop.opml'))).toEqual([
      { name: 'Copper Wire', url: 'http://copper-wire.example/index.rdf', home: null, language: null, tier: null },
      {
        name: 'Model Notes',
        url: 'https://model-notes.example/atom.xml',
        home: 'https://model-notes.example/',
        language: null,
        tier: 'newsletter',
      },
    ]);
  });

  it('keeps names to one line of what can be seen', () => {
    const [feed] = parseOpml(
      listOf(`<outline text="A\u001b[2J\n\u202eB${'x'.repeat(500)}" xmlUrl="https://a.example/"/>`),
    );

    expect(feed?.name).toMatch(/^A \[2J Bx+$/);
    expect(feed?.name).toHaveLength(200);
  });

  it('defines no entity of a DOCTYPE, and opens no file by one', () => {
    const bomb = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <opml version="2.0"><body><outline text="&b;&f;" xmlUrl="https://a.example/"/></body></opml>`;

    expect(parseOpml(bytes(bomb))).toMatchObject([{ name: '&b;&f;', url: 'https://a.example/' }]);
  });

  it.each([
    ['a page', '<html><body><outline xmlUrl="https://a.example/"/></body></html>', 'feed-not-a-feed'],
    ['a feed', '<rss><channel/></rss>', 'feed-not-a-feed'],
    ['nothing', '', 'feed-empty'],
    ['a list without feeds', '<opml><body><outline text="a"/></body></opml>', 'feed-empty'],
    ['endless folders', `<opml><body>${'<outline text="a">'.repeat(200)}`, 'feed-malformed'],
    ['too many feeds', `<opml><body>${'<outline xmlUrl="https://a.example/"/>'.repeat(5_001)}`, 'feed-too-large'],
    ['too many bytes', `<opml><body>${' '.repeat(4_000_001)}`, 'feed-too-large'],
  ])('refuses %s', (_, text, code) => {
    expect(() => parseOpml(bytes(text))).toThrow(expect.objectContaining({ code }));
  });

  it('has an answer for any bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', '&', '=', '/', ' ', 'opml', 'outline', 'xmlUrl', 'a') }),
        (text) => {
          try {
            parseOpml(bytes(text));
          } catch (error) {
            expect(error).toHaveProperty('code');
          }
        },
      ),
    );
  });
});

describe('writing a list of feeds', () => {
  it('writes one outline a feed, with what a reader needs', () => {
    const feed = {
      name: 'A "B" <C> & D',
      url: 'https://a.example/?x=1&y=2',
      language: 'zh-CN',
      tier: 'press',
    } as const;
    const text = writeOpml('Ours & theirs', [{ ...feed, home: null }], new Date('2026-03-05T06:07:08Z'));

    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Ours &amp; theirs</title>
    <dateCreated>Thu, 05 Mar 2026 06:07:08 GMT</dateCreated>
    <docs>http://opml.org/spec2.opml</docs>
  </head>
  <body>
    <outline type="rss" text="A &quot;B&quot; &lt;C&gt; &amp; D" title="A &quot;B&quot; &lt;C&gt; &amp; D" xmlUrl="https://a.example/?x=1&amp;y=2" language="zh-CN" category="press"/>
  </body>
</opml>
`);
  });

  it('is read back as it was, whatever stands in the names', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const visible = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffe\uffff]+/gu, ' ').trim();
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom(...TIERS)), { minLength: 1, maxLength: 5 }), (feeds) => {
        const listed = feeds.map(([text, tier], at) => {
          return {
            name: visible(text) || 'x',
            url: `https://a.example/?n=${at}&m="`,
            home: 'https://a.example/',
            language: 'en',
            tier,
          };
        });

        expect(parseOpml(bytes(writeOpml('t', listed, new Date(0))))).toEqual(listed);
      }),
    );
  });
});
