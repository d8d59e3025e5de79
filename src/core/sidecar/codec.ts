import type * as z from 'zod/mini';
import { type AnnotatedDocument, Article } from '../model/annotatedDocument.ts';
import { Attribution } from '../model/attribution.ts';
import { Conflict } from '../model/conflict.ts';
import { DecisionRecord } from '../model/decisionRecord.ts';
import { Entity } from '../model/entity.ts';
import { Event } from '../model/event.ts';
import { Mention } from '../model/mention.ts';
import { Passage } from '../model/passage.ts';
import { Quantity } from '../model/quantity.ts';
import { mapSteps, runToEnd, type Steps } from '../steps.ts';
import type { SidecarFailure } from './failure.ts';
import { findInfinite } from './findInfinite.ts';
import { migrate } from './migrations.ts';
import { readJson } from './readJson.ts';
import { restoreNames } from './restoreNames.ts';
import { FORMAT_VERSION, OFFSET_UNIT, SidecarHead } from './sidecarFile.ts';
import { writeJson, writeJsonLine } from './writeJson.ts';

/** The lists of a sidecar, whose records are checked one by one. */
const RECORD_LISTS = [
  'entities',
  'mentions',
  'quantities',
  'attributions',
  'events',
  'passages',
  'conflicts',
  'decisions',
] as const;
type RecordList = (typeof RECORD_LISTS)[number];

/** A record that can't be used. It stays in the file as it is. */
export interface InvalidRecord {
  readonly list: RecordList;
  readonly value: unknown;
  /** What is wrong with it, in English, for the log. */
  readonly problem: string;
}

export interface Sidecar {
  readonly document: AnnotatedDocument;
  readonly invalidRecords: readonly InvalidRecord[];
  readonly schemaUrl: string | undefined;
}

export type DecodedSidecar =
  | {
      readonly ok: true;
      readonly sidecar: Sidecar;
      /** Set for a format newer than ours: never write it. */
      readonly newer?: SidecarFailure;
    }
  | { readonly ok: false; readonly failure: SidecarFailure };

/** Same sidecar, same text. The lists must be in order (`sortRecords`). */
export function encodeSidecar(sidecar: Sidecar): string {
  return writeJson(listFields(sidecar));
}

/** The same JSON value on one line, without a line end. */
export function encodeSidecarLine(sidecar: Sidecar): string {
  return writeJsonLine(listFields(sidecar));
}

function listFields({ document, invalidRecords, schemaUrl }: Sidecar): Readonly<Record<string, unknown>> {
  const withInvalid = (list: RecordList): readonly unknown[] => [
    ...(document[list] ?? []),
    ...invalidRecords.filter((one) => one.list === list).map(({ value }) => value),
  ];
  const passages = withInvalid('passages');
  const conflicts = withInvalid('conflicts');
  const decisions = withInvalid('decisions');
  const { passages: _, conflicts: __, decisions: ___, ...rest } = document;
  return {
    $schema: schemaUrl,
    ...rest,
    formatVersion: FORMAT_VERSION,
    offsetUnit: OFFSET_UNIT,
    entities: withInvalid('entities'),
    mentions: withInvalid('mentions'),
    quantities: withInvalid('quantities'),
    attributions: withInvalid('attributions'),
    events: withInvalid('events'),
    ...(passages.length === 0 ? {} : { passages }),
    ...(conflicts.length === 0 ? {} : { conflicts }),
    ...(decisions.length === 0 ? {} : { decisions }),
  };
}

/** Never throws. A bad record is set aside; a bad head makes the whole file unusable. */
export function decodeSidecar(bytes: Uint8Array): DecodedSidecar {
  return runToEnd(decodeSidecarSteps(bytes));
}

/** The same with pauses: only to read it as JSON is one step. */
export function* decodeSidecarSteps(bytes: Uint8Array): Steps<DecodedSidecar> {
  const read = readJson(bytes);
  if (!read.ok) return read;
  yield;
  const head = SidecarHead.safeParse(read.value);
  if (!head.success) return fail({ reason: 'wrong-shape', message: describeProblem(head.error) });
  restoreNames(head.data, read.value);
  const version = head.data.formatVersion;
  if (version > FORMAT_VERSION) return yield* decodeRecords(head.data, { reason: 'newer-version', version });
  const raw = migrate(head.data, version, FORMAT_VERSION);
  if (raw === undefined) return fail({ reason: 'wrong-shape', message: `formatVersion ${version} is not known` });
  return yield* decodeRecords(raw, undefined);
}

/** `newer`: the failure of a newer format, for the case that its head or lists are not like ours. */
function* decodeRecords(raw: Readonly<Record<string, unknown>>, newer: SidecarFailure | undefined): Steps<DecodedSidecar> {
  const { $schema, formatVersion: _, offsetUnit, article: rawArticle, ...fields } = raw;
  const wrong = (message: string): DecodedSidecar => fail(newer ?? { reason: 'wrong-shape', message });
  const article = Article.safeParse(rawArticle);
  if (!article.success) return wrong(`article: ${describeProblem(article.error)}`);
  restoreNames(article.data, rawArticle);
  const infinite = findInfinite({ article: rawArticle, ...withoutLists(fields) });
  if (infinite !== undefined) return wrong(describeInfinite(infinite));
  if (offsetUnit !== OFFSET_UNIT) return wrong(`offsetUnit is not "${OFFSET_UNIT}"`);
  const listless = RECORD_LISTS.find((list) => fields[list] !== undefined && !Array.isArray(fields[list]));
  if (listless !== undefined) return wrong(`${listless} is not a list`);
  const invalidRecords: InvalidRecord[] = [];
  const document = yield* decodeLists(fields, article.data, invalidRecords);
  const sidecar = { document, invalidRecords, schemaUrl: typeof $schema === 'string' ? $schema : undefined };
  return newer === undefined ? { ok: true, sidecar } : { ok: true, sidecar, newer };
}

function* decodeLists(
  fields: Readonly<Record<string, unknown>>,
  article: Article,
  invalid: InvalidRecord[],
): Steps<AnnotatedDocument> {
  const ids = new Set<string>();
  const takeId = ({ id }: { readonly id: string }): string | undefined => {
    if (ids.has(id)) return `id: "${id}" is in use by an earlier record`;
    ids.add(id);
    return undefined;
  };
  const records = function* <T>(
    list: RecordList,
    schema: z.ZodMiniType<T>,
    examine: (record: T) => string | undefined,
  ): Steps<T[]> {
    const found = yield* mapSteps(asList(fields[list]), (value): T[] => {
      const parsed = schema.safeParse(value);
      const infinite = findInfinite(value);
      const sense = infinite === undefined ? undefined : describeInfinite(infinite);
      const problem = sense ?? (parsed.success ? examine(parsed.data) : describeProblem(parsed.error));
      if (problem !== undefined) invalid.push({ list, value, problem });
      if (!parsed.success || problem !== undefined) return [];
      restoreNames(parsed.data, value);
      return [parsed.data];
    });
    return found.flat();
  };
  const others = withoutLists(fields);
  const passages = yield* records('passages', Passage, takeId);
  const conflicts = yield* records('conflicts', Conflict, () => undefined);
  const decisions = yield* records('decisions', DecisionRecord, () => undefined);
  return {
    ...others,
    article,
    entities: yield* records('entities', Entity, takeId),
    mentions: yield* records('mentions', Mention, takeId),
    quantities: yield* records('quantities', Quantity, takeId),
    attributions: yield* records('attributions', Attribution, takeId),
    events: yield* records('events', Event, takeId),
    ...(passages.length === 0 ? {} : { passages }),
    ...(conflicts.length === 0 ? {} : { conflicts }),
    ...(decisions.length === 0 ? {} : { decisions }),
  };
}

function withoutLists(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isRecordList(name)));
}

function describeInfinite(path: string): string {
  return `${path}: a number too great to be kept`;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecordList(name: string): boolean {
  return RECORD_LISTS.some((list) => list === name);
}

function fail(failure: SidecarFailure): DecodedSidecar {
  return { ok: false, failure };
}

/** `mentions[3].target.start: Invalid input …` without the part that the caller knows. */
function describeProblem(error: z.core.$ZodError): string {
  return error.issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ');
}
