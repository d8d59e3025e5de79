import { TIME_NOUNS } from '../../lexicon/speechAdjuncts.ts';
import { isFinite, relationAt, tagAt, wordAt, type Article } from './article.ts';
import type { Source } from './source.ts';
import { baseChunkEndingAt, chunkEndingAt, type NounChunk } from './nounChunks.ts';
import type { TokenRange } from './tokenRange.ts';
import type { VerbGroup } from './verbGroup.ts';

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'that', 'where']);
/** "the minister, asked about it, said" */
const APPROACHED: ReadonlySet<string> = new Set(
  'asked reached contacted pressed questioned interviewed quoted approached speaking citing quoting'.split(' '),
);
const LONGEST_INSERTION = 45;
const TIME_WORDS = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight)$/;

/** The subject before a verb, with appositions and relative clauses: read off the tags, from the parse where they don't tell. */
export function findSubject(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  const floor = floorOf(article, group, region);
  const last = beforeTime(article, group.first - 1, floor);
  if (last < floor) return undefined;
  if (tagAt(article, last) === 'CC') return undefined;
  if (wordAt(article, last) === ',' || wordAt(article, last) === '–' || wordAt(article, last) === '—') {
    return overInsertion(article, last, floor);
  }
  if (wordAt(article, last) === ')') return overBrackets(article, last, floor);
  const chunk = chunkEndingAt(article, last, floor);
  if (chunk !== undefined && !isInRelative(article, chunk, floor)) {
    const interrupts = wordAt(article, group.verb + 1) === ',';
    const whole = interrupts ? chunk : withOffice(article, chunk, floor);
    return describe(article, fromQuotation(article, whole, floor), last + 1);
  }
  const relative = relativeBefore(article, last, floor);
  if (relative !== undefined) return relative;
  return chunk === undefined ? fromParse(article, group, floor) : describe(article, chunk, last + 1);
}

/** Between a quotation and the verb stands nothing but the source, however oddly it is tagged. */
function fromQuotation(article: Article, chunk: NounChunk, floor: number): NounChunk {
  if (chunk.first - floor > 8 || article.quotes.endingAt(floor - 1) === undefined) return chunk;
  const isTitle = chunk.first - floor === 1 && wordAt(article, floor).endsWith('ed');
  for (let at = floor; at < chunk.first; at++)
    if ((isFinite(article, at) && !isTitle) || wordAt(article, at) === ',') return chunk;
  return { ...chunk, first: floor };
}

/** A subject does not reach over a quotation, a semicolon or a colon. */
function floorOf(article: Article, group: VerbGroup, region: TokenRange): number {
  for (let at = group.first - 1; at >= region.first; at--) {
    const word = wordAt(article, at);
    if (word === ';' || word === ':') return at + 1;
    const closing = article.quotes.endingAt(at);
    if (
      closing !== undefined &&
      (closing.end - closing.first > 6 ||
        at === group.first - 1 ||
        wordAt(article, at + 1) === ',' ||
        /^[,.!?]$/.test(wordAt(article, at - 1)))
    ) {
      return at + 1;
    }
  }
  return region.first;
}

/** "The authority on Thursday said": the time is no part of the source. */
function beforeTime(article: Article, last: number, floor: number): number {
  let at = last;
  if (TIME_NOUNS.has(wordAt(article, at)) && /^(?:this|last|next)$/.test(wordAt(article, at - 1)) && at - 2 > floor) at -= 2;
  while (
    at > floor &&
    (TIME_WORDS.test(wordAt(article, at)) ||
      (/^(?:there|here|out)$/.test(wordAt(article, at)) && /^R[BP]$/.test(tagAt(article, at))))
  )
    at--;
  if (at === last) return last;
  if (/^(?:late|early|this|last)$/.test(wordAt(article, at)) && at > floor) at--;
  return wordAt(article, at) === 'on' && at > floor ? at - 1 : at;
}

function describe(article: Article, chunk: NounChunk, end: number): Source {
  let last = end;
  while (last > chunk.head + 1 && /^(?:,|–|—|\*|-)$/.test(wordAt(article, last - 1))) last--;
  return {
    range: { first: chunk.first, end: Math.max(last, chunk.head + 1) },
    head: chunk.head,
    inverted: false,
    inherited: false,
  };
}

/** "X, the mayor, said", "X, who led it, said", "X, in a statement, said". */
function overInsertion(article: Article, closing: number, floor: number): Source | undefined {
  const mark = wordAt(article, closing);
  for (let at = closing - 1; at > floor && closing - at <= LONGEST_INSERTION; at--) {
    if (wordAt(article, at) !== mark || isInList(article, at)) continue;
    const chunk = chunkEndingAt(article, beforeTime(article, at - 1, floor), floor);
    if (chunk === undefined || opensInsertion(article, chunk)) continue;
    const kind = insertionKind(article, at + 1, closing);
    if (kind === undefined) continue;
    const whole = withDescribed(article, chunk, floor);
    return describe(article, whole, kind === 'about-speaker' ? closing : chunk.end);
  }
  return undefined;
}

/** "X, of the health ministry, who …, said": the chunk before the second insertion is part of the first. */
function opensInsertion(article: Article, chunk: NounChunk): boolean {
  return /^(?:of|for|from|at|with)$/.test(wordAt(article, chunk.first - 1)) && wordAt(article, chunk.first - 2) === ',';
}

function isInList(article: Article, comma: number): boolean {
  return tagAt(article, comma - 1) === 'CD' && tagAt(article, comma + 1) === 'CD';
}

function insertionKind(article: Article, first: number, end: number): 'about-speaker' | 'about-speech' | undefined {
  const word = wordAt(article, first);
  if (word === 'speaking' && wordAt(article, first + 1) === 'on' && wordAt(article, first + 2) === 'condition')
    return 'about-speaker';
  if (APPROACHED.has(word)) return 'about-speech';
  if (RELATIVES.has(word) && word !== 'that' && word !== 'where') return 'about-speaker';
  if (/^(?:IN|TO)$/.test(tagAt(article, first)) && RELATIVES.has(wordAt(article, first + 1))) return 'about-speaker';
  for (let at = first; at < end; at++) {
    if (RELATIVES.has(wordAt(article, at))) break;
    if (isFinite(article, at)) return undefined;
  }
  const tag = tagAt(article, first);
  if (/^(?:for|of|from)$/.test(word)) return 'about-speaker';
  if (word === 'known' || word === 'appearing' || word === 'representing') return 'about-speaker';
  if (/^(?:IN|TO|VB|RB|WRB|CC)/.test(tag) && article.nameAt(first) === undefined) return 'about-speech';
  return 'about-speaker';
}

function overBrackets(article: Article, closing: number, floor: number): Source | undefined {
  for (let at = closing - 1; at > floor; at--) {
    if (wordAt(article, at) !== '(') continue;
    const chunk = chunkEndingAt(article, at - 1, floor);
    return chunk === undefined ? undefined : describe(article, chunk, closing + 1);
  }
  return undefined;
}

/** "Malaysia's prime minister, Najib Razak said": the office before the name is part of the source. */
function withOffice(article: Article, chunk: NounChunk, floor: number): NounChunk {
  const left = chunkBeforeComma(article, chunk, floor);
  if (left === undefined || article.nameAt(chunk.head)?.type !== 'person') return chunk;
  const opens = left.first === floor || wordAt(article, left.first - 1) === ',' || tagAt(article, left.first - 1) === 'CC';
  const isOffice = opens && article.nameAt(left.head)?.type !== 'person' && hasOwner(article, left);
  return isOffice ? { first: left.first, end: chunk.end, head: left.head } : chunk;
}

/** "Wade Tillotson, R-Kan., who leads it," and "Ada Brook, 51, a biologist,": what is inserted first describes the name before it. */
function withDescribed(article: Article, chunk: NounChunk, floor: number): NounChunk {
  let whole = withOffice(article, chunk, floor);
  for (let steps = 0; steps < 3; steps++) {
    const left = chunkBeforeComma(article, whole, floor);
    if (left === undefined || article.nameAt(left.head)?.type !== 'person' || article.nameAt(whole.head)?.type === 'person')
      return whole;
    if (!/^(?:DT|PRP\$|NN|JJ|CD)/.test(tagAt(article, whole.first))) return whole;
    whole = { first: left.first, end: whole.end, head: left.head };
  }
  return whole;
}

function chunkBeforeComma(article: Article, chunk: NounChunk, floor: number): NounChunk | undefined {
  if (wordAt(article, chunk.first - 1) !== ',' || chunk.first - 2 < floor) return undefined;
  return chunkEndingAt(article, chunk.first - 2, floor);
}

function hasOwner(article: Article, chunk: NounChunk): boolean {
  let owned = false;
  for (let at = chunk.first; at < chunk.end; at++) {
    if (tagAt(article, at) === 'CD') return false;
    owned ||= /^(?:POS|PRP\$|DT)$/.test(tagAt(article, at));
  }
  return owned && chunk.end - chunk.first < 9;
}

/** The chunk belongs to a relative clause: "the man who led the study said", "one who spoke on condition of anonymity said". */
function isInRelative(article: Article, chunk: NounChunk, floor: number): boolean {
  const before = tagAt(article, chunk.first - 1);
  if (chunk.first - 1 < floor || !/^(?:VB|IN|TO|RP)/.test(before)) return false;
  return relativeBefore(article, chunk.first - 1, floor) !== undefined;
}

function relativeBefore(article: Article, last: number, floor: number): Source | undefined {
  let verbs = 0;
  for (let at = last; at > floor && last - at < 25; at--) {
    const word = wordAt(article, at);
    if (word === ',' || word === ';') return undefined;
    if (isFinite(article, at)) verbs++;
    if (!RELATIVES.has(word) || verbs === 0) continue;
    const chunk = baseChunkEndingAt(article, at - 1, floor);
    return chunk === undefined ? undefined : describe(article, chunkEndingAt(article, at - 1, floor) ?? chunk, last + 1);
  }
  return undefined;
}

function fromParse(article: Article, group: VerbGroup, floor: number): Source | undefined {
  const subjects = article.tree
    .childrenOf(group.verb)
    .filter((child) => child >= floor && child < group.first && relationAt(article, child).startsWith('nsubj'));
  const head = subjects.at(-1);
  if (head === undefined) return undefined;
  const chunk = chunkEndingAt(article, head, floor);
  return chunk === undefined
    ? undefined
    : describe(article, chunk, Math.min(Math.max(article.tree.endOf(head), chunk.end), group.first));
}
