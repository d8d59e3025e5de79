import { Article } from '../model/annotatedDocument.ts';
import { Attribution } from '../model/attribution.ts';
import { Entity } from '../model/entity.ts';
import { ArgumentRole, Event, EventArgument } from '../model/event.ts';
import { Mention } from '../model/mention.ts';
import { Passage } from '../model/passage.ts';
import { Quantity } from '../model/quantity.ts';
import type { Target } from '../model/target.ts';
import { indexDocument } from '../present/documentIndex.ts';
import { isoOf } from '../present/eventTime.ts';
import { type CodePoints, createCodePoints } from './codePoints.ts';
import { type ModelField, type FieldType, type FieldValue, fieldsOf, flatten, UNKNOWN_FIELDS } from './fields.ts';
import type { ExchangeArticle } from './format.ts';

/** By column name; a column that is absent is empty. */
export type ExchangeRow = Readonly<Record<string, FieldValue>>;

export interface ExchangeColumn {
  readonly name: string;
  readonly type: FieldType;
}

export const EXCHANGE_TABLES = [
  'articles',
  'actors',
  'mentions',
  'figures',
  'attributions',
  'events',
  'participants',
  'passages',
] as const;
export type ExchangeTable = (typeof EXCHANGE_TABLES)[number];

/** What the columns of one table come from. */
interface TableModel {
  readonly fields: readonly ModelField[];
  /** Parts of the record that have columns of their own, by dotted path. */
  readonly without: readonly string[];
  /** Before the fields. */
  readonly columns: readonly ExchangeColumn[];
}

const text = (...names: readonly string[]): ExchangeColumn[] => names.map((name) => ({ name, type: 'string' }));
const PLACE: readonly ExchangeColumn[] = [{ name: 'start', type: 'integer' }, { name: 'end', type: 'integer' }, ...text('words')];

/** The record's own fields first, then who made it and who decided on it. */
function model(fields: readonly ModelField[], without: readonly string[], columns: readonly ExchangeColumn[]): TableModel {
  const isOwn = ({ path }: ModelField): boolean => !/^(?:provenance|review)\./.test(path);
  return { fields: [...fields.filter(isOwn), ...fields.filter((field) => !isOwn(field))], without, columns };
}

const TABLES: Readonly<Record<ExchangeTable, TableModel>> = {
  articles: model(fieldsOf(Article), [], text('article')),
  actors: model(fieldsOf(Entity), [], text('article')),
  mentions: model(fieldsOf(Mention, ['target']), ['target'], [...text('article'), ...PLACE, ...text('actor')]),
  figures: model(fieldsOf(Quantity, ['target']), ['target'], [...text('article'), ...PLACE, ...text('said_by')]),
  attributions: model(
    fieldsOf(Attribution, ['target', 'source.targets', 'cue', 'content']),
    ['target', 'source.targets', 'cue', 'content'],
    [
      ...text('article', 'actor', 'source_words', 'cue_words', 'content_words'),
      ...text('source_places', 'cue_places', 'content_places'),
    ],
  ),
  events: model(
    fieldsOf(Event, ['target', 'arguments']),
    ['target', 'arguments'],
    [...text('article'), ...PLACE, ...text(...ArgumentRole.options), ...text('date', 'said_by')],
  ),
  participants: model(fieldsOf(EventArgument, ['target']), ['target'], [...text('article', 'event', 'actor'), ...PLACE]),
  passages: model(fieldsOf(Passage, ['target']), ['target'], [...text('article'), ...PLACE]),
};

/** The columns of a table, the same for every article. */
export function exchangeColumnsOf(name: ExchangeTable): readonly ExchangeColumn[] {
  const { columns, fields } = TABLES[name];
  return [
    ...columns,
    ...fields.map(({ path, type }) => ({ name: columnName(path), type })),
    { name: UNKNOWN_FIELDS, type: 'string' },
  ];
}

/** The fields that a table's record is made of again. */
export function tableFields(name: ExchangeTable): readonly ModelField[] {
  return TABLES[name].fields;
}

export function columnName(path: string): string {
  return path.replaceAll('.', '_');
}

/** One article's rows, in text order. Positions count code points of the text with LF line ends and without byte order mark. */
export function rowsOf({
  document,
  text: words,
  path,
}: ExchangeArticle): Readonly<Record<ExchangeTable, readonly ExchangeRow[]>> {
  const points = createCodePoints(words);
  const index = indexDocument(document);
  const actor = (id: string | undefined): FieldValue => (id === undefined ? null : (index.entity(id)?.canonicalName ?? null));
  const saidBy = (id: string | undefined): FieldValue => {
    const found = id === undefined ? undefined : index.annotation(id);
    if (found?.layer !== 'attribution') return null;
    return actor(found.value.source.entity) ?? joinWords(found.value.source.targets);
  };
  const row = (name: ExchangeTable, record: object, more: ExchangeRow): ExchangeRow => ({
    article: path,
    ...more,
    ...ownRow(name, record),
  });
  const place = ({ start, end, exact }: Target): ExchangeRow => ({
    start: points.toCodePoint(start),
    end: points.toCodePoint(end),
    words: exact,
  });
  return {
    articles: [row('articles', document.article, {})],
    actors: document.entities.map((one) => row('actors', one, {})),
    mentions: document.mentions.map((one) => row('mentions', one, { ...place(one.target), actor: actor(one.entity) })),
    figures: document.quantities.map((one) => row('figures', one, { ...place(one.target), said_by: saidBy(one.attribution) })),
    attributions: document.attributions.map((one) =>
      row('attributions', one, {
        actor: actor(one.source.entity),
        source_words: joinWords(one.source.targets),
        cue_words: joinWords(one.cue.targets),
        content_words: joinWords(one.content.targets),
        source_places: joinPlaces(one.source.targets, points),
        cue_places: joinPlaces(one.cue.targets, points),
        content_places: joinPlaces(one.content.targets, points),
      }),
    ),
    events: document.events.map((one) => {
      const participants = ArgumentRole.options.map((role) => [role, participantsOf(one, role)] as const);
      const date = isoOf(index, one) ?? null;
      return row('events', one, {
        ...place(one.target),
        ...Object.fromEntries(participants),
        date,
        said_by: saidBy(one.attribution),
      });
    }),
    participants: document.events.flatMap((event) =>
      event.arguments.map((one) => row('participants', one, { event: event.id, actor: actor(one.entity), ...place(one.target) })),
    ),
    passages: (document.passages ?? []).map((one) => row('passages', one, place(one.target))),
  };
}

function ownRow(name: ExchangeTable, record: object): ExchangeRow {
  const { fields, without } = TABLES[name];
  const flat = flatten(record, fields, without);
  return Object.fromEntries(Object.entries(flat).map(([path, value]) => [columnName(path), value]));
}

function participantsOf(event: Event, wanted: ArgumentRole): FieldValue {
  return joinWords(
    event.arguments.flatMap(({ role, target }) => (role === wanted ? [target] : [])),
    '; ',
  );
}

/** Null for none. */
function joinWords(targets: readonly Target[], between = ' … '): FieldValue {
  return targets.length === 0 ? null : targets.map(({ exact }) => exact).join(between);
}

/** `120-140 150-160` */
function joinPlaces(targets: readonly Target[], points: CodePoints): FieldValue {
  const places = targets.map(({ start, end }) => `${points.toCodePoint(start)}-${points.toCodePoint(end)}`);
  return places.length === 0 ? null : places.join(' ');
}
