import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient, type HttpOptions } from '../../src/lib/http.ts';
import { type LoopbackServer, startServer } from './loopback-server.ts';

let server: LoopbackServer | undefined;
let client: HttpClient | undefined;

async function serve(listener: RequestListener, options: Partial<HttpOptions> = {}) {
  const started = await startServer(listener);
  server = started;
  const http = createHttpClient({
    userAgent: 'qwen-watch-test (+mailto:ops@example.com)',
    allow: [started.host],
    ...options,
  });
  client = http;
  return {
    server: started,
    get: (path: string, headers?: Record<string, string>) => http.get(started.url(path), headers),
  };
}

afterEach(async () => {
  await client?.close();
  await server?.close();
  client = undefined;
  server = undefined;
});

describe('createHttpClient', () => {
  it('sends its User-Agent and the headers asked for, and gives status, headers and body', async () => {
    const { get, server } = await serve((request, response) => {
      response.writeHead(404, { 'X-Seen': `${request.headers['user-agent']} | ${request.headers['if-none-match']}` });
      response.end('not here');
    });
    const answer = await get('/x', { 'if-none-match': '"v1"' });
    expect(answer).toMatchObject({ status: 404, url: server.url('/x'), movedTo: null });
    expect(answer.headers['x-seen']).toBe('qwen-watch-test (+mailto:ops@example.com) | "v1"');
    expect(Buffer.from(answer.body).toString()).toBe('not here');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
    ['identity', (text: string) => Buffer.from(text)],
  ])('unpacks %s', async (encoding, pack) => {
    const { get } = await serve((_, response) =>
      response.writeHead(200, { 'Content-Encoding': encoding }).end(pack('text '.repeat(999))),
    );
    expect(Buffer.from((await get('/')).body).toString()).toBe('text '.repeat(999));
  });

  it.each([
    ['http-bad-encoding', 'gzip', Buffer.from('no gzip')],
    ['http-bad-encoding', 'gzip', gzipSync('text').subarray(0, 15)],
    ['http-bad-encoding', 'zpaq', Buffer.from('x')],
    // Never asked for: the oldest Node that runs this cannot unpack it.
    ['http-bad-encoding', 'zstd', Buffer.from('28b52ffd04000100006199', 'hex')],
    ['http-bad-encoding', 'gzip, gzip, gzip, gzip', Buffer.from('x')],
    ['http-too-large', 'gzip', gzipSync(Buffer.alloc(20_000_000))],
    ['http-too-large', 'br', brotliCompressSync(Buffer.alloc(20_000_000))],
    ['http-too-large', 'deflate', deflateSync(Buffer.alloc(20_000_000))],
    ['http-too-large', 'deflate', deflateRawSync(Buffer.alloc(20_000_000))],
    ['http-too-large', 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(20_000_000)))],
    ['http-too-large', 'identity', Buffer.alloc(15_000_000)],
  ])('%s for a body of %s that is not what it should be', async (code, encoding, body) => {
    const { get } = await serve((_, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(body));
    await expect(get('/')).rejects.toMatchObject({ code });
  });

  it('stops reading an endless body at the cap, and hangs up', async () => {
    let hungUp: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      hungUp = resolve;
    });
    const { get } = await serve(
      (request, response) => {
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536))) {
            // As much as the connection takes.
          }
        };
        request.socket.on('close', hungUp);
        response.on('drain', more);
        more();
      },
      { maxBytes: 1_000_000 },
    );
    await expect(get('/')).rejects.toMatchObject({ code: 'http-too-large', retryable: false });
    await closed;
  });

  it('ends a trickle, a silent server and a slow redirect at the one deadline', async () => {
    const { get } = await serve(
      (request, response) => {
        if (request.url === '/silent') return;
        if (request.url === '/redirect') {
          setTimeout(() => response.writeHead(302, { Location: '/redirect' }).end(), 60);
          return;
        }
        response.writeHead(200);
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
      { timeoutMs: 150 },
    );
    for (const path of ['/trickle', '/silent', '/redirect']) {
      const started = performance.now();
      await expect(get(path)).rejects.toMatchObject({ code: 'http-timeout', retryable: true });
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });

  it('follows redirects, and reports a target that is permanent all the way', async () => {
    const hops: Record<string, [number, string]> = {
      '/old': [301, '/newer'],
      '/newer': [308, 'newest'],
      '/mixed': [301, '/temporary'],
      '/temporary': [302, '/newest'],
    };
    const { get, server } = await serve((request, response) => {
      const hop = hops[request.url ?? ''];
      if (hop) response.writeHead(hop[0], { Location: hop[1] }).end('moved');
      else response.end('here');
    });
    expect(await get('/old')).toMatchObject({
      status: 200,
      url: server.url('/newest'),
      movedTo: server.url('/newest'),
    });
    expect(await get('/mixed')).toMatchObject({ url: server.url('/newest'), movedTo: server.url('/temporary') });
    expect(await get('/temporary')).toMatchObject({ url: server.url('/newest'), movedTo: null });
  });

  it.each([
    ['http-bad-redirect', '/loop'],
    ['http-bad-redirect', undefined],
    ['http-bad-redirect', 'ftp://files.example/feed'],
    ['http-bad-redirect', 'file:///etc/passwd'],
    ['http-bad-redirect', 'http://'],
    ['http-refused-address', 'http://10.0.0.1/'],
    ['http-refused-address', 'http://169.254.169.254/latest/meta-data/'],
    ['http-refused-address', 'http://[::ffff:7f00:1]/'],
    ['http-refused-address', 'http://2130706433/'],
    ['http-refused-address', 'http://0x7f.1/'],
    ['http-refused-address', 'http://0177.0.0.1/'],
    ['http-refused-address', 'http://127.1/'],
    ['http-refused-address', 'http://%E2%91%A0%E2%91%A1%E2%91%A6.0.0.1/'],
    ['http-refused-address', 'http://[64:ff9b::7f00:1]/'],
    ['http-refused-address', 'http://[2002:7f00:1::]/'],
    ['http-refused-address', 'http://[::7f00:1]/'],
    ['http-refused-address', 'http://168.63.129.16/metadata/'],
    ['http-refused-address', 'http://93.184.216.34:6379/'],
    ['http-refused-address', 'https://93.184.216.34:22/'],
    ['http-bad-redirect', 'gopher://93.184.216.34:6379/_SET'],
    ['http-bad-redirect', 'data:text/xml,<rss/>'],
    ['http-refused-address', 'http://localhost:1/'],
  ])('%s for a redirect to %s', async (code, location) => {
    const { get } = await serve((_, response) =>
      response.writeHead(302, location === undefined ? {} : { Location: location }).end(),
    );
    await expect(get('/loop')).rejects.toMatchObject({ code, retryable: false });
  });

  it('does not wait for the endless body of a redirect', async () => {
    const { get } = await serve((request, response) => {
      if (request.url === '/here') {
        response.end('here');
        return;
      }
      response.writeHead(302, { Location: '/here' });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) {
          // As much as the connection takes.
        }
      };
      response.on('drain', more);
      more();
    });
    expect(await get('/')).toMatchObject({ status: 200 });
  });

  it('refuses loopback that is not on the allow list, another port of the same host included', async () => {
    const { server } = await serve((_, response) => response.end('secret'), { allow: ['127.0.0.1:1', 'localhost:80'] });
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `[::1]:${server.port}`]) {
      await expect(client?.get(`http://${host}/`)).rejects.toMatchObject({ code: 'http-refused-address' });
    }
  });

  it('names what the network does', async () => {
    const { get, server } = await serve((request) => request.socket.destroy());
    await expect(get('/')).rejects.toMatchObject({ code: 'http-connection', retryable: true });
    await expect(client?.get(`https://${server.host}/`)).rejects.toMatchObject({
      code: expect.stringMatching(/^http-(tls|connection)$/),
    });
    await expect(client?.get('http://no-such-host.invalid/')).rejects.toMatchObject({ code: 'http-dns' });
    await expect(client?.get('ftp://example.com/')).rejects.toMatchObject({ code: 'http-bad-address' });
    await expect(client?.get('nonsense')).rejects.toMatchObject({ code: 'http-bad-address' });
  });

  it('keeps tokens in addresses out of its messages', async () => {
    const { server } = await serve((_, response) => response.end());
    await server.close();
    const failed = client?.get(`http://user:pass@${server.host}/feed?feed=token#x`);
    await expect(failed).rejects.toMatchObject({ message: expect.stringContaining(`http://${server.host}/feed`) });
    await expect(failed).rejects.toMatchObject({ message: expect.not.stringMatching(/token|pass/) });
  });

  it('closes its connections', async () => {
    const { get, server } = await serve((_, response) => response.end('x'));
    await get('/');
    await client?.close();
    await server.close();
    await expect(new Promise((_, reject) => connect(server.port, '127.0.0.1').on('error', reject))).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
