import { decodeHTMLStrict, escapeText } from 'entities';
import type { FieldKind } from './feed-vocabulary.ts';
import { parseDate } from './parse-date.ts';

const LONGEST: Readonly<Record<FieldKind, number>> = {
  markup: 8_000,
  content: 400_000,
  plain: 4_000,
  words: 500,
  date: 300,
  person: 2_000,
  link: 8_000,
  source: 2_000,
};

/** html: decoded, what comes out is markup. text: literal. xml: children are markup, text is not. base64: coded text. */
type Reading = 'html' | 'text' | 'xml' | 'base64';

/** The element whose content is being collected. */
export interface FieldCapture {
  readonly kind: FieldKind;
  readonly reading: Reading;
  readonly parts: string[];
  length: number;
}

/** How an Atom text construct (`type`, and in Atom 0.3 `mode`) or an RSS element is to be read. */
function readingOf(kind: FieldKind, attributes: ReadonlyMap<string, string>, atom: boolean): Reading {
  if (kind !== 'markup' && kind !== 'content') return 'html';
  const type = (attributes.get('type') ?? '').trim().toLowerCase();
  const mode = attributes.get('mode')?.trim().toLowerCase();
  if (mode === 'base64') return 'base64';
  if (mode === 'xml') return type.includes('html') || type.includes('xml') ? 'xml' : 'html';
  if (mode === 'escaped') return type === '' || type === 'text/plain' || type === 'text' ? 'text' : 'html';
  if (type === 'xhtml' || type === 'application/xhtml+xml') return 'xml';
  if (type === 'html' || type === 'text/html') return 'html';
  if (type === 'text' || type === 'text/plain') return atom ? 'text' : 'html';
  return type.includes('/') && !/^text\/|[+/]xml$/.test(type) ? 'base64' : 'html';
}

export function openCapture(kind: FieldKind, attributes: ReadonlyMap<string, string>, atom: boolean): FieldCapture {
  return { kind, reading: readingOf(kind, attributes, atom), parts: [], length: 0 };
}

/** Adds text as it stands in the document; `literal` for CDATA. Over the field's limit, the rest is left out. */
export function captureText(capture: FieldCapture, raw: string, literal: boolean): void {
  const room = LONGEST[capture.kind] - capture.length;
  if (room <= 0) return;
  const piece = raw.length > room ? raw.slice(0, room) : raw;
  capture.length += piece.length;
  if (capture.reading === 'xml') capture.parts.push(literal ? escapeText(piece) : piece);
  else {
    const text = literal ? piece : decodeHTMLStrict(piece);
    capture.parts.push(capture.reading === 'text' ? escapeText(text) : text);
  }
}

/** Adds a tag that stands inside the element. Names, addresses and dates have none, and between words it is a space. */
export function captureTag(capture: FieldCapture, raw: string): void {
  if (capture.kind === 'words') capture.parts.push(' ');
  if (capture.reading === 'base64' || (capture.kind !== 'markup' && capture.kind !== 'content')) return;
  const room = LONGEST[capture.kind] - capture.length;
  if (raw.length > room) return;
  capture.length += raw.length;
  capture.parts.push(raw);
}

/** @returns what the element says: markup for `markup` and `content`, ISO 8601 for `date`, else text. '' for nothing. */
export function capturedText(capture: FieldCapture): string {
  const joined = capture.parts.join('').trim();
  if (capture.kind === 'date') return parseDate(joined) ?? '';
  return capture.reading === 'base64' ? (unpackBase64(joined) ?? (capture.kind === 'markup' ? joined : '')) : joined;
}

/** @returns null for what is not base64 or not text: pictures, and text under a made-up type. */
function unpackBase64(text: string): string | null {
  const unpacked = Buffer.from(text, 'base64').toString('utf8');
  return unpacked.includes('\uFFFD') || unpacked.includes('\0') ? null : unpacked;
}
