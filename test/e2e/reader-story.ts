import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatApp, chatApp, HOUR_MS } from './chat-app.ts';
import type { Place } from './place.ts';
import { DENIAL, EXIT, NEXT, SECOND } from './story-of-ours.ts';

/** What each reader has as they like it: the same on every platform. */
export function readerStory(platform: string, open: () => Promise<Place>): void {
  describe(`a reader on ${platform}`, () => {
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

    it('subscribes in direct messages, and is told there and nowhere else', async () => {
      await place.ask('subscribe departure', 'Subscribed you, in direct messages: Departures', { direct: true });
      await watcher.report(EXIT);
      await watcher.report(NEXT);

      expect(place.standing()).toEqual([]);
      expect(place.direct().join('\n')).toContain('ByteDance');
      expect(place.direct().join('\n')).toContain('/qwen story gao-lan-departed');
    });

    it('subscribes from a channel for themselves alone', async () => {
      await place.ask('subscribe departure for me', 'Subscribed you, in direct messages: Departures');
      await watcher.report(EXIT);

      expect(place.standing()).toEqual([]);
      expect(place.direct()).toHaveLength(1);
    });

    it('is not disturbed in quiet hours, and hears at their end what there was, in order', async () => {
      await place.ask('subscribe departure quiet 22-7 timezone UTC', '22:00 to 7:00, UTC');
      watcher.clock.set('2026-04-10T22:00:00.000Z');
      await watcher.report(EXIT);
      await watcher.report(SECOND);
      expect(place.standing()).toEqual([]);

      watcher.clock.set('2026-04-11T06:00:00.000Z');
      await watcher.wait(HOUR_MS);
      expect(place.standing()).toEqual([expect.stringContaining('Gao Lan'), expect.stringContaining('Shen Wei')]);
    });

    it('mutes a topic, which is quiet until it is unmuted', async () => {
      await place.ask('subscribe departure', 'Subscribed');
      await place.ask('mute departure 2d', 'Muted until');
      await watcher.report(EXIT);
      expect(place.standing()).toEqual([]);

      await place.press('Unmute', 'Departures');
      await watcher.report(SECOND);
      expect(place.standing()).toEqual([expect.stringContaining('Shen Wei')]);
    });

    it('shows an answer to the channel, which needs no button to be shown again', async () => {
      await place.ask('who-left', 'Lin Junyang');
      expect(place.standing()).toEqual([]);
      expect(place.buttons()).toContain('Show to channel');

      await place.press('Show to channel', 'Lin Junyang');
      expect(place.standing()).toEqual([expect.stringMatching(/Lin Junyang[\s\S]*Asked by/)]);
      expect(place.buttons()).toEqual(['Next page']);
    });

    it('reads Chinese throughout: answers, messages, corrections', async () => {
      place.speakChinese();
      await place.ask('subscribe all', '已为本频道订阅');
      expect(await place.ask('who-left', '林俊旸')).not.toContain('Who left');
      await place.ask('help', '订阅某个主题');
      await watcher.report(EXIT);
      expect(place.standing()).toEqual([expect.stringContaining('离开')]);

      await watcher.report(DENIAL);
      expect(place.standing().join('\n')).toContain('更正');
    });
  });
}
