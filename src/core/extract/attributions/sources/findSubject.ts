import { isWordForPeople, ORGANIZATION_NOUNS, PERSON_NOUNS, singularForms } from '../../../lexicon/nominalTypes.ts';
import { TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import {
  isFinite,
  isInTitle,
  relationAt,
  sentenceAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import type { Source } from './source.ts';
import { completeSubject } from './completeSubject.ts';
import { baseChunkEndingAt, chunkEndingAt } from '../../../linguistics/nounPhrases/leftward.ts';
import type { NounChunk } from '../../../linguistics/nounPhrases/chunk.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import type { VerbGroup } from '../verbs/verbGroup.ts';

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'that', 'where']);
/** "the minister, asked about it, said" */
const APPROACHED: ReadonlySet<string> = new Set(
  'asked reached contacted pressed questioned interviewed quoted approached speaking citing quoting'.split(' '),
);
const LONGEST_INSERTION = 45;
const TIME_WORDS = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight)$/;

/** The subject before a verb, with appositions and relative clauses: read off the tags, from the parse where they don't tell. */
export function findSubject(text: IndexedText, group: VerbGroup, region: TokenRange): Source | undefined {
  const floor = floorOf(text, group, region);
  const last = beforeTime(text, group.first - 1, floor);
  if (last < floor || tagAt(text, last) === 'CC' || joinsVerbs(text, group, floor)) return undefined;
  if (isEmphatic(text, last) && last - 1 >= floor) return emphasized(text, last, floor);
  if (wordAt(text, last) === ',' || wordAt(text, last) === '–' || wordAt(text, last) === '—') {
    return overInsertion(text, last, floor) ?? beforeStrayComma(text, last, floor);
  }
  if (wordAt(text, last) === ')') return overBrackets(text, last, floor);
  return beforeParticiple(text, group, last, floor) ?? beforeVerb(text, group, last, floor);
}

/** "served as mayor yet endorsed her rival": the verb before has the subject. */
function joinsVerbs(text: IndexedText, { first }: VerbGroup, floor: number): boolean {
  if (wordAt(text, first) !== 'yet' || wordAt(text, first - 1) === ',') return false;
  for (let at = first - 1; at > floor; at--) if (isFinite(text, at)) return true;
  return false;
}

function isEmphatic(text: IndexedText, token: number): boolean {
  return /^(?:himself|herself|itself|themselves)$/.test(wordAt(text, token));
}

/** "the president himself denied" */
function emphasized(text: IndexedText, last: number, floor: number): Source | undefined {
  const chunk = chunkEndingAt(text, last - 1, floor);
  return chunk === undefined ? undefined : { ...describe(text, chunk, chunk.end), range: { first: chunk.first, end: last + 1 } };
}

/** "in which party sources said": before a verb of speech no verb can stand, so it is a plural noun. */
function mistaggedPlural(text: IndexedText, group: VerbGroup, last: number, floor: number): NounChunk | undefined {
  const isPlural = tagAt(text, last) === 'VBZ' && singularForms(wordAt(text, last)).some((form) => PERSON_NOUNS.has(form));
  if (!isPlural || last !== group.verb - 1 || !/^(?:said|told)$/.test(wordAt(text, group.verb))) return undefined;
  const before = baseChunkEndingAt(text, last - 1, floor);
  return { first: before?.first ?? last, end: last + 1, head: last };
}

/** The noun phrase right before the verb. */
function beforeVerb(text: IndexedText, group: VerbGroup, last: number, floor: number): Source | undefined {
  const plural = mistaggedPlural(text, group, last, floor);
  if (plural !== undefined) return describe(text, plural, plural.end);
  const end = isFloating(text, last) && last - 1 >= floor ? last - 1 : last;
  const near = overNames(text, chunkEndingAt(text, end, floor), floor);
  const chunk = near === undefined ? undefined : completeSubject(text, near, floor);
  if (chunk !== undefined && disagrees(text, group, chunk)) return fromParse(text, group, floor);
  if (chunk !== undefined && !isInRelative(text, chunk, floor)) {
    const interrupts = wordAt(text, group.verb + 1) === ',';
    const whole = interrupts ? chunk : withDescription(text, chunk, floor);
    return describe(text, fromQuotation(text, whole, floor), last + 1);
  }
  const relative = relativeBefore(text, last, floor);
  if (relative !== undefined) return relative;
  return chunk === undefined ? fromParse(text, group, floor) : describe(text, chunk, last + 1);
}

/** "Merkin, Brown and Diaz all suggested" */
function isFloating(text: IndexedText, token: number): boolean {
  return /^(?:all|both|each)$/.test(wordAt(text, token)) && /^(?:NN|PRP|-RRB-)/.test(tagAt(text, token - 1));
}

/** "A slide that the minister shows to business leaders shows": a verb in the singular has no plural for its subject. */
function disagrees(text: IndexedText, { first, verb }: VerbGroup, { head, end }: NounChunk): boolean {
  if (first !== verb || tagAt(text, verb) !== 'VBZ' || head !== end - 1 || isInTitle(text, verb)) return false;
  return tagAt(text, head) === 'NNS' && text.nameAt(head) === undefined;
}

/** "A study documenting iodine levels in children has revealed": the parser's subject, with the participle that describes it up to the verb. */
function beforeParticiple(text: IndexedText, group: VerbGroup, last: number, floor: number): Source | undefined {
  const head = text.tree
    .childrenOf(group.verb)
    .find((child) => child >= floor && child < last && relationAt(text, child).startsWith('nsubj'));
  if (head === undefined || !/^VB[GN]$/.test(tagAt(text, head + 1)) || relationAt(text, head + 1) !== 'acl') return undefined;
  for (let at = head + 1; at <= last; at++)
    if (isFinite(text, at) || /^[,;:]$/.test(wordAt(text, at)) || SUBORDINATORS.test(wordAt(text, at))) return undefined;
  const end = Math.min(text.tree.endOf(head), group.first);
  const chunk = end > last ? chunkEndingAt(text, head, floor) : undefined;
  return chunk === undefined ? undefined : describe(text, { ...chunk, end }, end);
}

/**
 * "Researchers at the University of California, San Diego": a place behind a comma and a name belongs to that name. "Japan, China, France
 * and Brazil": the names of a list are one subject.
 */
function overNames(text: IndexedText, chunk: NounChunk | undefined, floor: number): NounChunk | undefined {
  let whole = chunk;
  for (let steps = 0; whole !== undefined && steps < LONGEST_LIST; steps++) {
    const comma = whole.first - 1;
    if (wordAt(text, comma) !== ',' || comma - 1 < floor) return whole;
    const own = nameOpening(text, whole.first);
    const before = text.nameAt(comma - 1);
    const isSeat = own?.type === 'place' && before?.type === 'organization' && text.nameAt(whole.end - 1) === own;
    const isList = own !== undefined && before !== undefined && own.type === before.type && hasConjunction(text, whole);
    if (!isSeat && !isList) return whole;
    const left: NounChunk | undefined = chunkEndingAt(text, comma - 1, floor);
    if (left === undefined) return whole;
    whole = { first: left.first, end: whole.end, head: left.head };
  }
  return whole;
}

/** "the Philippines": the article doesn't count. */
function nameOpening(text: IndexedText, first: number): ReturnType<IndexedText['nameAt']> {
  return text.nameAt(tagAt(text, first) === 'DT' ? first + 1 : first);
}

function hasConjunction(text: IndexedText, { first, end }: NounChunk): boolean {
  for (let at = first; at < end; at++) if (/^(?:and|&)$/.test(wordAt(text, at))) return true;
  return false;
}

const LONGEST_LIST = 8;
/** In tokens. */
const LONGEST_BRACKET = 30;

/** Between a quotation and the verb stands nothing but the source, however oddly it is tagged. */
function fromQuotation(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  const isClause = tagAt(text, chunk.head) === 'PRP';
  if (isClause || chunk.first - floor > 8 || text.quotes.endingAt(floor - 1) === undefined || tagAt(text, floor) === 'IN')
    return chunk;
  const isTitle = chunk.first - floor === 1 && wordAt(text, floor).endsWith('ed');
  for (let at = floor; at < chunk.first; at++) if ((isFinite(text, at) && !isTitle) || wordAt(text, at) === ',') return chunk;
  return { ...chunk, first: floor };
}

/** A subject does not reach over a quotation, a semicolon or a colon, but over one in brackets: “Voltara (ASX: VLE) and the state”. */
function floorOf(text: IndexedText, group: VerbGroup, region: TokenRange): number {
  for (let at = group.first - 1; at >= region.first; at--) {
    if (/^[;:]$/.test(wordAt(text, at)) && !isBracketed(text, at, group.first)) return at + 1;
    const closing = text.quotes.endingAt(at);
    if (
      closing !== undefined &&
      (closing.end - closing.first > 6 ||
        at === group.first - 1 ||
        wordAt(text, at + 1) === ',' ||
        /^[,.!?]$/.test(wordAt(text, at - 1)))
    ) {
      return at + 1;
    }
  }
  return region.first;
}

/** A bracket closes before `end` that was open at the token. */
function isBracketed(text: IndexedText, token: number, end: number): boolean {
  for (let at = token + 1; at < Math.min(end, token + LONGEST_BRACKET); at++) {
    if (wordAt(text, at) === '(') return false;
    if (wordAt(text, at) === ')') return true;
  }
  return false;
}

function isAtTimes(text: IndexedText, last: number, floor: number): boolean {
  return wordAt(text, last) === 'times' && wordAt(text, last - 1) === 'at' && last - 2 >= floor;
}

/** "there", "out" */
function isHere(text: IndexedText, at: number): boolean {
  return /^(?:there|here|out)$/.test(wordAt(text, at)) && /^R[BP]$/.test(tagAt(text, at));
}

/** "The authority on Thursday said": the time is no part of the source. @returns the last token before it */
export function beforeTime(text: IndexedText, last: number, floor: number): number {
  let at = last;
  if (isAtTimes(text, at, floor)) return at - 2;
  if (TIME_NOUNS.has(wordAt(text, at)) && /^(?:this|last|next)$/.test(wordAt(text, at - 1)) && at - 2 > floor) at -= 2;
  while (at > floor && (TIME_WORDS.test(wordAt(text, at)) || isHere(text, at))) at--;
  if (at === last) return last;
  if (/^(?:late|early|this|last)$/.test(wordAt(text, at)) && at > floor) at--;
  return wordAt(text, at) === 'on' && at > floor ? at - 1 : at;
}

function describe(text: IndexedText, chunk: NounChunk, end: number): Source {
  let last = end;
  while (last > chunk.head + 1 && /^(?:,|–|—|\*|-)$/.test(wordAt(text, last - 1))) last--;
  return {
    range: { first: chunk.first, end: Math.max(last, chunk.head + 1) },
    head: chunk.head,
    inverted: false,
    inherited: false,
  };
}

/** "X, the mayor, said", "X, who led it, said", "X, in a statement, said". */
function overInsertion(text: IndexedText, closing: number, floor: number): Source | undefined {
  const mark = wordAt(text, closing);
  for (let at = closing - 1; at > floor && closing - at <= LONGEST_INSERTION; at--) {
    if (wordAt(text, at) !== mark || isInList(text, at)) continue;
    const chunk = chunkEndingAt(text, beforeTime(text, at - 1, floor), floor);
    if (chunk === undefined || opensInsertion(text, chunk)) continue;
    const kind = insertionKind(text, at + 1, closing);
    if (kind === undefined) continue;
    const whole = withDescribed(text, chunk, floor);
    return describe(text, whole, kind === 'about-speaker' ? closing : chunk.end);
  }
  return undefined;
}

/** "“The road was closed,” Ada Brook, told the hearing": between the quotation and a comma too many stands a name and nothing else. */
function beforeStrayComma(text: IndexedText, comma: number, floor: number): Source | undefined {
  const chunk = chunkEndingAt(text, comma - 1, floor);
  if (chunk === undefined || chunk.first !== floor || wordAt(text, comma) !== ',') return undefined;
  const type = text.nameAt(chunk.head)?.type;
  const follows = text.quotes.endingAt(floor - 1) !== undefined && type === 'person';
  const opens = sentenceAt(text, comma)?.firstToken === floor && type === 'organization' && isFinite(text, comma + 1);
  return follows || opens ? describe(text, chunk, comma) : undefined;
}

/** "X, of the health ministry, who …, said": the chunk before the second insertion is part of the first. */
function opensInsertion(text: IndexedText, chunk: NounChunk): boolean {
  return /^(?:of|for|from|at|with)$/.test(wordAt(text, chunk.first - 1)) && wordAt(text, chunk.first - 2) === ',';
}

function isInList(text: IndexedText, comma: number): boolean {
  return tagAt(text, comma - 1) === 'CD' && tagAt(text, comma + 1) === 'CD';
}

function insertionKind(text: IndexedText, first: number, end: number): 'about-speaker' | 'about-speech' | undefined {
  const word = wordAt(text, first);
  if (speaksOnCondition(text, first)) return 'about-speaker';
  if (APPROACHED.has(word)) return 'about-speech';
  if (opensRelative(text, first)) return 'about-speaker';
  if (hasVerbBeforeRelative(text, first, end)) return undefined;
  if (/^(?:for|of|from|known|appearing|representing)$/.test(word)) return 'about-speaker';
  const isAdverbial = /^(?:IN|TO|VB|RB|WRB|CC)/.test(tagAt(text, first)) && text.nameAt(first) === undefined;
  return isAdverbial ? 'about-speech' : 'about-speaker';
}

function speaksOnCondition(text: IndexedText, first: number): boolean {
  return ['speaking', 'on', 'condition'].every((word, place) => wordAt(text, first + place) === word);
}

/** "who led it", "of whom" */
function opensRelative(text: IndexedText, first: number): boolean {
  const word = wordAt(text, first);
  if (RELATIVES.has(word) && word !== 'that' && word !== 'where') return true;
  return /^(?:IN|TO)$/.test(tagAt(text, first)) && RELATIVES.has(wordAt(text, first + 1));
}

function hasVerbBeforeRelative(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end && !RELATIVES.has(wordAt(text, at)); at++) if (isFinite(text, at)) return true;
  return false;
}

function overBrackets(text: IndexedText, closing: number, floor: number): Source | undefined {
  for (let at = closing - 1; at > floor; at--) {
    if (wordAt(text, at) !== '(') continue;
    const chunk = chunkEndingAt(text, at - 1, floor);
    return chunk === undefined ? undefined : describe(text, chunk, closing + 1);
  }
  return undefined;
}

/** "Malaysia's prime minister, Najib Razak said": the office before the name is part of the source. */
function withOffice(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  const left = chunkBeforeComma(text, chunk, floor);
  if (left === undefined || text.nameAt(chunk.head)?.type !== 'person') return chunk;
  const opens = left.first === floor || wordAt(text, left.first - 1) === ',' || tagAt(text, left.first - 1) === 'CC';
  const isOffice = opens && isForPerson(text, left.head) && hasOwner(text, left);
  return isOffice ? { first: left.first, end: chunk.end, head: left.head } : chunk;
}

function isForPerson(text: IndexedText, noun: number): boolean {
  return text.nameAt(noun) === undefined && isWordForPeople(wordAt(text, noun));
}

/** "Hugh Penn, a biologist at the university was quoted": the comma behind the description is missing. */
function withDescription(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  return /^an?$/.test(wordAt(text, chunk.first)) ? withDescribed(text, chunk, floor) : withOffice(text, chunk, floor);
}

/** "Wade Tillotson, R-Kan., who leads it," and "Ada Brook, 51, a biologist,": what is inserted first describes the name before it. */
function withDescribed(text: IndexedText, chunk: NounChunk, floor: number): NounChunk {
  let whole = withOffice(text, chunk, floor);
  for (let steps = 0; steps < 3; steps++) {
    const left = chunkBeforeComma(text, whole, floor);
    if (left === undefined || text.nameAt(left.head)?.type !== 'person' || text.nameAt(whole.head)?.type === 'person')
      return whole;
    if (!/^(?:DT|PRP\$|NN|JJ|CD)/.test(tagAt(text, whole.first)) || isTheBody(text, whole.first, whole.head)) return whole;
    whole = { first: left.first, end: whole.end, head: left.head };
  }
  return whole;
}

/** "In a statement signed by its manager, Ada Brook, the company said": a body is no description of a person. */
export function isTheBody(text: IndexedText, first: number, head: number): boolean {
  const forms = singularForms(wordAt(text, head));
  const isPerson = forms.some((form) => PERSON_NOUNS.has(form));
  return wordAt(text, first) === 'the' && !isPerson && forms.some((form) => ORGANIZATION_NOUNS.has(form));
}

function chunkBeforeComma(text: IndexedText, chunk: NounChunk, floor: number): NounChunk | undefined {
  if (wordAt(text, chunk.first - 1) !== ',' || chunk.first - 2 < floor) return undefined;
  return chunkEndingAt(text, chunk.first - 2, floor);
}

function hasOwner(text: IndexedText, chunk: NounChunk): boolean {
  let owned = false;
  for (let at = chunk.first; at < chunk.end; at++) {
    if (tagAt(text, at) === 'CD') return false;
    owned ||= /^(?:POS|PRP\$|DT)$/.test(tagAt(text, at));
  }
  return owned && chunk.end - chunk.first < 9;
}

/** Behind these a noun phrase is the subject of a clause of its own. */
const SUBORDINATORS = /^(?:because|while|although|though|if|unless|whether|that|whereas|when|but)$/;

/** The chunk belongs to a relative clause: "the man who led the study said", "one who spoke on condition of anonymity said". */
function isInRelative(text: IndexedText, chunk: NounChunk, floor: number): boolean {
  const before = tagAt(text, chunk.first - 1);
  if (chunk.first - 1 < floor || !/^(?:VB|IN|TO|RP)/.test(before) || SUBORDINATORS.test(wordAt(text, chunk.first - 1)))
    return false;
  return relativeBefore(text, chunk.first - 1, floor) !== undefined;
}

function relativeBefore(text: IndexedText, last: number, floor: number): Source | undefined {
  let verbs = 0;
  for (let at = last; at > floor && last - at < 25; at--) {
    const word = wordAt(text, at);
    if (word === ',' || word === ';') return undefined;
    if (isFinite(text, at)) verbs++;
    if (!RELATIVES.has(word) || verbs === 0) continue;
    const chunk = baseChunkEndingAt(text, at - 1, floor);
    return chunk === undefined ? undefined : describe(text, chunkEndingAt(text, at - 1, floor) ?? chunk, last + 1);
  }
  return undefined;
}

function fromParse(text: IndexedText, group: VerbGroup, floor: number): Source | undefined {
  const subjects = text.tree
    .childrenOf(group.verb)
    .filter((child) => child >= floor && child < group.first && relationAt(text, child).startsWith('nsubj'));
  const head = subjects.at(-1);
  if (head === undefined) return undefined;
  const chunk = chunkEndingAt(text, head, floor);
  return chunk === undefined
    ? undefined
    : describe(text, chunk, Math.min(Math.max(text.tree.endOf(head), chunk.end), group.first));
}
