import { describe, expect, it } from 'vitest';
import { readStream } from '../../src/cli/read-stream.ts';

const item = {
  id: 'i1',
  feed: 'harbour',
  guid: 'g1',
  url: 'https://harbour.example/1',
  outlet: 'Harbour Post',
  title: 'A bakery opens in Hangzhou',
  text: 'It sells bread.',
  published: '2026-03-12T09:00:00Z',
};
const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n\n');

describe('a recorded stream', () => {
  it('is read line by line, empty lines left out', () => {
    expect(readStream(`${lines(item, { ...item, id: 'i2' })}\n`, 's.jsonl').map(({ id }) => id)).toEqual(['i1', 'i2']);
  });

  it.each([
    ['no url', { ...item, url: undefined }, '"url"'],
    ['a url that is none', { ...item, url: 'harbour' }, '"url" is no web address: harbour'],
    ['a number for an id', { ...item, id: 7 }, '"id"'],
    ['no date', { ...item, published: 'soon' }, '"published" is no date'],
    ['no object', null, 'no JSON object'],
  ])('names file and line of an item with %s', (_what, wrong, said) => {
    expect(() => readStream(lines(item, wrong), 's.jsonl')).toThrow(`s.jsonl:3: `);
    expect(() => readStream(lines(item, wrong), 's.jsonl')).toThrow(said);
  });
});
