import { deriveIds } from '../anchor/annotationIds.ts';
import { describeTarget } from '../anchor/describeTarget.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { Attribution } from '../model/attribution.ts';
import { Entity } from '../model/entity.ts';
import { ArgumentRole, Event, EventArgument } from '../model/event.ts';
import type { LabelMeaning, LabelMeanings } from '../model/labelMeaning.ts';
import { labelKey } from '../model/labelMeaning.ts';
import { Mention } from '../model/mention.ts';
import { Passage } from '../model/passage.ts';
import { Quantity } from '../model/quantity.ts';
import type { Target } from '../model/target.ts';
import { dropDanglingLinks } from '../review/links.ts';
import { sortRecords } from '../review/records.ts';
import { createSourceText } from '../text/sourceText.ts';
import { type Fields, unflatten } from './fields.ts';
import type { ImportedArticle } from './format.ts';
import { hull, type MarkLink, type Mark, NO_CUE, RECORD_FIELDS } from './marks.ts';
import { readLabel } from './readLabel.ts';

/** Marks as a file has them: a foreign one has no layer, and no fields. */
export interface ForeignMark extends Omit<Mark, 'layer'> {
  readonly layer?: Mark['layer'] | undefined;
  /** The words of one that has no place in the text. */
  readonly lost?: Target;
}

/** A mark of which is known what its label means. */
interface MeantMark extends Mark {
  readonly meaning: LabelMeaning | undefined;
  readonly lost?: Target;
}

export interface ForeignMarks {
  readonly path: string;
  readonly text: string;
  readonly bringsText: boolean;
  readonly marks: readonly ForeignMark[];
  readonly links: readonly MarkLink[];
  /** Actors as fields; those that mentions need besides are made. */
  readonly actors: readonly Fields[];
}

const PROPOSED = { review: { status: 'proposed' }, provenance: { method: 'human' } };

/** The document that marks tell of. What can't be made one is said in `problem`, a sentence each. */
export function fromMarks(foreign: ForeignMarks, labels: LabelMeanings, problem: (message: string) => void): ImportedArticle {
  const { text, path, bringsText } = foreign;
  const linked = new Set(foreign.links.map(({ to }) => to));
  const marks = foreign.marks.flatMap((mark): readonly MeantMark[] => {
    const spans = mark.spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
    if (spans.length < mark.spans.length) problem(`${mark.id} (${mark.label}) is not within the text`);
    const meaning = (mark.layer === undefined ? labels.get(labelKey(mark.label)) : undefined) ?? readLabel(mark.label);
    const layer = mark.layer ?? meaning?.layer ?? 'passage';
    if (layer === 'none' || (spans.length === 0 && mark.lost === undefined)) return [];
    // A part of nothing is somebody's own label.
    const isLoose = mark.layer === undefined && layer === 'part' && !linked.has(mark.id);
    return [{ ...mark, spans, layer: isLoose ? 'passage' : layer, meaning: isLoose ? undefined : meaning }];
  });
  const builder: Builder = {
    text,
    marks: new Map(marks.map((mark) => [mark.id, mark])),
    links: groupLinks(foreign.links),
    entities: new Map(),
    problem,
  };
  for (const actor of foreign.actors) addEntity(builder, unflatten(actor, RECORD_FIELDS.entity.fields));
  const of = (layer: Mark['layer']): readonly MeantMark[] => marks.filter((mark) => mark.layer === layer);
  const mentions = of('mention').flatMap((mark) => check(builder, mark, Mention, toMention(builder, mark)));
  const quantities = of('quantity').flatMap((mark) => check(builder, mark, Quantity, toQuantity(builder, mark)));
  const attributions = of('attribution').flatMap((mark) => check(builder, mark, Attribution, toAttribution(builder, mark)));
  const events = of('event').flatMap((mark) => check(builder, mark, Event, toEvent(builder, mark)));
  const passages = of('passage').flatMap((mark) => check(builder, mark, Passage, toPassage(builder, mark)));
  const { sha256 } = createSourceText(text);
  const document: AnnotatedDocument = {
    article: { file: path.split('/').at(-1) ?? path, length: text.length, sha256, language: 'en' },
    entities: [...builder.entities.values()],
    mentions,
    quantities,
    attributions,
    events,
    ...(passages.length === 0 ? {} : { passages }),
  };
  return { path, text, bringsText, document: sortRecords(dropDanglingLinks(document)) };
}

interface Builder {
  readonly text: string;
  readonly marks: ReadonlyMap<string, MeantMark>;
  readonly links: ReadonlyMap<string, readonly MarkLink[]>;
  readonly entities: Map<string, Entity>;
  readonly problem: (message: string) => void;
}

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: Error };
}

function check<T>({ problem }: Builder, { id, label }: Mark, schema: Schema<T>, record: unknown): readonly T[] {
  const parsed = schema.safeParse(record);
  if (parsed.success) return [parsed.data];
  problem(`${id} (${label}) is not right: ${parsed.error.message.replace(/\s+/g, ' ').slice(0, 200)}`);
  return [];
}

function groupLinks(links: readonly MarkLink[]): ReadonlyMap<string, readonly MarkLink[]> {
  const groups = new Map<string, MarkLink[]>();
  for (const link of links) groups.set(link.from, [...(groups.get(link.from) ?? []), link]);
  return groups;
}

function addEntity({ entities, problem }: Builder, record: Record<string, unknown>): string | undefined {
  const parsed = Entity.safeParse({ ...PROPOSED, ...record });
  if (!parsed.success) {
    problem(`an actor is not right: ${JSON.stringify(record).slice(0, 100)}`);
    return undefined;
  }
  entities.set(parsed.data.id, parsed.data);
  return parsed.data.id;
}

function targetOf({ text }: Builder, mark: MeantMark): Target {
  return mark.lost ?? describeTarget(text, hull(mark));
}

function targetsOf({ text }: Builder, mark: MeantMark): readonly Target[] {
  if (mark.lost !== undefined) return [mark.lost];
  return mark.spans.map((span) => describeTarget(text, span));
}

function toMention(builder: Builder, mark: MeantMark): unknown {
  const { meaning } = mark;
  const type = meaning?.layer === 'mention' ? meaning.type : 'other';
  const ownType = meaning?.layer === 'mention' ? meaning.ownType : undefined;
  const known = mark.fields['entity'];
  const target = targetOf(builder, mark);
  const entity = typeof known === 'string' && builder.entities.has(known) ? known : entityByName(builder, type, ownType, target);
  const own = unflatten(mark.fields, RECORD_FIELDS.mention.fields);
  return { ...PROPOSED, form: 'name', ...own, id: mark.id, target, type, entity };
}

/** Mentions of one name and type are of one actor. */
function entityByName(builder: Builder, type: string, ownType: string | undefined, { exact, start, end }: Target): string {
  const name = exact.replace(/\s+/g, ' ').trim();
  for (const entity of builder.entities.values()) {
    if (entity.type === type && entity.ownType === ownType && (entity.canonicalName === name || entity.aliases.includes(name)))
      return entity.id;
  }
  const id =
    deriveIds(builder.text, [
      { kind: 'entity', words: [type, ...(ownType === undefined ? [] : [ownType]), name], place: { start, end } },
    ])[0] ?? name;
  const own = ownType === undefined ? {} : { ownType };
  addEntity(builder, { id, type, ...own, canonicalName: name, aliases: [], named: true });
  return id;
}

const NO_VALUE = { qualifier: 'exactly', value: null, min: null, max: null, iso: null, magnitude: null, unit: null };

function toQuantity(builder: Builder, mark: MeantMark): unknown {
  const { meaning } = mark;
  const kind = meaning?.layer === 'quantity' ? meaning.kind : 'count';
  const own = unflatten(mark.fields, RECORD_FIELDS.quantity.fields);
  const qualifier = own['qualifier'] ?? NO_VALUE.qualifier;
  return {
    ...PROPOSED,
    ...NO_VALUE,
    ...ownTypeOf(meaning),
    ...own,
    qualifier,
    kind,
    id: mark.id,
    target: targetOf(builder, mark),
  };
}

function partsOf({ marks, links }: Builder, owner: Mark, role: string): readonly MeantMark[] {
  const found = (links.get(owner.id) ?? []).filter(({ label }) => label === role).map(({ to }) => marks.get(to));
  return found.filter((mark) => mark !== undefined);
}

function toAttribution(builder: Builder, mark: MeantMark): unknown {
  const { [NO_CUE]: cueless, ...fields } = mark.fields;
  const own = unflatten(fields, RECORD_FIELDS.attribution.fields);
  const sources = partsOf(builder, mark, 'source');
  const source = sources.flatMap((part) => targetsOf(builder, part));
  const named = sources.map((part) => part.fields['entity']).find((entity) => typeof entity === 'string');
  const told: unknown = own['source'];
  return {
    ...PROPOSED,
    kind: 'indirect',
    stance: 'asserts',
    ...own,
    id: mark.id,
    target: mark.lost ?? describeTarget(builder.text, mark.spans[0] ?? { start: 0, end: 0 }),
    source: {
      ...(named === undefined ? {} : { entity: named }),
      implicit: source.length === 0,
      ...(typeof told === 'object' ? told : {}),
      targets: source,
    },
    cue: { targets: cueless === true ? [] : targetsOf(builder, mark) },
    content: { targets: partsOf(builder, mark, 'content').flatMap((part) => targetsOf(builder, part)) },
  };
}

function toEvent(builder: Builder, mark: MeantMark): unknown {
  const { meaning } = mark;
  const own = unflatten(mark.fields, RECORD_FIELDS.event.fields);
  const parts = (builder.links.get(mark.id) ?? []).flatMap(({ label, to }) => {
    const part = builder.marks.get(to);
    return part === undefined ? [] : toArgument(builder, label, part);
  });
  const type = meaning?.layer === 'event' ? meaning.type : 'other';
  return {
    ...PROPOSED,
    modality: 'asserted',
    ...ownTypeOf(meaning),
    ...own,
    id: mark.id,
    target: targetOf(builder, mark),
    type,
    arguments: parts,
  };
}

function toArgument(builder: Builder, label: string, part: MeantMark): readonly EventArgument[] {
  const role = ArgumentRole.safeParse(label.replace(/\d+$/, ''));
  if (!role.success) {
    builder.problem(`“${label}” is no role of an event; the link is left out`);
    return [];
  }
  const told =
    part.layer === 'mention'
      ? { entity: part.fields['entity'] }
      : part.layer === 'quantity'
        ? { quantity: part.id }
        : unflatten(part.fields, RECORD_FIELDS.argument.fields);
  const parsed = EventArgument.safeParse({ ...told, role: role.data, target: targetOf(builder, part) });
  return parsed.success ? [parsed.data] : [];
}

function ownTypeOf(meaning: LabelMeaning | undefined): { readonly ownType?: string } {
  return meaning !== undefined && 'ownType' in meaning ? { ownType: meaning.ownType } : {};
}

function toPassage(builder: Builder, mark: MeantMark): unknown {
  const own = unflatten(mark.fields, RECORD_FIELDS.passage.fields);
  const code = mark.meaning?.layer === 'passage' ? mark.meaning.code : mark.label;
  return { ...PROPOSED, codes: [code], ...own, id: mark.id, target: targetOf(builder, mark) };
}
