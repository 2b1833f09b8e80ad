import { apiChannel, apiMessage, apiUser, numbered } from './api-objects.ts';
import { addMessage, applyEdit } from './channel-routes.ts';
import type { SentOption } from './check-commands.ts';
import { checkMessage, EPHEMERAL, IS_COMPONENTS_V2, type SentMessage, SUPPRESS_EMBEDS } from './check-message.ts';
import { checkSpec } from './check-spec.ts';
import { permissionsOf } from './permissions.ts';
import { Refusal, refuseForm, unknownInteraction, unknownMessage } from './refusal.ts';
import type { Route } from './route.ts';
import { takeFiles } from './sent-files.ts';
import { buttonsOf, type FakeChannel, type ShownMessage, type World } from './world.ts';

/** https://docs.discord.com/developers/interactions/receiving-and-responding */
const FIRST_ANSWER_MS = 3_000;
const TOKEN_MS = 15 * 60_000;
const CHOICES = 25;

/** Who does it, where. */
export interface Doer {
  readonly userId: string;
  readonly channelId: string;
  /** @default 'en-US' */
  readonly locale?: string;
}

/** What a person did, and what Discord showed for it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly at: number;
  readonly kind: 'command' | 'autocomplete' | 'button';
  readonly doer: Doer;
  readonly channel: FakeChannel;
  readonly payload: Record<string, unknown>;
  /** By the clock, from the interaction to its first answer; null until then. */
  acknowledgedAfterMs: number | null;
  /** What was suggested. */
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
  /** The answer and what followed it. A message that is still loading shows nothing yet. */
  readonly messages: ShownMessage[];
  /** How often its first answer came; more than one is refused. */
  callbacks: number;
}

/** Makes interactions as Discord's own clients do, which offer only what is registered and shown. */
export interface People {
  command(doer: Doer, name: string, options?: Readonly<Record<string, string | number>>): Interaction;
  type(doer: Doer, name: string, option: string, typed: string): Interaction;
  press(doer: Doer, message: ShownMessage, label: string): Interaction;
}

/** @param dispatch sends an event to the bot. */
export function createPeople(
  world: World,
  interactions: Map<string, Interaction>,
  dispatch: (event: string, data: object) => void,
): People {
  const begin = (
    doer: Doer,
    kind: Interaction['kind'],
    type: number,
    data: object,
    message?: ShownMessage,
  ): Interaction => {
    const channel = world.channels.get(doer.channelId);
    const user = world.users.get(doer.userId);
    if (channel === undefined || user === undefined) throw new Error('nobody can do that: no such channel or user');
    const guild = world.guilds.get(channel.guildId ?? '');
    const id = world.newId();
    const payload = {
      id,
      application_id: world.applicationId,
      type,
      token: `token-of-${id}`,
      version: 1,
      data,
      channel_id: channel.id,
      channel: apiChannel(world, channel),
      app_permissions: String(permissionsOf(world, channel, world.bot.id)),
      locale: doer.locale ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners: { '0': guild?.id ?? '0' },
      context: guild === undefined ? 1 : 0,
      attachment_size_limit: 10_485_760,
      ...(message === undefined ? {} : { message: apiMessage(world, message) }),
      ...(guild === undefined
        ? { user: apiUser(user) }
        : {
            guild_id: guild.id,
            guild_locale: 'en-US',
            guild: { id: guild.id, locale: 'en-US', features: [] },
            member: {
              user: apiUser(user),
              roles: guild.members.get(user.id) ?? [],
              permissions: String(permissionsOf(world, channel, user.id)),
              avatar: null,
              banner: null,
              nick: null,
              joined_at: '2026-01-01T00:00:00.000Z',
              premium_since: null,
              communication_disabled_until: null,
              pending: false,
              deaf: false,
              mute: false,
              flags: 0,
            },
          }),
    };
    const interaction: Interaction = {
      id,
      token: payload.token,
      at: world.clock.now(),
      kind,
      doer,
      channel,
      payload,
      acknowledgedAfterMs: null,
      choices: null,
      messages: [],
      callbacks: 0,
    };
    interactions.set(payload.token, interaction);
    dispatch('INTERACTION_CREATE', payload);
    return interaction;
  };

  return {
    command(doer, name, options = {}) {
      const { commandId, declared } = declaredCommand(world, doer, name);
      for (const option of declared.options ?? []) {
        if (option.required === true && options[option.name] === undefined)
          throw new Error(`/qwen ${name} wants ${option.name}`);
      }
      const given = Object.entries(options).map(([key, value]) => {
        const option = declared.options?.find((candidate) => candidate.name === key);
        if (option === undefined) throw new Error(`/qwen ${name} offers no ${key}`);
        checkValue(option, value);
        return { name: key, type: option.type, value };
      });
      const sub = { type: 1, name, options: given };
      return begin(doer, 'command', 2, { id: commandId, name: 'qwen', type: 1, options: [sub] });
    },
    type(doer, name, option, typed) {
      const { commandId, declared } = declaredCommand(world, doer, name);
      const found = declared.options?.find((candidate) => candidate.name === option);
      if (found?.autocomplete !== true) throw new Error(`Discord asks for no values of ${option} of /qwen ${name}`);
      const sub = { type: 1, name, options: [{ name: option, type: found.type, value: typed, focused: true }] };
      return begin(doer, 'autocomplete', 4, { id: commandId, name: 'qwen', type: 1, options: [sub] });
    },
    press(doer, message, label) {
      const button = buttonsOf(message).find((candidate) => candidate.label === label);
      if (button?.custom_id === undefined) throw new Error(`there is no button ${label}`);
      if (message.visibleTo !== null && message.visibleTo !== doer.userId)
        throw new Error(`${label} is not shown to them`);
      return begin(doer, 'button', 3, { custom_id: button.custom_id, component_type: 2, id: button.id }, message);
    },
  };
}

function declaredCommand(world: World, doer: Doer, name: string): { commandId: string; declared: SentOption } {
  const guildId = world.channels.get(doer.channelId)?.guildId ?? null;
  const all = [...(world.commands.get(guildId ?? '') ?? []), ...(world.commands.get('') ?? [])];
  const command = all.find((candidate) => candidate.name === 'qwen') as
    | (SentOption & { id: string; contexts?: number[] })
    | undefined;
  const declared = command?.options?.find((option) => option.name === name);
  if (command === undefined || declared === undefined) throw new Error(`/qwen ${name} is not registered here`);
  if (guildId === null && command.contexts != null && !command.contexts.includes(1))
    throw new Error('/qwen is not offered in direct messages');
  return { commandId: command.id, declared };
}

function checkValue(option: SentOption, value: string | number): void {
  const {
    choices,
    max_length = 6_000,
    min_value = Number.NEGATIVE_INFINITY,
    max_value = Number.POSITIVE_INFINITY,
  } = option;
  const isNumber = option.type === 4 || option.type === 10;
  if (isNumber !== (typeof value === 'number')) throw new Error(`${option.name} cannot be ${value}`);
  if (typeof value === 'string' && (value === '' || value.length > max_length))
    throw new Error(`${option.name} cannot be so long`);
  if (typeof value === 'number' && (value < min_value || value > max_value))
    throw new Error(`${option.name} cannot be ${value}`);
  if (choices !== undefined && !choices.some((choice) => choice.value === value))
    throw new Error(`${option.name} has no ${value}`);
}

/** The routes that an interaction's token opens; none wants the bot's. */
export function interactionRoutes(world: World, interactions: Map<string, Interaction>): Route[] {
  const byToken = (params: Readonly<Record<string, string | undefined>>) => {
    const interaction = interactions.get(params.token ?? '');
    if (interaction === undefined || params.application !== world.applicationId)
      throw new Refusal(404, 10015, 'Unknown Webhook');
    if (world.clock.now() - interaction.at > TOKEN_MS) throw new Refusal(401, 50027, 'Invalid Webhook Token');
    if (interaction.acknowledgedAfterMs === null) throw new Refusal(404, 10015, 'Unknown Webhook');
    return interaction;
  };
  const show = (interaction: Interaction, sent: SentMessage, flags: number, loading: boolean): ShownMessage => {
    const ephemeral = (flags & EPHEMERAL) !== 0;
    const seen = { visibleTo: ephemeral ? interaction.doer.userId : null, loading };
    const message = addMessage(world, interaction.channel, { ...sent, flags }, world.bot.id, undefined, seen);
    interaction.messages.push(message);
    return message;
  };
  const settable = SUPPRESS_EMBEDS | EPHEMERAL | IS_COMPONENTS_V2 | (1 << 12);

  return [
    {
      on: 'POST /interactions/:id/:token/callback',
      open: true,
      handle({ params, body }) {
        const interaction = interactions.get(params.token ?? '');
        if (interaction === undefined || interaction.id !== params.id) throw unknownInteraction();
        if (world.clock.now() - interaction.at > FIRST_ANSWER_MS) throw unknownInteraction();
        interaction.callbacks++;
        if (interaction.acknowledgedAfterMs !== null)
          throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
        const { type, data = {} } = body as { type: number; data?: SentMessage & { choices?: Interaction['choices'] } };
        if ((type === 8) !== (interaction.kind === 'autocomplete')) {
          refuseForm([
            { path: ['type'], code: 'INTERACTION_TYPE_INVALID', message: `Type ${type} does not answer this` },
          ]);
        }
        if (type === 8) {
          refuseForm(checkSpec('ApplicationCommandAutocompleteCallbackRequest', body));
          refuseForm(checkChoices(data.choices ?? []));
          interaction.choices = data.choices ?? [];
        } else if (type === 5) {
          refuseForm(checkSpec('CreateMessageInteractionCallbackRequest', body));
          // Only EPHEMERAL is heeded: https://github.com/discord/discord-api-docs/issues/7910
          show(interaction, {}, (data.flags ?? 0) & EPHEMERAL, true);
        } else if (type === 4) {
          refuseForm(checkSpec('CreateMessageInteractionCallbackRequest', body));
          refuseForm(checkMessage(data, 'IncomingWebhookInteractionRequest', undefined, settable).map(inData));
          show(interaction, data, data.flags ?? 0, false);
        } else if (type === 7 && interaction.kind === 'button') {
          const shown = messageOf(world, interaction);
          refuseForm(
            checkMessage(data, 'IncomingWebhookUpdateForInteractionCallbackRequestPartial', shown.flags, settable).map(
              inData,
            ),
          );
          applyEdit(shown, data);
        } else if (type !== 6 || interaction.kind !== 'button') {
          refuseForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Type ${type} does not answer this` }]);
        }
        interaction.acknowledgedAfterMs = world.clock.now() - interaction.at;
        return undefined;
      },
    },
    {
      on: 'PATCH /webhooks/:application/:token/messages/:message',
      open: true,
      reply: 'MessageResponse',
      handle({ params, body, files }) {
        const interaction = byToken(params);
        const message =
          params.message === '@original'
            ? interaction.messages[0]
            : interaction.messages.find(({ id }) => id === params.message);
        if (message === undefined) throw unknownMessage();
        const sent = body as SentMessage;
        refuseForm(
          checkMessage(sent, 'IncomingWebhookUpdateRequestPartial', message.flags, SUPPRESS_EMBEDS | IS_COMPONENTS_V2),
        );
        const empty =
          (sent.content ?? '') === '' && (sent.components ?? []).length === 0 && (sent.embeds ?? []).length === 0;
        if (message.loading && empty) throw new Refusal(400, 50006, 'Cannot send an empty message');
        applyEdit(message, sent, takeFiles(sent, files, world));
        message.loading = false;
        return apiMessage(world, message);
      },
    },
    {
      on: 'POST /webhooks/:application/:token',
      open: true,
      reply: 'MessageResponse',
      handle({ params, body }) {
        const interaction = byToken(params);
        const sent = body as SentMessage;
        refuseForm(checkMessage(sent, 'IncomingWebhookInteractionRequest', undefined, settable));
        const [first] = interaction.messages;
        if (first?.loading === true) {
          // The first follow-up to a deferred answer takes its place and keeps who sees it.
          Object.assign(first, {
            content: sent.content ?? '',
            components: numbered(sent.components ?? []),
            loading: false,
          });
          first.flags = (first.flags & EPHEMERAL) | ((sent.flags ?? 0) & ~EPHEMERAL);
          return apiMessage(world, first);
        }
        return apiMessage(world, show(interaction, sent, sent.flags ?? 0, false));
      },
    },
  ];
}

function messageOf(world: World, { payload, channel }: Interaction): ShownMessage {
  const { id } = payload.message as { id: string };
  const message = channel.messages.find((candidate) => candidate.id === id);
  if (message === undefined || world.channels.get(channel.id) === undefined) throw unknownMessage();
  return message;
}

function checkChoices(choices: NonNullable<Interaction['choices']>) {
  if (choices.length > CHOICES)
    return [{ path: ['data', 'choices'], code: 'BASE_TYPE_MAX_LENGTH', message: `Over ${CHOICES}` }];
  return choices
    .filter(({ name, value }) => name.trim() === '' || name.length > 100 || String(value).length > 100)
    .map(({ name }) => ({ path: ['data', 'choices'], code: 'BASE_TYPE_BAD_LENGTH', message: `Bad choice: ${name}` }));
}

function inData<T extends { readonly path: readonly string[] }>(error: T): T {
  return { ...error, path: ['data', ...error.path] };
}
