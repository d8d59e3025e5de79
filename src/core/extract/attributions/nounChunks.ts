import { headAt, isFinite, lemmaAt, tagAt, wordAt, type Article } from './article.ts';
import type { TokenRange } from './tokenRange.ts';

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

export function isNounLike(article: Article, token: number): boolean {
  const tag = tagAt(article, token);
  return tag.startsWith('NN') || tag === 'PRP' || tag === 'CD' || tag === 'WP' || article.nameAt(token) !== undefined;
}

/** The noun phrase without modifiers after its head that ends with token `last`. */
export function baseChunkEndingAt(article: Article, last: number, from: number): NounChunk | undefined {
  if (last < from) return undefined;
  const tag = tagAt(article, last);
  if (tag === 'PRP' || tag === 'WP' || tag === 'WDT') return { first: last, end: last + 1, head: last };
  if (tag === 'POS' && article.nameAt(last - 1) !== undefined) {
    const owner = baseChunkEndingAt(article, last - 1, from);
    return owner === undefined ? undefined : { ...owner, end: last + 1 };
  }
  const nominalized = /^(?:JJ|VBN)$/.test(tag) && /^(?:DT|PRP\$)$/.test(tagAt(article, last - 1));
  if (!isNounLike(article, last) && !isPronominal(article, last) && !nominalized) return undefined;
  let first = last;
  for (let at = last - 1; at >= from; at--) {
    if (wordAt(article, at) === ')' && !isDeterminer(article, first)) {
      const opening = openingBracket(article, at, from);
      if (opening === undefined) break;
      at = opening;
      continue;
    }
    if (!extendsLeft(article, at, first) && !(at === from && opensSentence(article, at))) break;
    first = at;
    if (isDeterminer(article, at) && tagAt(article, at - 1) !== 'PDT') break;
  }
  while (first < last && !opensChunk(article, first)) first++;
  return { first, end: last + 1, head: last };
}

function openingBracket(article: Article, closing: number, from: number): number | undefined {
  for (let at = closing - 1; at > from && closing - at <= 6; at--) if (wordAt(article, at) === '(') return at;
  return undefined;
}

/** "Presiding judge …": a participle at the start of a sentence belongs to the title after it. */
function opensSentence(article: Article, at: number): boolean {
  return /^VB[GN]$/.test(tagAt(article, at)) && tagAt(article, at + 1).startsWith('NN') && article.nameAt(at + 2) !== undefined;
}

function joinsHyphen(article: Article, at: number): boolean {
  const [a, b] = [article.tokens[at], article.tokens[at + 1]];
  if (a === undefined || b === undefined || a.end !== b.start) return false;
  return /^[-–‑]$/.test(a.text) || /^[-–‑]$/.test(b.text);
}

function isPronominal(article: Article, token: number): boolean {
  return /^(?:some|many|others|several|both|most|all|those|few|one|another|any|none|nobody|everyone|someone)$/.test(
    wordAt(article, token),
  );
}

function isDeterminer(article: Article, token: number): boolean {
  return /^(?:DT|PRP\$|PDT)$/.test(tagAt(article, token));
}

function extendsLeft(article: Article, at: number, first: number): boolean {
  const tag = tagAt(article, at);
  const word = wordAt(article, at);
  if (article.nameAt(at) !== undefined) return article.nameAt(at) === article.nameAt(first) || !isDeterminer(article, first);
  if (/^(?:NN|JJ|CD|PDT|DT|PRP\$|HYPH|AFX|\$)/.test(tag)) return !isDeterminer(article, first) || tag === 'PDT';
  if (tag === 'POS' || joinsHyphen(article, at)) return true;
  if (tag === 'VBN' || tag === 'VBG') return modifiesNoun(article, at);
  if (tag.startsWith('RB')) return /^(?:JJ|VBN|CD)/.test(tagAt(article, first)) && isDeterminer(article, at - 1);
  return word === '-' || word === '–' || word === '&' || word === '/';
}

function modifiesNoun(article: Article, at: number): boolean {
  const before = tagAt(article, at - 1);
  if (before === 'CC' && tagAt(article, at - 2).startsWith('NN')) return true;
  return /^(?:DT|PRP\$|JJ|HYPH|CD|POS)/.test(before) || wordAt(article, at - 1) === '-';
}

function opensChunk(article: Article, token: number): boolean {
  return !/^(?:POS|HYPH)$/.test(tagAt(article, token)) && !/^[-–&/]$/.test(wordAt(article, token));
}

/**
 * The noun phrase that ends with token `last`, with the prepositional phrases and participles inside it: "experts not involved in
 * the work".
 */
export function chunkEndingAt(article: Article, last: number, from: number): NounChunk | undefined {
  const opening = wordAt(article, last) === ')' ? openingBracket(article, last, from) : undefined;
  if (opening !== undefined) {
    const inner = chunkEndingAt(article, opening - 1, from);
    return inner === undefined ? undefined : { ...inner, end: last + 1 };
  }
  const base = baseChunkEndingAt(article, last, from);
  if (base === undefined) return undefined;
  let chunk = base;
  for (let steps = 0; steps < 12; steps++) {
    const wider = widen(article, chunk, base, from);
    if (wider === undefined) break;
    chunk = wider;
  }
  return opensWithPreposition(article, chunk, from) ? base : chunk;
}

function widen(article: Article, chunk: NounChunk, base: NounChunk, from: number): NounChunk | undefined {
  const before = chunk.first - 1;
  if (before <= from) return undefined;
  const word = wordAt(article, before);
  if (LINKS.has(word) || tagAt(article, before) === 'IN') {
    if (!LINKS.has(word) || (tagAt(article, base.head) === 'PRP' && word !== 'of')) return undefined;
    const participle = participleBefore(article, before - 1, from);
    const left = baseChunkEndingAt(article, participle ?? before - 1, from);
    return left === undefined || tagAt(article, left.head) === 'PRP'
      ? undefined
      : { first: left.first, end: chunk.end, head: left.head };
  }
  if (word === 'and' || word === 'or' || word === '&') {
    const bracket = wordAt(article, before - 1) === ')' ? openingBracket(article, before - 1, from) : undefined;
    const left = baseChunkEndingAt(article, bracket === undefined ? before - 1 : bracket - 1, from);
    const joins = left !== undefined && !followsVerb(article, left, from);
    return joins
      ? { first: left.first, end: chunk.end, head: isAdjective(article, left.head) ? chunk.head : left.head }
      : undefined;
  }
  return undefined;
}

/** "Finnish and Estonian officials" are officials. */
function isAdjective(article: Article, token: number): boolean {
  return tagAt(article, token) === 'JJ' || article.nameAt(token)?.type === 'norp';
}

/** "inmates and officials said": not when the first noun is the object of a verb of its own. */
function followsVerb(article: Article, chunk: NounChunk, from: number): boolean {
  for (let at = chunk.first - 1; at >= from && at > chunk.first - 12; at--) {
    if (wordAt(article, at) === ',') return false;
    if (isFinite(article, at)) return true;
  }
  return false;
}

/** @returns the noun before a participle that modifies it, as in "analysts polled by" */
function participleBefore(article: Article, at: number, from: number): number | undefined {
  const participle = tagAt(article, at) === 'RP' ? at - 1 : at;
  if (!/^(?:VBN|VBG|VBD|JJ)$/.test(tagAt(article, participle)) || participle - 1 < from) return undefined;
  let before = participle - 1;
  while (before > from && (tagAt(article, before).startsWith('RB') || wordAt(article, before) === 'not')) before--;
  if (!isNounLike(article, before) || /^(?:PRP|WP)$/.test(tagAt(article, before))) return undefined;
  if (tagAt(article, at) === 'JJ' && !tagAt(article, before).startsWith('NN')) return undefined;
  return before;
}

/** The whole chunk hangs on a preposition, so its first noun is no subject: "in Kyiv officials said". */
function opensWithPreposition(article: Article, chunk: NounChunk, from: number): boolean {
  const before = chunk.first - 1;
  return (
    before >= from &&
    (tagAt(article, before) === 'IN' || tagAt(article, before) === 'TO') &&
    !/^(?:that|as|because|while|if|although|though|since|whether|after|before)$/.test(wordAt(article, before))
  );
}

/** The noun phrase that starts at `first`, with prepositional phrases, appositions, participles and relative clauses. */
export function chunkStartingAt(article: Article, first: number, end: number): NounChunk | undefined {
  const base = baseChunkStartingAt(article, first, end);
  if (base === undefined) return undefined;
  let last = base.end;
  for (let steps = 0; steps < 12; steps++) {
    const further = extendRight(article, last, end);
    if (further === undefined) break;
    last = further;
  }
  return { ...base, end: last };
}

export function baseChunkStartingAt(article: Article, first: number, end: number): NounChunk | undefined {
  let head: number | undefined;
  let at = first;
  for (; at < end; at++) {
    const tag = tagAt(article, at);
    if ((tag === 'PRP' || tag === 'WP') && head !== undefined) break;
    if (isNounLike(article, at) || isPronominal(article, at)) {
      head = at;
      if (tag === 'PRP') return { first, end: at + 1, head };
      continue;
    }
    if (/^(?:DT|PDT|PRP\$)$/.test(tag) && (head === undefined || wordAt(article, at - 1) === 'all')) continue;
    if (/^(?:JJ|POS|HYPH|AFX|\$)/.test(tag) || /^[-–&/.]$/.test(wordAt(article, at))) continue;
    if (/^(?:VBN|VBG|RB)/.test(tag) && head === undefined) continue;
    if (
      article.quotes.innermost(at) !== undefined &&
      article.quotes.innermost(first) === undefined &&
      head !== undefined &&
      closesSoon(article, at)
    )
      continue;
    break;
  }
  if (head === undefined && tagAt(article, at - 1) === 'JJ' && at - 1 > first) head = at - 1;
  if (head === undefined) return undefined;
  return { first, end: head + 1, head };
}

/** A nickname in quotation marks. */
function closesSoon(article: Article, at: number): boolean {
  const quote = article.quotes.innermost(at);
  return quote !== undefined && quote.end - quote.first <= 5 && article.nameAt(quote.end) !== undefined;
}

function extendRight(article: Article, at: number, end: number): number | undefined {
  if (at >= end) return undefined;
  const word = wordAt(article, at);
  if (
    word === 'of' ||
    word === 'from' ||
    word === 'at' ||
    word === 'for' ||
    (LINKS.has(word) && !startsCircumstance(article, at))
  ) {
    return baseChunkStartingAt(article, at + 1, end)?.end;
  }
  if (word === '(') return closingBracket(article, at, end);
  if (word === 'who' || word === 'whose') return clauseEnd(article, at, end);
  if (word === 'and' || word === 'or') return coordinated(article, at, end);
  if (word === ',') return appositionEnd(article, at, end);
  if (tagAt(article, at) === 'VBN') return clauseEnd(article, at, end);
  return undefined;
}

/** "in a statement", "on Monday", "to reporters": about the act of saying, not about who says it. */
function startsCircumstance(article: Article, at: number): boolean {
  const word = wordAt(article, at);
  if (word === 'on' || word === 'to' || word === 'by' || word === 'about' || word === 'under') return true;
  if (word !== 'in' && word !== 'with') return false;
  const chunk = baseChunkStartingAt(article, at + 1, at + 12);
  const lemma = chunk === undefined ? '' : lemmaAt(article, chunk.head);
  return /^(?:statement|interview|email|e-mail|letter|tweet|post|message|speech|report|note|court|release|response|reply|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})$/.test(
    lemma,
  );
}

function closingBracket(article: Article, at: number, end: number): number | undefined {
  for (let token = at + 1; token < Math.min(end, at + 20); token++) if (wordAt(article, token) === ')') return token + 1;
  return undefined;
}

function coordinated(article: Article, at: number, end: number): number | undefined {
  const next = baseChunkStartingAt(article, at + 1, end);
  if (next === undefined || next.first !== at + 1) return undefined;
  return isFinite(article, next.end) || tagAt(article, at + 1).startsWith('VB') ? undefined : next.end;
}

function clauseEnd(article: Article, at: number, end: number): number {
  for (let token = at; token < end; token++) {
    const word = wordAt(article, token);
    if (word === ';' || word === ':' || word === '–' || word === '—' || article.quotes.startingAt(token) !== undefined)
      return token;
    if (word === ',' && token > at) return token;
    if (token > at + 1 && word === 'that' && headAt(article, token) > token && isFinite(article, token - 1)) return token;
  }
  return end;
}

/** After a comma: ", a charity" and ", who led the study" go on; ", adding that" and ", in a statement" do not. */
function appositionEnd(article: Article, comma: number, end: number): number | undefined {
  const next = comma + 1;
  const word = wordAt(article, next);
  if (/^(?:who|which|whose|whom)$/.test(word)) return clauseEnd(article, next, end);
  if (/^\d{1,3}$/.test(word) && (next + 1 >= end || wordAt(article, next + 1) === ',')) return next + 1;
  const tag = tagAt(article, next);
  if (!/^(?:DT|NN|JJ|PRP\$|CD)/.test(tag)) return undefined;
  const chunk = chunkStartingAt(article, next, end);
  if (chunk === undefined || isFinite(article, chunk.end) || tagAt(article, chunk.end).startsWith('VB')) return undefined;
  return chunk.end >= end || /^[,;.]$/.test(wordAt(article, chunk.end)) || article.quotes.startingAt(chunk.end) !== undefined
    ? chunk.end
    : undefined;
}
