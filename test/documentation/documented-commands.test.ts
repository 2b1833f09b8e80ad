import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, finished, run } from '../e2e/run-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What another test runs: the test, and by what it is seen there. */
const ELSEWHERE: Readonly<Record<string, readonly [file: string, seen: string]>> = {
  'npm start': ['test/e2e/demo.test.ts', "run('npm start'"],
  'npm start -- --fresh': ['test/e2e/demo.test.ts', '--fresh'],
  'CONFIG_DIR=config/examples/veldrin DATA_DIR=data/veldrin npm start -- --once': [
    'test/documentation/subject-commands.test.ts',
    'examples/veldrin',
  ],
  'cli ask': ['test/e2e/cli.test.ts', "cli(['ask'"],
  'cli why': ['test/e2e/cli.test.ts', "cli(['why'"],
  'cli audit': ['test/e2e/cli.test.ts', "cli(['audit'"],
  'cli init': ['test/documentation/subject-commands.test.ts', 'init config/mine'],
  'cli feeds import': ['test/documentation/subject-commands.test.ts', 'feeds import'],
  'cli feeds export': ['test/documentation/subject-commands.test.ts', 'feeds export'],
  'cli replay': ['test/e2e/replay.test.ts', "'replay'"],
  'cli slack manifest': ['test/e2e/cli.test.ts', "'slack', 'manifest'"],
  'cli doctor': ['test/e2e/cli.test.ts', "cli(['doctor'"],
  'cli discord register': ['test/chat/discord/register-commands.test.ts', 'registerCommands('],
  'npm run generate': ['test/documentation/generated-documentation.test.ts', 'npm run generate'],
  'npm run test:crash': ['test/crash/crash.test.ts', 'crash'],
  'npm run test:fleet': ['test/fleet/fleet.test.ts', 'fleet'],
};

/** What no test runs, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm start': 'packages come from a registry: the first step of .ci/run, and its demo',
  'npm start -- --live': 'asks the real feeds',
  'cli poll': 'asks the real feeds',
  'npm ci --omit=dev --ignore-scripts': 'packages come from a registry',
  'cd /opt/qwen-watch && npm ci --omit=dev --ignore-scripts': 'packages come from a registry',
  'install -m 600 .env /etc/qwen-watch.env': 'writes to the system',
  'cp config/deploy/qwen-watch.service /etc/systemd/system/': 'writes to the system',
  'systemctl enable --now qwen-watch': 'wants systemd; test/architecture/supply.test.ts reads the unit',
  'journalctl -u qwen-watch': 'wants systemd',
  'docker build -f config/deploy/Dockerfile -t qwen-watch .':
    'wants Docker; test/architecture/supply.test.ts reads the file',
  'docker run -d --name qwen-watch --restart on-failure --env-file .env -v qwen-watch:/data qwen-watch': 'wants Docker',
  'docker exec qwen-watch node --import tsx src/cli.ts backup /data/backup.sqlite': 'wants Docker',
  'npm test': 'is what runs this',
  'npm run test:fuzz': 'takes minutes; what it calls is test/feeds/fuzz.ts',
  'npm run check': 'are two steps of .ci/run',
  'bash .ci/run': 'runs this',
  'npm run --silent bench -- judge': 'a figure is no test',
  'npm run calibrate -- DIR...': 'rewrites the weights; takes streams that are not in the repository',
};

/** The one-shot commands that are run here, by their names. */
const RUN_HERE = ['suppressed', 'feedback export', 'seed', 'outbox list', 'outbox retry', 'backup', 'restore', 'parse'];

/** One-shot commands of the table, by their names: `outbox retry all` and `outbox retry DESTINATION NUMBER` are one. */
const oneShot = [...readme.matchAll(/^\| (`[a-z]+[^|]*(?:\\\|[^|]*)*) \|/gm)]
  .map(([, cell = '']) => cell)
  .filter((cell) => readme.indexOf(`| ${cell} |`) > readme.indexOf('One-shot commands:'))
  .filter((cell) => readme.indexOf(`| ${cell} |`) < readme.indexOf('Exit codes:'))
  .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, command = '']) => nameOf(command)));

function nameOf(command: string): string {
  return /^[a-z]+(?: (?:import|export|manifest|register|list|retry))?/.exec(command)?.[0] ?? command;
}

/** Every line of a shell block, and every command in the text, without what stands behind `#` and in brackets. */
const typed = [
  ...[...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n')),
  ...[...readme.replace(/```[\s\S]*?```/g, '').matchAll(/`((?:npm|npx|node|bash|docker) [^`]+)`/g)].map(
    ([, one = '']) => one,
  ),
].map((line) => {
  const command = line.replace(/\s+#.*$/, '').trim();
  const [, cli] = /npm run --silent cli -- (.*)$/.exec(command) ?? [];
  return cli === undefined ? command.replace(/^(npm run test:(?:crash|fleet)).*/, '$1') : `cli ${nameOf(cli)}`;
});

const data = dataFolder();
const folder = join(data.path, 'data');
const cli = (...args: readonly string[]) => finished(run('cli.ts', args, { DATA_DIR: folder }));

describe('every command in the README', () => {
  it('is run by a test, or there is a reason why not', () => {
    const named = [...new Set([...typed, ...oneShot.map((name) => `cli ${name}`)])].filter(
      (name) => !/^cli [A-Z]/.test(name),
    );
    const known = [...Object.keys(ELSEWHERE), ...Object.keys(NOT_RUN), ...RUN_HERE.map((name) => `cli ${name}`)];

    expect(oneShot.length).toBeGreaterThan(15);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !named.includes(name))).toEqual([]);
  });

  it.each(Object.entries(ELSEWHERE))('%s is run where it is said to be', (_, [file, seen]) => {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(seen);
  });
});

describe('one-shot commands do what the README says of them', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    const demo = await finished(run('main.ts', ['--demo', '--once'], { DATA_DIR: folder }));
    expect(demo.code, demo.output).toBe(0);
  }, 240_000);
  afterAll(() => data.remove());

  it('suppressed lists what led to no message, with the rule', async () => {
    const { code, output } = await cli('suppressed', '--demo', '--limit', '3');

    expect(code, output).toBe(0);
    expect(output.split('\n').length).toBeGreaterThan(3);
  });

  it('feedback export writes a stream', async () => {
    const { code, output } = await cli('feedback', 'export', join(data.path, 'labelled'), '--demo');

    expect(code, output).toBe(0);
    expect(output).toContain('0 articles written to');
  });

  it('seed, outbox, backup and restore work on the store of the watcher', async () => {
    const seeded = await cli('seed');
    const list = await cli('outbox', 'list');
    const retry = await cli('outbox', 'retry', 'all');
    const backup = await cli('backup', join(data.path, 'kept.sqlite'));
    const restore = await cli('restore', join(data.path, 'kept.sqlite'));

    for (const { code, output } of [seeded, list, retry, backup, restore]) expect(code, output).toBe(0);
    expect(seeded.output).toMatch(/\d+ taken in, 0 there already/);
    expect(list.output).toContain('0 waiting, 0 given up');
    expect(retry.output).toContain('nothing was given up');
    expect(backup.output).toMatch(/\d{2,} entries are in .*kept\.sqlite/);
    expect(restore.output).toContain('entries are in');
    expect(existsSync(join(folder, 'qwen-watch.sqlite.before-restore'))).toBe(true);
  });

  it('parse prints what the feed layer makes of documents', async () => {
    const documents = join(data.path, 'documents');
    mkdirSync(documents);
    const feed =
      '<rss version="2.0"><channel><title>Harbour Post</title><item><title>One</title></item></channel></rss>';
    writeFileSync(join(documents, 'a.rss'), feed);
    writeFileSync(
      join(documents, 'manifest.jsonl'),
      '{"file":"a.rss","url":"https://a.example/rss","contentType":"text/xml"}\n',
    );
    const { code, output } = await cli('parse', join(documents, 'manifest.jsonl'));

    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ file: 'a.rss', ok: true, title: 'Harbour Post' });
  });
});
