import { describe, expect, it } from 'vitest';
import { chooseImports } from '../../src/cli/choose-imports.ts';
import type { OpmlFeed } from '../../src/feeds/parse-opml.ts';

const listed = (url: string, over: Partial<OpmlFeed> = {}): OpmlFeed => {
  return { name: 'A', url, home: null, language: null, tier: null, ...over };
};
const choose = (...feeds: OpmlFeed[]) =>
  chooseImports(feeds, [{ key: 'known', name: 'Known', url: 'https://known.example/feed' }], 'community');

describe('which feeds of a list are taken', () => {
  it('gives each a key of its own, and the tier of the list before that of the command', () => {
    const { taken, leftOut } = choose(
      listed('https://a.example/1', { name: 'Known', tier: 'press', language: 'de', home: 'https://a.example/' }),
      listed('https://a.example/2', { name: '钱江' }),
      listed('https://a.example/3', { name: '', home: 'javascript:alert(1)' }),
    );

    expect(leftOut).toEqual([]);
    expect(taken).toEqual([
      {
        key: 'known-2',
        name: 'Known',
        url: 'https://a.example/1',
        home: 'https://a.example/',
        language: 'de',
        tier: 'press',
      },
      { key: 'a-example', name: '钱江', url: 'https://a.example/2', tier: 'community' },
      { key: 'a-example-2', name: 'a.example', url: 'https://a.example/3', tier: 'community' },
    ]);
  });

  it('leaves out what is known or stands twice, by canonical address, and says as what', () => {
    const { taken, leftOut } = choose(
      listed('http://www.known.example/feed/?utm_source=x'),
      listed('feed://b.example/rss', { name: 'B' }),
      listed('http://b.example/rss/', { name: 'B again' }),
    );

    expect(taken).toMatchObject([{ url: 'https://b.example/rss' }]);
    expect(leftOut.map(({ why }) => why)).toEqual(['is there already as Known', 'is there already as B']);
  });

  it.each([
    'http://127.0.0.1/feed',
    'http://127.1/feed',
    'http://0x7f000001/',
    'http://[::1]/feed',
    'http://[::ffff:10.0.0.1]/',
    'http://10.1.2.3/feed',
    'http://192.168.1.1/feed',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost:8080/feed',
    'http://printer/feed',
    'http://nas.local/feed',
    'http://wiki.internal/feed',
    'http://wiki.internal./feed',
  ])('refuses %s, which is on no public network', (url) => {
    const { taken, leftOut } = choose(listed(url));

    expect(taken).toEqual([]);
    expect(leftOut[0]?.why).toMatch(/is not on the public internet$/);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ftp://a.example/feed',
    'https://user:hunter2@a.example/feed',
    'https://rsshub.app/x',
    '${' + 'RSSHUB_BASE_URL}/twitter/user/x',
    '/feed.xml',
    'https://',
  ])('refuses %s', (url) => {
    const { taken, leftOut } = choose(listed(url));

    expect(taken).toEqual([]);
    expect(leftOut).toHaveLength(1);
    expect(JSON.stringify(leftOut)).not.toContain('hunter2');
  });
});
