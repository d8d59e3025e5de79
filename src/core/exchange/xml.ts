import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** Its namespace; empty for none. */
  readonly uri: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export type ReadXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; /** One sentence in English. */ readonly problem: string };

const DEEPEST = 100;
const LONGEST = 100_000_000;

/** An element as it begins: its children come after it. */
export type XmlStart = Omit<XmlElement, 'children'>;

/** What is told of a document as it is read. */
export interface XmlHandlers {
  open(element: XmlStart): void;
  close(element: XmlStart): void;
  /** Of the innermost element that is open; long texts come in pieces. */
  text(content: string): void;
}

/** Reads a document. Never throws. Knows the five entities of XML and no others: a document type, which could declare some, is refused. */
export function readXml(text: string): ReadXml {
  const open: { element: XmlElement; children: (XmlElement | string)[] }[] = [];
  let root: XmlElement | undefined;
  const problem = parseXml(text, {
    open(start) {
      const children: (XmlElement | string)[] = [];
      const element: XmlElement = { ...start, children };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push({ element, children });
    },
    close: () => void open.pop(),
    text: (content) => void open.at(-1)?.children.push(content),
  });
  if (problem !== undefined) return { ok: false, problem };
  return root === undefined ? { ok: false, problem: 'an empty XML document' } : { ok: true, root };
}

/** The same for a document that is not to be held as a whole. Returns what is wrong with it, a sentence in English; what was told before stands. */
export function parseXml(text: string, handlers: XmlHandlers): string | undefined {
  if (text.length > LONGEST) return 'larger than 100 MB';
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlStart[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('it has a document type, which is not allowed');
  });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value] as const);
    const element = { name, local, uri, attributes: Object.fromEntries(values) };
    open.push(element);
    if (open.length > DEEPEST) throw new Error(`its elements are more than ${DEEPEST} deep`);
    handlers.open(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) handlers.close(element);
  });
  parser.on('text', (content) => handlers.text(content));
  parser.on('cdata', (content) => handlers.text(content));
  try {
    parser.write(text).close();
  } catch (error) {
    return `not well-formed XML: ${error instanceof Error ? error.message : String(error)}`;
  }
  return undefined;
}

/** The child elements of a name without prefix, in order; all of them without one. */
export function childrenOf({ children }: XmlElement, local?: string): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => local === undefined || child.local === local);
}

/** All text inside, in order. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element to write. */
export interface XmlNode {
  /** With its prefix. */
  readonly name: string;
  /** Undefined ones are left out. */
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlNode | string)[];
}

export function xmlNode(name: string, attributes: XmlAttributes = {}, children: readonly (XmlNode | string)[] = []): XmlNode {
  return { name, attributes, children };
}

/** Characters that XML 1.0 has no way to write: controls but white space, lone surrogates, two that are none. */
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** How many characters of a text `writeXml` replaces. */
export function countForbidden(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}

/** The text with U+FFFD for what XML can't hold: as long as before in UTF-16 code units and in code points. */
export function replaceForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** A whole document in UTF-8; an element without text inside has its children on lines of their own. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root, '')}\n`;
}

function writeNode({ name, attributes, children }: XmlNode, indent: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const tag = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${tag}/>`;
  if (children.some((child) => typeof child === 'string')) {
    const inside = children.map((child) => (typeof child === 'string' ? escapeText(child) : writeNode(child, '')));
    return `${tag}>${inside.join('')}</${name}>`;
  }
  const lines = children.map((child) => (typeof child === 'string' ? '' : writeNode(child, `${indent}  `)));
  return `${tag}>\n${lines.join('\n')}\n${indent}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return escape(text, /[&<>\r]/g);
}

/** White space other than the space would become spaces. */
function escapeAttribute(text: string): string {
  return escape(text, /[&<>"\t\n\r]/g);
}

function escape(text: string, what: RegExp): string {
  return replaceForbidden(text).replace(what, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`);
}
