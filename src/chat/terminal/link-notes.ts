import type { Block, ChatMessage, Inline } from '../../model/chat-message.ts';
import { httpAddress, isOwnLabel, type Line, type Span, span } from './span.ts';
import { visibleText } from './visible-text.ts';
import { wrapSpans } from './wrap-spans.ts';

/** With more links than these, each as often as it stands there, addresses drown what the text says. */
const LINKS_INLINE = 3;
const OWN_NUMBER = /^\[(\d{1,3})\] /;

/** The addresses of one message that stand as numbered notes at its end, each once. */
export interface LinkNotes {
  /** @returns what stands for an address in the text; null where the address itself is to stand there. */
  markOf(address: string): Span | null;
  /** @returns the notes, "[4] https://...". No lines where there are none. */
  lines(width: number): Line[];
}

/**
 * Decides for a message whether its addresses stand inline or as notes: inline up to three, as notes beyond that and always where
 * a table has them, for its cells are narrow. Lists that number their own items keep their addresses beside them, and the notes
 * continue their numbers.
 */
export function linkNotes({ blocks }: ChatMessage): LinkNotes {
  const links = blocks.flatMap((block) => {
    if (isSelfNumbered(block)) return [];
    const inTable = block.kind === 'table';
    // An address that is its own label stays where it is, unless a cell is too narrow for it.
    return runsOf(block).flatMap((run) => addressesOf(run).filter((address) => inTable || !isBare(run, address)));
  });
  const addresses = [...new Set(links)];
  const inTable = blocks.some((block) => block.kind === 'table' && runsOf(block).flatMap(addressesOf).length > 0);
  const noted = links.length > LINKS_INLINE || inTable;
  const first = 1 + Math.max(0, ...blocks.filter(isSelfNumbered).flatMap(ownNumbers));
  const numbers = new Map(noted ? addresses.map((address, at) => [address, first + at]) : []);
  return {
    markOf: (address) => {
      const number = numbers.get(address);
      return number === undefined ? null : span(`[${number}]`, 'dim');
    },
    lines: (width) =>
      [...numbers].flatMap(([address, number]) =>
        wrapSpans([span(`[${number}] `, 'dim'), { text: address, style: 'address', whole: true }], width),
      ),
  };
}

/** @returns the number that an item of a list gives itself ("[1] ..."), with its space; null for none. */
export function ownNumberOf(text: string): string | null {
  return OWN_NUMBER.exec(text)?.[0] ?? null;
}

/** @returns whether the items of a list number themselves. */
export function isSelfNumbered(block: Block): boolean {
  return ownNumbers(block).length > 0;
}

function ownNumbers(block: Block): number[] {
  if (block.kind !== 'list') return [];
  return block.items.flatMap(([first]) => {
    const number = OWN_NUMBER.exec(typeof first === 'string' ? first : (first?.text ?? ''))?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function runsOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat();
    case 'fields':
      return block.fields.flatMap(({ value }) => value);
    case 'table':
      return block.rows.flat(2);
    case 'actions':
    case 'choice':
      return [];
    default:
      return block.content;
  }
}

function isBare(run: Inline, address: string): boolean {
  return typeof run !== 'string' && isOwnLabel(visibleText(run.text), run.href, address);
}

function addressesOf(run: Inline): string[] {
  const address = typeof run === 'string' || run.href === undefined ? null : httpAddress(run.href);
  return address === null ? [] : [address];
}
