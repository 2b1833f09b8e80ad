/**
 * Compares keys by code point, which is how SQLite compares their UTF-8 bytes. JavaScript's `<` compares UTF-16 units and puts
 * an emoji before U+FF01, so that the two stores would list the same keys in different orders.
 *
 * @returns a negative number when `a` comes first, a positive one when `b` does, 0 for equal keys.
 */
export function compareKeys(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const unitOfA = a.charCodeAt(at);
    const unitOfB = b.charCodeAt(at);
    if (unitOfA !== unitOfB) return rank(unitOfA) - rank(unitOfB);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all of the basic plane: they swap places with U+E000 to U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** @returns the first key in order that comes after every key with this prefix; null where there is none (`''`, U+10FFFF). */
export function endOfPrefix(prefix: string): string | null {
  const points = Array.from(prefix);
  while (points.length > 0) {
    const last = points.pop()?.codePointAt(0) ?? 0;
    if (last < 0x10ffff) {
      // U+D800 to U+DFFF are no characters of their own.
      const next = last === 0xd7ff ? 0xe000 : last + 1;
      return points.join('') + String.fromCodePoint(next);
    }
  }
  return null;
}
