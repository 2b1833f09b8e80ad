import { z } from 'zod';
import { problemAt } from './check-schema.ts';
import { shortestInterval } from './feed-interval.ts';
import { keyOf } from './feeds-config.ts';
import type { Problem } from './problem.ts';
import { listOf, word } from './raw-values.ts';
import { TierSchema } from './tier-schema.ts';
import type { YamlSource } from './yaml-source.ts';

const RawFeed = z.object({
  key: word,
  name: word,
  url: word,
  tier: TierSchema.optional().catch(undefined),
  enabled: z.boolean().default(true).catch(true),
  reason: word,
  intervalMinutes: z.number().optional().catch(undefined),
});
const RawFeeds = z.object({ feeds: listOf(RawFeed.nullable().catch(null)) }).catch({ feeds: [] });

/** Rules of a feeds file: no key and no address twice, a reason for what is off, no feed polled more often than it bears. */
export function checkFeeds(source: YamlSource): Problem[] {
  const { feeds } = RawFeeds.parse(source.value);
  const keys = new Map<string, number>();
  const urls = new Map<string, number>();
  return feeds.flatMap((feed, at) => {
    if (feed === null) return [];
    const problems: Problem[] = [];
    const { name, url, tier, intervalMinutes } = feed;
    const report = (key: string, wrong: string, remedy: string) =>
      problems.push(problemAt(source, ['feeds', at, key], wrong, remedy));
    const key = name === undefined ? feed.key : keyOf({ key: feed.key, name });
    const seen = (index: number) => `feeds[${index}], line ${source.lineOf(['feeds', index])}`;
    const sameKey = key === undefined ? undefined : keys.get(key);
    const sameUrl = url === undefined ? undefined : urls.get(url);
    if (key === '') report('name', 'no key can be made from this name', 'add a `key` in lower case ASCII');
    else if (sameKey !== undefined)
      report('key', `the key "${key}" is that of ${seen(sameKey)}`, 'give it a `key` of its own');
    if (sameUrl !== undefined) report('url', `the address is that of ${seen(sameUrl)}`, 'keep one of the two');
    if (key !== undefined && sameKey === undefined) keys.set(key, at);
    if (url !== undefined && sameUrl === undefined) urls.set(url, at);
    if (!feed.enabled && feed.reason === undefined) {
      report('enabled', 'switched off without a reason', 'say why in `reason`, for whoever reads the list next');
    }
    const floor = tier === undefined ? null : shortestInterval({ url: url ?? '', tier });
    if (floor !== null && intervalMinutes !== undefined && intervalMinutes < floor.minutes) {
      const wrong = `every ${intervalMinutes} minutes is more often than this feed bears (${floor.why})`;
      report('intervalMinutes', wrong, `write ${floor.minutes} or more`);
    }
    return problems;
  });
}
