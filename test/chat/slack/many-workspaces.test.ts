import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandRequest, Inbound } from '../../../src/chat/chat-adapter.ts';
import type { SlackAdapter } from '../../../src/chat/slack/slack-adapter.ts';
import type { ChatMessage } from '../../../src/model/chat-message.ts';
import type { Destination } from '../../../src/model/delivery.ts';
import { textOf } from '../../fakes/slack/fake-slack.ts';
import { startServer } from '../../lib/loopback-server.ts';
import {
  install,
  type ManyBench,
  manyBench,
  OTHER_KEY,
  openInstallPage,
  returnTo,
  STATE_SECRET,
} from './many-bench.ts';

const say = (text: string): ChatMessage => ({ blocks: [{ kind: 'paragraph', content: [text] }] });
const at = (id: string): Destination => ({ platform: 'slack', id });
let bench: ManyBench;
let adapter: SlackAdapter;
let asked: CommandRequest[];
let left: ((destination: Destination) => boolean)[];
const inbound: Inbound = {
  command: async (request) => {
    asked.push(request);
    return say(`answer in ${request.destination.id}`);
  },
  suggest: async () => [],
  left: async (isGone) => void left.push(isGone),
  specs: [],
};

beforeEach(async () => {
  [asked, left] = [[], []];
  bench = await manyBench();
  adapter = await bench.serve(inbound);
});
afterEach(async () => {
  await bench.close();
  expect(bench.slack.objections).toEqual([]);
  expect(bench.logged.join()).not.toMatch(/xoxb|xapp|fake-signing-secret|fake-client-secret|a-state-secret/);
  // Nothing at rest shows a token.
  expect([...bench.records.values()].join()).not.toMatch(/xoxb|Workspace/);
});

const seen = (team: string, user = 'U1') => bench.slack.seenBy(user, 'C1', team).map(textOf);
const send = (id: string, key = 'k', on = adapter) =>
  on.send({ kind: 'post', destination: at(id), message: say(`news for ${id}`), key });
const ask = async (team: string, text = 'latest') => {
  const before = seen(team).length;
  await bench.slack.command({ team, user: 'U1', channel: 'C1', text });
  return bench.slack.until(() => seen(team)[before], `an answer in ${team}`);
};
/** Lets what runs beside the acknowledgements come to its end. */
const settled = (expected: () => boolean) => vi.waitUntil(expected, { timeout: 10_000 });

describe('the pages', () => {
  it('add the app to a workspace, which answers and is posted to from then on', async () => {
    const { status, text } = await install(bench.slack, adapter, 'T1');

    expect(status).toBe(200);
    expect(text).toContain('slack://app?team=T1');
    expect([...bench.records.keys()]).toEqual(['T1']);
    expect(await ask('T1')).toBe('answer in T1/C1');
    expect(await send('T1/C1')).toMatchObject({ status: 'delivered' });
    expect(await send('@T1/U1')).toMatchObject({ status: 'delivered' });
    expect(seen('T1')).toContain('news for T1/C1');
  });

  it('refuse a state that was not given to this browser', async () => {
    const mine = await openInstallPage(adapter);
    const theirs = await openInstallPage(adapter);
    const back = bench.slack.agree(mine.link, bench.slack.workspaceOf('T1'));

    for (const cookie of ['', theirs.cookie, 'slack-app-oauth-state=x']) {
      const { status, text } = await returnTo(back, cookie);
      expect(status).toBe(400);
      expect(text).toContain('Begin again');
    }
    expect(bench.records.size).toBe(0);
    expect(bench.slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toEqual([]);
  });

  const stateOf = (secret: string, ageSeconds: number) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = new Date(Date.now() - ageSeconds * 1_000).toJSON();
    const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ installOptions: { scopes: [] }, now, random: 1 })}`;
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  it.each([
    ['forged', stateOf('another-secret-altogether', 0), 400],
    ['of eleven minutes ago', stateOf(STATE_SECRET, 660), 400],
    ['of nine minutes ago, which is taken', stateOf(STATE_SECRET, 540), 200],
  ])('look at a state that is %s', async (_, state, expected) => {
    const { link } = await openInstallPage(adapter);
    const back = new URL(bench.slack.agree(link, bench.slack.workspaceOf('T1')));
    back.searchParams.set('state', state);

    expect((await returnTo(back.href, `slack-app-oauth-state=${state}`)).status).toBe(expected);
    expect(bench.records.size).toBe(expected === 200 ? 1 : 0);
  });

  it('say so where somebody declines, Slack refuses, or nothing can be stored', async () => {
    const { link, cookie } = await openInstallPage(adapter);
    const declined = await returnTo(bench.slack.agree(link, bench.slack.workspaceOf('T1'), { declines: true }), cookie);
    const again = await openInstallPage(adapter);
    const back = bench.slack.agree(again.link, bench.slack.workspaceOf('T1'));
    bench.slack.letTimePass();
    const refused = await returnTo(back, again.cookie);
    const set = bench.store.set;
    bench.store.set = () => Promise.reject(new Error('the disk at /var/x is full'));
    const unstored = await install(bench.slack, adapter, 'T1');
    bench.store.set = set;

    expect([declined.status, refused.status, unstored.status]).toEqual([400, 502, 500]);
    expect(declined.text).toContain('cancelled');
    expect(refused.text).toContain('invalid_code');
    expect(unstored.text).not.toContain('/var/x');
    expect(bench.logged.join()).toContain('/var/x');
    expect((await install(bench.slack, adapter, 'T1')).status).toBe(200);
  });
});

describe('two workspaces', () => {
  beforeEach(async () => {
    for (const team of ['T1', 'T2']) await install(bench.slack, adapter, team);
  });

  it('are told apart, though their channels and people have the same ids', async () => {
    Object.assign(bench.slack.workspaceOf('T2').people.get('U1') ?? {}, { locale: 'zh-CN', isAdmin: true });

    expect([await ask('T1'), await ask('T2')]).toEqual(['answer in T1/C1', 'answer in T2/C1']);
    expect(asked.map(({ asker }) => [asker.self.id, asker.language, asker.isOperator])).toEqual([
      ['@T1/U1', 'en', true],
      ['@T2/U1', 'zh', false],
    ]);
    await send('T2/C1');
    expect([seen('T1'), seen('T2')].map((all) => all.includes('news for T2/C1'))).toEqual([false, true]);
  });

  it('each have admins and a Home tab of their own', async () => {
    await adapter.stop();
    adapter = await bench.serve(inbound, { options: { adminsOnly: true } });
    Object.assign(bench.slack.workspaceOf('T2').people.get('U1') ?? {}, { isAdmin: true });

    await ask('T1');
    await ask('T2');
    await bench.slack.openHome('U1', 1, 'T2');
    await settled(() => bench.slack.workspaceOf('T2').homes.has('U1'));

    expect(asked.map(({ asker }) => asker.mayManage)).toEqual([false, true, true]);
    expect(asked.at(-1)?.destination.id).toBe('@T2/U1');
    expect(bench.slack.workspaceOf('T1').homes.size).toBe(0);
  });

  it('are served on when one of them revokes its token', async () => {
    bench.slack.workspaceOf('T1').botTokenFault = 'token_revoked';

    expect(await send('T1/C1')).toMatchObject({ status: 'retry' });
    expect(await send('T2/C1')).toMatchObject({ status: 'delivered' });
    expect(await ask('T2')).toBe('answer in T2/C1');
  });

  it('are there again after a start with the same key', async () => {
    await adapter.stop();
    adapter = await bench.serve(inbound);

    expect(await send('T1/C1')).toMatchObject({ status: 'delivered' });
    expect(await ask('T2')).toBe('answer in T2/C1');
    expect(left).toEqual([]);
  });

  it('are not read with another key, which is said once each, and their messages wait', async () => {
    await adapter.stop();
    adapter = await bench.serve(inbound, { key: OTHER_KEY });

    expect(await send('T1/C1')).toMatchObject({ status: 'retry' });
    expect(await send('T1/C1')).toMatchObject({ status: 'retry' });
    expect(await ask('T1')).toMatch(/cannot use its installation in this workspace.*Add it to the workspace again/);
    expect(bench.logged.filter((line) => line.includes('another INSTALLATION_KEY'))).toHaveLength(2);
    expect(left).toEqual([]);

    await install(bench.slack, adapter, 'T1');
    expect(await send('T1/C1')).toMatchObject({ status: 'delivered' });
  });

  it('lose one whose record was changed, and no other', async () => {
    await adapter.stop();
    bench.records.set('T1', bench.records.get('T2') ?? '');
    adapter = await bench.serve(inbound);

    expect(await send('T1/C1')).toMatchObject({ status: 'retry' });
    expect(await send('T2/C1')).toMatchObject({ status: 'delivered' });
    expect(bench.logged.join()).toContain('was changed or is not whole');
  });

  it('are named by every destination', async () => {
    expect(await send('C1')).toMatchObject({
      status: 'rejected',
      reason: 'not-found',
      detail: expect.stringContaining('T123/C456'),
    });
    expect(await send('T9/C1')).toMatchObject({ status: 'rejected', reason: 'not-found' });
  });
});

describe('removing the app', () => {
  beforeEach(async () => {
    for (const team of ['T1', 'T2']) await install(bench.slack, adapter, team);
  });
  const gone = () => ['T1/C1', '@T1/U1', 'T2/C1', '@T2/U1', 'C1'].filter((id) => left.some((isGone) => isGone(at(id))));

  it('takes everything of that workspace with it, once, and nothing of another', async () => {
    await bench.slack.uninstall('T1');
    await settled(() => !bench.records.has('T1'));

    expect(gone()).toEqual(['T1/C1', '@T1/U1']);
    expect(left).toHaveLength(1);
    expect(left.map((isGone) => isGone({ platform: 'discord', id: 'T1/C1' }))).toEqual([false]);
    expect([...bench.records.keys()]).toEqual(['T2']);
    expect(await send('T1/C1')).toMatchObject({ status: 'rejected' });
    expect(await ask('T2')).toBe('answer in T2/C1');
  });

  it('is heard of by the token alone, and a person’s token is no matter', async () => {
    await bench.slack.tellRemoval('T1', { what: 'user-tokens' });
    await ask('T1');
    expect(left).toEqual([]);

    await bench.slack.tellRemoval('T1', { what: 'tokens' });
    await settled(() => !bench.records.has('T1'));
    expect(gone()).toEqual(['T1/C1', '@T1/U1']);
  });

  it('that is told late, when the app has been added again, takes nothing', async () => {
    await bench.slack.tellRemoval('T1', { ageSeconds: 60 });
    await bench.slack.tellRemoval('T1', { what: 'tokens', ageSeconds: 60 });
    await settled(() => bench.logged.filter((line) => line.includes('tells late of a removal')).length === 2);

    expect(left).toEqual([]);
    expect(await send('T1/C1')).toMatchObject({ status: 'delivered' });
  });

  it('while the bot is not running is found at the next start', async () => {
    await adapter.stop();
    await bench.slack.uninstall('T1', { told: false });
    adapter = await bench.serve(inbound);
    await settled(() => !bench.records.has('T1'));

    expect(gone()).toEqual(['T1/C1', '@T1/U1']);
    expect(await send('T2/C1')).toMatchObject({ status: 'delivered' });
  });

  it('is taken up at the next start where it was cut off', async () => {
    await adapter.stop();
    adapter = await bench.serve({ ...inbound, left: () => Promise.reject(new Error('the store is gone')) });
    await bench.slack.uninstall('T1');
    await settled(() => bench.logged.some((line) => line.includes('could not be removed')));
    expect(bench.records.get('T1')).toBe('leaving');

    await adapter.stop();
    adapter = await bench.serve(inbound);
    await settled(() => !bench.records.has('T1'));
    expect(gone()).toEqual(['T1/C1', '@T1/U1']);
  });

  it('and adding it again at once ends with the new installation', async () => {
    let finish = () => {};
    await adapter.stop();
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    adapter = await bench.serve({ ...inbound, left: () => slow });
    await bench.slack.uninstall('T1');
    const installing = install(bench.slack, adapter, 'T1');
    await settled(() => bench.slack.calls.some(({ method }) => method === 'oauth.v2.access'));
    finish();

    expect((await installing).status).toBe(200);
    expect(await send('T1/C1')).toMatchObject({ status: 'delivered' });
  });
});

it('is installed in all of an organisation at once', async () => {
  const workspace = bench.slack.addWorkspace({ team: 'T3', enterprise: 'E1' });
  workspace.addPerson({ id: 'U1' });
  workspace.addChannel({ id: 'C1' });
  await install(bench.slack, adapter, 'T3');

  expect([...bench.records.keys()]).toEqual(['E1']);
  expect(await ask('T3')).toBe('answer in E1/C1');
  expect(await send('E1/C1')).toMatchObject({ status: 'delivered' });
});

describe('in Socket Mode', () => {
  beforeEach(async () => {
    await bench.close();
    bench = await manyBench({ socket: true });
    adapter = await bench.serve(inbound);
  });

  it('the pages are served all the same', async () => {
    expect(adapter.requestUrl()).toBeNull();
    await install(bench.slack, adapter, 'T1');

    expect(await ask('T1')).toBe('answer in T1/C1');
    await bench.slack.uninstall('T1');
    await settled(() => !bench.records.has('T1'));
    // Events come over the socket alone.
    const forged = await fetch(new URL('/slack/events', adapter.installPage() ?? ''), { method: 'POST', body: '{}' });
    expect(forged.status).toBe(404);
  });

  it('a port that is taken is said, and ends nothing', async () => {
    const server = await startServer((_, response) => response.end());
    const port = Number(new URL(server.url('/')).port);
    const { slack, store } = bench;
    const access = {
      ...slack.app,
      stateSecret: STATE_SECRET,
      installationKey: OTHER_KEY,
      store,
      random: () => Buffer.alloc(12),
      port,
    };

    await expect(bench.serve(inbound, { options: { access } })).rejects.toMatchObject({
      code: 'platform-unreachable',
      message: expect.stringContaining('EADDRINUSE'),
    });
    await server.close();
  });
});
