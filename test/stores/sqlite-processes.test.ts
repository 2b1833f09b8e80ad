import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStores } from '../../src/stores/open-stores.ts';
import { entriesOf } from '../contract/stores-contract.ts';

const SCRIPT = fileURLToPath(new URL('hold-store.ts', import.meta.url));
const NOBODY = 65_534;

const folder = mkdtempSync(join(tmpdir(), 'stores-'));
let count = 0;
let file: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  count += 1;
  file = join(folder, `${count}.sqlite`);
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store and other processes', () => {
  it('is refused to a second process with the pid of the first, can be read meanwhile, and is free after a SIGKILL', async () => {
    const holder = start('hold');
    await holder.line('open');

    const refused = openStores(`sqlite:${file}`);
    await expect(refused).rejects.toMatchObject({ code: 'store-locked' });
    await expect(refused).rejects.toThrow(`${file} is already open in process ${holder.pid} on `);
    const reader = await openStores(`sqlite:${file}`, { readOnly: true });
    expect(await reader.namespace('n').get('a')).toBeUndefined();
    await reader.close();
    await holder.kill();

    const next = await openStores(`sqlite:${file}`);
    await next.namespace<string>('n').set('a', 'mine');
    const late = start('once');
    expect(JSON.parse(await late.line('{'))).toMatchObject({
      code: 'store-locked',
      message: expect.stringContaining(`process ${process.pid} on `),
    });
    expect(await next.namespace('n').get('a')).toBe('mine');
    await next.close();
  });

  it('shows a reader what another process writes', async () => {
    const writer = await openStores(`sqlite:${file}`);
    await writer.close();
    const reader = await openStores(`sqlite:${file}`, { readOnly: true });
    const other = start('once');
    await other.line('open');
    await other.ended();

    expect(await reader.namespace('n').get('a')).toBe('from the other process');
    await reader.close();
  });

  it.each([120, 700])('loses nothing it acknowledged when its process is killed after %i batches', async (batches) => {
    const writer = start('write');
    await writer.line(`written ${batches}`);
    await writer.kill();
    const acknowledged = (await writer.lines()).filter((line) => line.startsWith('written')).length;

    const stores = await openStores(`sqlite:${file}`);
    const entries = await entriesOf(stores.namespace<string>('n'), { prefix: '' });
    await stores.close();
    expect(acknowledged).toBeGreaterThan(batches);
    expect(entries.length).toBeGreaterThanOrEqual(acknowledged * 10);
    expect(entries.length % 10).toBe(0);
    expect(entries.filter(([key, value]) => value !== `${key} ${'x'.repeat(3000)}`)).toEqual([]);
  });

  it('says when file or folder may not be written by this user, who can read it all the same, and changes nothing', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    file = join(closed, 'store.sqlite');
    const stores = await openStores(`sqlite:${file}`);
    await stores.namespace<string>('n').set('a', 'kept');
    await stores.close();
    chmodSync(folder, 0o755);
    for (const path of [file, `${file}.lock`]) chmodSync(path, 0o444);
    chmodSync(closed, 0o555);

    // Root may write everywhere: as nobody it is held to what the modes say.
    for (const target of [file, join(closed, 'new.sqlite'), join(closed, 'deeper', 'new.sqlite')]) {
      const denied = start('once', target, process.getuid?.() === 0 ? NOBODY : undefined);
      const { code, message } = JSON.parse(await denied.line('{')) as { code: string; message: string };
      expect(code).toBe('store-not-permitted');
      expect(message).toContain(target);
      expect(message).toContain('point the store to another place');
      if (target === file) expect(await denied.line('reads')).toBe('reads kept');
    }
    chmodSync(closed, 0o755);
    for (const path of [file, `${file}.lock`]) chmodSync(path, 0o644);
    const after = await openStores(`sqlite:${file}`);
    expect(await entriesOf(after.namespace('n'), { prefix: '' })).toEqual([['a', 'kept']]);
    await after.close();
  });
});

/** Starts the script; `line` waits for one that begins so, and fails when the process ends without it. */
function start(task: 'hold' | 'write' | 'once', target = file, uid?: number) {
  const user = uid === undefined ? [] : [String(uid)];
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, target, task, ...user], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const printed: string[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of [...waiting]) check();
  };
  let over = false;
  const reading = createInterface({ input: child.stdout });
  const closed = new Promise<void>((resolve) => reading.once('close', resolve));
  reading.on('line', (line) => {
    printed.push(line);
    wake();
  });
  reading.once('close', () => {
    over = true;
    wake();
  });
  return {
    pid: child.pid,
    line: (begin: string) =>
      new Promise<string>((resolve, reject) => {
        const check = () => {
          const found = printed.find((line) => line.startsWith(begin));
          if (found === undefined && !over) return;
          waiting.delete(check);
          if (found === undefined)
            reject(new Error(`ended without "${begin}", after: ${printed.slice(-3).join(' / ')}`));
          else resolve(found);
        };
        waiting.add(check);
        check();
      }),
    lines: async () => {
      await closed;
      return printed;
    },
    ended: () => closed,
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
