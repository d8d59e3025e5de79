import fc from 'fast-check';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { Entity } from '../../src/core/model/entity.ts';
import { FileStoreError, type FileStore } from '../../src/core/ports.ts';
import type { Act } from '../../src/core/review/act.ts';
import { codesOf } from '../../src/core/review/codes.ts';
import { conflictKey, losersOf } from '../../src/core/review/conflicts.ts';
import { canonicalJson, comparable } from '../../src/core/review/comparable.ts';
import type { Decision } from '../../src/core/review/decision.ts';
import { isDecided } from '../../src/core/review/isDecided.ts';
import { type Field, GIVEN, isMember, listFields } from '../../src/core/review/recordFields.ts';
import { LIST_NAMES, type ListName, listOf, type RecordTypes } from '../../src/core/review/records.ts';
import { decodeSidecar } from '../../src/core/sidecar/codec.ts';
import type { ArticleAnnotator } from '../../src/core/store/annotateDocument.ts';
import type { AnnotationStore, ArticleState } from '../../src/core/store/annotationStore.ts';
import { createAnnotationStore } from '../../src/core/store/createAnnotationStore.ts';
import { createArticleAnnotator } from '../../src/core/store/createArticleAnnotator.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/core/text/utf8.ts';
import { proposeAt } from './markedText.ts';

/** What happens in a history, one after the other; `who` is a program with its own memory. */
export type Step =
  | { readonly do: 'decide'; readonly who: number; readonly pick: number; readonly other: number; readonly what: Choice }
  | { readonly do: 'undo' | 'redo' | 'load' | 'save' | 'extract' | 'reload' | 'reopen'; readonly who: number }
  /** Types, and saves the article. */
  | { readonly do: 'edit'; readonly who: number; readonly at: number; readonly remove: number; readonly insert: string }
  /** All save at once; `order` says whose next read or write takes place. */
  | { readonly do: 'saveAtOnce'; readonly order: readonly number[] }
  /** Its `at`-th read or write while saving fails, is cut short, or is its last. */
  | { readonly do: 'fail' | 'crash'; readonly who: number; readonly at: number };

const CHOICES = [
  ...['accept', 'reject', 'reset', 'note', 'noteOther', 'type', 'value', 'qualifier', 'reattach', 'split', 'splitOff', 'rename'],
  ...[
    'aliases',
    'merge',
    'neverMerge',
    'actorType',
    'create',
    'passage',
    'code',
    'uncode',
    'renameCode',
    'delete',
    'date',
    'otherDate',
    'settle',
  ],
] as const;
type Choice = (typeof CHOICES)[number];

export interface History {
  readonly programs: number;
  readonly steps: readonly Step[];
}

export function histories(mostSteps: number): fc.Arbitrary<History> {
  const who = fc.nat(2);
  const one = <K extends string>(kind: K): fc.Arbitrary<{ do: K; who: number }> => fc.record({ do: fc.constant(kind), who });
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('decide' as const),
        who,
        pick: fc.nat(30),
        other: fc.nat(30),
        what: fc.constantFrom(...CHOICES),
      }),
    },
    { weight: 2, arbitrary: one('undo') },
    { weight: 1, arbitrary: one('redo') },
    { weight: 3, arbitrary: one('save') },
    { weight: 2, arbitrary: one('load') },
    { weight: 1, arbitrary: one('extract') },
    { weight: 1, arbitrary: one('reload') },
    { weight: 1, arbitrary: one('reopen') },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('edit' as const),
        who,
        at: fc.nat(140),
        remove: fc.nat(6),
        insert: fc.constantFrom('', ' ', '7', 'not ', 'Ida Lund ', 'xy', 'é'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('saveAtOnce' as const), order: fc.array(fc.nat(2), { maxLength: 30 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('fail' as const, 'crash' as const), who, at: fc.nat(14) }) },
  );
  return fc.record({ programs: fc.integer({ min: 2, max: 3 }), steps: fc.array(step, { maxLength: mostSteps, size: 'max' }) });
}

/** One step a line, to be read and to be run again. */
export function printHistory({ programs, steps }: History): string {
  return [`programs: ${programs}`, ...steps.map((step) => JSON.stringify(step))].join('\n');
}

const ARTICLE = 'file:///w/article.txt';
const SIDECAR = `${ARTICLE}.annotations.json`;
const TEXT =
  'Mara Holt said 20 people met Jon Pell in March. Ada Quist counted 733 cases, but Mara Holt and Tom Reed saw 12 or 15 of them.';

function analyze(text: string): AnnotatedDocument {
  const spans = [...text.matchAll(/\p{Lu}\p{L}+ \p{Lu}\p{L}+|\d+|\p{Lu}\p{L}+/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return proposeAt(text, spans);
}

/** A disk with several programs at it. */
interface World {
  readonly disk: Map<string, Uint8Array>;
  now: number;
  /** Set while several save at once: who waits for its next read or write. */
  waiting: Map<Program, () => void> | undefined;
  readonly deeds: Deed[];
}

/** An act, and what its maker knew when he did it. */
interface Deed {
  readonly act: Act;
  readonly known: ReadonlySet<string>;
}

interface Program {
  readonly name: string;
  store: AnnotationStore;
  annotator: ArticleAnnotator;
  /** What its extension storage holds: acts that no sidecar is known to hold. */
  journal: Act[];
  fault: { readonly kind: 'fail' | 'crash'; at: number } | undefined;
  dead: boolean;
  text: string;
}

class Crash extends Error {}

async function callDisk<T>(world: World, program: Program, files: { dead: boolean }, effect: (cut: boolean) => T): Promise<T> {
  const { waiting } = world;
  if (waiting !== undefined) await new Promise<void>((resolve) => waiting.set(program, resolve));
  else await Promise.resolve();
  world.now++;
  if (files.dead) throw new Crash('gone');
  const { fault } = program;
  if (fault !== undefined && fault.at-- === 0) {
    program.fault = undefined;
    // Some calls take place in part, some not at all.
    if (world.now % 2 === 0) effect(true);
    if (fault.kind === 'crash') {
      files.dead = true;
      throw new Crash('killed');
    }
    throw new FileStoreError('unavailable', 'disk full');
  }
  return effect(false);
}

function createFiles(world: World, program: Program, life: { dead: boolean }): FileStore {
  const { disk } = world;
  const call = async <T>(effect: (cut: boolean) => T): Promise<T> => callDisk(world, program, life, effect);
  const folder = 'file:///w/';
  return {
    placesOf: (uri) => Promise.resolve([uri]),
    nameOf: (uri) => uri.slice(folder.length),
    read: (uri) =>
      call(() => {
        const bytes = disk.get(uri);
        if (bytes === undefined) throw new FileStoreError('not-found', uri);
        return bytes;
      }),
    async writeAtomically(uri, bytes) {
      const temporary = `${uri}.${program.name}.tmp`;
      await call((cut) => void disk.set(temporary, cut ? bytes.slice(0, bytes.length >> 1) : bytes));
      await call(() => {
        disk.set(uri, disk.get(temporary) ?? bytes);
        disk.delete(temporary);
      });
    },
    exists: (uri) => call(() => disk.has(uri)),
    listBeside: () => call(() => [...disk.keys()].map((uri) => uri.slice(folder.length))),
    createBeside: (_, name) => call(() => void disk.set(folder + name, new Uint8Array())),
    deleteBeside: (_, name) => call(() => void disk.delete(folder + name)),
  };
}

function boot(world: World, program: Program): void {
  const life = { dead: false };
  program.dead = false;
  const silent = (): void => undefined;
  program.store = createAnnotationStore({
    clock: { now: () => new Date(Date.UTC(2026, 0, 1) + world.now++ * 1000).toISOString() },
    reviewer: () => program.name,
  });
  let seed = world.now;
  program.annotator = createArticleAnnotator(program.store, {
    files: createFiles(world, program, life),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    sidecarUri: () => SIDECAR,
    turn: {
      now: () => Date.UTC(2026, 0, 1) + world.now,
      random: () => (seed = (seed * 16807 + 11) % 2147483647) / 2147483647,
      pause: (ms) => callDisk(world, { ...program, fault: undefined }, life, () => void (world.now += ms)).catch(() => undefined),
    },
  });
  program.store.onDidAct(({ act }) => {
    const known = new Set((program.store.get(ARTICLE)?.document.decisions ?? []).map(({ id }) => id));
    known.delete(act.id);
    world.deeds.push({ act, known });
    program.journal.push(act);
  });
  program.store.open(ARTICLE, { text: program.text, file: 'article.txt' });
}

async function start(world: World, program: Program): Promise<void> {
  boot(world, program);
  await program.annotator.load(ARTICLE);
  program.store.replay(ARTICLE, program.journal);
  program.store.setAnalysis(ARTICLE, analyze(program.text), program.text);
}

async function save(program: Program): Promise<void> {
  const holds = new Set((program.store.get(ARTICLE)?.document.decisions ?? []).map(({ id }) => id));
  const outcome = await program.annotator.save(ARTICLE);
  if (outcome.kind === 'failed' || outcome.kind === 'refused') return;
  program.journal = program.journal.filter(({ id }) => !holds.has(id));
}

/** Runs a history to its end, lets all settle, and says what went wrong: nothing, if all is well. */
export async function runHistory({ programs: count, steps }: History): Promise<readonly string[]> {
  const world: World = { disk: new Map([[ARTICLE, encodeUtf8(TEXT)]]), now: 0, waiting: undefined, deeds: [] };
  const programs = ['Ada', 'Ben', 'Cleo'].slice(0, count).map((name): Program => {
    const program = { name, journal: [], fault: undefined, dead: false, text: TEXT };
    return Object.assign(program, { store: createAnnotationStore({ clock: { now: () => '' } }), annotator: NO_ANNOTATOR });
  });
  for (const program of programs) await start(world, program);
  const problems: string[] = [];
  for (const step of steps) {
    await runStep(world, programs, step);
    for (const program of programs) problems.push(...findMisplaced(program));
  }
  await settle(world, programs);
  return [...problems, ...findProblems(world, programs)];
}

const NO_ANNOTATOR: ArticleAnnotator = {
  load: () => Promise.resolve({ kind: 'absent' }),
  save: () => Promise.resolve({ kind: 'unchanged' }),
  extract: () => Promise.resolve({ kind: 'unchanged' }),
};

async function runStep(world: World, programs: readonly Program[], step: Step): Promise<void> {
  const program = programs['who' in step ? step.who % programs.length : 0];
  if (program === undefined) return;
  const { store, annotator } = program;
  switch (step.do) {
    case 'decide': {
      const state = store.get(ARTICLE);
      const chosen = state === undefined ? undefined : choose(state, step.what, step.pick, step.other);
      if (chosen !== undefined) store.decide(ARTICLE, chosen.ids, chosen.decision);
      return;
    }
    case 'undo':
      return void store.undo(ARTICLE);
    case 'redo':
      return void store.redo(ARTICLE);
    case 'load':
      return void (await annotator.load(ARTICLE));
    case 'save':
      return save(program);
    case 'extract':
      return void (await annotator.extract(ARTICLE, async (text) => Promise.resolve(analyze(text))));
    case 'reload':
      program.text = decodeUtf8(world.disk.get(ARTICLE) ?? new Uint8Array()) ?? '';
      return store.replaceText(ARTICLE, program.text);
    case 'reopen':
      return start(world, program);
    case 'edit': {
      const at = Math.min(step.at, program.text.length);
      const end = Math.min(program.text.length, at + step.remove);
      store.applyEdits(ARTICLE, [{ start: at, end, text: step.insert }]);
      program.text = store.get(ARTICLE)?.text ?? '';
      world.disk.set(ARTICLE, encodeUtf8(program.text));
      return;
    }
    case 'saveAtOnce':
      return saveAtOnce(world, programs, step.order);
    case 'fail':
    case 'crash':
      program.fault = { kind: step.do, at: step.at };
      await save(program);
      program.fault = undefined;
      return step.do === 'crash' ? start(world, program) : undefined;
  }
}

async function saveAtOnce(world: World, programs: readonly Program[], order: readonly number[]): Promise<void> {
  world.waiting = new Map();
  const saving = new Set(programs);
  const saves = programs.map(async (program) => save(program).finally(() => saving.delete(program)));
  for (let turn = 0; saving.size > 0; turn++) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    const ready = programs.filter((program) => world.waiting?.has(program) === true);
    const next = ready[(order[turn % Math.max(1, order.length)] ?? turn) % Math.max(1, ready.length)];
    // A pause is waited for under a name of its own.
    const [first] = world.waiting.keys();
    const released = next ?? first;
    if (released === undefined) continue;
    const go = world.waiting.get(released);
    world.waiting.delete(released);
    go?.();
    for (const [other, resume] of [...world.waiting]) {
      if (programs.includes(other)) continue;
      world.waiting.delete(other);
      resume();
    }
  }
  await Promise.all(saves);
  world.waiting = undefined;
}

/** Everybody reads the last text, and saves until nothing changes. */
async function settle(world: World, programs: readonly Program[]): Promise<void> {
  const text = decodeUtf8(world.disk.get(ARTICLE) ?? new Uint8Array()) ?? '';
  for (const program of programs) {
    program.text = text;
    program.store.replaceText(ARTICLE, text);
    program.store.setAnalysis(ARTICLE, analyze(text), text);
  }
  for (let round = 0; round < 4; round++) {
    for (const program of programs) await save(program);
    for (const program of programs) {
      await program.annotator.load(ARTICLE);
      program.store.setAnalysis(ARTICLE, analyze(text), text);
    }
  }
}

function findProblems(world: World, programs: readonly Program[]): readonly string[] {
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
  return [...problems, ...invented, ...findShared(document), ...findLost(world.deeds, document)];
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
function findMisplaced({ name, store }: Program): readonly string[] {
  const state = store.get(ARTICLE);
  if (state === undefined) return [];
  const { mentions, quantities, passages = [] } = state.document;
  return [...mentions, ...quantities, ...passages].flatMap(({ id, target }) => {
    const words = state.text.slice(target.start, target.end);
    const stands = target.start === target.end || words === target.exact || state.anchorStatus(id) !== 'anchored';
    return stands ? [] : [`${name}: ${id} is on "${words}" instead of "${target.exact}"`];
  });
}

/** What somebody decided and nobody who knew it decided otherwise stands, or is in a conflict. */
function findLost(deeds: readonly Deed[], document: AnnotatedDocument): readonly string[] {
  const known = new Set((document.decisions ?? []).map(({ id }) => id));
  const forgotten = deeds
    .filter(({ act }) => !known.has(act.id))
    .map(({ act }) => `${act.kind} ${act.id} of ${act.by ?? '?'} is forgotten`);
  return [...forgotten, ...LIST_NAMES.flatMap((list) => findLostIn(list, deeds, document))];
}

function findLostIn(list: ListName, deeds: readonly Deed[], document: AnnotatedDocument): readonly string[] {
  const merged = new Set(
    [...document.entities, ...(document.conflicts ?? []).flatMap((one) => (one.layer === 'entity' ? [one.other] : []))].flatMap(
      (entity) => entity.merged ?? [],
    ),
  );
  const standing = new Map(listOf(document, list).map((record) => [record.id, record]));
  const takenOut = new Set((document.decisions ?? []).flatMap(({ removes = [] }) => removes));
  return deeds.flatMap(({ act }) =>
    listOf(act.after, list).flatMap((record) => {
      const isKnown = (id: string): boolean => deeds.some((later) => later.known.has(act.id) && touches(later, id));
      if (isKnown(record.id)) return [];
      if (merged.has(record.id)) {
        const part = list === 'entities' ? act.after.entities.find(({ id }) => id === record.id) : undefined;
        return part === undefined ? [] : lostOfPart(act, part, document, isKnown);
      }
      const now = standing.get(record.id);
      // To rename a code is no judgement on what has it: whoever takes that out takes it out.
      if (now === undefined && act.recodes !== undefined && takenOut.has(record.id)) return [];
      // Whom a mention is of may have become somebody else.
      const follows = (field: string): boolean => field === 'entity' && 'entity' in record && merged.has(String(record.entity));
      const lost = [...lostFields(list, act, record, now, document), ...lostMembers(list, deeds, act, record, document)].filter(
        (field) => !follows(field),
      );
      return lost.map((field) => `${field} of ${record.id}, decided by ${act.by ?? '?'} (${act.kind} ${act.id}), is lost`);
    }),
  );
}

function touches({ act }: Deed, id: string): boolean {
  return act.ids.includes(id);
}

function lostFields<K extends ListName>(
  list: K,
  act: Act,
  record: RecordTypes[K],
  now: RecordTypes[K] | undefined,
  document: AnnotatedDocument,
): readonly string[] {
  const versions = now === undefined ? [] : [now, ...losersOf(document.conflicts ?? [], list, now).map((loser) => loser.record)];
  return listFields(list, [record, ...versions])
    .filter(({ name }) => record.decided?.[name] === act.id)
    .filter(({ name }) => !(name === 'status' && record.review.status === 'proposed') && !name.includes(':'))
    .filter((field) => !versions.some((version) => field.says(version) === field.says(record)))
    .filter(({ name }) => !(name === 'note' && record.review.note === undefined))
    .map(({ name }) => name);
}

/** Members of lists (aliases, codes, who is told apart) that somebody gave or took away. */
function lostMembers<K extends ListName>(
  list: K,
  deeds: readonly Deed[],
  { id }: Act,
  record: RecordTypes[K],
  document: AnnotatedDocument,
): readonly string[] {
  const now = listOf(document, list).find((one) => one.id === record.id);
  const versions = now === undefined ? [] : [now, ...losersOf(document.conflicts ?? [], list, now).map((loser) => loser.record)];
  return listFields(list, [record, ...versions])
    .filter((field) => isMember(field) && record.decided?.[field.name] === id)
    .filter((field) => {
      const given = field.says(record) === GIVEN;
      if (versions.some((version) => field.says(version) === field.says(record))) return false;
      return given ? !becameAnother(field.name, deeds, document, versions) : !isGiven(list, field.name, deeds, id, record.id);
    })
    .map(({ name }) => name);
}

/** What was said of an actor goes with it where it became part of another. */
function lostOfPart(act: Act, part: Entity, document: AnnotatedDocument, isKnown: (id: string) => boolean): readonly string[] {
  const { entities, conflicts = [] } = document;
  const wholes = entities.filter(({ merged }) => merged?.includes(part.id) === true);
  if (wholes.length === 0 || wholes.some(({ id }) => isKnown(id))) return [];
  const versions = wholes.flatMap((whole) => [whole, ...losersOf(conflicts, 'entities', whole).map(({ record }) => record)]);
  const names = new Set(versions.flatMap(({ canonicalName, aliases }) => [canonicalName, ...aliases]));
  const isKept = ({ name, says }: Field<Entity>): boolean => {
    if (name === 'canonicalName') return names.has(part.canonicalName);
    if (name.startsWith('alias:')) return names.has(name.slice('alias:'.length)) || !part.aliases.includes(name.slice(6));
    if (name === 'note' && part.review.note === undefined) return true;
    return !['note', 'type', 'ownType'].includes(name) || versions.some((version) => says(version) === says(part));
  };
  const fields = listFields('entities', [part]).filter((field) => part.decided?.[field.name] === act.id && !isKept(field));
  return fields.map(({ name }) => `${name} of ${part.id}, part of another, decided by ${act.by ?? '?'} (${act.kind}), is lost`);
}

/** An alias that is the name now, an actor that is part of another, or a code that was renamed. */
function becameAnother(
  name: string,
  deeds: readonly Deed[],
  { entities }: AnnotatedDocument,
  versions: readonly object[],
): boolean {
  const [prefix = '', ...rest] = name.split(':');
  const member = rest.join(':');
  if (prefix === 'distinct') {
    const whole = entities.filter(({ merged }) => merged?.includes(member)).map(({ id }) => id);
    return versions.some((one) => {
      const ids = 'distinctFrom' in one && Array.isArray(one.distinctFrom) ? one.distinctFrom : [];
      return whole.some((id) => ids.includes(id));
    });
  }
  if (prefix === 'alias') return versions.some((one) => 'canonicalName' in one && one.canonicalName === member);
  if (prefix !== 'code') return false;
  const became = new Set([member]);
  for (const code of became) {
    for (const { act } of deeds) if (act.recodes?.from.includes(code) === true) act.recodes.to.forEach((to) => became.add(to));
  }
  return versions.some((one) => codesOf(one).some((code) => became.has(code)));
}

/** Somebody gave it who didn't know that it was taken away. */
function isGiven(list: ListName, name: string, deeds: readonly Deed[], taken: string, record: string): boolean {
  return deeds.some(({ act }) => {
    const given = listOf(act.after, list).find(({ id }) => id === record);
    const field = given === undefined ? undefined : listFields(list, [given]).find((one) => one.name === name);
    return act.id !== taken && given?.decided?.[name] === act.id && field?.says(given) === GIVEN;
  });
}

const CODES = ['claim', 'code 0', 'code 1', 'code 2'];

function choose(
  { document, text, conflicts }: ArticleState,
  what: Choice,
  pick: number,
  other: number,
): { ids: readonly string[]; decision: Decision } | undefined {
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  const ids = (one: { id: string } | undefined): readonly string[] => (one === undefined ? [] : [one.id]);
  const passages = document.passages ?? [];
  const annotation = at([...document.mentions, ...document.quantities, ...passages], pick);
  const anything = at([...document.mentions, ...document.quantities, ...document.entities], pick);
  const mention = at(document.mentions, pick);
  const quantity = at(document.quantities, pick);
  const entity = at(document.entities, pick);
  const second = at(document.entities, other);
  const start = Math.min(text.length, other * 4);
  const span = { start, end: Math.min(text.length, start + 5) };
  switch (what) {
    case 'accept':
    case 'reject':
    case 'reset':
    case 'delete':
      return { ids: ids(anything), decision: { kind: what } };
    case 'note':
    case 'noteOther':
      return { ids: ids(anything), decision: { kind: 'note', note: what } };
    case 'type':
      return { ids: ids(mention), decision: { kind: 'editMention', type: other % 2 === 0 ? 'place' : 'organization' } };
    case 'value':
      return { ids: ids(quantity), decision: { kind: 'editQuantity', value: { value: other } } };
    case 'qualifier':
      return { ids: ids(quantity), decision: { kind: 'editQuantity', predicate: `said ${other}` } };
    case 'reattach':
      return { ids: ids(annotation), decision: { kind: 'reattach', span } };
    case 'split':
      return { ids: ids(mention), decision: { kind: 'split', at: (mention?.target.start ?? 0) + 4 } };
    case 'splitOff':
      return {
        ids: ids(mention),
        decision: { kind: 'splitMention', entity: other % 2 === 0 ? { newName: 'Somebody' } : { id: second?.id ?? '' } },
      };
    case 'rename':
      return { ids: ids(entity), decision: { kind: 'renameEntity', name: `Name ${other}` } };
    case 'aliases':
      return { ids: ids(entity), decision: { kind: 'setAliases', aliases: [`Alias ${other}`, 'The mayor'] } };
    case 'merge':
      return { ids: [...ids(entity), ...ids(second)], decision: { kind: 'mergeEntities', into: second?.id ?? '' } };
    case 'neverMerge':
      return { ids: [...ids(entity), ...ids(second)], decision: { kind: 'neverMerge' } };
    case 'actorType':
      return { ids: ids(entity), decision: { kind: 'editEntity', type: 'organization' } };
    case 'create':
      return {
        ids: [],
        decision: {
          kind: 'create',
          drafts: [{ layer: 'mention', span, type: 'place', form: 'name', entity: { newName: `Place ${other}` } }],
          status: 'accepted',
        },
      };
    case 'passage':
      return {
        ids: [],
        decision: { kind: 'create', drafts: [{ layer: 'passage', span, codes: ['claim'] }], status: 'accepted' },
      };
    case 'code':
      return { ids: ids(annotation), decision: { kind: 'code', add: [`code ${other % 3}`], remove: [] } };
    case 'uncode':
      return { ids: ids(annotation), decision: { kind: 'code', add: [], remove: [`code ${other % 3}`] } };
    case 'renameCode':
      return {
        ids: [],
        decision: { kind: 'renameCode', from: [CODES[pick % CODES.length] ?? ''], to: CODES[other % CODES.length] ?? '' },
      };
    case 'date':
    case 'otherDate':
      return { ids: [], decision: { kind: 'setDate', date: what === 'date' ? '2024-05-14' : '2024-05-15' } };
    case 'settle': {
      const conflict = at(conflicts, pick);
      const only = conflict === undefined || other % 4 < 2 ? {} : { conflict: conflictKey(conflict) };
      return {
        ids: ids(conflict?.other),
        decision: { kind: 'resolveConflict', keep: other % 2 === 0 ? 'other' : 'standing', ...only },
      };
    }
  }
}
