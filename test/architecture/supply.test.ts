import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}
const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(read('package.json'));
const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages);

/** Packages with a script that npm would run, and why nothing here needs it. */
const UNNEEDED_SCRIPTS: Readonly<Record<string, string>> = {
  esbuild: 'checks the binary that came with @esbuild/<platform>, and only a start gets faster by it',
  'msgpackr-extract': 'compiles what makes a queue read its jobs faster; without it plain JavaScript does',
  fsevents: 'macOS only, for watching files while testing',
};

describe('packages', () => {
  it('are locked to what they were, wherever they are fetched from', () => {
    const own = locked.filter(([path]) => path !== '');

    expect(own.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
    expect(own.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(Object.values({ ...manifest.dependencies, ...manifest.devDependencies })).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^[^\d]/)]),
    );
  });

  it('run no script when they are installed but those that are known and unneeded', () => {
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1) ?? '');

    expect(scripted.filter((name) => UNNEEDED_SCRIPTS[name] === undefined)).toEqual([]);
  });

  it('each stand in src/README.md with the reason, and nothing else does', () => {
    const [, section = ''] = read('src/README.md').split('## Dependencies');
    const listed = [...section.matchAll(/^\| ([^|]+) \| [^|]{10,} \|$/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    );

    expect(listed.filter((name) => name !== 'package').sort()).toEqual(
      Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort(),
    );
  });
});

describe('what runs the watcher on a machine', () => {
  it('starts it as npm start does, without root and with its state in one place', () => {
    const unit = read('config/deploy/qwen-watch.service');
    const image = read('config/deploy/Dockerfile');
    const [, command = ''] = /"start": "exec ([^"]+)"/.exec(read('package.json')) ?? [];

    expect(unit).toContain(`ExecStart=/usr/bin/${command} --live`);
    expect(unit).toMatch(/DynamicUser=yes[\s\S]*StateDirectory=qwen-watch[\s\S]*DATA_DIR=\/var\/lib\/qwen-watch/);
    expect(JSON.parse(/^CMD (.*)$/m.exec(image)?.[1] ?? '[]')).toEqual([...command.split(' '), '--live']);
    expect(image).toMatch(/DATA_DIR=\/data[\s\S]*--ignore-scripts[\s\S]*VOLUME \/data\nUSER node/);
  });

  it('finds in the image what it copies, and nothing there is run by root or kept but in the one volume', () => {
    const steps = read('config/deploy/Dockerfile')
      .split('\n')
      .map((line) => /^([A-Z]+) (.+)$/.exec(line)?.slice(1) ?? [])
      .filter((step): step is [string, string] => step.length === 2);
    const of = (wanted: string) => steps.filter(([name]) => name === wanted).map(([, rest]) => rest);
    const copied = of('COPY').flatMap((rest) => rest.split(' ').slice(0, -1));
    const ignored = read('.dockerignore').split('\n');
    const names = steps.map(([name]) => name);

    expect(copied.length).toBeGreaterThan(3);
    for (const path of copied) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(ignored).not.toContain(path.replace('./', ''));
    }
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', 'node_modules', '.git']));
    expect(of('USER')).toEqual(['node']);
    expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
    expect(names.lastIndexOf('RUN')).toBeLessThan(names.indexOf('USER'));
    expect(of('VOLUME')).toEqual(['/data']);
    expect(of('RUN').filter((rest) => rest.includes('npm'))).toEqual(['npm ci --omit=dev --ignore-scripts']);
  });

  it('runs without what only development needs', () => {
    const own = new Set(Object.keys(manifest.dependencies));
    const imported = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs)$/.test(file))
      .flatMap((file) => [
        ...read(`src/${file}`).matchAll(/(?:^(?:import|export) [^;'"]*?from |^import |import\()'([^'.][^']*)'/gm),
      ])
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );

    expect(imported.length).toBeGreaterThan(20);
    expect([...new Set(imported)].filter((name) => !own.has(name))).toEqual([]);
    expect(own.has('tsx')).toBe(true);
  });
});
