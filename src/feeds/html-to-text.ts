import { decodeHTML } from 'entities';
import { Tokenizer } from 'htmlparser2';

/** Elements whose content is not text of the page. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'select',
]);
/** Elements inside a word or sentence; at the edge of any other, a space. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Markup that was escaped once too often: an entity, or a tag that closes. */
const STILL_ESCAPED =
  /&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});|<\/[a-z][a-z0-9]{0,9}>|<(?:br|img|hr|p)\b[^<>]{0,500}>/i;

/**
 * The text of `html`, as a reader sees it and safe to print: `stripMarkup`, then `cleanText`. Linear in the input, which may
 * be anything.
 *
 * @param wanted so many characters are enough: what stands far behind them is not looked at.
 */
export function htmlToText(html: string, wanted = Number.POSITIVE_INFINITY): string {
  return cleanText(stripped(html, wanted));
}

/** The text of `html` on one line: no tags, scripts, styles or comments. Markup that was escaped twice is taken off twice. */
export function stripMarkup(html: string): string {
  return stripped(html, Number.POSITIVE_INFINITY);
}

function stripped(html: string, wanted: number): string {
  // Blanks and escaped markup are still among them.
  const enough = wanted * 2;
  const once = isPlain(html) ? html.slice(0, enough) : strip(html, enough);
  const twice = STILL_ESCAPED.test(once) ? strip(once) : once;
  return twice.replace(UNEVEN_BLANKS, ' ').trim();
}

/**
 * One line of safe text: NFC, single spaces, no control, bidi, zero-width or byte-order characters, no lone surrogates.
 * The joiners of emoji and of the scripts that need them stay out as well: they would hide differences between texts.
 */
export function cleanText(text: string): string {
  return withShortClusters(text)
    .normalize('NFC')
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]|[^\P{Cc}\s]/gu, '')
    .replace(UNEVEN_BLANKS, ' ')
    .trim();
}

/**
 * Normalising sorts the marks that stand on one letter, in quadratic time: 80,000 of them take six seconds. Thirty are what
 * Unicode's stream-safe text allows (UAX 15).
 */
function withShortClusters(text: string): string {
  return text.replace(/(\p{M}{30})\p{M}+/gu, '$1');
}

function isPlain(text: string): boolean {
  return !text.includes('<') && !text.includes('&');
}

/** As long as a character is written by its number, mostly. */
const LONGEST_ENTITY = 8;
/** A run of blanks, or one that is no plain space: matching every single space of a text costs several times as much. */
const UNEVEN_BLANKS = /\s{2,}|[^\S ]/gu;

/** What the tokenizer tells of and no text is made of. */
const UNHEARD = {
  ontextentity() {},
  onselfclosingtag() {},
  onattribname() {},
  onattribdata() {},
  onattribentity() {},
  onattribend() {},
  oncomment() {},
  ondeclaration() {},
  onprocessinginstruction() {},
  onend() {},
};

// Methods and no arrow functions: the loader gives each of those its name when it is made, so twenty times a text.
function strip(html: string, enough = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  let silent = '';
  let name = '';
  const listener = {
    ...UNHEARD,
    take(text: string) {
      if (silent !== '') return;
      parts.push(text);
      // What lies between two tags is mostly the indentation of the next.
      length += text.trim().length;
      if (length > enough) tokenizer.pause();
    },
    ontext(start: number, end: number) {
      listener.take(decodeHTML(html.slice(start, Math.min(end, start + enough * LONGEST_ENTITY))).slice(0, enough));
    },
    oncdata(start: number, end: number, offset: number) {
      listener.take(html.slice(start, Math.min(end - offset, start + enough)));
    },
    onopentagname(start: number, end: number) {
      name = localName(html, start, end);
      if (!INLINE.has(name)) parts.push(' ');
    },
    onopentagend() {
      if (silent === '' && SILENT.has(name)) silent = name;
    },
    onclosetag(start: number, end: number) {
      const closed = localName(html, start, end);
      if (!INLINE.has(closed)) parts.push(' ');
      if (closed === silent) silent = '';
    },
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, listener);
  tokenizer.write(html);
  tokenizer.end();
  return parts.join('');
}

function localName(html: string, start: number, end: number): string {
  const name = html.slice(start, Math.min(end, start + 60)).toLowerCase();
  return name.slice(name.indexOf(':') + 1);
}
