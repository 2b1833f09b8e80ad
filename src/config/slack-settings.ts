import type { Problem } from './problem.ts';

/** Tokens are functions, so that nothing that prints the environment prints them. */
export interface SlackSettings {
  readonly access: OneWorkspace | ManyWorkspaces;
  /** Socket Mode by an app-level token, or requests that Slack sends to a port. */
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: () => string }
    | { readonly kind: 'http'; readonly signingSecret: () => string; readonly port: number };
  readonly apiUrl: string | null;
}

/** The bot in the workspace that its token is of. */
export interface OneWorkspace {
  readonly kind: 'one';
  readonly botToken: () => string;
}

/** The bot in every workspace that installs it, each with a token of its own. */
export interface ManyWorkspaces {
  readonly kind: 'many';
  readonly clientId: string;
  readonly clientSecret: () => string;
  readonly stateSecret: () => string;
  /** 32 random bytes in base64. */
  readonly installationKey: () => string;
  /** Where the pages are served on which the app is added to a workspace. */
  readonly port: number;
}

/** The variables of Slack, as they are set. */
export type SlackVariables = Readonly<Partial<Record<SlackVariable, string | undefined>>>;
type SlackVariable =
  | 'SLACK_BOT_TOKEN'
  | 'SLACK_APP_TOKEN'
  | 'SLACK_SIGNING_SECRET'
  | 'SLACK_PORT'
  | 'SLACK_API_URL'
  | (typeof OF_MANY)[number];

/** What serves many workspaces; all of it or none. */
const OF_MANY = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'INSTALLATION_KEY'] as const;

/** @returns how Slack is reached; null where what it needs is not all there. */
export function slackSettings(variables: SlackVariables): SlackSettings | null {
  const { SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret, SLACK_PORT: port, SLACK_API_URL: apiUrl } = variables;
  const access = accessOf(variables);
  if (access === null || (app === undefined && secret === undefined)) return null;
  const transport =
    app !== undefined
      ? ({ kind: 'socket', appToken: () => app } as const)
      : ({ kind: 'http', signingSecret: () => secret ?? '', port: Number(port) } as const);
  return { access, transport, apiUrl: apiUrl ?? null };
}

function accessOf(variables: SlackVariables): SlackSettings['access'] | null {
  const { SLACK_BOT_TOKEN: bot, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = variables;
  const { SLACK_STATE_SECRET: stateSecret, INSTALLATION_KEY: key, SLACK_PORT: port } = variables;
  if (bot !== undefined) return { kind: 'one', botToken: () => bot };
  if (clientId === undefined || clientSecret === undefined || stateSecret === undefined || key === undefined)
    return null;
  return {
    kind: 'many',
    clientId,
    clientSecret: () => clientSecret,
    stateSecret: () => stateSecret,
    installationKey: () => key,
    port: Number(port),
  };
}

/** Half of what many workspaces need is a mistake, and not a bot of one workspace. */
export function slackProblems(variables: SlackVariables): Pick<Problem, 'path' | 'wrong' | 'remedy'>[] {
  const set = OF_MANY.filter((name) => variables[name] !== undefined);
  const missing = OF_MANY.filter((name) => variables[name] === undefined);
  const [path] = set;
  if (path === undefined) return [];
  const none = `remove ${set.join(', ')} to serve one workspace with SLACK_BOT_TOKEN`;
  if (missing.length > 0) {
    return [
      {
        path,
        wrong: `many workspaces need ${OF_MANY.join(', ')} together`,
        remedy: `set ${missing.join(', ')} too, or ${none}`,
      },
    ];
  }
  if (variables.SLACK_BOT_TOKEN !== undefined) {
    const wrong = 'the token of one workspace stands beside what serves many';
    return [{ path: 'SLACK_BOT_TOKEN', wrong, remedy: `remove it to serve many, or ${none}` }];
  }
  if (variables.SLACK_APP_TOKEN === undefined && variables.SLACK_SIGNING_SECRET === undefined) {
    const remedy = 'set SLACK_SIGNING_SECRET (requests over HTTP) or SLACK_APP_TOKEN (Socket Mode) beside it';
    return [{ path, wrong: 'nothing is said of how the requests of Slack come in', remedy }];
  }
  return [];
}

/** Half of what one workspace needs opens nothing, and says so instead of starting without it in silence. */
export function slackWarnings(variables: SlackVariables): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = variables;
  if (bot !== undefined && app === undefined && secret === undefined) {
    return [
      'SLACK_BOT_TOKEN alone does not reach Slack; set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET beside it',
    ];
  }
  if (bot === undefined && OF_MANY.every((name) => variables[name] === undefined) && (app ?? secret) !== undefined) {
    return ['a token of Slack is set without SLACK_BOT_TOKEN; Slack stays closed until it is set too'];
  }
  return [];
}
