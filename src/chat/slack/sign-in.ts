import type { webApi } from '@slack/bolt';
import type { Logger } from '../../lib/logger.ts';
import { PlatformError } from '../platform-error.ts';
import { missingScopes } from './scopes.ts';
import { startError } from './start-error.ts';

/** Who the bot is in its workspace, as Bolt wants to know it. */
export interface SignedIn {
  readonly botId?: string;
  readonly botUserId?: string;
}

/**
 * Checks token and scopes with `auth.test`: https://docs.slack.dev/reference/methods/auth.test. Scopes that can be missed are warned of.
 *
 * @throws PlatformError where the token or a required scope is not there, or Slack cannot be reached.
 */
export async function signIn(client: webApi.WebClient, log: Logger): Promise<SignedIn> {
  let who: webApi.AuthTestResponse;
  try {
    who = await client.auth.test();
  } catch (error) {
    throw startError(error, 'SLACK_BOT_TOKEN');
  }
  const missing = missingScopes(who.response_metadata?.scopes ?? null);
  const required = missing.filter(({ isRequired }) => isRequired).map(({ scope }) => scope);
  if (required.length > 0) {
    throw new PlatformError(
      'scope-missing',
      `SLACK_BOT_TOKEN lacks ${required.join(', ')}: add it under "OAuth & Permissions" of the app at https://api.slack.com/apps, and install the app again`,
    );
  }
  for (const { scope, why } of missing)
    log.warn({ scope, why }, 'the Slack app lacks a scope; some things will not work');
  return {
    ...(who.bot_id === undefined ? {} : { botId: who.bot_id }),
    ...(who.user_id === undefined ? {} : { botUserId: who.user_id }),
  };
}
