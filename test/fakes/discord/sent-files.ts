import type { SentComponent, SentMessage } from './check-message.ts';
import type { FormError } from './check-spec.ts';
import { Refusal, refuseForm } from './refusal.ts';
import type { World } from './world.ts';

/** A file that came with a request: https://docs.discord.com/developers/reference#uploading-files */
export interface SentFile {
  /** Of the part `files[n]`. */
  readonly number: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as a message shows it. */
export interface ShownFile {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly bytes: Uint8Array;
}

const MOST = 10;
const LONGEST_DESCRIPTION = 1_024;

/** Reads a form of several parts: the JSON is in `payload_json`, the files in `files[n]`. */
export async function readForm(bytes: Uint8Array, type: string): Promise<{ body: unknown; files: SentFile[] }> {
  const form = await new Response(Buffer.from(bytes), { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  for (const [part, value] of form) {
    const [, number] = /^files\[(\d+)\]$/.exec(part) ?? [];
    if (typeof value === 'string' || number === undefined) continue;
    files.push({ number, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? JSON.parse(json) : undefined, files };
}

/**
 * What Discord would refuse of the files of a message, and of how it names them.
 *
 * @returns them as the message shows them. @throws Refusal
 */
export function takeFiles(
  message: SentMessage,
  files: readonly SentFile[],
  { newId, uploadLimit }: Pick<World, 'newId' | 'uploadLimit'>,
): ShownFile[] {
  const errors: FormError[] = [];
  const attachments = message.attachments ?? [];
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > uploadLimit)
    throw new Refusal(413, 40005, 'Request entity too large');
  if (files.length > MOST) errors.push({ path: ['files'], code: 'BASE_TYPE_MAX_LENGTH', message: `Over ${MOST}` });
  attachments.forEach(({ id, description }, at) => {
    const path = ['attachments', String(at)];
    if (!files.some(({ number }) => number === String(id)))
      errors.push({ path: [...path, 'id'], code: 'ATTACHMENT_NOT_FOUND', message: `No file ${id} came` });
    if ((description ?? '').length > LONGEST_DESCRIPTION)
      errors.push({ path: [...path, 'description'], code: 'BASE_TYPE_MAX_LENGTH', message: 'Too long' });
  });
  const shown = files.map(({ number, name, bytes }): ShownFile => {
    const named = attachments.find(({ id }) => String(id) === number);
    return { id: newId(), filename: named?.filename ?? name, description: named?.description ?? null, bytes };
  });
  for (const { url, path } of mediaOf(message.components ?? [], ['components'])) {
    const [, name] = /^attachment:\/\/(.+)$/.exec(url) ?? [];
    if (name !== undefined && !shown.some(({ filename }) => filename === name)) {
      const what = 'The referenced attachment was not found';
      errors.push({ path, code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message: what });
    }
  }
  refuseForm(errors);
  return shown;
}

function mediaOf(components: readonly SentComponent[], path: readonly string[]): { url: string; path: string[] }[] {
  return components.flatMap(({ items = [], components: inner = [] }, at) => [
    ...items.map(({ media }, item) => ({ url: media.url, path: [...path, String(at), 'items', String(item)] })),
    ...mediaOf(inner, [...path, String(at), 'components']),
  ]);
}
