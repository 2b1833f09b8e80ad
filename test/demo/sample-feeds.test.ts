import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FeedsConfig } from '../../src/config/feeds-config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'config', 'demo');
const shared = join(root, '..', 'shared');
/** Stands in the list for where the documents are served. */
const BASE_URL = `\${DEMO_BASE_URL}`;
/** What a newcomer is to see fail: one document breaks off, one is no feed. */
const BROKEN = ['old-harbour-gazette.rss', 'copper-wire.html'];

interface Sample {
  readonly file: string;
  readonly format: string;
  readonly entries: readonly SampleEntry[];
}
interface SampleEntry {
  readonly guid: string;
  readonly link: string;
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
}

const files = readdirSync(folder).filter((file) => file !== 'feeds.yaml');
const list = parse(readFileSync(join(folder, 'feeds.yaml'), 'utf8')) as {
  feeds: { key: string; outlet: string; url: string; language: string; tier: string }[];
};
const samples = await Promise.all(files.filter((file) => !BROKEN.includes(file)).map(readSample));
const entries = samples.flatMap((sample) => sample.entries.map((entry) => ({ ...entry, file: sample.file })));

async function readSample(file: string): Promise<Sample> {
  const bytes = readFileSync(join(folder, file));
  const text = bytes.toString(/encoding="ISO-8859-1"/.test(bytes.toString('latin1')) ? 'latin1' : 'utf8');
  if (extname(file) === '.json') return { file, format: 'json-feed', entries: jsonEntries(JSON.parse(text)) };
  const feed = await new RssParser().parseString(text);
  const format = /<(rss|feed|rdf:RDF)[\s>]/.exec(text)?.[1] ?? '';
  const read = feed.items.map((item) => ({
    guid: String(item.guid ?? item.id ?? item.link),
    link: String(item.link),
    title: plain(String(item.title)),
    text: plain(String(item['content:encoded'] ?? item.content ?? item.summary ?? '')),
    published: item.isoDate ?? (item['dc:date'] as string | undefined) ?? null,
  }));
  return { file, format, entries: read };
}

function jsonEntries(feed: { items: Record<string, string>[] }): SampleEntry[] {
  return feed.items.map((item) => ({
    guid: String(item.id),
    link: String(item.url),
    title: String(item.title),
    text: plain(item.content_html ?? item.content_text ?? ''),
    published: item.date_published ?? null,
  }));
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(nbsp|mdash|rsquo|amp);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

const naming = (...names: string[]) => entries.filter(({ title }) => names.some((name) => title.includes(name)));
const hanShare = (text: string) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) / text.length;

describe('the list of sample feeds', () => {
  it('is a list of feeds like the real one, once the address is filled in', () => {
    const filled = readFileSync(join(folder, 'feeds.yaml'), 'utf8').replaceAll(BASE_URL, 'http://127.0.0.1:8080');

    expect(FeedsConfig.safeParse(parse(filled)).error?.issues).toBeUndefined();
  });

  it('names every document once, and nothing else', () => {
    const served = list.feeds.map(({ url }) => url.replace(`${BASE_URL}/`, ''));

    expect([...served].sort()).toEqual([...files].sort());
  });

  it('has about a dozen outlets of every tier but primary, with keys of their own', () => {
    expect(list.feeds.length).toBe(15);
    expect(new Set(list.feeds.map(({ key }) => key)).size).toBe(15);
    expect(new Set(list.feeds.map(({ tier }) => tier))).toEqual(
      new Set(['press', 'newsletter', 'community', 'aggregator']),
    );
    expect(new Set(list.feeds.map(({ language }) => language))).toEqual(new Set(['en', 'zh-CN', 'zh-TW', 'de']));
  });
});

describe('the sample documents', () => {
  it('come in four formats, well-formed, about 40 entries', () => {
    const formats = groups(samples, ({ format }) => format);

    expect(new Map([...formats].map(([format, of]) => [format, of.length]))).toEqual(
      new Map([
        ['rss', 6],
        ['feed', 3],
        ['rdf:RDF', 2],
        ['json-feed', 2],
      ]),
    );
    expect(entries.length).toBe(44);
  });

  it('are in English and Chinese, simplified and traditional, with a little German', () => {
    const chinese = entries.filter(({ title }) => hanShare(title) > 0.4);

    expect(chinese.length).toBe(15);
    expect(chinese.filter(({ title }) => /[務員會營長門動術]/.test(title)).length).toBeGreaterThanOrEqual(2);
    expect(entries.filter(({ title }) => /KI in der Sparte|kleine Modelle/.test(title)).length).toBe(2);
  });

  it('read well: a title and two sentences or more, in the aggregator headlines alone', () => {
    const thin = entries
      .filter(({ file }) => file !== 'news-crossing.rss')
      .filter(({ text }) => (text.match(/[.。?](\s|$|(?=\p{Script=Han}))/gu)?.length ?? 0) < 2);

    expect(thin.map(({ title }) => title)).toEqual([]);
    expect(entries.filter(({ title }) => title.length < 10)).toEqual([]);
  });

  it('are dated March 2026, newest first in their document, one of them not at all', () => {
    const dated = entries.filter(({ published }) => published !== null);

    expect(dated.length).toBe(entries.length - 1);
    expect(dated.filter(({ published }) => !String(published).startsWith('2026-03-'))).toEqual([]);
    const unordered = samples.filter(({ entries: of }) => {
      const times = of.flatMap(({ published }) => (published === null ? [] : [Date.parse(published)]));
      return times.some((time, at) => time > (times[at - 1] ?? Number.POSITIVE_INFINITY));
    });
    expect(unordered.map(({ file }) => file)).toEqual([]);
  });

  it('lead to example domains only', () => {
    const addresses = files.flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').match(/https?:\/\/[^\s"'<>]+/g) ?? [],
    );
    const hosts = new Set(addresses.map((address) => new URL(address.replaceAll('&amp;', '&')).hostname));
    const namespaces = ['www.w3.org', 'purl.org', 'jsonfeed.org'];

    expect([...hosts].filter((host) => !host.endsWith('.example') && !namespaces.includes(host))).toEqual([]);
    expect(hosts.size).toBeGreaterThan(12);
  });

  it('report each new development first in English, then in both languages and elsewhere', () => {
    for (const [first, names] of [
      ['The Lantern Wire', ['joins ByteDance', 'moves to ByteDance', '加入字节跳动', 'joined ByteDance']],
      ['Morning Compute', ['Token Hub', 'ATH']],
    ] as const) {
      const told = naming(...names).sort((a, b) => Date.parse(a.published ?? '') - Date.parse(b.published ?? ''));
      const outlet = list.feeds.find(({ url }) => url.endsWith(told[0]?.file ?? '-'))?.outlet;

      expect(outlet).toBe(first);
      expect(new Set(told.map(({ file }) => file)).size).toBeGreaterThanOrEqual(6);
      expect(told.filter(({ title }) => hanShare(title) > 0.2).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('hold an edited title, word for word copies, a tracked and an AMP address', () => {
    const edited = groups(entries, ({ file, guid }) => `${file} ${guid}`);
    const copies = groups(
      entries.filter(({ text }) => text.length > 100),
      ({ text }) => text,
    );

    const twice = [...edited.values()].filter((of) => of.length > 1);
    expect(twice.map((of) => new Set(of.map(({ title }) => title)).size)).toEqual([2]);
    expect(twice.map((of) => new Set(of.map(({ link }) => link)).size)).toEqual([1]);
    expect([...copies.values()].filter((of) => new Set(of.map(({ file }) => file)).size > 1).length).toBe(2);
    expect(entries.filter(({ link }) => link.includes('utm_')).length).toBeGreaterThanOrEqual(2);
    expect(entries.filter(({ link }) => link.startsWith('https://amp.')).length).toBe(1);
  });

  it('break where they are meant to', async () => {
    const [cut, page] = BROKEN.map((file) => readFileSync(join(folder, file), 'utf8'));

    await expect(new RssParser().parseString(cut ?? '')).rejects.toThrow();
    expect(cut?.match(/<item>/g)?.length).toBe(2);
    expect(cut?.match(/<\/item>/g)?.length).toBe(1);
    expect(page).toMatch(/^<!DOCTYPE html>/);
  });
});

describe.skipIf(!existsSync(shared))('the wording (skipped where the texts to compare with are absent)', () => {
  const words = (text: string) =>
    [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.normalize('NFKC').toLowerCase())]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  const runs = (text: string) => {
    const of = words(text);
    return of.slice(7).map((_, at) => of.slice(at, at + 8).join(' '));
  };

  it('is our own: no eight words in a row as in an article of the corpus or of the labelled stream', () => {
    const seeds = readdirSync(join(shared, 'seeds')).filter((file) => file.endsWith('.txt'));
    const texts = seeds.map((file) => readFileSync(join(shared, 'seeds', file), 'utf8'));
    const stream = join(shared, 'eval', 'dev', 'items.jsonl');
    const items = readFileSync(stream, 'utf8').trim().split('\n');
    const known = new Set(
      [...texts, ...items.flatMap((line) => Object.values(JSON.parse(line) as Record<string, string>))]
        .filter((text) => typeof text === 'string')
        .flatMap(runs),
    );
    const shown = files.flatMap((file) => [readFileSync(join(folder, file), 'utf8').replace(/<[^>]*>/g, ' ')]);

    expect(known.size).toBeGreaterThan(10_000);
    expect(
      [...shown, ...entries.flatMap(({ title, text }) => [title, text])].flatMap(runs).filter((run) => known.has(run)),
    ).toEqual([]);
  });
});
