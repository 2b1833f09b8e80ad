import { messageOf } from '../lib/errors.ts';
import type { Logger } from '../lib/logger.ts';
import type { ChatMessage } from '../model/chat-message.ts';
import type { DrawnPicture, DrawPicture } from '../model/picture.ts';

/** What an adapter draws with; without it messages go without pictures. */
export interface DrawDeps {
  readonly draw?: DrawPicture | undefined;
  readonly log: Logger;
}

/** @returns the picture of a message, drawn; null where it has none or it cannot be drawn, which is logged: the text says everything. */
export async function drawnPicture({ picture }: ChatMessage, { draw, log }: DrawDeps): Promise<DrawnPicture | null> {
  if (picture === undefined || draw === undefined) return null;
  try {
    return await draw(picture);
  } catch (error) {
    log.warn({ cause: messageOf(error) }, 'a picture could not be drawn; its message goes without');
    return null;
  }
}
