import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { HttpError } from './http-error.ts';

type Unpack = (packed: Uint8Array, options: ZlibOptions & BrotliOptions) => Promise<Uint8Array>;

const ungzip: Unpack = promisify(gunzip);
/** `deflate` means zlib's format, but some servers send the bare stream. */
const undeflate: Unpack = (packed, options) =>
  promisify(
    ((packed[0] ?? 0) & 0x0f) === 8 && ((packed[0] ?? 0) * 256 + (packed[1] ?? 0)) % 31 === 0 ? inflate : inflateRaw,
  )(packed, options);
const DECODERS: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', ungzip],
  ['x-gzip', ungzip],
  ['deflate', undeflate],
  ['br', promisify(brotliDecompress)],
]);
const MOST_ENCODINGS = 3;

/**
 * Reads a body to its end and unpacks it. Neither what is sent nor what it unpacks to may be over `maxBytes`; a bomb is
 * refused as it unpacks.
 * @param contentEncoding - the header: `gzip`, `br`, `deflate`, several separated by commas, or nothing
 * @throws HttpError too-large or bad-encoding; what the connection throws passes through
 */
export async function readBody(body: Readable, contentEncoding: string, maxBytes: number): Promise<Uint8Array> {
  // Once this function has turned away from the body, its errors are nobody's; without a listener they would end the process.
  body.on('error', () => undefined);
  const named = contentEncoding.toLowerCase().split(',');
  const encodings = named.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  const decoders = encodings.reverse().map((name) => DECODERS.get(name));
  if (decoders.length > MOST_ENCODINGS || decoders.includes(undefined)) {
    body.destroy();
    throw new HttpError(
      'bad-encoding',
      `the body is compressed as "${contentEncoding.slice(0, 60)}", which is not understood`,
    );
  }
  let bytes: Uint8Array = await collect(body, maxBytes);
  for (const decoder of decoders) if (decoder && bytes.length > 0) bytes = await unpack(decoder, bytes, maxBytes);
  return bytes;
}

async function collect(body: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop destroys the stream and with it the connection.
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function unpack(decoder: Unpack, packed: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  try {
    return await decoder(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new HttpError('bad-encoding', 'the compressed body is broken', { cause: error });
  }
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError('too-large', `the body is larger than ${Math.floor(maxBytes / 1e6)} MB`);
}
