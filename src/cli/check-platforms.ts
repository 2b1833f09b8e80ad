import { subscriptionRecords } from '../alerts/subscriptions.ts';
import { INSTALL_PATH } from '../chat/slack/event-link.ts';
import { slackAccess } from '../chat-adapters.ts';
import { specsOf } from '../commands/command-specs.ts';
import { commands } from '../commands/index.ts';
import type { SlackSettings } from '../config/slack-settings.ts';
import { systemClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import { type Project, storeAddress } from '../load-project.ts';
import type { Destination } from '../model/delivery.ts';
import { openStores, type Stores } from '../stores/open-stores.ts';
import { StoreError } from '../stores/store-error.ts';
import type { Finding } from './finding.ts';

/** Looks at every platform for which there are tokens: tokens, rights, and each channel that is told something. Posts nothing. */
export async function checkPlatforms(project: Project, offline: boolean): Promise<Finding[]> {
  const { slack, discord } = project.environment;
  if (slack === null && discord === null) {
    return [{ state: 'well', what: 'platforms: no token set; the terminal is the channel' }];
  }
  if (offline) return [{ state: 'well', what: 'platforms: there are tokens; not tried, offline' }];
  const destinations = await subscribed(project);
  const idsOf = (platform: Destination['platform']) =>
    destinations.filter((one) => one.platform === platform).map(({ id }) => id);
  const findings: Finding[] = [];
  if (slack !== null) findings.push(...(await checkSlackOf(project, slack, idsOf('slack'))));
  if (discord !== null) {
    const { checkDiscord } = await import('../chat/discord/check-discord.ts');
    findings.push(
      ...(await checkDiscord({
        token: discord.token(),
        ...(discord.apiUrl === null ? {} : { apiUrl: discord.apiUrl }),
        clock: systemClock,
        command: project.config.command,
        specs: specsOf(commands),
        destinations: idsOf('discord'),
      })),
    );
  }
  return findings;
}

async function checkSlackOf(
  { environment }: Project,
  { access, transport, apiUrl }: SlackSettings,
  destinations: readonly string[],
): Promise<Finding[]> {
  const { checkSlack } = await import('../chat/slack/check-slack.ts');
  const intake =
    transport.kind === 'socket'
      ? { appToken: transport.appToken() }
      : { signingSecret: transport.signingSecret(), port: transport.port };
  const check = {
    ...{ intake, destinations },
    ...(apiUrl === null ? {} : { apiUrl }),
    log: createLogger({ level: 'silent', pretty: false, colour: false }),
  };
  if (access.kind === 'one') return checkSlack({ ...check, access: { botToken: access.botToken() } });
  const looked =
    (await reading(environment, (stores) => checkSlack({ ...check, access: slackAccess(access, stores) }))) ??
    // Before the first start there is no store, and so no installation.
    (await checkSlack({ ...check, access: slackAccess(access, await openStores('memory:')) }));
  const pages = `Slack: serves many workspaces, which add the app at ${INSTALL_PATH} on port ${access.port}`;
  return [{ state: 'well', what: pages }, ...looked];
}

/** @returns what is read from the store; null where there is none. What else is wrong with it is told by its own check. */
async function reading<T>(
  environment: Project['environment'],
  read: (stores: Stores) => Promise<T>,
): Promise<T | null> {
  try {
    const stores = await openStores(storeAddress(environment, false), { readOnly: true });
    try {
      return await read(stores);
    } finally {
      await stores.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return null;
  }
}

/** @returns every channel and person that is subscribed, and the operators' channels. */
async function subscribed({ config, environment }: Project): Promise<Destination[]> {
  const { slack, discord } = config.chat.operatorsChannel;
  const operators: Destination[] = [
    ...(slack === null ? [] : [{ platform: 'slack', id: slack } as const]),
    ...(discord === null ? [] : [{ platform: 'discord', id: discord } as const]),
  ];
  const found = new Map(operators.map((one) => [`${one.platform}:${one.id}`, one]));
  // Without a store nobody has subscribed yet.
  await reading(environment, async (stores) => {
    for await (const [, { destination }] of subscriptionRecords(stores).subscriptions.scan({ prefix: '' })) {
      found.set(`${destination.platform}:${destination.id}`, destination);
    }
  });
  return [...found.values()];
}
