import { describe, expect, it } from 'vitest';
import { createQuoteLocator } from '../../../src/judging/assist/locate-quote.ts';

describe('finding a quote', () => {
  const text = 'She  said:\n“It is over.”  林俊旸已离职。 Cafe\u0301 Zürich 𠮷野 closes.';
  const locate = createQuoteLocator({ title: 'It is over', text });
  const found = (quote: string) => {
    const span = locate(quote);
    return span?.field === 'text' ? text.slice(span.start, span.end) : span;
  };

  it('gives the exact place in the text as it is, whatever spaces and compositions the quote has', () => {
    expect(found('She said: “It is over.”')).toBe('She  said:\n“It is over.”');
    expect(found('  林俊旸已离职。\n')).toBe('林俊旸已离职。');
    expect(found('Caf\u00e9 Zu\u0308rich')).toBe('Cafe\u0301 Zürich');
    expect(found('𠮷野 closes')).toBe('𠮷野 closes');
  });

  it('looks in the title first', () => {
    expect(locate('It is over')).toEqual({ field: 'title', start: 0, end: 10 });
  });

  it.each([
    ['it is over.'],
    ['It is not over'],
    ['over”'.slice(0, 3)],
    [''],
    ['   '],
    ['林俊旸 已离职'],
    ['She said: "It is over."'],
  ])('takes %j for no quote: other words, other marks, or too few', (quote) => {
    expect(locate(quote)).toBeNull();
  });

  it('reads no more of a text than the rules do, so that a long one costs no more', () => {
    const long = createQuoteLocator({ title: '', text: `${'a b '.repeat(500_000)}the end` });
    const begun = performance.now();
    const places = Array.from({ length: 20 }, () => long(`${'a b '.repeat(190)}c`));

    expect([long('the end'), ...places].every((place) => place === null)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
