import { deriveIds } from '../anchor/annotationIds.ts';
import { describeTarget } from '../anchor/describeTarget.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { Attribution } from '../model/attribution.ts';
import { Entity } from '../model/entity.ts';
import { ArgumentRole, Event, EventArgument } from '../model/event.ts';
import { Mention } from '../model/mention.ts';
import { Passage } from '../model/passage.ts';
import { Quantity } from '../model/quantity.ts';
import type { Target } from '../model/target.ts';
import { dropDanglingLinks } from '../review/links.ts';
import { sortRecords } from '../review/records.ts';
import { createSourceText } from '../text/sourceText.ts';
import { type Fields, unflatten } from './fields.ts';
import type { ImportedArticle } from './format.ts';
import { hull, type Link, type Mark, NO_CUE, RECORD_FIELDS } from './marks.ts';
import { layerOfLabel, readLabel } from './readLabel.ts';

/** Marks as a file has them: a foreign one has no layer, and no fields. */
export interface ForeignMark extends Omit<Mark, 'layer'> {
  readonly layer?: Mark['layer'] | undefined;
}

export interface ForeignMarks {
  readonly path: string;
  readonly text: string;
  readonly bringsText: boolean;
  readonly marks: readonly ForeignMark[];
  readonly links: readonly Link[];
  /** Actors as fields; those that mentions need besides are made. */
  readonly actors: readonly Fields[];
}

const PROPOSED = { review: { status: 'proposed' }, provenance: { method: 'human' } };

/** The document that marks tell of. What can't be made one is said in `problem`, a sentence each. */
export function fromMarks(foreign: ForeignMarks, problem: (message: string) => void): ImportedArticle {
  const { text, path, bringsText } = foreign;
  const marks = foreign.marks.flatMap((mark): readonly Mark[] => {
    const spans = mark.spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
    if (spans.length < mark.spans.length) problem(`${mark.id} (${mark.label}) is not within the text`);
    return spans.length === 0 ? [] : [{ ...mark, spans, layer: mark.layer ?? layerOfLabel(mark.label) }];
  });
  const builder: Builder = {
    text,
    marks: new Map(marks.map((mark) => [mark.id, mark])),
    links: groupLinks(foreign.links),
    entities: new Map(),
    problem,
  };
  for (const actor of foreign.actors) addEntity(builder, unflatten(actor, RECORD_FIELDS.entity.fields));
  const of = (layer: Mark['layer']): readonly Mark[] => marks.filter((mark) => mark.layer === layer);
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
  readonly marks: ReadonlyMap<string, Mark>;
  readonly links: ReadonlyMap<string, readonly Link[]>;
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

function groupLinks(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>();
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

function targetOf({ text }: Builder, mark: Mark): Target {
  return describeTarget(text, hull(mark));
}

function targetsOf({ text }: Builder, mark: Mark): readonly Target[] {
  return mark.spans.map((span) => describeTarget(text, span));
}

function toMention(builder: Builder, mark: Mark): unknown {
  const meaning = readLabel(mark.label);
  const type = meaning?.layer === 'mention' ? meaning.type : 'other';
  const known = mark.fields['entity'];
  const target = targetOf(builder, mark);
  const entity = typeof known === 'string' && builder.entities.has(known) ? known : entityByName(builder, type, target);
  const own = unflatten(mark.fields, RECORD_FIELDS.mention.fields);
  return { ...PROPOSED, form: 'name', ...own, id: mark.id, target, type, entity };
}

/** Mentions of one name and type are of one actor. */
function entityByName(builder: Builder, type: string, { exact, start, end }: Target): string {
  const name = exact.replace(/\s+/g, ' ').trim();
  for (const entity of builder.entities.values()) {
    if (entity.type === type && (entity.canonicalName === name || entity.aliases.includes(name))) return entity.id;
  }
  const id = deriveIds(builder.text, [{ kind: 'entity', words: [type, name], place: { start, end } }])[0] ?? name;
  addEntity(builder, { id, type, canonicalName: name, aliases: [], named: true });
  return id;
}

const NO_VALUE = { qualifier: 'exactly', value: null, min: null, max: null, iso: null, magnitude: null, unit: null };

function toQuantity(builder: Builder, mark: Mark): unknown {
  const meaning = readLabel(mark.label);
  const kind = meaning?.layer === 'quantity' ? meaning.kind : 'count';
  const own = unflatten(mark.fields, RECORD_FIELDS.quantity.fields);
  const qualifier = own['qualifier'] ?? NO_VALUE.qualifier;
  return { ...PROPOSED, ...NO_VALUE, ...own, qualifier, kind, id: mark.id, target: targetOf(builder, mark) };
}

function partsOf({ marks, links }: Builder, owner: Mark, role: string): readonly Mark[] {
  const found = (links.get(owner.id) ?? []).filter(({ label }) => label === role).map(({ to }) => marks.get(to));
  return found.filter((mark) => mark !== undefined);
}

function toAttribution(builder: Builder, mark: Mark): unknown {
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
    target: describeTarget(builder.text, mark.spans[0] ?? { start: 0, end: 0 }),
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

function toEvent(builder: Builder, mark: Mark): unknown {
  const meaning = readLabel(mark.label);
  const own = unflatten(mark.fields, RECORD_FIELDS.event.fields);
  const parts = (builder.links.get(mark.id) ?? []).flatMap(({ label, to }) => {
    const part = builder.marks.get(to);
    return part === undefined ? [] : toArgument(builder, label, part);
  });
  const type = meaning?.layer === 'event' ? meaning.type : 'other';
  return { ...PROPOSED, modality: 'asserted', ...own, id: mark.id, target: targetOf(builder, mark), type, arguments: parts };
}

function toArgument(builder: Builder, label: string, part: Mark): readonly EventArgument[] {
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

function toPassage(builder: Builder, mark: Mark): unknown {
  const own = unflatten(mark.fields, RECORD_FIELDS.passage.fields);
  return { ...PROPOSED, codes: [mark.label], ...own, id: mark.id, target: targetOf(builder, mark) };
}
