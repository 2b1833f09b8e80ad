import { subscriptionRecords } from '../alerts/subscriptions.ts';
import { specsOf } from '../commands/command-specs.ts';
import { commands } from '../commands/index.ts';
import { systemClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import { type Project, storeAddress } from '../load-project.ts';
import type { Destination } from '../model/delivery.ts';
import { openStores } from '../stores/open-stores.ts';
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
  if (slack !== null) {
    const { checkSlack } = await import('../chat/slack/check-slack.ts');
    const { transport, apiUrl } = slack;
    findings.push(
      ...(await checkSlack({
        botToken: slack.botToken(),
        intake:
          transport.kind === 'socket'
            ? { appToken: transport.appToken() }
            : { signingSecret: transport.signingSecret(), port: transport.port },
        destinations: idsOf('slack'),
        ...(apiUrl === null ? {} : { apiUrl }),
        log: createLogger({ level: 'silent', pretty: false, colour: false }),
      })),
    );
  }
  if (discord !== null) {
    const { checkDiscord } = await import('../chat/discord/check-discord.ts');
    findings.push(
      ...(await checkDiscord({
        token: discord.token(),
        ...(discord.apiUrl === null ? {} : { apiUrl: discord.apiUrl }),
        clock: systemClock,
        specs: specsOf(commands),
        destinations: idsOf('discord'),
      })),
    );
  }
  return findings;
}

/** @returns every channel and person that is subscribed, and the operators' channels. */
async function subscribed({ config, environment }: Project): Promise<Destination[]> {
  const { slack, discord } = config.chat.operatorsChannel;
  const operators: Destination[] = [
    ...(slack === null ? [] : [{ platform: 'slack', id: slack } as const]),
    ...(discord === null ? [] : [{ platform: 'discord', id: discord } as const]),
  ];
  const found = new Map(operators.map((one) => [`${one.platform}:${one.id}`, one]));
  try {
    const stores = await openStores(storeAddress(environment, false), { readOnly: true });
    for await (const [, { destination }] of subscriptionRecords(stores).subscriptions.scan({ prefix: '' })) {
      found.set(`${destination.platform}:${destination.id}`, destination);
    }
    await stores.close();
  } catch (error) {
    // Without a store nobody has subscribed yet; what else is wrong with it is told by its own check.
    if (!(error instanceof StoreError)) throw error;
  }
  return [...found.values()];
}
