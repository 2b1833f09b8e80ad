import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/feeds/canonical-url.ts';

describe('canonicalUrl', () => {
  const same = 'https://example.com/news/story';
  it.each([
    'https://example.com/news/story',
    'http://www.example.com/news/story/',
    'https://m.example.com/news/story?utm_source=rss_feed&utm_medium=x',
    'https://mobile.example.com/news/story#comments',
    'https://amp.example.com/news/story',
    'https://example.com/news/story/amp/',
    'https://example.com/amp/news/story',
    'https://example.com/news/story?amp=1',
    'https://example.com/news/story?fbclid=abc&gclid=d&ref=home&spm=a2c4e.1.2&from=rss',
    'https://example.com:443/news//story/index.html',
    'http://example.com:80/news/story',
    'HTTPS://EXAMPLE.COM./news/story',
    'https://www.google.com/amp/s/www.example.com/news/story/amp/',
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/news/story?amp=1',
    'https://www.google.com/url?rct=j&sa=t&url=https%3A%2F%2Fwww.example.com%2Fnews%2Fstory%3Futm_source%3Dalert&ct=ga',
    'http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url=https%3a%2f%2fm.example.com%2fnews%2fstory&c=1&mkt=en-us',
    'https://click.example.net/redirect?target=https%3A%2F%2Famp.example.com%2Fnews%2Fstory',
  ])('brings %s home', (address) => {
    expect(canonicalUrl(address)).toBe(same);
  });

  it.each([
    ['https://news.google.com/rss/articles/CBMiABC?oc=5', 'https://news.google.com/rss/articles/CBMiABC'],
    ['https://news.google.com/rss/articles/CBMiABC?oc=5&hl=en', 'https://news.google.com/rss/articles/CBMiABC?hl=en'],
    ['https://mp.weixin.qq.com/s?sn=b&__biz=A&mid=1&idx=2', 'https://mp.weixin.qq.com/s?__biz=A&idx=2&mid=1&sn=b'],
    ['https://example.com/?b=2&a=1&b=1', 'https://example.com?a=1&b=1&b=2'],
    ['https://example.com/search?q=qwen', 'https://example.com/search?q=qwen'],
    [
      'https://example.com/read?url=https://other.example/',
      'https://example.com/read?url=https%3A%2F%2Fother.example%2F',
    ],
    ['https://m.co.uk/x', 'https://m.co.uk/x'],
    ['https://example.com/a%c3%a9', 'https://example.com/a%C3%A9'],
    ['https://example.com/news?source=annual-report', 'https://example.com/news?source=annual-report'],
    ['https://example.com:8443/x', 'https://example.com:8443/x'],
    ['mailto:desk@example.com', 'mailto:desk@example.com'],
    ['not an address', 'not an address'],
  ])('%s -> %s', (address, expected) => {
    expect(canonicalUrl(address)).toBe(expected);
  });

  it('is idempotent', () => {
    const segment = fc.constantFrom(
      'amp',
      'index.html',
      'a.amp.html',
      'url',
      'redirect',
      'c',
      's',
      'news',
      'x%20y',
      'é',
      '',
      'default.php',
    );
    const host = fc.constantFrom(
      'example.com',
      'www.m.example.com',
      'amp.co.uk',
      'google.com',
      'a.cdn.ampproject.org',
      'news.google.com',
    );
    const address: fc.Arbitrary<string> = fc.letrec<{ address: string }>((tie) => ({
      address: fc
        .tuple(
          host,
          fc.array(segment, { maxLength: 5 }),
          fc.array(
            fc.tuple(
              fc.constantFrom('url', 'q', 'utm_source', 'oc', 'amp', 'id', 'from', 'é'),
              fc.oneof({ depthSize: 'small' }, fc.constantFrom('1', 'rss', 'a b', '%ff', ''), tie('address')),
            ),
            { maxLength: 3 },
          ),
        )
        .map(
          ([name, path, query]) =>
            `http://${name}/${path.join('/')}?${query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`,
        ),
    })).address;
    fc.assert(
      fc.property(address, (url) => canonicalUrl(canonicalUrl(url)) === canonicalUrl(url)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (url) => canonicalUrl(canonicalUrl(url)) === canonicalUrl(url),
      ),
    );
  });
});
