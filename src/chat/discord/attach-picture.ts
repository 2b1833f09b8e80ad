import { type APIAttachment, ComponentType, DiscordAPIError, type RawFile } from 'discord.js';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { DrawnPicture } from '../../model/picture.ts';
import type { DiscordMessage } from './render-message.ts';

const NAME = 'timeline.png';
/** Missing permissions (to attach files), a file that is too large, a form that is not taken. */
const PICTURE_FAULTS: ReadonlySet<number | string> = new Set([50013, 40005, 50035]);

/** A message whose picture comes as a file beside it. */
type PicturedMessage = DiscordMessage & { readonly attachments?: readonly Partial<APIAttachment>[] };

/**
 * Calls with the message and its picture, and where Discord refuses that, with the message alone: a refused call has certainly not been
 * carried out.
 */
export async function withPicture<Message extends DiscordMessage, Reply>(
  message: Message,
  picture: DrawnPicture | null,
  log: Logger,
  call: (message: Message & PicturedMessage, files: readonly RawFile[]) => Promise<Reply>,
): Promise<Reply> {
  if (picture === null) return call(message, []);
  try {
    return await call(pictured(message, picture.alt), [fileOf(picture)]);
  } catch (error) {
    if (!(error instanceof DiscordAPIError && PICTURE_FAULTS.has(error.code))) throw error;
    log.warn(
      { cause: messageOf(error) },
      'discord: a picture was refused, its message goes without; "Attach Files" helps',
    );
    return call(message, []);
  }
}

/**
 * @param description of at most 1,024 characters (https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-item-structure).
 * @returns the message with its picture below the first text of its container; the file has to be sent with it.
 */
export function pictured<Message extends DiscordMessage>(
  message: Message,
  description: string,
): Message & PicturedMessage {
  const gallery = {
    type: ComponentType.MediaGallery as const,
    items: [{ media: { url: `attachment://${NAME}` }, description }],
  };
  const components = message.components.map((component) => {
    if (component.type !== ComponentType.Container) return component;
    const [first, ...rest] = component.components;
    return { ...component, components: first === undefined ? [gallery] : [first, gallery, ...rest] };
  });
  return { ...message, components, attachments: [{ id: '0', filename: NAME, description }] };
}

export function fileOf({ png }: DrawnPicture): RawFile {
  return { name: NAME, data: Buffer.from(png), contentType: 'image/png' };
}
