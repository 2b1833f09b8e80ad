import { createHash } from 'node:crypto';
import type { types, webApi } from '@slack/bolt';
import type { Clock } from '../../lib/clock.ts';
import type { ChatMessage } from '../../model/chat-message.ts';
import type { DrawnPicture } from '../../model/picture.ts';
import { type DrawDeps, drawnPicture } from '../drawn-picture.ts';
import { failureOf, type SlackFailure } from './slack-failure.ts';

/** Pictures that were put into a workspace, so that one digest for many channels is one file. */
export interface PictureFiles {
  /** @returns the picture of a message as a file of the bot's own; null where it has none or it could not be put there, which is logged. */
  of(message: ChatMessage): Promise<PictureFile | null>;
}

/** A file that nobody sees until a message shows it. */
export interface PictureFile {
  readonly block: types.ImageBlock;
  /**
   * Slack did not know the file yet: it takes a second or two from the upload on, and says so by refusing the message.
   * @returns whether it may be tried again; else the message goes without.
   */
  mayTryAgain(): boolean;
}

const NAME = 'timeline.png';
const UPLOAD_MS = 15_000;
/** From its upload on a file may be unknown for so long; what is unknown later was not taken in. */
const UNKNOWN_FOR_MS = 20_000;
const REMEMBERED = 50;

interface PictureFileDeps extends DrawDeps {
  readonly clock: Clock;
  /** For the log; null where the bot serves one alone. */
  readonly workspace: string | null;
}

/**
 * Uploads in three steps, as `filesUploadV2` of the client does (https://docs.slack.dev/messaging/working-with-files#uploading_files); that
 * writes a file's bytes as JSON for its log, which holds the event loop. Shared nowhere, a file is the bot's own until a message has it.
 */
export function createPictureFiles(client: webApi.WebClient, deps: PictureFileDeps): PictureFiles {
  const { clock, log, workspace } = deps;
  const files = new Map<string, Promise<PictureFile | null>>();
  let toldOfScope = false;

  const put = async (message: ChatMessage, forget: () => void): Promise<PictureFile | null> => {
    const drawn = await drawnPicture(message, deps);
    if (drawn === null) return null;
    try {
      const id = await upload(client, drawn);
      const uploaded = clock.now();
      const mayTryAgain = () => {
        if (clock.now() - uploaded < UNKNOWN_FOR_MS) return true;
        log.warn({ workspace }, 'Slack does not take in a picture that it was given; its message goes without');
        forget();
        return false;
      };
      return { block: { type: 'image', slack_file: { id }, alt_text: drawn.alt }, mayTryAgain };
    } catch (error) {
      const failure = failureOf(error);
      const isScope = failure.kind === 'refused' && failure.code === 'missing_scope';
      if (!isScope) log.warn({ workspace, failure }, 'Slack takes no picture; its message goes without');
      else if (!toldOfScope) {
        toldOfScope = true;
        const cure = 'add the scope files:write to the app and install it again';
        log.warn({ workspace, cure }, 'pictures are left out on Slack: the bot may not upload files (said once)');
      }
      return null;
    }
  };

  return {
    of(message) {
      if (message.picture === undefined) return Promise.resolve(null);
      const key = createHash('sha256').update(JSON.stringify(message.picture)).digest('base64url');
      const known = files.get(key);
      if (known !== undefined) return known;
      const forget = () => void files.delete(key);
      const file = put(message, forget);
      files.set(key, file);
      const [oldest] = files.keys();
      if (files.size > REMEMBERED && oldest !== undefined) files.delete(oldest);
      void file.then((made) => made ?? forget());
      return file;
    },
  };
}

/** @returns the file's id. @throws what the Web API throws, and Error where the upload itself is not taken. */
async function upload(client: webApi.WebClient, { png }: DrawnPicture): Promise<string> {
  // The block that shows it has its text for who does not see it.
  const file = { filename: NAME, length: png.length };
  const { upload_url: url = '', file_id: id = '' } = await client.files.getUploadURLExternal(file);
  const { ok, status } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Uint8Array.from(png),
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_MS),
  });
  if (!ok) throw new Error(`the upload of a picture was answered with HTTP status ${status}`);
  await client.files.completeUploadExternal({ files: [{ id, title: NAME }] });
  return id;
}

/** @returns whether a message was refused because Slack has not yet taken in the file that it shows. */
export function isUnknownFile(failure: SlackFailure): boolean {
  return (
    failure.kind === 'refused' &&
    failure.code === 'invalid_blocks' &&
    failure.messages.some((message) => message.includes('slack file') || message.includes('slack_file'))
  );
}
