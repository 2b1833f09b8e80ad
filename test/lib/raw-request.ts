import { connect } from 'node:net';

/** What a client that keeps no rules got: the status of the first answer, 0 for none, and whether the server hung up. */
export interface RawAnswer {
  readonly status: number;
  readonly closed: boolean;
}

/**
 * Writes these bytes to the server that the address names, and then the pieces one after the other for as long as it takes them.
 *
 * @param pieces without end where they are to go on until the server hangs up.
 * @returns once the server has hung up or answered, with all that it has said.
 */
export function rawRequest(url: string, head: readonly string[], pieces: Iterable<string> = []): Promise<RawAnswer> {
  const { hostname, port, host, pathname } = new URL(url);
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(port), hostname);
    const left = pieces[Symbol.iterator]();
    const more = () => {
      while (!socket.destroyed) {
        const next = left.next();
        if (next.done === true) return;
        if (!socket.write(next.value)) return void socket.once('drain', more);
      }
    };
    const end = (closed: boolean) => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0), closed });
    };
    socket.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\r\n\r\n')) end(false);
    });
    // What was said before the connection broke is read first.
    socket.on('error', () => {});
    socket.on('close', () => end(true));
    socket.write(`${[head[0]?.replace('PATH', pathname), `Host: ${host}`, ...head.slice(1)].join('\r\n')}\r\n\r\n`);
    more();
  });
}

/** @returns `bytes` in chunks as `Transfer-Encoding: chunked` has them, without an end. */
export function* chunksOf(bytes: number): Generator<string> {
  const chunk = `${(10_000).toString(16)}\r\n${'x'.repeat(10_000)}\r\n`;
  for (let sent = 0; sent < bytes; sent += 10_000) yield chunk;
}
