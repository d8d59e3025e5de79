import type { EntityType } from '../../src/core/model/entityType.ts';
import { ENTITY_TYPES, type Problem } from './gold.ts';

/** An item as written: its marker, the rest of the line, and where it stands. */
export type SheetItem = {
  marker: 'n' | 'N' | '!' | 'f' | 'a' | 'e';
  body: string;
  optional: boolean;
  /** Line of the article, 1 = first. */
  articleLine: number;
  /** Line of the sheet, 1 = first. */
  line: number;
};

export type SheetEntity = {
  id: string;
  type: EntityType;
  canonical: string;
  /** Strings of which every occurrence is a name mention; empty for an unnamed entity. */
  surfaces: string[];
  related?: string;
  line: number;
};

export type MarkingSheet = {
  header: Map<string, string>;
  entities: SheetEntity[];
  items: SheetItem[];
  problems: Problem[];
};

/** The one inventory word that `short` begins, or undefined when none or several do. */
export function expandWord<T extends string>(short: string, inventory: readonly T[]): T | undefined {
  const exact = inventory.find((word) => word === short);
  if (exact !== undefined) return exact;
  const found = inventory.filter((word) => short !== '' && word.startsWith(short));
  return found.length === 1 ? found[0] : undefined;
}

/** Reads the text of a sheet. Never throws: what can't be read is a problem. */
export function readSheet(source: string): MarkingSheet {
  const sheet: MarkingSheet = { header: new Map(), entities: [], items: [], problems: [] };
  let articleLine: number | undefined;
  source.split(/\r?\n/).forEach((raw, index) => {
    const text = raw.trim();
    const line = index + 1;
    if (text === '' || text.startsWith('#')) return;
    const mark = /^@(\d+)$/.exec(text);
    if (mark) {
      articleLine = Number(mark[1]);
      return;
    }
    if (articleLine === undefined) readPreamble(sheet, text, line);
    else readItem(sheet, text, line, articleLine);
  });
  return sheet;
}

function readPreamble(sheet: MarkingSheet, text: string, line: number): void {
  const header = /^(title|date|domain|note|writer): (.*)$/.exec(text);
  if (header?.[1] !== undefined && header[2] !== undefined) {
    sheet.header.set(header[1], header[2]);
    return;
  }
  const entity = readEntity(text, line);
  if (typeof entity === 'string') sheet.problems.push({ line, message: entity });
  else sheet.entities.push(entity);
}

function readEntity(text: string, line: number): SheetEntity | string {
  const parts = /^(\S+)\s+([a-z]+)(-?)\s+(.+)$/.exec(text);
  if (!parts) return `neither a header nor an entity ("id type Canonical = surface | surface")`;
  const [, id = '', short = '', minus = '', rest = ''] = parts;
  const type = expandWord(short, ENTITY_TYPES);
  if (type === undefined) return `unknown entity type "${short}"`;
  const [left = '', right] = rest.split(' = ');
  const [canonical = '', related] = left.split(' < ').map((part) => part.trim());
  const extra = right === undefined ? [] : right.split(' | ').map((part) => part.trim());
  const surfaces = minus === '-' ? [] : [...new Set([canonical, ...extra])];
  return { id, type, canonical, surfaces, line, ...(related === undefined ? {} : { related }) };
}

function isMarker(mark: string): mark is SheetItem['marker'] {
  return ['n', 'N', '!', 'f', 'a', 'e'].includes(mark);
}

function readItem(sheet: MarkingSheet, text: string, line: number, articleLine: number): void {
  const parts = /^(\S)\s+(.*)$/.exec(text);
  const marker = parts?.[1] ?? '';
  if (!isMarker(marker)) {
    sheet.problems.push({ line, message: `an item begins with n, N, !, f, a or e: "${text}"` });
    return;
  }
  const rest = parts?.[2] ?? '';
  const optional = / \?(?: \||$)/.test(rest);
  const body = rest.replace(/ \?(?= \||$)/, '').trim();
  sheet.items.push({ marker, body, optional, articleLine, line });
}
