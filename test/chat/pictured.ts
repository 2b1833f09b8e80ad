import type { ChatMessage } from '../../src/model/chat-message.ts';
import type { DrawPicture } from '../../src/model/picture.ts';
import { CHINESE } from '../pictures/sample-pictures.ts';

/** The smallest picture there is: one transparent pixel. */
export const TINY_PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const ALT = '时间线\n林俊旸离开阿里千问 [2026-03-03, 已证实]';

/** Draws without drawing: what adapters do with a picture does not depend on what is in it. */
export const drawTiny: DrawPicture = async () => ({ png: TINY_PNG, alt: ALT });

/** @returns the message with a picture beside its text. */
export function pictured(message: ChatMessage): ChatMessage {
  return { ...message, picture: CHINESE };
}
