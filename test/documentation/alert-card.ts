import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { escapeText } from 'entities';
import type { ChatMessage } from '../../src/model/chat-message.ts';
import { messageHtml } from '../../src/web/message-html.ts';

/** Of the card that is photographed: CSS pixels, the height so that no version of a browser changes it. */
export const CARD = { width: 620, height: 252 } as const;

/**
 * @returns a page with one message as a channel holds it: its own blocks as the pages and the feeds of stories write them, and its buttons below. The letters are
 * of the fonts that come along, the same on every machine. It is nobody's screen: Slack and Discord have types of their own.
 */
export function alertCard(message: ChatMessage): string {
  const buttons = message.blocks.flatMap((block) => (block.kind === 'actions' ? block.buttons : []));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>
@font-face { font-family: Noto; font-weight: 400; src: url(${fontOf('Regular')}) }
@font-face { font-family: Noto; font-weight: 700; src: url(${fontOf('Bold')}) }
* { box-sizing: border-box; margin: 0 }
body { width: ${CARD.width}px; height: ${CARD.height}px; overflow: hidden; padding: 14px 18px; background: #fff; color: #1f2328; font: 15px/1.45 Noto }
.who { font-weight: 700; margin-bottom: 6px }
.who span { margin-left: 4px; padding: 1px 5px; border-radius: 4px; background: #e4e6ea; font-size: 11px; vertical-align: 1px }
.message { border-left: 4px solid #0b62c4; padding-left: 14px }
h2 { font-size: 17px; line-height: 1.35 }
p, ul { margin-top: 7px; padding: 0; list-style: none }
small { font-size: 13px; color: #59636e }
a { color: #0b62c4; text-decoration: none }
.buttons { margin: 12px 0 0 18px; display: flex; gap: 8px }
.buttons span { border: 1px solid #b6bcc4; border-radius: 5px; padding: 3px 10px; font-weight: 700; font-size: 13px }
</style></head><body>
<div class="who">qwen-watch <span>APP</span></div>
<div class="message">${messageHtml(message)}</div>
<div class="buttons">${buttons.map(({ label }) => `<span>${escapeText(label)}</span>`).join('')}</div>
</body></html>`;
}

function fontOf(weight: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-latin'));
  const bytes = readFileSync(join(folder, `../fonts/NotoSans-${weight}.ttf`));
  return `data:font/ttf;base64,${bytes.toString('base64')}`;
}
