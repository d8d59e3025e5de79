import { ORGANIZATION_NOUNS, PERSON_NOUNS, singularForms } from '../../../lexicon/nominalTypes.ts';
import { isFinite, isMark, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { beforeTime } from '../sources/findSubject.ts';
import type { Source } from '../sources/source.ts';
import { regionOf, trimFinalMarks } from '../region.ts';
import { baseChunkStartingAt, isDayAdverb } from '../../../linguistics/nounPhrases/rightward.ts';
import { opensOwnReport } from '../contents/contentEnd.ts';
import { isEmptyRange, type TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/** Of a clause without a comma before it, in tokens. */
const LONGEST_SUBJECT = 8;

/** Finds the attribution of an "according to" that starts at this token. */
export function attributeAccordingTo(text: IndexedText, at: number): StatementDraft | undefined {
  const length = lengthOfCue(text, at);
  if (length === undefined) return undefined;
  const region = regionOf(text, at);
  const opens = at === region.first || wordAt(text, at - 1) === ',' || isMark(text, at - 1);
  const leads = opensRegion(text, at, region);
  const read = readSource(text, at + length, region, !leads);
  if (read === undefined) return undefined;
  const isOpen = read.range.end === region.end || wordAt(text, read.range.end) === ';' || hasVerb(text, read.range);
  const source = leads && isOpen ? beforeClause(text, read, region) : read;
  const content = contentAround(text, at, source.range.end, region, opens);
  if (content.length === 0) return undefined;
  const said = { ...source, range: withoutDay(text, source) };
  return { rule: 'according-to', stance: 'asserts', source: said, cue: [{ first: at, end: at + length }], content, anchor: at };
}

/** "according to", "as per", "in the words of" */
function lengthOfCue(text: IndexedText, at: number): number | undefined {
  const word = wordAt(text, at);
  const next = wordAt(text, at + 1);
  if ((word === 'according' && next === 'to') || (word === 'as' && next === 'per')) return 2;
  return word === 'in' && next === 'the' && wordAt(text, at + 2) === 'words' && wordAt(text, at + 3) === 'of' ? 4 : undefined;
}

/** Nothing but marks stands before it. */
function opensRegion(text: IndexedText, at: number, region: TokenRange): boolean {
  return onlyMarks(text, { first: region.first, end: at });
}

function readSource(text: IndexedText, first: number, region: TokenRange, trails: boolean): Source | undefined {
  let end = first;
  let head: number | undefined;
  let settled = false;
  while (end < region.end && !endsSource(text, end, region, trails)) {
    const tag = tagAt(text, end);
    const settles = /^(?:IN|TO|VBN|VBG|WDT|WP)$/.test(tag) || (wordAt(text, end) === ',' && !isInDate(text, end));
    if (settles && head !== undefined) settled = true;
    if (!settled && /^(?:NN|PRP$|CD$)/.test(tag) && (head === undefined || !isDayAdverb(text, end))) head = end;
    end++;
  }
  if (head === undefined) return undefined;
  return { range: { first, end: trimFinalMarks(text, first, end) }, head, inverted: true, inherited: false };
}

/** "according to an officer on Tuesday": the day is no part of who says it; that of "a report from last Tuesday" is. */
function withoutDay(text: IndexedText, { range, head }: Source): TokenRange {
  const end = beforeTime(text, range.end - 1, head) + 1;
  const isDay = end > head && end < range.end && (wordAt(text, end) === 'on' || !/^(?:IN|TO)$/.test(tagAt(text, end - 1)));
  return isDay ? { first: range.first, end } : range;
}

/** "According to police three men were arrested": without a comma the source ends where a noun phrase with its own verb begins. */
function beforeClause(text: IndexedText, source: Source, region: TokenRange): Source {
  let head: number | undefined;
  for (let at = source.range.first; at < region.end; at++) {
    if (head !== undefined && opensClause(text, at, region))
      return { ...source, range: { first: source.range.first, end: at }, head };
    const isOutside = head !== undefined && /^(?:IN|TO)$/.test(tagAt(text, at - 1));
    if (/^(?:NN|PRP$)/.test(tagAt(text, at)) && !isOutside && !hasPreposition(text, source.range.first, at)) head = at;
  }
  return source;
}

/** "According to police three men were arrested in Leeds, …": a comma comes, but only after the statement has begun. */
function hasVerb(text: IndexedText, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) {
    if (/^(?:who|which|that|whose)$/.test(wordAt(text, at))) return false;
    if (isFinite(text, at)) return true;
  }
  return false;
}

function hasPreposition(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (/^(?:IN|TO|VBN|WP|WDT|-LRB-)$/.test(tagAt(text, at)) || wordAt(text, at) === '(') return true;
  return false;
}

/** A noun phrase that starts behind a noun or bracket and whose verb follows. */
function opensClause(text: IndexedText, at: number, region: TokenRange): boolean {
  if (!tagAt(text, at - 1).startsWith('NN') && wordAt(text, at - 1) !== ')') return false;
  if (!isDetermined(text, at) && !opensBareSubject(text, at)) return false;
  // Behind a noun an article begins another phrase, whatever the tagger sees in its verb.
  if (/^(?:the|a|an|there)$/.test(wordAt(text, at)) && wordAt(text, at - 1) !== ')') return true;
  for (let verb = at + 1; verb < Math.min(region.end, at + LONGEST_SUBJECT); verb++) {
    if (isFinite(text, verb)) return /^(?:NN|PRP|CD|EX)/.test(tagAt(text, verb - 1));
    if (endsSubject(text, verb)) return false;
  }
  return false;
}

/** A comma, or what no subject has before its verb; "five of the migrants", "40 litres of rain", "an overloaded boat" and "more than 40" are subjects. */
function endsSubject(text: IndexedText, at: number): boolean {
  const describes =
    /^VB[GN]$/.test(tagAt(text, at)) && /^(?:DT|JJ)$/.test(tagAt(text, at - 1)) && tagAt(text, at + 1).startsWith('NN');
  const isPart = describes || (wordAt(text, at) === 'of' && /^(?:CD|DT|JJ|NNS?)$/.test(tagAt(text, at - 1)));
  const isLink = /^(?:IN|TO|WP|WDT|VB.*)$/.test(tagAt(text, at)) && !/^(?:than|to|least)$/.test(wordAt(text, at));
  return wordAt(text, at) === ',' || (isLink && !isPart);
}

/** An article, a number or a bracket opens the phrase. */
function isDetermined(text: IndexedText, at: number): boolean {
  if (/^(?:more|fewer|less|at|about|around|nearly|almost|some|up|over)$/.test(wordAt(text, at))) return true;
  return /^(?:DT|PRP|PRP\$|CD|EX|JJR)$/.test(tagAt(text, at)) || wordAt(text, at - 1) === ')';
}

/** "witnesses gunmen fled", "Eurostat unemployment fell": a noun without an article behind a plural for people, or a thing behind a name. */
function opensBareSubject(text: IndexedText, at: number): boolean {
  if (text.nameAt(at - 1) !== undefined)
    return /^NNS?$/.test(tagAt(text, at)) && text.nameAt(at) === undefined && !namesPeople(text, at);
  const isPlural = tagAt(text, at - 1) === 'NNS' || wordAt(text, at - 1) === 'police';
  return isPlural && namesPeople(text, at - 1) && /^(?:NN|JJ)/.test(tagAt(text, at));
}

function namesPeople(text: IndexedText, at: number): boolean {
  return singularForms(wordAt(text, at)).some((form) => PERSON_NOUNS.has(form) || ORGANIZATION_NOUNS.has(form));
}

function endsSource(text: IndexedText, at: number, region: TokenRange, trails: boolean): boolean {
  const word = wordAt(text, at);
  if (word === ';' || word === ':' || text.quotes.startingAt(at) !== undefined) return true;
  if (word !== ',') return isMark(text, at) && /^[–—]$/.test(word);
  if (isInDate(text, at)) return false;
  if (isApposedOffice(text, at, region, trails)) return false;
  return !continuesName(text, at, region) && !((trails || isTitled(text, at)) && isApposedName(text, at, region));
}

/** The comma of "July 14, 2005". */
function isInDate(text: IndexedText, comma: number): boolean {
  return /^\d{1,2}$/.test(wordAt(text, comma - 1)) && /^\d{4}$/.test(wordAt(text, comma + 1));
}

/** "According to Ada Brook, head of research at the firm, …", "…, according to Ada Brook, 51, a biologist": an age, or an office of one person. */
function isApposedOffice(text: IndexedText, comma: number, region: TokenRange, trails: boolean): boolean {
  if (text.nameAt(comma - 1)?.type !== 'person' && !/^\d{1,2}$/.test(wordAt(text, comma - 1))) return false;
  const closing = endOfApposition(text, comma + 1, region);
  if (closing === undefined) return false;
  if (/^\d{1,2}$/.test(wordAt(text, comma + 1)) && closing === comma + 2) return true;
  const office = baseChunkStartingAt(text, comma + 1, closing);
  if (office?.first !== comma + 1 || !/^NNP?$/.test(tagAt(text, office.head))) return false;
  if (text.nameAt(office.head)?.type === 'person' || text.nameAt(comma + 1)?.type === 'place') return false;
  return trails || hasFiniteIn(text, closing + 1, region.end);
}

/** The comma, or the end, that closes what is inserted; undefined where a verb comes before it. */
function endOfApposition(text: IndexedText, first: number, region: TokenRange): number | undefined {
  for (let at = first; at < region.end; at++) {
    if (isFinite(text, at) || text.quotes.startingAt(at) !== undefined) return undefined;
    if (wordAt(text, at) === ',' && at > first) return at;
  }
  return region.end;
}

function hasFiniteIn(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFinite(text, at)) return true;
  return false;
}

/** ", a charity," and ", which owns it" are still the source; a comma before the statement is not. */
function continuesName(text: IndexedText, comma: number, region: TokenRange): boolean {
  const next = wordAt(text, comma + 1);
  if (/^(?:who|which|whose)$/.test(next)) return true;
  if (!/^(?:a|an|the|its|their|his|her)$/.test(next)) return false;
  let verbs = text.nameAt(comma - 1)?.type === 'person' ? 0 : 1;
  let relative = false;
  for (let at = comma + 1; at < region.end; at++) {
    if (wordAt(text, at) === ',') return !relative || opensStatement(text, at + 1, region);
    relative ||= /^W(?:P|DT|RB)/.test(tagAt(text, at));
    if (isFinite(text, at) && (!relative || ++verbs > 1)) return false;
  }
  return true;
}

/** ", the doctor of the ward where he died, “it was bad”": behind what describes a person, with one relative clause, comes what is said. */
function opensStatement(text: IndexedText, first: number, region: TokenRange): boolean {
  return text.quotes.startingAt(first) !== undefined || hasFiniteIn(text, first, region.end);
}

/** "According to the team's coach, Ana Reis, they won": an office of one before the comma. */
function isTitled(text: IndexedText, comma: number): boolean {
  return tagAt(text, comma - 1) === 'NN' && text.nameAt(comma - 1) === undefined;
}

/** ", Ove Lindqvist" after "according to the manager", at the end of the sentence or before a comma. */
function isApposedName(text: IndexedText, comma: number, region: TokenRange): boolean {
  const name = text.nameAt(comma + 1);
  if (name?.type !== 'person' || text.nameAt(comma - 1)?.type === 'person') return false;
  let at = comma + 1;
  while (at < region.end && text.nameAt(at) === name) at++;
  return at >= region.end || wordAt(text, at) === ',';
}

function contentAround(text: IndexedText, cue: number, sourceEnd: number, region: TokenRange, opens: boolean): TokenRange[] {
  const before = statementBefore(text, cue, region);
  const after = opens && sourceEnd > cue ? statementAfter(text, sourceEnd, region) : undefined;
  if (before === undefined) return after === undefined ? [] : [after];
  if (after === undefined || startsNewClause(text, after)) return [before];
  return relativeBefore(text, cue) === undefined ? [before, after] : [after];
}

function statementBefore(text: IndexedText, cue: number, region: TokenRange): TokenRange | undefined {
  const first = startOfStatement(text, cue, region);
  const range = { first, end: trimFinalMarks(text, first, cue) };
  return cue > region.first && !isEmptyRange(range) && !onlyMarks(text, range) ? range : undefined;
}

function statementAfter(text: IndexedText, sourceEnd: number, region: TokenRange): TokenRange | undefined {
  const next = wordAt(text, sourceEnd);
  const first = /^[,–—:]$/.test(next) ? sourceEnd + 1 : sourceEnd;
  const range = { first, end: beforeOwnReport(text, first, region.end) };
  return next === '' || isEmptyRange(range) ? undefined : range;
}

/** "According to Ada Brook, the road is open but she also said that …": a semicolon or a cue of its own ends the statement. */
function beforeOwnReport(text: IndexedText, first: number, end: number): number {
  for (let at = first + 2; at < end; at++) {
    const isOutside = text.quotes.innermost(at) === text.quotes.innermost(first);
    if (isOutside && wordAt(text, at) === ';' && hasFiniteIn(text, at, end)) return at;
    if (isOutside && opensOwnReport(text, undefined, at, end) && hasFiniteIn(text, first, at))
      return trimFinalMarks(text, first, at);
  }
  return end;
}

/** After "…, according to X," a new coordinate clause is no part of the statement. */
function startsNewClause(text: IndexedText, after: TokenRange): boolean {
  return /^(?:but|and|while|as|which|who|although|though)$/.test(wordAt(text, after.first)) || tagAt(text, after.first) === 'VBG';
}

/** "which, according to AFP, …": what is said is in the relative clause. */
function relativeBefore(text: IndexedText, cue: number): number | undefined {
  const before = wordAt(text, cue - 1) === ',' ? cue - 2 : cue - 1;
  return /^(?:who|which|that|whose|where)$/.test(wordAt(text, before)) ? before : undefined;
}

/** The statement starts with its sentence, or with the quotation that it ends in. */
function startOfStatement(text: IndexedText, cue: number, region: TokenRange): number {
  const quote = text.quotes.endingAt(cue - 1) ?? text.quotes.endingAt(cue - 2);
  if (quote !== undefined && quote.first < region.first && quote.end <= cue) return quote.first;
  let first = afterSemicolon(text, cue, region);
  while (
    first < cue &&
    isMark(text, first) &&
    text.quotes.startingAt(first) === undefined &&
    !/^[([$€£]$/.test(wordAt(text, first))
  )
    first++;
  return first;
}

/** "The road is closed; the bridge is open, according to police": the semicolon ends what came before. */
function afterSemicolon(text: IndexedText, cue: number, region: TokenRange): number {
  for (let at = cue - 1; at > region.first; at--)
    if (wordAt(text, at) === ';' && text.quotes.innermost(at) === undefined) return at + 1;
  return region.first;
}

function onlyMarks(text: IndexedText, range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++) if (!isMark(text, at)) return false;
  return true;
}
