import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStores } from '../../src/stores/open-stores.ts';

const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-together-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['memory', () => 'memory:'],
  ['sqlite', () => `sqlite:${join(folder, `${Math.random()}.sqlite`)}`],
])('work done together in %s', (_, address) => {
  it('reads what it writes, also what it has read before, and keeps it all', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    await stores.together(async () => {
      expect(await names.getMany(['a', 'b'])).toEqual([undefined, undefined]);
      await names.set('a', 'one');
      expect(await names.getMany(['a', 'b', 'a'])).toEqual(['one', undefined, 'one']);
      await stores.together(() => names.setMany([{ key: 'b', value: 'two' }]));
      expect(await names.get('b')).toBe('two');
      await names.delete('a');
      expect(await names.get('a')).toBeUndefined();
    });
    expect(await names.getMany(['a', 'b'])).toEqual([undefined, 'two']);
    await stores.close();
  });

  it('keeps what it wrote before it failed, and goes on', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    const failing = stores.together(async () => {
      await names.set('a', 'one');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    await stores.together(() => names.set('b', 'two'));
    expect(await names.getMany(['a', 'b'])).toEqual(['one', 'two']);
    await stores.close();
  });

  it('remembers nothing that was written while it was read', async () => {
    const stores = await openStores(address());
    const names = stores.namespace<string>('names');
    await stores.together(async () => {
      const reading = [names.get('a'), names.getMany(['a', 'b'])];
      await names.set('a', 'one');
      await Promise.all(reading);
      expect(await names.get('a')).toBe('one');
      const again = names.getMany(['a', 'b']);
      await names.setMany([{ key: 'b', value: 'two' }]);
      await again;
      expect(await names.getMany(['a', 'b'])).toEqual(['one', 'two']);
    });
    await stores.close();
  });
});

it('shows other readers nothing of work in SQLite before its end', async () => {
  const address = `sqlite:${join(folder, 'read.sqlite')}`;
  const [writer] = [await openStores(address)];
  const reader = await openStores(address, { readOnly: true });
  const read = () => reader.namespace<string>('names').get('a');
  await writer.together(async () => {
    await writer.namespace<string>('names').set('a', 'one');
    expect(await read()).toBeUndefined();
  });
  expect(await read()).toBe('one');
  await reader.close();
  await writer.close();
});
