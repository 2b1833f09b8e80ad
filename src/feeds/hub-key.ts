import { hkdfSync } from 'node:crypto';

/** What only the bot knows of its subscriptions at hubs, made anew from one key whenever it is wanted: nothing of it is stored. */
export interface HubKey {
  /** Tells keys apart, and gives nothing of the key away. */
  readonly id: string;
  /** @returns the part of the callback's address that nobody else knows. */
  tokenOf(nonce: string): string;
  /** @returns what the hub signs with. */
  secretOf(nonce: string): string;
}

const KEY_ID_BYTES = 6;
const TOKEN_BYTES = 24;
const SECRET_BYTES = 32;

/** Derived with HKDF-SHA256 (RFC 5869), each use by its own name and each subscription by its nonce. @param key 32 random bytes. */
export function createHubKey(key: Uint8Array): HubKey {
  const derived = (use: string, nonce: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', key, nonce, `qwen-watch websub ${use} v1`, bytes)).toString('base64url');
  return {
    id: derived('key id', '', KEY_ID_BYTES),
    tokenOf: (nonce) => derived('token', nonce, TOKEN_BYTES),
    secretOf: (nonce) => derived('secret', nonce, SECRET_BYTES),
  };
}
