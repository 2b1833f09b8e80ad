import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, finished, run } from './run-process.ts';

const CONFIG = 'config/examples/veldrin';

describe('another subject, by configuration alone', () => {
  const data = dataFolder();
  const env = { DATA_DIR: data.path, CONFIG_DIR: CONFIG };
  let shown = '';

  beforeAll(async () => {
    const { code, output } = await finished(run('main.ts', ['--once'], env));
    expect(code, output).toBe(0);
    shown = output;
  }, 120_000);
  afterAll(() => data.remove());

  it('is told its own two developments from its own sample feeds, each once, in whatever language they are reported', () => {
    const posts = shown.split('\n').filter((line) => /^│ \[(rumoured|reported|confirmed|denied)\]/.test(line));

    expect(posts).toHaveLength(2);
    expect(posts[0]).toContain('Ilse Brandt leaves Veldrin Lab for Mistral AI');
    expect(posts[1]).toContain('Tomás Herrera');
    expect(shown).toMatch(/edited: Ilse Brandt.* 4 outlets/);
    expect(shown).toMatch(/edited: Tomás Herrera.* confirmed · 3 outlets/);
    expect(shown).toContain('checked 5 feeds');
  });

  it('knows of its own corpus, and hears nothing of other laboratories', () => {
    expect(shown).toContain('seeded the corpus: 1 articles');
    expect(shown).toMatch(/2 alerts, .* 1 known already, 3 not about the subject/);
    expect(shown).not.toMatch(/Priya Raman (left|leaves)/);
  });

  it('shares its store with no other subject', async () => {
    const other = { DATA_DIR: data.path };
    const started = await finished(run('main.ts', ['--once'], other));
    const asked = await finished(run('cli.ts', ['ask', '--demo', 'who-left'], other));

    for (const { code, output } of [started, asked]) {
      expect(code, output).toBe(1);
      expect(output).toMatch(/demo\.sqlite is of another subject \(veldrin\).*DATA_DIR/);
      expect(output).not.toContain('Priya Raman');
    }
  }, 120_000);

  it('is asked by its own command, in a channel and from a script, and no other subject is named', async () => {
    const running = run('main.ts', ['--demo'], env);
    await running.until('type /veldrin who-left');
    running.type('/veldrin who-left');
    await running.until(/Priya Raman/);
    running.type('/veldrin persn');
    await running.until('Did you mean /veldrin person');
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    const asked = await finished(run('cli.ts', ['ask', '--demo', 'veldrin who-leads'], env));

    expect(asked.code, asked.output).toBe(0);
    expect(asked.output).toContain('Tomás Herrera');
    for (const output of [shown, running.output(), asked.output]) {
      expect(output.replaceAll('qwen-watch', '')).not.toMatch(/qwen|alibaba|tongyi/i);
    }
  }, 120_000);

  it('is what the Slack app is made for', async () => {
    const { code, output } = await finished(run('cli.ts', ['slack', 'manifest'], env));

    expect(code, output).toBe(0);
    const manifest = JSON.parse(output.slice(0, output.indexOf('\n}\n') + 2));
    expect(manifest.features.slash_commands[0].command).toBe('/veldrin');
    expect(manifest.display_information).toEqual({
      name: 'veldrin-watch',
      description: 'What is new about the people who lead Veldrin Lab, once, with sources',
    });
  }, 90_000);

  it('has a configuration without a problem', async () => {
    const { code, output } = await finished(run('cli.ts', ['doctor', '--offline'], env));

    expect(code, output).toBe(0);
    expect(output).toContain(
      'configuration: 10 people, 5 feeds to poll, 0 left out with their reasons, 1 seed articles',
    );
  }, 90_000);
});

describe('a subject without sample feeds', () => {
  const data = dataFolder();
  afterAll(() => data.remove());

  it('has no demo, and says what there is', async () => {
    const env = { DATA_DIR: data.path, CONFIG_DIR: data.path };
    const both = [run('main.ts', ['--demo'], env), run('cli.ts', ['ask', '--demo', 'latest'], env)];

    for (const { code, output } of await Promise.all(both.map(finished))) {
      expect(code).toBe(2);
      expect(output).toContain('there are no sample feeds: ');
      expect(output).toContain('npm start -- --live');
    }
  }, 90_000);
});
