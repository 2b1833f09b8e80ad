import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboxRecords } from '../../src/alerts/outbox.ts';
import { plainFeed } from '../../src/config/feeds-config.ts';
import { feedRecords } from '../../src/pipeline/feed-list.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { dataFolder, finished, run } from './run-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const data = dataFolder();
const cli = (args: readonly string[], env: Record<string, string> = {}) =>
  finished(run('cli.ts', args, { DATA_DIR: join(data.path, 'data'), ...env }));

afterAll(() => data.remove());

describe('one-shot commands', { timeout: 60_000 }, () => {
  it('ask --json prints just the shape that programs rely on, as of the day asked for', async () => {
    const { code, output } = await cli(['ask', 'who-left', '--as-of', '2026-03-20', '--json']);

    expect(code).toBe(0);
    const answer = JSON.parse(output);
    expect(Object.keys(answer)).toEqual(['asOf', 'people', 'unclear']);
    expect(answer.asOf).toBe('2026-03-20');
    const keys = ['key', 'name', 'names', 'role', 'status', 'announced', 'destination', 'sources', 'contradictions'];
    for (const person of answer.people) expect(Object.keys(person)).toEqual(keys);
    expect(Object.keys(answer.people[0].sources[0])).toEqual(['outlet', 'title', 'published']);
  });

  it('questions only read: they are answered while another process writes; a wrong one exits with 2', async () => {
    const writing = await openStores(`sqlite:${join(data.path, 'data', 'qwen-watch.sqlite')}`);
    const [why, wrong] = await Promise.all([cli(['why', 'lin-junyang-departed']), cli(['ask', 'latest', 'departur'])]);
    await writing.close();

    expect(why.code, why.output).toBe(0);
    expect(why.output).toContain('seed');
    expect(wrong.code, wrong.output).toBe(2);
    expect(wrong.output).toContain('departure');
  });

  it('seed --fingerprint prints the line that a corpus file holds', async () => {
    const file = join(data.path, 'text.txt');
    writeFileSync(
      file,
      'A text of our own about a departure that nobody reported, long enough to have a few shingles.',
    );
    const { code, output } = await cli(['seed', '--fingerprint', file]);

    expect(code).toBe(0);
    expect(output).toMatch(/^v1\.[\w-]{300,}\n$/);
  });

  it('doctor --offline finds the shipped configuration and the place of a store well, and makes nothing', async () => {
    const path = join(data.path, 'elsewhere', 'new.sqlite');
    const { code, output } = await cli(['doctor', '--offline'], { STORE_URL: `sqlite://${path}` });

    expect(code, output).toBe(0);
    expect(output).toMatch(/ok {2}configuration: /);
    expect(output).toMatch(/\?\? {2}contact: .*\n.*contact in config\/watch\.yaml/);
    expect(output).toMatch(/ok {2}store: sqlite:.* will be made/);
    expect(output).toMatch(/ok {2}disk: /);
    expect(existsSync(join(data.path, 'elsewhere'))).toBe(false);
  });

  it('doctor counts the feeds that people have added', async () => {
    const folder = join(data.path, 'with-added');
    mkdirSync(folder);
    const stores = await openStores(`sqlite:${join(folder, 'qwen-watch.sqlite')}`);
    const feed = plainFeed({ name: 'Added', url: 'https://added.example/feed.xml', language: null, tier: 'press' });
    await feedRecords(stores).added.set(feed.key, { feed, at: '2026-03-01T00:00:00.000Z', by: 'terminal:me' });
    await stores.close();
    const { code, output } = await cli(['doctor', '--offline'], { DATA_DIR: folder });

    expect(code, output).toBe(0);
    expect(output).toMatch(/feeds to poll \(1 added by command\)/);
  });

  it('audit finds a message that was numbered and is nowhere, and ends with 1', async () => {
    const folder = join(data.path, 'with-a-gap');
    mkdirSync(folder);
    const open = () => openStores(`sqlite:${join(folder, 'qwen-watch.sqlite')}`);
    await (await open()).close();
    const whole = await cli(['audit'], { DATA_DIR: folder });
    const stores = await open();
    const { sequences, sent } = outboxRecords(stores);
    const gone = {
      id: 'm1',
      cause: 'a1',
      storyId: null,
      kind: 'post',
      fate: 'delivered',
      at: '2026-03-01T00:00:00.000Z',
    } as const;
    await sent.set('slack:C1|1', gone);
    await sequences.set('slack:C1', 2);
    await stores.close();
    const damaged = await cli(['audit'], { DATA_DIR: folder });

    expect(whole).toMatchObject({ code: 0, output: expect.stringContaining('gaps 0') });
    expect(damaged).toMatchObject({ code: 1, output: expect.stringMatching(/missing .*slack:C1: message 2 of 2/) });
  });

  it('doctor says what is wrong with a store that is a folder, and what to do', async () => {
    const path = join(data.path, 'folder', 'qwen-watch.sqlite');
    mkdirSync(path, { recursive: true });
    const { code, output } = await cli(['doctor', '--offline'], { DATA_DIR: join(data.path, 'folder') });

    expect(code).toBe(1);
    expect(output).toMatch(/!! {2}store: .*qwen-watch\.sqlite/);
  });

  it('lists or names what can be typed, and names a file that is not there', async () => {
    const [help, unknown, wrong, missing] = await Promise.all([
      cli([]),
      cli(['frobnicate']),
      cli(['replay', '--corpus', 'some', 'x']),
      cli(['replay', join(data.path, 'missing.jsonl')]),
    ]);

    for (const { output } of [help, unknown, wrong]) expect(output).toContain('npm run --silent cli');
    expect([help.code, unknown.code, wrong.code, missing.code]).toEqual([0, 2, 2, 1]);
    expect(missing.output).toContain('missing.jsonl');
  });
});

describe('a wrong configuration', { timeout: 60_000 }, () => {
  const folder = join(data.path, 'config');
  beforeAll(() => {
    cpSync(join(ROOT, 'config'), folder, { recursive: true });
    const edit = (file: string, from: string | RegExp, to: string) => {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(from, to);
      expect(after, `${from} stands in ${file}`).not.toBe(before);
      writeFileSync(path, after);
    };
    edit('watch.yaml', /^( *)poll: .*$/m, '$1poll: "61 * * * *"');
    edit('watch.yaml', /^( *)nearDuplicate:/m, '$1nearDuplicat:');
    edit('watch.yaml', /^topics: \[departure,/m, 'topics: [departures,');
    edit('feeds.yaml', /^( *)tier: press$/m, '$1tier: pres');
  });

  it('is listed with every problem at once, file and line, by both entries, which exit with 2', async () => {
    const env = { DATA_DIR: data.path, CONFIG_DIR: folder };
    const [start, ask] = await Promise.all([
      finished(run('main.ts', ['--once'], env)),
      finished(run('cli.ts', ['ask', 'who-left'], env)),
    ]);

    for (const { code, output } of [start, ask]) {
      expect(code).toBe(2);
      expect(output).toMatch(/watch\.yaml:\d+ schedule\.poll: /);
      expect(output).toMatch(/watch\.yaml:\d+ thresholds\.nearDuplicat: .*nearDuplicate/);
      expect(output).toMatch(/watch\.yaml:\d+ topics\[\d+\]: .*departure/);
    }
    expect(ask.output).toMatch(/feeds\.yaml:\d+ feeds\[\d+\]\.tier: .*press/);
  });

  it('a missing folder is said as such', async () => {
    const missing = join(data.path, 'nowhere');
    const { code, output } = await finished(run('cli.ts', ['doctor'], { DATA_DIR: data.path, CONFIG_DIR: missing }));

    expect(existsSync(missing)).toBe(false);
    expect(code).toBe(2);
    expect(output).toContain(join(missing, 'watch.yaml'));
  });
});

describe('Slack in many workspaces', { timeout: 60_000 }, () => {
  it('has a manifest with the address that people come back to', async () => {
    const wanted = ['slack', 'manifest', '--origin', 'https://bot.example.org', '--many-workspaces'];
    const [{ code, output }, nowhere] = await Promise.all([
      cli(wanted),
      cli(['slack', 'manifest', '--many-workspaces']),
    ]);

    expect(code).toBe(0);
    expect(output).toContain('https://bot.example.org/slack/oauth_redirect');
    expect(output).toContain('add it to their workspace at https://bot.example.org/slack/install');
    expect(nowhere.code).toBe(2);
    expect(nowhere.output).toContain('--origin wants a web address');
  });

  it('that is set by half says what is missing, and doctor does', async () => {
    const half = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'hush', SLACK_APP_TOKEN: 'xapp-hush' };
    const { code, output } = await cli(['doctor', '--offline'], half);

    expect(code).toBe(2);
    expect(output).toMatch(/SLACK_CLIENT_ID: .*set SLACK_STATE_SECRET, INSTALLATION_KEY too/s);
    expect(output).not.toContain('hush');
  });
});
