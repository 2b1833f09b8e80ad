import { escapeAttribute, escapeText } from 'entities';
import type { Feed } from '../model/subject.ts';

/** What a list says of a feed. */
export type ListedFeed = Pick<Feed, 'name' | 'url' | 'language' | 'tier'> & { readonly home: string | null };

/** Characters that XML 1.0 cannot carry, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

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
    `    <title>${escapeText(title.replace(NOT_XML, ''))}</title>`,
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
    .map(([name, value]) => `${name}="${escapeAttribute(value.replace(NOT_XML, ''))}"`);
  return `<outline ${written.join(' ')}/>`;
}
