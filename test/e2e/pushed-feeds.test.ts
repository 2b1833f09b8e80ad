import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { closePushed, hasSent, NEWS, NOW, pushed } from './pushed-watcher.ts';

afterEach(closePushed);

describe('a feed with a hub', () => {
  it.each([
    ['header', true],
    ['document', false],
  ])(
    'is subscribed by what its %s names, and what the hub brings is told without a check of the feed',
    async (_, inHeader) => {
      const { hub, feed, topic, document, start, poll } = await pushed(inHeader);
      const watcher = await start(NOW);
      await poll(watcher);
      expect(hub).toMatchObject({ faults: [], subscribed: [{ topic, verified: true }] });
      const asked = feed.asked;
      watcher.clock.set('2026-03-20T00:06:00.000Z');
      expect(await hub.publish(topic, document(NEWS))).toEqual([202]);
      await hasSent(watcher, 1);

      expect(feed.asked).toBe(asked);
      expect(watcher.sent.map(({ kind }) => kind)).toEqual(['post']);
      expect(JSON.stringify(watcher.sent[0]?.message)).toContain('Quiet Harbour');
      // The same by the next check, and by a hub that repeats itself, is nothing new.
      feed.news = NEWS;
      watcher.clock.set('2026-03-20T03:00:00.000Z');
      expect(await watcher.app.poll()).toMatchObject({ fresh: 1, seen: 1 });
      await hub.publish(topic, document(NEWS));
      await watcher.app.close(1_000);
      expect(watcher.sent).toHaveLength(1);
    },
  );

  it('is polled at a slower pace while the lease lasts, after a restart too, and as before when it has ended', async () => {
    const { hub, feed, start, poll } = await pushed();
    hub.leaseSeconds = 4 * 3600;
    const first = await start(NOW);
    await poll(first);
    const second = await start('2026-03-20T00:31:00.000Z', { stores: first.stores });
    await poll(second);
    expect(feed.asked).toBe(2);
    second.clock.set('2026-03-20T02:00:00.000Z');
    expect(await poll(second)).toMatchObject({ notDue: 1 });
    hub.refuse = true;
    second.clock.set('2026-03-20T04:30:00.000Z');
    await poll(second);
    second.clock.set('2026-03-20T05:01:00.000Z');
    expect(await poll(second)).toMatchObject({ notDue: 0, unchanged: 1 });
  });

  it('is subscribed again before the lease ends, under the same address and secret, and not before', async () => {
    const { hub, start, poll } = await pushed();
    hub.leaseSeconds = 8 * 3600;
    const watcher = await start(NOW);
    await poll(watcher);
    watcher.clock.set('2026-03-20T05:59:00.000Z');
    await poll(watcher);
    expect(hub.subscribed).toHaveLength(1);
    watcher.clock.set('2026-03-20T06:01:00.000Z');
    await poll(watcher);
    const [before, after] = hub.subscribed;

    expect(hub.faults).toEqual([]);
    expect(after).toEqual(before);
  });

  it('of which the hub wants no subscriber is polled as any other, and the hub asked again later', async () => {
    const { hub, feed, start, poll } = await pushed();
    hub.refuse = true;
    const watcher = await start(NOW);
    for (const at of ['00:00', '00:31', '01:02']) {
      watcher.clock.set(`2026-03-20T${at}:00.000Z`);
      await poll(watcher);
    }
    expect(feed.asked).toBe(3);
    hub.refuse = false;
    watcher.clock.set('2026-03-20T03:30:00.000Z');
    await poll(watcher);
    expect(hub.subscribed).toMatchObject([{ verified: true }]);
  });
});

describe('the endpoint for hubs', () => {
  it.each<[string, { signature?: string | null; secret?: string }]>([
    ['no signature', { signature: null }],
    ['another secret', { secret: 'another secret of some length' }],
    ['no method', { signature: 'abc' }],
    ['a method that is none', { signature: `md5=${'a'.repeat(40)}` }],
    ['half a signature', { signature: `sha256=${'a'.repeat(40)}` }],
  ])('refuses a document with %s', async (_, over) => {
    const { hub, topic, document, start, poll } = await pushed();
    const watcher = await start(NOW);
    await poll(watcher);
    expect(await hub.publish(topic, document(NEWS), over)).toEqual([403]);
    await watcher.app.close(1_000);
    expect(watcher.sent).toEqual([]);
  });

  it('refuses a body that is too large, whether or not it says its size', async () => {
    const { callback, hub, topic, start, poll } = await pushed();
    const watcher = await start(NOW);
    await poll(watcher);
    // 0: the server has hung up while the rest was still being sent.
    expect([413, 0]).toContain((await hub.publish(topic, 'x'.repeat(5_000_001)))[0]);
    const endless = await new Promise<number | string>((resolve) => {
      const post = request(callback(), { method: 'POST' }, (response) => resolve(response.statusCode ?? 0));
      post.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      const chunk = Buffer.alloc(100_000, 'x');
      let sent = 0;
      const more = () => {
        while (sent < 60 && post.write(chunk)) sent++;
        if (sent < 60) {
          sent++;
          post.once('drain', more);
        } else post.end();
      };
      more();
    });
    // The server may hang up while the rest is still being sent.
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(endless);
  });

  it('answers no challenge that was not asked for, and takes nothing for who is not subscribed', async () => {
    const { callback, topic, start, poll, web, errors } = await pushed();
    const watcher = await start(NOW);
    await poll(watcher);
    const asks = (base: string, over: Record<string, string> = {}) => {
      const query = { mode: 'subscribe', topic, challenge: '<b>x</b>', lease_seconds: '60', ...over };
      const search = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [`hub.${name}`, value] as [string, string]),
      );
      return fetch(`${base}?${search}`).then(async (answer) => [
        answer.status,
        answer.headers.get('content-type'),
        await answer.text(),
      ]);
    };
    const stranger = `http://127.0.0.1:${web.port}/websub/harbour/guess`;

    expect(await asks(callback())).toEqual([200, expect.stringMatching(/^text\/plain/), '<b>x</b>']);
    for (const over of [{ topic: 'https://other.example/' }, { mode: 'unsubscribe' }, { challenge: '' }]) {
      expect((await asks(callback(), over))[0]).toBe(404);
    }
    expect((await asks(stranger))[0]).toBe(404);
    expect((await asks(stranger.replace('harbour', 'constructor')))[0]).toBe(404);
    expect((await fetch(stranger, { method: 'POST', body: 'x' })).status).toBe(410);
    expect((await fetch(`http://127.0.0.1:${web.port}/`)).status).toBe(404);
    expect(errors).toEqual([]);
  });

  it('takes a hub at its word that it denies, and polls', async () => {
    const { callback, topic, feed, start, poll } = await pushed();
    const watcher = await start(NOW);
    await poll(watcher);
    await fetch(`${callback()}?hub.mode=denied&hub.topic=${encodeURIComponent(topic)}&hub.reason=no`);
    watcher.clock.set('2026-03-20T00:31:00.000Z');
    await watcher.app.poll();
    watcher.clock.set('2026-03-20T01:02:00.000Z');
    await watcher.app.poll();
    expect(feed.asked).toBe(3);
  });

  it('survives a signed body that is no feed', async () => {
    const { hub, topic, document, start, poll } = await pushed();
    const watcher = await start(NOW);
    await poll(watcher);
    expect(await hub.publish(topic, '')).toEqual([202]);
    expect(await hub.publish(topic, '<html>')).toEqual([202]);
    watcher.clock.set('2026-03-20T00:06:00.000Z');
    await hub.publish(topic, document(NEWS));
    await hasSent(watcher, 1);
    expect(watcher.sent).toHaveLength(1);
  });
});
