import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { hoursPicture } from '../../src/commands/hours-picture.ts';
import { chineseAnswers } from '../../src/commands/wording/chinese-answers.ts';
import { englishAnswers } from '../../src/commands/wording/english-answers.ts';
import type { Voice } from '../../src/commands/wording/voice.ts';
import { createTimeFormat } from '../../src/lib/format-time.ts';
import type { HoursPicture } from '../../src/model/picture.ts';
import type { HourCounts } from '../../src/model/status-report.ts';
import { hoursAlt, hoursSvg } from '../../src/pictures/hours-svg.ts';
import { createPictureDrawer } from '../../src/pictures/picture-drawer.ts';
import { differenceFrom, TOLERANCE } from './compare-pictures.ts';

// A machine under load is no fault of a picture.
const draw = createPictureDrawer({ deadlineMs: 60_000 });

const NOTHING = { articles: 0, stories: 0, alerts: 0, failures: 0 };
const hourAt = (at: number) => new Date(Date.parse('2026-03-19T07:00:00.000Z') + at * 3_600_000).toISOString();

/** A day with a quiet night, one story and its alerts, and a feed that failed in the morning. */
const DAY: readonly HourCounts[] = Array.from({ length: 24 }, (_, at) => ({
  from: hourAt(at),
  articles: at > 10 && at < 17 ? 0 : 40 + ((at * 37) % 90),
  stories: at === 3 ? 2 : at === 20 ? 1 : 0,
  alerts: at === 3 ? 12 : at === 20 ? 6 : at === 21 ? 3 : 0,
  failures: at > 21 ? at - 20 : 0,
}));

const pictureOf = (hours: readonly HourCounts[], language: 'en' | 'zh', zone = 'UTC'): HoursPicture => {
  const words = language === 'zh' ? chineseAnswers : englishAnswers;
  const picture = hoursPicture(hours, createTimeFormat(zone), { words } as Voice);
  if (picture === null) throw new Error('something was counted');
  return picture;
};

describe('the picture of the last 24 hours', { timeout: 60_000 }, () => {
  it.each([
    ['hours-english', 'en'],
    ['hours-chinese', 'zh'],
  ] as const)('%s looks as it did', async (name, language) => {
    const { png, alt } = await draw(pictureOf(DAY, language, language === 'zh' ? 'Asia/Shanghai' : 'UTC'));

    expect(differenceFrom(new URL(`golden/${name}.png`, import.meta.url), png)).toBeLessThan(TOLERANCE);
    expect(alt.split('\n')).toHaveLength(5);
    expect(png.length).toBeLessThan(80_000);
  });

  it('says the same in words, in the reader’s own hours', () => {
    expect(hoursAlt(pictureOf(DAY, 'en')).split('\n')).toEqual([
      '24 hours from 2026-03-19 07:00',
      'Articles judged: 1455, most from 00:00 (129)',
      'New stories: 3, most from 10:00 (2)',
      'Alerts sent: 21, most from 10:00 (12)',
      'Failures: 5, most from 06:00 (3)',
    ]);
    expect(hoursAlt(pictureOf(DAY, 'zh', 'Asia/Kolkata'))).toContain('已发提醒: 共 21，最多在 15:30 起（12）');
  });

  it('is none where nothing was counted, and says where nothing of one kind was', () => {
    const quiet = DAY.map(({ from }) => ({ from, ...NOTHING }));
    const once = quiet.map((hour, at) => (at === 5 ? { ...hour, articles: 1 } : hour));

    expect(hoursPicture(quiet, String, { words: englishAnswers } as Voice)).toBeNull();
    expect(hoursAlt(pictureOf(once, 'en'))).toContain('Articles judged: 1, in the hour from 12:00');
    expect(hoursAlt(pictureOf(once, 'en'))).toContain('Failures: none');
  });

  it('has a bound and stays a picture, however much it is given', async () => {
    const picture: HoursPicture = {
      ...pictureOf(DAY, 'en'),
      title: 'y'.repeat(5_000),
      hours: Array.from({ length: 200 }, () => '<script>'),
      series: [
        {
          key: 'failures',
          name: '</text>"&\u0000\u202e',
          note: '很'.repeat(5_000),
          counts: Array.from({ length: 200 }, (_, at) => (at === 0 ? 1e15 : -4)),
        },
      ],
    };
    const svg = hoursSvg(picture);

    expect(svg).not.toMatch(/<script|\u202e|NaN/);
    expect(svg.match(/<rect/g)).toHaveLength(3);
    expect(hoursAlt(picture).length).toBeLessThanOrEqual(1_000);
    expect(PNG.sync.read(Buffer.from((await draw(picture)).png)).width).toBe(1_080);
    await expect(draw({ ...picture, series: [] })).rejects.toMatchObject({ code: 'picture-not-drawn' });
  });
});
