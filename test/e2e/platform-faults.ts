import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatApp, chatApp, HOUR_MS, MINUTE_MS } from './chat-app.ts';
import type { Place } from './place.ts';
import { DENIAL, EXIT, NEXT, SECOND, THIRD } from './story-of-ours.ts';

/** What goes wrong between the watcher and a platform, and what readers notice of it: the same on every platform. */
export function platformFaults(platform: string, open: () => Promise<Place>): void {
  describe(`what readers notice on ${platform}`, () => {
    let place: Place;
    let watcher: ChatApp;

    beforeEach(async () => {
      place = await open();
      watcher = await chatApp([place.adapter]);
    });
    afterEach(async () => {
      await watcher.close();
      await place.close();
    });

    it('of a token that is revoked and put right: what there was arrives then, in order, once', async () => {
      await place.ask('subscribe all', 'Subscribed');
      await watcher.report(EXIT);
      place.faults.revokeToken();
      for (const entry of [NEXT, SECOND, THIRD]) await watcher.report(entry);
      expect(place.standing()).toEqual([expect.not.stringContaining('ByteDance')]);

      await place.faults.heal();
      await watcher.wait(HOUR_MS);
      await watcher.wait(HOUR_MS);
      expect(place.standing()).toEqual([
        expect.stringMatching(/ByteDance[\s\S]*↳ [\s\S]*ByteDance/),
        expect.stringContaining('Shen Wei'),
        expect.stringContaining('Pan Rui'),
      ]);
      await place.ask('latest', 'Pan Rui');
    });

    it.each([
      ['a channel that is gone', 'deleteChannel', 'The channel is gone'],
      ['a right that is taken away', 'forbid', 'The bot may not write there'],
    ] as const)('of %s: one clear notice to who subscribed, and no storm of tries', async (_, fault, says) => {
      await place.ask('subscribe all', 'Subscribed');
      place.faults[fault]();
      await watcher.report(EXIT);
      expect(place.direct()).toEqual([expect.stringContaining(says)]);
      expect(place.direct()[0]).toContain('Messages do not arrive');

      const tried = place.faults.requests();
      for (let polls = 0; polls < 5; polls++) await watcher.wait(HOUR_MS);
      expect(place.faults.requests()).toBe(tried);
      // What is new is tried once: the channel may be back. Discord is also asked what the channel is and what is lacking there.
      await watcher.report(SECOND);
      expect(place.faults.requests() - tried).toBeGreaterThan(0);
      expect(place.faults.requests() - tried).toBeLessThanOrEqual(4);
      expect(place.direct()).toHaveLength(1);

      await place.faults.heal();
      await watcher.report(THIRD);
      expect(place.standing()).toEqual([expect.stringContaining('Pan Rui')]);
    });

    it('of a channel that gets too much: others wait for nothing, and it hears all in order', async () => {
      await place.ask('subscribe all', 'Subscribed');
      await place.ask('subscribe all for me', 'Subscribed');
      place.faults.limit();
      await watcher.report(EXIT);
      expect(place.direct()).toHaveLength(1);
      expect(place.standing()).toEqual([]);

      await watcher.wait(MINUTE_MS);
      expect(place.standing()).toHaveLength(1);
      await watcher.report(SECOND);
      expect(place.standing()).toEqual([expect.stringContaining('Gao Lan'), expect.stringContaining('Shen Wei')]);
    });

    it('of an answer that is lost: nothing, and what follows finds the message', async () => {
      await place.ask('subscribe all', 'Subscribed');
      place.faults.dropAnswer();
      await watcher.report(EXIT);
      await watcher.wait(HOUR_MS);
      expect(place.standing()).toHaveLength(1);

      place.faults.dropAnswer();
      await watcher.report(NEXT);
      await watcher.wait(HOUR_MS);
      await watcher.wait(HOUR_MS);
      const [told, ...others] = place.standing();
      expect(others).toEqual([]);
      expect(told?.split('↳')).toEqual([expect.stringContaining('ByteDance'), expect.stringContaining('ByteDance')]);

      await watcher.report(DENIAL);
      expect(place.standing()).toEqual([expect.stringMatching(/↳[\s\S]*Correction/)]);
    });

    it('of a command that is delivered three times: one subscription, one answer', async () => {
      await place.ask('subscribe departure', 'Subscribed', { deliveries: 3 });
      const list = await place.ask('subscriptions', 'Departures');

      expect(place.answers()).toEqual([expect.stringContaining('Subscribed'), list]);
      const stored: string[] = [];
      for await (const [key] of watcher.stores.namespace('subscriptions').scan({ prefix: '' })) stored.push(key);
      expect(stored).toHaveLength(1);
    });
  });
}
