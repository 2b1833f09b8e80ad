import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, finished, run } from './run-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const data = dataFolder();
const cli = (args: readonly string[], env: Record<string, string> = {}) =>
  finished(run('cli.ts', args, { DATA_DIR: join(data.path, 'data'), ...env }));

afterAll(() => data.remove());

describe('one-shot commands', () => {
  it('ask --json prints just the shape that programs rely on', async () => {
    const { code, output } = await cli(['ask', 'who-left', '--json']);

    expect(code).toBe(0);
    const answer = JSON.parse(output);
    expect(Object.keys(answer)).toEqual(['asOf', 'people', 'unclear']);
    const keys = ['key', 'name', 'names', 'role', 'status', 'announced', 'destination', 'sources', 'contradictions'];
    for (const person of answer.people) expect(Object.keys(person)).toEqual(keys);
    expect(Object.keys(answer.people[0].sources[0])).toEqual(['outlet', 'title', 'published']);
  });

  it('ask takes a day: on the eve of the departures nobody had left', async () => {
    const { output } = await cli(['ask', 'who-left', '--as-of', '2026-03-01', '--json']);

    expect(JSON.parse(output)).toMatchObject({ asOf: '2026-03-01', people: [], unclear: [] });
  });

  it('ask says what it does not understand, with a suggestion, and exits with 2', async () => {
    const { code, output } = await cli(['ask', 'who-lefd', '--json']);

    expect(code).toBe(2);
    expect(output).toContain('who-left');
  });

  it('why shows the stages of a decision', async () => {
    const { code, output } = await cli(['why', 'lin-junyang-departed']);

    expect(code).toBe(0);
    expect(output).toContain('seed');
  });

  it('answers while the watcher runs', async () => {
    const env = { DATA_DIR: join(data.path, 'shared') };
    await finished(run('main.ts', ['--once'], env));
    const watcher = run('main.ts', [], env);
    await watcher.until('/qwen help');
    const asked = await finished(run('cli.ts', ['ask', '--demo', 'latest'], env));
    watcher.child.kill('SIGTERM');
    await watcher.ended;

    expect(asked.code).toBe(0);
    expect(asked.output).toContain('Token Hub');
  }, 40_000);

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

  it('doctor --offline finds the shipped configuration and a new store well', async () => {
    const { code, output } = await cli(['doctor', '--offline']);

    expect(code, output).toBe(0);
    expect(output).toMatch(/ok {2}configuration: /);
    expect(output).toMatch(/ok {2}store: sqlite:/);
  });

  it('doctor says what is wrong with a store that is a folder, and what to do', async () => {
    const path = join(data.path, 'folder', 'qwen-watch.sqlite');
    mkdirSync(path, { recursive: true });
    const { code, output } = await cli(['doctor', '--offline'], { DATA_DIR: join(data.path, 'folder') });

    expect(code).toBe(1);
    expect(output).toMatch(/!! {2}store: .*qwen-watch\.sqlite/);
  });

  it.each([
    [[], 0],
    [['help'], 0],
    [['frobnicate'], 2],
    [['parse'], 2],
    [['replay', '--corpus', 'some', 'x'], 2],
  ])('cli %j lists or names what can be typed and exits with %i', async (args, exit) => {
    const { code, output } = await cli(args);

    expect(code).toBe(exit);
    expect(output).toContain('npm run --silent cli');
  });

  it('a file that is not there is named', async () => {
    const { code, output } = await cli(['replay', join(data.path, 'missing.jsonl')]);

    expect(code).toBe(1);
    expect(output).toContain('missing.jsonl');
  });
});

describe('a wrong configuration', () => {
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

  it.each([
    ['main.ts', ['--once']],
    ['cli.ts', ['ask', 'who-left']],
  ] as const)('%s lists every problem at once with file and path, and exits with 2', async (entry, args) => {
    const { code, output } = await finished(run(entry, args, { DATA_DIR: data.path, CONFIG_DIR: folder }));

    expect(code).toBe(2);
    expect(output).toMatch(/watch\.yaml:\d+ schedule\.poll: /);
    expect(output).toMatch(/watch\.yaml:\d+ thresholds\.nearDuplicat: .*nearDuplicate/);
    expect(output).toMatch(/watch\.yaml:\d+ topics\[\d+\]: .*departure/);
    if (entry === 'cli.ts') expect(output).toMatch(/feeds\.yaml:\d+ feeds\[\d+\]\.tier: .*press/);
  });

  it('a missing folder is said as such', async () => {
    const missing = join(data.path, 'nowhere');
    const { code, output } = await finished(run('cli.ts', ['doctor'], { DATA_DIR: data.path, CONFIG_DIR: missing }));

    expect(existsSync(missing)).toBe(false);
    expect(code).toBe(2);
    expect(output).toContain(join(missing, 'watch.yaml'));
  });
});
