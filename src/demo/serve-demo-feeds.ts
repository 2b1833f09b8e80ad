import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The sample feeds on the network of this machine. */
export interface DemoServer {
  /** What takes the place of `${DEMO_BASE_URL}` in their list: `http://127.0.0.1:45123`, without a slash at the end. */
  readonly baseUrl: string;
  /** Ends the server and its connections. */
  close(): Promise<void>;
}

/** What is served, by the end of the file's name; anything else in the folder is not there. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml; charset=utf-8',
  // Without a charset: the document's own declaration counts, and one of ours is not in UTF-8.
  '.rdf': 'application/rdf+xml',
  '.json': 'application/feed+json',
  '.html': 'text/html; charset=utf-8',
};

/**
 * Serves the documents of `folder` on 127.0.0.1, at a free port, as a well-kept feed host would: content type, ETag and
 * Last-Modified, 304 for what is unchanged, gzip where asked for. Everything else is 404, and so is every path that leads out
 * of the folder, links in the file system included.
 *
 * @throws the system's error where the folder does not exist or no port can be had.
 */
export async function serveDemoFeeds(folder: string): Promise<DemoServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    respond(root, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

async function respond(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await findDocument(root, request.url ?? '/');
  if (found === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such sample feed.\n');
    return;
  }
  const bytes = await readFile(found.path);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  // The header has seconds only; a fraction left in would make every file look changed.
  const changed = Math.floor(found.changedMs / 1000) * 1000;
  const validators = { etag, 'last-modified': new Date(changed).toUTCString(), vary: 'accept-encoding' };
  if (isUnchanged(request, etag, changed)) {
    response.writeHead(304, validators).end();
    return;
  }
  const zipped = acceptsGzip(request.headers['accept-encoding']);
  const body = zipped ? gzipSync(bytes) : bytes;
  response.writeHead(200, {
    ...validators,
    'content-type': found.contentType,
    'content-length': body.length,
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function findDocument(
  root: string,
  target: string,
): Promise<{ readonly path: string; readonly contentType: string; readonly changedMs: number } | null> {
  let path: string;
  let changedMs: number;
  try {
    const [pathname = ''] = target.split('?');
    // The file's real place decides, so that neither `..` in any spelling nor a link leads out.
    path = await realpath(join(root, decodeURIComponent(pathname)));
    const file = await stat(path);
    if (!file.isFile()) return null;
    changedMs = file.mtimeMs;
  } catch {
    return null;
  }
  const inside = relative(root, path);
  const contentType = CONTENT_TYPES[extname(path)];
  const leaves = inside === '..' || inside.startsWith(`..${sep}`) || join(root, inside) !== path;
  return leaves || contentType === undefined ? null : { path, contentType, changedMs };
}

/** If-None-Match decides alone where it is sent; dates are for those who have nothing better. */
function isUnchanged({ headers }: IncomingMessage, etag: string, changedMs: number): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Number.isFinite(since) && changedMs <= since;
}

function acceptsGzip(header: string | string[] | undefined): boolean {
  return String(header ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase().replaceAll(' ', ''))
    .some((coding) => /^(gzip|\*)(;|$)/.test(coding) && !/;q=0(\.0{0,3})?$/.test(coding));
}
