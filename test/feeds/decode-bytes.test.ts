import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/feeds/decode-bytes.ts';

const decode = (bytes: Uint8Array, contentType: string | null = null) => decodeBytes(bytes, contentType, 1_000_000);
const document = (encoding: string | null, text: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss>${text}</rss>`;

describe('decodeBytes', () => {
  it.each([
    ['gb2312', '阿里巴巴千问负责人离职'],
    ['GBK', '林俊旸 離職'],
    ['GB18030', '𠮷野家'],
    ['Big5', '阿里巴巴離職'],
    ['Shift_JIS', 'アリババの責任者が退社'],
    ['EUC-JP', 'アリババの責任者が退社'],
    ['EUC-KR', '알리바바 큐원'],
    ['KOI8-R', 'Алибаба'],
    ['windows-1251', 'Алибаба'],
    ['ISO-8859-2', 'Žluťoučký kůň'],
    ['ISO-8859-15', 'prix 5 €'],
    ['windows-1252', '“quoted” – 5 €'],
    ['ISO-8859-1', 'Übergröße “quoted”'],
  ])('reads %s by the XML declaration and by the header', (encoding, text) => {
    const declared = document(encoding, text);
    const name = encoding === 'ISO-8859-1' ? 'windows-1252' : encoding;
    expect(decode(iconv.encode(declared, name))).toBe(declared);
    const bare = document(null, text);
    expect(decode(iconv.encode(bare, name), `text/xml; charset="${encoding.toLowerCase()}"`)).toBe(bare);
  });

  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'reads %s with and without a byte order mark',
    (encoding) => {
      const text = document('UTF-16', '千问 ❤');
      expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toBe(text);
      expect(decode(iconv.encode(text, encoding, { addBOM: false }))).toBe(text);
    },
  );

  it('lets valid UTF-8 win over what declaration and header say', () => {
    const text = document('ISO-8859-1', 'Größe');
    expect(decode(Buffer.from(text), 'text/xml; charset=iso-8859-1')).toBe(text);
  });

  it('takes the header before the declaration, and windows-1252 where neither says anything usable', () => {
    const bytes = iconv.encode(document('x-unknown', '“5 €”'), 'windows-1252');
    expect(decode(bytes)).toContain('“5 €”');
    expect(
      decode(iconv.encode(document('windows-1252', 'Привет'), 'windows-1251'), 'text/xml;charset=windows-1251'),
    ).toContain('Привет');
  });

  it('takes byte order marks off, also two of them', () => {
    expect(decode(Buffer.from('\uFEFF\uFEFF<rss/>'))).toBe('<rss/>');
  });

  it('unpacks gzip, and refuses what is too large or broken', () => {
    expect(decode(gzipSync('<rss/>'))).toBe('<rss/>');
    expect(() => decode(gzipSync(Buffer.alloc(1_000_001)))).toThrow(
      expect.objectContaining({ code: 'feed-too-large' }),
    );
    expect(() => decode(Buffer.alloc(1_000_001))).toThrow(expect.objectContaining({ code: 'feed-too-large' }));
    expect(() => decode(gzipSync('<rss/>').subarray(0, 15))).toThrow(
      expect.objectContaining({ code: 'feed-undecodable' }),
    );
  });
});
