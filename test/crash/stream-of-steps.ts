import type { Entry } from '../e2e/feed-of-ours.ts';

/** What two feeds publish at one time; a step is over once all of it stands where it is wanted. */
export interface Step {
  readonly at: number;
  readonly harbour: readonly Entry[];
  readonly mill: readonly Entry[];
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** So that every fourth step begins with the digests, whose hour is nine, and no other meets them. */
export const STREAM_START = Date.parse('2026-04-05T21:10:00.000Z');
const STEP_MS = 6 * HOUR_MS;

const FAMILIES = 'Gao Shen Pan Tang Luo Xie Qin Deng Fang Kong Mao Wei Song Dong Bai Han Jiang Yuan Cao'.split(' ');
const GIVEN = 'Lan Rui Ming Ting Hao Jing Fei Ning Qing Shan Wen Kai Ping Chen Xin Ying Guang Da Bei'.split(' ');
const TEAMS = 'speech evaluation coding post-training multimodal agents data infrastructure'.split(' ');
const RIVALS = ['ByteDance', 'Tencent', 'Meta', 'OpenAI'];

/** People who leave in one step. */
const LEAVERS = 5;

/** @returns the n-th step, the same every time: people leave, the last ones' leaving is told by a second feed, is added to, is denied. */
export function stepOf(n: number): Step {
  const at = STREAM_START + n * STEP_MS;
  // Older than any time that a process of the step before can have: nothing comes from the future.
  const published = (minutes: number) => new Date(at - STEP_MS - minutes * MINUTE_MS).toISOString();
  const who = (step: number, place: number) => step * LEAVERS + place;
  const harbour: Entry[] = Array.from({ length: LEAVERS }, (_, place) => exit(who(n, place), published(59 - place)));
  const mill: Entry[] = [unrelated(n, published(45))];
  if (n >= 1) mill.push(again(who(n - 1, 0), published(40)), again(who(n - 1, 1), published(39)));
  if (n >= 1) harbour.push(joins(who(n - 1, 2), published(30)), joins(who(n - 1, 3), published(29)));
  if (n >= 1) harbour.push(denial(who(n - 1, 4), published(20)));
  return { at, harbour, mill };
}

function nameOf(n: number): string {
  const [family, given] = [FAMILIES[n % FAMILIES.length], GIVEN[(n + Math.floor(n / FAMILIES.length)) % GIVEN.length]];
  return `${family} ${given}`;
}

function exit(n: number, published: string): Entry {
  const name = nameOf(n);
  return {
    id: `exit-${n}`,
    title: `${name} leaves Alibaba’s Qwen team`,
    text: `${name}, who led the ${TEAMS[n % TEAMS.length]} group of Alibaba’s Qwen team, has left the company, people familiar with the matter said.`,
    published,
  };
}

function again(n: number, published: string): Entry {
  const name = nameOf(n);
  return {
    id: `again-${n}`,
    title: `Qwen loses ${name}`,
    text: `${name} has resigned from Alibaba’s Qwen, the Mill Gazette has learnt. A spokeswoman declined to comment on the change.`,
    published,
  };
}

function joins(n: number, published: string): Entry {
  const [name, rival] = [nameOf(n), RIVALS[n % RIVALS.length]];
  return {
    id: `joins-${n}`,
    title: `${name} leaves Alibaba’s Qwen for ${rival}`,
    text: `${name} has left Alibaba’s Qwen team and joins ${rival}, ${rival} said.`,
    published,
  };
}

function denial(n: number, published: string): Entry {
  const name = nameOf(n);
  return {
    id: `denial-${n}`,
    title: `Alibaba denies that ${name} has left Qwen`,
    text: `Alibaba denied that ${name} has left the Qwen team. “${name} has not left Qwen,” the company said.`,
    published,
  };
}

function unrelated(n: number, published: string): Entry {
  return {
    id: `weather-${n}`,
    title: `Harbour bridge number ${n} opens to traffic`,
    text: `The bridge over the old harbour was opened on time; ferry number ${n} is taken out of service.`,
    published,
  };
}
