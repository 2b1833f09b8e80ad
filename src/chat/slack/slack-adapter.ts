import { App, webApi } from '@slack/bolt';
import type { Clock } from '../../lib/clock.ts';
import { messageOf } from '../../lib/errors.ts';
import type { Logger } from '../../lib/logger.ts';
import type { DeliveryOutcome } from '../../model/delivery.ts';
import type { DrawPicture } from '../../model/picture.ts';
import type { ReaderLanguage } from '../../model/reader-language.ts';
import type { ChatAdapter, Inbound, SendRequest } from '../chat-adapter.ts';
import { NEUTRAL_COMMAND } from '../command-name.ts';
import { PlatformError } from '../platform-error.ts';
import { answerAt } from './answer-at.ts';
import { answerRequest, showHome } from './answer-request.ts';
import { boltLogger } from './bolt-logger.ts';
import { addressOf } from './destination-address.ts';
import type { EventLink } from './event-link.ts';
import { openHttpLink } from './http-link.ts';
import { type AppCredentials, type InstallPages, installPages } from './install-pages.ts';
import { createInstallations, type InstallationStore } from './installations.ts';
import { linkWithPages } from './link-with-pages.ts';
import { manyWorkspaces } from './many-workspaces.ts';
import { oneWorkspace } from './one-workspace.ts';
import { createPictureFiles } from './picture-files.ts';
import { createReaderProfiles } from './reader-profiles.ts';
import { type Asked, receiveRequests, type Typed } from './receive-requests.ts';
import { createSeal, type RandomBytes } from './seal.ts';
import { createSeenRequests } from './seen-requests.ts';
import { sendMessage } from './send-message.ts';
import { openSocketLink } from './socket-link.ts';
import { startError } from './start-error.ts';
import { unservedAnswer, unservedOutcome } from './unserved.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** How requests come in: over Socket Mode with an app-level token, or over HTTP, signed. */
export type SlackIntake =
  | { readonly appToken: string }
  /** `port` 0 for any free one; Slack's request URLs end in `/slack/events`. */
  | { readonly signingSecret: string; readonly port: number };

/** What the app is installed in many workspaces with: each has a token of its own, kept in `store` and readable with `installationKey` alone. */
export interface ManySlackAccess extends AppCredentials {
  /** 32 random bytes in base64. */
  readonly installationKey: string;
  readonly store: InstallationStore;
  readonly random: RandomBytes;
  /** Where the pages are served in Socket Mode; over HTTP they are served on the port of the requests. 0 for any free one. */
  readonly port: number;
}

export interface SlackOptions {
  /** The token of the bot in the one workspace that it serves, `xoxb-...`; or how it is installed in many. */
  readonly access: { readonly botToken: string } | ManySlackAccess;
  readonly intake: SlackIntake;
  /** Another address of the Web API, for tests and proxies. @default 'https://slack.com/api/' */
  readonly apiUrl?: string;
  /** Name of the slash command, without its slash. @default that of messages before they are printed */
  readonly command?: string;
  /** Whether the configuration names an operator of the bot by this id: `U456`, or `T123/U456` in one of many workspaces. */
  readonly isOperator: (id: string) => boolean;
  /** Only admins and owners of the workspace change what a channel is told; else whoever is in it. @default false */
  readonly adminsOnly?: boolean;
  /** Of readers whose locale Slack does not tell. @default 'en' */
  readonly language?: ReaderLanguage;
  /** Draws the pictures of messages; without it they go without. */
  readonly draw?: DrawPicture | undefined;
  /** Between two tries to show a picture in an answer: Slack knows a file some seconds after its upload. @default 1500 */
  readonly pictureMs?: number;
  /** After how many milliseconds a call of the Web API counts as not answered. @default 10000 */
  readonly callMs?: number;
  /** Where several processes receive the same: whether none of them has taken this up. */
  readonly isFirst?: ((id: string) => Promise<boolean>) | undefined;
  /** After how many milliseconds a request that comes in over HTTP has to be there in full. @default 15000 */
  readonly longestRequestMs?: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Slack as a chat platform, and what only Slack has. */
export interface SlackAdapter extends ChatAdapter {
  /** Where Slack is to send requests to, on this machine; null with Socket Mode, and while nothing is open. */
  requestUrl(): string | null;
  /** The page on which the app is added to a workspace, on this machine; null where the bot serves one alone, and while nothing is open. */
  installPage(): string | null;
}

const CALL_MS = 10_000;
const PICTURE_MS = 1_500;
const STOPPED: DeliveryOutcome = { status: 'retry', afterMs: 60_000, reason: 'unavailable' };
/** How long `stop` waits for answers that are on their way. */
const LAST_ANSWERS_MS = 500;

/**
 * Posts, edits and replies through the Web API, and answers commands, buttons and the Home tab. The clients' own retries are off:
 * whoever sends decides. A destination is a channel's id, or `@` and a person's, with `T123/` in front of the id where many workspaces
 * are served; a `ref` is `<channel>/<ts>`.
 *
 * @example
 * const slack = createSlackAdapter({
 *   access: { botToken }, intake: { appToken }, isOperator: (id) => operators.includes(id), clock: systemClock, log,
 * });
 * await slack.start(inbound);
 */
export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  const { access, intake, clock, log, language = 'en', isOperator, adminsOnly = false } = options;
  const { pictureMs = PICTURE_MS } = options;
  const logger = boltLogger(log);
  const clientOptions: webApi.WebClientOptions = {
    logger,
    timeout: options.callMs ?? CALL_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
  };
  const seen = createSeenRequests(clock, options.isFirst);
  const underWay = new Set<Promise<void>>();
  let link: EventLink | null = null;
  let stopped = false;
  const isStopped = () => stopped;

  const workspaceOf = (id: string | null, token: string): Workspace => {
    const client = new webApi.WebClient(token, clientOptions);
    const profiles = createReaderProfiles({ client, clock, log, language });
    const pictures = createPictureFiles(client, { draw: options.draw, clock, log, workspace: id });
    return { id, client, profiles, directMessages: new Map(), looks: new Map(), pictures };
  };
  const { workspaces, pages } = openAccess();

  function openAccess(): { readonly workspaces: Workspaces; readonly pages: InstallPages | null } {
    if ('botToken' in access) return { workspaces: oneWorkspace(workspaceOf(null, access.botToken), log), pages: null };
    const { installationKey, store, random, clientId, clientSecret, stateSecret } = access;
    const many = manyWorkspaces({
      installations: createInstallations(store, createSeal(installationKey, random)),
      workspaceOf: ({ workspace, botToken }) => workspaceOf(workspace, botToken),
      isStopped,
      clock,
      log,
    });
    const credentials = { clientId, clientSecret, stateSecret };
    return {
      workspaces: many,
      pages: installPages(credentials, { apiUrl: options.apiUrl, clientOptions }, many.keep),
    };
  }

  const openLink = (): EventLink => {
    const install = { ...(pages === null ? {} : { install: pages }), longestRequestMs: options.longestRequestMs };
    if ('signingSecret' in intake) return openHttpLink({ ...intake, ...install, logger });
    const socket = openSocketLink({ appToken: intake.appToken, clientOptions, logger, log });
    if ('botToken' in access) return socket;
    return linkWithPages(socket, openHttpLink({ signingSecret: null, port: access.port, ...install, logger }));
  };

  const answer = async (inbound: Inbound, asked: Asked) => {
    const workspace = await workspaces.from(asked.workspace);
    if (typeof workspace !== 'string') {
      return answerRequest(asked, workspace, { inbound, isOperator, adminsOnly, isStopped, pictureMs, log });
    }
    if (asked.place === null) return;
    // What is answered by the response_url needs no token.
    const client = new webApi.WebClient(undefined, clientOptions);
    const { channel, responseUrl } = asked.place;
    const place = { channel, user: asked.user, responseUrl, audience: 'asker', language } as const;
    await answerAt(place, unservedAnswer(language), { client, log });
  };
  const suggestTo = async (inbound: Inbound, { of, text, workspace: id, user }: Typed) => {
    try {
      const workspace = await workspaces.from(id);
      if (typeof workspace === 'string') return [];
      const { language: readers } = await workspace.profiles.of(user);
      return await inbound.suggest({ kind: of, typed: text, language: readers });
    } catch (error) {
      log.warn({ cause: messageOf(error) }, 'nothing could be suggested on Slack');
      return [];
    }
  };
  const openHome = async (inbound: Inbound, id: string, user: string) => {
    const workspace = await workspaces.from(id);
    if (typeof workspace === 'string') return;
    await showHome(user, workspace, { inbound, isOperator, adminsOnly, isStopped, pictureMs, log });
  };

  /** Answers run beside the acknowledgement, and end with the adapter. */
  const track = async (work: Promise<void>) => {
    underWay.add(work);
    try {
      await work;
    } catch (error) {
      log.error({ cause: messageOf(error) }, 'a request of Slack failed');
    } finally {
      underWay.delete(work);
    }
  };

  return {
    platform: 'slack',
    async start(inbound) {
      stopped = false;
      const bot = await workspaces.open();
      if (isStopped()) throw new PlatformError('unreachable', 'Slack was stopped while it was being opened');
      const opened = openLink();
      link = opened;
      const app = new App({
        receiver: opened.receiver,
        // Whose token it is, is asked for where something is answered.
        authorize: async () => ({ ...bot }),
        clientOptions,
        logger,
        convoStore: false,
      });
      receiveRequests(
        app,
        `/${options.command ?? NEUTRAL_COMMAND}`,
        seen,
        {
          asked: (asked) => track(answer(inbound, asked)),
          typed: (typed) => suggestTo(inbound, typed),
          homeOpened: ({ workspace, user }) => track(openHome(inbound, workspace, user)),
          removed: (removal) => track(workspaces.removed(removal, inbound)),
        },
        log,
      );
      try {
        await opened.start();
      } catch (error) {
        link = null;
        throw startError(error, 'SLACK_APP_TOKEN');
      }
      void track(workspaces.lookAfter(inbound));
    },
    // Slack does not say whether a channel's limit was met or that of its workspace.
    limitGroup: ({ id }) => addressOf(id).workspace ?? '',
    async send(request: SendRequest): Promise<DeliveryOutcome> {
      if (stopped) return STOPPED;
      const { id } = request.destination;
      const workspace = await workspaces.at(addressOf(id).workspace);
      return typeof workspace === 'string'
        ? unservedOutcome(workspace, id)
        : sendMessage(request, { ...workspace, log });
    },
    async stop() {
      const open = link;
      link = null;
      // While it is being opened there is nothing to close, and `start` looks at this.
      if (open === null) stopped = true;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LAST_ANSWERS_MS);
      });
      await Promise.race([Promise.allSettled([...underWay]), late]);
      clearTimeout(timer);
      stopped = true;
      await open?.stop();
    },
    requestUrl: () => link?.address() ?? null,
    installPage: () => link?.installPage() ?? null,
  };
}
