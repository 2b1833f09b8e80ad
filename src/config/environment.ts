import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { messageOf } from '../lib/errors.ts';
import { didYouMean } from './did-you-mean.ts';
import { isPublicRsshub } from './feeds-config.ts';
import type { Problem } from './problem.ts';
import { type SlackSettings, slackProblems, slackSettings, slackWarnings } from './slack-settings.ts';
import { hubProblems, isHost, openPages, type WebSettings, webSettings } from './web-settings.ts';

/** Variables as a process has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

const secret = (description: string) => z.string().optional().meta({ description, secret: true });

const apiUrl = (description: string) =>
  z
    .url({ protocol: /^https?$/, error: 'no web address; write one such as http://127.0.0.1:8080/api' })
    .optional()
    .describe(description);

/** Every variable that is read, in the order of `.env.example`. An empty value counts as not set. */
export const EnvironmentSchema = z.object({
  SLACK_BOT_TOKEN: secret('Slack bot token, begins with xoxb-. With it the bot speaks in Slack.'),
  SLACK_APP_TOKEN: secret(
    'Slack app-level token for Socket Mode, begins with xapp-. Needed beside the bot token, unless SLACK_SIGNING_SECRET is set.',
  ),
  SLACK_SIGNING_SECRET: secret(
    'In place of the app-level token: Slack sends requests to SLACK_PORT, each checked against this secret.',
  ),
  SLACK_PORT: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'write a port such as 3000')
    .refine((text) => Number(text) < 65_536, 'write a port such as 3000')
    .default('3000')
    .describe(
      'Port on which requests of Slack are taken, with SLACK_SIGNING_SECRET, and on which the app is added to workspaces, with SLACK_CLIENT_ID.',
    ),
  SLACK_CLIENT_ID: z
    .string()
    .max(100, 'no client id of Slack')
    .optional()
    .describe(
      'Many workspaces, in place of SLACK_BOT_TOKEN: the app’s client id, under "Basic Information". Needs the next three too.',
    ),
  SLACK_CLIENT_SECRET: secret('The app’s client secret, beside its id.'),
  SLACK_STATE_SECRET: z
    .string()
    .min(16, 'write at least 16 random characters; this makes some: openssl rand -base64 32')
    .optional()
    .meta({
      description: 'Signs what comes back from Slack when the app is added; make it with: openssl rand -base64 32',
      secret: true,
    }),
  INSTALLATION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'write 32 random bytes in base64; this makes some: openssl rand -base64 32')
    .optional()
    .meta({
      description:
        'Encrypts the tokens of workspaces in the store; make it with: openssl rand -base64 32. Another key reads none of them.',
      secret: true,
    }),
  SLACK_API_URL: apiUrl('Another address of the Web API, for tests and proxies.'),
  DISCORD_TOKEN: secret('Discord bot token. With it the bot speaks in Discord.'),
  DISCORD_API_URL: apiUrl(
    'Another address of the Discord API, for tests and proxies; the gateway is the one that it names.',
  ),
  RSSHUB_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'no web address; write one such as https://rsshub.example.org' })
    .refine((url) => !URL.canParse(url) || !isPublicRsshub(new URL(url).hostname), {
      error: 'rsshub.app is a demo that asks not to be polled; run an instance of your own',
    })
    .optional()
    .describe('Your own RSSHub instance; feeds that go through it are left out while it is not set.'),
  LLM_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'no web address; write one such as http://127.0.0.1:11434/v1' })
    .refine(namesNobody, {
      error: 'leave user name and password out of it; the key belongs in LLM_API_KEY',
    })
    .optional()
    .describe(
      'OpenAI-compatible endpoint of a model that may add to what the rules read, such as http://127.0.0.1:11434/v1; off while it is not set. Needs LLM_MODEL.',
    ),
  LLM_MODEL: z
    .string()
    .max(200, 'no name of a model')
    .optional()
    .describe('The model to ask there, as the endpoint names it.'),
  LLM_API_KEY: secret('Key of that endpoint; a local one mostly needs none.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'no web address; write one such as https://watch.example.org' })
    .refine((url) => !URL.canParse(url) || new URL(url).search + new URL(url).hash === '', {
      error: 'leave what stands behind ? and # out of it',
    })
    .optional()
    .describe(
      'Where WEB_PORT is reached from outside, such as https://watch.example.org: feeds that offer a WebSub hub are pushed there. All are only polled while it is not set.',
    ),
  WEB_PORT: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'write a port such as 8080')
    .refine((text) => Number(text) < 65_536, 'write a port such as 8080')
    .optional()
    .describe(
      'Port such as 8080 of the pages that people look at, of the feeds of its stories, of what machines ask, and of what hubs call, with PUBLIC_URL (which alone means 8080). Nothing is served while neither is set.',
    ),
  WEB_HOST: z
    .string()
    .refine(isHost, 'write an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them')
    .optional()
    .describe(
      'Address on which WEB_PORT is listened to: 127.0.0.1 where it is not set, and all of this machine with PUBLIC_URL. Beyond 127.0.0.1 the pages ask for WEB_TOKEN.',
    ),
  WEB_TOKEN: z
    .string()
    .min(16, 'write at least 16 random characters; this makes some: openssl rand -hex 24')
    .optional()
    .meta({
      description:
        'What people type to see the pages, wherever more than this machine reaches them; make it with: openssl rand -hex 24',
      secret: true,
    }),
  WEB_PUBLIC: z
    .enum(['true', 'false'], { error: 'write true or false' })
    .default('false')
    .describe('With true, the pages ask nobody for a token.'),
  WEBSUB_HUB: z
    .url({ protocol: /^https?$/, error: 'no web address; write one such as https://hub.example.org/' })
    .refine(namesNobody, {
      error: 'leave user name and password out of it',
    })
    .optional()
    .describe(
      'WebSub hub such as https://pubsubhubbub.appspot.com/ which the feeds of stories name and which is told when they change. Needs PUBLIC_URL and WEB_PUBLIC=true, since the hub reads them.',
    ),
  CONFIG_DIR: z
    .string()
    .default('config')
    .describe('Folder with watch.yaml, feeds.yaml, corpus/ and, for the demo, demo/.'),
  DATA_DIR: z.string().default('data').describe('Folder of the store; made where it is missing.'),
  STORE_URL: z
    .string()
    .regex(
      /^(memory:|sqlite:.+|(redis|valkey)s?:\/\/.+)$/,
      'write sqlite:PATH, redis://HOST:PORT, or memory: for a store that ends with the process',
    )
    .optional()
    .describe(
      'Another store than the one in DATA_DIR: sqlite:PATH, redis://USER:PASSWORD@HOST:PORT (Redis 7 or Valkey) which any number of processes share, or memory: which keeps nothing.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged.'),
  NO_COLOR: z.string().optional().describe('Any value switches colours in the terminal off.'),
});
type Settings = z.infer<typeof EnvironmentSchema>;

/** What the process is told from outside, apart from its configuration files. Shows no secret. */
export interface Environment {
  readonly configDir: string;
  readonly dataDir: string;
  /** `sqlite:<path>` or `memory:`; null for the store in `dataDir`. */
  readonly storeUrl: string | null;
  readonly rsshubBaseUrl: string | null;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly noColor: boolean;
  /** How Slack is reached; null where its tokens are not all there. */
  readonly slack: SlackSettings | null;
  /** How Discord is reached; null where there is no token. */
  readonly discord: DiscordSettings | null;
  /** What the bot serves over HTTP; null where it serves nothing. */
  readonly web: WebSettings | null;
  /** The model that may add to the rules; null where none is configured. */
  readonly model: ModelSettings | null;
}

export interface DiscordSettings {
  readonly token: () => string;
  readonly apiUrl: string | null;
}

/** Where a model is asked. */
export interface ModelSettings {
  readonly baseUrl: string;
  readonly model: string;
  /** A function, so that nothing that prints the environment prints the key. Null for an endpoint that wants none. */
  readonly apiKey: () => string | null;
}

/** What reading gave. `environment` is usable even with problems: what is wrong counts as not set. */
export interface EnvironmentReading {
  readonly environment: Environment;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/**
 * Reads the variables of the process and of an `.env` file; the process's win. The only place that looks at `process.env`.
 *
 * @param envFile left alone where it does not exist.
 */
export function readEnvironment(env: Variables = process.env, envFile = '.env'): EnvironmentReading {
  const file = readEnvFile(envFile);
  const given = withoutEmpty(file.variables);
  const own = withoutEmpty(env);
  const merged: Variables = { ...given, ...own };
  const problems: Problem[] = [...file.problems];
  const accepted: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(EnvironmentSchema.shape)) {
    const result = schema.safeParse(merged[name]);
    if (result.success) {
      accepted[name] = result.data;
      continue;
    }
    accepted[name] = schema.safeParse(undefined).data;
    // The value itself is left out: an address may carry a password.
    const wrong = 'the value does not fit';
    const remedy = result.error.issues.map(({ message }) => message).join('; ');
    const inFile = own[name] === undefined;
    problems.push({
      file: inFile ? envFile : 'environment',
      line: inFile ? file.lineOf(name) : null,
      path: name,
      wrong,
      remedy,
    });
  }
  problems.push(
    ...[...halfAModel(merged), ...slackProblems(merged), ...openPages(merged), ...hubProblems(merged)].map(
      ({ path, ...said }) => {
        const inFile = own[path] === undefined;
        const [where, line] = inFile ? [envFile, file.lineOf(path)] : ['environment', null];
        return { file: where, line, path, ...said };
      },
    ),
  );
  const warnings = [
    ...file.warnings,
    ...keyOfNoModel(merged),
    ...slackWarnings(merged),
    ...unknownIn(envFile, given, () => true),
    ...unknownIn('environment', own, isOurs),
  ];
  return { environment: toEnvironment(accepted as Settings), problems, warnings };
}

/** Endpoint and model name belong together: one without the other is a mistake, and not a model switched off. */
function halfAModel({ LLM_BASE_URL, LLM_MODEL }: Variables): Pick<Problem, 'path' | 'wrong' | 'remedy'>[] {
  if (LLM_BASE_URL !== undefined && LLM_MODEL === undefined) {
    const remedy = 'set LLM_MODEL to the name of a model that it serves, or remove LLM_BASE_URL to go without a model';
    return [{ path: 'LLM_BASE_URL', wrong: 'an endpoint without a model', remedy }];
  }
  if (LLM_MODEL !== undefined && LLM_BASE_URL === undefined) {
    const remedy = 'set LLM_BASE_URL to the endpoint that serves it, or remove LLM_MODEL to go without a model';
    return [{ path: 'LLM_MODEL', wrong: 'a model without an endpoint', remedy }];
  }
  return [];
}

/** Other programs read a variable of that name too, so that it alone stops nothing. */
function keyOfNoModel({ LLM_BASE_URL, LLM_MODEL, LLM_API_KEY }: Variables): string[] {
  if (LLM_API_KEY === undefined || LLM_BASE_URL !== undefined || LLM_MODEL !== undefined) return [];
  return ['LLM_API_KEY alone switches no model on; set LLM_BASE_URL and LLM_MODEL beside it'];
}

function toEnvironment(settings: Settings): Environment {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: key = null } = settings;
  return {
    configDir: settings.CONFIG_DIR,
    dataDir: settings.DATA_DIR,
    storeUrl: settings.STORE_URL ?? null,
    rsshubBaseUrl: settings.RSSHUB_BASE_URL ?? null,
    logLevel: settings.LOG_LEVEL,
    noColor: settings.NO_COLOR !== undefined,
    slack: slackSettings(settings),
    discord: toDiscord(settings),
    web: webSettings(settings),
    model: baseUrl === undefined || model === undefined ? null : { baseUrl, model, apiKey: () => key },
  };
}

function toDiscord({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }: Settings): DiscordSettings | null {
  return token === undefined ? null : { token: () => token, apiUrl: apiUrl ?? null };
}

interface EnvFile {
  readonly variables: Variables;
  readonly lineOf: (name: string) => number | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

function readEnvFile(path: string): EnvFile {
  try {
    const text = readFileSync(path, 'utf8');
    const names = text.split('\n').map((line) => line.split('=')[0]?.replace('export ', '').trim());
    const lineOf = (name: string) => names.lastIndexOf(name) + 1 || null;
    return { variables: parseEnv(text) as Variables, lineOf, problems: [], warnings: openToOthers(path) };
  } catch (error) {
    const none: EnvFile = { variables: {}, lineOf: () => null, problems: [], warnings: [] };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none;
    const wrong = `the file cannot be read: ${messageOf(error)}`;
    return { ...none, problems: [{ file: path, line: null, path: '', wrong, remedy: 'check its permissions' }] };
  }
}

/** Tokens in a file that other users of the machine can read are no secrets. Windows has no such bits. */
function openToOthers(path: string): string[] {
  const others = process.platform === 'win32' ? 0 : statSync(path).mode & 0o077;
  return others === 0 ? [] : [`${path} can be read by other users of this machine: run chmod 600 ${path}`];
}

/** A misspelt variable is silently ignored by nature; these are the ones that can only be meant for us. */
function unknownIn(where: string, variables: Variables, isMeantForUs: (name: string) => boolean): string[] {
  const known = Object.keys(EnvironmentSchema.shape);
  return Object.keys(variables)
    .filter((name) => isMeantForUs(name) && !known.includes(name))
    .map((name) => {
      const meant = didYouMean(name.replace(/^QWEN_(WATCH_)?/, ''), known);
      const hint = meant === null ? 'see .env.example for those that are' : `did you mean ${meant}?`;
      return `${where}: the variable ${name} is not read; ${hint}`;
    });
}

function isOurs(name: string): boolean {
  return name.startsWith('QWEN_');
}

function withoutEmpty(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

/** An address is printed and logged: who asks there, and by what password, has no place in it. */
function namesNobody(url: string): boolean {
  return !URL.canParse(url) || new URL(url).username + new URL(url).password === '';
}
