import { describe, expect, it } from 'vitest';
import { createOutletTiers } from '../../src/feeds/outlet-tiers.ts';
import { anArticle } from '../e2e/memory-app.ts';

const tierOf = createOutletTiers([
  { outlet: 'Harbour Post', tier: 'press' },
  { outlet: 'News Search', tier: 'aggregator' },
]);
const carried = (outlet: string, tier: 'aggregator' | 'community' = 'aggregator') =>
  tierOf({
    ...anArticle({ id: 't1', title: 'A title', text: 'A text.', published: '2026-04-01T08:00:00.000Z' }),
    outlet,
    tier,
  }).tier;

describe("an aggregator's entry", () => {
  it.each([
    ['harbour  post', 'press'],
    ['News Search', 'aggregator'],
    ['Another Post', 'aggregator'],
  ])('that names %s is of tier %s', (outlet, tier) => {
    expect(carried(outlet)).toBe(tier);
  });

  it('alone is raised: a forum that calls itself like an outlet stays a forum', () => {
    expect(carried('Harbour Post', 'community')).toBe('community');
  });
});
