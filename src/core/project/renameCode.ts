import { adoptDecisions } from '../review/adoptDecisions.ts';
import type { Act } from '../review/act.ts';
import { undoAct } from '../review/applyAct.ts';
import { decide } from '../review/decide.ts';
import type { Stamp } from '../review/stamp.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Code, Codebook, CodeId } from '../model/codebook.ts';
import { decodeSidecar, encodeSidecar } from '../sidecar/codec.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';
import { decodeUtf8 } from '../text/utf8.ts';

export type RecodedSidecar =
  | { readonly kind: 'unchanged'; readonly content: undefined }
  | { readonly kind: 'changed'; readonly content: string; readonly act: Act }
  | { readonly kind: 'unusable'; readonly content: undefined; readonly failure: SidecarFailure };

/** The sidecar of an article that is not open, in which `from` became `to`: a decision like any other. */
export function renameCodeIn(sidecar: Uint8Array, from: readonly CodeId[], to: CodeId, stamp: Stamp): RecodedSidecar {
  return recode(sidecar, (document) => decide(document, UNREAD, [], { kind: 'renameCode', from, to }, stamp));
}

/** With one's own act taken back; what somebody decided since stays. */
export function restoreCodesIn(sidecar: Uint8Array, act: Act, stamp: Stamp): RecodedSidecar {
  return recode(sidecar, (document) => undoAct(document, UNREAD, act, stamp));
}

/** True where the sidecar may name the code somewhere: a look at its text, without reading what it says. */
export function mayName(sidecar: Uint8Array, code: CodeId): boolean {
  const text = decodeUtf8(sidecar);
  // What can't be read may have it too, and other programs may write a letter as its number.
  return text === undefined || text.includes(JSON.stringify(code)) || text.includes('\\u');
}

/** Positions stay as they are in the file: codes have none, so the article's text isn't needed. */
const UNREAD = '';

function recode(
  bytes: Uint8Array,
  change: (document: AnnotatedDocument) => { readonly document: AnnotatedDocument; readonly act: Act | undefined },
): RecodedSidecar {
  const decoded = decodeSidecar(bytes);
  if (!decoded.ok) return { kind: 'unusable', content: undefined, failure: decoded.failure };
  if (decoded.newer !== undefined) return { kind: 'unusable', content: undefined, failure: decoded.newer };
  const { sidecar } = decoded;
  const { document, act } = change(adoptDecisions(sidecar.document));
  if (act === undefined) return { kind: 'unchanged', content: undefined };
  return { kind: 'changed', content: encodeSidecar({ ...sidecar, document }), act };
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

/**
 * The codebook with a renaming, or a merge of two codes, taken back; `before` are the codes as they were. What others changed since stays:
 * only what the renaming did is undone.
 */
export function restoreCodeInBook({ codes }: Codebook, before: readonly Code[], from: CodeId, to: CodeId): readonly Code[] {
  const old = before.find(({ id }) => id === from);
  const target = before.find(({ id }) => id === to);
  const added = new Set([...(old?.replaces ?? []), from].filter((id) => target?.replaces?.includes(id) !== true));
  const wasBelow = (id: CodeId): boolean => before.find((code) => code.id === id)?.parent === from;
  const restored = codes.flatMap((code): Code[] => {
    const placed = code.parent === to && wasBelow(code.id) ? { ...code, parent: from } : code;
    if (code.id !== to) return [placed];
    const bare = withReplaces(placed, placed.replaces?.filter((id) => !added.has(id)) ?? []);
    if (target !== undefined) return [target.parent === from && bare.parent === undefined ? { ...bare, parent: from } : bare];
    return old === undefined ? [] : [withReplaces({ ...bare, id: from }, old.replaces ?? [])];
  });
  if (old === undefined || restored.some(({ id }) => id === from)) return restored;
  const at = before.indexOf(old);
  return [...restored.slice(0, at), old, ...restored.slice(at)];
}

function withReplaces(code: Code, replaces: readonly CodeId[]): Code {
  const { replaces: _, ...rest } = code;
  return replaces.length === 0 ? rest : { ...rest, replaces: [...replaces] };
}

function withoutOwnParent(code: Code): Code {
  if (code.parent !== code.id) return code;
  const { parent: _, ...rest } = code;
  return rest;
}
