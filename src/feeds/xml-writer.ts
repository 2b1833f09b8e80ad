import { withoutUnwritable, xmlAttribute } from '../lib/xml-text.ts';

/** Writes the little XML that the parser gets to see: elements with attributes and one text each, always well-formed. */
export interface XmlWriter {
  start(root: 'rss' | 'feed', language: string): void;
  startEntry(about: string): void;
  /** Closes the open entry; `keep` false takes it back. */
  endEntry(keep: boolean): void;
  entryHas(name: string): boolean;
  /** Entries ended and kept so far. */
  entryCount(): number;
  element(name: string, attributes: Readonly<Record<string, string>>, text: string): void;
  end(): string;
}

const ELEMENTS_OF_ENTRY = 100;
const ELEMENTS_OF_FEED = 100;

/**
 * Each container has an attribute: without one, the parser would make text of an empty element.
 * An entry keeps its first hundred fields, so does the feed: no real one has as many.
 */
export function createXmlWriter(): XmlWriter {
  const head: string[] = [];
  const body: string[] = [];
  let entry: { readonly parts: string[]; readonly names: Set<string> } | null = null;
  let atom = false;

  const write = (name: string, attributes: Readonly<Record<string, string>>, text: string) => {
    const shown = Object.entries(attributes)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`)
      .join('');
    return text === '' ? `<${name}${shown}/>` : `<${name}${shown}>${characterData(text)}</${name}>`;
  };
  return {
    start(root, language) {
      atom = root === 'feed';
      if (language !== '') head.push(write('language', {}, language));
    },
    startEntry(about) {
      entry = {
        parts: [atom ? '<entry xml:space="preserve">' : `<item rdf:about="${xmlAttribute(about)}">`],
        names: new Set(),
      };
    },
    endEntry(keep) {
      if (entry && keep) body.push(`${entry.parts.join('')}</${atom ? 'entry' : 'item'}>`);
      entry = null;
    },
    entryHas: (name) => entry?.names.has(name === 'guid' && atom ? 'id' : name) ?? false,
    entryCount: () => body.length,
    element(name, attributes, text) {
      if (!entry) {
        if (head.length < ELEMENTS_OF_FEED) head.push(write(name, attributes, text));
      } else if (entry.parts.length <= ELEMENTS_OF_ENTRY) {
        entry.names.add(name);
        entry.parts.push(write(name === 'pubdate' ? 'pubDate' : name, attributes, text));
      }
    },
    end() {
      const content = head.join('') + body.join('');
      return atom
        ? `<feed xmlns="http://www.w3.org/2005/Atom">${content}</feed>`
        : `<rss version="2.0"><channel xml:space="preserve">${content}</channel></rss>`;
    },
  };
}

function characterData(text: string): string {
  return `<![CDATA[${withoutUnwritable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
