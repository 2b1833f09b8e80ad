import { webApi } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import { boltLogger } from './bolt-logger.ts';
import { missingScopes } from './scopes.ts';
import { sendOutcome } from './send-outcome.ts';
import type { SlackIntake } from './slack-adapter.ts';
import { failureOf } from './slack-failure.ts';
import { startError } from './start-error.ts';

/** One thing looked at. `advice` says what to do where it is not well. */
export interface SlackFinding {
  readonly state: 'well' | 'worth a look' | 'broken';
  readonly what: string;
  readonly advice?: string;
}

export interface SlackCheck {
  readonly botToken: string;
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
  const { botToken, intake, destinations, apiUrl, log } = check;
  const options: webApi.WebClientOptions = {
    logger: boltLogger(log),
    timeout: CALL_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
  const client = new webApi.WebClient(botToken, options);
  const token = await checkToken(client);
  const connection = await checkIntake(intake, options);
  // Without a good token every channel would be blamed for it.
  if (token.some(({ state, what }) => state === 'broken' && what.startsWith('Slack token')))
    return [...token, ...connection];
  const places = [];
  for (const id of destinations) places.push(await checkDestination(client, id));
  return [...token, ...connection, ...places];
}

async function checkToken(client: webApi.WebClient): Promise<SlackFinding[]> {
  try {
    const {
      user = 'the bot',
      team = 'its workspace',
      url = '',
      response_metadata: metadata,
    } = await client.auth.test();
    const missing = missingScopes(metadata?.scopes ?? null).map(
      ({ scope, why, isRequired }): SlackFinding => ({
        state: isRequired ? 'broken' : 'worth a look',
        what: `Slack scope ${scope} is missing: it ${why}`,
        advice:
          'add it under "OAuth & Permissions" of the app at https://api.slack.com/apps, and install the app again',
      }),
    );
    return [{ state: 'well', what: `Slack token: ${user} in ${team} ${url}`.trimEnd() }, ...missing];
  } catch (error) {
    return [broken('Slack token', error, 'SLACK_BOT_TOKEN')];
  }
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
  const place = id.startsWith('@') ? `direct messages of ${id.slice(1)}` : `channel ${id}`;
  try {
    if (id.startsWith('@')) {
      await client.users.info({ user: id.slice(1) });
      return { state: 'well', what: `Slack ${place}` };
    }
    const { channel } = await client.conversations.info({ channel: id });
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
