import { describe, expect, it } from 'vitest';
import { openStores } from '../../src/stores/open-stores.ts';
import { storesContract } from '../contract/stores-contract.ts';

describe('stores in memory', () => {
  storesContract((clock) => openStores('memory:', { clock }));

  it('are each a world of their own', async () => {
    const [one, other] = await Promise.all([openStores('memory:'), openStores('memory:')]);
    await one.namespace<number>('n').set('a', 1);

    expect(await other.namespace<number>('n').get('a')).toBeUndefined();
  });

  it('let go of entries that ended', async () => {
    let now = 0;
    const stores = await openStores('memory:', { clock: { now: () => now } });
    const namespace = stores.namespace<string>('n');
    for (now = 0; now < 20_000; now += 1) await namespace.set(`k${now}`, 'v', 10);

    const left: string[] = [];
    for await (const [key] of namespace.scan({ prefix: '' })) left.push(key);
    expect(left).toHaveLength(9);
  });
});

describe('the address of a store', () => {
  it.each(['postgres://localhost', 'data/store.sqlite', '', 'sqlite:', 'sqlite://', 'sqlite:a\0b', 'SQLITE:a'])(
    'is refused with what would do: %j',
    async (url) => {
      await expect(openStores(url)).rejects.toMatchObject({ code: 'store-address', retryable: false });
      await expect(openStores(url)).rejects.toThrow('sqlite:data/qwen-watch.sqlite');
    },
  );

  it('of a store in memory names nothing that could be read only', async () => {
    await expect(openStores('memory:', { readOnly: true })).rejects.toMatchObject({ code: 'store-address' });
  });
});
