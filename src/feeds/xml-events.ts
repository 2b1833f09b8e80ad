import { decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';

const MOST_ATTRIBUTES = 60;
const LONGEST_ATTRIBUTE = 8192;
/** Shared by the many tags without any; never written to. */
const NO_ATTRIBUTES = new Map<string, string>();

/** An opening tag, with its place in the source: from its `<` up to `end`, exclusive. */
export interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
  readonly start: number;
  readonly end: number;
}

interface XmlListener {
  open(tag: OpenTag): void;
  close(name: string): void;
  /** Text between tags, entities not decoded. */
  text(raw: string): void;
  cdata(text: string): void;
}

/**
 * Reports the tags and texts of something like XML, in document order and linear time. Tolerates everything: nothing is
 * balanced, bare `&` and `<` are text, declarations, comments and processing instructions are left out, and no entity of
 * a DOCTYPE is ever defined. Attributes over the limits (60 a tag, 8 KB each) are left out. `listener` may throw to stop.
 */
export function readXml(source: string, listener: XmlListener): void {
  let name = '';
  let tagStart = 0;
  let attributes = NO_ATTRIBUTES;
  let attributeName = '';
  let attributeValue = '';

  const opened = (end: number, selfClosing: boolean) => {
    const tag = { name, attributes, selfClosing, start: tagStart, end: end + 1 };
    attributes = NO_ATTRIBUTES;
    listener.open(tag);
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        name = source.slice(start, end);
        tagStart = start - 1;
      },
      onattribname: (start, end) => {
        attributeName = source.slice(start, Math.min(end, start + 200));
        attributeValue = '';
      },
      onattribdata: (start, end) => {
        if (end - start <= LONGEST_ATTRIBUTE) attributeValue = source.slice(start, end);
      },
      onattribentity: () => undefined,
      onattribend: () => {
        if (attributes.size >= MOST_ATTRIBUTES || attributes.has(attributeName)) return;
        if (attributes === NO_ATTRIBUTES) attributes = new Map();
        attributes.set(attributeName, decodeHTMLStrict(attributeValue));
      },
      onopentagend: (end) => opened(end, false),
      onselfclosingtag: (end) => opened(end, true),
      onclosetag: (start, end) => listener.close(source.slice(start, end)),
      ontext: (start, end) => listener.text(source.slice(start, end)),
      ontextentity: () => undefined,
      oncdata: (start, end, offset) => listener.cdata(source.slice(start, end - offset)),
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
