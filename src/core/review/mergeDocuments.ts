import type { AnnotatedDocument, Article } from '../model/annotatedDocument.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Entity } from '../model/entity.ts';
import { adoptDecisions } from './adoptDecisions.ts';
import { dateConflict, toConflicts, withConflicts } from './conflicts.ts';
import { copyDate, givenDate } from './editArticle.ts';
import { figuresOfDecisions, restoreFigures } from './figuresOfDecisions.ts';
import { followMerges, joinIn, joinMerged, restoreReferenced } from './followMerges.ts';
import { isDecided } from './isDecided.ts';
import { contestedEntities, dropDanglingLinks, referencedEntities } from './links.ts';
import { chooseChanged, type Mergeable, mergeRecord } from './mergeRecord.ts';
import { stampField } from './recordFields.ts';
import {
  LIST_NAMES,
  listOf,
  mapLists,
  type ListFunction,
  type ListName,
  recordIds,
  type RecordTypes,
  sortRecords,
} from './records.ts';
import { splitCrossing, splitDiverging, splitOut, splitTold } from './splitOut.ts';
import { tellApartInBoth } from './toldApart.ts';
import { ownField } from './unknownFields.ts';
import { type Opinion, compareVersions, latestOf, settleClaims, type Versions } from './versions.ts';

/**
 * Three versions of one document, merged field by field: `base` as both sides last knew it, and the two sides, with their positions in one
 * text. A person's decision beats the machine's proposal; a version that knew a decision and has it no more took it back, one that never saw
 * it can't; of two people's different decisions the later stands and the other is kept as a conflict. The same whichever side is which.
 */
export function mergeDocuments(base: AnnotatedDocument, sideA: AnnotatedDocument, sideB: AnnotatedDocument): AnnotatedDocument {
  const [known, ownA, ownB] = [adoptDecisions(base), adoptDecisions(sideA), adoptDecisions(sideB)];
  const { a: inA, b: inB } = compareVersions(known, ownA, ownB);
  const [outA, outB] = [splitOut(inA, inB, known), splitOut(inB, inA, known)];
  const out = compareVersions(known, outA, outB);
  const crossed = compareVersions(known, splitCrossing(out.a, out.b, out), splitCrossing(out.b, out.a, out));
  const told = compareVersions(known, splitTold(crossed.a, crossed.b, crossed), splitTold(crossed.b, crossed.a, crossed));
  const [a, b] = [splitDiverging(told.a, told.b, told), splitDiverging(told.b, told.a, told)];
  const versions = compareVersions(known, a, b);
  const conflicts: Conflict[] = [];
  const entities = mergeEntities(versions, conflicts);
  const linked = compareVersions(followMerges(known, entities), followMerges(a, entities), followMerges(b, entities));
  const merge: ListFunction = (name, list) => (name === 'entities' ? list : mergeList(linked, name, conflicts));
  const lists = dropDuplicates(mapLists({ ...linked.a.document, entities }, merge), a, b);
  const whole: AnnotatedDocument = {
    ...lists,
    ...mergeUnknown(known, a, b),
    article: mergeArticle(versions, conflicts),
    decisions: [...versions.decisions],
  };
  if (versions.decisions.length === 0) delete whole.decisions;
  const actors = restoreReferenced({ ...whole, conflicts }, [...a.entities, ...b.entities, ...known.entities]);
  const restored = restoreFigures(actors, figuresOfDecisions(actors), [...a.quantities, ...b.quantities]);
  return sortRecords(withConflicts(dropDanglingLinks(withoutIdle(restored, [ownA, ownB])), conflicts));
}

/** Without actors that nobody proposes: each was part of another, or another part of it, until a merge was taken back. */
function withoutIdle(document: AnnotatedDocument, sides: readonly AnnotatedDocument[]): AnnotatedDocument {
  const proposed = new Set(sides.flatMap(({ entities }) => entities.flatMap((one) => (isDecided(one) ? [] : [one.id]))));
  const needed = new Set([...proposed, ...referencedEntities(document), ...contestedEntities(document)]);
  const apart = new Set(document.entities.flatMap(({ distinctFrom = [] }) => distinctFrom));
  const isKept = (one: Entity): boolean => isDecided(one) || needed.has(one.id) || apart.has(one.id);
  return document.entities.every(isKept) ? document : { ...document, entities: document.entities.filter(isKept) };
}

function mergeEntities(versions: Versions, conflicts: Conflict[]): Entity[] {
  const { merges } = joinMerged(tellApartInBoth(mergeList(versions, 'entities', []), versions), versions, []);
  const join = (document: AnnotatedDocument): AnnotatedDocument => joinIn(document, merges, versions);
  const joined = compareVersions(join(versions.base), join(versions.a.document), join(versions.b.document));
  return joinMerged(mergeList(joined, 'entities', conflicts), versions, conflicts).entities;
}

function mergeList<K extends ListName>(versions: Versions, name: K, conflicts: Conflict[]): RecordTypes[K][] {
  const inBase = byId(listOf(versions.base, name));
  const inA = byId(listOf(versions.a.document, name));
  const inB = byId(listOf(versions.b.document, name));
  return [...new Set([...inA.keys(), ...inB.keys()])].flatMap((id) => {
    const { standing, losers } = mergeRecord(versions, name, inBase.get(id), inA.get(id), inB.get(id));
    if (standing === undefined) return [];
    conflicts.push(...toConflicts(name, standing, losers));
    return [standing];
  });
}

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The header: fact by fact as the side that changed it; a given date as a decision. */
function mergeArticle(versions: Versions, conflicts: Conflict[]): Article {
  const { base, a, b } = versions;
  const [ofBase, ofA, ofB] = [base.article, a.document.article, b.document.article];
  const names = new Set([...Object.keys(ofA), ...Object.keys(ofB)].filter((name) => !DATE_FIELDS.has(name)));
  const facts = [...names].map((name): [string, unknown] => [name, chooseChanged(ofBase[name], ofA[name], ofB[name])]);
  const { decided: _, ...merged } = { ...ofA, ...Object.fromEntries(facts) };
  const settled = settleClaims(versions, dateClaims(a.document), dateClaims(b.document));
  if (settled === undefined) {
    const chosen = canonicalDate(ofA) === canonicalDate(ofBase) ? ofB : chooseDate(ofBase, ofA, ofB);
    return stampField(copyDate(merged, chosen), 'date', chosen.decided?.['date']);
  }
  for (const { value, stamp } of settled.losers) conflicts.push(dateConflict(value, latestOf(versions.find, stamp), stamp));
  return stampField(copyDate(merged, settled.winner.value), 'date', settled.winner.stamp);
}

const DATE_FIELDS: ReadonlySet<string> = new Set(['date', 'dateSource', 'decided']);

function canonicalDate({ date, dateSource }: Article): string {
  return `${dateSource ?? ''} ${date ?? ''}`;
}

function chooseDate(base: Article, a: Article, b: Article): Article {
  if (canonicalDate(b) === canonicalDate(base)) return a;
  return canonicalDate(a) <= canonicalDate(b) ? a : b;
}

function dateClaims({ article, conflicts = [] }: AnnotatedDocument): readonly Opinion<Article>[] {
  const claim = (value: Article, stamp: string | undefined): Opinion<Article> => ({
    says: givenDate(value) ?? '',
    stamp,
    weak: false,
    rank: '',
    value,
  });
  const others = conflicts.flatMap(({ layer, other }) => {
    if (layer !== 'article') return [];
    const { date, decided } = other;
    return [
      claim(copyDate(article, date === undefined ? NO_DATE : { ...NO_DATE, date, dateSource: 'given' }), decided?.['date']),
    ];
  });
  return [claim(article, article.decided?.['date']), ...others];
}

const NO_DATE: Article = { file: '', length: 0, sha256: '', language: '' };

const OWN_FIELDS: ReadonlySet<string> = new Set(['article', ...LIST_NAMES, 'conflicts', 'decisions']);

/** Fields of the document that we don't know. */
function mergeUnknown(base: AnnotatedDocument, a: AnnotatedDocument, b: AnnotatedDocument): Record<string, unknown> {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !OWN_FIELDS.has(name)));
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const [ofBase, ofA, ofB] = [base, a, b].map((document) => ownField(document, name));
      return [name, chooseChanged(ofBase, ofA ?? ofBase, ofB ?? ofBase)];
    }),
  );
}

/** Takes out undecided proposals of one side at a place where something of another id stands. */
function dropDuplicates(document: AnnotatedDocument, a: AnnotatedDocument, b: AnnotatedDocument): AnnotatedDocument {
  const inA = recordIds(a);
  const inB = recordIds(b);
  const isOneSided = ({ id }: MergedPlace): boolean => !inA.has(id) || !inB.has(id);
  const unique = <T extends MergedPlace>(list: readonly T[]): T[] => {
    const first = new Map<string, MergedPlace>();
    for (const one of list) {
      const held = first.get(placeKey(one));
      if (held === undefined || precedes(one, held)) first.set(placeKey(one), one);
    }
    return list.filter((one) => first.get(placeKey(one)) === one || isDecided(one) || !isOneSided(one));
  };
  return {
    ...document,
    mentions: unique(document.mentions),
    quantities: unique(document.quantities),
    attributions: unique(document.attributions),
    events: unique(document.events),
  };
}

interface MergedPlace extends Mergeable {
  readonly target: { readonly start: number; readonly end: number; readonly exact: string };
}

function placeKey({ target }: MergedPlace): string {
  return `${target.start} ${target.end} ${target.exact}`;
}

function precedes(a: MergedPlace, b: MergedPlace): boolean {
  return isDecided(a) === isDecided(b) ? a.id < b.id : isDecided(a);
}
