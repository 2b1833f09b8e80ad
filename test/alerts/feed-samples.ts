import type { FeedHealth } from '../../src/model/feed-desk.ts';
import type { Feed } from '../../src/model/subject.ts';

export function aFeed(over: Partial<Feed> = {}): Feed {
  return {
    key: 'harbour',
    name: 'Harbour Post',
    outlet: 'Harbour Post',
    url: 'https://harbour.example/feed',
    language: null,
    tier: 'press',
    intervalMinutes: 30,
    ...over,
  };
}

/** A feed that is well, or has the usual trouble where `over` says that it fails. */
export function aHealth(over: Partial<FeedHealth> = {}): FeedHealth {
  const problem = { code: 'http-status-503', message: 'https://harbour.example/feed answers with HTTP 503' };
  return {
    feed: aFeed(),
    origin: 'configured',
    condition: 'well',
    failures: 0,
    lastSuccess: '2026-07-30T00:00:00.000Z',
    nextCheck: '2026-08-01T06:00:00.000Z',
    newestEntry: '2026-07-31T00:00:00.000Z',
    gapMinutes: null,
    movedTo: null,
    problem: over.condition === 'failing' ? problem : null,
    ...over,
  };
}
