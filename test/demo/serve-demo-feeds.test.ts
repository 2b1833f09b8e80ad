import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemoFeeds } from '../../src/demo/serve-demo-feeds.ts';

const DOCUMENT = '<?xml version="1.0"?><rss version="2.0"><channel><title>千问</title></channel></rss>';
const CHANGED = new Date('2026-03-16T09:12:00.750Z');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let parent: string;
let server: DemoServer;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'demo-feeds-'));
  const folder = join(parent, 'demo');
  await mkdir(join(folder, 'more'), { recursive: true });
  await mkdir(join(parent, 'demo-next-door'));
  for (const name of ['a.rss', 'a.atom', 'a.rdf', 'a.json', 'a.html', 'feeds.yaml', 'more/b.rss', 'with space.rss']) {
    await writeFile(join(folder, name), DOCUMENT);
    await utimes(join(folder, name), CHANGED, CHANGED);
  }
  await writeFile(join(parent, 'secret.rss'), 'outside');
  await writeFile(join(parent, 'demo-next-door', 'secret.rss'), 'outside');
  await symlink(join(parent, 'secret.rss'), join(folder, 'link.rss'));
  server = await serveDemoFeeds(folder);
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

/** The path goes out as it is: `fetch` would tidy it up first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.baseUrl);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

describe('serveDemoFeeds', () => {
  it('is on loopback', () => {
    expect(server.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each([
    ['/a.rss', 'application/rss+xml'],
    ['/a.atom', 'application/atom+xml; charset=utf-8'],
    ['/a.rdf', 'application/rdf+xml'],
    ['/a.json', 'application/feed+json'],
    ['/a.html', 'text/html; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers, body } = await get(path);

    expect({ status, type: headers['content-type'], text: body.toString() }).toEqual({
      status: 200,
      type,
      text: DOCUMENT,
    });
  });

  it('takes a query, an escaped name and a folder', async () => {
    const answers = await Promise.all([get('/a.rss?x=1'), get('/with%20space.rss'), get('/more/b.rss')]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('answers 304 to what is unchanged, by either validator', async () => {
    const first = await get('/a.rss');
    const etag = String(first.headers.etag);
    const modified = String(first.headers['last-modified']);

    expect(modified).toBe('Mon, 16 Mar 2026 09:12:00 GMT');
    for (const headers of [
      { 'If-None-Match': etag },
      { 'If-None-Match': `"other", W/${etag}` },
      { 'If-Modified-Since': modified },
      { 'If-None-Match': etag, 'If-Modified-Since': 'Mon, 16 Mar 2020 09:12:00 GMT' },
    ]) {
      const { status, body, headers: sent } = await get('/a.rss', headers);
      expect([status, body.length, sent.etag]).toEqual([304, 0, etag]);
    }
  });

  it('answers in full where a validator is old, and lets the ETag decide over the date', async () => {
    const modified = CHANGED.toUTCString();
    const answers = await Promise.all([
      get('/a.rss', { 'If-None-Match': '"old"', 'If-Modified-Since': modified }),
      get('/a.rss', { 'If-Modified-Since': 'Sun, 15 Mar 2026 09:12:00 GMT' }),
      get('/a.rss', { 'If-Modified-Since': 'nonsense' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('compresses where the reader takes gzip, and only there', async () => {
    const zipped = await get('/a.rss', { 'Accept-Encoding': 'br;q=1.0, gzip;q=0.8' });
    const plain = await Promise.all([
      get('/a.rss', { 'Accept-Encoding': 'br' }),
      get('/a.rss', { 'Accept-Encoding': 'gzip;q=0' }),
    ]);

    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(DOCUMENT);
    expect(plain.map(({ headers, body }) => [headers['content-encoding'], body.toString()])).toEqual([
      [undefined, DOCUMENT],
      [undefined, DOCUMENT],
    ]);
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await get('/a.rss', {}, 'HEAD');
    const post = await get('/a.rss', {}, 'POST');

    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(Buffer.byteLength(DOCUMENT)),
    ]);
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../secret.rss',
    '/more/../../secret.rss',
    '/%2e%2e/secret.rss',
    '/..%2fsecret.rss',
    '/..%5csecret.rss',
    '/%2e%2e%2fdemo-next-door%2fsecret.rss',
    '/../demo-next-door/secret.rss',
    '//../secret.rss',
    '/link.rss',
  ])('lets nothing out of its folder: %s', async (path) => {
    const { status, body } = await get(path);

    expect(status).toBe(404);
    expect(body.toString()).not.toContain('outside');
  });

  it.each(['/', '/more', '/none.rss', '/feeds.yaml', '/a.rss/', '/%', '/%00.rss', '/a.rss%00.html'])(
    'has no document at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('fails for a folder that is not there', async () => {
    await expect(serveDemoFeeds(join(parent, 'none'))).rejects.toThrow('ENOENT');
  });

  it('serves the sample feeds of the repository byte for byte', async () => {
    const sample = await serveDemoFeeds(fileURLToPath(new URL('../../config/demo', import.meta.url)));
    const answer = await fetch(`${sample.baseUrl}/signal-orchard.rdf`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    await sample.close();

    expect(bytes.equals(await readFile(new URL('../../config/demo/signal-orchard.rdf', import.meta.url)))).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/rdf+xml');
  });

  it('is gone once closed', async () => {
    const other = await serveDemoFeeds(join(parent, 'demo'));
    await other.close();

    await expect(fetch(`${other.baseUrl}/a.rss`)).rejects.toThrow();
  });
});
