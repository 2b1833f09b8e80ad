import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, htmlToText, stripMarkup } from '../../src/feeds/html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['One<br>Two<br/>Three', 'One Two Three'],
    ['Q<b>we</b>n', 'Qwen'],
    ['<li>a<li>b', 'a b'],
    ['a<script>alert("<p>")</script>b<style>p{}</style>c<!-- d -->e', 'a b ce'],
    ['AT&amp;T &lt;3 &#8211; &nbsp; x', 'AT&T <3 – x'],
    ['&lt;p&gt;Twice &amp;amp; escaped&lt;/p&gt;', 'Twice & escaped'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['a < b & c', 'a < b & c'],
    ['<a href="x>y">link</a>', 'link'],
    ['cut <img src="http', 'cut'],
    ['<![CDATA[text]]>', 'text'],
    ['ab\u200bc\u202ed\u0007e\u2066f\u00adg\ufeff', 'abcdefg'],
    ['e\u0301', 'é'],
    ['a\n\t\u00a0\u3000 b', 'a b'],
    ['lone \ud800 surrogate', 'lone surrogate'],
    ['千问<b>负责人</b>离职', '千问负责人离职'],
  ])('%j is %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('gives clean text for anything, and the same for its own output', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '"',
      "'",
      '&amp;',
      '&lt;',
      '<!--',
      '-->',
      '<script>',
      ' ',
      '\u202e',
      'x',
      '<',
      '>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (parts) => {
        const text = htmlToText(parts.join(''));
        expect(text).toBe(cleanText(text));
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff]| {2}/u);
      }),
    );
  });

  it.each([
    ['letters', 'word '],
    ['entities', '&#20013;'],
    ['CDATA', '<![CDATA[word ]]>'],
  ])('stops once it has enough of %s', (_, piece) => {
    expect(htmlToText(`<p>${piece.repeat(20_000)}</p>`, 1_000).length).toBeLessThan(3_000);
  });

  it('sorts no long run of combining marks', () => {
    const started = performance.now();
    const text = cleanText(`a${'\u0301'.repeat(50_000)}${'\u0323'.repeat(50_000)}b`);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(text.length).toBeLessThan(40);
  });
});

describe('stripMarkup', () => {
  it('leaves invisible characters alone: identity is judged elsewhere', () => {
    expect(stripMarkup('<i>a\u00adb</i> \n c')).toBe('a\u00adb c');
  });
});
