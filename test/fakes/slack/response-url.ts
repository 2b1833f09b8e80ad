import type { types } from '@slack/bolt';
import { refusalOfBlocks } from './block-rules.ts';
import { imagesOf } from './files.ts';
import type { SlackShapes } from './slack-shapes.ts';
import type { Workspace } from './workspace.ts';

/** Where what somebody asked may be answered without a token. */
export interface ResponseUrl {
  readonly workspace: Workspace;
  readonly user: string;
  readonly channel: string | undefined;
  uses: number;
  isExpired: boolean;
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five messages, within 30 minutes. */
const MOST_ANSWERS = 5;
const KNOWN = [
  'response_type',
  'replace_original',
  'delete_original',
  'text',
  'blocks',
  'thread_ts',
  'mrkdwn',
  'unfurl_links',
  'unfurl_media',
];

/** Shows an answer where it was asked, or refuses it as Slack does; a refusal of blocks is an objection, because no renderer may earn one. */
export function answerAtUrl(
  url: ResponseUrl | undefined,
  body: Record<string, unknown>,
  { shapes, objections }: { readonly shapes: SlackShapes; readonly objections: string[] },
): { readonly status: number; readonly text: string } {
  if (url === undefined || url.isExpired) return { status: 404, text: 'expired_url' };
  if (url.uses >= MOST_ANSWERS) return { status: 404, text: 'used_url' };
  if (Object.keys(body).some((key) => !KNOWN.includes(key))) return { status: 400, text: 'invalid_arguments' };
  // A file is shared by who has it, and this address has nobody's rights.
  const shared = imagesOf(body.blocks).length > 0 ? { error: 'invalid_blocks', messages: ['a slack_file'] } : null;
  const refusal = shared ?? (body.blocks === undefined ? null : refusalOfBlocks(body.blocks, 'message', shapes));
  if (refusal !== null) {
    objections.push(`response_url was refused: ${refusal.error} ${refusal.messages.join()}`);
    return { status: 400, text: refusal.error };
  }
  if (body.text === undefined && body.blocks === undefined) return { status: 400, text: 'no_text' };
  const channel = url.channel === undefined ? undefined : url.workspace.channels.get(url.channel);
  if (channel === undefined || channel.isDeleted) return { status: 404, text: 'channel_not_found' };
  url.uses++;
  channel.messages.push({
    ts: url.workspace.nextTs(),
    text: String(body.text ?? ''),
    blocks: (body.blocks ?? []) as types.KnownBlock[],
    edits: 0,
    via: 'response_url',
    ...(body.response_type === 'in_channel' ? {} : { onlyFor: url.user }),
  });
  return { status: 200, text: 'ok' };
}
