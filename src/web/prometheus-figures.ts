import { Counter, Gauge, type Registry } from 'prom-client';
import { type Clock, isoNow } from '../lib/clock.ts';
import type { FeedCondition } from '../model/feed-desk.ts';
import type { WatcherFigures } from '../model/watcher-figures.ts';

const CONDITIONS: readonly FeedCondition[] = ['new', 'well', 'failing', 'silent', 'retired'];

/**
 * Registers what is read from the store whenever somebody asks for it.
 * @returns what brings the figures up to date. It never rejects: where the store cannot be read, they are left out and
 * `qwen_watch_figures_readable` is 0.
 */
export function prometheusFigures(
  registry: Registry,
  { read, clock }: { readonly read: () => Promise<WatcherFigures>; readonly clock: Clock },
): () => Promise<void> {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ registers, name: `qwen_watch_${name}`, help, labelNames: [...labelNames] });
  const readable = gauge('figures_readable', '1 where the figures below could be read from the store, 0 where not.');
  const lastPoll = gauge('last_poll_timestamp_seconds', 'When the last polling cycle ended, as Unix time.');
  const articles = new Counter({
    ...{ registers, name: 'qwen_watch_articles_total', labelNames: ['verdict'] },
    help: 'Articles judged, by verdict; counted on over restarts.',
  });
  const pending = gauge('outbox_messages', 'Messages that wait to be sent.');
  const age = gauge(
    'outbox_oldest_age_seconds',
    'How long the message waits that has waited longest; 0 where none does.',
  );
  const givenUp = gauge('outbox_given_up', 'Messages that a platform refused for good.');
  const canary = gauge(
    'canary_delay_seconds',
    'From publication to the outbox, for the slowest entry of the last cycle.',
  );
  const arrived = gauge('canary_arrived_timestamp_seconds', 'When the canary last came through, as Unix time.');
  const subscriptions = gauge('subscriptions', 'Subscriptions there are.');
  const feeds = gauge('feeds', 'Feeds that are polled, by how they are.', ['condition']);
  const platforms = gauge('platform_open', '1 for a platform that can be sent to, 0 for one that cannot.', [
    'platform',
  ]);
  const all = [lastPoll, articles, pending, age, givenUp, canary, arrived, subscriptions, feeds, platforms];
  const seconds = (iso: string) => Date.parse(iso) / 1000;

  const set = (figures: WatcherFigures) => {
    const { outbox, canary: flight } = figures;
    if (figures.lastPoll !== null) lastPoll.set(seconds(figures.lastPoll));
    for (const [verdict, count] of Object.entries(figures.articles)) articles.inc({ verdict }, count);
    pending.set(outbox.pending);
    age.set(outbox.waitingSince === null ? 0 : Math.max(0, seconds(isoNow(clock)) - seconds(outbox.waitingSince)));
    givenUp.set(outbox.deadLetters);
    if (flight !== null) {
      canary.set(flight.delayMs / 1000);
      arrived.set(seconds(flight.arrived));
    }
    subscriptions.set(figures.subscriptions);
    for (const condition of CONDITIONS) {
      feeds.set({ condition }, figures.feedConditions.filter((one) => one === condition).length);
    }
    for (const { platform, open } of figures.platforms) platforms.set({ platform }, open ? 1 : 0);
  };
  return async () => {
    const figures = await read().catch(() => null);
    for (const one of all) one.reset();
    readable.set(figures === null ? 0 : 1);
    if (figures !== null) set(figures);
  };
}
