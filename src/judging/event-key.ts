import type { Claim } from '../model/claim.ts';
import { organisationKey } from '../model/claim.ts';

const DAY = 86_400_000;
/** Days in which two letters, meetings or falls of the shares are taken for one. */
const SHORT = 7;

/** Head words of a body that is formed, not of a company: an appointment to it is part of its forming. */
const UNIT =
  /(?:group|unit|force|committee|division|hub|foundry|institute|council|department|center|centre|office|directorate|委员会|办公室|事业部|事业群|研究院|研究所|业务部|工作组|小组|中心|部)$/u;

/**
 * The event keys that claims report, in their order, each once. The same for a seed's claims and for an article's: this is where
 * two texts in two languages meet. A key is a readable slug and serves as a story's id.
 */
export function eventKeysOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.map(eventKeyOf).filter((key) => key !== null))];
}

/** @returns the story id that the event opens. */
export function storyIdOf(eventKey: string): string {
  return eventKey;
}

/** @returns whether the organisation is a body within the company, such as a task force. */
export function isUnit(name: string | null): boolean {
  return UNIT.test(organisationKey(name));
}

function eventKeyOf(claim: Claim): string | null {
  const { key } = claim.subject;
  const day = claim.date ?? claim.evidence.source.published;
  switch (claim.action) {
    case 'departed':
      if (claim.elsewhere && claim.from !== null) return `${key}-departed-from-${slug(claim.from)}`;
      return claim.implied ? null : `${key}-departed`;
    case 'joined':
      return claim.to === null ? `${key}-joined` : `${key}-joined-${slug(claim.to)}`;
    case 'appointed':
      return isUnit(claim.to) && !claim.standing ? `${slug(claim.to ?? '')}-formed` : `${key}-appointed`;
    case 'reassigned':
    case 'founded':
    case 'farewell-post':
      return `${key}-${claim.action}`;
    case 'denied':
      return claim.subject.kind === 'person' ? `${key}-denied` : `denial-${shortPeriod(day)}`;
    case 'funded':
      return `${key}-funded`;
    case 'stays':
      return null;
    case 'statement':
      return `${key}-statement-${shortPeriod(day)}`;
    case 'formed':
      return isUnit(key) ? `${key}-formed` : `unit-formed-${month(day)}`;
    case 'reorganised':
      return `reorganisation-${month(day)}`;
    case 'policy-changed':
      return `open-source-policy-${month(day)}`;
    case 'sued':
      return claim.to === null ? `lawsuit-${month(day)}` : `lawsuit-${slug(claim.to)}`;
    case 'letter':
      return `staff-letter-${shortPeriod(day)}`;
    case 'meeting':
      return `staff-meeting-${shortPeriod(day)}`;
    case 'staff-voiced':
      return `staff-voiced-${shortPeriod(day)}`;
    case 'shares-moved':
      return `shares-moved-${shortPeriod(day)}`;
    case 'recruiting':
      // "Google" to one writer is "Google DeepMind" to the next.
      return `recruiting-${key.split('-', 1)[0]}-${shortPeriod(day)}`;
  }
}

/** A key whose last part is a period also stands for the periods beside it: reports come days after the event. */
export function neighbouringKeys(key: string): string[] {
  const short = /^(.*-)(\d{4}-\d{2}-\d{2})$/.exec(key);
  if (short?.[1] !== undefined && short[2] !== undefined) {
    const at = Date.parse(short[2]);
    return [-SHORT, SHORT].map((days) => short[1] + isoDay(at + days * DAY));
  }
  const long = /^(.*-)(\d{4})-(\d{2})$/.exec(key);
  if (long?.[1] === undefined) return [];
  const months = Number(long[2]) * 12 + Number(long[3]) - 1;
  return [-1, 1].map(
    (by) => `${long[1]}${Math.floor((months + by) / 12)}-${String(((months + by) % 12) + 1).padStart(2, '0')}`,
  );
}

/** Days after a story's beginning within which a neighbouring period is still the same event. */
export function periodDays(key: string): number {
  return /-\d{4}-\d{2}-\d{2}$/.test(key) ? SHORT : 45;
}

function month(date: string): string {
  return date.length >= 7 ? date.slice(0, 7) : `${date.slice(0, 4)}-01`;
}

/** First day of the seven-day period that holds the date, counted from the epoch. */
function shortPeriod(date: string): string {
  const at = Date.parse(date.length >= 10 ? date.slice(0, 10) : `${month(date)}-01`);
  return isoDay(Math.floor(at / (SHORT * DAY)) * SHORT * DAY);
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** @returns lower-case words joined by hyphens. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
