import { headAt, isFinite, lemmaAt, tagAt, wordAt, type IndexedText } from '../indexedText/indexedText.ts';
import type { TokenRange } from '../indexedText/tokenRange.ts';

/** A noun phrase read off the tags; `head` is the last noun of its first part. */
export interface NounChunk extends TokenRange {
  readonly head: number;
}

const LINKS: ReadonlySet<string> = new Set([
  'of',
  'at',
  'for',
  'in',
  'from',
  'with',
  'on',
  'to',
  'near',
  'inside',
  'behind',
  'against',
  'about',
  'within',
  'under',
  'by',
]);

export function isNounLike(text: IndexedText, token: number): boolean {
  const tag = tagAt(text, token);
  return tag.startsWith('NN') || tag === 'PRP' || tag === 'CD' || tag === 'WP' || text.nameAt(token) !== undefined;
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
  const nominalized = /^(?:JJ|VBN)$/.test(tag) && /^(?:DT|PRP\$)$/.test(tagAt(text, last - 1));
  if (!isNounLike(text, last) && !isPronominal(text, last) && !nominalized) return undefined;
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
    if (isDeterminer(text, at) && tagAt(text, at - 1) !== 'PDT') break;
  }
  while (first < last && !opensChunk(text, first)) first++;
  return { first, end: last + 1, head: last };
}

function openingBracket(text: IndexedText, closing: number, from: number): number | undefined {
  for (let at = closing - 1; at > from && closing - at <= 6; at--) if (wordAt(text, at) === '(') return at;
  return undefined;
}

/** "Presiding judge …": a participle at the start of a sentence belongs to the title after it. */
function opensSentence(text: IndexedText, at: number): boolean {
  return /^VB[GN]$/.test(tagAt(text, at)) && tagAt(text, at + 1).startsWith('NN') && text.nameAt(at + 2) !== undefined;
}

function joinsHyphen(text: IndexedText, at: number): boolean {
  const [a, b] = [text.tokens[at], text.tokens[at + 1]];
  if (a === undefined || b === undefined || a.end !== b.start) return false;
  return /^[-–‑]$/.test(a.text) || /^[-–‑]$/.test(b.text);
}

function isPronominal(text: IndexedText, token: number): boolean {
  return /^(?:some|many|others|several|both|most|all|those|few|one|another|any|none|nobody|everyone|someone)$/.test(
    wordAt(text, token),
  );
}

function isDeterminer(text: IndexedText, token: number): boolean {
  return /^(?:DT|PRP\$|PDT)$/.test(tagAt(text, token));
}

function extendsLeft(text: IndexedText, at: number, first: number): boolean {
  const tag = tagAt(text, at);
  const word = wordAt(text, at);
  if (text.nameAt(at) !== undefined) return text.nameAt(at) === text.nameAt(first) || !isDeterminer(text, first);
  if (/^(?:NN|JJ|CD|PDT|DT|PRP\$|HYPH|AFX|\$)/.test(tag)) return !isDeterminer(text, first) || tag === 'PDT';
  if (tag === 'POS' || joinsHyphen(text, at)) return true;
  if (tag === 'VBN' || tag === 'VBG') return modifiesNoun(text, at);
  if (tag.startsWith('RB')) return /^(?:JJ|VBN|CD)/.test(tagAt(text, first)) && isDeterminer(text, at - 1);
  return word === '-' || word === '–' || word === '&' || word === '/';
}

function modifiesNoun(text: IndexedText, at: number): boolean {
  const before = tagAt(text, at - 1);
  if (before === 'CC' && tagAt(text, at - 2).startsWith('NN')) return true;
  return /^(?:DT|PRP\$|JJ|HYPH|CD|POS)/.test(before) || wordAt(text, at - 1) === '-';
}

function opensChunk(text: IndexedText, token: number): boolean {
  return !/^(?:POS|HYPH)$/.test(tagAt(text, token)) && !/^[-–&/]$/.test(wordAt(text, token));
}

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

function widen(text: IndexedText, chunk: NounChunk, base: NounChunk, from: number): NounChunk | undefined {
  const before = chunk.first - 1;
  if (before <= from) return undefined;
  const word = wordAt(text, before);
  if (LINKS.has(word) || tagAt(text, before) === 'IN') {
    if (!LINKS.has(word) || (tagAt(text, base.head) === 'PRP' && word !== 'of')) return undefined;
    const participle = participleBefore(text, before - 1, from);
    const left = baseChunkEndingAt(text, participle ?? before - 1, from);
    return left === undefined || tagAt(text, left.head) === 'PRP'
      ? undefined
      : { first: left.first, end: chunk.end, head: left.head };
  }
  if (word === 'and' || word === 'or' || word === '&') {
    const bracket = wordAt(text, before - 1) === ')' ? openingBracket(text, before - 1, from) : undefined;
    const left = baseChunkEndingAt(text, bracket === undefined ? before - 1 : bracket - 1, from);
    const joins = left !== undefined && !followsVerb(text, left, from);
    return joins ? { first: left.first, end: chunk.end, head: isAdjective(text, left.head) ? chunk.head : left.head } : undefined;
  }
  return undefined;
}

/** "Finnish and Estonian officials" are officials. */
function isAdjective(text: IndexedText, token: number): boolean {
  return tagAt(text, token) === 'JJ' || text.nameAt(token)?.type === 'norp';
}

/** "inmates and officials said": not when the first noun is the object of a verb of its own. */
function followsVerb(text: IndexedText, chunk: NounChunk, from: number): boolean {
  for (let at = chunk.first - 1; at >= from && at > chunk.first - 12; at--) {
    if (wordAt(text, at) === ',') return false;
    if (isFinite(text, at)) return true;
  }
  return false;
}

/** @returns the noun before a participle that modifies it, as in "analysts polled by" */
function participleBefore(text: IndexedText, at: number, from: number): number | undefined {
  const participle = tagAt(text, at) === 'RP' ? at - 1 : at;
  if (!/^(?:VBN|VBG|VBD|JJ)$/.test(tagAt(text, participle)) || participle - 1 < from) return undefined;
  let before = participle - 1;
  while (before > from && (tagAt(text, before).startsWith('RB') || wordAt(text, before) === 'not')) before--;
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

/** The noun phrase that starts at `first`, with prepositional phrases, appositions, participles and relative clauses. */
export function chunkStartingAt(text: IndexedText, first: number, end: number): NounChunk | undefined {
  const base = baseChunkStartingAt(text, first, end);
  if (base === undefined) return undefined;
  let last = base.end;
  for (let steps = 0; steps < 12; steps++) {
    const further = extendRight(text, last, end);
    if (further === undefined) break;
    last = further;
  }
  return { ...base, end: last };
}

export function baseChunkStartingAt(text: IndexedText, first: number, end: number): NounChunk | undefined {
  let head: number | undefined;
  let at = first;
  for (; at < end; at++) {
    const tag = tagAt(text, at);
    if ((tag === 'PRP' || tag === 'WP') && head !== undefined) break;
    if (isNounLike(text, at) || isPronominal(text, at)) {
      head = at;
      if (tag === 'PRP') return { first, end: at + 1, head };
      continue;
    }
    if (/^(?:DT|PDT|PRP\$)$/.test(tag) && (head === undefined || wordAt(text, at - 1) === 'all')) continue;
    if (/^(?:JJ|POS|HYPH|AFX|\$)/.test(tag) || /^[-–&/.]$/.test(wordAt(text, at))) continue;
    if (/^(?:VBN|VBG|RB)/.test(tag) && head === undefined) continue;
    if (
      text.quotes.innermost(at) !== undefined &&
      text.quotes.innermost(first) === undefined &&
      head !== undefined &&
      closesSoon(text, at)
    )
      continue;
    break;
  }
  if (head === undefined && tagAt(text, at - 1) === 'JJ' && at - 1 > first) head = at - 1;
  if (head === undefined) return undefined;
  return { first, end: head + 1, head };
}

/** A nickname in quotation marks. */
function closesSoon(text: IndexedText, at: number): boolean {
  const quote = text.quotes.innermost(at);
  return quote !== undefined && quote.end - quote.first <= 5 && text.nameAt(quote.end) !== undefined;
}

function extendRight(text: IndexedText, at: number, end: number): number | undefined {
  if (at >= end) return undefined;
  const word = wordAt(text, at);
  if (word === 'of' || word === 'from' || word === 'at' || word === 'for' || (LINKS.has(word) && !startsCircumstance(text, at))) {
    return baseChunkStartingAt(text, at + 1, end)?.end;
  }
  if (word === '(') return closingBracket(text, at, end);
  if (word === 'who' || word === 'whose') return clauseEnd(text, at, end);
  if (word === 'and' || word === 'or') return coordinated(text, at, end);
  if (word === ',') return appositionEnd(text, at, end);
  if (tagAt(text, at) === 'VBN') return clauseEnd(text, at, end);
  return undefined;
}

/** "in a statement", "on Monday", "to reporters": about the act of saying, not about who says it. */
function startsCircumstance(text: IndexedText, at: number): boolean {
  const word = wordAt(text, at);
  if (word === 'on' || word === 'to' || word === 'by' || word === 'about' || word === 'under') return true;
  if (word !== 'in' && word !== 'with') return false;
  const chunk = baseChunkStartingAt(text, at + 1, at + 12);
  const lemma = chunk === undefined ? '' : lemmaAt(text, chunk.head);
  return /^(?:statement|interview|email|e-mail|letter|tweet|post|message|speech|report|note|court|release|response|reply|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})$/.test(
    lemma,
  );
}

function closingBracket(text: IndexedText, at: number, end: number): number | undefined {
  for (let token = at + 1; token < Math.min(end, at + 20); token++) if (wordAt(text, token) === ')') return token + 1;
  return undefined;
}

function coordinated(text: IndexedText, at: number, end: number): number | undefined {
  const next = baseChunkStartingAt(text, at + 1, end);
  if (next === undefined || next.first !== at + 1) return undefined;
  return isFinite(text, next.end) || tagAt(text, at + 1).startsWith('VB') ? undefined : next.end;
}

function clauseEnd(text: IndexedText, at: number, end: number): number {
  for (let token = at; token < end; token++) {
    const word = wordAt(text, token);
    if (word === ';' || word === ':' || word === '–' || word === '—' || text.quotes.startingAt(token) !== undefined) return token;
    if (word === ',' && token > at) return token;
    if (token > at + 1 && word === 'that' && headAt(text, token) > token && isFinite(text, token - 1)) return token;
  }
  return end;
}

/** After a comma: ", a charity" and ", who led the study" go on; ", adding that" and ", in a statement" do not. */
function appositionEnd(text: IndexedText, comma: number, end: number): number | undefined {
  const next = comma + 1;
  const word = wordAt(text, next);
  if (/^(?:who|which|whose|whom)$/.test(word)) return clauseEnd(text, next, end);
  if (/^\d{1,3}$/.test(word) && (next + 1 >= end || wordAt(text, next + 1) === ',')) return next + 1;
  const tag = tagAt(text, next);
  if (!/^(?:DT|NN|JJ|PRP\$|CD)/.test(tag)) return undefined;
  const chunk = chunkStartingAt(text, next, end);
  if (chunk === undefined || isFinite(text, chunk.end) || tagAt(text, chunk.end).startsWith('VB')) return undefined;
  return chunk.end >= end || /^[,;.]$/.test(wordAt(text, chunk.end)) || text.quotes.startingAt(chunk.end) !== undefined
    ? chunk.end
    : undefined;
}
