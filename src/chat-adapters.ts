import { randomBytes } from 'node:crypto';
import type { ChatAdapter } from './chat/chat-adapter.ts';
import type { InstallationStore } from './chat/slack/installations.ts';
import type { SlackOptions } from './chat/slack/slack-adapter.ts';
import type { Environment } from './config/environment.ts';
import type { SlackSettings } from './config/slack-settings.ts';
import { systemClock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import type { Project } from './load-project.ts';
import type { DrawPicture } from './model/picture.ts';
import type { Stores } from './stores/open-stores.ts';

/** Longer than any platform delivers a request again. */
const REQUEST_KNOWN_MS = 10 * 60_000;

/** @returns the platforms for which there are tokens, by the names that people know. */
export function platformNames({ slack, discord }: Environment): string[] {
  return [...(slack === null ? [] : ['Slack']), ...(discord === null ? [] : ['Discord'])];
}

/**
 * @returns an adapter for each platform for which there are tokens; none is opened yet. A platform's client is loaded only then:
 * whoever uses one waits for no other.
 */
export async function chatAdapters(
  { config, environment }: Project,
  stores: Stores,
  log: Logger,
): Promise<ChatAdapter[]> {
  const { operators, subscribers } = config.chat;
  const { slack, discord } = environment;
  const draw = drawsOnceAsked();
  const adapters: ChatAdapter[] = [];
  const { shared } = stores;
  const isFirst = shared && ((id: string) => shared.isFirst(id, REQUEST_KNOWN_MS));
  if (slack !== null) {
    const { createSlackAdapter } = await import('./chat/slack/slack-adapter.ts');
    const { transport, apiUrl } = slack;
    adapters.push(
      createSlackAdapter({
        access: slackAccess(slack.access, stores),
        intake:
          transport.kind === 'socket'
            ? { appToken: transport.appToken() }
            : { signingSecret: transport.signingSecret(), port: transport.port },
        ...(apiUrl === null ? {} : { apiUrl }),
        command: config.command,
        isFirst,
        isOperator: (id) => operators.slack.includes(id),
        adminsOnly: subscribers.slackAdminsOnly,
        language: config.language,
        draw,
        clock: systemClock,
        log,
      }),
    );
  }
  if (discord !== null) {
    const { createDiscordAdapter } = await import('./chat/discord/discord-adapter.ts');
    adapters.push(
      createDiscordAdapter({
        token: discord.token(),
        ...(discord.apiUrl === null ? {} : { apiUrl: discord.apiUrl }),
        isFirst,
        isOperator: (id) => operators.discord.includes(id),
        manageRole: subscribers.discordRole,
        defaultLanguage: config.language,
        draw,
        clock: systemClock,
        log,
      }),
    );
  }
  return adapters;
}

/** @returns what draws pictures; it is loaded with the first of them. */
function drawsOnceAsked(): DrawPicture {
  let drawer: Promise<DrawPicture> | undefined;
  return async (picture) => {
    drawer ??= import('./pictures/picture-drawer.ts').then(({ createPictureDrawer }) => createPictureDrawer());
    const draw = await drawer;
    return draw(picture);
  };
}

/** @returns where the installations of Slack's workspaces are kept, each encrypted. */
function slackInstallations(stores: Stores): InstallationStore {
  const kept = stores.namespace<string>('slack-installations');
  return {
    get: (workspace) => kept.get(workspace),
    set: (workspace, sealed) => kept.set(workspace, sealed),
    delete: (workspace) => kept.delete(workspace),
    async list() {
      const workspaces: string[] = [];
      for await (const [workspace] of kept.scan({ prefix: '' })) workspaces.push(workspace);
      return workspaces;
    },
  };
}

/** @returns what the bot reaches Slack with; the installations of many workspaces are in `stores`. */
export function slackAccess(access: SlackSettings['access'], stores: Stores): SlackOptions['access'] {
  if (access.kind === 'one') return { botToken: access.botToken() };
  const { clientId, clientSecret, stateSecret, installationKey, port } = access;
  return {
    ...{ clientId, clientSecret: clientSecret(), stateSecret: stateSecret(), port },
    installationKey: installationKey(),
    store: slackInstallations(stores),
    random: randomBytes,
  };
}
