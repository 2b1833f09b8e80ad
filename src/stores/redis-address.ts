import { StoreError } from './store-error.ts';

/** @returns whether the address is of a Redis, or a Valkey, which several processes share. */
export function isRedis(url: string): boolean {
  return /^(redis|rediss|valkey|valkeys):/.test(url);
}

/** @returns the address without user and password, as it may be printed. @throws StoreError where it is no address. */
export function redisServer(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch (cause) {
    throw new StoreError(
      'store-address',
      'The address of the store is no URL. Write redis://HOST:PORT, or redis://USER:PASSWORD@HOST:PORT/NUMBER with special characters of the password as %XX.',
      { cause },
    );
  }
  const { protocol, hostname, port, pathname } = parsed;
  if (hostname !== '' && /^(\/\d*)?$/.test(pathname)) return `${protocol}//${hostname}:${port || 6379}${pathname}`;
  throw new StoreError(
    'store-address',
    'The address of the store names no Redis. Write redis://HOST:PORT or redis://HOST:PORT/NUMBER, such as redis://127.0.0.1:6379/0.',
  );
}

/** @returns the address of any store as it may be printed. @throws StoreError where it is of a Redis and no address. */
export function printedAddress(url: string): string {
  return isRedis(url) ? redisServer(url) : url;
}
