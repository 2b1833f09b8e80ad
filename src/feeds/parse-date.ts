const MONTH_NAMES = [
  'jan january janvier janv enero ene januar januari janeiro gennaio gen sty',
  'feb february février fevrier févr febrero februar februari fevereiro febbraio fev lut',
  'mar march mars marzo märz mär maerz maart mrt março marco',
  'apr april avril avr abril abr aprile kwi',
  'may mai mayo maio maggio mag mei maj',
  'jun june juin junio juni junho giugno giu cze',
  'jul july juillet juil julio juli julho luglio lug lip',
  'aug august août aout agosto ago augustus sie',
  'sep sept september septembre septiembre setembro settembre wrz',
  'oct october octobre octubre oktober outubro ottobre okt out ott paź',
  'nov november novembre noviembre novembro lis',
  'dec december décembre decembre déc diciembre dezember dezembro dicembre dez dic gru',
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, month) => names.split(' ').map((name) => [name, month] as const)),
);

/** Minutes east of UTC. A name that means several zones takes the one feeds mean: North America, then Europe, then Asia. */
const ZONE_TABLE = `z 0 ut 0 utc 0 gmt 0 wet 0 est -300 edt -240 cst -360 cdt -300 mst -420 mdt -360 pst -480 pdt -420
  et -300 ct -360 mt -420 pt -480 akst -540 akdt -480 hst -600 ast -240 adt -180 nst -210 ndt -150 brt -180 art -180
  bst 60 west 60 cet 60 met 60 mez 60 cest 120 mest 120 mesz 120 eet 120 sast 120 eest 180 idt 180 msk 180 msd 240
  pkt 300 ist 330 ict 420 wib 420 hkt 480 sgt 480 awst 480 jst 540 kst 540 acst 570 aest 600 acdt 630 aedt 660
  nzst 720 nzdt 780`;
const ZONES: ReadonlyMap<string, number> = new Map(
  Array.from(ZONE_TABLE.matchAll(/([a-z]+) (-?\d+)/g), ([, name = '', minutes]) => [name, Number(minutes)] as const),
);

const LONGEST_DATE = 120;
const TIME =
  /(\d{1,2})\s?[:时時h]\s?(\d{1,2})(?:\s?[:分m]\s?(\d{1,2})(?:[.,](\d{1,9}))?)?\s?秒?(?:\s?([ap])\.?m\b\.?)?/iu;

/**
 * Reads the dates that feeds really carry: RFC 822/2822/850, ISO 8601, asctime, epoch seconds or milliseconds, ordinals
 * ("5th March 2006"), month names of the larger languages, `2026年3月5日`. A time without a zone is UTC, whatever zone the
 * machine is in. Pure.
 * @returns ISO 8601 in UTC; null where no day can be told.
 */
export function parseDate(text: string): string | null {
  const input = text.slice(0, LONGEST_DATE).normalize('NFKC').trim();
  return epoch(input) ?? numericDate(input) ?? wordDate(input);
}

function epoch(input: string): string | null {
  if (!/^\d{9,13}$/.test(input)) return null;
  return new Date(Number(input) * (input.length > 11 ? 1 : 1000)).toISOString();
}

/** Dates whose month is a number. */
function numericDate(input: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(?!\d)(.*)$/.exec(input);
  if (compact) {
    const [, year, month, day, hours = '0', minutes = '0', seconds = '0', rest = ''] = compact;
    return build(Number(year), Number(month) - 1, Number(day), `${hours}:${minutes}:${seconds}${rest}`);
  }
  const yearFirst =
    /^(\d{4})(?:[-/.年]\s?(\d{1,2})(?!\d)(?:[-/.月]\s?(\d{1,2})(?!\d))?)?(?:日|月|T|\s|,|-|$)(.*)$/i.exec(input);
  if (yearFirst) {
    const [, year, month = '1', day = '1', rest = ''] = yearFirst;
    return build(Number(year), Number(month) - 1, Number(day), rest);
  }
  const yearLast = /^(?:\p{L}{2,12},?\s)?(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/u.exec(input);
  if (yearLast) {
    const [, first = '', separator, second = '', year = '', rest = ''] = yearLast;
    const monthFirst = separator === '/' && Number(first) <= 12;
    const [month, day] = monthFirst ? [first, second] : [second, first];
    return build(fullYear(year), Number(month) - 1, Number(day), rest);
  }
  return null;
}

/**
 * Dates whose month is a word, in any order: "Thu, 05 Mar 2026 10:00 GMT", "March 5th, 2026", "Thu Mar 5 10:00:00 CST 2026".
 * The last month named counts: "Mar, 03 Nov 2015" begins with an Italian Tuesday.
 */
function wordDate(input: string): string | null {
  const time = TIME.exec(input);
  const around = time
    ? `${input.slice(0, time.index)} ${withoutZone(input.slice(time.index + time[0].length))}`
    : input;
  let month: number | undefined;
  const numbers: string[] = [];
  for (const [token] of around.matchAll(/\p{L}+|\d+/gu)) {
    if (/^\d/.test(token)) numbers.push(token);
    else month = MONTHS.get(token.toLowerCase()) ?? month;
  }
  const [first, second] = numbers;
  if (month === undefined || first === undefined) return null;
  const yearIsFirst = first.length > 2;
  const year = yearIsFirst ? first : second;
  const day = yearIsFirst ? (second ?? '1') : second === undefined ? undefined : first;
  if (year === undefined || day === undefined) return null;
  return build(fullYear(year), month, Number(day), time ? input.slice(time.index) : '');
}

const NUMERIC_ZONE = /^[\s(]*(?:gmt|utc|z)?\s*([+-])\s?(\d{1,2}):?(\d{2})?(?!\d)/i;

function withoutZone(afterTime: string): string {
  return afterTime.replace(NUMERIC_ZONE, ' ');
}

function zoneMinutes(afterTime: string): number {
  const numeric = NUMERIC_ZONE.exec(afterTime);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return numeric[1] === '-' ? -minutes : minutes;
  }
  for (const [word] of afterTime.matchAll(/[a-z]+/gi)) {
    const minutes = ZONES.get(word.toLowerCase());
    if (minutes !== undefined) return minutes;
  }
  return 0;
}

/** RFC 2822, section 4.3: two digits below 50 are this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function build(year: number, month: number, day: number, timeAndZone: string): string | null {
  const midnight = new Date(0);
  // Date.UTC would take a year below 100 for one of the twentieth century.
  midnight.setUTCFullYear(year, month, day);
  if (midnight.getUTCMonth() !== month || midnight.getUTCDate() !== day) return null;
  const time = TIME.exec(timeAndZone);
  const shift = time ? milliseconds(time) - zoneMinutes(timeAndZone.slice(time.index + time[0].length)) * 60_000 : 0;
  const date = new Date(midnight.getTime() + shift);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date.toISOString();
}

function milliseconds([, hours = '0', minutes = '0', seconds = '0', fraction = '', half]: readonly (
  | string
  | undefined
)[]) {
  if (Number(hours) > 24 || Number(minutes) > 59) return 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return (
    ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Math.trunc(Number(`0.${fraction || '0'}`) * 1000)
  );
}
