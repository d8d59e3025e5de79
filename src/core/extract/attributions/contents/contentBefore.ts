import { TIME_ADVERBIALS } from '../../../lexicon/speechAdjuncts.ts';
import { isFinite, isMark, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { trimFinalMarks } from '../region.ts';
import { isEmptyRange, type TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/** With its marks, in tokens. */
const LONGEST_NICKNAME = 5;

/**
 * What is said before a parenthetical cue: "The bridge is closed, police said", "“We left,” she said".
 * @returns the pieces, the second one after the cue where the cue interrupts; or undefined when nothing said stands before
 */
export function findContentBefore(text: IndexedText, group: TokenRange, region: TokenRange): readonly TokenRange[] | undefined {
  const before = contentEndingAt(text, group.first, group.end, region);
  if (before === undefined) return undefined;
  const after = continuationAfter(text, before, group.end, region);
  return after === undefined ? [before] : [before, after];
}

function contentEndingAt(text: IndexedText, groupFirst: number, groupEnd: number, region: TokenRange): TokenRange | undefined {
  const last = groupFirst - 1;
  const quote = quoteEndingBefore(text, groupFirst, groupEnd, region);
  if (quote !== undefined && !coversGroup(text, quote.first, groupFirst))
    return { first: startOfQuoted(text, quote.first, region), end: quote.end };
  if (last < region.first || !(/^(?:,|–|—|-|--|\?|!)$/.test(wordAt(text, last)) || isStrayClosing(text, last))) return undefined;
  const range = { first: skipOpening(text, region.first, last), end: trimFinalMarks(text, region.first, last) };
  if (isEmptyRange(range)) return undefined;
  const closes = groupEnd >= region.end && range.end - range.first >= 3;
  return closes || hasPredicate(text, range) || resumesAfter(text, groupEnd, region) ? range : undefined;
}

/**
 * The quotation right before the cue, or before a comma; one that a full stop ended in a sentence before is over, unless speaker and cue are a
 * sentence of their own: "“We left.” Mr Obi said."
 */
function quoteEndingBefore(text: IndexedText, groupFirst: number, groupEnd: number, region: TokenRange): TokenRange | undefined {
  const last = groupFirst - 1;
  const quote = text.quotes.endingAt(last) ?? (wordAt(text, last) === ',' ? text.quotes.endingAt(last - 1) : undefined);
  const isOver = quote !== undefined && quote.end <= region.first && !/^[,?!–—-]$/.test(wordAt(text, quote.end - 2));
  const isAlone = groupFirst === region.first && groupEnd >= region.end;
  return (isOver && !isAlone) || (quote !== undefined && isTitleOfPlace(text, quote, region)) ? undefined : quote;
}

/** "On Friday's broadcast of “The Morning Show,” she said": what stands in quotation marks behind a preposition and has capitals and no verb is where it was said. */
function isTitleOfPlace(text: IndexedText, quote: TokenRange, region: TokenRange): boolean {
  const opening = tagAt(text, region.first).startsWith('RB') ? region.first + 1 : region.first;
  if (quote.first <= region.first || tagAt(text, opening) !== 'IN' || quote.end - quote.first > LONGEST_TITLE) return false;
  for (let at = region.first; at < quote.end; at++) if (isFinite(text, at)) return false;
  if (wordAt(text, quote.first - 1) === ',' && !WORKS.has(lemmaAt(text, quote.first - 2))) return false;
  return isInCapitals(text, quote);
}

/** Whether all words of a quotation but short ones have capitals, as those of titles. */
function isInCapitals(text: IndexedText, quote: TokenRange): boolean {
  const words = text.tokens.slice(quote.first + 1, quote.end - 1).filter(({ index }) => !isMark(text, index));
  return words.length > 0 && words.every(({ text: word }) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 5);
}

/** "said on NBC's “Meet the Press.”": the title of a broadcast behind a possessive or preposition. */
function isShow(text: IndexedText, quote: TokenRange): boolean {
  const before = quote.first - 1;
  return (tagAt(text, before) === 'POS' || wordAt(text, before) === 'on') && isInCapitals(text, quote);
}

const WORKS: ReadonlySet<string> = new Set('book memoir column essay article editorial novel film song podcast show'.split(' '));

/** Of a broadcast or book, with its marks, in tokens. */
const LONGEST_TITLE = 14;

/** "It was closed,” the council said": the opening mark is missing. */
function isStrayClosing(text: IndexedText, at: number): boolean {
  return /^["”]$/.test(wordAt(text, at)) && /^[,?!]$/.test(wordAt(text, at - 1)) && text.quotes.innermost(at) === undefined;
}

function coversGroup(text: IndexedText, quoteFirst: number, groupFirst: number): boolean {
  return text.quotes.innermost(groupFirst)?.first === quoteFirst;
}

/** The words before a quotation in its sentence belong to what is said: "The plan is “a disgrace”, he said". */
function startOfQuoted(text: IndexedText, quoteFirst: number, region: TokenRange): number {
  if (wordAt(text, quoteFirst - 1) === ':') return quoteFirst;
  const sentence = text.parsed.sentences[text.tokens[quoteFirst]?.sentence ?? -1];
  const first = sentence === undefined ? quoteFirst : Math.max(sentence.firstToken, quoteFirst < region.first ? 0 : region.first);
  const start = Math.min(first, quoteFirst);
  return skipOpening(text, start >= region.first ? start : Math.max(start, quoteFirst), quoteFirst);
}

/** Opening marks that are no quotation marks, such as Markdown emphasis or a bullet. */
function skipOpening(text: IndexedText, first: number, end: number): number {
  let at = first;
  while (at < end && isMark(text, at) && text.quotes.startingAt(at) === undefined && !/^[([$€£#@]$/.test(wordAt(text, at))) at++;
  return at;
}

function hasPredicate(text: IndexedText, range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++)
    if (isFinite(text, at) || (tagAt(text, at) === 'VBN' && at > range.first)) return true;
  return false;
}

/** "Last month, she says, a doctor saw": after the cue and a comma comes the verb. */
function resumesAfter(text: IndexedText, groupEnd: number, region: TokenRange): boolean {
  const comma = commaAfterCue(text, groupEnd, region);
  if (comma === undefined || text.quotes.startingAt(comma + 1) !== undefined) return false;
  return hasAnyVerb(text, comma + 1, region.end) && !tagAt(text, comma + 1).startsWith('VBG');
}

/** The comma that ends an inserted cue, past a hearer, a time or a place: "he told me on Friday,", "she noted earlier in the hearing,". */
function commaAfterCue(text: IndexedText, groupEnd: number, region: TokenRange): number | undefined {
  const opensPlace = /^(?:IN|RBR?)$/.test(tagAt(text, groupEnd));
  for (let at = groupEnd; at < Math.min(region.end, groupEnd + (opensPlace ? LONGEST_PLACE : LONGEST_HEARER)); at++) {
    if (wordAt(text, at) === ',') return at;
    const isHearer = /^(?:PRP|IN|NNP|TO)$/.test(tagAt(text, at)) || TIME_ADVERBIALS.has(wordAt(text, at));
    if (!isHearer && !(opensPlace && /^(?:DT|PRP\$|NN|JJ|CD|RB|POS|HYPH)/.test(tagAt(text, at)))) return undefined;
  }
  return undefined;
}

/** Behind a cue, in tokens. */
const LONGEST_HEARER = 5;
const LONGEST_PLACE = 9;

function hasAnyVerb(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (/^(?:VB|MD)/.test(tagAt(text, at))) return true;
  return false;
}

/** "who gave his name only as “Tiger”", "to be called only “Tiger”": a short quotation behind a word of naming is what somebody is called. */
function isCalled(text: IndexedText, quote: TokenRange): boolean {
  const namer = /^(?:as|name|named|call|called|calls|nicknamed|dubbed|known|by|alias|handle|username)$/;
  if (quote.end - quote.first > LONGEST_NICKNAME) return false;
  const between = /^(?:him|her|it|my)self$|^(?:them|our)selves$|^(?:only|just|simply)$/;
  let before = quote.first - 1;
  while (between.test(wordAt(text, before))) before--;
  const isApposed = wordAt(text, before) === ',' && /^(?:name|nickname|alias|surname)$/.test(wordAt(text, before - 1));
  return isApposed || namer.test(wordAt(text, before)) || isNamedBy(text, quote.first - 1);
}

/** "whose nom de guerre is “Abu Omar”" */
function isNamedBy(text: IndexedText, verb: number): boolean {
  const isNoun = (at: number): boolean =>
    /^(?:name|nickname|alias|handle|guerre|moniker|codename|pseudonym|plume|username|callsign)$/.test(wordAt(text, at));
  return /^(?:is|was)$/.test(wordAt(text, verb)) && (isNoun(verb - 1) || isNoun(verb - 2));
}

/** What goes on after an interrupting cue: a quotation, or the rest of the clause. */
function continuationAfter(text: IndexedText, before: TokenRange, groupEnd: number, region: TokenRange): TokenRange | undefined {
  if (text.quotes.endingAt(before.end - 1) !== undefined) return quotationAfter(text, groupEnd, region);
  const comma = commaAfterCue(text, groupEnd, region);
  if (comma === undefined || comma + 1 >= region.end) return undefined;
  if (/^(?:who|adding|citing|as)$/.test(wordAt(text, comma + 1))) return undefined;
  if (tagAt(text, comma + 1) === 'VBG' && !isMainClause(text, before.first, comma + 1, region.end)) return undefined;
  return { first: comma + 1, end: trimFinalMarks(text, comma + 1, region.end) };
}

/** "Though it was closed, he said, | replacing it would cost more": behind a clause that depends on it, a participle is the subject of the main one. */
function isMainClause(text: IndexedText, opening: number, participle: number, end: number): boolean {
  if (!/^(?:though|although|while|if|because|since|unless|even|whereas)$/.test(wordAt(text, opening))) return false;
  for (let at = participle; at < end; at++) if (isFinite(text, at)) return true;
  return false;
}

/** The next quotation after a cue, before any verb of another clause. */
function quotationAfter(text: IndexedText, groupEnd: number, region: TokenRange): TokenRange | undefined {
  let at = groupEnd;
  while (
    at < Math.min(region.end, groupEnd + 12) &&
    text.quotes.startingAt(at) === undefined &&
    !isFinite(text, at) &&
    !/^(?:;|adding)$/.test(wordAt(text, at))
  )
    at++;
  const quote = text.quotes.startingAt(at);
  return quote === undefined || at > region.end || isCalled(text, quote) || isShow(text, quote)
    ? undefined
    : { first: quote.first, end: quote.end };
}
