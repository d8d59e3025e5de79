import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import { AttributionKind, Stance } from '../../model/attribution.ts';
import { EntityType } from '../../model/entityType.ts';
import { EventType, Modality } from '../../model/event.ts';
import { MentionForm } from '../../model/mention.ts';
import { Qualifier, QuantityKind } from '../../model/quantity.ts';
import { ReviewStatus } from '../../model/review.ts';
import type { QuantityValue } from '../../model/quantityValue.ts';
import type { Decision } from '../../review/decision.ts';
import { parseJson } from '../fields.ts';
import type { EditedRow } from './readEdits.ts';
import { withPoint } from './editable.ts';

/** A cell that a person changed. */
export interface ChangedCell {
  readonly column: string;
  readonly cell: string;
}

/** A decision on one record. */
export interface EditStep {
  readonly ids: readonly string[];
  readonly decision: Decision;
}

/** What changed cells of one row decide; what is no value of its column is told, and its row left as it is. */
export function decisionsOf(
  document: AnnotatedDocument,
  row: EditedRow,
  cells: readonly ChangedCell[],
  problem: (message: string) => void,
): readonly EditStep[] {
  const by = new Map(cells.map(({ column, cell }) => [column, withPoint(row, cell)]));
  try {
    return readCells(document, row, by).map((decision) => ({
      ids: decision.kind === 'setDate' ? [] : [row.id],
      decision,
    }));
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    problem(error.message);
    return [];
  }
}

/** A cell that is no value of its column. */
class CellError extends Error {
  override readonly name = 'CellError';
}

type Cells = ReadonlyMap<string, string>;

function readCells(document: AnnotatedDocument, row: EditedRow, cells: Cells): readonly Decision[] {
  const edits = EDITS[row.table](document, row.id, cells);
  return [...edits, ...codes(document, row.id, cells), ...note(cells), ...status(cells)];
}

type Edits = (document: AnnotatedDocument, id: string, cells: Cells) => readonly Decision[];

const EDITS: Readonly<Record<EditedRow['table'], Edits>> = {
  articles: (_, __, cells) => {
    const date = cells.get('date');
    if (date === undefined) return [];
    return [{ kind: 'setDate', date: date === '' ? null : readDay('date', date) }];
  },
  actors: editActor,
  mentions: (document, _, cells) => {
    const type = choice(cells, 'type', EntityType.options);
    const form = choice(cells, 'form', MentionForm.options);
    const entity = cells.get('entity');
    if (entity !== undefined && !document.entities.some(({ id }) => id === entity))
      throw new CellError(`entity: ${entity} is no actor of the article; use an id of the table of actors`);
    if (type === undefined && form === undefined && entity === undefined) return [];
    return [{ kind: 'editMention', ...given({ type, form, entity: entity === undefined ? undefined : { id: entity } }) }];
  },
  figures: editFigure,
  attributions: (document, _, cells) => {
    const attributionKind = choice(cells, 'kind', AttributionKind.options);
    const stance = choice(cells, 'stance', Stance.options);
    const source = cells.get('source_entity');
    if (source !== undefined && source !== '' && !document.entities.some(({ id }) => id === source))
      throw new CellError(`source_entity: ${source} is no actor of the article; use an id of the table of actors`);
    if (attributionKind === undefined && stance === undefined && source === undefined) return [];
    const entity = source === undefined ? {} : { entity: source === '' ? null : source };
    return [{ kind: 'editAttribution', ...given({ attributionKind, stance }), ...entity }];
  },
  events: (_, __, cells) => {
    const type = choice(cells, 'type', EventType.options);
    const modality = choice(cells, 'modality', Modality.options);
    const ownType = orNone(cells.get('ownType'));
    if (type === undefined && modality === undefined && ownType === undefined) return [];
    return [{ kind: 'editEvent', ...given({ type, modality, ownType }) }];
  },
  participants: () => [],
  passages: () => [],
};

function editActor(document: AnnotatedDocument, id: string, cells: Cells): readonly Decision[] {
  const actor = document.entities.find((entity) => entity.id === id);
  if (actor === undefined) return [];
  const type = choice(cells, 'type', EntityType.options);
  const ownType = orNone(cells.get('ownType'));
  const name = cells.get('canonicalName');
  const aliases = cells.get('aliases');
  if (name === '') throw new CellError('canonicalName: an actor has a name');
  const decisions: Decision[] = [];
  if (type !== undefined || ownType !== undefined) {
    const own = ownType === undefined ? (actor.ownType ?? null) : ownType;
    decisions.push({ kind: 'editEntity', type: type ?? actor.type, ownType: own });
  }
  if (name !== undefined) decisions.push({ kind: 'renameEntity', name });
  if (aliases !== undefined) decisions.push({ kind: 'setAliases', aliases: readList('aliases', aliases) });
  return decisions;
}

function editFigure(document: AnnotatedDocument, id: string, cells: Cells): readonly Decision[] {
  const figure = document.quantities.find((quantity) => quantity.id === id);
  if (figure === undefined) return [];
  const value: Partial<{ -readonly [K in keyof QuantityValue]: QuantityValue[K] }> = {
    ...given({ kind: choice(cells, 'kind', QuantityKind.options), qualifier: choice(cells, 'qualifier', Qualifier.options) }),
  };
  for (const column of ['min', 'max', 'magnitude'] as const) {
    const cell = cells.get(column);
    if (cell !== undefined) value[column] = cell === '' ? null : readNumber(column, cell);
  }
  const [number, words] = [cells.get('value'), cells.get('value_text')];
  if (words !== undefined && words !== '') value.value = words;
  else if (number !== undefined && number !== '') value.value = readNumber('value', number);
  else if (number === '' || words === '') value.value = null;
  const [iso, unit] = [cells.get('iso'), cells.get('unit')];
  if (iso !== undefined) value.iso = iso === '' ? null : readTime(iso);
  if (unit !== undefined) value.unit = unit === '' ? null : unit;
  const predicate = orNone(cells.get('predicate'));
  const ownType = orNone(cells.get('ownType'));
  const isSame = Object.keys(value).length === 0;
  if (isSame && predicate === undefined && ownType === undefined) return [];
  return [{ kind: 'editQuantity', ...(isSame ? {} : { value }), ...given({ predicate, ownType }) }];
}

function codes(document: AnnotatedDocument, id: string, cells: Cells): readonly Decision[] {
  const cell = cells.get('codes');
  if (cell === undefined) return [];
  const { mentions, quantities, attributions, events, passages = [] } = document;
  const all = [...mentions, ...quantities, ...attributions, ...events, ...passages];
  const before = all.find((record) => record.id === id)?.codes ?? [];
  const now = readList('codes', cell);
  const add = now.filter((code) => !before.includes(code));
  return [{ kind: 'code', add, remove: before.filter((code) => !now.includes(code)) }];
}

function note(cells: Cells): readonly Decision[] {
  const text = cells.get('review_note');
  return text === undefined ? [] : [{ kind: 'note', note: text }];
}

function status(cells: Cells): readonly Decision[] {
  const wanted = choice(cells, 'review_status', ReviewStatus.options);
  if (wanted === undefined) return [];
  return [{ kind: wanted === 'accepted' ? 'accept' : wanted === 'rejected' ? 'reject' : 'reset' }];
}

/** Only the fields that are there. */
function given<T extends Readonly<Record<string, unknown>>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in fields) if (fields[key] !== undefined) Object.assign(present, { [key]: fields[key] });
  return present;
}

function choice<T extends string>(cells: Cells, column: string, options: readonly T[]): T | undefined {
  const cell = cells.get(column);
  if (cell === undefined) return undefined;
  const found = options.find((option) => option === cell.toLowerCase());
  if (found === undefined) throw new CellError(`${column}: “${cell}” is none of ${options.join(', ')}`);
  return found;
}

function orNone(cell: string | undefined): string | null | undefined {
  return cell === '' ? null : cell;
}

function readNumber(column: string, cell: string): number {
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN;
  if (!Number.isFinite(value)) throw new CellError(`${column}: “${cell}” is no number`);
  return value;
}

/** Days since the last of December 1899: how workbooks keep a date that was typed. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** The last day that Excel knows: 31 December 9999. */
const LAST_DAY = 2_958_465;

function readDay(column: string, cell: string): string {
  const serial = /^\d{1,7}$/.test(cell) ? Number(cell) : 0;
  if (serial > 366 && serial <= LAST_DAY && !/^\d{4}$/.test(cell)) return isoDay(FIRST_DAY + serial * DAY);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(cell) && isoDay(Date.parse(`${cell}T00:00:00Z`)) === cell;
  if (!isDay) throw new CellError(`${column}: “${cell}” is no day such as 2024-03-12`);
  return cell;
}

function isoDay(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** A date or time as TIMEX3 has it, or a range of two. */
const TIMEX = /^(?:[PT]\S+|-?[\dX]{2,4}\S*|PAST_REF|PRESENT_REF|FUTURE_REF)$/;

function readTime(cell: string): string {
  if (/^\d{5,7}$/.test(cell)) return readDay('iso', cell);
  const rewritten = /^\d{1,4}[./]\d{1,2}[./]\d{1,4}$/.test(cell) || /^\d{1,2}-\d{1,2}-\d{2,4}$/.test(cell);
  if (!TIMEX.test(cell) || rewritten) throw new CellError(`iso: “${cell}” is no date such as 2024-03-12, 2024-03 or 2024-Q1`);
  return cell;
}

const Texts = z.array(z.string());

/** `one; two`, or a list in JSON. */
function readList(column: string, cell: string): readonly string[] {
  if (!cell.startsWith('[')) {
    const items = cell.split(';').map((item) => item.trim());
    return items.filter((item) => item !== '');
  }
  const list = Texts.safeParse(parseJson(cell));
  if (!list.success) throw new CellError(`${column}: “${cell.slice(0, 60)}” is neither a list with semicolons nor one in JSON`);
  return list.data;
}
