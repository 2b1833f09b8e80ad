import { type LoopbackServer, startServer } from '../lib/loopback-server.ts';

/** An entry of a feed document. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ISO 8601. */
  readonly published: string;
}

/** A feed document on loopback, which grows. */
export interface FeedOfOurs {
  readonly server: LoopbackServer;
  readonly url: string;
  publish(entry: Entry): void;
  close(): Promise<void>;
}

/** @returns a feed with nothing in it yet. */
export async function feedOfOurs(): Promise<FeedOfOurs> {
  const entries: Entry[] = [];
  const server = await startServer((_request, response) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end(documentOf(entries));
  });
  return {
    server,
    url: server.url('/feed'),
    publish: (entry) => void entries.unshift(entry),
    close: () => server.close(),
  };
}

/** @returns an RSS document with these entries, in their order. */
export function documentOf(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ id, title, text, published }) =>
      `<item><guid>${id}</guid><link>https://${id}.example/${id}</link><title><![CDATA[${title}]]></title>` +
      `<description><![CDATA[${text}]]></description><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><link>https://feed.example</link>${items.join('')}</channel></rss>`;
}
