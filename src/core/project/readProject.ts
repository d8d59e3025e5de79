import type * as z from 'zod/mini';
import { Code, OwnType, type Codebook, type OwnTypeLayer } from '../model/codebook.ts';
import { EntityType } from '../model/entityType.ts';
import { EventType } from '../model/event.ts';
import { QuantityKind } from '../model/quantity.ts';
import { ActorMember, RegisteredActor } from '../model/registeredActor.ts';
import { UserTerm } from '../model/userTerm.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';
import { readJson } from '../sidecar/readJson.ts';
import { EMPTY_PROJECT, type Project } from './project.ts';
import { type JsonPath, type ProjectProblem, type ProjectProblemCode } from './projectProblem.ts';
import { readLabels } from './readLabels.ts';
import { PROJECT_VERSION, TypeTable } from './projectFile.ts';

export type ReadProject =
  | {
      readonly ok: true;
      readonly project: Project;
      readonly problems: readonly ProjectProblem[];
      /** True for a newer format: used as far as it is understood, never written. */
      readonly readOnly: boolean;
      /** The file's fields as they are, for writing it again. */
      readonly raw: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly failure: SidecarFailure };

/** Reads a project file; a list alone is a dictionary, as it was before there were other sections. Never throws. */
export function readProject(bytes: Uint8Array): ReadProject {
  const read = readJson(bytes);
  if (!read.ok) return read;
  if (Array.isArray(read.value)) return readSections({ dictionary: read.value }, []);
  if (!isRecord(read.value))
    return { ok: false, failure: { reason: 'wrong-shape', message: 'it is neither an object nor a list' } };
  return readSections(read.value);
}

/** `root`: the path that a dictionary which is the whole file has. */
function readSections(raw: Readonly<Record<string, unknown>>, root?: JsonPath): ReadProject {
  const problems: ProjectProblem[] = [];
  const version = raw['formatVersion'];
  const readOnly = typeof version === 'number' && version > PROJECT_VERSION;
  if (readOnly) problems.push({ path: ['formatVersion'], code: 'newer-version', subject: String(version) });
  const dictionary = readList(raw['dictionary'], root ?? ['dictionary'], UserTerm, problems).map(({ value }) => value);
  const codebook = readCodebook(raw, problems);
  const actors = readList(raw['actors'], ['actors'], RegisteredActor, problems);
  reportDuplicates(actors, ({ id }) => id, 'duplicate-id', 'id', problems);
  reportSharedMembers(actors, problems);
  const notSame = readNotSame(raw['notSame'], problems);
  const labels = readLabels(raw['mapping'], codebook.types, (problem) => void problems.push(problem));
  const register = { actors: firstOf(actors, ({ id }) => id), notSame };
  return { ok: true, project: { ...EMPTY_PROJECT, dictionary, codebook, register, labels }, problems, readOnly, raw };
}

interface AtPath<T> {
  readonly value: T;
  readonly path: JsonPath;
}

function readList<T>(value: unknown, path: JsonPath, schema: z.ZodMiniType<T>, problems: ProjectProblem[]): AtPath<T>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push({ path, code: 'not-a-list', subject: String(path.at(-1) ?? '') });
    return [];
  }
  return value.flatMap((item: unknown, at): AtPath<T>[] => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [{ value: parsed.data, path: [...path, at] }];
    for (const { path: inside, message } of parsed.error.issues) {
      const steps = inside.map((step) => (typeof step === 'symbol' ? String(step) : step));
      problems.push({ path: [...path, at, ...steps], code: 'invalid', subject: message });
    }
    return [];
  });
}

function readCodebook(raw: Readonly<Record<string, unknown>>, problems: ProjectProblem[]): Codebook {
  const section = readSection(raw, 'codebook', problems);
  const codes = readList(section['codes'], ['codebook', 'codes'], Code, problems);
  const types = readList(section['types'], ['codebook', 'types'], OwnType, problems);
  reportDuplicates(codes, ({ id }) => id, 'duplicate-id', 'id', problems);
  reportDuplicates(types, ({ layer, id }) => `${layer} ${id}`, 'duplicate-id', 'id', problems);
  reportDuplicates(codes, ({ key }) => key, 'duplicate-key', 'key', problems);
  const kept = checkParents(
    firstOf(codes, ({ id }) => id),
    codes,
    problems,
  );
  const ownTypes = types.filter(({ value: { layer, parent }, path }) => {
    if (isOurType(layer, parent)) return true;
    problems.push({ path: [...path, 'parent'], code: 'unknown-type', subject: parent });
    return false;
  });
  const known = firstOf(ownTypes, ({ layer, id }) => `${layer} ${id}`);
  return { codes: kept, types: known, mapping: readMapping(raw, known, problems) };
}

function isOurType(layer: OwnTypeLayer, type: string): boolean {
  const types: Readonly<Record<OwnTypeLayer, readonly string[]>> = {
    entity: EntityType.options,
    event: EventType.options,
    figure: QuantityKind.options,
  };
  return types[layer].includes(type);
}

/** Parents that aren't there, and circles, are told; such a code stands at the top. */
function checkParents(codes: readonly Code[], placed: readonly AtPath<Code>[], problems: ProjectProblem[]): readonly Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const pathOf = new Map<string, JsonPath>();
  for (const { value, path } of placed) if (!pathOf.has(value.id)) pathOf.set(value.id, path);
  return codes.map((code) => {
    const path = pathOf.get(code.id) ?? [];
    for (const replaced of code.replaces ?? []) {
      if (byId.has(replaced)) problems.push({ path: [...path, 'replaces'], code: 'replaces-code', subject: replaced });
    }
    if (code.parent === undefined) return code;
    const lost = !byId.has(code.parent);
    if (!lost && !isInCircle(code, byId)) return code;
    problems.push({ path: [...path, 'parent'], code: lost ? 'unknown-parent' : 'cycle', subject: code.parent });
    const { parent: _, ...rest } = code;
    return rest;
  });
}

function isInCircle(code: Code, byId: ReadonlyMap<string, Code>): boolean {
  const seen = new Set<string>();
  for (let at: Code | undefined = code; at?.parent !== undefined; at = byId.get(at.parent)) {
    if (at.parent === code.id) return true;
    if (seen.has(at.id)) return false;
    seen.add(at.id);
  }
  return false;
}

function readMapping(
  raw: Readonly<Record<string, unknown>>,
  types: readonly OwnType[],
  problems: ProjectProblem[],
): ReadonlyMap<string, string> {
  const section = readSection(raw, 'mapping', problems);
  const mapping = new Map<string, string>();
  for (const layer of ['entity', 'event', 'figure'] as const) {
    const path = ['mapping', layer];
    if (section[layer] === undefined) continue;
    const table = TypeTable.safeParse(section[layer]);
    if (!table.success) {
      problems.push({ path, code: 'not-an-object', subject: layer });
      continue;
    }
    for (const [ours, own] of Object.entries(table.data)) {
      if (!isOurType(layer, ours)) problems.push({ path: [...path, ours], code: 'unknown-type', subject: ours });
      else if (!types.some((type) => type.layer === layer && type.id === own))
        problems.push({ path: [...path, ours], code: 'unknown-type', subject: own });
      else mapping.set(`${layer}/${ours}`, own);
    }
  }
  return mapping;
}

function readNotSame(value: unknown, problems: ProjectProblem[]): readonly (readonly ActorMember[])[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push({ path: ['notSame'], code: 'not-a-list', subject: 'notSame' });
    return [];
  }
  return value
    .map((set: unknown, at) => readList(set, ['notSame', at], ActorMember, problems).map((placed) => placed.value))
    .filter((set) => set.length > 1);
}

/** An entity that two actors claim belongs to neither more than the other: the person has to say. */
function reportSharedMembers(actors: readonly AtPath<RegisteredActor>[], problems: ProjectProblem[]): void {
  const owner = new Map<string, string>();
  for (const { value, path } of actors) {
    for (const [at, member] of (value.is ?? []).entries()) {
      const key = memberKey(member);
      const other = owner.get(key);
      if (other !== undefined && other !== value.id)
        problems.push({ path: [...path, 'is', at], code: 'member-twice', subject: other });
      owner.set(key, other ?? value.id);
    }
  }
}

export function memberKey([article, entity]: ActorMember): string {
  return `${article}\n${entity}`;
}

function reportDuplicates<T>(
  records: readonly AtPath<T>[],
  keyOf: (value: T) => string | undefined,
  code: ProjectProblemCode,
  field: string,
  problems: ProjectProblem[],
): void {
  const seen = new Set<string>();
  for (const { value, path } of records) {
    const key = keyOf(value);
    if (key === undefined) continue;
    if (seen.has(key)) problems.push({ path: [...path, field], code, subject: key });
    seen.add(key);
  }
}

/** Of records with one key the first. */
function firstOf<T>(records: readonly AtPath<T>[], keyOf: (value: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const { value } of records) if (!byKey.has(keyOf(value))) byKey.set(keyOf(value), value);
  return [...byKey.values()];
}

function readSection(
  raw: Readonly<Record<string, unknown>>,
  name: string,
  problems: ProjectProblem[],
): Readonly<Record<string, unknown>> {
  const section = raw[name];
  if (section === undefined) return {};
  if (isRecord(section)) return section;
  problems.push({ path: [name], code: 'not-an-object', subject: name });
  return {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
