import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Event } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import { countsPersons, headWord, outcomeOfEvent, outcomeOfWord, type Outcome } from './outcomes.ts';

/** What a figure is about. Two figures may be compared only if their keys are equal. */
export interface Topic {
  readonly key: string;
  readonly label: string;
  /** Whether all that is counted so is one thing: what became of people, or what is measured. "40 branches" may be anybody's. */
  readonly isOneThing: boolean;
}

/** Words that stand for anything and so say nothing of the thing counted. */
const EMPTY_UNITS = new Set([
  '',
  'them',
  'us',
  'you',
  'these',
  'those',
  'whom',
  'it',
  'more',
  'other',
  'others',
  'fewer',
  'times',
  'points',
  'ones',
  'today',
  'yesterday',
  'tomorrow',
  'now',
  'then',
]);

/** Whether a unit names a thing, so that a group can be called by it. */
export function namesThing(unit: string): boolean {
  return !EMPTY_UNITS.has(headWord(unit));
}

/**
 * The topic of a count: its outcome ("killed"), or the counted noun with its predicate. Other kinds have one where the text says what they
 * measure: two sums of money in one article are seldom of the same thing.
 */
export function topicOf(document: AnnotatedDocument, quantity: Quantity): Topic | undefined {
  if (MEASURED.has(quantity.kind)) return measuredTopic(quantity);
  if (quantity.kind !== 'count') return undefined;
  const unit = quantity.unit ?? '';
  const outcome = outcomeOf(document, quantity);
  const persons = countsPersons(quantity.unit);
  if (outcome !== undefined && (persons || outcome === 'damaged')) {
    return persons
      ? { key: outcome, label: `people ${outcome}`, isOneThing: true }
      : { key: `${outcome}/${stem(headWord(unit))}`, label: `${unit} ${outcome}`, isOneThing: true };
  }
  const head = headWord(unit);
  if (!namesThing(head) || quantity.predicate === undefined) return undefined;
  return {
    key: `${stem(head)}/${stem(quantity.predicate.toLowerCase())}`,
    label: `${unit} ${quantity.predicate}`,
    isOneThing: false,
  };
}

const MEASURED: ReadonlySet<Quantity['kind']> = new Set(['money', 'percent', 'ratio', 'measurement', 'duration']);

/** What is measured, in which unit, of what share and whose. */
function measuredTopic({ kind, unit, measured, share = '', bearer = '' }: Quantity): Topic | undefined {
  if (measured === undefined) return undefined;
  const thing = withoutEstimate(measured);
  const key = [kind, unit ?? '', stem(thing.toLowerCase()), stem(share.toLowerCase()), bearer].join('/');
  return { key, label: thing, isOneThing: true };
}

const ESTIMATING = /(?:^|\s)(?:puts?|estimat(?:ed|es)|valued?|values|calculated|calculates|reckon(?:ed|s))(?:\s|$)/iu;

/** "the opposition put turnout", "the cost was put": what is put at a figure, without who puts it there. */
function withoutEstimate(measured: string): string {
  const [before = '', after = ''] = measured.split(ESTIMATING);
  return (after.trim() || before.trim() || measured).replace(/^(?:the|a|an|its|their|his|her)\s+/iu, '');
}

export function outcomeOf(document: AnnotatedDocument, quantity: Quantity): Outcome | undefined {
  const said = quantity.predicate === undefined ? undefined : outcomeOfWord(quantity.predicate);
  const counted = outcomeOfWord(headWord(quantity.unit ?? ''));
  const next = outcomeOfWord(/^\s*(?:were |was |have been |are |others )?(\p{L}+)/u.exec(quantity.target.suffix)?.[1] ?? '');
  const event = eventsOf(document, quantity)
    .map(({ type }) => outcomeOfEvent(type))
    .find((outcome) => outcome !== undefined);
  return said ?? counted ?? next ?? event;
}

const eventsOfDocument = new WeakMap<readonly Event[], ReadonlyMap<string, readonly Event[]>>();

/** The events that a figure is an argument of. */
export function eventsOf({ events }: AnnotatedDocument, quantity: Quantity): readonly Event[] {
  const known = eventsOfDocument.get(events) ?? eventsByFigure(events);
  eventsOfDocument.set(events, known);
  return known.get(quantity.id) ?? [];
}

function eventsByFigure(events: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const found = new Map<string, Event[]>();
  for (const event of events) {
    if (event.review.status === 'rejected') continue;
    for (const id of new Set(event.arguments.flatMap(({ quantity }) => quantity ?? []))) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [event]);
      else list.push(event);
    }
  }
  return found;
}

/** "inmates" and "inmate" alike. */
export function stem(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}
