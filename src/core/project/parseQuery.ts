/** The words that a query knows, each with what it asks. */
export const QUERY_FIELDS = [
  'layer',
  'who',
  'source',
  'stance',
  'code',
  'status',
  'is',
  'type',
  'figure',
  'unit',
  'date',
  'when',
  'by',
  'note',
  'text',
  'article',
  'confidence',
] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

export const QUERY_LAYERS = {
  name: 'mention',
  figure: 'quantity',
  statement: 'attribution',
  event: 'event',
  passage: 'passage',
} as const;
/** `doubtful`: as `certaintyOf` says. `unsourced`: a figure that nobody is cited for, a statement without a named source. */
const QUERY_QUALITIES = ['doubtful', 'unsourced', 'update', 'denied', 'coded', 'noted'] as const;

/** A range of numbers or of dates; a bound that is not given is open. */
export interface Range<T> {
  readonly low?: T;
  readonly high?: T;
  /** False for `>` and `<`. */
  readonly inclusive: boolean;
}

export type QueryTerm = { readonly negated: boolean } & (
  | { readonly field: 'figure' | 'confidence'; readonly ranges: readonly Range<number>[] }
  | { readonly field: 'date' | 'when'; readonly ranges: readonly Range<string>[] }
  | {
      readonly field: Exclude<QueryField, 'figure' | 'confidence' | 'date' | 'when'>;
      /** Lower case. One of them is enough. */
      readonly values: readonly string[];
    }
);

export interface QueryProblem {
  /** In the query: code units. */
  readonly start: number;
  readonly end: number;
  readonly reason: 'unknown-field' | 'unknown-value' | 'no-value' | 'no-number' | 'no-date' | 'open-quote';
  /** The word that isn't understood, and what could stand there. */
  readonly word: string;
  readonly choices: readonly string[];
}

export type ParsedQuery =
  | { readonly ok: true; readonly terms: readonly QueryTerm[] }
  | { readonly ok: false; readonly problem: QueryProblem };

interface QueryPiece {
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  readonly field: string | undefined;
  readonly values: readonly string[];
  readonly open: boolean;
}

const FIELD_OF_WORD: Readonly<Record<string, QueryField>> = Object.fromEntries(QUERY_FIELDS.map((field) => [field, field]));
/** What people write as well. */
const OTHER_WORDS: Readonly<Record<string, QueryField>> = {
  actor: 'who',
  kind: 'type',
  words: 'text',
  coder: 'by',
  value: 'figure',
  file: 'article',
};
const STANCES = 'asserts denies could-not-verify believes alleges predicts requests asks declines'.split(' ');
const STATUSES = ['proposed', 'accepted', 'rejected'];

/** The values that a field takes; undefined where it takes any words. */
export function choicesOf(field: QueryField): readonly string[] | undefined {
  switch (field) {
    case 'layer':
      return Object.keys(QUERY_LAYERS);
    case 'stance':
      return STANCES;
    case 'status':
      return STATUSES;
    case 'is':
      return QUERY_QUALITIES;
    default:
      return undefined;
  }
}

/**
 * Reads a query: terms with spaces between them, which all have to hold. `field:value` asks for a field, with commas for “or” and quotation
 * marks around values with spaces; `-` before a term says that it must not hold; a word alone is looked for in the annotation's words.
 * Numbers and dates: `100`, `>100`, `>=100`, `100..200`, `2024-03`, `2024-01..2024-06`.
 */
export function parseQuery(query: string): ParsedQuery {
  const terms: QueryTerm[] = [];
  for (const piece of splitQuery(query)) {
    const read = readPiece(piece);
    if ('reason' in read) return { ok: false, problem: { start: piece.start, end: piece.end, ...read } };
    terms.push(read);
  }
  return { ok: true, terms };
}

const PIECE = /(?<minus>-)?(?:(?<field>[\p{L}]+):)?(?<values>(?:"[^"]*"?|[^\s"])*)/uy;

export function splitQuery(query: string): readonly QueryPiece[] {
  const text = query.replace(/[“”„]/g, '"');
  const pieces: QueryPiece[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    const groups = found?.groups;
    const end = at + Math.max(1, found?.[0].length ?? 0);
    const raw = groups?.['values'] ?? '';
    pieces.push({
      start: at,
      end,
      negated: groups?.['minus'] !== undefined,
      field: groups?.['field'],
      values: splitValues(raw),
      open: raw.split('"').length % 2 === 0,
    });
    at = end;
  }
  return pieces;
}

function splitValues(raw: string): readonly string[] {
  const parts = raw.match(/(?:"[^"]*"?|[^,"])+/g) ?? [];
  return parts.map((part) => part.replaceAll('"', '').trim()).filter((part) => part !== '');
}

type Misread = Omit<QueryProblem, 'start' | 'end'>;

function readPiece({ field: word, values, negated, open }: QueryPiece): QueryTerm | Misread {
  if (open) return { reason: 'open-quote', word: values.join(','), choices: [] };
  const field = word === undefined ? 'text' : (FIELD_OF_WORD[word.toLowerCase()] ?? OTHER_WORDS[word.toLowerCase()]);
  if (field === undefined) return { reason: 'unknown-field', word: word ?? '', choices: QUERY_FIELDS };
  const choices = choicesOf(field);
  if (values.length === 0) return { reason: 'no-value', word: field, choices: choices ?? [] };
  if (field === 'figure' || field === 'confidence') return readRanges(field, negated, values, readNumber, 'no-number');
  if (field === 'date' || field === 'when') return readRanges(field, negated, values, readDate, 'no-date');
  const lower = values.map((value) => value.toLowerCase());
  const unknown = choices === undefined ? undefined : lower.find((value) => !choices.includes(value));
  if (unknown !== undefined) return { reason: 'unknown-value', word: unknown, choices: choices ?? [] };
  return { field, negated, values: lower };
}

function readRanges<F extends 'figure' | 'confidence' | 'date' | 'when', T>(
  field: F,
  negated: boolean,
  values: readonly string[],
  read: (text: string) => T | undefined,
  reason: 'no-number' | 'no-date',
): { field: F; negated: boolean; ranges: readonly Range<T>[] } | Misread {
  const ranges: Range<T>[] = [];
  for (const value of values) {
    const range = readRange(value, read);
    if (range === undefined) return { reason, word: value, choices: [] };
    ranges.push(range);
  }
  return { field, negated, ranges };
}

function readRange<T>(text: string, read: (text: string) => T | undefined): Range<T> | undefined {
  const { sign, bound } = /^(?<sign>[<>]=?)(?<bound>.+)$/.exec(text)?.groups ?? {};
  if (sign !== undefined && bound !== undefined) {
    const value = read(bound);
    if (value === undefined) return undefined;
    const inclusive = sign.endsWith('=');
    return sign.startsWith('>') ? { low: value, inclusive } : { high: value, inclusive };
  }
  const [from = '', to] = text.split('..');
  const low = from === '' ? undefined : read(from);
  const high = to === undefined ? low : to === '' ? undefined : read(to);
  if ((from !== '' && low === undefined) || (to !== undefined && to !== '' && high === undefined)) return undefined;
  if (low === undefined && high === undefined) return undefined;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), inclusive: true };
}

const MAGNITUDES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** `1,300`, `1.5m`, `-3`, `40%`. */
function readNumber(text: string): number | undefined {
  const { digits, size } = /^(?<digits>-?[\d,_]*\.?\d+)(?<size>k|m|bn)?%?$/i.exec(text)?.groups ?? {};
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(/[,_]/g, ''));
  return Number.isNaN(value) ? undefined : value * (MAGNITUDES[size?.toLowerCase() ?? ''] ?? 1);
}

/** A year, a month or a day. */
function readDate(text: string): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : undefined;
}
