import type { Span } from './span.ts';

export interface Nudge {
  readonly edge: 'start' | 'end';
  readonly by: 'character' | 'word';
  readonly towards: 'left' | 'right';
}

export const NUDGES: readonly Nudge[] = (['start', 'end'] as const).flatMap((edge) =>
  (['character', 'word'] as const).flatMap((by) => (['left', 'right'] as const).map((towards) => ({ edge, by, towards }))),
);

/** The span with one edge moved: over a whole character (never half of a surrogate pair) or to the next edge of a word. */
export function moveEdge(text: string, { start, end }: Span, { edge, by, towards }: Nudge): Span | undefined {
  const from = edge === 'start' ? start : end;
  const to = by === 'character' ? characterEdge(text, from, towards) : wordEdge(text, from, towards, edge);
  const moved = edge === 'start' ? { start: to, end } : { start, end: to };
  return to === from || moved.start >= moved.end ? undefined : moved;
}

function characterEdge(text: string, from: number, towards: Nudge['towards']): number {
  if (towards === 'right') return Math.min(text.length, from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1));
  const isPair = from >= 2 && (text.codePointAt(from - 2) ?? 0) > 0xffff;
  return Math.max(0, from - (isPair ? 2 : 1));
}

/** A start goes to where a word begins, an end to where one ends. */
function wordEdge(text: string, from: number, towards: Nudge['towards'], edge: Nudge['edge']): number {
  const step = towards === 'right' ? 1 : -1;
  for (let at = from + step; at > 0 && at < text.length; at += step) {
    const [before, after] = [isWordCharacter(text[at - 1]), isWordCharacter(text[at])];
    if (edge === 'start' ? after && !before : before && !after) return at;
  }
  return towards === 'right' ? text.length : 0;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(character);
}
