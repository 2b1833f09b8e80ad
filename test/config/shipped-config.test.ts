import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FeedsConfig, keyOf } from '../../src/config/feeds-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { formatProblems } from '../../src/config/problem.ts';
import { cronProblem } from '../../src/jobs/schedule.ts';
import { decodeSignature } from '../../src/judging/fingerprint.ts';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const { feeds } = FeedsConfig.parse(parse(readFileSync(path('config/feeds.yaml'), 'utf8')));
const loadShipped = (env: Record<string, string>, other: { feedsFile?: string; demoBaseUrl?: string } = {}) =>
  loadConfig({
    ...other,
    configDir: path('config'),
    env,
    envFile: path('no.env'),
    validateCron: cronProblem,
    decodeSignature,
  });

describe('the shipped configuration', () => {
  it('loads without a problem or a warning', async () => {
    const loaded = await loadShipped({});
    if (!loaded.ok) throw new Error(formatProblems(loaded.problems));

    expect(loaded.warnings).toEqual([]);
    expect(loaded.config.feeds.length).toBeGreaterThan(30);
    expect(loaded.config.feeds.length + loaded.config.skippedFeeds.length).toBe(feeds.length);
    expect(loaded.config.seeds).toHaveLength(5);
  });

  it('loads with the sample feeds too, each at the address where they are served', async () => {
    const loaded = await loadShipped({}, { feedsFile: 'demo/feeds.yaml', demoBaseUrl: 'http://127.0.0.1:4000' });
    if (!loaded.ok) throw new Error(formatProblems(loaded.problems));

    expect(loaded.config.feeds.length).toBeGreaterThan(11);
    expect(loaded.config.feeds.filter(({ url }) => !url.startsWith('http://127.0.0.1:4000/'))).toEqual([]);
    expect(loaded.warnings).toEqual([]);
  });

  it('needs no RSSHub, and has nothing more to skip without one', async () => {
    const loaded = await loadShipped({});

    expect(loaded.ok && loaded.config.skippedFeeds.filter(({ cause }) => cause === 'no-base-url')).toEqual([]);
  });
});

describe('the shipped feeds', () => {
  const off = feeds.filter(({ enabled }) => !enabled);
  const on = feeds.filter(({ enabled }) => enabled);

  it('have keys of their own that can be typed', () => {
    const keys = feeds.map(keyOf);

    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.length < 3 || key.length > 60)).toEqual([]);
  });

  it('say why each one that is off is off', () => {
    expect(off.length).toBeGreaterThan(0);
    expect(off.filter(({ reason = '' }) => reason.length < 20).map(({ name }) => name)).toEqual([]);
    expect(on.filter(({ reason }) => reason !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it('ship every Google News feed switched off, with the licence as the reason', () => {
    const google = feeds.filter(({ url }) => new URL(url.replace('$', 'https://')).hostname === 'news.google.com');

    expect(google.length).toBe(9);
    expect(google.filter(({ enabled, reason }) => enabled || !reason?.includes('personal, non-commercial'))).toEqual(
      [],
    );
  });

  it('switch on only what is known to answer or is polled by others', () => {
    const grade = ({ note }: (typeof feeds)[number]) => note?.split(/[ .,]/)[0];

    expect(new Set(on.map(grade))).toEqual(new Set(['live', 'listed']));
    expect(new Set(off.map(grade))).toEqual(new Set(['pattern', 'route', 'unverified', 'listed']));
  });

  it('leave out the feeds that are known to be dead, and every way around the own RSSHub', () => {
    const never = [
      'rss.sina.com.cn',
      'www.jiqizhixin.com/rss',
      'www.huxiu.com',
      '//kr-asia.com',
      'www.alibabagroup.com',
      'QwenLM/Qwen3/releases.atom',
      'feedpress.me',
      'rsshub.app',
    ];

    expect(feeds.filter(({ url }) => never.some((part) => url.includes(part))).map(({ url }) => url)).toEqual([]);
  });

  it('poll quiet feeds seldom and short-lived ones often', () => {
    const minutes = (name: string) => feeds.find((feed) => feed.name.startsWith(name))?.intervalMinutes ?? 30;

    expect(['ITHome', '36Kr (', 'Google News en-US'].map(minutes).filter((m) => m < 15 || m > 30)).toEqual([]);
    expect(['Interconnects', 'QwenLM/qwen-code', 'arXiv', 'Reddit'].map(minutes).map((m) => m >= 60)).toEqual(
      Array(4).fill(true),
    );
  });

  const researched = path('../shared/design/feeds.yaml');
  it.skipIf(!existsSync(researched))('hold every researched feed (skipped where the research is not at hand)', () => {
    const wanted = parse(readFileSync(researched, 'utf8')) as { url: string }[];
    const shipped = new Set(feeds.map(({ url }) => url.replace('_BASE_URL', '_BASE')));

    expect(wanted.map(({ url }) => url).filter((url) => !shipped.has(url))).toEqual([]);
  });
});
