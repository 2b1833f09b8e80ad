import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/** @returns so many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/** Why a sealed text cannot be opened. `damaged`: it was changed, cut, or belongs to another name. */
export type SealFault = 'other-key' | 'damaged' | 'unknown-form';

/** Texts that can be read with one key alone, each bound to the name that it is kept under. */
export interface Seal {
  /** @returns `v1.<key id>.<nonce>.<ciphertext and tag>`, the last three in base64url. */
  seal(name: string, text: string): string;
  open(name: string, sealed: string): { readonly text: string } | { readonly fault: SealFault };
}

const VERSION = 'v1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_BYTES = 6;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce a text; `name` is authenticated with it, so that a text that is moved under another
 * name cannot be opened. The key id tells another key from a damaged text, and gives nothing of the key away.
 *
 * @param secret 32 random bytes in base64. Keys are derived from it with HKDF-SHA256 (RFC 5869).
 * @throws RangeError where `secret` is not 32 bytes long.
 */
export function createSeal(secret: string, random: RandomBytes): Seal {
  const bytes = Buffer.from(secret, 'base64');
  if (bytes.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
  const derived = (use: string, length: number) => Buffer.from(hkdfSync('sha256', bytes, '', use, length));
  const key = derived('qwen-watch seal v1', KEY_BYTES);
  const keyId = derived('qwen-watch key id v1', KEY_ID_BYTES).toString('base64url');
  return {
    seal(name, text) {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [VERSION, keyId, Buffer.from(nonce).toString('base64url'), body.toString('base64url')].join('.');
    },
    open(name, sealed) {
      const [version, id, nonce = '', body = '', ...more] = sealed.split('.');
      if (version !== VERSION || more.length > 0) return { fault: 'unknown-form' };
      if (id !== keyId) return { fault: 'other-key' };
      const [iv, whole] = [Buffer.from(nonce, 'base64url'), Buffer.from(body, 'base64url')];
      if (iv.length !== NONCE_BYTES || whole.length < TAG_BYTES) return { fault: 'damaged' };
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(name)).setAuthTag(whole.subarray(-TAG_BYTES));
        const text = Buffer.concat([decipher.update(whole.subarray(0, -TAG_BYTES)), decipher.final()]);
        return { text: text.toString('utf8') };
      } catch {
        return { fault: 'damaged' };
      }
    },
  };
}
