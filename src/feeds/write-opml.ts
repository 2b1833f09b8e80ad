import { xmlAttribute, xmlText } from '../lib/xml-text.ts';
import type { Feed } from '../model/subject.ts';

/** What a list says of a feed. */
export type ListedFeed = Pick<Feed, 'name' | 'url' | 'language' | 'tier'> & { readonly home: string | null };

/**
 * @param created when the list is made.
 * @returns an OPML 2.0 subscription list: one outline of type `rss` a feed, its tier as `category`. http://opml.org/spec2.opml
 */
export function writeOpml(title: string, feeds: readonly ListedFeed[], created: Date): string {
  const outlines = feeds.map(({ name, url, home, language, tier }) =>
    outline({ type: 'rss', text: name, title: name, xmlUrl: url, htmlUrl: home, language, category: tier }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${xmlText(title)}</title>`,
    `    <dateCreated>${created.toUTCString()}</dateCreated>`,
    '    <docs>http://opml.org/spec2.opml</docs>',
    '  </head>',
    '  <body>',
    ...outlines.map((line) => `    ${line}`),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline(attributes: Readonly<Record<string, string | null>>): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([name, value]) => `${name}="${xmlAttribute(value)}"`);
  return `<outline ${written.join(' ')}/>`;
}
