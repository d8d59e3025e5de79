import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Code, Codebook, CodeId } from '../model/codebook.ts';
import { decodeSidecar, encodeSidecar } from '../sidecar/codec.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';

/** The codes of some annotations, by their ids: what they were before an act, so that it can be undone exactly. */
export type CodesById = Readonly<Record<string, readonly CodeId[]>>;

export type RecodedSidecar =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly content: string; readonly before: CodesById; readonly after: CodesById }
  | { readonly kind: 'unusable'; readonly failure: SidecarFailure };

/** A sidecar in which `from` became `to`; who coded and when stays, as nobody judged anew. */
export function renameCodeIn(sidecar: Uint8Array, from: readonly CodeId[], to: CodeId): RecodedSidecar {
  return recode(sidecar, (_, codes) =>
    codes.some((code) => from.includes(code)) ? sortCodes([...codes.filter((code) => !from.includes(code)), to]) : codes,
  );
}

/** Puts back what an act changed, where nobody has changed it since: an annotation that has other codes than the act gave it keeps them. */
export function restoreCodesIn(sidecar: Uint8Array, before: CodesById, after: CodesById): RecodedSidecar {
  return recode(sidecar, (id, codes) => {
    const given = after[id];
    const earlier = before[id];
    if (given === undefined || earlier === undefined) return codes;
    return given.join('\n') === [...codes].join('\n') ? earlier : codes;
  });
}

function sortCodes(codes: readonly CodeId[]): CodeId[] {
  return [...new Set(codes)].sort();
}

function recode(bytes: Uint8Array, change: (id: string, codes: readonly CodeId[]) => readonly CodeId[]): RecodedSidecar {
  const decoded = decodeSidecar(bytes);
  if (!decoded.ok) return { kind: 'unusable', failure: decoded.failure };
  if (decoded.newer !== undefined) return { kind: 'unusable', failure: decoded.newer };
  const before: Record<string, readonly CodeId[]> = {};
  const after: Record<string, readonly CodeId[]> = {};
  const recodeOne = <T extends { id: string; codes?: CodeId[] | undefined }>(record: T): T => {
    if (record.codes === undefined) return record;
    const codes = change(record.id, record.codes);
    if (codes === record.codes || codes.join('\n') === record.codes.join('\n')) return record;
    before[record.id] = record.codes;
    after[record.id] = codes;
    return { ...record, codes: [...codes] };
  };
  const { document } = decoded.sidecar;
  const changed: AnnotatedDocument = {
    ...document,
    mentions: document.mentions.map(recodeOne),
    quantities: document.quantities.map(recodeOne),
    attributions: document.attributions.map(recodeOne),
    events: document.events.map(recodeOne),
    ...(document.passages === undefined ? {} : { passages: document.passages.map(recodeOne) }),
  };
  if (Object.keys(before).length === 0) return { kind: 'unchanged' };
  return { kind: 'changed', content: encodeSidecar({ ...decoded.sidecar, document: changed }), before, after };
}

/**
 * The codebook after a code was renamed to `to`, or merged into it where there is one: it replaces what it stands for now, children move
 * along, and what others said of the old id is said of the new one.
 */
export function renameCodeInBook({ codes }: Codebook, from: CodeId, to: CodeId): readonly Code[] {
  const old = codes.find(({ id }) => id === from);
  const target = codes.find(({ id }) => id === to);
  const replaced = [...(target?.replaces ?? []), ...(old?.replaces ?? []), from];
  const replaces = [...new Set(replaced)].filter((id) => id !== to).sort();
  const moveParent = (code: Code): Code => (code.parent === from ? { ...code, parent: to } : code);
  if (target !== undefined) {
    return codes
      .filter(({ id }) => id !== from)
      .map((code) => withoutOwnParent(moveParent(code.id === to ? { ...code, replaces } : code)));
  }
  const renamed: Code = { ...(old ?? { id: to }), id: to, replaces };
  if (old === undefined) return [...codes, renamed];
  return codes.map((code) => withoutOwnParent(moveParent(code.id === from ? renamed : code)));
}

function withoutOwnParent(code: Code): Code {
  if (code.parent !== code.id) return code;
  const { parent: _, ...rest } = code;
  return rest;
}
