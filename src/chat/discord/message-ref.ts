import type { ChannelShape } from './channel-directory.ts';

/** Where a delivered message is, and what a reply to it needs in a later process. */
export interface MessageRef {
  readonly channelId: string;
  readonly messageId: string;
  /** How its channel takes replies; of a forum post `forum`, its channel being the post. */
  readonly shape: ChannelShape;
  /** The headline that it was posted with: the name of its thread, made with the first reply. */
  readonly title: string;
}

/** @returns `shape/channel/message title`. */
export function writeRef({ shape, channelId, messageId, title }: MessageRef): string {
  return `${shape}/${channelId}/${messageId} ${title}`;
}

/** @returns null for what `writeRef` has not written. */
export function readRef(ref: string): MessageRef | null {
  const match = /^(threads|forum|plain)\/(\d+)\/(\d+) (.+)$/s.exec(ref);
  if (match === null) return null;
  const [, shape = 'plain', channelId = '', messageId = '', title = ''] = match;
  return { shape: shape as ChannelShape, channelId, messageId, title };
}
