import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/lib/clock.ts';
import { openStores, type Stores } from '../../src/stores/open-stores.ts';
import { printedAddress } from '../../src/stores/redis-address.ts';
import { COMMIT, PAGE } from '../../src/stores/redis-scripts.ts';
import { openRedis } from '../../src/stores/redis-stores.ts';
import { entriesOf, storesContract } from '../contract/stores-contract.ts';
import { hasRedis, startRedis, type TestRedis, whyNoRedis } from '../lib/redis-server.ts';

describe.skipIf(!hasRedis)(`stores in Redis${hasRedis ? '' : ` (skipped: ${whyNoRedis})`}`, () => {
  let redis: TestRedis;
  const fresh = async (clock = manualClock('2026-03-01T00:00:00Z')) => {
    await redis.empty();
    return openStores(redis.url, { clock });
  };
  const both = async (): Promise<[Stores, Stores]> => [await fresh(), await openStores(redis.url)];
  beforeAll(async () => {
    redis = await startRedis(['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']);
  });
  afterAll(() => redis.close());

  storesContract(fresh);

  it('shows each process what the other wrote, once it is committed', async () => {
    const [one, other] = await both();
    await one.together(async () => {
      await one.namespace<string>('n').set('a', 'one');
      expect(await one.namespace('n').get('a')).toBe('one');
      expect(await other.namespace('n').get('a')).toBeUndefined();
    });
    expect(await other.namespace('n').get('a')).toBe('one');
    await Promise.all([one.close(), other.close()]);
  });

  it('loses no count where four pieces of work raise it at once in two processes', async () => {
    const [one, other] = await both();
    const raise = (stores: Stores) =>
      stores.together(async () => {
        const counts = stores.namespace<number>('counts');
        await counts.set('n', ((await counts.get('n')) ?? 0) + 1);
      });
    const rounds = async (stores: Stores) => {
      for (let at = 0; at < 25; at += 1) await raise(stores);
    };
    await Promise.all([rounds(one), rounds(one), rounds(other), rounds(other)]);

    expect(await one.namespace('counts').get('n')).toBe(100);
    await Promise.all([one.close(), other.close()]);
  });

  it('does work again whose walk has missed what another process added meanwhile', async () => {
    const [one, other] = await both();
    let rounds = 0;
    await one.together(async () => {
      rounds += 1;
      const met = await entriesOf(one.namespace<string>('n'), { prefix: 'p|' });
      if (rounds === 1) await other.namespace<string>('n').set('p|1', 'new');
      await one.namespace<number>('sums').set('met', met.length);
    });

    expect([rounds, await other.namespace('sums').get('met')]).toEqual([2, 1]);
    await Promise.all([one.close(), other.close()]);
  });

  it('does work again that rests on a value of a walk which another process has changed meanwhile', async () => {
    const [one, other] = await both();
    await one.namespace<string[]>('held').set('s', ['first']);
    await one.together(async () => {
      const [[key, told] = ['', []]] = await entriesOf(one.namespace<string[]>('held'), { prefix: '' });
      if (told.length === 1) await other.namespace<string[]>('held').set(key, ['first', 'second']);
      await one.namespace<string[]>('told').set(key, told);
      await one.namespace<string[]>('held').set(key, []);
    });

    expect(await other.namespace('told').get('s')).toEqual(['first', 'second']);
    await Promise.all([one.close(), other.close()]);
  });

  it('fails work once the server has been away for too long', async () => {
    const server = await startRedis(['--save', '', '--appendonly', 'no']);
    const opened = await openRedis(server.url, false, manualClock('2026-03-01T00:00:00Z'), 300);
    await opened.namespaceOf('n').set('a', 'kept');
    await server.close();

    await expect(opened.namespaceOf('n').get('a')).rejects.toMatchObject({ code: 'store-unavailable' });
    await opened.close();
  });

  it('lets writers notice that the server was started anew, also where somebody has only read since', async () => {
    const [one, reader] = [await fresh(), await openStores(redis.url, { readOnly: true })];
    await one.namespace('n').set('a', 1);
    const client = await one.shared?.connect();
    await client?.scriptFlush();
    await entriesOf(reader.namespace('n'), { prefix: '' });
    const loaded = await client?.scriptExists([hash('sha1', COMMIT), hash('sha1', PAGE)]);

    expect(loaded).toEqual([0, 1]);
    await client?.close();
    await Promise.all([one.close(), reader.close()]);
  });

  it('stores nothing of work whose lock another has taken over', async () => {
    const [one, other] = await both();
    const client = await other.shared?.connect();
    await client?.set('lock', 'mine');
    const work = async () => {
      await one.namespace<string>('n').set('a', 'late');
      await client?.set('lock', 'theirs');
    };
    const refused = one.shared?.fenced({ key: 'lock', token: 'mine' }, work);

    await expect(refused).rejects.toMatchObject({ code: 'store-overtaken' });
    expect(await other.namespace('n').get('a')).toBeUndefined();
    await client?.close();
    await Promise.all([one.close(), other.close()]);
  });

  it('tells other processes what has changed, and says when it does not know', async () => {
    const [one, other] = await both();
    expect(await other.shared?.changes()).toBeNull();
    expect(await other.shared?.changes()).toEqual([]);
    await one.together(async () => {
      await one.namespace<string>('stories').set('s1', 'x');
      await one.namespace<string>('unfollowed').set('k', 'x');
    });
    await one.namespace<string>('claims').set('person:p|1', 'x');
    expect(await other.shared?.changes()).toEqual([
      ['stories', 's1'],
      ['claims', 'person:p|1'],
    ]);
    await one.namespace<string>('events').delete('e');
    expect(await other.shared?.changes()).toEqual([['events', 'e']]);
    expect(await other.shared?.changes()).toEqual([]);
    await redis.empty();
    expect(await other.shared?.changes()).toBeNull();
    await Promise.all([one.close(), other.close()]);
  });

  it('goes on after the server was started again, and knows from when on it may have lost something', async () => {
    const stores = await openAt(redis.url);
    await stores.namespace<string>('n').set('a', 'kept');
    expect(await stores.shared?.doubt()).toBeNull();
    await redis.kill();
    const waiting = stores.namespace<string>('n').set('b', 'after');
    await redis.start();
    await waiting;

    expect(await stores.namespace('n').getMany(['a', 'b'])).toEqual(['kept', 'after']);
    const doubt = await stores.shared?.doubt();
    const since = Date.parse(doubt?.since ?? '');
    expect(Date.now() - since).toBeGreaterThan(60_000);
    expect(Date.now() - since).toBeLessThan(120_000);
    expect(Date.parse(doubt?.noticed ?? '')).toBeGreaterThan(Date.now());
    await redis.kill();
    await redis.start();
    await stores.namespace<string>('n').set('c', 'later');
    expect(await stores.shared?.doubt()).toMatchObject({ since: doubt?.since });
    await stores.close();
  });

  it('are read by a reader who changes nothing', async () => {
    await redis.empty();
    await expect(openStores(redis.url, { readOnly: true })).rejects.toMatchObject({ code: 'store-missing' });
    const writer = await openStores(redis.url);
    await writer.namespace<number>('n').set('a', 1);
    const reader = await openStores(redis.url, { readOnly: true });
    const seen = reader.namespace<number>('n');

    expect(await seen.get('a')).toBe(1);
    for (const change of [() => seen.set('a', 2), () => seen.delete('a'), () => seen.deleteMany(['a'])])
      await expect(change()).rejects.toMatchObject({ code: 'store-not-permitted' });
    await Promise.all([writer.close(), reader.close()]);
  });

  it('never names user or password', async () => {
    expect(printedAddress('redis://user:hush@host.example:7000/2')).toBe('redis://host.example:7000/2');
    const wrong = openStores(redis.url.replace('//', '//user:hush@'));
    await expect(wrong).rejects.toMatchObject({ code: 'store-not-permitted' });
    await expect(wrong).rejects.not.toThrow('hush');
    const nobody = openStores('redis://user:hush@127.0.0.1:1/0');
    await expect(nobody).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(nobody).rejects.toThrow('redis://127.0.0.1:1/0 does not answer');
    await expect(nobody).rejects.not.toThrow('hush');
    for (const bad of ['redis://', 'redis://host/name'])
      await expect(openStores(bad)).rejects.toMatchObject({ code: 'store-address' });
  });

  async function openAt(url: string): Promise<Stores> {
    await redis.empty();
    return openStores(url);
  }
});
