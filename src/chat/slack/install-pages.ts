import type { ServerResponse } from 'node:http';
import type { InstallationStore as BoltStore, HTTPReceiverOptions, Installation, webApi } from '@slack/bolt';
import { INSTALL_PATH, REDIRECT_PATH } from './event-link.ts';
import { UnusableInstallation } from './installations.ts';
import { SCOPES } from './scopes.ts';
import { failureOf } from './slack-failure.ts';

/** What a receiver of Bolt's needs to serve the pages. */
export type InstallPages = Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'stateSecret' | 'scopes' | 'installationStore' | 'installerOptions'
>;

/** The app at Slack, by "Basic Information" of it, and what signs the state that comes back from there. */
export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
}

/**
 * The page with the button and the one that Slack sends back to, by Bolt's own OAuth: https://docs.slack.dev/authentication/installing-with-oauth.
 * A state is good for ten minutes and for the browser that it was given to, against forged requests.
 *
 * @param apiUrl of the Web API; the page on which people agree is looked for beside it, as it is at Slack.
 * @param keep stores an installation; where it rejects, whoever installs is told so.
 */
export function installPages(
  credentials: AppCredentials,
  { apiUrl, clientOptions }: { readonly apiUrl: string | undefined; readonly clientOptions: webApi.WebClientOptions },
  keep: (installed: Installation) => Promise<void>,
): InstallPages {
  const installationStore: BoltStore = {
    storeInstallation: keep,
    // Requests are not authorised by Bolt, which would leave a workspace that is not on record without an answer.
    fetchInstallation: () => Promise.reject(new Error('installations are not looked up through Bolt')),
  };
  return {
    ...credentials,
    scopes: SCOPES.map(({ scope }) => scope),
    installationStore,
    installerOptions: {
      clientOptions,
      ...(apiUrl === undefined ? {} : { authorizationUrl: new URL('../oauth/v2/authorize', apiUrl).href }),
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      callbackOptions: { failure: (error, _, __, response) => tellFailure(error, response) },
    },
  };
}

/** Codes of @slack/oauth that the browser, and not Slack or the bot, is the cause of. */
const OF_THE_BROWSER = ['slack_oauth_missing_state', 'slack_oauth_invalid_state', 'slack_oauth_missing_code'];

function tellFailure(error: Error & { readonly code: string }, response: ServerResponse): void {
  const [status, what] = failureText(error);
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not added</title></head>
<body><h1>The app was not added to your workspace</h1><p>${escaped(what)}</p>
<p><a href="${INSTALL_PATH}">Begin again</a></p></body></html>`;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

/** @returns the HTTP status, and what happened with what to do. */
function failureText(error: Error & { readonly code: string }): [status: number, what: string] {
  if (OF_THE_BROWSER.includes(error.code)) {
    return [
      400,
      'The request did not come from this browser, or is older than ten minutes. Begin again in one window.',
    ];
  }
  if (error.code === 'slack_oauth_installer_authorization_error') {
    return [400, 'It was cancelled at Slack. Nothing was stored.'];
  }
  if (error instanceof UnusableInstallation) return [500, `${error.message}. Tell whoever runs the bot.`];
  const failure = failureOf(error);
  if (failure.kind === 'refused') {
    return [502, `Slack refused it: ${failure.code}. Begin again; if it stays so, tell whoever runs the bot.`];
  }
  // Anything else may tell of the machine that the bot runs on, which is nobody's business here.
  return [
    500,
    'Something failed where the bot runs, and its log says what. Tell whoever runs it, and try it again later.',
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
