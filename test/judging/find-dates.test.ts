import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/judging/find-dates.ts';
import { SPACED_CALENDARS, UNSPACED_CALENDARS } from '../../src/judging/language/calendars.ts';
import { cutSentences } from '../../src/judging/sentence.ts';
import { tokenise } from '../../src/judging/tokenise.ts';
import { spanOf } from '../../src/ledger/claim-date.ts';

/** A Tuesday. */
const PUBLISHED = '2026-03-10T09:30:00.000Z';
const dates = (text: string, language = 'en', published = PUBLISHED) =>
  findDates(tokenise(text), published, language).map((date) => date.iso);

const WEEK = '2026-03-09/2026-03-15';
const LAST_WEEK = '2026-03-02/2026-03-08';

/** Language, text, and the dates in it, separated by spaces. */
const CASES: readonly (readonly [language: string, text: string, iso: string])[] = [
  // English: days, months, years
  ['en', 'left on 3 March', '2026-03-03'],
  ['en', 'left on March 3', '2026-03-03'],
  ['en', 'left on March 3rd, 2026', '2026-03-03'],
  ['en', 'the 3rd of March 2026', '2026-03-03'],
  ['en', 'left on Mar. 3', '2026-03-03'],
  ['en', 'left on Dec. 14, 2025', '2025-12-14'],
  ['en', 'MARCH 3 2026', '2026-03-03'],
  ['en', 'dated 2026-03-03', '2026-03-03'],
  ['en', 'dated 2026/3/3', '2026-03-03'],
  ['en', 'dated 2026-03', '2026-03'],
  ['en', 'on 2026-03-03T12:00:00Z', '2026-03-03'],
  ['en', 'on 3/3/2026', '2026-03-03'],
  ['en', 'on 3/25/2026', '2026-03-25'],
  ['en', 'on 25/3/2026', '2026-03-25'],
  ['en', 'on 3/4/2026', '2026'],
  ['en', 'in early March', '2026-03'],
  ['en', 'at the end of January', '2026-01'],
  ['en', 'in March', '2026-03'],
  ['en', 'in May 2024', '2024-05'],
  ['en', 'since April 2023', '2023-04'],
  ['en', 'in November', '2025-11'],
  ['en', 'in April', '2026-04'],
  ['en', 'will leave at the end of June', '2026-06'],
  ['en', 'his last day is 30 April', '2026-04-30'],
  ['en', 'will leave the team at the end of September', '2026-09'],
  ['en', 'he left the team at the end of September', '2025-09'],
  ['en', 'will leave, as he told others in September', '2025-09'],
  ['en', 'will leave the company for good, said people on Friday', '2026-03-06'],
  ['en', 'he is to go next January', '2027-01'],
  ['en', 'last March', '2025-03'],
  ['en', 'in January last year', '2025-01'],
  ['en', 'since 2022', '2022'],
  ['en', 'in 2000', '2000'],
  ['en', 'February 30', '2026-02'],
  // English: intervals
  ['en', 'between January and March', '2026-01/2026-03'],
  ['en', 'from November to January', '2025-11/2026-01'],
  ['en', 'between 3 and 5 March', '2026-03-03/2026-03-05'],
  ['en', 'March 3–5', '2026-03-03/2026-03-05'],
  ['en', '3–5 March 2025', '2025-03-03/2025-03-05'],
  ['en', 'in January–March 2025', '2025-01/2025-03'],
  ['en', 'from 2023–2025', '2023/2025'],
  ['en', 'between 2023 and 2025', '2023/2025'],
  ['en', 'in 2023 and 2025', '2023 2025'],
  ['en', 'in Q1 2026', '2026-01/2026-03'],
  ['en', 'in the first quarter of 2025', '2025-01/2025-03'],
  ['en', 'in the fourth quarter', '2025-10/2025-12'],
  ['en', 'in the second half of 2025', '2025-07/2025-12'],
  ['en', 'H1 2025', '2025-01/2025-06'],
  // English: relative
  ['en', 'left today', '2026-03-10'],
  ['en', 'left yesterday', '2026-03-09'],
  ['en', 'left the day before yesterday', '2026-03-08'],
  ['en', 'left on Monday', '2026-03-09'],
  ['en', 'left on Tuesday', '2026-03-10'],
  ['en', 'left last Tuesday', '2026-03-03'],
  ['en', 'left on Wednesday', '2026-03-04'],
  ['en', 'will leave on Friday', '2026-03-13'],
  ['en', 'starts next Monday', '2026-03-16'],
  ['en', 'on Tuesday, March 3', '2026-03-03'],
  ['en', 'on March 3 (Tuesday)', '2026-03-03'],
  ['en', 'this week', WEEK],
  ['en', 'last week', LAST_WEEK],
  ['en', 'over the weekend', '2026-03-07/2026-03-08'],
  ['en', 'last month', '2026-02'],
  ['en', 'earlier this month', '2026-03'],
  ['en', 'earlier this year', '2026'],
  ['en', 'last year', '2025'],
  ['en', 'two days ago', '2026-03-08'],
  ['en', '12 days ago', '2026-02-26'],
  ['en', 'a week ago', LAST_WEEK],
  ['en', 'three months ago', '2025-12'],
  ['en', 'a year ago', '2025'],
  // English: none
  ['en', 'a year after', ''],
  ['en', 'for three years', ''],
  ['en', 'the 32-year-old', ''],
  ['en', '2 billion', ''],
  ['en', 'Qwen 3.5 and Qwen2.5', ''],
  ['en', '24/7', ''],
  ['en', 'he may march on', ''],
  ['en', 'May Wong and June Osei met April Diaz', ''],
  ['en', 'March of the models', ''],
  ['en', '2,026 people, 2000 of them', ''],
  ['en', 'Dec and Mar', ''],
  ['en', 'fiscal third quarter, Q3 FY2026', ''],
  ['en', 'told Example Today that', ''],
  ['en', 'version 2.5.2026.1', ''],
  ['en', 'years ago, for months', ''],
  ['en', 'in March 3.5 million', '2026-03'],
  // Chinese
  ['zh', '2026年3月3日', '2026-03-03'],
  ['zh', '二〇二六年三月三日', '2026-03-03'],
  ['zh', '3月3日凌晨', '2026-03-03'],
  ['zh', '3月3號離職', '2026-03-03'],
  ['zh', '十二月十五日', '2025-12-15'],
  ['zh', '3月初离职', '2026-03'],
  ['zh', '1月底离职', '2026-01'],
  ['zh', '月底', '2026-03'],
  ['zh', '3日，他宣布离职', '2026-03-03'],
  ['zh', '28日宣布', '2026-02-28'],
  ['zh', '今年3月', '2026-03'],
  ['zh', '去年12月15日', '2025-12-15'],
  ['zh', '去年底', '2025'],
  ['zh', '2024年底', '2024'],
  ['zh', '上个月', '2026-02'],
  ['zh', '上月28日', '2026-02-28'],
  ['zh', '本月', '2026-03'],
  ['zh', '今天', '2026-03-10'],
  ['zh', '今日', '2026-03-10'],
  ['zh', '昨天', '2026-03-09'],
  ['zh', '昨日', '2026-03-09'],
  ['zh', '昨晚', '2026-03-09'],
  ['zh', '前天', '2026-03-08'],
  ['zh', '本周', WEEK],
  ['zh', '上週', LAST_WEEK],
  ['zh', '周三', '2026-03-04'],
  ['zh', '上周五', '2026-03-06'],
  ['zh', '上周五名员工离职', LAST_WEEK],
  ['zh', '3月3日（周二）', '2026-03-03'],
  ['zh', '两天前', '2026-03-08'],
  ['zh', '3个月前', '2025-12'],
  ['zh', '两年前', '2024'],
  ['zh', '2026年第一季度', '2026-01/2026-03'],
  ['zh', '去年下半年', '2025-07/2025-12'],
  ['zh', '1月至3月', '2026-01/2026-03'],
  ['zh', '3月3日至5日', '2026-03-03/2026-03-05'],
  ['zh', '将于6月30日离职', '2026-06-30'],
  ['zh', '日前，近日', ''],
  ['zh', '如今年轻人', ''],
  ['zh', '为期3日内，3个月，3年', ''],
  ['zh', '每周三次，一周年', ''],
  ['zh', '第3日，3亿，千问3.5', ''],
  ['zh', '2000万用户', ''],
  ['zh', '当今日本', ''],
  // Japanese and Korean
  ['ja', '2026年3月3日に退社', '2026-03-03'],
  ['ja', '令和8年3月3日', '2026-03-03'],
  ['ja', '昨日', '2026-03-09'],
  ['ja', '先週', LAST_WEEK],
  ['ja', '先週金曜日', '2026-03-06'],
  ['ja', '月曜日に', '2026-03-09'],
  ['ja', '3日前', '2026-03-07'],
  ['ja', '3か月前', '2025-12'],
  ['ja', '昨年', '2025'],
  ['ja', '1月から3月', '2026-01/2026-03'],
  ['ja', '3日間、3年間', ''],
  ['ko', '2026년 3월 3일', '2026-03-03'],
  ['ko', '3월 초', '2026-03'],
  ['ko', '지난 3일(현지시간)', '2026-03-03'],
  ['ko', '어제', '2026-03-09'],
  ['ko', '지난달', '2026-02'],
  ['ko', '지난달 28일', '2026-02-28'],
  ['ko', '지난해 12월', '2025-12'],
  ['ko', '지난주 금요일', '2026-03-06'],
  ['ko', '월요일', '2026-03-09'],
  ['ko', '3년 전', '2023'],
  ['ko', '올해 1분기', '2026-01/2026-03'],
  ['ko', '단어제작, 3일간, 3년 동안', ''],
  // German and Dutch
  ['de', 'am 3. März 2026', '2026-03-03'],
  ['de', 'am 03.04.2026', '2026-04-03'],
  ['de', 'Ende Januar', '2026-01'],
  ['de', 'im Mai 2025', '2025-05'],
  ['de', 'vom 3. bis 5. März', '2026-03-03/2026-03-05'],
  ['de', 'zwischen Januar und März', '2026-01/2026-03'],
  ['de', 'gestern', '2026-03-09'],
  ['de', 'am Montag', '2026-03-09'],
  ['de', 'letzte Woche', LAST_WEEK],
  ['de', 'im vergangenen Jahr', '2025'],
  ['de', 'vor zwei Tagen', '2026-03-08'],
  ['de', 'im ersten Quartal 2026', '2026-01/2026-03'],
  ['de', 'drei Jahre lang, hier', ''],
  ['nl', 'op 3 maart 2026', '2026-03-03'],
  ['nl', 'gisteren', '2026-03-09'],
  ['nl', 'vorige week', LAST_WEEK],
  ['nl', 'drie maanden geleden', '2025-12'],
  // Romance languages
  ['fr', 'le 3 mars 2026', '2026-03-03'],
  ['fr', 'le 1er mars', '2026-03-01'],
  ['fr', 'le 4 mars dernier', '2026-03-04'],
  ['fr', 'en mars dernier', '2025-03'],
  ['fr', 'en mai 2025', '2025-05'],
  ['fr', 'le 3 sept. 2025', '2025-09-03'],
  ['fr', 'hier', '2026-03-09'],
  ['fr', 'lundi dernier', '2026-03-09'],
  ['fr', 'il y a deux jours', '2026-03-08'],
  ['fr', 'le mois dernier', '2026-02'],
  ['fr', 'entre janvier et mars', '2026-01/2026-03'],
  ['fr', 'en sept ans, mais mars rouge', ''],
  ['es', 'el 3 de marzo de 2026', '2026-03-03'],
  ['es', 'a principios de mayo de 2025', '2025-05'],
  ['es', 'ayer', '2026-03-09'],
  ['es', 'el lunes', '2026-03-09'],
  ['es', 'hace dos meses', '2026-01'],
  ['es', 'el año pasado', '2025'],
  ['es', 'el mar, desde hace tres años', ''],
  ['pt', 'em 3 de março de 2026', '2026-03-03'],
  ['pt', 'ontem', '2026-03-09'],
  ['pt', 'na segunda-feira', '2026-03-09'],
  ['pt', 'no mês passado', '2026-02'],
  ['pt', 'na segunda fase', ''],
  ['it', 'il 3 marzo 2026', '2026-03-03'],
  ['it', 'due giorni fa', '2026-03-08'],
  ['it', 'venerdì scorso', '2026-03-06'],
  ['it', 'lo scorso anno', '2025'],
  // Slavic languages
  ['pl', '3 marca 2026 roku', '2026-03-03'],
  ['pl', 'w maju', '2025-05'],
  ['pl', 'wczoraj', '2026-03-09'],
  ['pl', 'dwa dni temu', '2026-03-08'],
  ['pl', 'maj', ''],
  ['hr', '3. ožujka 2026.', '2026-03-03'],
  ['hr', 'jučer', '2026-03-09'],
  ['ru', '3 марта 2026 года', '2026-03-03'],
  ['ru', 'в марте', '2026-03'],
  ['ru', 'вчера', '2026-03-09'],
  ['ru', 'два года назад', '2024'],
  ['ru', 'на прошлой неделе', LAST_WEEK],
  ['ru', 'с 3 по 5 марта', '2026-03-03/2026-03-05'],
  // Turkish, Vietnamese, Indonesian, Arabic, Hindi
  ['tr', "3 Mart 2026'da", '2026-03-03'],
  ['tr', 'Ocak ayında', '2026-01'],
  ['tr', 'dün', '2026-03-09'],
  ['tr', 'iki gün önce', '2026-03-08'],
  ['tr', 'bu aralık açık', ''],
  ['vi', 'ngày 3 tháng 3 năm 2026', '2026-03-03'],
  ['vi', 'ngày 3/3', '2026-03-03'],
  ['vi', 'vào tháng 3', '2026-03'],
  ['vi', 'hôm qua', '2026-03-09'],
  ['vi', 'tuần trước', LAST_WEEK],
  ['vi', 'trong 3 tháng', ''],
  ['id', 'pada 3 Maret 2026', '2026-03-03'],
  ['id', 'Senin', '2026-03-09'],
  ['id', 'minggu lalu', LAST_WEEK],
  ['id', 'dua hari lalu', '2026-03-08'],
  ['ar', 'في 3 مارس 2026', '2026-03-03'],
  ['ar', 'في ٣ مارس/آذار ٢٠٢٦', '2026-03-03'],
  ['ar', 'أمس الاثنين', '2026-03-09'],
  ['ar', 'العام الماضي', '2025'],
  ['ar', 'قبل ثلاثة أيام', '2026-03-07'],
  ['hi', '3 मार्च 2026 को', '2026-03-03'],
  ['hi', 'मार्च में', '2026-03'],
  ['hi', 'पिछले साल', '2025'],
  ['hi', 'दो दिन पहले', '2026-03-08'],
];

describe('dates in a text of 10 March 2026', () => {
  it.each(CASES)('%s: %s', (language, text, iso) => {
    expect(dates(text, language).join(' ')).toBe(iso);
  });
  it('stand where they are written', () => {
    const text = 'On 3 March 2026 he left, said two people on Friday.';
    const tokens = tokenise(text);
    const spans = findDates(tokens, PUBLISHED).map(({ at, end }) =>
      text.slice(tokens[at]?.start, tokens[end - 1]?.end),
    );
    expect(spans).toEqual(['3 March 2026', 'Friday']);
  });
  it('count from the day of publication over the turn of a month and a year', () => {
    expect(dates('yesterday, last week', 'en', '2026-01-01T00:00:00Z')).toEqual([
      '2025-12-31',
      '2025-12-22/2025-12-28',
    ]);
    expect(dates('last month', 'en', '2026-01-31T23:59:59Z')).toEqual(['2025-12']);
    expect(dates('in December; 31日', 'en', '2026-01-02T08:00:00Z')).toEqual(['2025-12', '2025-12-31']);
    expect(dates('on February 29', 'en', '2024-03-01T08:00:00Z')).toEqual(['2024-02-29']);
  });
  it('keep a sentence together that a full stop in a date does not end', () => {
    const cut = (text: string) => cutSentences('text', text).map((s) => text.slice(s.start, s.end));
    expect(cut('Er geht am 3. März 2026. Sie bleibt.')).toEqual(['Er geht am 3. März 2026.', 'Sie bleibt.']);
    expect(cut('He left on Mar. 3. She stays.')).toEqual(['He left on Mar. 3.', 'She stays.']);
    expect(cut('Odlazi 3. ožujka. Ostaje 3. Ostali idu.')).toEqual(['Odlazi 3. ožujka.', 'Ostaje 3.', 'Ostali idu.']);
  });
  it('are none where the time of publication is none', () => {
    expect(dates('yesterday', 'en', 'soon')).toEqual([]);
  });
});

describe('whatever the tokens', () => {
  const phrases = [...SPACED_CALENDARS, ...UNSPACED_CALENDARS].flatMap((calendar) =>
    JSON.stringify(calendar)
      .split(/["|,:[\]{}]+/)
      .filter((word) => word !== '' && !/^-?\d$/.test(word)),
  );
  const word = fc.oneof(
    fc.constantFrom(...phrases),
    fc.constantFrom(...phrases).map((phrase) => phrase.toUpperCase()),
    fc.constantFrom(...phrases).map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1)),
    fc.constantFrom(
      '年',
      '月',
      '日',
      '号',
      '前',
      '년',
      '월',
      '일',
      '전',
      '十',
      '三',
      '第',
      '至',
      '令和',
      '间',
      'Q',
      'of',
      '–',
      '.',
      ',',
      '(',
    ),
    fc.integer({ min: 0, max: 40 }).map(String),
    fc.integer({ min: 1980, max: 2110 }).map(String),
    fc.integer({ min: 0, max: 99_999 }).map(String),
  );
  const soups = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '', '-', '/', '.', ' ')), { maxLength: 24 })
    .map((parts) => parts.flat().join(''));
  const languages = fc.constantFrom(...SPACED_CALENDARS.map((calendar) => calendar.language), 'xx');
  const times = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString());

  it('dates lie inside, in order, apart, and on real days', () => {
    fc.assert(
      fc.property(soups, languages, times, (text, language, published) => {
        const tokens = tokenise(text);
        let behind = 0;
        for (const { at, end, iso } of findDates(tokens, published, language)) {
          expect(at).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(at);
          expect(end).toBeLessThanOrEqual(tokens.length);
          expect(iso).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/);
          expect(spanOf(iso), iso).not.toBeNull();
          behind = end;
        }
      }),
      { numRuns: 4000, seed: 7 },
    );
  });
});
