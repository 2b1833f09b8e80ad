import { webApi } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import { boltLogger } from './bolt-logger.ts';
import { addressOf, placeName } from './destination-address.ts';
import { INSTALL_PATH } from './event-link.ts';
import { createInstallations, type Installations, UNREADABLE_ADVICE } from './installations.ts';
import { missingScopes } from './scopes.ts';
import { createSeal } from './seal.ts';
import { sendOutcome } from './send-outcome.ts';
import type { ManySlackAccess, SlackIntake } from './slack-adapter.ts';
import { failureOf } from './slack-failure.ts';
import { startError } from './start-error.ts';

/** One thing looked at. `advice` says what to do where it is not well. */
export interface SlackFinding {
  readonly state: 'well' | 'worth a look' | 'broken';
  readonly what: string;
  readonly advice?: string;
}

export interface SlackCheck {
  readonly access: { readonly botToken: string } | Pick<ManySlackAccess, 'installationKey' | 'store' | 'random'>;
  readonly intake: SlackIntake;
  /** Destinations that are told something: ids of channels, or `@` and a person's. */
  readonly destinations: readonly string[];
  readonly apiUrl?: string;
  readonly log: Logger;
}

const CALL_MS = 10_000;
/** As Slack prints it under "Basic Information". */
const SIGNING_SECRET = /^[0-9a-f]{32}$/;

/** Looks at everything that Slack needs, and posts nothing. Never rejects: what cannot be looked at is a finding. */
export async function checkSlack(check: SlackCheck): Promise<SlackFinding[]> {
  const { access, intake, destinations, apiUrl, log } = check;
  const options: webApi.WebClientOptions = {
    logger: boltLogger(log),
    timeout: CALL_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
  const clientOf = (token: string) => new webApi.WebClient(token, options);
  const { findings, clients } =
    'botToken' in access
      ? await checkToken(clientOf(access.botToken))
      : await checkInstallations(
          createInstallations(access.store, createSeal(access.installationKey, access.random)),
          clientOf,
        );
  const connection = await checkIntake(intake, options);
  const places = [];
  for (const id of destinations) {
    const { workspace } = addressOf(id);
    const client = clients.get(workspace);
    // Where the token is not good, every channel would be blamed for it.
    if (client === undefined) places.push(unreached(id, access));
    else if (client !== null) places.push(await checkDestination(client, id));
  }
  return [...findings, ...connection, ...places];
}

/** What was found of tokens, and by workspace (null: the only one) how its channels are looked at; null where they cannot be. */
interface CheckedTokens {
  readonly findings: readonly SlackFinding[];
  readonly clients: ReadonlyMap<string | null, webApi.WebClient | null>;
}

async function checkToken(client: webApi.WebClient): Promise<CheckedTokens> {
  try {
    return { findings: await signedIn(client, 'Slack token'), clients: new Map([[null, client]]) };
  } catch (error) {
    return { findings: [broken('Slack token', error, 'SLACK_BOT_TOKEN')], clients: new Map([[null, null]]) };
  }
}

async function checkInstallations(
  installations: Installations,
  clientOf: (token: string) => webApi.WebClient,
): Promise<CheckedTokens> {
  const findings: SlackFinding[] = [];
  const clients = new Map<string | null, webApi.WebClient | null>();
  const all = await installations.list();
  if (all.length === 0) {
    const advice = `open ${INSTALL_PATH} at the address where the bot is reached, and add the app to a workspace`;
    findings.push({ state: 'worth a look', what: 'Slack: no workspace has installed the app', advice });
  }
  for (const id of all) {
    const kept = await installations.find(id);
    clients.set(id, null);
    if (kept.kind === 'unreadable') {
      const what = `Slack workspace ${id}: its installation cannot be read`;
      findings.push({ state: 'broken', what, advice: UNREADABLE_ADVICE[kept.fault] });
    }
    if (kept.kind !== 'installed') continue;
    const { name, botToken } = kept.installation;
    const client = clientOf(botToken);
    try {
      findings.push(...(await signedIn(client, `Slack workspace ${id} (${name})`)));
      clients.set(id, client);
    } catch (error) {
      findings.push(refusedThere(`Slack workspace ${id} (${name})`, error));
    }
  }
  return { findings, clients };
}

/** @throws what the Web API throws. */
async function signedIn(client: webApi.WebClient, subject: string): Promise<SlackFinding[]> {
  const { user = 'the bot', team = 'its workspace', url = '', response_metadata: metadata } = await client.auth.test();
  const missing = missingScopes(metadata?.scopes ?? null).map(
    ({ scope, why, isRequired }): SlackFinding => ({
      state: isRequired ? 'broken' : 'worth a look',
      what: `Slack scope ${scope} is missing: it ${why}`,
      advice: 'add it under "OAuth & Permissions" of the app at https://api.slack.com/apps, and install the app again',
    }),
  );
  return [{ state: 'well', what: `${subject}: ${user} in ${team} ${url}`.trimEnd() }, ...missing];
}

function refusedThere(subject: string, error: unknown): SlackFinding {
  const failure = failureOf(error);
  if (failure.kind === 'refused') {
    const advice = 'have the app added to the workspace again, or wait for the bot to forget it';
    return { state: 'broken', what: `${subject}: Slack refuses its token (${failure.code})`, advice };
  }
  const advice = 'look at the network, and at https://slack-status.com';
  return { state: 'broken', what: `${subject}: Slack cannot be asked (${failure.kind})`, advice };
}

/** Of a destination whose workspace nothing is known of. */
function unreached(id: string, access: SlackCheck['access']): SlackFinding {
  const what = `Slack ${placeName(id)} cannot be reached`;
  const advice =
    'botToken' in access
      ? 'many workspaces were served when it was subscribed; set that up again, or end its subscriptions'
      : 'have the app added to its workspace, or write it with the workspace in front (T123/C456)';
  return { state: 'broken', what, advice };
}

async function checkIntake(intake: SlackIntake, options: webApi.WebClientOptions): Promise<SlackFinding[]> {
  if ('signingSecret' in intake) {
    if (SIGNING_SECRET.test(intake.signingSecret))
      return [{ state: 'well', what: `Slack requests: over HTTP on port ${intake.port}` }];
    const advice =
      'copy it from "Basic Information" of the app at https://api.slack.com/apps: 32 digits and letters a to f';
    return [{ state: 'worth a look', what: 'Slack requests: SLACK_SIGNING_SECRET does not look like one', advice }];
  }
  try {
    await new webApi.WebClient(intake.appToken, options).apps.connections.open({});
    return [{ state: 'well', what: 'Slack requests: Socket Mode can be opened' }];
  } catch (error) {
    return [broken('Slack requests', error, 'SLACK_APP_TOKEN')];
  }
}

async function checkDestination(client: webApi.WebClient, id: string): Promise<SlackFinding> {
  const place = placeName(id);
  const address = addressOf(id);
  try {
    if (address.isPerson) {
      await client.users.info({ user: address.id });
      return { state: 'well', what: `Slack ${place}` };
    }
    const { channel } = await client.conversations.info({ channel: address.id });
    const name = channel?.name === undefined ? place : `${place} (#${channel.name})`;
    if (channel?.is_archived === true) {
      return { state: 'broken', what: `Slack ${name} is archived`, advice: 'restore it, or end its subscriptions' };
    }
    if (channel?.is_member === true || channel?.is_im === true) return { state: 'well', what: `Slack ${name}` };
    return {
      state: 'broken',
      what: `Slack ${name}: the bot is not in it`,
      advice: 'type /invite with the name of the bot there',
    };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'refused' && failure.code === 'missing_scope') {
      const advice = `add the scope ${failure.needed ?? 'channels:read'} to look`;
      return { state: 'worth a look', what: `Slack ${place} cannot be looked at`, advice };
    }
    const outcome = sendOutcome(failure, place);
    const what = outcome.status === 'rejected' ? outcome.detail : `Slack ${place} cannot be looked at now`;
    return {
      state: outcome.status === 'rejected' ? 'broken' : 'worth a look',
      what,
      advice: 'invite the bot, or end its subscriptions',
    };
  }
}

function broken(subject: string, error: unknown, token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): SlackFinding {
  const { message, retryable } = startError(error, token);
  return {
    state: 'broken',
    what: `${subject}: ${message}`,
    ...(retryable ? { advice: 'look at the network, and at https://slack-status.com' } : {}),
  };
}
