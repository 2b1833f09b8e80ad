import { PlatformError } from '../platform-error.ts';
import { failureOf, isTokenFault } from './slack-failure.ts';

/** Which of the two tokens a call was made with: the names of the variables that hold them. */
export type TokenName = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** @returns why Slack cannot be opened, in words for whoever starts the bot: which token, what is wrong, where to get it right. */
export function startError(error: unknown, token: TokenName): PlatformError {
  if (error instanceof PlatformError) return error;
  const failure = failureOf(error);
  const where =
    token === 'SLACK_BOT_TOKEN'
      ? 'under "OAuth & Permissions" of the app at https://api.slack.com/apps; it begins with xoxb-'
      : 'under "Basic Information", "App-Level Tokens" (scope connections:write) of the app at https://api.slack.com/apps; it begins with xapp-';
  if (failure.kind === 'refused' && failure.code === 'missing_scope') {
    const scope = failure.needed ?? 'a scope that it needs';
    return new PlatformError(
      'scope-missing',
      `${token} lacks ${scope}: add it, install the app again, and copy the token ${where}`,
      { cause: error },
    );
  }
  if (failure.kind === 'refused' && isTokenFault(failure.code)) {
    return new PlatformError('token-refused', `Slack refuses ${token} (${failure.code}): copy it again, ${where}`, {
      cause: error,
    });
  }
  const what =
    failure.kind === 'refused'
      ? `answers ${failure.code}`
      : failure.kind === 'rate-limited'
        ? 'limits the rate'
        : failure.detail;
  return new PlatformError('unreachable', `Slack cannot be opened: ${what}; it is tried again`, { cause: error });
}
