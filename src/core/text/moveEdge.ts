import type { Span } from './span.ts';

export interface Nudge {
  readonly edge: 'start' | 'end';
  readonly by: 'character' | 'word' | 'phrase';
  readonly towards: 'left' | 'right';
}

export const NUDGES: readonly Nudge[] = (['start', 'end'] as const).flatMap((edge) =>
  (['character', 'word', 'phrase'] as const).flatMap((by) =>
    (['left', 'right'] as const).map((towards) => ({ edge, by, towards })),
  ),
);

/**
 * The span with one edge moved: over a whole character (never half of a surrogate pair), to the next edge of a word, or to the next place
 * where punctuation or a line ends a stretch of words.
 */
export function moveEdge(text: string, { start, end }: Span, { edge, by, towards }: Nudge): Span | undefined {
  const from = edge === 'start' ? start : end;
  const to = edgeBy[by](text, from, towards, edge);
  const moved = edge === 'start' ? { start: to, end } : { start, end: to };
  return to === from || moved.start >= moved.end ? undefined : moved;
}

const edgeBy: Readonly<
  Record<Nudge['by'], (text: string, from: number, towards: Nudge['towards'], edge: Nudge['edge']) => number>
> = { character: characterEdge, word: wordEdge, phrase: phraseEdge };

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

/** Quotation marks belong to the words that they stand at; other marks end a stretch of words and belong to none. */
const QUOTATION = '"“”„«»‘’\'';
const ENDS = /[,;:.!?…()[\]—–\n]/u;

/**
 * A start goes to the first word, or opening quotation mark, behind punctuation; an end to the last word or closing quotation mark before
 * it. A mark inside a word or number ends nothing: "1,300", "it’s".
 */
function phraseEdge(text: string, from: number, towards: Nudge['towards'], edge: Nudge['edge']): number {
  const step = towards === 'right' ? 1 : -1;
  for (let at = from + step; at > 0 && at < text.length; at += step) {
    if (edge === 'start' ? startsPhrase(text, at) : endsPhrase(text, at)) return at;
  }
  return towards === 'right' ? text.length : 0;
}

function startsPhrase(text: string, at: number): boolean {
  if (!isWordOrQuotation(text, at)) return false;
  if (isQuotation(text[at]) && (text[at - 1] === '\n' || /\s/.test(text[at - 1] ?? ''))) return true;
  const end = skipSpaceBack(text, at);
  const before = text[end - 1] ?? '\n';
  if (end === at) return ENDS.test(before) && !isInsideWord(text, at - 1);
  return ENDS.test(before) || text.slice(end, at).includes('\n') || (isQuotation(before) && !/\s/.test(text[end - 2] ?? ' '));
}

/** "1,300" */
function isInsideWord(text: string, at: number): boolean {
  return isWordCharacter(text[at - 1]) && isWordCharacter(text[at + 1]) && /[.,:]/.test(text[at] ?? '');
}

function skipSpaceBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

function endsPhrase(text: string, at: number): boolean {
  if (!isWordOrQuotation(text, at - 1)) return false;
  const next = text[at] ?? '\n';
  const isSpace = /\s/.test(text[at + 1] ?? '\n') || isQuotation(text[at + 1]);
  if (ENDS.test(next)) return isSpace || /[\n—–)\]]/.test(next);
  return isQuotation(text[at - 1]) && /\s/.test(next);
}

function isQuotation(character: string | undefined): boolean {
  return character !== undefined && QUOTATION.includes(character);
}

function isWordOrQuotation(text: string, at: number): boolean {
  return isWordCharacter(text[at]) || isQuotation(text[at]);
}
