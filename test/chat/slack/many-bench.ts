import { randomBytes } from 'node:crypto';
import type { Inbound } from '../../../src/chat/chat-adapter.ts';
import type { InstallationStore } from '../../../src/chat/slack/installations.ts';
import { createSlackAdapter, type SlackAdapter, type SlackOptions } from '../../../src/chat/slack/slack-adapter.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/fake-slack.ts';

export const KEY = Buffer.alloc(32, 1).toString('base64');
export const OTHER_KEY = Buffer.alloc(32, 2).toString('base64');
export const STATE_SECRET = 'a-state-secret-of-the-test';

/** The app as many workspaces install it, over real sockets: T1 and T2, each with a channel C1, without the app at first. */
export interface ManyBench {
  readonly slack: FakeSlack;
  /** What is kept at rest, by workspace. */
  readonly records: Map<string, string>;
  readonly store: InstallationStore;
  readonly logged: string[];
  /** The adapter of a process that serves them; reachable as soon as it is started. */
  adapter(how?: { readonly key?: string; readonly options?: Partial<SlackOptions> }): SlackAdapter;
  /** The same, started. */
  serve(
    inbound: Inbound,
    how?: { readonly key?: string; readonly options?: Partial<SlackOptions> },
  ): Promise<SlackAdapter>;
  close(): Promise<void>;
}

export async function manyBench({ socket = false }: { readonly socket?: boolean } = {}): Promise<ManyBench> {
  const slack = await startFakeSlack();
  for (const team of ['T1', 'T2']) {
    const workspace = slack.addWorkspace({ team, name: `Workspace ${team}` });
    workspace.addPerson({ id: 'U1', name: `anna of ${team}` });
    workspace.addChannel({ id: 'C1' });
  }
  const records = new Map<string, string>();
  const store: InstallationStore = {
    get: async (workspace) => records.get(workspace),
    set: async (workspace, sealed) => void records.set(workspace, sealed),
    delete: async (workspace) => records.delete(workspace),
    list: async () => [...records.keys()],
  };
  const logged: string[] = [];
  const adapters: SlackAdapter[] = [];
  const create: ManyBench['adapter'] = ({ key = KEY, options = {} } = {}) => {
    const { clientId, clientSecret } = slack.app;
    const made = createSlackAdapter({
      access: {
        ...{ clientId, clientSecret, stateSecret: STATE_SECRET },
        ...{ installationKey: key, store, random: randomBytes, port: 0 },
      },
      intake: socket ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret, port: 0 },
      apiUrl: slack.apiUrl,
      isOperator: (id) => id === 'U0OPS' || id === 'T1/U1',
      callMs: 60_000,
      clock: systemClock,
      log: createLogger({ level: 'debug', pretty: false, colour: false, write: (line) => void logged.push(line) }),
      ...options,
    });
    const adapter: SlackAdapter = {
      ...made,
      async start(inbound) {
        await made.start(inbound);
        slack.requestUrl = made.requestUrl();
        const page = made.installPage();
        slack.app.redirectUrls = page === null ? [] : [new URL('/slack/oauth_redirect', page).href];
      },
    };
    adapters.push(adapter);
    return adapter;
  };
  return {
    slack,
    records,
    store,
    logged,
    adapter: create,
    async serve(inbound, how) {
      const adapter = create(how);
      await adapter.start(inbound);
      return adapter;
    },
    async close() {
      for (const adapter of adapters) await adapter.stop();
      await slack.close();
    },
  };
}

/** The page with the button as a browser has it: where the button leads, and the cookie. */
export async function openInstallPage(
  adapter: SlackAdapter,
): Promise<{ readonly link: string; readonly cookie: string }> {
  const response = await fetch(adapter.installPage() ?? '');
  const [, link = ''] = /<a href="([^"]+)"/.exec(await response.text()) ?? [];
  return { link, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** What the browser shows after Slack has sent it back. */
export async function returnTo(
  url: string,
  cookie: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, { headers: { cookie } });
  return { status: response.status, text: await response.text() };
}

/** Somebody adds the app to a workspace through the pages. @returns what their browser shows in the end. */
export async function install(slack: FakeSlack, adapter: SlackAdapter, team: string) {
  const { link, cookie } = await openInstallPage(adapter);
  const workspace = slack.workspaceOf(team);
  return returnTo(slack.agree(link, workspace), cookie);
}
