import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Article } from '../../src/model/article.ts';
import { type NewsEntry, rssOf } from '../e2e/rss-of-news.ts';
import { syntheticStream } from './synthetic-stream.ts';

/** What the process is told: how many feeds, of how many entries; and from then on which round it is. */
export type FeedsRequest = { readonly feeds: number; readonly entries: number } | { readonly round: number };

/** Feeds that have something new in a round; the others answer 304. */
const FRESH = 0.05;
let stream: Article[] = [];
let size = { feeds: 0, entries: 0 };
let round = 0;

const server = createServer((request, response) => {
  const feed = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0);
  const turns = Math.round(1 / FRESH);
  // How often this feed has had something new since the first round.
  const news = Math.floor((round + turns - 1 - (feed % turns)) / turns);
  const etag = `"${feed}-${news}"`;
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
  const listed = stream.slice(feed * size.entries, (feed + 1) * size.entries).map(entryOf);
  const fresh = Array.from({ length: news }, (_, at) =>
    entryOf({ ...(stream[feed] as Article), id: `${feed}-new-${at}` }),
  );
  response.writeHead(200, { etag, 'content-type': 'application/rss+xml' });
  return response.end(rssOf([...fresh.reverse(), ...listed].slice(0, size.entries), `feed-${feed}.example`));
});

function entryOf({ id, title, text, published }: Article): NewsEntry {
  return { id, title: escaped(title), text: `${escaped(text)} ${MARKUP}`, at: new Date(published).toUTCString() };
}

/** Entries of feeds are markup more often than not. */
const MARKUP = escaped('<p><a href="https://outlet.example/more?a=1&b=2">Read <b>more</b></a></p>');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

process.on('message', (asked: FeedsRequest) => {
  if ('round' in asked) round = asked.round;
  else {
    size = asked;
    stream = [...syntheticStream(asked.feeds * asked.entries)];
  }
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.once('disconnect', () => process.exit(0));
server.listen(0, '0.0.0.0', () => process.send?.({ ready: true }));
