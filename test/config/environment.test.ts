import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/config/environment.ts';

async function envFile(text: string, mode = 0o600): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'env-')), '.env');
  await writeFile(path, text);
  await chmod(path, mode);
  return path;
}
const nowhere = join(tmpdir(), 'no-such-folder', '.env');

describe('the environment', () => {
  it('needs nothing: everything has a default', () => {
    expect(readEnvironment({}, nowhere)).toEqual({
      environment: {
        configDir: 'config',
        dataDir: 'data',
        storeUrl: null,
        rsshubBaseUrl: null,
        logLevel: 'info',
        noColor: false,
        slack: null,
        discord: null,
        web: null,
        model: null,
      },
      problems: [],
      warnings: [],
    });
  });

  it('takes the address from outside without its last slash, and none that carries a query', () => {
    const read = (url: string) => readEnvironment({ PUBLIC_URL: url, WEB_PORT: '9000' }, nowhere);

    expect(read('https://watch.example/base/').environment.web).toMatchObject({
      publicUrl: 'https://watch.example/base',
      port: 9000,
      host: null,
    });
    for (const url of ['https://watch.example/?x=1', 'watch.example']) {
      expect(read(url)).toMatchObject({
        environment: { web: { publicUrl: null } },
        problems: [{ path: 'PUBLIC_URL' }],
      });
    }
    expect(readEnvironment({ WEB_PORT: '9000' }, nowhere).environment.web).toMatchObject({
      publicUrl: null,
      port: 9000,
    });
    expect(readEnvironment({ PUBLIC_URL: 'https://a.example' }, nowhere).environment.web).toMatchObject({ port: 8080 });
    expect(readEnvironment({}, nowhere).environment.web).toBeNull();
  });

  it('serves pages on this machine with a port alone, and beyond it only for somebody', () => {
    const read = (given: Record<string, string>) => readEnvironment({ WEB_PORT: '9000', ...given }, nowhere);
    const token = 'sixteen characters';

    expect(read({}).environment.web).toMatchObject({ publicUrl: null, port: 9000, host: '127.0.0.1', isPublic: false });
    expect(read({ WEB_HOST: '0.0.0.0' }).problems).toMatchObject([{ path: 'WEB_HOST' }]);
    expect(read({ WEB_HOST: '0.0.0.0', WEB_TOKEN: token })).toMatchObject({ problems: [] });
    expect(read({ WEB_HOST: '::', WEB_PUBLIC: 'true' })).toMatchObject({
      problems: [],
      environment: { web: { isPublic: true, host: '::' } },
    });
    expect(read({ WEB_HOST: '::1' }).problems).toEqual([]);
    expect(read({ WEB_TOKEN: 'short', WEB_PUBLIC: 'yes', WEB_HOST: 'here' }).problems.map(({ path }) => path)).toEqual([
      'WEB_HOST',
      'WEB_TOKEN',
      'WEB_PUBLIC',
    ]);
    expect(JSON.stringify(read({ WEB_TOKEN: token }).environment)).not.toContain(token);
  });

  it('names a hub only where it can read the feeds, and be told', () => {
    const read = (given: Record<string, string>) =>
      readEnvironment({ WEB_PORT: '9000', WEBSUB_HUB: 'https://hub.example/', ...given }, nowhere);
    const given = { PUBLIC_URL: 'https://watch.example', WEB_PUBLIC: 'true' };

    expect(read(given)).toMatchObject({ problems: [], environment: { web: { hub: 'https://hub.example/' } } });
    expect(readEnvironment(given, nowhere).environment.web).toMatchObject({ hub: null });
    expect(read({}).problems).toMatchObject([{ path: 'WEBSUB_HUB', remedy: expect.stringContaining('PUBLIC_URL') }]);
    expect(read({ PUBLIC_URL: 'https://watch.example' }).problems).toMatchObject([
      { path: 'WEBSUB_HUB', remedy: expect.stringContaining('WEB_PUBLIC=true') },
    ]);
    for (const WEBSUB_HUB of ['http://10.0.0.1/', 'http://[::1]/hub', 'https://hub.example:6379/', 'hub.example'])
      expect(read({ ...given, WEBSUB_HUB }).problems, WEBSUB_HUB).toMatchObject([{ path: 'WEBSUB_HUB' }]);
  });

  it('reads .env, and lets the process win over it', async () => {
    const file = await envFile('DATA_DIR=/var/lib/here\nLOG_LEVEL=debug\nDISCORD_TOKEN=hush\nCONFIG_DIR=\n');
    const { environment, problems } = readEnvironment({ LOG_LEVEL: 'warn', NO_COLOR: '1' }, file);

    expect(environment).toMatchObject({
      configDir: 'config',
      dataDir: '/var/lib/here',
      logLevel: 'warn',
      noColor: true,
      slack: null,
      discord: { apiUrl: null },
    });
    expect(problems).toEqual([]);
  });

  it('counts Slack as there with a bot token and a way to be asked, says when half is missing, and hands no token on', () => {
    const bot = { SLACK_BOT_TOKEN: 'xoxb-hush' };
    const alone = readEnvironment(bot, nowhere);
    const socket = readEnvironment({ ...bot, SLACK_APP_TOKEN: 'xapp-hush' }, nowhere);
    const http = readEnvironment({ ...bot, SLACK_SIGNING_SECRET: 'hush', SLACK_PORT: '3100' }, nowhere);
    const noBot = readEnvironment({ SLACK_APP_TOKEN: 'xapp-hush' }, nowhere);

    expect([alone, noBot].map(({ environment }) => environment.slack)).toEqual([null, null]);
    expect([alone, noBot].map(({ warnings }) => warnings.length)).toEqual([1, 1]);
    expect(socket.environment.slack?.transport.kind).toBe('socket');
    expect(http.environment.slack?.transport).toMatchObject({ kind: 'http', port: 3100 });
    expect([socket, http].flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(JSON.stringify([alone, socket, http, noBot])).not.toContain('hush');
    expect(readEnvironment({ SLACK_PORT: '99999' }, nowhere).problems).toHaveLength(1);
  });

  const key = Buffer.alloc(32, 250).toString('base64');
  const many = {
    SLACK_CLIENT_ID: '123.456',
    SLACK_CLIENT_SECRET: 'hush-client',
    SLACK_STATE_SECRET: 'hush-hush-hush-hush',
    INSTALLATION_KEY: key,
    SLACK_SIGNING_SECRET: 'hush-sign',
  };

  it('serves many workspaces of Slack with four variables in place of a bot token, and hands none on', () => {
    const http = readEnvironment({ ...many, SLACK_PORT: '3100' }, nowhere);
    const socket = readEnvironment({ ...many, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-hush' }, nowhere);

    expect([...http.problems, ...socket.problems, ...http.warnings, ...socket.warnings]).toEqual([]);
    expect(http.environment.slack).toMatchObject({
      access: { kind: 'many', clientId: '123.456', port: 3100 },
      transport: { kind: 'http', port: 3100 },
    });
    expect(socket.environment.slack).toMatchObject({ access: { kind: 'many' }, transport: { kind: 'socket' } });
    const { access } = http.environment.slack ?? {};
    expect(access?.kind === 'many' && access.installationKey()).toBe(key);
    const printed = JSON.stringify([http, socket]) + inspect([http, socket], { depth: 9 });
    expect(printed).not.toContain('hush');
    expect(printed).not.toContain(key);
  });

  it.each([
    [
      'SLACK_CLIENT_SECRET',
      { ...many, SLACK_CLIENT_ID: '' },
      /set SLACK_CLIENT_ID too, or remove SLACK_CLIENT_SECRET,/,
    ],
    [
      'SLACK_CLIENT_ID',
      { SLACK_CLIENT_ID: '1.2' },
      /set SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, INSTALLATION_KEY too/,
    ],
    ['SLACK_BOT_TOKEN', { ...many, SLACK_BOT_TOKEN: 'xoxb-hush' }, /remove it to serve many/],
    ['SLACK_CLIENT_ID', { ...many, SLACK_SIGNING_SECRET: '' }, /SLACK_SIGNING_SECRET.*SLACK_APP_TOKEN/],
    ['INSTALLATION_KEY', { ...many, INSTALLATION_KEY: 'hush' }, /openssl rand -base64 32/],
    ['INSTALLATION_KEY', { ...many, INSTALLATION_KEY: Buffer.alloc(31).toString('base64') }, /openssl rand -base64 32/],
    ['SLACK_STATE_SECRET', { ...many, SLACK_STATE_SECRET: 'hush' }, /openssl rand/],
  ])('says what is wrong with half of that: %s', (path, env, remedy) => {
    const { problems, warnings } = readEnvironment(env, nowhere);

    expect(problems).toEqual([expect.objectContaining({ file: 'environment', path })]);
    expect(problems[0]?.remedy).toMatch(remedy);
    expect(JSON.stringify([problems, warnings])).not.toContain('hush');
  });

  it('reports what does not fit and goes on with the default', async () => {
    const file = await envFile('# levels\nLOG_LEVEL=chatty\nSTORE_URL=postgres://x\n');
    const { environment, problems } = readEnvironment({ RSSHUB_BASE_URL: 'https://rsshub.app/' }, file);

    expect(environment).toMatchObject({ logLevel: 'info', rsshubBaseUrl: null });
    expect(problems.map(({ file: where, line, path }) => [where === file, line, path])).toEqual([
      [false, null, 'RSSHUB_BASE_URL'],
      [true, 3, 'STORE_URL'],
      [true, 2, 'LOG_LEVEL'],
    ]);
  });

  it('never repeats a value that may hold a secret', async () => {
    const { problems } = readEnvironment({ STORE_URL: 'postgres://user:hush@host/db' }, nowhere);

    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('hush');
  });

  it('warns of variables that can only be meant for us', async () => {
    const file = await envFile('RSSHUB_BASEURL=https://rsshub.example\n');
    const { warnings } = readEnvironment({ QWEN_WATCH_DATA_DIR: 'x', QWEN_FOO: 'y', SHELL: '/bin/sh' }, file);

    expect(warnings).toEqual([
      `${file}: the variable RSSHUB_BASEURL is not read; did you mean RSSHUB_BASE_URL?`,
      'environment: the variable QWEN_WATCH_DATA_DIR is not read; did you mean DATA_DIR?',
      'environment: the variable QWEN_FOO is not read; see .env.example for those that are',
    ]);
  });

  it('warns of an .env that other users can read', async () => {
    const open = await envFile('DISCORD_TOKEN=hush\n', 0o644);

    expect(readEnvironment({}, open).warnings).toEqual([
      `${open} can be read by other users of this machine: run chmod 600 ${open}`,
    ]);
  });

  it('takes a model with an endpoint and without a key, and shows the key to nobody who prints it', () => {
    const url = 'http://127.0.0.1:11434/v1';
    const local = readEnvironment({ LLM_BASE_URL: url, LLM_MODEL: 'small' }, nowhere);
    const keyed = readEnvironment({ LLM_BASE_URL: url, LLM_MODEL: 'small', LLM_API_KEY: 'sk-hush' }, nowhere);

    expect(local.problems).toEqual([]);
    expect(local.environment.model).toMatchObject({ baseUrl: url, model: 'small' });
    expect([local.environment.model?.apiKey(), keyed.environment.model?.apiKey()]).toEqual([null, 'sk-hush']);
    expect(JSON.stringify(keyed) + inspect(keyed, { depth: 9 })).not.toContain('hush');
  });

  it.each([
    ['LLM_BASE_URL', { LLM_BASE_URL: 'https://llm.example/v1' }, 'set LLM_MODEL to the name'],
    ['LLM_MODEL', { LLM_MODEL: 'small', LLM_API_KEY: 'sk-hush' }, 'set LLM_BASE_URL to the endpoint'],
  ])('says what is missing beside %s', (path, env, remedy) => {
    const { environment, problems } = readEnvironment(env, nowhere);

    expect(environment.model).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ file: 'environment', path })]);
    expect(problems[0]?.remedy).toContain(remedy);
    expect(JSON.stringify(problems)).not.toContain('hush');
  });

  it('points to the line of .env where half a model stands', async () => {
    const file = await envFile('# a model\nLLM_MODEL=small\n');

    expect(readEnvironment({}, file).problems).toEqual([expect.objectContaining({ file, line: 2, path: 'LLM_MODEL' })]);
  });

  it('refuses a password in the address of the endpoint, and does not repeat it', () => {
    const { environment, problems } = readEnvironment(
      { LLM_BASE_URL: 'https://me:hush@llm.example/v1', LLM_MODEL: 'small' },
      nowhere,
    );

    expect(environment.model).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual(['LLM_BASE_URL']);
    expect(JSON.stringify(problems)).not.toContain('hush');
  });

  it('only warns of a key without a model: other programs read it too', () => {
    const { problems, warnings } = readEnvironment({ LLM_API_KEY: 'sk-hush' }, nowhere);

    expect(problems).toEqual([]);
    expect(warnings).toEqual(['LLM_API_KEY alone switches no model on; set LLM_BASE_URL and LLM_MODEL beside it']);
  });
});
