import { describe, expect, it } from 'vitest';
import { readQuery } from '../../src/cli/suppressed.ts';

const NOW = Date.parse('2026-03-20T12:00:00.000Z');
const times = (typed: Record<string, string>) => {
  const query = readQuery(typed, NOW);
  return typeof query === 'string'
    ? query
    : [query.sinceMs, query.untilMs].map((ms) => new Date(ms).toISOString().slice(0, 19));
};

describe('what is typed for cli suppressed', () => {
  it('is a week up to now where nothing is said', () => {
    expect(times({})).toEqual(['2026-03-13T12:00:00', '2026-03-20T12:00:00']);
  });

  it.each([
    [{ since: '36h' }, '2026-03-19T00:00:00', '2026-03-20T12:00:00'],
    [{ since: '2026-03-04' }, '2026-03-04T00:00:00', '2026-03-20T12:00:00'],
    [{ since: '2026', until: '2026-02' }, '2026-01-01T00:00:00', '2026-02-28T23:59:59'],
    [{ since: '2w', until: '1d' }, '2026-03-06T12:00:00', '2026-03-19T12:00:00'],
  ])('%j reads as a span of time', (typed, since, until) => {
    expect(times(typed as Record<string, string>)).toEqual([since, until]);
  });

  it.each([
    [{ since: 'yesterday' }, '--since'],
    [{ until: '2026-02-30' }, '--until'],
    [{ reason: 'boring' }, 'irrelevant, duplicate, corroboration, rate-limited'],
    [{ limit: '0' }, '--limit'],
  ])('%j is refused with what is wanted', (typed, said) => {
    expect(readQuery(typed as Record<string, string>, NOW)).toContain(said);
  });
});
