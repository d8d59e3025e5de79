import { headAt, isFinite, relationAt, tagAt, wordAt, type IndexedText } from '../indexedText/indexedText.ts';
import { isDeterminer, isNounLike, isPronominal, LINKS, type NounChunk } from './chunk.ts';

/**
 * The noun phrase that ends with token `last`, with the prepositional phrases and participles inside it: "experts not involved in
 * the work".
 */
export function chunkEndingAt(text: IndexedText, last: number, from: number): NounChunk | undefined {
  const opening = wordAt(text, last) === ')' ? openingBracket(text, last, from) : undefined;
  if (opening !== undefined) {
    const inner = chunkEndingAt(text, opening - 1, from);
    return inner === undefined ? undefined : { ...inner, end: last + 1 };
  }
  const base = baseChunkEndingAt(text, last, from);
  if (base === undefined) return undefined;
  let chunk = base;
  for (let steps = 0; steps < 12; steps++) {
    const wider = widen(text, chunk, base, from);
    if (wider === undefined) break;
    chunk = wider;
  }
  return opensWithPreposition(text, chunk, from) ? base : chunk;
}

/** The noun phrase without modifiers after its head that ends with token `last`. */
export function baseChunkEndingAt(text: IndexedText, last: number, from: number): NounChunk | undefined {
  if (last < from) return undefined;
  const tag = tagAt(text, last);
  if (tag === 'PRP' || tag === 'WP' || tag === 'WDT') return { first: last, end: last + 1, head: last };
  if (tag === 'POS' && text.nameAt(last - 1) !== undefined) {
    const owner = baseChunkEndingAt(text, last - 1, from);
    return owner === undefined ? undefined : { ...owner, end: last + 1 };
  }
  if (!mayBeHead(text, last)) return undefined;
  let first = firstOfChunk(text, last, from);
  const owner = tagAt(text, first) === 'POS' && text.nameAt(first - 1) !== undefined && first - 1 >= from;
  if (owner) first = baseChunkEndingAt(text, first - 1, from)?.first ?? first;
  while (first < last && !opensChunk(text, first)) first++;
  return { first, end: last + 1, head: last };
}

/** A noun, a word that stands for one, or "the poor". */
function mayBeHead(text: IndexedText, token: number): boolean {
  const nominalized = /^(?:JJ|VBN)$/.test(tagAt(text, token)) && /^(?:DT|PRP\$)$/.test(tagAt(text, token - 1));
  return isNounLike(text, token) || isPronominal(text, token) || nominalized;
}

function firstOfChunk(text: IndexedText, last: number, from: number): number {
  let first = last;
  for (let at = last - 1; at >= from; at--) {
    if (wordAt(text, at) === ')' && !isDeterminer(text, first)) {
      const opening = openingBracket(text, at, from);
      if (opening === undefined) break;
      at = opening;
      continue;
    }
    if (!extendsLeft(text, at, first) && !(at === from && opensSentence(text, at))) break;
    first = at;
    if (isDeterminer(text, at) && !/^(?:PDT|POS)$/.test(tagAt(text, at - 1))) break;
  }
  return first;
}

function openingBracket(text: IndexedText, closing: number, from: number): number | undefined {
  for (let at = closing - 1; at > from && closing - at <= 6; at--) if (wordAt(text, at) === '(') return at;
  return undefined;
}

/** "Presiding judge …", "Leaked emails": a participle at the start of a sentence belongs to the title after it, or to the noun that it describes. */
function opensSentence(text: IndexedText, at: number): boolean {
  if (!/^VB[GN]$/.test(tagAt(text, at)) || !tagAt(text, at + 1).startsWith('NN')) return false;
  return text.nameAt(at + 2) !== undefined || (relationAt(text, at) === 'amod' && headAt(text, at) === at + 1);
}

/** "nearly eight of ten voters" */
const APPROXIMATE: ReadonlySet<string> = new Set('nearly almost about roughly around approximately'.split(' '));

function joinsHyphen(text: IndexedText, at: number): boolean {
  const [a, b] = [text.tokens[at], text.tokens[at + 1]];
  if (a === undefined || b === undefined || a.end !== b.start) return false;
  return /^[-–‑]$/.test(a.text) || /^[-–‑]$/.test(b.text);
}

function extendsLeft(text: IndexedText, at: number, first: number): boolean {
  const tag = tagAt(text, at);
  if (text.nameAt(at) !== undefined) return text.nameAt(at) === text.nameAt(first) || !isDeterminer(text, first);
  if (/^(?:NN|JJ|CD|PDT|DT|PRP\$|HYPH|AFX|\$)/.test(tag)) return !isDeterminer(text, first) || tag === 'PDT';
  if (tag === 'POS' || joinsHyphen(text, at)) return true;
  if (tag === 'VBN' || tag === 'VBG') return modifiesNoun(text, at);
  if (tag.startsWith('RB') && APPROXIMATE.has(wordAt(text, at))) return /^(?:CD|DT)$/.test(tagAt(text, first));
  if (tag.startsWith('RB')) return /^(?:JJ|VBN|CD)/.test(tagAt(text, first)) && isDeterminer(text, at - 1);
  return /^[-–&/]$/.test(wordAt(text, at));
}

function modifiesNoun(text: IndexedText, at: number): boolean {
  const before = tagAt(text, at - 1);
  if (before === 'CC' && tagAt(text, at - 2).startsWith('NN')) return true;
  if (before === 'IN' && relationAt(text, at) === 'amod' && headAt(text, at) > at) return true;
  return /^(?:DT|PRP\$|JJ|HYPH|CD|POS)/.test(before) || wordAt(text, at - 1) === '-';
}

function opensChunk(text: IndexedText, token: number): boolean {
  return !/^(?:POS|HYPH)$/.test(tagAt(text, token)) && !/^[-–&/]$/.test(wordAt(text, token));
}

function widen(text: IndexedText, chunk: NounChunk, base: NounChunk, from: number): NounChunk | undefined {
  const before = chunk.first - 1;
  if (before <= from) return undefined;
  const word = wordAt(text, before);
  if (LINKS.has(word) || word === 'around' || word === 'across') return overLink(text, chunk, base, from);
  if (word === 'as' && wordAt(text, before - 1) !== 'such') return overOffice(text, chunk, from);
  if (word === 'like' || word === 'as') return overExample(text, chunk, from);
  if (tagAt(text, before) === 'IN') return undefined;
  return word === 'and' || word === 'or' || word === '&' ? overConjunction(text, chunk, from) : undefined;
}

const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/;

/** "experts | in the work", "analysts polled | by the agency" */
function overLink(text: IndexedText, chunk: NounChunk, base: NounChunk, from: number): NounChunk | undefined {
  const link = chunk.first - 1;
  if (tagAt(text, base.head) === 'PRP' && wordAt(text, link) !== 'of') return undefined;
  const last = beforeDirection(text, link, from) ?? beforeParticiple(text, beforeDay(text, link - 1), from);
  const left = baseChunkEndingAt(text, last, from);
  if (left === undefined || tagAt(text, left.head) === 'PRP') return undefined;
  return { first: left.first, end: chunk.end, head: left.head };
}

/** "the resolution passed Saturday | in Vienna", "a study released on Tuesday | by", "a statement Tuesday | from the army": the day is no noun of the phrase. @returns the token before it */
function beforeDay(text: IndexedText, at: number): number {
  if (!DAYS.test(wordAt(text, at))) return at;
  if (wordAt(text, at - 1) === 'on' && tagAt(text, at - 2) === 'VBN') return at - 2;
  return /^(?:VB[ND]|NNS?)$/.test(tagAt(text, at - 1)) ? at - 1 : at;
}

/** "the district | south of Nairobi": @returns the noun before a direction */
function beforeDirection(text: IndexedText, link: number, from: number): number | undefined {
  const isDirection = wordAt(text, link) === 'of' && /^(?:north|south)?-?(?:east|west)?$/.test(wordAt(text, link - 1));
  return isDirection && link - 2 >= from && isNounLike(text, link - 2) ? link - 2 : undefined;
}

/** "her tenure | as secretary of state": an office without an article, behind what somebody has of it. */
function overOffice(text: IndexedText, chunk: NounChunk, from: number): NounChunk | undefined {
  const held = chunk.first - 2;
  const isOffice = tagAt(text, chunk.head) === 'NN' && tagAt(text, chunk.first) === 'NN' && text.nameAt(chunk.head) === undefined;
  const isHeld = tagAt(text, held) === 'NN' && /^(?:PRP\$|POS)$/.test(tagAt(text, held - 1));
  const left = isOffice && isHeld ? baseChunkEndingAt(text, held, from) : undefined;
  return left === undefined ? undefined : { first: left.first, end: chunk.end, head: left.head };
}

/** "experts | like Ada Brook", "sites | such as Forum" */
function overExample(text: IndexedText, chunk: NounChunk, from: number): NounChunk | undefined {
  const link = chunk.first - 1;
  const isSuch = wordAt(text, link) === 'as' && wordAt(text, link - 1) === 'such';
  if (!isSuch && (wordAt(text, link) !== 'like' || tagAt(text, link) !== 'IN')) return undefined;
  const left = baseChunkEndingAt(text, isSuch ? link - 2 : link - 1, from);
  return left === undefined || tagAt(text, left.head) !== 'NNS'
    ? undefined
    : { first: left.first, end: chunk.end, head: left.head };
}

/** "the mayor | and the council" */
function overConjunction(text: IndexedText, chunk: NounChunk, from: number): NounChunk | undefined {
  const last = chunk.first - 2;
  const bracket = wordAt(text, last) === ')' ? openingBracket(text, last, from) : undefined;
  const left = baseChunkEndingAt(text, bracket === undefined ? last : bracket - 1, from) ?? adjectiveOf(text, chunk, last, from);
  if (left === undefined || followsVerb(text, left, from)) return undefined;
  return { first: left.first, end: chunk.end, head: isAdjective(text, left.head) ? chunk.head : left.head };
}

/** "Federal | and state officials" */
function adjectiveOf(text: IndexedText, { first, end }: NounChunk, at: number, from: number): NounChunk | undefined {
  if (at < from || tagAt(text, at) !== 'JJ' || !/^NNS?$/.test(tagAt(text, first))) return undefined;
  const isOfNoun = relationAt(text, at) === 'amod' && headAt(text, at) >= first && headAt(text, at) < end;
  return isOfNoun ? { first: at, end: at + 1, head: at } : undefined;
}

/** "Finnish and Estonian officials" are officials. */
function isAdjective(text: IndexedText, token: number): boolean {
  return tagAt(text, token) === 'JJ' || text.nameAt(token)?.type === 'norp';
}

/**
 * "inmates and officials said": not when the first noun is the object of a verb of its own, or the end of a list that is: "fought courts, firms and
 * unions and Ada Brook said".
 */
function followsVerb(text: IndexedText, chunk: NounChunk, from: number): boolean {
  let listed = false;
  for (let at = chunk.first - 1; at >= from && at > chunk.first - 12; at--) {
    if (wordAt(text, at) === ',' && !listed) return false;
    listed ||= /^(?:and|or)$/.test(wordAt(text, at));
    if (isFinite(text, at) || (listed && tagAt(text, at) === 'VBN')) return true;
  }
  return false;
}

/** @returns the noun before a participle that modifies it, as in "analysts polled by"; else the token itself */
function beforeParticiple(text: IndexedText, at: number, from: number): number {
  return nounOfParticiple(text, at, from) ?? at;
}

function nounOfParticiple(text: IndexedText, at: number, from: number): number | undefined {
  const participle = tagAt(text, at) === 'RP' ? at - 1 : at;
  if (!/^(?:VBN|VBG|VBD|JJ)$/.test(tagAt(text, participle)) || participle - 1 < from) return undefined;
  let before = participle - 1;
  while (before > from && (tagAt(text, before).startsWith('RB') || /^(?:not|being)$/.test(wordAt(text, before)))) before--;
  if (!isNounLike(text, before) || /^(?:PRP|WP)$/.test(tagAt(text, before))) return undefined;
  if (tagAt(text, at) === 'JJ' && !tagAt(text, before).startsWith('NN')) return undefined;
  return before;
}

/** The whole chunk hangs on a preposition, so its first noun is no subject: "in Kyiv officials said". */
function opensWithPreposition(text: IndexedText, chunk: NounChunk, from: number): boolean {
  const before = chunk.first - 1;
  return (
    before >= from &&
    (tagAt(text, before) === 'IN' || tagAt(text, before) === 'TO') &&
    !/^(?:that|as|because|while|if|although|though|since|whether|after|before)$/.test(wordAt(text, before))
  );
}
