import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/chat/slack/seal.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER = Buffer.alloc(32, 8).toString('base64');
const seal = createSeal(KEY, randomBytes);

describe('a sealed text', () => {
  it('is opened as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, text) => {
        const sealed = seal.seal(name, text);
        expect(sealed).toMatch(/^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]+$/);
        expect(createSeal(KEY, randomBytes).open(name, sealed)).toEqual({ text });
      }),
    );
  });

  it('is another each time, and shows nothing of the text', () => {
    const [one, two] = [1, 2].map(() => seal.seal('T1', 'xoxb-secret'));

    expect(one).not.toBe(two);
    expect(Buffer.from(one?.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain('xoxb');
  });

  it('is not opened where a single character of it was changed', () => {
    const sealed = seal.seal('T1', 'xoxb-secret');
    for (let at = 0; at < sealed.length; at++) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      const opened = seal.open('T1', changed);
      // The last character of base64 has bits that mean nothing: there the text may stay what it was.
      if ('text' in opened) expect([at, opened.text]).toEqual([sealed.length - 1, 'xoxb-secret']);
      else expect(opened.fault).toMatch(/damaged|other-key|unknown-form/);
    }
  });

  it.each([
    ['cut', (sealed: string) => sealed.slice(0, -4)],
    ['without its end', (sealed: string) => sealed.split('.').slice(0, 3).join('.')],
    ['with a short tag', (sealed: string) => `${sealed.split('.').slice(0, 3).join('.')}.AAAA`],
  ])('is damaged where it is %s', (_, change) => {
    expect(seal.open('T1', change(seal.seal('T1', 'x'.repeat(40))))).toEqual({ fault: 'damaged' });
  });

  it('is bound to its name, its key and its form', () => {
    const sealed = seal.seal('T1', 'x');

    expect(seal.open('T2', sealed)).toEqual({ fault: 'damaged' });
    expect(createSeal(OTHER, randomBytes).open('T1', sealed)).toEqual({ fault: 'other-key' });
    expect(seal.open('T1', sealed.replace('v1', 'v2'))).toEqual({ fault: 'unknown-form' });
    expect(seal.open('T1', '')).toEqual({ fault: 'unknown-form' });
  });
});

it('takes no key of another length', () => {
  expect(() => createSeal(Buffer.alloc(31).toString('base64'), randomBytes)).toThrow(RangeError);
});
