import { decodeUtf8 } from '../../text/utf8.ts';
import { childrenOf, parseXml, readXml, textOf, type XmlElement } from '../xml.ts';
import { readZip } from '../zip.ts';

export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly line: number;
  /** In the order of the header. */
  readonly cells: readonly string[];
}

export type ReadWorkbook =
  | { readonly ok: true; readonly sheets: readonly { readonly name: string; readonly rows: readonly SheetRow[] }[] }
  | { readonly ok: false; /** One sentence in English. */ readonly problem: string };

/** More columns than any table of ours. */
const MOST_COLUMNS = 500;

/** The values of a workbook (ECMA-376, .xlsx), formulas by what they came to. Never throws. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const zip = readZip(bytes);
  if (!zip.ok) return { ok: false, problem: `it is no workbook: ${zip.problem}` };
  const files = new Map(zip.files.map((file) => [file.path, file.bytes]));
  const load = (path: string): XmlElement | undefined => {
    const content = files.get(path);
    const read = content === undefined ? undefined : readXml(decodeUtf8(content) ?? '');
    return read?.ok === true ? read.root : undefined;
  };
  const workbook = load('xl/workbook.xml');
  const relations = load('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) return { ok: false, problem: 'it is no workbook of Excel' };
  const shared = sharedTexts(load('xl/sharedStrings.xml'));
  const targets = new Map(childrenOf(relations).map(({ attributes }) => [attributes['Id'], attributes['Target']]));
  const sheets = childrenOf(workbook, 'sheets').flatMap((list) => childrenOf(list, 'sheet'));
  const read = sheets.flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => name === 'r:id' || name.endsWith(':id'))?.[1];
    const target = targets.get(id ?? '')?.replace(/^\/?(?:xl\/)?/, '');
    const content = target === undefined ? undefined : files.get(`xl/${target}`);
    const rows = content === undefined ? undefined : readRows(decodeUtf8(content) ?? '', shared);
    return rows === undefined ? [] : [{ name: attributes['name'] ?? '', rows }];
  });
  return read.length === 0 ? { ok: false, problem: 'no sheet of it can be read' } : { ok: true, sheets: read };
}

function sharedTexts(root: XmlElement | undefined): readonly string[] {
  return root === undefined ? [] : childrenOf(root, 'si').map(wordsOf);
}

/** Without readings of East Asian words, which stand beside them. */
function wordsOf(item: XmlElement): string {
  return childrenOf(item)
    .map((child) => (child.local === 't' ? textOf(child) : child.local === 'r' ? wordsOf(child) : ''))
    .join('');
}

/** Cell by cell: a sheet of a hundred thousand rows is never a tree. Undefined where it is not well-formed. */
function readRows(xml: string, shared: readonly string[]): readonly SheetRow[] | undefined {
  const rows: { line: number; cells: string[] }[] = [];
  let [column, type, value, inValue] = [0, '', '', false];
  const problem = parseXml(xml, {
    open({ local, attributes }) {
      if (local === 'row') rows.push({ line: Number(attributes['r']) || rows.length + 1, cells: [] });
      if (local === 'c') {
        column = columnOf(attributes['r']) ?? rows.at(-1)?.cells.length ?? 0;
        [type, value] = [attributes['t'] ?? 'n', ''];
      }
      inValue = local === 'v' || local === 't';
    },
    close({ local }) {
      inValue = false;
      const cells = local === 'c' ? rows.at(-1)?.cells : undefined;
      if (cells === undefined || column >= MOST_COLUMNS) return;
      while (cells.length < column) cells.push('');
      cells[column] = type === 's' ? (shared[Number(value)] ?? '') : type === 'b' ? String(value === '1') : value;
    },
    text(content) {
      if (inValue) value += content;
    },
  });
  return problem === undefined ? rows : undefined;
}

/** `AB12` is column 27, counted from 0. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
