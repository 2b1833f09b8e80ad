import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { MOST_MARKS, MOST_ROWS, type Picture } from '../../src/model/picture.ts';
import { createPictureDrawer } from '../../src/pictures/picture-drawer.ts';
import { timelineAlt } from '../../src/pictures/timeline-alt.ts';
import { timelineSvg } from '../../src/pictures/timeline-svg.ts';
import { differenceFrom, TOLERANCE } from './compare-pictures.ts';
import { CHINESE, day, ENGLISH } from './sample-pictures.ts';

// A machine under load is no fault of a picture.
const draw = createPictureDrawer({ deadlineMs: 60_000 });

const difference = async (name: string, picture: Picture) =>
  differenceFrom(new URL(`golden/${name}.png`, import.meta.url), (await draw(picture)).png);

describe('the picture of a timeline', { timeout: 60_000 }, () => {
  it.each([
    ['english', ENGLISH],
    ['chinese', CHINESE],
  ])('in %s looks as it did', async (name, picture) => {
    expect(await difference(name, picture)).toBeLessThan(TOLERANCE);
  });

  it('is seen to be another where a status, or a name, is another', async () => {
    const [first, ...others] = CHINESE.rows;
    if (first === undefined) throw new Error('the sample has rows');
    const denied = { ...first, marks: first.marks.map((mark) => ({ ...mark, status: 'denied' as const })) };

    expect(await difference('chinese', { ...CHINESE, rows: [denied, ...others] })).toBeGreaterThan(0.1);
    expect(
      await difference('chinese', { ...CHINESE, rows: [{ ...first, name: '周浩然' }, ...others] }),
    ).toBeGreaterThan(0.03);
  });

  it('says the same in words', () => {
    expect(timelineAlt(CHINESE)).toBe(
      [
        '时间线',
        '据报道，郁博文加入字节跳动 Seed 团队 [2026-03-01 / 2026-03-18, 据报道]',
        '林俊旸离开阿里千问 [2026-03-03, 已证实]',
      ].join('\n'),
    );
    expect(timelineAlt(ENGLISH)).toContain('Yu Bowen joined ByteDance’s Seed team [2026-03-01 – 2026-03-31, reported]');
  });

  it('explains only what is in it', () => {
    const svg = timelineSvg({ ...CHINESE, rows: CHINESE.rows.slice(1) });

    expect(svg).toContain('已证实');
    expect(svg).not.toContain('传闻');
    expect(svg).not.toContain('各方日期不一');
  });

  it('has a bound, however much it is given', () => {
    const dates = Array.from({ length: 40 }, () => ({ startMs: 0, endMs: Date.parse('9999-01-01') }));
    const row = {
      name: 'x'.repeat(5_000),
      note: '很'.repeat(5_000),
      marks: Array.from({ length: 200 }, () => ({ dates, status: 'reported' as const })),
    };
    const picture = { ...ENGLISH, title: 'y'.repeat(5_000), rows: Array.from({ length: 100 }, () => row) };
    const svg = timelineSvg(picture);

    expect(svg.match(/xxx…/g)).toHaveLength(MOST_ROWS);
    expect(svg.match(/<rect [^>]*fill-opacity/g)?.length).toBeLessThanOrEqual(MOST_ROWS * MOST_MARKS + 1);
    expect(Number(/ height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(3_500);
    expect(timelineAlt(picture).length).toBeLessThanOrEqual(1_000);
  });

  it('is a picture whatever names hold', async () => {
    const hostile = {
      name: '</text><script>"&\u0000\ud800\u202e]]>',
      note: `<image href="file:///etc/passwd"/>a${'\u0301'.repeat(500)}`,
      marks: [day('2026-03-03', 'confirmed')],
    };
    const picture = { ...ENGLISH, rows: [hostile] };
    const svg = timelineSvg(picture);

    expect(svg).not.toMatch(/<script|<image|\u202e|\u0301{4}/);
    const { png, alt } = await draw(picture);
    expect(PNG.sync.read(Buffer.from(png)).width).toBe(1_080);
    expect(alt).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it('draws nothing of nothing, and gives up what takes too long', async () => {
    await expect(draw({ ...ENGLISH, rows: [] })).rejects.toMatchObject({ code: 'picture-not-drawn' });
    await expect(createPictureDrawer({ deadlineMs: 1 })(ENGLISH)).rejects.toThrow('more than 0.001 s');
  });

  it('draws one picture once, and tries again after a failure', async () => {
    const [a, b] = await Promise.all([draw(CHINESE), draw(structuredClone(CHINESE))]);
    const hasty = createPictureDrawer({ deadlineMs: 1 });
    const failed = hasty(CHINESE);

    expect(a).toBe(b);
    expect(hasty(CHINESE)).toBe(failed);
    await expect(failed).rejects.toThrow('to draw');
    const again = hasty(CHINESE);
    expect(again).not.toBe(failed);
    await expect(again).rejects.toThrow('to draw');
  });
});
