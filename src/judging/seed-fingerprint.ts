import { encodeSignature, fingerprint } from './fingerprint.ts';

/**
 * @param text the whole text of a seed article, heading included: the files have no separate title.
 * @returns the value of `signature` in the seed's corpus file. The same for the command that prints it and the test that checks it.
 */
export function seedFingerprint(text: string): string {
  return encodeSignature(fingerprint('', text).signature);
}
