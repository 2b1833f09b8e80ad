import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type RawFile,
  Routes,
} from 'discord.js';
import { messageOf } from '../../lib/errors.ts';
import type { Audience, ChatMessage } from '../../model/chat-message.ts';
import type { Destination } from '../../model/delivery.ts';
import type { Asker, CommandRequest, Inbound } from '../chat-adapter.ts';
import { type DrawDeps, drawnPicture } from '../drawn-picture.ts';
import { ANSWER_WORDING, failureMessage, withAsker } from './answer-wording.ts';
import { type AskerRules, askerOf, languageOf, nameOf } from './asker-of.ts';
import { fileOf, pictured } from './attach-picture.ts';
import { readButtonId } from './button-id.ts';
import type { ChannelDirectory } from './channel-directory.ts';
import { chosenOf, commandText } from './command-text.ts';
import type { DiscordApi } from './discord-api.ts';
import { isDoubtful, refusalCode } from './outcome-of.ts';
import { type DiscordMessage, renderPages } from './render-message.ts';
import { suggestChoices } from './suggest-choices.ts';

/** An answer and three messages behind it. */
const MOST_PAGES = 4;
const ATTEMPTS = 3;
const ALREADY_ACKNOWLEDGED = 40060;
/** The port's: adapters cut. */
const LONGEST_TEXT = 500;

export interface AnswerDeps extends DrawDeps {
  /** Without the bot's token. */
  readonly api: DiscordApi;
  readonly channels: ChannelDirectory;
  readonly inbound: Inbound;
  readonly rules: AskerRules;
  /** @returns whether the interaction is met for the first time. */
  readonly isNew: (id: string) => Promise<boolean>;
}

type Question = APIChatInputApplicationCommandInteraction | APIMessageComponentInteraction;

/**
 * Answers one interaction; never rejects. A question is acknowledged before anything else is done, and who sees the answer is settled with
 * that: https://docs.discord.com/developers/interactions/receiving-and-responding. What Discord delivers twice is answered once; what is
 * not ours is left alone.
 */
export async function answerInteraction(interaction: APIInteraction, deps: AnswerDeps): Promise<void> {
  try {
    if (!(await deps.isNew(interaction.id))) return;
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
      return await answerTyping(interaction, deps);
    if (interaction.type === InteractionType.ApplicationCommand && isChatInput(interaction)) {
      const chosen = chosenOf(interaction.data) ?? { name: 'help', options: [] };
      const text = commandText(chosen, deps.inbound.specs);
      return await answerQuestion(interaction, text, 'asker', deps);
    }
    if (interaction.type !== InteractionType.MessageComponent) return;
    const pressed =
      interaction.data.component_type === ComponentType.Button ? readButtonId(interaction.data.custom_id) : null;
    // A button of another program under the same application, or of a version before.
    if (pressed === null) return await acknowledgeOnly(interaction, deps);
    await answerQuestion(interaction, pressed.command, pressed.answer, deps);
  } catch (error) {
    deps.log.warn({ interaction: interaction.id, cause: messageOf(error) }, 'discord: a question was not answered');
  }
}

function isChatInput(interaction: APIInteraction): interaction is APIChatInputApplicationCommandInteraction {
  return (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.ChatInput
  );
}

async function acknowledgeOnly({ id, token }: Question, { api }: AnswerDeps): Promise<void> {
  await api.call('post', Routes.interactionCallback(id, token), {
    type: InteractionResponseType.DeferredMessageUpdate,
  });
}

async function answerTyping(
  interaction: APIApplicationCommandAutocompleteInteraction,
  deps: AnswerDeps,
): Promise<void> {
  const { api, inbound, rules } = deps;
  const language = languageOf(interaction.locale, rules.defaultLanguage);
  const choices = await suggestChoices(chosenOf(interaction.data), inbound, language);
  await api.call('post', Routes.interactionCallback(interaction.id, interaction.token), {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices },
  });
}

async function answerQuestion(question: Question, text: string, answer: Audience, deps: AnswerDeps): Promise<void> {
  const asker = askerOf(question, deps.rules);
  if (asker === null || !(await acknowledge(question, answer, deps))) return;
  const message = await ask({ text: text.slice(0, LONGEST_TEXT), asker, audience: answer }, question, deps);
  const shown = answer === 'channel' ? withAsker(message, nameOf(question), asker.language) : message;
  const pages = renderPages(shown, MOST_PAGES, ANSWER_WORDING[asker.language].more);
  await show(question, pages, answer, deps);
  await addPicture(question, shown, pages[0], deps);
}

/**
 * @returns whether an answer may follow. An acknowledgement that got no answer is sent once more: refused as the second, it has arrived.
 */
async function acknowledge({ id, token }: Question, answer: Audience, { api }: AnswerDeps): Promise<boolean> {
  const body = {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(answer === 'asker' ? { data: { flags: MessageFlags.Ephemeral } } : {}),
  };
  let isSecond = false;
  for (;;) {
    try {
      await api.call('post', Routes.interactionCallback(id, token), body);
      return true;
    } catch (error) {
      if (isSecond && refusalCode(error) === ALREADY_ACKNOWLEDGED) return true;
      // Another process of the same bot was first.
      if (refusalCode(error) === ALREADY_ACKNOWLEDGED) return false;
      if (isSecond || !isDoubtful(error)) throw error;
      isSecond = true;
    }
  }
}

async function ask(
  request: Omit<CommandRequest, 'destination'>,
  question: Question,
  deps: AnswerDeps,
): Promise<ChatMessage> {
  const { text, asker } = request;
  try {
    const destination = await destinationOf(question, asker, deps.channels);
    return await deps.inbound.command({ ...request, destination });
  } catch (error) {
    deps.log.error({ command: text.split(' ')[0], cause: messageOf(error) }, 'discord: a command failed');
    return failureMessage(asker.language);
  }
}

/**
 * Where it was asked: in direct messages the person, in a post of a forum the forum, since nothing can be asked in a forum itself. Any other
 * thread is a place of its own.
 */
async function destinationOf(question: Question, { self }: Asker, channels: ChannelDirectory): Promise<Destination> {
  const { channel } = question;
  if (question.member === undefined) return self;
  const here: Destination = { platform: 'discord', id: channel?.id ?? '' };
  const parentId =
    channel !== undefined && 'parent_id' in channel && 'thread_metadata' in channel ? channel.parent_id : null;
  if (parentId == null) return here;
  try {
    const parent = await channels.find(parentId);
    return parent.shape === 'forum' ? { platform: 'discord', id: parent.id } : here;
  } catch {
    return here;
  }
}

async function show(
  question: Question,
  pages: readonly DiscordMessage[],
  answer: Audience,
  deps: AnswerDeps,
): Promise<void> {
  const { api } = deps;
  const { application_id, token } = question;
  const [first, ...others] = pages;
  await patchAnswer(question, first, deps);
  for (const page of others) {
    const flags = answer === 'asker' ? page.flags | MessageFlags.Ephemeral : page.flags;
    await api.call('post', Routes.webhook(application_id, token), { ...page, flags });
  }
}

/** The whole state is sent each time, so that an attempt whose answer was lost may be repeated. */
async function patchAnswer(
  { application_id, token }: Question,
  page: DiscordMessage | undefined,
  { api }: AnswerDeps,
  files: readonly RawFile[] = [],
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await api.call('patch', Routes.webhookMessage(application_id, token), page, files);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !isDoubtful(error)) throw error;
    }
  }
}

/** Nobody waits for a picture: the answer stands there complete, and who sees it is settled with it. */
async function addPicture(
  question: Question,
  message: ChatMessage,
  page: DiscordMessage | undefined,
  deps: AnswerDeps,
): Promise<void> {
  const picture = page === undefined ? null : await drawnPicture(message, deps);
  if (picture === null || page === undefined) return;
  try {
    await patchAnswer(question, pictured(page, picture.alt), deps, [fileOf(picture)]);
  } catch (error) {
    deps.log.warn({ cause: messageOf(error) }, 'discord: a picture was not taken; the answer stands without');
  }
}
