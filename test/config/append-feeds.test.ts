import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appendFeeds } from '../../src/config/append-feeds.ts';

const NEW = { key: 'b', name: 'B: "two"', url: 'https://b.example/', tier: 'press' } as const;
const feeds = (text: string) => (parse(text) as { feeds: unknown[] }).feeds;

describe('adding to a feeds file', () => {
  it.each([
    [
      'an indented list',
      'feeds:\n  # first\n  - name: A # ours\n    url: https://a.example/\n    tier: press # near\n\n# the end\n',
    ],
    ['a list at the margin', 'feeds:\n- name: A\n  url: https://a.example/\n  tier: press\n'],
    ['a file without a last line end', 'feeds:\n  - name: A\n    url: https://a.example/\n    tier: press'],
    ['entries in braces', "feeds:\n  - { name: A, url: 'https://a.example/', tier: press } # x\n"],
    [
      'a long text at the end',
      'feeds:\n  - name: A\n    url: https://a.example/\n    tier: press\n    note: |\n      one\n      two\n',
    ],
  ])('changes nothing else of %s', (_, text) => {
    const longer = appendFeeds(text, [NEW]);

    expect(feeds(longer)).toEqual([...feeds(text), NEW]);
    for (const line of text.split('\n')) expect(longer.split('\n')).toContain(line);
  });

  it('writes a list in brackets anew', () => {
    const text = "# mine\nfeeds: [{ name: A, url: 'https://a.example/', tier: press }]\n";

    expect(feeds(appendFeeds(text, [NEW]))).toEqual([...feeds(text), NEW]);
    expect(appendFeeds(text, [NEW])).toContain('# mine');
  });

  it('keeps every line of the list that is shipped', () => {
    const text = readFileSync(new URL('../../config/feeds.yaml', import.meta.url), 'utf8');
    const longer = appendFeeds(text, [NEW]);

    expect(longer.startsWith(text.trimEnd())).toBe(true);
    expect(feeds(longer)).toEqual([...feeds(text), NEW]);
    expect(appendFeeds(text, [])).toBe(text);
  });

  it('writes nothing that would not load', () => {
    expect(() =>
      appendFeeds('feeds:\n  - name: A\n    url: https://a.example/\n    tier: press\n', [
        { ...NEW, url: 'no address' },
      ]),
    ).toThrow(RangeError);
  });
});
