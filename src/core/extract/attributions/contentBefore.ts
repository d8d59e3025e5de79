import { TIME_ADVERBIALS } from '../../lexicon/speechAdjuncts.ts';
import { isFinite, isMark, tagAt, wordAt, type Article } from './article.ts';
import { trimFinalMarks } from './region.ts';
import { isEmptyRange, type TokenRange } from './tokenRange.ts';

/**
 * What is said before a parenthetical cue: "The bridge is closed, police said", "“We left,” she said".
 * @returns the pieces, the second one after the cue where the cue interrupts; or undefined when nothing said stands before
 */
export function findContentBefore(article: Article, group: TokenRange, region: TokenRange): readonly TokenRange[] | undefined {
  const before = contentEndingAt(article, group.first, group.end, region);
  if (before === undefined) return undefined;
  const after = continuationAfter(article, before, group.end, region);
  return after === undefined ? [before] : [before, after];
}

function contentEndingAt(article: Article, groupFirst: number, groupEnd: number, region: TokenRange): TokenRange | undefined {
  const last = groupFirst - 1;
  const quote = article.quotes.endingAt(last) ?? (wordAt(article, last) === ',' ? article.quotes.endingAt(last - 1) : undefined);
  const finished = quote !== undefined && quote.end <= region.first && !/^[,?!–—-]$/.test(wordAt(article, quote.end - 2));
  if (quote !== undefined && !finished && !coversGroup(article, quote.first, groupFirst)) {
    return { first: startOfQuoted(article, quote.first, region), end: quote.end };
  }
  if (last < region.first) return undefined;
  if (!/^(?:,|–|—|-|--|\?|!)$/.test(wordAt(article, last))) return undefined;
  const range = { first: skipOpening(article, region.first, last), end: trimFinalMarks(article, region.first, last) };
  if (isEmptyRange(range)) return undefined;
  const closes = groupEnd >= region.end && range.end - range.first >= 3;
  if (!closes && !hasPredicate(article, range) && !resumesAfter(article, groupEnd, region)) return undefined;
  return range;
}

function coversGroup(article: Article, quoteFirst: number, groupFirst: number): boolean {
  return article.quotes.innermost(groupFirst)?.first === quoteFirst;
}

/** The words before a quotation in its sentence belong to what is said: "The plan is “a disgrace”, he said". */
function startOfQuoted(article: Article, quoteFirst: number, region: TokenRange): number {
  const sentence = article.parsed.sentences[article.tokens[quoteFirst]?.sentence ?? -1];
  const first = sentence === undefined ? quoteFirst : Math.max(sentence.firstToken, quoteFirst < region.first ? 0 : region.first);
  const start = Math.min(first, quoteFirst);
  return skipOpening(article, start >= region.first ? start : Math.max(start, quoteFirst), quoteFirst);
}

/** Opening marks that are no quotation marks, such as Markdown emphasis or a bullet. */
function skipOpening(article: Article, first: number, end: number): number {
  let at = first;
  while (
    at < end &&
    isMark(article, at) &&
    article.quotes.startingAt(at) === undefined &&
    !/^[([$€£#@]$/.test(wordAt(article, at))
  )
    at++;
  return at;
}

function hasPredicate(article: Article, range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++)
    if (isFinite(article, at) || (tagAt(article, at) === 'VBN' && at > range.first)) return true;
  return false;
}

/** "Last month, she says, a doctor saw": after the cue and a comma comes the verb. */
function resumesAfter(article: Article, groupEnd: number, region: TokenRange): boolean {
  const comma = commaAfterCue(article, groupEnd, region);
  if (comma === undefined || article.quotes.startingAt(comma + 1) !== undefined) return false;
  return hasAnyVerb(article, comma + 1, region.end) && !tagAt(article, comma + 1).startsWith('VBG');
}

/** The comma that ends an inserted cue, past a hearer or a time: "he told me on Friday,". */
function commaAfterCue(article: Article, groupEnd: number, region: TokenRange): number | undefined {
  for (let at = groupEnd; at < Math.min(region.end, groupEnd + 5); at++) {
    if (wordAt(article, at) === ',') return at;
    if (!/^(?:PRP|IN|NNP|TO)$/.test(tagAt(article, at)) && !TIME_ADVERBIALS.has(wordAt(article, at))) return undefined;
  }
  return undefined;
}

function hasAnyVerb(article: Article, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (/^(?:VB|MD)/.test(tagAt(article, at))) return true;
  return false;
}

/** What goes on after an interrupting cue: a quotation, or the rest of the clause. */
function continuationAfter(article: Article, before: TokenRange, groupEnd: number, region: TokenRange): TokenRange | undefined {
  const quoted = article.quotes.endingAt(before.end - 1) !== undefined;
  let at = groupEnd;
  if (quoted) {
    while (
      at < region.end &&
      article.quotes.startingAt(at) === undefined &&
      at < groupEnd + 12 &&
      !isFinite(article, at) &&
      wordAt(article, at) !== ';'
    )
      at++;
    const quote = article.quotes.startingAt(at);
    return quote === undefined || at > region.end ? undefined : { first: quote.first, end: quote.end };
  }
  const comma = commaAfterCue(article, groupEnd, region);
  if (comma === undefined || comma + 1 >= region.end) return undefined;
  at = comma;
  if (/^(?:who|adding|citing|as)$/.test(wordAt(article, at + 1)) || tagAt(article, at + 1) === 'VBG') return undefined;
  return { first: at + 1, end: trimFinalMarks(article, at + 1, region.end) };
}
