import type { CommandSpec } from '../../model/command-spec.ts';
import { cutText } from '../visible-text.ts';
import { REDIRECT_PATH, REQUEST_PATH } from './event-link.ts';
import { HISTORY_SCOPES, SCOPES } from './scopes.ts';

/** What the app is called and how Slack reaches it. */
export interface ManifestOptions {
  readonly specs: readonly CommandSpec[];
  /** Name of the slash command, without its slash; the app is called so with `-watch` behind it. */
  readonly command: string;
  /** What is watched, as people say it. */
  readonly subject: string;
  /** Where Slack, and with many workspaces a browser, reaches the bot over HTTP, such as `https://bot.example.org`. */
  readonly origin?: string;
  /** Requests come over a socket all the same. @default whether there is no origin */
  readonly socketMode?: boolean;
  /** Others add the app to workspaces and organisations of their own, on its pages; needs an origin. @default false */
  readonly manyWorkspaces?: boolean;
  /** Asks for the scopes that read messages too: see HISTORY_SCOPES. @default false */
  readonly mayReadHistory?: boolean;
}

/** The manifest of an app, as JSON to paste: https://docs.slack.dev/reference/app-manifest. */
export interface SlackManifest {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint: string;
      readonly should_escape: boolean;
      readonly url?: string;
    }[];
  };
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[];
    readonly scopes: { readonly bot: readonly string[] };
  };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
    readonly interactivity: {
      readonly is_enabled: boolean;
      readonly request_url?: string;
      readonly message_menu_options_url?: string;
    };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
}

/** The limits of https://docs.slack.dev/reference/app-manifest. */
const LONGEST_NAME = 35;
const LONGEST_COMMAND = 32;
const LONGEST_HINT = 1_000;
const LONGEST_DESCRIPTION = 140;

/**
 * The app as it has to be made at https://api.slack.com/apps ("From a manifest"): one slash command, a Home tab, buttons, and the
 * least scopes. Pure: the same options give the same manifest.
 *
 * @throws RangeError for a command that Slack would not take, and for many workspaces without an origin.
 */
export function slackManifest(options: ManifestOptions): SlackManifest {
  const { specs, command: word, subject, origin, mayReadHistory = false, manyWorkspaces = false } = options;
  const [name, command] = [`${word}-watch`.slice(0, LONGEST_NAME), `/${word}`];
  const { socketMode = origin === undefined } = options;
  if (manyWorkspaces && origin === undefined) throw new RangeError('many workspaces need an address to come back to');
  if (!/^\/[a-z0-9_-]+$/.test(command) || command.length > LONGEST_COMMAND) {
    throw new RangeError(
      `"${command}" is no slash command: a slash and at most ${LONGEST_COMMAND - 1} small letters, digits, - and _`,
    );
  }
  const url = origin === undefined || socketMode ? {} : { url: new URL(REQUEST_PATH, origin).href };
  const redirectUrls = manyWorkspaces ? { redirect_urls: [new URL(REDIRECT_PATH, origin).href] } : {};
  const requestUrl = url.url === undefined ? {} : { request_url: url.url };
  const scopes = mayReadHistory ? [...SCOPES, ...HISTORY_SCOPES] : SCOPES;
  return {
    display_information: {
      name,
      description: cutText(`What is new about the people who lead ${subject}, once, with sources`, LONGEST_DESCRIPTION),
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        // Commands are typed in the direct messages with the bot too, so that tab may not be read-only.
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: name, always_online: true },
      slash_commands: [
        {
          command,
          description: 'Ask who left, who joined, who leads; subscribe',
          usage_hint: usageHint(specs),
          // Whom a subscription is to call has to arrive as an id.
          should_escape: true,
          ...url,
        },
      ],
    },
    oauth_config: { ...redirectUrls, scopes: { bot: scopes.map(({ scope }) => scope) } },
    settings: {
      event_subscriptions: { bot_events: ['app_home_opened', 'app_uninstalled', 'tokens_revoked'], ...requestUrl },
      interactivity: {
        is_enabled: true,
        ...requestUrl,
        ...(url.url === undefined ? {} : { message_menu_options_url: url.url }),
      },
      org_deploy_enabled: manyWorkspaces,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

/** @returns a line for each scope that the manifest asks for, with what it is for: JSON has no comments. */
export function describeScopes(mayReadHistory = false): string[] {
  const scopes = mayReadHistory ? [...SCOPES, ...HISTORY_SCOPES] : SCOPES;
  return scopes.map(({ scope, why }) => `${scope}: ${why}`);
}

/** `who-left | person <person> | ...`: as many as have room. */
function usageHint(specs: readonly CommandSpec[]): string {
  let hint = '';
  for (const { name, options } of specs) {
    const bare = options.find((option) => option.bare === true && option.required);
    const usage = bare === undefined ? name : `${name} <${bare.name}>`;
    const longer = hint === '' ? usage : `${hint} | ${usage}`;
    if (longer.length > LONGEST_HINT) break;
    hint = longer;
  }
  return hint;
}
