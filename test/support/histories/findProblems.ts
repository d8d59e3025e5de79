import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { canonicalJson, comparable } from '../../../src/core/review/comparable.ts';
import { isDecided } from '../../../src/core/review/isDecided.ts';
import { contestedEntities, referencedEntities } from '../../../src/core/review/links.ts';
import { LIST_NAMES, listOf } from '../../../src/core/review/records.ts';
import { decodeSidecar } from '../../../src/core/sidecar/codec.ts';
import { analyze } from './analyze.ts';
import { findLost } from './findLost.ts';
import { findMisled } from './findMisled.ts';
import { ARTICLE, type Program, SIDECAR, type World } from './world.ts';

export function findProblems(world: World, programs: readonly Program[]): readonly string[] {
  const decoded = decodeSidecar(world.disk.get(SIDECAR) ?? new Uint8Array());
  if (!decoded.ok) return world.deeds.length === 0 ? [] : [`the sidecar can't be read: ${decoded.failure.reason}`];
  const { document } = decoded.sidecar;
  const problems = programs.flatMap(({ name, store }) => {
    const mine = store.get(ARTICLE)?.document;
    const difference = mine === undefined ? '' : firstDifference(decidedPart(mine), decidedPart(document));
    return difference === '' ? [] : [`${name} ends with other decisions than the sidecar holds: ${difference}`];
  });
  const unknown = (document.decisions ?? []).filter(({ id }) => !world.deeds.some(({ act }) => act.id === id));
  const invented = unknown.map(({ id, on }) => `${id} on ${on?.join(' ') ?? '?'} was decided by nobody`);
  const misled = findMisled(world.deeds, document, analyze(programs[0]?.text ?? ''));
  return [
    ...problems,
    ...invented,
    ...findShared(document),
    ...findDangling(document),
    ...findLost(world.deeds, document),
    ...misled,
  ];
}

/** Every link leads to an actor that is there, or that is part of one where another decision stands. */
function findDangling(document: AnnotatedDocument): readonly string[] {
  const present = new Set(document.entities.map(({ id }) => id));
  const missing = [...referencedEntities(document), ...contestedEntities(document)].filter((id) => !present.has(id));
  return missing.map((id) => `a link leads to ${id}, which is not there`);
}

/** No actor is part of two others. */
function findShared({ entities }: AnnotatedDocument): readonly string[] {
  const parts = entities.flatMap(({ merged = [] }) => merged);
  return parts.filter((id, at) => parts.indexOf(id) !== at).map((id) => `${id} is part of two actors`);
}

/** All that people decided, without where it is. */
function decidedPart(document: AnnotatedDocument): unknown {
  const records = LIST_NAMES.flatMap((list) =>
    [...listOf(document, list)].filter(isDecided).map((record): [string, string] => [record.id, saysAll(record)]),
  );
  const { dateSource, date, decided } = document.article;
  return {
    records: Object.fromEntries(records),
    conflicts: (document.conflicts ?? [])
      .map(({ other, fields }) => [other.id, ...(fields ?? []), saysAll(other)].join(' '))
      .sort(),
    decisions: (document.decisions ?? []).map(({ id }) => id),
    date: dateSource === 'given' ? [date, decided?.['date']] : [],
  };
}

function saysAll(record: { readonly decided?: Readonly<Record<string, string>> | undefined }): string {
  return `${comparable(record)} ${canonicalJson(record.decided ?? {})}`;
}

function firstDifference(a: unknown, b: unknown, path = ''): string {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) {
    return a === b ? '' : `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  }
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const [inA, inB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  for (const name of names) {
    const found = firstDifference(inA.get(name), inB.get(name), `${path}/${name}`);
    if (found !== '') return found;
  }
  return '';
}

/** Words that an annotation is on are the ones that were decided on, or it says that they moved. */
export function findMisplaced({ name, store }: Program): readonly string[] {
  const state = store.get(ARTICLE);
  if (state === undefined) return [];
  const { mentions, quantities, passages = [] } = state.document;
  return [...mentions, ...quantities, ...passages].flatMap(({ id, target }) => {
    const words = state.text.slice(target.start, target.end);
    const stands = target.start === target.end || words === target.exact || state.anchorStatus(id) !== 'anchored';
    return stands ? [] : [`${name}: ${id} is on "${words}" instead of "${target.exact}"`];
  });
}
