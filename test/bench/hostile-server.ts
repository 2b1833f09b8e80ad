import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { HOSTILE_DOCUMENTS } from '../feeds/hostile-documents.ts';

/** What comes packed over HTTP: 200 MB of blanks. */
const blanks = () => Buffer.alloc(200_000_000, ' ');
const BOMBS = [
  ['gzip', () => gzipSync(blanks(), { level: 1 })],
  ['br', () => brotliCompressSync(blanks(), { params: { 1: 1 } })],
  ['deflate', () => deflateSync(blanks(), { level: 1 })],
  // Frames of zstd with nothing in them: no Node of this age could pack more, and none may be unpacked.
  ['zstd', () => Buffer.alloc(90_000, Buffer.from('28b52ffd0001000000', 'hex'))],
] as const;

const server = createServer((request, response) => {
  const [, kind = '', which = ''] = (request.url ?? '').split('/');
  if (kind === 'document') return response.end(HOSTILE_DOCUMENTS[Number(which)]?.make());
  if (kind === 'bomb') {
    const [encoding, make] = BOMBS[Number(which)] ?? BOMBS[0];
    return response.writeHead(200, { 'content-encoding': encoding }).end(make());
  }
  if (kind === 'endless') {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, '<item/>'))) {
        // As much as the connection takes.
      }
    };
    response.on('drain', more);
    return more();
  }
  const drip = setInterval(() => response.write('<'), 50);
  response.on('close', () => clearInterval(drip));
});
server.listen(0, '127.0.0.1', () => {
  const cases = [
    ...HOSTILE_DOCUMENTS.map(({ name }, index) => ({ name, path: `/document/${index}` })),
    ...BOMBS.map(([encoding], index) => ({ name: `${encoding} bomb over HTTP, 200 MB`, path: `/bomb/${index}` })),
    { name: 'endless body', path: '/endless' },
    { name: 'endless trickle, with a deadline of 3 s', path: '/trickle' },
  ];
  process.send?.({ port: (server.address() as AddressInfo).port, cases });
});
