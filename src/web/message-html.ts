import { escapeAttribute, escapeText } from 'entities';
import type { Block, ChatMessage, Inline } from '../model/chat-message.ts';

const TAGS = { strong: 'strong', dim: 'small', strike: 's', code: 'code' } as const;

/** @returns the message as HTML without classes, styles or scripts, all its text escaped; what can be pressed is left out. */
export function messageHtml({ blocks }: ChatMessage): string {
  return blocks.map(blockHtml).join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${block.status === undefined ? '' : `[${escapeText(block.statusLabel ?? block.status)}] `}${inlines(block.content)}</h2>`;
    case 'paragraph':
      return `<p>${inlines(block.content)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlines(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const head = block.columns.map((name) => `<th>${escapeText(name)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${inlines(cell)}</td>`).join('')}</tr>`);
      return `<table><tr>${head}</tr>${rows.join('')}</table>`;
    }
    case 'fields':
      return `<dl>${block.fields.map(({ name, value }) => `<dt>${escapeText(name)}</dt><dd>${inlines(value)}</dd>`).join('')}</dl>`;
    case 'footnote':
      return `<p><small>${inlines(block.content)}</small></p>`;
    case 'actions':
    case 'choice':
      return '';
  }
}

function inlines(content: readonly Inline[]): string {
  return content.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return escapeText(inline);
  const { text, style, href } = inline;
  const plain = escapeText(text);
  const linked = href === undefined ? plain : `<a href="${escapeAttribute(href)}" rel="nofollow noopener">${plain}</a>`;
  return style === undefined ? linked : `<${TAGS[style]}>${linked}</${TAGS[style]}>`;
}
