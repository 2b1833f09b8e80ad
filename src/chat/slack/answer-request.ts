import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { ChatMessage } from '../../model/chat-message.ts';
import type { Destination } from '../../model/delivery.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import type { Asker, CommandRequest, Inbound } from '../chat-adapter.ts';
import { answerAt } from './answer-at.ts';
import { destinationId } from './destination-address.ts';
import type { Asked } from './receive-requests.ts';
import { renderMessage } from './render-message.ts';
import { showPicture } from './show-picture.ts';
import { failureOf } from './slack-failure.ts';
import type { Workspace } from './workspaces.ts';

interface AnswerDeps {
  readonly inbound: Inbound;
  /** Whether the configuration names an operator by this id: `U456`, or `T123/U456` where the bot serves many workspaces. */
  readonly isOperator: (id: string) => boolean;
  readonly adminsOnly: boolean;
  /** Once it is so, nothing is said any more. */
  readonly isStopped: () => boolean;
  /** Between two tries to show a picture. */
  readonly pictureMs: number;
  readonly log: Logger;
}

/** Answers what was asked in a workspace, where it was asked; in the Home tab by showing it anew. */
export async function answerRequest(asked: Asked, workspace: Workspace, deps: AnswerDeps): Promise<void> {
  const { isStopped, log } = deps;
  const { client } = workspace;
  const inChannel = asked.place !== null && !asked.place.isDirect;
  const { asker, name } = await askerOf(asked.user, inChannel, workspace, deps);
  const destination = inChannel ? placeIn(workspace, { isPerson: false, id: asked.place.channel }) : asker.self;
  const { text, audience } = asked;
  const message = await run({ text, destination, asker, audience }, deps);
  if (isStopped()) return;
  if (asked.place === null) return publishHome(asked.user, asker, workspace, deps, message);
  const { channel, responseUrl } = asked.place;
  const { language } = asker;
  const shown = asked.audience === 'channel' ? askedBy(message, name ?? asked.userName, language) : message;
  const place = { channel, user: asked.user, responseUrl, audience: asked.audience, language };
  await answerAt(place, shown, { client, log });
  if (!isStopped()) await showPicture(place, asked.place.isDirect, shown, workspace, deps);
}

/** Shows somebody their Home tab. */
export async function showHome(user: string, workspace: Workspace, deps: AnswerDeps): Promise<void> {
  const { asker } = await askerOf(user, false, workspace, deps);
  await publishHome(user, asker, workspace, deps);
}

async function askerOf(
  user: string,
  inChannel: boolean,
  workspace: Workspace,
  { isOperator, adminsOnly }: AnswerDeps,
): Promise<{ asker: Asker; name: string | null }> {
  const { language, timezone, isAdmin, name } = await workspace.profiles.of(user);
  const asker: Asker = {
    self: placeIn(workspace, { isPerson: true, id: user }),
    language,
    timezone,
    mayManage: !inChannel || !adminsOnly || isAdmin,
    isOperator: isOperator(user) || (workspace.id !== null && isOperator(`${workspace.id}/${user}`)),
  };
  return { asker, name };
}

function placeIn(workspace: Workspace, place: { readonly isPerson: boolean; readonly id: string }): Destination {
  return { platform: 'slack', id: destinationId({ workspace: workspace.id, ...place }) };
}

async function run(request: CommandRequest, { inbound, log }: AnswerDeps): Promise<ChatMessage> {
  try {
    return await inbound.command(request);
  } catch (error) {
    log.error({ cause: messageOf(error) }, 'a command failed');
    return failed(request.asker.language);
  }
}

/** The Home tab is the list of the person's own subscriptions, below what a button there was answered with. */
async function publishHome(
  user: string,
  asker: Asker,
  { client }: Workspace,
  deps: AnswerDeps,
  above?: ChatMessage,
): Promise<void> {
  const list = await run({ text: 'subscriptions', destination: asker.self, asker, audience: 'asker' }, deps);
  const { blocks } = renderMessage({ blocks: [...(above?.blocks ?? []), ...list.blocks] }, 'home');
  try {
    await client.views.publish({ user_id: user, view: { type: 'home', blocks } });
  } catch (error) {
    deps.log.warn({ failure: failureOf(error) }, 'the Home tab of Slack cannot be shown');
  }
}

/** What the channel is shown says who wanted it there. */
function askedBy(message: ChatMessage, name: string, language: ReaderLanguage): ChatMessage {
  const line = language === 'zh' ? `由 ${name} 查询` : `Asked by ${name}`;
  return { ...message, blocks: [...message.blocks, { kind: 'footnote', content: [line] }] };
}

function failed(language: ReaderLanguage): ChatMessage {
  const text =
    language === 'zh'
      ? '出错了,请再试一次。如果仍然不行,请告诉维护者。'
      : 'That did not work. Try it again; if it still does not, tell whoever runs the bot.';
  return { blocks: [{ kind: 'paragraph', content: [text] }] };
}
