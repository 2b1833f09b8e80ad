import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../../lib/loopback-server.ts';
import { refusalOfBlocks } from './block-rules.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { installedVersions, SCHEMA_FILE, type SlackSchema } from './generate-schema.ts';
import { slackShapes } from './slack-shapes.ts';

const shapes = slackShapes();
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const button = (id: string, more: object = {}) => ({
  type: 'button',
  action_id: id,
  text: plain('x'),
  value: 'v',
  ...more,
});
const rich = (...elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
const header = { type: 'header', text: plain('x') };

it('checks against the shapes of the installed packages', () => {
  const { versions } = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as SlackSchema;

  expect(versions, 'run node --import tsx test/fakes/slack/generate-schema.ts').toEqual(installedVersions());
});

describe('blocks that Slack refuses', () => {
  it.each([
    ['an unknown type', [{ type: 'heading', text: 'x' }]],
    ['an unknown key', [{ ...header, level: 1 }]],
    ['no type', [{}]],
    ['mrkdwn in a header', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    ['a header of 151', [{ type: 'header', text: plain('x'.repeat(151)) }]],
    ['an empty header', [{ type: 'header', text: plain('') }]],
    ['51 blocks', Array.from({ length: 51 }, () => header)],
    ['a section of 3,001', [{ type: 'section', text: plain('x'.repeat(3_001)) }]],
    ['a section of nothing', [{ type: 'section' }]],
    ['11 fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }]],
    ['11 elements of context', [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }]],
    ['26 buttons', [{ type: 'actions', elements: Array.from({ length: 26 }, (_, at) => button(`a${at}`)) }]],
    ['an action_id twice', [{ type: 'actions', elements: [button('a'), button('a')] }]],
    ['a label of 76', [{ type: 'actions', elements: [button('a', { text: plain('x'.repeat(76)) })] }]],
    ['a value of 2,001', [{ type: 'actions', elements: [button('a', { value: 'x'.repeat(2_001) })] }]],
    ['an unknown style', [{ type: 'actions', elements: [button('a', { style: 'warning' })] }]],
    [
      'a block_id twice',
      [
        { ...header, block_id: 'b' },
        { ...header, block_id: 'b' },
      ],
    ],
    ['empty rich text', [rich({ type: 'text', text: '' })]],
    ['a link to a script', [rich({ type: 'link', url: 'javascript:alert(1)', text: 'x' })]],
    ['two tables', [0, 1].map(() => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }))],
    ['101 rows', [{ type: 'table', rows: Array.from({ length: 101 }, () => [{ type: 'raw_text', text: 'x' }]) }]],
    ['21 cells', [{ type: 'table', rows: [Array.from({ length: 21 }, () => ({ type: 'raw_text', text: 'x' }))] }]],
  ])('%s', (_, blocks) => {
    expect(refusalOfBlocks(blocks, 'message', shapes)).toMatchObject({ error: 'invalid_blocks' });
  });

  it('too much in all', () => {
    const blocks = Array.from({ length: 5 }, () => ({ type: 'section', text: plain('x'.repeat(2_900)) }));

    expect(refusalOfBlocks(blocks, 'message', shapes)).toMatchObject({ error: 'msg_blocks_too_long' });
    expect(refusalOfBlocks(blocks.slice(0, 4), 'message', shapes)).toBeNull();
  });
});

describe('calls that Slack refuses', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await startFakeSlack();
    slack.workspace.addChannel({ id: 'C1' });
    slack.workspace.addPerson({ id: 'U1' });
  });
  afterEach(() => slack.close());
  const call = async (method: string, args: Record<string, string>, token = slack.botToken) => {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      body: new URLSearchParams(args),
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    });
    return ((await response.json()) as { error?: string }).error ?? 'ok';
  };

  it('by token', async () => {
    expect(await call('auth.test', {}, '')).toBe('not_authed');
    expect(await call('auth.test', {}, 'xoxb-other')).toBe('invalid_auth');
    expect(await call('apps.connections.open', {})).toBe('not_allowed_token_type');
    expect(await call('auth.test', {})).toBe('ok');
  });

  it('by arguments', async () => {
    const post = (args: Record<string, string>) => call('chat.postMessage', { channel: 'C1', ...args });

    expect(await post({})).toBe('no_text');
    expect(await post({ text: 'x', colour: 'red' })).toBe('invalid_arguments');
    expect(await post({ text: 'x', unfurl_links: 'no' })).toBe('invalid_arguments');
    expect(await post({ text: 'x', thread_ts: '1.1' })).toBe('thread_not_found');
    expect(await post({ text: 'x'.repeat(40_001) })).toBe('msg_too_long');
    expect(await post({ text: 'x', metadata: '{"event_type":1}' })).toBe('invalid_metadata_format');
    expect(await post({ text: 'x', blocks: '{' })).toBe('invalid_json');
    expect(await call('chat.postMessage', { text: 'x' })).toBe('invalid_arguments');
    expect(await call('chat.update', { channel: 'C1', ts: '1.1', text: 'x' })).toBe('message_not_found');
    expect(await call('chat.postEphemeral', { channel: 'C1', user: 'U1', text: 'x' })).toBe('user_not_in_channel');
    expect(await call('chat.delete', {})).toBe('unknown_method');
    expect(await call('views.publish', { user_id: 'U1', view: '{"type":"modal","blocks":[]}' })).toBe(
      'invalid_arguments',
    );
  });

  describe('after a command', () => {
    const typed = async () => {
      let body = new URLSearchParams();
      const app = await startServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        body = new URLSearchParams(Buffer.concat(chunks).toString());
        response.end();
      });
      slack.requestUrl = app.url('/slack/events');
      await slack.command({ user: 'U1', channel: 'C1', text: 'x' });
      await app.close();
      return { responseUrl: body.get('response_url') ?? '', trigger: body.get('trigger_id') ?? '' };
    };

    it('a sixth answer, and any after half an hour', async () => {
      const { responseUrl } = await typed();
      const answer = async (body: unknown = { text: 'x' }) =>
        (await fetch(responseUrl, { method: 'POST', body: JSON.stringify(body) })).text();

      expect(await answer({ colour: 'red' })).toBe('invalid_arguments');
      for (let at = 0; at < 5; at++) expect(await answer()).toBe('ok');
      expect(await answer()).toBe('used_url');
      slack.letTimePass();
      expect(await answer()).toBe('expired_url');
    });

    it('a second modal, and any after three seconds', async () => {
      const first = await typed();
      const second = await typed();
      const view = JSON.stringify({ type: 'modal', title: plain('x'), blocks: [header] });

      expect(await call('views.open', { trigger_id: first.trigger, view })).toBe('ok');
      expect(await call('views.open', { trigger_id: first.trigger, view })).toBe('exchanged_trigger_id');
      slack.letTimePass();
      expect(await call('views.open', { trigger_id: second.trigger, view })).toBe('expired_trigger_id');
      expect(await call('views.open', { trigger_id: 'other', view })).toBe('invalid_trigger_id');
      expect(slack.objections).toEqual([]);
    });
  });
});

describe('the fake gives a token', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await startFakeSlack();
    slack.addWorkspace({ team: 'T1' });
    slack.app.redirectUrls = ['https://bot.example/back'];
  });
  afterEach(() => slack.close());

  const page = (more: object = {}) => {
    const params = { client_id: slack.app.clientId, scope: 'chat:write,commands', state: 's', ...more };
    return `${new URL('/oauth/v2/authorize', slack.apiUrl)}?${new URLSearchParams(params)}`;
  };
  const call = async (method: string, body: Record<string, string>, token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers,
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const codeOf = () => new URL(slack.agree(page(), slack.workspaceOf('T1'))).searchParams.get('code') ?? '';
  const credentials = () => ({ client_id: slack.app.clientId, client_secret: slack.app.clientSecret });

  it('for a code, once, to the app alone, and for one workspace', async () => {
    const code = codeOf();
    const first = await call('oauth.v2.access', { ...credentials(), code });
    const token = String(first.access_token);

    expect(first).toMatchObject({ ok: true, team: { id: 'T1' }, enterprise: null, is_enterprise_install: false });
    expect(await call('auth.test', {}, token)).toMatchObject({ ok: true, team_id: 'T1' });
    expect(await call('oauth.v2.access', { ...credentials(), code })).toMatchObject({ error: 'code_already_used' });
    await slack.uninstall('T1', { told: false });
    expect(await call('auth.test', {}, token)).toMatchObject({ error: 'account_inactive' });
    expect(slack.objections).toEqual([]);
  });

  it.each([
    ['invalid_client_id', { client_id: '1' }],
    ['bad_client_secret', { client_secret: 'x' }],
    ['invalid_code', { code: 'x' }],
    ['bad_redirect_uri', { redirect_uri: 'https://elsewhere.example' }],
    ['invalid_arguments', { scope: 'x' }],
  ])('and says %s', async (error, wrong) => {
    expect(await call('oauth.v2.access', { ...credentials(), code: codeOf(), ...wrong })).toEqual({ ok: false, error });
  });

  it('for no page that asks for what the app may not have', () => {
    const agree = (more: object) => () => slack.agree(page(more), slack.workspaceOf('T1'));

    expect(agree({ client_id: 'x' })).toThrow('invalid_client_id');
    expect(agree({ scope: 'admin' })).toThrow('invalid_scope');
    expect(agree({ scope: '' })).toThrow('invalid_scope');
    expect(agree({ redirect_uri: 'https://elsewhere.example' })).toThrow('bad_redirect_uri');
    expect(agree({ colour: 'red' })).toThrow('colour');
    expect(() => slack.agree('https://slack.example/oauth', slack.workspaceOf('T1'))).toThrow('no page of Slack');
  });
});
