import type { ChatAdapter } from './chat/chat-adapter.ts';
import type { Environment } from './config/environment.ts';
import { systemClock } from './lib/clock.ts';
import type { Logger } from './lib/logger.ts';
import type { Project } from './load-project.ts';

/** @returns the platforms for which there are tokens, by the names that people know. */
export function platformNames({ slack, discord }: Environment): string[] {
  return [...(slack === null ? [] : ['Slack']), ...(discord === null ? [] : ['Discord'])];
}

/**
 * @returns an adapter for each platform for which there are tokens; none is opened yet. A platform's client is loaded only then:
 * whoever uses one waits for no other.
 */
export async function chatAdapters({ config, environment }: Project, log: Logger): Promise<ChatAdapter[]> {
  const { operators, subscribers } = config.chat;
  const { slack, discord } = environment;
  const adapters: ChatAdapter[] = [];
  if (slack !== null) {
    const { createSlackAdapter } = await import('./chat/slack/slack-adapter.ts');
    const { transport, apiUrl } = slack;
    adapters.push(
      createSlackAdapter({
        botToken: slack.botToken(),
        intake:
          transport.kind === 'socket'
            ? { appToken: transport.appToken() }
            : { signingSecret: transport.signingSecret(), port: transport.port },
        ...(apiUrl === null ? {} : { apiUrl }),
        isOperator: (id) => operators.slack.includes(id),
        adminsOnly: subscribers.slackAdminsOnly,
        language: config.language,
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
        isOperator: (id) => operators.discord.includes(id),
        manageRole: subscribers.discordRole,
        defaultLanguage: config.language,
        clock: systemClock,
        log,
      }),
    );
  }
  return adapters;
}
