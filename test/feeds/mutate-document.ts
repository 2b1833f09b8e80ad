import { gzipSync } from 'node:zlib';

/** Numbers from 0 to below `below`, the same for the same seed. */
export type Dice = (below: number) => number;

/** Mulberry32: small, and good enough to choose bytes. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** What means something to a parser, and what has hurt some. */
const PIECES = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ',
    '?>',
    '&',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&lol;',
  ],
  ...['<!DOCTYPE rss [<!ENTITY a "&a;&a;">]>', '<!ENTITY x SYSTEM "file:///etc/passwd">', '&a;', '&x;'],
  ...[
    '"',
    "'",
    '=',
    ' xmlns:a="',
    ' xml:base="http://[',
    ' encoding="utf-16"',
    'encoding="x-none"',
    '\0',
    '\u0301\u0323',
    '\u202e',
    '\ufeff',
  ],
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '<title>',
    '</title>',
    '<link href="javascript:alert(1)"/>',
    '<guid isPermaLink="true">',
    '<rdf:RDF>',
    '<feed>',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"items":',
    '"__proto__":{"polluted":1},',
    '1e999',
    'null',
    '<__proto__>',
    '</__proto__>',
    '<constructor>',
  ],
  ...[
    '9999-99-99T99:99:99Z',
    'Thu, 32 Foo -1 99:99:99 +9999',
    '\ud800',
    '<b>'.repeat(200),
    'a'.repeat(5_000),
    '<html>',
    '<script>',
  ],
].map((piece) => Buffer.from(piece));

/** One to eight changes of a document: bytes turned, cut, doubled, moved, pieces put in, two documents joined, or packed. */
export function mutateDocument(original: Buffer, others: readonly Buffer[], dice: Dice): Buffer {
  let bytes = original;
  for (let changes = 1 + dice(8); changes > 0; changes--) bytes = change(bytes, others, dice);
  return dice(50) === 0 ? gzipSync(bytes).subarray(0, dice(2) === 0 ? undefined : dice(200)) : bytes;
}

function change(bytes: Buffer, others: readonly Buffer[], dice: Dice): Buffer {
  const at = dice(bytes.length + 1);
  const length = dice(2) === 0 ? dice(16) : dice(bytes.length + 1);
  const [before, taken, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (dice(7)) {
    case 0: {
      const turned = Buffer.from(bytes);
      for (let times = 1 + dice(20); times > 0 && turned.length > 0; times--) turned[dice(turned.length)] = dice(256);
      return turned;
    }
    case 1:
      return before;
    case 2:
      return Buffer.concat([before, after]);
    case 3:
      return Buffer.concat([before, ...Array(1 + dice(4)).fill(taken), after]).subarray(0, 200_000);
    case 4: {
      const other = others[dice(others.length)] ?? bytes;
      return Buffer.concat([before, other.subarray(dice(other.length + 1))]).subarray(0, 200_000);
    }
    default:
      return Buffer.concat([before, PIECES[dice(PIECES.length)] ?? Buffer.of(), after]);
  }
}
