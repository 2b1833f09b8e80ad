import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHubKey } from '../../src/feeds/hub-key.ts';
import { backUpStore } from '../../src/stores/copy-store.ts';
import { openStores } from '../../src/stores/open-stores.ts';
import { closePushed, NEWS, NOW, pushed } from './pushed-watcher.ts';

const LATER = '2026-03-20T01:00:00.000Z';
/** Beyond the lease of ten days, of which the hub is asked for another in the last quarter. */
const AFTER_THE_LEASE = '2026-03-31T00:00:00.000Z';

afterEach(closePushed);

/** A feed that is pushed. */
async function subscribed() {
  const world = await pushed();
  const watcher = await world.start(NOW);
  await world.poll(watcher);
  return { ...world, watcher, first: world.callback() };
}

describe('a subscription at a hub', () => {
  it('ends once the feed is polled no longer', async () => {
    const { hub, start, poll, watcher, first, topic, document } = await subscribed();
    const without = await start(LATER, { stores: watcher.stores, polls: false });
    await poll(without);

    expect(hub).toMatchObject({ faults: [], ended: [first] });
    expect(await hub.publish(topic, document(NEWS))).toEqual([]);
    without.clock.set(AFTER_THE_LEASE);
    await poll(without);
    expect(hub.ended).toHaveLength(1);
  });

  it('ends once the feed says that it is gone for good', async () => {
    const { hub, feed, poll, watcher, first } = await subscribed();
    feed.status = 410;
    watcher.clock.set('2026-03-20T10:00:00.000Z');
    await poll(watcher);

    expect(hub).toMatchObject({ faults: [], ended: [first] });
  });

  it('ends once the feed names no hub any more, and the feed is polled at its own pace', async () => {
    const { hub, feed, poll, watcher, first } = await subscribed();
    Object.assign(feed, { hub: null, news: NEWS });
    watcher.clock.set('2026-03-20T10:00:00.000Z');
    await poll(watcher);
    watcher.clock.set('2026-03-20T14:00:00.000Z');
    await poll(watcher);
    const { asked } = feed;
    watcher.clock.set('2026-03-20T14:31:00.000Z');
    await poll(watcher);

    expect(hub).toMatchObject({ faults: [], ended: [first] });
    expect(feed.asked).toBe(asked + 1);
  });

  it('moves to another hub that the feed names', async () => {
    const { hub, other, feed, poll, watcher, first, topic } = await subscribed();
    Object.assign(feed, { hub: other.url, news: NEWS });
    watcher.clock.set('2026-03-20T10:00:00.000Z');
    await poll(watcher);
    await other.verified();

    expect(hub).toMatchObject({ faults: [], ended: [first] });
    expect(other).toMatchObject({ faults: [], subscribed: [{ topic }] });
  });

  it('ends an hour later where the hub will not at once, and not before', async () => {
    const { hub, start, poll, watcher, first } = await subscribed();
    hub.refuse = true;
    const without = await start(LATER, { stores: watcher.stores, polls: false });
    await poll(without);
    hub.refuse = false;
    without.clock.set('2026-03-20T01:30:00.000Z');
    await poll(without);
    expect(hub.ended).toEqual([]);
    without.clock.set('2026-03-20T02:01:00.000Z');
    await poll(without);

    expect(hub).toMatchObject({ faults: [], ended: [first] });
  });

  it('is not asked to end by whom it has ended by itself', async () => {
    const { hub, start, poll, watcher } = await subscribed();
    const without = await start(AFTER_THE_LEASE, { stores: watcher.stores, polls: false });
    await poll(without);

    expect(hub).toMatchObject({ faults: [], ended: [] });
  });

  it('is asked to end by nobody else: a stranger who asks is told that it is not', async () => {
    const { first, topic, start, watcher, poll, hub } = await subscribed();
    const query = new URLSearchParams({ 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.challenge': 'x' });
    expect((await fetch(`${first}?${query}`)).status).toBe(404);
    hub.refuse = true;
    await poll(await start(LATER, { stores: watcher.stores, polls: false }));

    expect((await fetch(`${first.slice(0, -1)}_?${query}`)).status).toBe(404);
    query.set('hub.topic', 'https://other.example/');
    expect((await fetch(`${first}?${query}`)).status).toBe(404);
    query.set('hub.topic', topic);
    expect(await (await fetch(`${first}?${query}`)).text()).toBe('x');
  });
});

describe('what a subscription is signed with', () => {
  it('is in no file of the store and in no backup, nor is the address that hubs call', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qwen-watch-hub-'));
    try {
      const { hub, start, poll, topic, document } = await pushed();
      const file = join(folder, 'store.sqlite');
      const stores = await openStores(`sqlite:${file}`);
      const watcher = await start(NOW, { stores, isNew: true });
      await poll(watcher);
      expect(await hub.publish(topic, document(NEWS))).toEqual([202]);
      await watcher.app.close(5_000);
      backUpStore(file, join(folder, 'backup.sqlite'), NOW);
      const held = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
      await stores.close();
      const [{ secret = '', callback = '' } = {}] = hub.subscribed;

      expect(secret.length).toBeGreaterThan(40);
      expect(held.join()).toContain(topic);
      expect(held.join()).not.toContain(secret);
      expect(held.join()).not.toContain(callback.split('/').at(-1));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is another with another key or another address of the bot: the hub is asked anew, and nothing of before is taken', async () => {
    const { hub, start, poll, watcher, first, topic, document } = await subscribed();
    const other = await start('2026-03-20T00:31:00.000Z', {
      stores: watcher.stores,
      key: createHubKey(randomBytes(32)),
    });
    await poll(other);
    const [before, after] = hub.subscribed;

    expect(hub.subscribed).toHaveLength(2);
    expect(after?.callback).not.toBe(before?.callback);
    expect(after?.secret).not.toBe(before?.secret);
    expect((await fetch(first, { method: 'POST', body: document(NEWS) })).status).toBe(410);
    expect(await hub.publish(topic, document(NEWS))).toEqual([410, 202]);
  });

  it('is not told by a log that repeats what a hub says of it', async () => {
    const { hub, start } = await pushed();
    hub.repeat = true;
    const lines: string[] = [];
    const watcher = await start(NOW, { log: (line) => void lines.push(line) });
    await watcher.app.poll();
    const [{ secret = 'none', callback = 'none' } = {}] = hub.subscribed;

    expect(lines.join()).toContain('does not push this feed');
    expect(lines.join()).not.toContain(secret);
    expect(lines.join()).not.toContain(callback.split('/').at(-1));
  });
});
