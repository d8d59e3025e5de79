import { certaintyOf } from '../model/certainty.ts';
import { findCode } from '../model/codebook.ts';
import type { Layer } from '../model/annotation.ts';
import type { ArticleEntry, IndexedAnnotation, IndexedFigure } from './articleEntry.ts';
import { QUERY_LAYERS, type QueryTerm, type Range } from './parseQuery.ts';
import type { Project } from './project.ts';
import { memberKey } from './readProject.ts';

/** An annotation that a query found, with the article that it is in. */
export interface Hit {
  readonly entry: ArticleEntry;
  readonly annotation: IndexedAnnotation;
}

type Test = (annotation: IndexedAnnotation) => boolean;

/**
 * What a query finds in one article, in text order. A figure or an event is also what the statement around it is: `stance:denies figure:>100`
 * finds the figure above 100 that somebody denies, and the statement that denies it.
 */
export type Matcher = (entry: ArticleEntry) => readonly Hit[];

export function createQueryMatcher(terms: readonly QueryTerm[], project: Project): Matcher {
  const makers = terms.map((term) => makeTest(term, project));
  // What was rejected is looked for only on demand.
  const wantsRejected = terms.some((term) => term.field === 'status');
  return (entry) => {
    const tests = testsOf(makers, entry);
    if (tests === undefined) return [];
    return entry.annotations
      .filter((annotation) => (wantsRejected || annotation.status !== 'rejected') && tests.every((test) => test(annotation)))
      .map((annotation) => ({ entry, annotation }));
  };
}

/** Whether a query finds anything in an article; one that asks for nothing but what holds for the whole article finds it without annotations too. */
export function createArticleMatcher(terms: readonly QueryTerm[], project: Project): (entry: ArticleEntry) => boolean {
  const makers = terms.map((term) => makeTest(term, project));
  const findHits = createQueryMatcher(terms, project);
  return (entry) => testsOf(makers, entry)?.length === 0 || findHits(entry).length > 0;
}

/** What is left to ask of each annotation; undefined: nothing in this article can be meant. */
function testsOf(makers: readonly TestMaker[], entry: ArticleEntry): readonly Test[] | undefined {
  const tests: Test[] = [];
  for (const make of makers) {
    const test = make(entry);
    if (test === 'none') return undefined;
    if (test !== 'all') tests.push(test);
  }
  return tests;
}

/** For one article a test, or what it comes to for all that is in it. */
type TestMaker = (entry: ArticleEntry) => Test | 'all' | 'none';

function makeTest(term: QueryTerm, project: Project): TestMaker {
  const plain = makePlainTest(term, project);
  if (!term.negated) return plain;
  return (entry) => {
    const test = plain(entry);
    if (test === 'all') return 'none';
    if (test === 'none') return 'all';
    return (annotation) => !test(annotation);
  };
}

function makePlainTest(term: QueryTerm, project: Project): TestMaker {
  switch (term.field) {
    case 'layer': {
      const table: Readonly<Record<string, Layer>> = QUERY_LAYERS;
      const layers = new Set(term.values.map((value) => table[value]));
      return () =>
        ({ layer }) =>
          layers.has(layer);
    }
    case 'who':
      return whoTest(term.values, project);
    case 'source': {
      const says = containsOneOf(term.values);
      return () =>
        ({ source }) =>
          source !== undefined && says(source);
    }
    case 'stance':
      return () =>
        ({ stance }) =>
          stance !== undefined && term.values.includes(stance);
    case 'code':
      return codeTest(term.values, project);
    case 'status':
      return () =>
        ({ status }) =>
          term.values.includes(status);
    case 'is':
      return () => (annotation) => term.values.some((quality) => hasQuality(annotation, quality));
    case 'type':
      return typeTest(term.values, project);
    case 'figure':
      return (entry) => figureTest(entry, ({ low, high }) => isReached(term.ranges, low, high));
    case 'unit': {
      const says = containsOneOf(term.values);
      return (entry) => figureTest(entry, ({ unit, topic }) => says(unit ?? '') || says(topic?.label ?? ''));
    }
    case 'confidence':
      return () =>
        ({ confidence }) =>
          confidence !== undefined && isReached(term.ranges, confidence, confidence);
    case 'date':
      return ({ date }) => (date !== undefined && isWithin(term.ranges, date) ? 'all' : 'none');
    case 'when':
      return () =>
        ({ when }) =>
          when !== undefined && isWithin(term.ranges, when);
    case 'by':
      return () =>
        ({ by }) =>
          by !== undefined && term.values.includes(by.toLowerCase());
    case 'note': {
      const says = containsOneOf(term.values);
      return () =>
        ({ note }) =>
          note !== undefined && says(note);
    }
    case 'text':
      return textTest(term.values);
    case 'article': {
      const says = containsOneOf(term.values);
      return ({ path, title }) => (says(path) || says(title ?? '') ? 'all' : 'none');
    }
  }
}

/** Without regard to case. */
function containsOneOf(values: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'iu');
  return (text) => pattern.test(text);
}

function textTest(values: readonly string[]): TestMaker {
  const says = containsOneOf(values);
  return () =>
    ({ words, participants, source, layer }) =>
      says(words) ||
      (layer === 'event' && participants.some((one) => says(one.words))) ||
      (layer === 'attribution' && source !== undefined && says(source));
}

/** The entities of an article that have a name, or that a registered actor of that name is. */
function whoTest(values: readonly string[], project: Project): TestMaker {
  const says = containsOneOf(values);
  const actors = project.register.actors.filter(({ name, aliases = [] }) => says(name) || aliases.some(says));
  const members = new Set(actors.flatMap(({ is = [] }) => is.map(memberKey)));
  return (entry) => {
    const entities = new Set(
      entry.entities
        .filter(({ id, name, aliases }) => says(name) || aliases.some(says) || members.has(memberKey([entry.path, id])))
        .map(({ id }) => id),
    );
    const sources = new Map(
      entry.annotations
        .filter(({ layer, entity, source }) => layer === 'attribution' && (entities.has(entity ?? '') || says(source ?? '')))
        .map(({ id }) => [id, true]),
    );
    if (entities.size === 0 && sources.size === 0) return 'none';
    return ({ layer, id, entity, attribution, participants }) => {
      if (entity !== undefined && entities.has(entity)) return true;
      if (layer === 'attribution') return sources.has(id);
      if (layer === 'event') return participants.some((one) => entities.has(one.entity ?? '') || says(one.words));
      return attribution !== undefined && sources.has(attribution);
    };
  };
}

/** A code is meant by its id or label, with all that is below it; what was replaced counts as what replaces it. */
function codeTest(values: readonly string[], { codebook }: Project): TestMaker {
  const wanted = new Set<string>(
    codebook.codes
      .filter(({ id, label }) => values.includes(id.toLowerCase()) || values.includes(label?.toLowerCase() ?? ''))
      .map(({ id }) => id),
  );
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const { id, parent } of codebook.codes) if (parent !== undefined && wanted.has(parent)) wanted.add(id);
  }
  return () =>
    ({ codes }) =>
      codes.some((id) => values.includes(id.toLowerCase()) || wanted.has(findCode(codebook, id)?.id ?? id));
}

/** A type of ours or an own one, by id or label. */
function typeTest(values: readonly string[], { codebook }: Project): TestMaker {
  const own = codebook.types.filter(
    ({ id, label }) => values.includes(id.toLowerCase()) || values.includes(label?.toLowerCase() ?? ''),
  );
  const isOwn = (layer: 'entity' | 'event' | 'figure', type: string, ownType: string | undefined): boolean => {
    const id = ownType ?? codebook.mapping.get(`${layer}/${type}`);
    return own.some((one) => one.layer === layer && one.id === id);
  };
  return (entry) => {
    const entities = new Map(entry.entities.map((entity) => [entity.id, entity]));
    return ({ layer, type, ownType, entity }) => {
      if (values.includes(type)) return true;
      if (layer === 'event') return isOwn('event', type, ownType);
      if (layer === 'quantity') return isOwn('figure', type, ownType);
      const known = layer === 'mention' ? entities.get(entity ?? '') : undefined;
      return known !== undefined && isOwn('entity', known.type, known.ownType);
    };
  };
}

/** Figures, the statements that vouch for them and the events that they are of. */
function figureTest(entry: ArticleEntry, holds: (figure: IndexedFigure) => boolean): Test | 'none' {
  const ids = new Set<string>();
  const statements = new Set<string>();
  for (const { id, figure, attribution } of entry.annotations) {
    if (figure === undefined || !holds(figure)) continue;
    ids.add(id);
    if (attribution !== undefined) statements.add(attribution);
  }
  if (ids.size === 0) return 'none';
  return ({ id, layer, participants }) =>
    ids.has(id) ||
    (layer === 'attribution' && statements.has(id)) ||
    (layer === 'event' && participants.some(({ quantity }) => quantity !== undefined && ids.has(quantity)));
}

/** Whether what a figure may mean, from `low` to `high`, reaches into one of the ranges. */
function isReached(ranges: readonly Range<number>[], low: number | undefined, high: number | undefined): boolean {
  if (low === undefined || high === undefined) return false;
  return ranges.some((range) => {
    const above = range.low === undefined || (range.inclusive ? high >= range.low : high > range.low);
    const below = range.high === undefined || (range.inclusive ? low <= range.high : low < range.high);
    return above && below;
  });
}

/** Whether a date, or the beginning of a period, is in one of the ranges. A range's bound counts as far as it is given: 2024-03 is all of March. */
function isWithin(ranges: readonly Range<string>[], iso: string): boolean {
  return ranges.some(({ low, high, inclusive }) => {
    const after = low === undefined || (inclusive ? iso.slice(0, low.length) >= low : iso.slice(0, low.length) > low);
    const before = high === undefined || (inclusive ? iso.slice(0, high.length) <= high : iso.slice(0, high.length) < high);
    return after && before;
  });
}

function hasQuality(
  { confidence, layer, source, figure, stance, modality, codes, note }: IndexedAnnotation,
  quality: string,
): boolean {
  switch (quality) {
    case 'doubtful':
      return certaintyOf(layer, confidence) === 'doubtful';
    case 'unsourced':
      return layer === 'quantity' ? figure?.cited === false : layer === 'attribution' && source === undefined;
    case 'update':
      return figure?.isUpdate === true;
    case 'denied':
      return stance === 'denies' || modality === 'negated';
    case 'coded':
      return codes.length > 0;
    case 'noted':
      return note !== undefined;
    default:
      return false;
  }
}
