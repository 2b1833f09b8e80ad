import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatApp, chatApp } from './chat-app.ts';
import type { Place } from './place.ts';
import { DENIAL, EXIT, NEXT, SECOND } from './story-of-ours.ts';

/** What somebody lives through in a channel, from the first subscription on: the same on every platform. */
export function channelStory(platform: string, open: () => Promise<Place>): void {
  describe(`a channel on ${platform}`, () => {
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

    it('hears nothing before it subscribes, then one message a story', async () => {
      await watcher.report(EXIT);
      expect(place.standing()).toEqual([]);

      const answer = await place.ask('subscribe departure', 'Subscribed this channel: Departures');
      expect(answer).toMatch(/In the last 90 days this would have told \d+ stories/);
      await watcher.report(SECOND);

      expect(place.standing()).toHaveLength(1);
      expect(place.standing()[0]).toContain('Shen Wei');
      expect(place.standing()[0]).toContain('/qwen story shen-wei-departed');
    });

    it('sees a story grow in place, new facts in its thread, and a denial strike it', async () => {
      await place.ask('subscribe all', 'Subscribed');
      await watcher.report(EXIT);
      expect(place.standing()).toHaveLength(1);
      const first = place.standing()[0] ?? '';
      expect(first).toContain('Gao Lan');

      await watcher.report(NEXT);
      const grown = place.standing().join('\n');
      expect(grown).toContain('ByteDance');

      await watcher.report(DENIAL);
      const corrected = place.standing().join('\n');
      expect(corrected).toContain('Correction');
    });

    it('answers every question to who asks alone', async () => {
      await place.ask('subscribe all', 'Subscribed');
      await watcher.report(EXIT);
      const before = place.standing().length;

      await place.ask('who-left', 'Lin Junyang');
      await place.ask('who-leads', 'Zhou');
      await place.ask('timeline 365', 'Timeline');
      await place.ask('latest', 'Gao Lan');
      await place.ask('person 林俊旸', 'Lin Junyang');
      await place.ask('status', 'Status');
      await place.ask('help', '/qwen subscribe');
      await place.ask('subscriptions', 'This channel');
      await place.ask('preview departure', 'Preview of Departures');
      await place.ask('unsubscribe all', 'are gone: 1');
      expect(place.standing()).toHaveLength(before);

      // What was answered before is not repeated once there is more to say.
      await watcher.report(SECOND);
      await place.ask('who-left', 'Shen Wei');
    });

    it('has buttons under a message that do what they say', async () => {
      await place.ask('subscribe all', 'Subscribed');
      await watcher.report(EXIT);

      await place.press('Sources', 'Harbour Post');
      await place.press('Timeline', 'Gao Lan');
      await place.press('Not relevant', 'Thank you');
      await place.press('Duplicate', 'Thank you');
      await place.press('Mute story', 'Muted until');
      const before = place.standing().length;
      await watcher.report(NEXT);
      expect(place.standing()).toHaveLength(before);
    });

    it('gets its digest at its hour, and nothing before', async () => {
      await place.ask('subscribe departure how daily hour 18 timezone UTC', 'every day at 18:00, UTC');
      await watcher.report(EXIT);
      expect(place.standing()).toEqual([]);

      watcher.clock.set('2026-04-10T18:00:00.000Z');
      await watcher.app.poll();
      expect(place.standing()).toHaveLength(1);
      expect(place.standing()[0]).toContain('The day in one message: 1 story');
    });
  });
}
