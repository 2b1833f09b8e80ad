import type { types } from '@slack/bolt';

/** What a reader sees of blocks, what the text leads to, whom it calls, and what can be pressed. */
export interface ReadMessage {
  readonly text: string;
  readonly links: readonly string[];
  readonly calls: readonly string[];
  readonly buttons: readonly { readonly label: string; readonly value: string; readonly actionId: string }[];
  /** Menus that are searched. */
  readonly menus: readonly { readonly label: string; readonly actionId: string }[];
}

interface AnyElement {
  readonly type: string;
  readonly text?: string | AnyElement;
  readonly url?: string;
  readonly elements?: readonly AnyElement[];
  readonly user_id?: string;
  readonly usergroup_id?: string;
  readonly range?: string;
  /** Of a moment: what stands there where it cannot be shown. */
  readonly fallback?: string;
}

/** Reads blocks as Slack would draw them: a line for each block, section and item; mrkdwn is read for what it calls. */
export function readBlocks(blocks: readonly types.KnownBlock[]): ReadMessage {
  const links: string[] = [];
  const calls: string[] = [];
  const buttons: ReadMessage['buttons'][number][] = [];
  const menus: ReadMessage['menus'][number][] = [];
  const inlineOf = (element: AnyElement): string => {
    if (element.type === 'link' && element.url !== undefined) links.push(element.url);
    if (element.type === 'user') calls.push(`@${element.user_id ?? ''}`);
    if (element.type === 'usergroup') calls.push(`!subteam^${element.usergroup_id ?? ''}`);
    if (element.type === 'broadcast') calls.push(`!${element.range ?? ''}`);
    if (element.type === 'mrkdwn' && typeof element.text === 'string') {
      for (const [, call = ''] of element.text.matchAll(/<([@!][^>]*)>/g)) calls.push(call);
    }
    if (element.type === 'date') return element.fallback ?? '';
    return typeof element.text === 'string' ? element.text : (element.url ?? '');
  };
  const linesOf = (element: AnyElement): string[] => {
    if (element.type === 'rich_text_list')
      return (element.elements ?? []).flatMap((e) => linesOf(e).map((l) => `• ${l}`));
    if (element.type === 'rich_text') return (element.elements ?? []).flatMap(linesOf);
    return [(element.elements ?? []).map(inlineOf).join('')];
  };
  const text = blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'header':
        return [block.text.text];
      case 'section':
        return [block.text, ...(block.fields ?? [])].flatMap((part) => (part === undefined ? [] : [inlineOf(part)]));
      case 'context':
        return [block.elements.map((element) => inlineOf(element as AnyElement)).join(' ')];
      case 'rich_text':
        return linesOf(block as AnyElement);
      case 'table':
        return block.rows.map((row) =>
          row
            .map((cell) => (cell.type === 'rich_text' ? linesOf(cell as AnyElement).join(' ') : cell.text))
            .join(' | '),
        );
      case 'actions':
        for (const element of block.elements) {
          if (element.type === 'external_select') {
            menus.push({ label: element.placeholder?.text ?? '', actionId: element.action_id ?? '' });
          }
          if (element.type !== 'button') continue;
          buttons.push({ label: element.text.text, value: element.value ?? '', actionId: element.action_id ?? '' });
        }
        return [];
      default:
        return [];
    }
  });
  return { text: text.join('\n'), links, calls, buttons, menus };
}
