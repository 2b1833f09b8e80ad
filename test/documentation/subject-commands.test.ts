import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The commands of the section, in its order. */
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const section = readme.slice(readme.indexOf('\n## Another subject\n'), readme.indexOf('\n## Optional model\n'));
const commands = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

/** A clone in which nothing has run yet. */
const clone = mkdtempSync(join(tmpdir(), 'qwen-watch-clone-'));
for (const name of ['src', 'node_modules', 'package.json']) symlinkSync(join(root, name), join(clone, name));
cpSync(join(root, 'config'), join(clone, 'config'), { recursive: true });
copyFileSync(join(root, 'test/feeds/opml/folders.opml'), join(clone, 'subscriptions.opml'));
afterAll(() => rmSync(clone, { recursive: true, force: true }));

const shell = (command: string, input = '') => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: clone,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    input,
    encoding: 'utf8',
  });
  return { code: status, output: `${stdout}${stderr}` };
};
const file = (path: string) => readFileSync(join(clone, path), 'utf8');
const command = (beginning: string, at = 0) =>
  commands.filter((line) => line.includes(beginning))[at] ?? expect.fail(`the section has no ${beginning}`);
const ANSWERS =
  'Halden Lab\n\n哈尔登\nNorhaven\nHe Wenqian = 何文谦, Rui Duarte\nhttps://a.example/rss\nme@example.org\n\nEurope/Oslo\n';

describe('the commands of "Another subject"', () => {
  it('are those that are run here', () => {
    expect(commands).toHaveLength(7);
  });

  it('show the example, without a word of another subject', () => {
    const { code, output } = shell(command('examples/veldrin'));

    expect(code, output).toBe(0);
    expect(output).toContain('Ilse Brandt leaves Veldrin Lab for Mistral AI');
  }, 120_000);

  it('write a subject from answers over a pipe, and what has it watched', () => {
    const { code, output } = shell(command('init config/mine'), ANSWERS);

    expect(code, output).toBe(0);
    expect(output).toContain('(2 people, 1 feeds)');
    expect(file('.env')).toMatch(/^CONFIG_DIR=config\/mine$/m);
    expect(file('.env')).toMatch(/^DATA_DIR=data\/halden$/m);
    expect(statSync(join(clone, '.env')).mode & 0o077).toBe(0);
    expect(file('config/mine/watch.yaml')).toMatch(/^# yaml-language-server: \$schema=.*watch\.schema\.json\n/);
  }, 120_000);

  it('replace nothing unless told to, and no .env at all', () => {
    const env = file('.env');
    const watch = file('config/mine/watch.yaml');
    const again = shell(command('init config/mine'), ANSWERS.replace('Halden', 'Another'));
    expect(again.code).toBe(1);
    expect(again.output).toContain('--overwrite');
    expect(file('config/mine/watch.yaml')).toBe(watch);

    const told = shell(`${command('init config/mine')} --overwrite`, ANSWERS.replace('Halden', 'Another'));
    expect(told.code, told.output).toBe(0);
    expect(told.output).toContain('.env is there already and stays as it is');
    expect(file('config/mine/watch.yaml')).toContain('name: Another Lab');
    expect(file('.env')).toBe(env);
  }, 120_000);

  it('write nothing where an answer is wrong or missing', () => {
    const wrong = shell('npm run --silent cli -- init config/wrong', 'Halden Lab\nTwo words\n');
    const missing = shell('npm run --silent cli -- init config/wrong', 'Halden Lab\n');

    expect([wrong.code, missing.code]).toEqual([2, 2]);
    expect(wrong.output).toContain('cli init: --command: write at most 31 small letters');
    expect(missing.output).toContain('no answer; nothing is written');
    expect(() => file('config/wrong/watch.yaml')).toThrow();
  }, 120_000);

  it('write a subject from flags, asking nothing', () => {
    const { code, output } = shell(command('init config/other'));

    expect(code, output).toBe(0);
    expect(output).toContain('(2 people, 1 feeds)');
    expect(output).not.toContain('What is watched');
  }, 120_000);

  it('find nothing wrong with what was written', () => {
    const { code, output } = shell(command('doctor --offline'));

    expect(code, output).toBe(0);
    expect(output).toContain('configuration: 2 people, 1 feeds to poll');
  }, 120_000);

  it('take a list of feeds in and give it out again', () => {
    const before = file('config/mine/feeds.yaml');
    const dry = shell(command('feeds import', 0));
    expect(dry.code, dry.output).toBe(0);
    expect(dry.output).toContain('left out: Lantern again');
    expect(dry.output).toContain('3 of 4 feeds would be added to config/mine/feeds.yaml');
    expect(file('config/mine/feeds.yaml')).toBe(before);

    const real = shell(command('feeds import', 1));
    expect(real.code, real.output).toBe(0);
    expect(file('config/mine/feeds.yaml').startsWith(before)).toBe(true);
    const { feeds } = parse(file('config/mine/feeds.yaml')) as { feeds: { url: string; tier: string }[] };
    expect(feeds).toMatchObject([
      { url: 'https://a.example/rss' },
      { url: 'https://lantern-wire.example/tech.atom', tier: 'press' },
      { url: 'https://qianjiang.example/rss?a=1&b=2', tier: 'press', language: 'zh-CN' },
      { url: 'https://old-reader.example/rss.xml', tier: 'press' },
    ]);

    const out = shell(command('feeds export'));
    expect(out.code, out.output).toBe(0);
    const back = shell('npm run --silent cli -- feeds import feeds.opml');
    expect(back.output).toContain('0 of 4 feeds added');

    const other = shell('CONFIG_DIR=config/other npm run --silent cli -- feeds import feeds.opml');
    expect(other.output).toContain('4 of 4 feeds added');
    const taken = (parse(file('config/other/feeds.yaml')) as { feeds: object[] }).feeds.slice(1);
    // Names and addresses as they were; the tier travels as the category.
    const named = ({ name, url, tier, language }: Record<string, unknown>) => ({ name, url, tier, language });
    expect(taken.map((feed) => named(feed as Record<string, unknown>))).toEqual(
      (feeds as unknown as Record<string, unknown>[]).map(named),
    );
  }, 240_000);

  it('refuse a list that is none, and leave the file as it is', () => {
    const before = file('config/mine/feeds.yaml');
    writeFileSync(join(clone, 'page.opml'), '<html><body>no list</body></html>');
    const page = shell('npm run --silent cli -- feeds import page.opml');
    const missing = shell('npm run --silent cli -- feeds import nowhere.opml');

    expect([page.code, missing.code]).toEqual([1, 1]);
    expect(page.output).toContain('page.opml cannot be imported: this is no OPML');
    expect(missing.output).toContain('nowhere.opml cannot be imported: ENOENT');
    expect(file('config/mine/feeds.yaml')).toBe(before);
  }, 120_000);
});
