import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { messageOf, WatcherError } from '../lib/errors.ts';
import { parseFeed } from './parse-feed.ts';

interface ManifestLine {
  readonly file: string;
  readonly url?: string | null;
  readonly contentType?: string | null;
}

/** The list of documents itself cannot be read. */
class ManifestError extends WatcherError {
  readonly code = 'manifest-unreadable';
}

/**
 * Parses the documents that a manifest names (JSON lines with `file`, `url`, `contentType`; files relative to the
 * manifest's folder) and yields one line of JSON for each, in order:
 * `{"file","ok":true,"title","entries":[{"title","link","id","published"}]}` or `{"file","ok":false,"error"}`.
 * @throws ManifestError for a manifest that cannot be read; a document that cannot is a line.
 */
export async function* parseManifest(manifestPath: string): AsyncGenerator<string> {
  const lines = (await readManifest(manifestPath)).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const document = manifestLine(line);
    if (!document) {
      throw new ManifestError(
        `${manifestPath}, line ${index + 1}: write a JSON object with "file", "url" and "contentType"`,
      );
    }
    yield JSON.stringify(await parseDocument(document, dirname(manifestPath)));
  }
}

async function readManifest(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new ManifestError(`the manifest ${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function manifestLine(line: string): ManifestLine | null {
  try {
    const value = JSON.parse(line);
    return typeof value?.file === 'string' ? value : null;
  } catch {
    return null;
  }
}

async function parseDocument({ file, url, contentType }: ManifestLine, folder: string): Promise<object> {
  try {
    const bytes = await readFile(resolve(folder, file));
    const feed = await parseFeed(bytes, { url: url ?? null, contentType: contentType ?? null });
    const entries = feed.entries.map(({ title, link, id, published, updated }) => {
      return { title, link, id, published: published ?? updated };
    });
    return { file, ok: true, title: feed.title, entries };
  } catch (error) {
    return { file, ok: false, error: messageOf(error) };
  }
}
