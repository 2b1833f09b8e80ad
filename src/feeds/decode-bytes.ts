import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { FeedDocumentError } from './feed-errors.ts';

/**
 * Turns a document's bytes into text. Order: gzip by its magic number, byte order mark, UTF-16/32 by its zero bytes, valid
 * UTF-8 (which wins over every declaration: feeds that declare Latin-1 and send UTF-8 are common), the charset of
 * `contentType`, the XML declaration, windows-1252.
 * @throws FeedDocumentError too-large over `maxBytes`, compressed or not; undecodable for broken gzip.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null, maxBytes: number): string {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  const raw = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes, maxBytes) : bytes;
  const marked = byteOrderMark(raw) ?? zeroBytes(raw);
  if (marked) return decode(raw, marked).replace(/^\uFEFF+/, '');
  if (isUtf8(raw)) return Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString('utf8');
  const declared = [charsetOf(contentType), encodingOfProlog(raw)].find((name) => name !== null && isEightBit(name));
  return decode(raw, declared ?? 'windows-1252');
}

function tooLarge(maxBytes: number): FeedDocumentError {
  return new FeedDocumentError('too-large', `the document is larger than ${Math.floor(maxBytes / 1e6)} MB`);
}

function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new FeedDocumentError('undecodable', 'the document is gzip data that cannot be unpacked', { cause: error });
  }
}

function byteOrderMark([a, b, c, d]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return null;
}

/** A document starts with ASCII (`<` or `{`, perhaps blanks), so that zeros among its first four bytes give width and order. */
function zeroBytes([a, b, c, d]: Uint8Array): string | null {
  const zeros = [a, b, c, d].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  return { '000x': 'utf-32be', x000: 'utf-32le', '0x0x': 'utf-16be', x0x0: 'utf-16le' }[zeros] ?? null;
}

function charsetOf(contentType: string | null): string | null {
  return /charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

function encodingOfProlog(raw: Uint8Array): string | null {
  const head = Buffer.from(raw.subarray(0, 1024)).toString('latin1');
  return /<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

/** Bytes that are not UTF-8 and have no zeros cannot be what such a declaration says. */
function isEightBit(name: string): boolean {
  return !/^(utf|ucs|unicode)/i.test(name) && iconv.encodingExists(webName(name));
}

/** As the web has it, Latin-1 and ASCII are read as windows-1252, the Chinese and Korean sets as their supersets. */
function webName(name: string): string {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^(iso88591|latin1|l1|usascii|ascii|ansix341968|cp819|ibm819|windows1252|cp1252)$/.test(key))
    return 'windows-1252';
  if (/^(gb2312|gbk|xgbk|gb231280|euccn|cp936)$/.test(key)) return 'gb18030';
  if (/^(ksc56011987|ksc5601|euckr|korean)$/.test(key)) return 'cp949';
  if (/^iso88599$/.test(key)) return 'windows-1254';
  return name;
}

/** iconv-lite and not TextDecoder: Node's windows-1252 leaves 0x80-0x9F as control characters (nodejs/node 56542). */
function decode(raw: Uint8Array, name: string): string {
  return iconv.decode(Buffer.from(raw.buffer, raw.byteOffset, raw.length), webName(name), { stripBOM: true });
}
