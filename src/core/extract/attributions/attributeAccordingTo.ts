import { isFinite, isMark, tagAt, wordAt, type Article } from './article.ts';
import type { Draft } from './draft.ts';
import type { Source } from './source.ts';
import { regionOf, trimFinalMarks } from './region.ts';
import { isEmptyRange, type TokenRange } from './tokenRange.ts';

/** Finds the attribution of an "according to" that starts at this token. */
export function attributeAccordingTo(article: Article, at: number): Draft | undefined {
  const length = lengthOfCue(article, at);
  if (length === undefined) return undefined;
  const region = regionOf(article, at);
  const opens = at === region.first || wordAt(article, at - 1) === ',' || isMark(article, at - 1);
  const source = readSource(article, at + length, region, !opensRegion(article, at, region));
  if (source === undefined) return undefined;
  const content = contentAround(article, at, source.range.end, region, opens);
  if (content.length === 0) return undefined;
  return { rule: 'according-to', stance: 'asserts', source, cue: [{ first: at, end: at + length }], content, anchor: at };
}

/** "according to", "as per", "in the words of" */
function lengthOfCue(article: Article, at: number): number | undefined {
  const word = wordAt(article, at);
  const next = wordAt(article, at + 1);
  if ((word === 'according' && next === 'to') || (word === 'as' && next === 'per')) return 2;
  return word === 'in' && next === 'the' && wordAt(article, at + 2) === 'words' && wordAt(article, at + 3) === 'of'
    ? 4
    : undefined;
}

/** Nothing but marks stands before it. */
function opensRegion(article: Article, at: number, region: TokenRange): boolean {
  return onlyMarks(article, { first: region.first, end: at });
}

function readSource(article: Article, first: number, region: TokenRange, trails: boolean): Source | undefined {
  let end = first;
  let head: number | undefined;
  let settled = false;
  while (end < region.end && !endsSource(article, end, region, trails)) {
    const tag = tagAt(article, end);
    if ((/^(?:IN|TO|VBN|VBG|WDT|WP)$/.test(tag) || wordAt(article, end) === ',') && head !== undefined) settled = true;
    if (!settled && /^(?:NN|PRP$|CD$)/.test(tag)) head = end;
    end++;
  }
  if (head === undefined) return undefined;
  return { range: { first, end: trimFinalMarks(article, first, end) }, head, inverted: true, inherited: false };
}

function endsSource(article: Article, at: number, region: TokenRange, trails: boolean): boolean {
  const word = wordAt(article, at);
  if (word === ';' || word === ':' || article.quotes.startingAt(at) !== undefined) return true;
  if (word !== ',') return isMark(article, at) && /^[–—]$/.test(word);
  return !continuesName(article, at, region) && !(trails && isApposedName(article, at, region));
}

/** ", a charity," and ", which owns it" are still the source; a comma before the statement is not. */
function continuesName(article: Article, comma: number, region: TokenRange): boolean {
  const next = wordAt(article, comma + 1);
  if (/^(?:who|which|whose)$/.test(next)) return true;
  if (!/^(?:a|an|the|its|their|his|her)$/.test(next)) return false;
  for (let at = comma + 1; at < region.end; at++) {
    if (wordAt(article, at) === ',') return true;
    if (isFinite(article, at)) return false;
  }
  return true;
}

/** ", Ove Lindqvist" after "according to the manager", at the end of the sentence or before a comma. */
function isApposedName(article: Article, comma: number, region: TokenRange): boolean {
  const name = article.nameAt(comma + 1);
  if (name?.type !== 'person' || article.nameAt(comma - 1)?.type === 'person') return false;
  let at = comma + 1;
  while (at < region.end && article.nameAt(at) === name) at++;
  return at >= region.end || wordAt(article, at) === ',';
}

function contentAround(article: Article, cue: number, sourceEnd: number, region: TokenRange, opens: boolean): TokenRange[] {
  const first = startOfStatement(article, cue, region);
  const before: TokenRange = { first, end: trimFinalMarks(article, first, cue) };
  const next = wordAt(article, sourceEnd);
  const afterFirst = next === ',' || next === '–' || next === '—' || next === ':' ? sourceEnd + 1 : sourceEnd;
  const after: TokenRange = { first: afterFirst, end: region.end };
  const hasBefore = cue > region.first && !isEmptyRange(before) && !onlyMarks(article, before);
  const hasAfter = opens && !isEmptyRange(after) && sourceEnd > cue && wordAt(article, sourceEnd) !== '';
  if (!hasBefore) return hasAfter ? [after] : [];
  if (!hasAfter || startsNewClause(article, after)) return [before];
  const relative = relativeBefore(article, cue);
  return relative === undefined ? [before, after] : [after];
}

/** After "…, according to X," a new coordinate clause is no part of the statement. */
function startsNewClause(article: Article, after: TokenRange): boolean {
  return (
    /^(?:but|and|while|as|which|who|although|though)$/.test(wordAt(article, after.first)) || tagAt(article, after.first) === 'VBG'
  );
}

/** "which, according to AFP, …": what is said is in the relative clause. */
function relativeBefore(article: Article, cue: number): number | undefined {
  const before = wordAt(article, cue - 1) === ',' ? cue - 2 : cue - 1;
  return /^(?:who|which|that|whose|where)$/.test(wordAt(article, before)) ? before : undefined;
}

/** The statement starts with its sentence, or with the quotation that it ends in. */
function startOfStatement(article: Article, cue: number, region: TokenRange): number {
  const quote = article.quotes.endingAt(cue - 1) ?? article.quotes.endingAt(cue - 2);
  if (quote !== undefined && quote.first < region.first && quote.end <= cue) return quote.first;
  let first = region.first;
  while (
    first < cue &&
    isMark(article, first) &&
    article.quotes.startingAt(first) === undefined &&
    !/^[([$€£]$/.test(wordAt(article, first))
  )
    first++;
  return first;
}

function onlyMarks(article: Article, range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++) if (!isMark(article, at)) return false;
  return true;
}
