import type { Layer } from '../model/annotation.ts';
import { Attribution } from '../model/attribution.ts';
import { Entity } from '../model/entity.ts';
import { Event, EventArgument } from '../model/event.ts';
import { Mention } from '../model/mention.ts';
import { Passage } from '../model/passage.ts';
import { Quantity } from '../model/quantity.ts';
import type { Target } from '../model/target.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { type ModelField, type Fields, fieldsOf, flatten } from './fields.ts';
import type { ExchangeArticle } from './format.ts';

/**
 * A document as most annotation tools see one: labelled stretches of text, and links between them. Statements and events are a mark (the
 * cue, the trigger) with links to their parts; a part that is a name or figure anyway is that mark, not one more.
 */
export interface Marks {
  /** In text order; of two that start together the longer first. */
  readonly marks: readonly Mark[];
  readonly links: readonly MarkLink[];
}

export interface Mark {
  readonly id: string;
  /** `part`: of a statement or event. */
  readonly layer: Layer | 'part';
  readonly label: string;
  /** In text order, none empty; more than one for what is in pieces. UTF-16 code units. */
  readonly spans: readonly Span[];
  /** What else is known of it. */
  readonly fields: Fields;
}

export interface MarkLink {
  readonly from: string;
  /** A role: `source`, `content`, `actor` … */
  readonly label: string;
  readonly to: string;
}

/** How the records of a layer become fields; what is in `without` is told by labels, spans and links. */
export interface RecordFields {
  readonly fields: readonly ModelField[];
  readonly without: readonly string[];
}

function recordFields(schema: Parameters<typeof fieldsOf>[0], ...without: readonly string[]): RecordFields {
  return { fields: fieldsOf(schema, without), without };
}

export const RECORD_FIELDS = {
  entity: recordFields(Entity),
  mention: recordFields(Mention, 'id', 'target', 'type'),
  quantity: recordFields(Quantity, 'id', 'target', 'kind'),
  attribution: recordFields(Attribution, 'id', 'target', 'source.targets', 'cue', 'content'),
  event: recordFields(Event, 'id', 'target', 'type', 'arguments'),
  argument: recordFields(EventArgument, 'target', 'role'),
  passage: recordFields(Passage, 'id', 'target'),
} as const;

/** Labels of what has no type of its own. */
export const ATTRIBUTION = 'attribution';
const PASSAGE = 'passage';
export const PARTICIPANT = 'participant';
/** A statement without a cue is marked at its content. */
export const NO_CUE = 'no-cue';

export function toMarks({ document }: ExchangeArticle): Marks {
  const marks: Mark[] = [];
  const links: MarkLink[] = [];
  for (const one of document.mentions) {
    marks.push(mark(one.id, 'mention', one.type, [one.target], one, RECORD_FIELDS.mention));
  }
  for (const one of document.quantities) {
    marks.push(mark(one.id, 'quantity', `figure-${one.kind}`, [one.target], one, RECORD_FIELDS.quantity));
  }
  const known = indexPlaces(marks);
  for (const one of document.attributions) addAttribution(one, marks, links, known);
  for (const one of document.events) addEvent(one, marks, links, known);
  for (const one of document.passages ?? []) {
    marks.push(mark(one.id, 'passage', one.codes?.[0] ?? PASSAGE, [one.target], one, RECORD_FIELDS.passage));
  }
  return { marks: marks.sort((a, b) => compareSpans(hull(a), hull(b))), links };
}

/** From the first piece to the last. */
export function hull({ spans }: Pick<Mark, 'spans'>): Span {
  return { start: spans[0]?.start ?? 0, end: Math.max(0, ...spans.map(({ end }) => end)) };
}

function mark(
  id: string,
  layer: Mark['layer'],
  label: string,
  targets: readonly Target[],
  record: object,
  { fields, without }: RecordFields,
): Mark {
  const spans = targets.map(({ start, end }) => ({ start, end })).sort(compareSpans);
  return { id, layer, label, spans, fields: flatten(record, fields, without) };
}

/** A mention or quantity by its place. */
type Places = (target: Target, entity: string | undefined, quantity: string | undefined) => string | undefined;

/** Only one that says the same as the link: of that actor, or that figure. */
function indexPlaces(marks: readonly Mark[]): Places {
  const byPlace = new Map<string, Mark[]>();
  const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
  for (const one of marks) byPlace.set(keyOf(hull(one)), [...(byPlace.get(keyOf(hull(one))) ?? []), one]);
  return (target, entity, quantity) =>
    byPlace.get(keyOf(target))?.find((one) => {
      if (one.layer === 'quantity') return quantity === one.id && entity === undefined;
      return entity !== undefined && quantity === undefined && one.fields['entity'] === entity;
    })?.id;
}

function addAttribution(one: Attribution, marks: Mark[], links: MarkLink[], known: Places): void {
  const { source, cue, content } = one;
  const cued = mark(one.id, 'attribution', ATTRIBUTION, cue.targets.length > 0 ? cue.targets : [one.target], one, {
    ...RECORD_FIELDS.attribution,
  });
  const [only] = source.targets.length === 1 ? source.targets : [];
  const named = only === undefined ? undefined : known(only, source.entity, undefined);
  const fields = { ...cued.fields, ...(cue.targets.length > 0 ? {} : { [NO_CUE]: true }) };
  marks.push({ ...cued, fields });
  if (named !== undefined) links.push({ from: one.id, label: 'source', to: named });
  else addPart(one.id, 'source', source.targets, {}, marks, links);
  addPart(one.id, 'content', content.targets, {}, marks, links);
}

function addPart(
  owner: string,
  label: 'source' | 'content',
  targets: readonly Target[],
  fields: Fields,
  marks: Mark[],
  links: MarkLink[],
): void {
  if (targets.length === 0) return;
  const id = `${owner}-${label}`;
  const spans = targets.map(({ start, end }) => ({ start, end })).sort(compareSpans);
  marks.push({ id, layer: 'part', label, spans, fields });
  links.push({ from: owner, label, to: id });
}

function addEvent(one: Event, marks: Mark[], links: MarkLink[], known: Places): void {
  marks.push(mark(one.id, 'event', `event-${one.type}`, [one.target], one, RECORD_FIELDS.event));
  const own = new Map<string, string>();
  one.arguments.forEach((argument, index) => {
    const { role, target, entity, quantity } = argument;
    const fields = flatten(argument, RECORD_FIELDS.argument.fields, RECORD_FIELDS.argument.without);
    const place = `${target.start}-${target.end} ${JSON.stringify(fields)}`;
    const isPlain = Object.keys(fields).every((name) => name === 'entity' || name === 'quantity');
    const to = (isPlain ? known(target, entity, quantity) : undefined) ?? own.get(place);
    const id = to ?? `${one.id}-${index + 1}`;
    if (to === undefined) {
      marks.push({ id, layer: 'part', label: PARTICIPANT, spans: [{ start: target.start, end: target.end }], fields });
      own.set(place, id);
    }
    links.push({ from: one.id, label: role, to: id });
  });
}
