import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/commands/dispatch.ts';
import { MOST_ROWS } from '../../src/model/picture.ts';
import { timelineAlt } from '../../src/pictures/timeline-alt.ts';
import { article, ledgerOf, says } from '../ledger/known-claims.ts';
import { MARCH } from '../ledger/march-articles.ts';
import { span } from '../pictures/sample-pictures.ts';
import { askedOn, asking } from './answer-text.ts';

const pictureOf = async (text: string, articles = MARCH, language: 'en' | 'zh' = 'en') => {
  const { deps } = asking(await ledgerOf(articles), { asked: askedOn('discord', language) });
  const { picture } = await dispatch(text, deps);
  if (picture?.kind === 'hours') throw new Error('a timeline has no hours');
  return picture;
};

describe('the picture of the timeline', () => {
  it('has a row a person, the last to do something in front, with what the text says of them', async () => {
    const picture = await pictureOf('timeline');

    const lin = picture?.rows.find(({ name }) => name === 'Lin Junyang');
    expect(picture?.title).toBe('Timeline');
    expect(lin?.marks).toContainEqual({ dates: [span('2026-03-03')], status: 'confirmed' });
    const last = (picture?.rows ?? []).map(({ marks }) =>
      Math.max(...marks.flatMap(({ dates }) => dates.map(({ endMs }) => endMs))),
    );
    expect(last).toEqual(last.toSorted((a, b) => b - a));
    expect(picture && timelineAlt(picture)).toContain('left Qwen');
  });

  it('has every date that sources name', async () => {
    const picture = await pictureOf('timeline');

    const hui = picture?.rows.find(({ name }) => name === 'Hui Binyuan');
    expect(hui?.marks.map(({ dates }) => dates)).toContainEqual([span('2026-03-03'), span('2026-01-01', '2026-01-31')]);
  });

  it('is of one story, as of a day and in the language that was asked', async () => {
    const moved = [
      article('a', 'Daily', '2026-05-01T00:00:00.000Z', [says('yu-bowen', 'departed', { from: 'Qwen' })]),
      article('b', 'Daily', '2026-05-09T00:00:00.000Z', [says('yu-bowen', 'joined', { to: 'ByteDance' })]),
    ];
    const story = await pictureOf('timeline story yu-bowen-departed', [...MARCH, ...moved]);
    const before = await pictureOf('timeline as-of 2026-03-03');
    const chinese = await pictureOf('timeline', MARCH, 'zh');

    expect(story?.title).toMatch(/^Timeline: .*Yu Bowen/);
    expect(story?.rows.map(({ name }) => name)).toEqual(['Yu Bowen']);
    expect(before && timelineAlt(before)).not.toContain('Meta');
    expect(chinese?.words.statuses.confirmed).toBe('已证实');
    expect(chinese?.rows.map(({ name }) => name)).toContain('林俊旸');
  });

  it('stands beside the first page alone, holds so many people, and counts the rest', async () => {
    const many = Array.from({ length: MOST_ROWS + 8 }, (_, at) =>
      article(`a${at}`, `Daily ${at}`, `2026-05-${String(at + 1).padStart(2, '0')}T00:00:00.000Z`, [
        says(`person-${at}`, 'departed', { from: 'Qwen' }),
      ]),
    );
    const first = await pictureOf('timeline', many);

    expect(first?.rows).toHaveLength(MOST_ROWS);
    expect(first?.rows[0]?.name).toContain('19');
    expect(first?.more).toBe('and 8 more people');
    expect(await pictureOf('timeline page:2', many)).toBeUndefined();
  });

  it('is none of a single event, and none of nothing', async () => {
    const one = article('a', 'Daily', '2026-05-01T00:00:00.000Z', [says('yu-bowen', 'departed', { from: 'Qwen' })]);

    expect(await pictureOf('timeline', [one])).toBeUndefined();
    expect(await pictureOf('timeline', [])).toBeUndefined();
  });
});
