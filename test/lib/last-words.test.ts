import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lastWordsOf } from '../../src/lib/last-words.ts';

const TOKEN = 'xoxb-1-hushhush';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it('are the message of the engine, and of others the name, the code and the place alone', () => {
  const engine = lastWordsOf(new TypeError("Cannot read properties of undefined (reading 'x')"));
  const other = lastWordsOf(Object.assign(new Error(`refused: ${TOKEN}`), { code: 'slack_error' }));
  const address = lastWordsOf(new TypeError(`Failed to parse URL from https://x.example/?t=${TOKEN}`));

  expect(engine).toMatch(/^qwen-watch ended: nobody caught TypeError: Cannot read.*\n\s+at /);
  expect(other).toMatch(/^qwen-watch ended: nobody caught Error \(slack_error\)\n\s+at .*last-words\.test/);
  expect(`${other}${address}${lastWordsOf(TOKEN)}`).not.toContain(TOKEN);
});

it.each(['main.ts', 'cli.ts'])(
  'are said by %s, without what the error carries',
  async (entry) => {
    const failing = `const on = process.on.bind(process);
    const error = Object.assign(new Error('${TOKEN}'), { headers: { authorization: '${TOKEN}' } });
    process.on = (name, listener) => {
      if (name === 'uncaughtException') setImmediate(() => { Promise.reject(error); });
      return on(name, listener);
    };
    await import('./src/${entry}');`;
    const { code, output } = await new Promise<{ code: unknown; output: string }>((resolve) => {
      const argv = ['--import', 'tsx', '--input-type=module', '-e', failing];
      execFile(process.execPath, argv, { cwd: ROOT }, (error, out, err) =>
        resolve({ code: error?.code ?? 0, output: out + err }),
      );
    });

    expect(code, output).toBe(1);
    expect(output).toContain('qwen-watch ended: nobody caught Error');
    expect(output).not.toContain(TOKEN);
  },
  60_000,
);
