import type { Code, Codebook, CodeId } from '../../model/codebook.ts';
import { uuidOf } from '../stableIds.ts';
import { childrenOf, textOf, type XmlElement, type XmlNode, xmlNode } from '../xml.ts';

/** The group of codes that people gave, in projects of ours. */
export const OWN_CODES = 'Codes';

/** A code of a REFI-QDA codebook with what it is here. */
export interface QdaCode {
  readonly guid: string;
  readonly name: string;
  readonly code: Code;
}

/** A code keeps the id that other programs know it by, so that it comes back as the same. */
export function codeGuid(code: Code): string {
  const known = code['guid'];
  return typeof known === 'string' && GUID.test(known) ? known : uuidOf('code', OWN_CODES, code.id);
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** How the programs write it: with braces, in capitals. */
export function readGuid(text: string | undefined): string {
  return (text ?? '').replace(/[{}]/g, '').toLowerCase();
}

/**
 * The codes of a `Codes` element. One that `codebook` knows by its guid, else by its name, has its id; two of one name are told apart by
 * what they are below.
 */
export function readCodes(codes: XmlElement | undefined, { codes: known }: Codebook): readonly QdaCode[] {
  const byGuid = new Map(known.map((code) => [readGuid(codeGuid(code)), code]));
  const used = new Set<CodeId>();
  const found: QdaCode[] = [];
  const visit = (element: XmlElement, parent: QdaCode | undefined): void => {
    const { attributes } = element;
    const guid = readGuid(attributes['guid']);
    const name = (attributes['name'] ?? '').trim() || guid;
    const id = byGuid.get(guid)?.id ?? freeId(name, parent?.name, used);
    used.add(id);
    const read: QdaCode = {
      guid,
      name,
      code: describe(element, id, name, guid, parent?.code.id),
    };
    found.push(read);
    for (const child of childrenOf(element, 'Code')) visit(child, read);
  };
  for (const element of codes === undefined ? [] : childrenOf(codes, 'Code')) visit(element, undefined);
  return found;
}

function freeId(name: string, parent: string | undefined, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  const below = parent === undefined ? name : `${parent}: ${name}`;
  let id = below;
  for (let nth = 2; used.has(id); nth++) id = `${below} ${nth}`;
  return id;
}

function describe(element: XmlElement, id: string, name: string, guid: string, parent: string | undefined): Code {
  const color = /^#[0-9a-f]{6}$/i.exec(element.attributes['color'] ?? '')?.[0];
  const definition = childrenOf(element, 'Description').map(textOf).join('\n').trim();
  return {
    id,
    ...(name === id ? {} : { label: name }),
    ...(color === undefined ? {} : { color: color.toLowerCase() }),
    ...(parent === undefined ? {} : { parent }),
    ...(definition === '' ? {} : { definition }),
    ...(GUID.test(guid) ? { guid } : {}),
  };
}

/** Where codes may not be nested as deep as ours: the names of what they are below go in front. */
export type Nesting = 'any' | 'one-level';

/** The `Code` elements of a codebook, with those of `used` that it doesn't know. */
export function writeCodes({ codes }: Codebook, used: Iterable<CodeId>, nesting: Nesting): readonly XmlNode[] {
  const known = new Set(codes.map(({ id }) => id));
  const others = [...new Set(used)].filter((id) => !known.has(id)).sort();
  const all: readonly Code[] = [...codes, ...others.map((id) => ({ id }))];
  const below = new Map<string | undefined, Code[]>();
  for (const code of all) {
    const parent = code.parent !== undefined && known.has(code.parent) ? code.parent : undefined;
    below.set(parent, [...(below.get(parent) ?? []), code]);
  }
  const labelOf = ({ id, label }: Code): string => label ?? id;
  const write = (code: Code, above: readonly string[]): XmlNode => {
    const children = below.get(code.id) ?? [];
    const path = [...above, labelOf(code)];
    const isFlat = nesting === 'one-level' && above.length > 0;
    const inside = isFlat ? [] : children.flatMap((child) => writeBelow(child, path));
    const attributes = { guid: codeGuid(code), name: isFlat ? path.slice(1).join(': ') : labelOf(code), isCodable: true };
    const described = code.definition === undefined ? [] : [xmlNode('Description', {}, [code.definition])];
    return xmlNode('Code', { ...attributes, color: code.color }, [...described, ...inside]);
  };
  const writeBelow = (code: Code, above: readonly string[]): readonly XmlNode[] => {
    if (nesting === 'any') return [write(code, above)];
    const children = below.get(code.id) ?? [];
    return [write(code, above), ...children.flatMap((child) => writeBelow(child, [...above, labelOf(code)]))];
  };
  return (below.get(undefined) ?? []).map((code) => write(code, []));
}
