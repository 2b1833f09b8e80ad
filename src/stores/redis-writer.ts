import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { RedisClientType } from '@keyv/redis';
import { REDIS_KEYS } from './redis-scripts.ts';
import { StoreError } from './store-error.ts';

const LEASE_MS = 15_000;
const RENEW_EVERY_MS = 4_000;
const ASK_AGAIN_MS = 500;

/** Where it ended meanwhile and nobody took it, it is this one's again. */
const RENEW = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`;
const RELEASE = "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end return 1";

/**
 * Makes this the only process that writes, by a mark in Redis that is renewed. One that is renewed by another is a refusal; one that a
 * killed process left is waited out, so that whoever is started again at once is not refused.
 * @param since now, ISO 8601; told to whoever is refused.
 * @param onLost called where another process has taken the mark, because this one gave no sign for too long.
 * @throws StoreError `store-locked`, naming the holder.
 */
export async function holdRedisWriter(
  client: RedisClientType,
  { server, since, onLost }: { readonly server: string; readonly since: string; readonly onLost: () => void },
): Promise<() => Promise<void>> {
  const value = JSON.stringify({ pid: process.pid, host: hostname(), since, id: randomBytes(9).toString('base64url') });
  for (let left = Number.POSITIVE_INFINITY; ; ) {
    if ((await client.set(REDIS_KEYS.writer, value, { PX: LEASE_MS, NX: true })) !== null) break;
    const before = left;
    left = await client.pTTL(REDIS_KEYS.writer);
    if (left > before) throw refusal(server, await client.get(REDIS_KEYS.writer));
    await wait(ASK_AGAIN_MS);
  }
  const timer = setInterval(() => {
    client.eval(RENEW, { keys: [REDIS_KEYS.writer], arguments: [value, String(LEASE_MS)] }).then(
      (kept) => kept === 1 || onLost(),
      // A server that is away for a moment has nobody else write either.
      () => {},
    );
  }, RENEW_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await client.eval(RELEASE, { keys: [REDIS_KEYS.writer], arguments: [value] }).catch(() => {});
  };
}

function refusal(server: string, mark: string | null): StoreError {
  const holder = mark === null ? null : (JSON.parse(mark) as { pid: number; host: string; since: string });
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host} since ${holder.since}`;
  return new StoreError(
    'store-locked',
    `${server} is already written by ${who}, and only one process at a time may write to it. Stop that one first, or give this one another store. Questions ("cli ask") can be asked while it runs.`,
  );
}
