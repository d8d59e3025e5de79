import * as z from 'zod/mini';
import { goldSpanOf } from '../articleText.ts';
import { attributeFigures } from '../buildGold.ts';
import {
  ATTRIBUTION_KINDS,
  ENTITY_TYPES,
  EVENT_TYPES,
  FIGURE_KINDS,
  MODALITIES,
  QUALIFIERS,
  ROLES,
  STANCES,
  type GoldDocument,
  type GoldFigure,
  type GoldSpan,
  type Split,
} from '../gold.ts';
import { sha256Of } from './realDocuments.ts';

/**
 * The form in which annotations of texts of others are kept: JSON Lines, offsets into the text in UTF-16 code units, `[start, end)`, and not
 * one word of it: names of entities and counted nouns are offsets too.
 */
const StandOffSpan = z.tuple([z.number(), z.number()]);
type StandOffSpan = z.infer<typeof StandOffSpan>;
const optional = z.optional(z.literal(true));

const Head = z.object({
  text_sha256: z.string(),
  date: z.string(),
  /** The text does not print its date. */
  unprinted: optional,
  domain: z.string(),
  title: z.optional(StandOffSpan),
});
const Entity = z.object({
  entity: z.string(),
  type: z.enum(ENTITY_TYPES),
  canonical: StandOffSpan,
  named: z.boolean(),
  related: z.optional(z.string()),
});
const Mention = z.object({
  mention: StandOffSpan,
  of: z.string(),
  form: z.enum(['name', 'nominal']),
  head: z.optional(StandOffSpan),
  optional,
});
const Figure = z.object({
  figure: StandOffSpan,
  kind: z.enum(FIGURE_KINDS),
  value: z.optional(z.union([z.number(), z.string()])),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  iso: z.optional(z.string()),
  magnitude: z.optional(z.number()),
  qualifier: z.optional(z.enum(QUALIFIERS)),
  /** Where the unit stands, or a currency's code. */
  unit: z.optional(z.union([StandOffSpan, z.string()])),
  optional,
});
const Attribution = z.object({
  attribution: z.array(StandOffSpan),
  source: z.array(StandOffSpan),
  head: z.optional(StandOffSpan),
  of: z.optional(z.string()),
  implicit: optional,
  content: z.array(StandOffSpan),
  kind: z.enum(ATTRIBUTION_KINDS),
  stance: z.enum(STANCES),
  optional,
});
const Event = z.object({
  event: StandOffSpan,
  type: z.enum(EVENT_TYPES),
  also: z.optional(z.array(z.enum(EVENT_TYPES))),
  modality: z.optional(z.enum(MODALITIES)),
  args: z.array(z.object({ role: z.enum(ROLES), at: StandOffSpan, of: z.optional(z.string()) })),
  optional,
});
const StandOffRow = z.union([Head, Entity, Mention, Figure, Attribution, Event]);
type StandOffRow = z.infer<typeof StandOffRow>;

const at = ({ start, end }: GoldSpan): StandOffSpan => [start, end];
const mark = (item: { optional?: true | undefined }): { optional?: true } => (item.optional ? { optional: true } : {});

/** Writes a sound gold document without a word of its text. */
export function packGold(text: string, gold: GoldDocument): string {
  const ids = new Map(gold.entities.map(({ id }, index) => [id, `n${index + 1}`]));
  const known = (entity: string | null): { of?: string } => {
    const id = entity === null ? undefined : ids.get(entity);
    return id === undefined ? {} : { of: id };
  };
  const title = gold.header.title === '' ? -1 : text.indexOf(gold.header.title);
  const head: StandOffRow = {
    text_sha256: gold.text_sha256,
    date: gold.header.date,
    ...(gold.header.unprinted ? { unprinted: true } : {}),
    domain: gold.header.domain,
    ...(title < 0 ? {} : { title: [title, title + gold.header.title.length] }),
  };
  const entities: StandOffRow[] = gold.entities.map(({ id, type, named, related }) => {
    const relative = related === undefined ? undefined : ids.get(related);
    return {
      entity: ids.get(id) ?? id,
      type,
      canonical: at(longestMention(gold, id)),
      named,
      ...(relative === undefined ? {} : { related: relative }),
    };
  });
  const mentions: StandOffRow[] = gold.mentions.map((mention) => ({
    mention: at(mention),
    of: ids.get(mention.entity) ?? mention.entity,
    form: mention.form,
    ...(mention.form === 'nominal' ? { head: at(mention.head) } : {}),
    ...mark(mention),
  }));
  const attributions: StandOffRow[] = gold.attributions.map(({ source, cue, content, kind, stance, ...rest }) => ({
    attribution: cue.spans.map(at),
    source: source.spans.map(at),
    ...(source.head ? { head: at(source.head) } : {}),
    ...known(source.entity),
    ...(source.implicit ? { implicit: true } : {}),
    content: content.spans.map(at),
    kind,
    stance,
    ...mark(rest),
  }));
  const events: StandOffRow[] = gold.events.map(({ trigger, type, alt_types, modality, args, ...rest }) => ({
    event: at(trigger),
    type,
    ...(alt_types ? { also: alt_types } : {}),
    ...(modality === 'asserted' ? {} : { modality }),
    args: args.map((arg) => ({ role: arg.role, at: at(arg), ...known(arg.entity) })),
    ...mark(rest),
  }));
  const figures = gold.figures.map((figure) => packFigure(text, figure));
  const rows: StandOffRow[] = [head, ...entities, ...mentions, ...figures, ...attributions, ...events];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function longestMention(gold: GoldDocument, entity: string): GoldSpan {
  const own = gold.mentions.filter((mention) => mention.entity === entity);
  const names = own.filter(({ form }) => form === 'name');
  const [longest] = (names.length > 0 ? names : own).slice().sort((a, b) => b.end - b.start - (a.end - a.start));
  if (longest === undefined) throw new Error(`entity "${entity}" has no mention`);
  return longest;
}

function packFigure(text: string, figure: GoldFigure): StandOffRow {
  const { kind, value, min, max, iso, magnitude, qualifier, unit } = figure;
  return {
    figure: at(figure),
    kind,
    ...(value === null ? {} : { value }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(iso === null ? {} : { iso }),
    ...(magnitude === undefined ? {} : { magnitude }),
    ...(qualifier === 'exactly' ? {} : { qualifier }),
    ...packUnit(text, figure, unit),
    ...mark(figure),
  };
}

/** A unit that stands in the text is kept as its place; of others only currency codes and units of time are kept. */
function packUnit(text: string, { start }: GoldSpan, unit: string | null): { unit?: StandOffSpan | string } {
  if (unit === null) return {};
  if (/^[A-Z]{3}$|^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(unit)) return { unit };
  const beside = text.indexOf(unit, start);
  const found = beside >= 0 ? beside : text.indexOf(unit);
  return found < 0 ? {} : { unit: [found, found + unit.length] };
}

/** Lays kept annotations on their text. Throws an Error when it is another text, or when the lines are not of this form. */
export function unpackGold(text: string, kept: string, split: Split): GoldDocument {
  const rows = kept
    .split('\n')
    .filter(Boolean)
    .map((line) => z.parse(StandOffRow, JSON.parse(line)));
  const head = rows.find((row) => 'text_sha256' in row);
  if (head === undefined) throw new Error('the annotation has no head');
  if (head.text_sha256 !== sha256Of(text)) throw new Error('the text is not the one that was annotated');
  const span = ([start, end]: StandOffSpan): GoldSpan => goldSpanOf(text, start, end);
  const entities = rows.filter((row) => 'entity' in row);
  const types = new Map(entities.map(({ entity, type }) => [entity, type]));
  const figures = rows.filter((row) => 'figure' in row).map((row, index) => unpackFigure(span, row, `f${index + 1}`));
  const figureAt = (where: StandOffSpan): string | null =>
    figures.find(({ start, end }) => start === where[0] && end === where[1])?.id ?? null;
  const gold: GoldDocument = {
    text_sha256: head.text_sha256,
    header: {
      date: head.date,
      title: head.title ? span(head.title).text : '',
      domain: head.domain,
      split,
      ...(head.unprinted ? { unprinted: true } : {}),
    },
    offsets: 'utf-16 code units, [start,end)',
    entities: entities.map(({ entity, type, canonical, named, related }) => ({
      id: entity,
      type,
      canonical: span(canonical).text,
      named,
      ...(related === undefined ? {} : { related }),
    })),
    mentions: rows
      .filter((row) => 'mention' in row)
      .map((row, index) => ({
        id: `m${index + 1}`,
        ...span(row.mention),
        type: types.get(row.of) ?? 'other',
        entity: row.of,
        form: row.form,
        head: span(row.head ?? row.mention),
        ...mark(row),
      })),
    figures,
    attributions: rows
      .filter((row) => 'attribution' in row)
      .map((row, index) => ({
        id: `a${index + 1}`,
        source: {
          spans: row.source.map(span),
          entity: row.of ?? null,
          ...(row.head ? { head: span(row.head) } : {}),
          ...(row.implicit ? { implicit: true } : {}),
        },
        cue: { spans: row.attribution.map(span) },
        content: { spans: row.content.map(span) },
        kind: row.kind,
        stance: row.stance,
        ...mark(row),
      })),
    events: rows
      .filter((row) => 'event' in row)
      .map((row, index) => ({
        id: `e${index + 1}`,
        trigger: span(row.event),
        type: row.type,
        ...(row.also ? { alt_types: row.also } : {}),
        modality: row.modality ?? 'asserted',
        args: row.args.map(({ role, at: where, of }) => ({
          role,
          ...span(where),
          entity: of ?? null,
          figure: of === undefined && (role === 'figure' || role === 'time') ? figureAt(where) : null,
        })),
        ...mark(row),
      })),
  };
  return { ...gold, figures: attributeFigures(gold.figures, gold.attributions) };
}

function unpackFigure(span: (at: StandOffSpan) => GoldSpan, row: z.infer<typeof Figure>, id: string): GoldFigure {
  return {
    id,
    ...span(row.figure),
    kind: row.kind,
    value: row.value ?? null,
    min: row.min ?? null,
    max: row.max ?? null,
    iso: row.iso ?? null,
    ...(row.magnitude === undefined ? {} : { magnitude: row.magnitude }),
    qualifier: row.qualifier ?? 'exactly',
    unit: row.unit === undefined ? null : typeof row.unit === 'string' ? row.unit : span(row.unit).text,
    attribution: null,
    ...mark(row),
  };
}
