import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfNow, keyBound, knownAt, parseAsOf } from '../../src/ledger/as-of.ts';
import { covers, spanOf } from '../../src/ledger/claim-date.ts';
import { createRelationOf } from '../../src/ledger/organisation-relation.ts';
import { describePost } from '../../src/ledger/posts-of.ts';
import { placesOf, roleKey, rolesAgree } from '../../src/ledger/role-key.ts';
import { manualClock } from '../../src/lib/clock.ts';
import { at } from './as-of-day.ts';
import { ORGANISATIONS } from './known-claims.ts';

describe('parseAsOf', () => {
  it('takes a day, month or year to its end, and a time without a zone as UTC', () => {
    const end = (text: string) => new Date(at(text).untilMs).toISOString();
    expect(end('2026-03-04')).toBe('2026-03-04T23:59:59.999Z');
    expect(end('2024-02')).toBe('2024-02-29T23:59:59.999Z');
    expect(end('2025-12')).toBe('2025-12-31T23:59:59.999Z');
    expect(end('2026')).toBe('2026-12-31T23:59:59.999Z');
    expect(end('2026-03-04T12:00')).toBe('2026-03-04T12:00:00.000Z');
    expect(end('2026-03-04 12:00:30+08:00')).toBe('2026-03-04T04:00:30.000Z');
  });

  it.each([
    '',
    'today',
    '2026-02-30',
    '2026-13',
    '26-03-04',
    '2026-03-04T25:00',
    '2026-02-30T10:00',
    '4 March',
    '2026-3-4',
  ])('refuses %j', (text) => {
    expect(parseAsOf(text)).toBeNull();
  });

  it('bounds keys above everything known then, written with or without milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 1e9 }), (ms, before) => {
        const asOf = asOfNow(manualClock(ms));
        const published = new Date(Math.max(0, ms - before)).toISOString();
        const short = published.replace(/\.\d+Z$/, 'Z');
        expect(knownAt(published, asOf)).toBe(true);
        expect(`${published}|story` < keyBound(asOf)).toBe(true);
        expect(`${short}|story` < keyBound(asOf)).toBe(true);
      }),
    );
  });
});

describe('spanOf', () => {
  it('reads days, months, years and intervals, and nothing else', () => {
    expect(spanOf('2026-03-03')).toMatchObject({ precision: 'day' });
    expect(spanOf('2026-03')).toMatchObject({ precision: 'month' });
    expect(spanOf('2026')).toMatchObject({ precision: 'year' });
    expect(spanOf('2026-01/2026-03')).toMatchObject({ precision: 'interval', endMs: Date.UTC(2026, 3, 1) });
    for (const text of [null, '', 'March', '2026-03/2026-01', '2026-01/2026-02/2026-03', '9'.repeat(99)]) {
      expect(spanOf(text)).toBeNull();
    }
  });

  it('finds a day in its month, and no day in another', () => {
    const span = (text: string) => spanOf(text) ?? expect.fail(text);
    expect(covers(span('2026-03'), span('2026-03-03'))).toBe(true);
    expect(covers(span('2026-01/2026-03'), span('2026-03-31'))).toBe(true);
    expect(covers(span('2026-01'), span('2026-03-03'))).toBe(false);
    expect(covers(span('2026-03-04'), span('2026-03-03'))).toBe(false);
  });
});

describe('rolesAgree', () => {
  const places = placesOf(['Qwen', 'Alibaba', '千问', '通义']);
  const agree = (a: string, b: string) => {
    const [x, y] = [roleKey(a, places), roleKey(b, places)];
    return rolesAgree(x, y) || rolesAgree(y, x);
  };

  it.each([
    ['technical lead', 'Qwen tech lead since April 2023'],
    ['lead', 'head of technology'],
    ['head of post-training', 'post-training lead and alignment'],
    ['head of Qwen Code', 'lead of AI coding'],
    ['技术负责人', 'tech lead'],
    ['千问後訓練負責人', 'head of post-training, Qwen'],
    ['实习生', 'intern'],
    ['core contributor', 'contributor to Qwen'],
  ])('takes %s and %s for one post', (a, b) => {
    expect(agree(a, b)).toBe(true);
  });

  it.each([
    ['lead of the Qwen team', 'head of post-training'],
    ['intern', 'researcher'],
    ['technical lead', 'technical architect'],
    ['head of Qwen Code', 'staff research scientist'],
    ['预训练负责人', '后训练负责人'],
  ])('tells %s from %s', (a, b) => {
    expect(agree(a, b)).toBe(false);
  });
});

describe('describePost', () => {
  it.each([
    ['lead of the Qwen team', 'Alibaba Qwen', 'lead of the Qwen team'],
    ['head of Tongyi Lab', 'Tongyi Lab', 'head of Tongyi Lab'],
    ['head of the lab', 'Tongyi Lab', 'head of the lab, Tongyi Lab'],
    ['CTO of Alibaba', 'Alibaba Cloud', 'CTO of Alibaba, Alibaba Cloud'],
    [null, 'Tongyi Lab', 'Tongyi Lab'],
    ['chief scientist', null, 'chief scientist'],
  ])('puts %s at %s in words', (role, organisation, words) => {
    expect(describePost({ role, organisation })).toBe(words);
  });
});

describe('relationOf', () => {
  const relationOf = createRelationOf(ORGANISATIONS);

  it('knows every spelling, and names that hold one', () => {
    expect(relationOf('Alibaba Qwen')).toBe('watched');
    expect(relationOf('TONGYI laboratory')).toBe('watched');
    expect(relationOf('Alibaba Intelligent Information')).toBe('parent');
    expect(relationOf('the Qwen robotics team of Alibaba')).toBe('watched');
    expect(relationOf('阿里巴巴集团')).toBe('parent');
    expect(relationOf('DeepMind')).toBe('other');
    expect(relationOf('Kuaishou')).toBe('unknown');
    expect(relationOf(null)).toBe('none');
  });
});
