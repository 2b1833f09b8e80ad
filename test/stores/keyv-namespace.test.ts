import { describe, expect, it } from 'vitest';
import { createNamespace } from '../../src/stores/keyv-namespace.ts';
import type { OrderedAdapter } from '../../src/stores/ordered-adapter.ts';
import { StoreError } from '../../src/stores/store-error.ts';
import { entriesOf } from '../contract/stores-contract.ts';

/** A disk that fails at every touch. */
function brokenAdapter(): OrderedAdapter {
  const fail = async () => {
    throw new StoreError('store-unavailable', 'the disk is gone');
  };
  const adapter: OrderedAdapter = {
    opts: {},
    on: () => adapter,
    get: fail,
    getMany: fail,
    set: fail,
    setMany: fail,
    delete: fail,
    deleteMany: fail,
    clear: fail,
    page: fail,
  };
  return adapter;
}

describe('a namespace over Keyv', () => {
  it('swallows no error of its store', async () => {
    const namespace = createNamespace<number>('n', brokenAdapter());
    const attempts = [
      () => namespace.get('a'),
      () => namespace.getMany(['a', 'b']),
      () => namespace.set('a', 1),
      () => namespace.set('a', 1, 1000),
      () => namespace.setMany([{ key: 'a', value: 1 }]),
      () => namespace.delete('a'),
      () => namespace.deleteMany(['a']),
      () => entriesOf(namespace, { prefix: '' }),
    ];

    for (const attempt of attempts) await expect(attempt()).rejects.toThrow('the disk is gone');
    for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(StoreError);
  });
});
