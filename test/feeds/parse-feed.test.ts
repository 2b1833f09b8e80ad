import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import type { ParsedFeed } from '../../src/feeds/parsed-feed.ts';

const read = (document: string | Uint8Array, url: string | null = 'https://news.example/feed'): Promise<ParsedFeed> =>
  parseFeed(typeof document === 'string' ? Buffer.from(document) : document, { url, contentType: null });
const rss = (items: string, attributes = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Daily</title><link>https://news.example/</link>${items}</channel></rss>`;
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Daily</title>${entries}</feed>`;
const first = async (document: string, url?: string | null) => {
  const [entry] = (await read(document, url)).entries;
  if (!entry) throw new Error('the document has no entry');
  return entry;
};

describe('parseFeed reads', () => {
  it('RSS 2.0 with the usual modules', async () => {
    const feed = await read(
      rss(
        `<language>en-GB</language><image><title>Logo</title><link>https://news.example/logo</link></image>
        <item><title>Lead leaves</title><link>https://news.example/1</link><guid isPermaLink="false">n-1</guid>
        <pubDate>Thu, 05 Mar 2026 10:00:00 +0800</pubDate><dc:creator>Ann Example</dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<p>Longer text.</p>]]></content:encoded>
        <source url="https://outlet.example/feed">The Outlet</source></item>`,
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      ),
    );
    expect(feed).toEqual({
      format: 'rss',
      title: 'Daily',
      link: 'https://news.example/',
      language: 'en-GB',
      entriesLeftOut: 0,
      truncated: false,
      hints: { everyMinutes: null, skipHours: [], skipDays: [], hubs: [], self: null },
      entries: [
        {
          title: 'Lead leaves',
          link: 'https://news.example/1',
          id: 'n-1',
          guid: 'n-1',
          published: '2026-03-05T02:00:00.000Z',
          updated: null,
          author: 'Ann Example',
          html: '<p>Longer text.</p>',
          source: { name: 'The Outlet', url: 'https://outlet.example/feed' },
        },
      ],
    });
  });

  it('what RSS says of its schedule, and where it is pushed from', async () => {
    const { hints } =
      await read(`<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:a="http://www.w3.org/2005/Atom">
      <channel><title>Daily</title><ttl> 90 </ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency>
      <skipHours><hour>24</hour><hour>1</hour><hour>77</hour></skipHours><skipDays><day>Sunday</day><day>Someday</day><day>saturday</day></skipDays>
      <a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="/feed.xml"/><a:link rel="hub" href="javascript:alert(1)"/>
      <item><title>x</title><guid>1</guid></item></channel></rss>`);

    expect(hints).toEqual({
      ...{ everyMinutes: 240, skipHours: [0, 1], skipDays: [0, 6] },
      ...{ hubs: ['https://hub.example/'], self: 'https://news.example/feed.xml' },
    });
  });

  it.each([
    [
      'Atom',
      atom('<link rel="hub" href="https://hub.example/"/><link rel="self" href="/self"/><entry><id>x</id></entry>'),
    ],
    [
      'JSON Feed',
      JSON.stringify({
        ...{ version: 'https://jsonfeed.org/version/1.1', title: 'x', feed_url: 'https://news.example/self' },
        ...{ hubs: [{ type: 'WebSub', url: 'https://hub.example/' }], items: [] },
      }),
    ],
  ])('the hub of %s', async (_, document) => {
    expect((await read(document)).hints).toMatchObject({
      hubs: ['https://hub.example/'],
      self: 'https://news.example/self',
    });
  });

  it('Atom 1.0, its text constructs, and the page among its links', async () => {
    const entry = await first(
      atom(`<author><name>Whole feed</name></author><entry><id>tag:news.example,2026:1</id>
        <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One <b>two</b> three</div></title>
        <link rel="enclosure" href="https://news.example/1.mp3"/><link rel="alternate" type="application/json" href="/1.json"/>
        <link rel="alternate" type="text/html" href="/1"/><link rel="self" href="/self"/>
        <updated>2026-03-05T10:00:00Z</updated><published>2026-03-04T10:00:00Z</published>
        <author><name>Ann Example</name><email>ann@news.example</email></author>
        <source><title>The Outlet</title><id>urn:x</id></source>
        <content type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content></entry>`),
    );
    expect(entry).toMatchObject({
      title: 'One two three',
      link: 'https://news.example/1',
      id: 'tag:news.example,2026:1',
      published: '2026-03-04T10:00:00.000Z',
      updated: '2026-03-05T10:00:00.000Z',
      author: 'Ann Example',
      html: '<p>A &amp; B</p>',
      source: { name: 'The Outlet', url: null },
    });
  });

  it('Atom 0.3 with its own names and modes', async () => {
    const entry = await first(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><id>urn:1</id>
       <title mode="escaped" type="text/html">Q&amp;amp;A</title><link rel="alternate" href="https://news.example/1"/>
       <issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-14T08:29:29Z</modified>
       <content mode="base64" type="text/html">PHA+VGV4dDwvcD4=</content></entry></feed>`,
    );
    expect(entry).toMatchObject({
      title: 'Q&A',
      published: '2003-12-13T12:29:29.000Z',
      updated: '2003-12-14T08:29:29.000Z',
      html: '<p>Text</p>',
    });
  });

  it('RDF, whose ids are addresses and whose items stand beside the channel', async () => {
    const feed = await read(
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
       <channel r:about="https://news.example/"><title>Old</title><link>https://news.example/</link>
       <items><r:Seq><r:li r:resource="https://news.example/1"/></r:Seq></items></channel>
       <item rdf:about="https://news.example/1"><title>One</title><d:date>2026-03-05</d:date></item>
       <item><title>Not in the sequence</title></item></r:RDF>`,
    );
    expect(feed.format).toBe('rdf');
    expect(feed.entries.map(({ title, link, published }) => ({ title, link, published }))).toEqual([
      { title: 'One', link: 'https://news.example/1', published: '2026-03-05T00:00:00.000Z' },
      { title: 'Not in the sequence', link: null, published: null },
    ]);
  });

  it('JSON Feed, and RSS in JSON', async () => {
    const feed = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Daily',
        home_page_url: 'https://news.example/',
        language: 'zh-CN',
        authors: [{ name: 'The desk' }],
        items: [
          { id: 1, url: '/1', title: 'A &amp; B', content_text: 'x < y', date_published: '2026-03-05T10:00:00+08:00' },
          { id: '2', external_url: 'https://other.example/2', author: { name: 'Ann Example' } },
        ],
      }),
    );
    expect(feed).toMatchObject({ format: 'json-feed', title: 'Daily', language: 'zh-CN' });
    expect(feed.entries[0]).toMatchObject({
      id: '1',
      link: 'https://news.example/1',
      title: 'A & B',
      html: 'x &lt; y',
      author: 'The desk',
      published: '2026-03-05T02:00:00.000Z',
    });
    expect(feed.entries[1]).toMatchObject({ link: 'https://other.example/2', author: 'Ann Example', published: null });
    const inJson = await read(
      '{"rss":{"version":"2.0","channel":{"title":"R","item":{"title":"One","guid":{"#value":"g"}}}}}',
    );
    expect(inJson).toMatchObject({ format: 'rss-in-json', title: 'R', entries: [{ title: 'One', id: 'g' }] });
  });

  it('gzip that no header announced', async () => {
    expect((await read(gzipSync(rss('<item><title>x</title></item>')))).entries).toHaveLength(1);
  });

  it('feeds without a version, with a prefix on everything, in capitals', async () => {
    await expect(read('<rss><channel><item><title>x</title></item></channel></rss>')).resolves.toMatchObject({
      format: 'rss',
    });
    const prefixed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>x</a:title><a:link href="/1"/></a:entry></a:feed>`;
    expect(await first(prefixed)).toMatchObject({ title: 'x', link: 'https://news.example/1' });
    expect(
      await first('<RSS><CHANNEL><ITEM><TITLE>x</TITLE><PUBDATE>5 Mar 2026</PUBDATE></ITEM></CHANNEL></RSS>'),
    ).toMatchObject({
      title: 'x',
      published: '2026-03-05T00:00:00.000Z',
    });
  });
});

describe('parseFeed resolves links', () => {
  it('against xml:base, nested ones too', async () => {
    const entry = await first(
      atom('<entry xml:base="sub/"><link href="1"/></entry>', 'xml:base="https://base.example/feeds/"'),
    );
    expect(entry.link).toBe('https://base.example/feeds/sub/1');
  });
  it('against the site, not the host that serves the feed', async () => {
    expect((await first(rss('<item><link>/1</link></item>'), 'https://feeds.host.example/x')).link).toBe(
      'https://news.example/1',
    );
  });
  it('against nothing where the document has no address', async () => {
    expect((await first(atom('<entry><link href="/1"/></entry>'), null)).link).toBe('/1');
  });
  it('to the guid where there is no link, unless it says that it is none', async () => {
    expect((await first(rss('<item><guid>https://news.example/g</guid></item>'))).link).toBe('https://news.example/g');
    expect((await first(rss('<item><guid isPermaLink="false">https://news.example/g</guid></item>'))).link).toBeNull();
  });
  it('and drops those that run code', async () => {
    expect((await first(rss('<item><title>x</title><link>javascript:alert(1)</link></item>'))).link).toBeNull();
  });
});

describe('parseFeed settles guids', () => {
  it('by the link where there is no id, by title and date where there is neither', async () => {
    const { entries } = await read(
      rss(
        '<item><link>https://news.example/1</link></item><item><title>x</title></item><item><title>y</title></item><item><title>x</title></item>',
      ),
    );
    const [linked, x, y, again] = entries.map(({ guid }) => guid);
    expect(linked).toBe('https://news.example/1');
    expect(x).toMatch(/^sha256:[0-9a-f]{32}$/);
    expect(y).not.toBe(x);
    expect(again).toBe(x);
  });
  it('by the link where one id stands for different pages', async () => {
    const item = (n: number) =>
      `<item><guid isPermaLink="false">same</guid><link>https://news.example/${n}</link></item>`;
    const { entries } = await read(rss(item(1) + item(2)));
    expect(entries.map(({ id, guid }) => [id, guid])).toEqual([
      ['same', 'https://news.example/1'],
      ['same', 'https://news.example/2'],
    ]);
    const twice = await read(rss(item(1) + item(1)));
    expect(twice.entries.map(({ guid }) => guid)).toEqual(['same', 'same']);
  });
});

describe('parseFeed keeps within limits', () => {
  it('and says how many entries it left out', async () => {
    const items = '<item><title>x</title></item>'.repeat(7);
    const feed = await parseFeed(Buffer.from(rss(items)), { url: null, contentType: null, maxEntries: 5 });
    expect(feed).toMatchObject({ entriesLeftOut: 2, truncated: false });
    expect(feed.entries).toHaveLength(5);
  });
  it('and has the quadratic snippets of the library switched off', async () => {
    await read(rss('<item><title>x</title></item>'));
    const utils = createRequire(import.meta.url)('rss-parser/lib/utils');
    expect(utils.getSnippet('<p>text</p>')).toBe('');
    const started = performance.now();
    await read(rss(`<item><description><![CDATA[${'<'.repeat(50_000)}]]></description></item>`));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
