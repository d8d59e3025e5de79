import type { Code, Codebook, CodeId } from '../model/codebook.ts';
import { decodeUtf8 } from '../text/utf8.ts';

/** True where the sidecar may name the code somewhere: a look at its text, without reading what it says. */
export function mayName(sidecar: Uint8Array, code: CodeId): boolean {
  const text = decodeUtf8(sidecar);
  // What can't be read may have it too, and other programs may write a letter as its number.
  return text === undefined || text.includes(JSON.stringify(code)) || text.includes('\\u');
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
