import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');

/** The stations in the order in which the article meets them, and whom each may know. `src/README.md` says why. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lib: [],
  config: ['model', 'lib'],
  stores: ['model', 'lib'],
  feeds: ['model', 'lib'],
  judging: ['model', 'lib'],
  llm: ['model', 'lib', 'judging'],
  ledger: ['model', 'lib', 'stores', 'judging'],
  chat: ['model', 'lib'],
  'chat/terminal': ['model', 'lib', 'chat'],
  'chat/slack': ['model', 'lib', 'chat'],
  'chat/discord': ['model', 'lib', 'chat'],
  alerts: ['model', 'lib', 'stores', 'ledger', 'chat'],
  commands: ['model', 'lib', 'stores', 'ledger', 'alerts', 'chat'],
  demo: ['model', 'lib'],
  pipeline: ['model', 'lib', 'stores', 'feeds', 'judging', 'ledger', 'alerts'],
  jobs: ['model', 'lib'],
  distributed: ['model', 'lib', 'stores', 'pipeline', 'jobs'],
  pictures: ['model', 'lib'],
  web: ['model', 'lib', 'pipeline', 'ledger', 'alerts', 'commands'],
  app: [
    'model',
    'lib',
    'config',
    'stores',
    'feeds',
    'judging',
    'ledger',
    'chat',
    'alerts',
    'commands',
    'pipeline',
    'jobs',
    'web',
  ],
};

/** What starts the program: these choose platforms and stores, and may know everybody. Nobody may know them but each other. */
const ENTRIES = ['main', 'run-watcher', 'cli', 'load-project', 'chat-adapters'];

/** The one home of each third party. */
const HOME_OF: Readonly<Record<string, RegExp>> = {
  'rss-parser': /^feeds\/parse-feed\.ts$/,
  'node-cron': /^jobs\//,
  keyv: /^stores\//,
  libsql: /^stores\//,
  '@keyv/redis': /^stores\//,
  bullmq: /^distributed\//,
  // Where text from outside is given a shape: the operator's, and a model's.
  zod: /^(config\/|llm\/answer-schema\.ts$)/,
  yaml: /^config\//,
  undici: /^lib\//,
  hono: /^web\//,
  '@hono/node-server': /^web\//,
  'prom-client': /^(web\/|run-watcher\.ts$)/,
  '@resvg/resvg-js': /^pictures\//,
  '@embedpdf/fonts-latin': /^pictures\//,
  '@embedpdf/fonts-sc': /^pictures\//,
  '@slack/bolt': /^chat\/slack\//,
  'discord.js': /^chat\/discord\//,
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const importsOf = (file: string) =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /(?:^|\n)(?:import|export)\b[^;]*?from '([^']+)'|(?:import|require(?:\.resolve)?)\('([^']+)'\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');
const stationOf = (file: string) => {
  const [first = '', second = ''] = file.split('/');
  if (!file.includes('/')) return file.replace(/\.ts$/, '');
  return first === 'chat' && file.split('/').length > 2 ? `${first}/${second}` : first;
};
const target = (file: string, specifier: string) =>
  relative(src, resolve(src, dirname(file), specifier)).replaceAll('\\', '/');
const inside = files.flatMap((file) =>
  importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ file, to: target(file, specifier) })),
);

describe('import directions', () => {
  it('reads every source file and finds imports in them', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(inside.length).toBeGreaterThan(files.length);
    expect(inside.filter(({ to }) => !files.includes(to))).toEqual([]);
  });

  it('keeps each station to those it may know', () => {
    const broken = inside
      .filter(({ file }) => !ENTRIES.includes(stationOf(file)))
      .filter(({ file, to }) => {
        const [from, into] = [stationOf(file), stationOf(to)];
        return from !== into && !(MAY_IMPORT[from]?.includes(into) ?? false);
      })
      .map(({ file, to }) => `${file} -> ${to}`);

    expect(broken).toEqual([]);
  });

  it('lets no file be part of a cycle', () => {
    const next = new Map(files.map((file) => [file, inside.filter((i) => i.file === file).map(({ to }) => to)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);

    expect(cycles).toEqual([]);
  });

  it('gives each third party one home', () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .map((specifier) =>
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((name) => HOME_OF[name] !== undefined && !HOME_OF[name].test(file))
        .map((name) => `${name} in ${file}`),
    );

    expect(strays).toEqual([]);
  });

  it('uses every dependency, and declares every one that it uses', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
      dependencies: Record<string, string>;
    };
    const bare = files
      .flatMap(importsOf)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map((specifier) =>
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    const run = Object.values(manifest.scripts).join(' ');
    const used = new Set([...bare, ...Object.keys(manifest.dependencies).filter((name) => run.includes(name))]);

    expect([...used].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('keeps every file under the cap of 400 lines', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 401);

    expect(long).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join(src, file), 'utf8')));

    expect(readers).toEqual(['config/environment.ts']);
  });
});
