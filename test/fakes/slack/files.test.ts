import { afterEach, beforeEach, expect, it } from 'vitest';
import { TINY_PNG } from '../../chat/pictured.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';

let slack: FakeSlack;
beforeEach(async () => {
  slack = await startFakeSlack();
  slack.workspace.addPerson({ id: 'U1' });
  slack.workspace.addChannel({ id: 'C1' }).members.add('U1');
  slack.workspace.files.unknownFor = 0;
});
afterEach(() => slack.close());

const call = async (method: string, args: Readonly<Record<string, string>>): Promise<Record<string, unknown>> => {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}` },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as Record<string, unknown>;
};
const announce = (length: number) => call('files.getUploadURLExternal', { filename: 'a.png', length: String(length) });
const put = async (url: unknown, bytes: Uint8Array) =>
  (await fetch(String(url), { method: 'POST', body: Uint8Array.from(bytes) })).status;
const complete = (id: unknown) => call('files.completeUploadExternal', { files: JSON.stringify([{ id }]) });
const uploaded = async (bytes = TINY_PNG): Promise<unknown> => {
  const { upload_url: url, file_id: id } = await announce(bytes.length);
  await put(url, bytes);
  await complete(id);
  return id;
};
const image = (id: unknown) => JSON.stringify([{ type: 'image', slack_file: { id }, alt_text: 'a' }]);
const show = (id: unknown) => call('chat.postMessage', { channel: 'C1', blocks: image(id) });

it('takes as many bytes as were announced, once, and completes only what it has', async () => {
  const { upload_url: url, file_id: id } = await announce(TINY_PNG.length);

  expect(await complete(id)).toMatchObject({ ok: false, error: 'file_not_found' });
  expect(await put(url, TINY_PNG.slice(1))).toBe(400);
  expect(await put(url, TINY_PNG)).toBe(200);
  expect(await put(url, TINY_PNG)).toBe(404);
  expect(await complete(id)).toMatchObject({ ok: true });
  expect(await complete(id)).toMatchObject({ ok: false });
  expect(await announce(0)).toMatchObject({ error: 'invalid_arguments' });
});

it('shows a file that is complete, a picture and known, and no other', async () => {
  const { file_id: unfinished } = await announce(5);
  slack.workspace.files.unknownFor = 1;
  const early = await uploaded();

  for (const id of ['F0NOWHERE01', unfinished, await uploaded(new Uint8Array(9)), early]) {
    expect(await show(id)).toMatchObject({ error: 'invalid_blocks', errors: [expect.stringContaining('slack file')] });
  }
  expect(await show('a file')).toMatchObject({ error: 'invalid_blocks' });
  expect(await show(early)).toMatchObject({ ok: true });
});

it('shares none with one person alone, nor without the scope', async () => {
  const id = await uploaded();
  const ephemeral = await call('chat.postEphemeral', { channel: 'C1', user: 'U1', blocks: image(id) });
  slack.workspace.scopes = ['chat:write'];

  expect(ephemeral).toMatchObject({ error: 'invalid_blocks' });
  expect(await announce(1)).toMatchObject({ error: 'missing_scope', needed: 'files:write' });
});
