import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { DecidedFields, DecisionRecord, Recoding } from '../model/decisionRecord.ts';
import { digestText } from '../text/digest.ts';
import { canonicalJson } from './comparable.ts';
import type { Stamp } from './stamp.ts';
import { splitStamp } from './stamps.ts';

/** The ids of all decisions that a version of a document knows. */
export function knownDecisions({ decisions }: AnnotatedDocument): ReadonlySet<string> {
  return new Set((decisions ?? []).map(({ id }) => id));
}

/** `about`: all that makes this decision another one than others of the same person at the same time. */
export function deriveDecisionId({ decisions }: AnnotatedDocument, stamp: Stamp, about: unknown): string {
  return `d-${digestText(canonicalJson([stamp.by ?? '', stamp.at, decisions?.length ?? 0, about]))}`;
}

export function addDecision(document: AnnotatedDocument, record: DecisionRecord): AnnotatedDocument {
  return { ...document, decisions: mergeDecisions(document.decisions ?? [], [record]) };
}

/** All of both, each once, by time. */
export function mergeDecisions(a: readonly DecisionRecord[], b: readonly DecisionRecord[]): DecisionRecord[] {
  const all = new Map<string, DecisionRecord>();
  for (const record of [...a, ...b]) {
    const held = all.get(record.id);
    if (held === undefined || canonicalJson(record) < canonicalJson(held)) all.set(record.id, record);
  }
  return [...all.values()].sort(compareDecisions);
}

function compareDecisions(a: DecisionRecord, b: DecisionRecord): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** False for what was taken back, unless that was taken back too. */
export function holds(decisions: readonly DecisionRecord[], { id }: DecisionRecord): boolean {
  return !decisions.some((later) => later.undoes === id && holds(decisions, later));
}

/** The ids of the decisions that made a record what it is. */
export function decidedBy({ decided }: { readonly decided?: DecidedFields | undefined }): readonly string[] {
  return Object.values(decided ?? {}).flatMap(splitStamp);
}

export function describeDecision(
  id: string,
  kind: string,
  { by, at }: Stamp,
  about: {
    readonly on: readonly string[];
    readonly removes: readonly string[];
    readonly gives?: Readonly<Record<string, string>>;
    readonly names?: Readonly<Record<string, string>>;
    readonly undoes?: string;
    readonly recodes?: Recoding | undefined;
  },
): DecisionRecord {
  return {
    id,
    kind,
    at,
    ...(by === undefined || by === '' ? {} : { by }),
    ...(about.undoes === undefined ? {} : { undoes: about.undoes }),
    ...(about.on.length === 0 ? {} : { on: [...about.on] }),
    ...(about.removes.length === 0 ? {} : { removes: [...about.removes] }),
    ...(isEmpty(about.gives) ? {} : { gives: { ...about.gives } }),
    ...(isEmpty(about.names) ? {} : { names: { ...about.names } }),
    ...(about.recodes === undefined ? {} : { recodes: about.recodes }),
  };
}

function isEmpty(entries: Readonly<Record<string, string>> = {}): boolean {
  return Object.keys(entries).length === 0;
}
