import type { PictureMark, TimelinePicture } from '../../src/model/picture.ts';

const DAY_MS = 86_400_000;

export function day(text: string, status: PictureMark['status']): PictureMark {
  return { dates: [span(text)], status };
}

/** @returns the days from the first to the last, both within. */
export function span(from: string, to = from): PictureMark['dates'][number] {
  return { startMs: Date.parse(from), endMs: Date.parse(to) + DAY_MS };
}

export const ENGLISH: TimelinePicture = {
  title: 'Timeline',
  rows: [
    {
      name: 'Lin Junyang',
      note: 'Rumour: Lin Junyang joined a company of their own',
      marks: [day('2026-03-03', 'confirmed'), day('2026-04-20', 'rumoured')],
    },
    {
      name: 'Zhou Hao',
      note: 'Taken back: Zhou Hao (research lead for post-training) left Alibaba Qwen for somewhere that a line cannot hold',
      marks: [day('2026-02-10', 'denied'), day('2026-02-11', 'reported'), day('2026-04-02', 'reversed')],
    },
    {
      name: 'Yu Bowen',
      note: 'Yu Bowen joined ByteDance’s Seed team',
      marks: [{ dates: [span('2026-03-01', '2026-03-31')], status: 'reported' }],
    },
    {
      name: 'Hui Binyuan',
      note: 'Hui Binyuan joined Meta',
      marks: [{ dates: [span('2026-01-12'), span('2026-02-20'), span('2026-03-03')], status: 'reported' }],
    },
  ],
  more: 'and 3 more people',
  words: {
    statuses: {
      rumoured: 'rumoured',
      reported: 'reported',
      confirmed: 'confirmed',
      denied: 'denied',
      reversed: 'reversed',
    },
    vague: 'month or year only',
    differ: 'dates differ by source',
  },
};

export const CHINESE: TimelinePicture = {
  title: '时间线',
  rows: [
    {
      name: '郁博文',
      note: '据报道，郁博文加入字节跳动 Seed 团队',
      marks: [{ dates: [span('2026-03-01'), span('2026-03-18')], status: 'reported' }],
    },
    { name: '林俊旸', note: '林俊旸离开阿里千问', marks: [day('2026-03-03', 'confirmed')] },
  ],
  more: null,
  words: {
    statuses: { rumoured: '传闻', reported: '据报道', confirmed: '已证实', denied: '已否认', reversed: '已撤回' },
    vague: '仅知年月',
    differ: '各方日期不一',
  },
};
