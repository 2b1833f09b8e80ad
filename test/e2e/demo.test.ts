import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStores } from '../../src/stores/open-stores.ts';
import { dataFolder, finished, run } from './run-process.ts';

/** Lines that post a message, by the status badge that only its heading carries; replies are indented. */
const posts = (output: string) =>
  output.split('\n').filter((line) => /^│ \[(rumoured|reported|confirmed|denied)\]/.test(line));

describe('the demo, as somebody meets it who has just cloned the repository', () => {
  const data = dataFolder();
  const env = { DATA_DIR: data.path };
  let first = '';
  let secondsToMode = 0;

  beforeAll(async () => {
    const started = performance.now();
    const running = run('main.ts', ['--once'], env);
    await running.until('terminal mode');
    secondsToMode = (performance.now() - started) / 1000;
    const { code, output } = await finished(running);
    expect(code, output).toBe(0);
    first = output;
  }, 40_000);
  afterAll(() => data.remove());

  it('says at once which mode it is in, why, and how to go live', () => {
    expect(secondsToMode).toBeLessThan(10);
    expect(first).toContain('no Slack or Discord token found: terminal mode with the sample feeds; to go live');
  });

  it('tells the two new developments, each once, and nothing that the corpus knew', () => {
    const told = posts(first);

    expect(told).toHaveLength(2);
    expect(told.filter((line) => line.includes('ByteDance'))).toHaveLength(1);
    expect(told.filter((line) => line.includes('Token Hub'))).toHaveLength(1);
  });

  it('grows the message with further outlets instead of telling again', () => {
    expect(first).toMatch(/edited: .*ByteDance.* outlets/);
    expect(first).toMatch(/edited: .*Token Hub.* outlets/);
  });

  it('reports the broken document in one line with feed, cause and next check', () => {
    expect(first).toMatch(/feed failed · .+ · .+ · next check \d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
  });

  it('prints no control sequence where there is no terminal', () => {
    // biome would have this escape named; it is what must not be there.
    expect(first.includes(String.fromCharCode(27))).toBe(false);
  });

  it('leaves a store in which nothing is missing, and that knows its feeds', async () => {
    const audited = await finished(run('cli.ts', ['audit', '--demo'], env));
    const asked = await finished(run('cli.ts', ['ask', '--demo', 'status'], env));

    expect(audited.code, audited.output).toBe(0);
    expect(audited.output).toMatch(
      /articles [1-9]\d*, judgements [1-9]\d*, stories [1-9][\s\S]*waiting 0, given up 0\ngaps 0\n/,
    );
    expect(asked.output).toMatch(/Feeds\s+\d+/);
    expect(asked.output).not.toContain('not yet read');
  }, 40_000);

  it('goes on where it was, answers, keeps its store to itself, and ends on SIGTERM within five seconds', async () => {
    // Through npm, which must hand the signal on to the watcher itself.
    const running = run('npm start', [], env);
    await running.until('/qwen help');
    running.type('/qwen who-left');
    running.type('/qwen persn Lin');
    running.type('/qwen person Lin Junyan');
    running.type('/qwen status');
    await running.until(/Outbox\s+0 waiting/);
    running.child.stdin?.end();
    // Longer than a process that would end with its input lives.
    const refused = await finished(run('main.ts', ['--once', '--fresh'], env));
    const asked = await finished(run('cli.ts', ['ask', '--demo', 'latest'], env));
    const told = performance.now();
    running.child.kill('SIGTERM');

    // Ends only when every process that holds its output has: the watcher too.
    expect(await running.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(5_000);
    expect(posts(running.output())).toEqual([]);
    expect(running.output()).toMatch(/nothing new since .+; --fresh shows the demo again/);
    expect(running.output()).toContain('Hui Binyuan');
    expect(running.output()).toMatch(/did you mean .*person/i);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('demo.sqlite');
    expect(refused.output).toMatch(/already open in process \d+/);
    expect(asked.code).toBe(0);
    expect(asked.output).toContain('Token Hub');
  }, 40_000);

  it('is shown again with --fresh', async () => {
    const fresh = await finished(run('main.ts', ['--once', '--fresh'], env));

    expect(posts(fresh.output)).toEqual(posts(first));
  }, 40_000);
});

describe('a start that cannot go on', () => {
  const data = dataFolder();
  afterAll(() => data.remove());

  it('refuses an option that it does not know, with the list of those it does', async () => {
    const { code, output } = await finished(run('main.ts', ['--lvie'], { DATA_DIR: data.path }));

    expect(code).toBe(2);
    expect(output).toContain('--live');
  });

  it('ends with 1 and says why, with its input still open, where the first cycle fails', async () => {
    const stores = await openStores(`sqlite:${join(data.path, 'demo.sqlite')}`);
    await stores.namespace<null>('feeds').set('morning-compute', null);
    await stores.close();
    const running = run('main.ts', [], { DATA_DIR: data.path });

    expect(await running.ended).toBe(1);
    expect(running.output()).toContain('qwen-watch stopped: ');
  }, 40_000);
});
