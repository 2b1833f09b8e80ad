import type { Status } from '../model/story.ts';

/** Dark enough on white for a thin line. */
export const STATUS_COLOURS: Readonly<Record<Status, string>> = {
  confirmed: '#1a7f37',
  reported: '#0b62c4',
  rumoured: '#9a6700',
  denied: '#cf222e',
  reversed: '#8250df',
};

/** Half of how wide a symbol is. */
export const SYMBOL_RADIUS = 18;

/** @returns the mark of a status, its middle at `x`, `y`. Told apart by shape, so that nobody has to tell colours apart. */
export function statusSymbol(status: Status, x: number, y: number): string {
  const colour = STATUS_COLOURS[status];
  const ring = `<circle cx="${x}" cy="${y}" r="15" fill="#ffffff" stroke="${colour}" stroke-width="5"/>`;
  switch (status) {
    case 'confirmed':
      return `<circle cx="${x}" cy="${y}" r="17" fill="${colour}"/>`;
    case 'reported':
      return `${ring}<path d="M${x} ${y - 15}A15 15 0 0 0 ${x} ${y + 15}Z" fill="${colour}"/>`;
    case 'rumoured':
      return ring;
    case 'denied':
      return `<path d="M${x - 13} ${y - 13}L${x + 13} ${y + 13}M${x - 13} ${y + 13}L${x + 13} ${y - 13}" stroke="${colour}" stroke-width="8" stroke-linecap="round"/>`;
    case 'reversed':
      return `<path d="M${x} ${y - 17}L${x + 17} ${y}L${x} ${y + 17}L${x - 17} ${y}Z" fill="#ffffff" stroke="${colour}" stroke-width="5"/>`;
  }
}

/** @returns the bar of a date that is no single day. */
export function dateBar(colour: string, fromX: number, toX: number, y: number): string {
  return `<rect x="${fromX}" y="${y - 9}" width="${round(toX - fromX)}" height="18" rx="9" fill="${colour}" fill-opacity="0.25"/>`;
}

/** @returns pixels as they are written: a tenth is fine enough. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
