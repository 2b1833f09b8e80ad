import { describe, expect, it } from 'vitest';
import { changedEntries } from '../../src/feeds/entry-marks.ts';
import type { FeedEntry } from '../../src/feeds/parsed-feed.ts';

const entry = (over: Partial<FeedEntry>): FeedEntry => ({
  title: 'A headline',
  link: 'https://outlet.example/a',
  id: 'a',
  guid: 'a',
  published: '2026-03-12T08:00:00.000Z',
  updated: null,
  author: null,
  html: '<p>A text</p>',
  source: null,
  ...over,
});

describe('the marks of entries', () => {
  it('leave out what the last document had word for word, and nothing else', () => {
    const { marks } = changedEntries([entry({}), entry({ guid: 'b' })], []);
    const edits: Partial<FeedEntry>[] = [
      { title: 'Another headline' },
      { link: 'https://outlet.example/b' },
      { guid: 'c' },
      { published: '2026-03-13T08:00:00.000Z' },
      { updated: '2026-03-13T08:00:00.000Z' },
      { author: 'Somebody' },
      { html: '<p>A text.</p>' },
      { source: { name: 'Outlet', url: null } },
    ];
    const edited = edits.map(entry);
    const after = changedEntries([entry({ guid: 'b' }), ...edited, entry({})], marks);

    expect(after.changed).toEqual(edited);
    expect(after.marks).toHaveLength(edits.length + 2);
    expect(new Set(after.marks).size).toBe(edits.length + 2);
  });

  it('forget what the last document did not list', () => {
    const first = changedEntries([entry({}), entry({ guid: 'b' })], []);
    const second = changedEntries([entry({})], first.marks);

    expect(second.changed).toEqual([]);
    expect(changedEntries([entry({ guid: 'b' })], second.marks).changed).toHaveLength(1);
  });
});
