import { TIME_ADVERBIALS } from '../../lexicon/speechAdjuncts.ts';
import { headAt, isFinite, lemmaAt, tagAt, wordAt, type IndexedText } from '../indexedText/indexedText.ts';
import { isNounLike, isPronominal, LINKS, type NounChunk } from './chunk.ts';

/** The noun phrase that starts at `first`, with prepositional phrases, appositions, participles and relative clauses. */
export function chunkStartingAt(text: IndexedText, first: number, end: number): NounChunk | undefined {
  return chunkWith(text, first, end, startsCircumstance);
}

/** Whether what a preposition brings in is no part of the phrase before it. */
type IsOutside = (text: IndexedText, at: number) => boolean;

function chunkWith(text: IndexedText, first: number, end: number, isOutside: IsOutside): NounChunk | undefined {
  const base = baseChunkStartingAt(text, first, end);
  if (base === undefined) return undefined;
  let last = base.end;
  for (let steps = 0; steps < 12; steps++) {
    const further = extendRight(text, last, end, isOutside);
    if (further === undefined) break;
    last = further;
  }
  return { ...base, end: last };
}

/** The noun phrase without modifiers after its head that starts at `first`. */
export function baseChunkStartingAt(text: IndexedText, first: number, end: number): NounChunk | undefined {
  let head: number | undefined;
  let at = first;
  for (; at < end; at++) {
    const tag = tagAt(text, at);
    if ((tag === 'PRP' || tag === 'WP' || isDayAdverb(text, at)) && head !== undefined) break;
    if (isNounLike(text, at) || isPronominal(text, at)) {
      head = at;
      if (tag === 'PRP') return { first, end: at + 1, head };
    } else if (!goesOn(text, at, head) && !isNickname(text, at, first, head)) break;
  }
  if (head === undefined && tagAt(text, at - 1) === 'JJ' && at - 1 > first) head = at - 1;
  return head === undefined ? undefined : { first, end: head + 1, head };
}

/** "a statement yesterday by": no noun of the phrase; "today's paper" and "yesterday afternoon" are. */
export function isDayAdverb(text: IndexedText, at: number): boolean {
  return /^(?:yesterday|today|tonight|tomorrow)$/.test(wordAt(text, at)) && !/^(?:POS|NN)/.test(tagAt(text, at + 1));
}

/** Determiners and participles belong before the first noun; adjectives and what joins words may stand anywhere. */
function goesOn(text: IndexedText, at: number, head: number | undefined): boolean {
  const tag = tagAt(text, at);
  if (/^(?:DT|PDT|PRP\$)$/.test(tag) && (head === undefined || wordAt(text, at - 1) === 'all')) return true;
  if (/^(?:JJ|POS|HYPH|AFX|\$)/.test(tag) || /^[-–&/.]$/.test(wordAt(text, at))) return true;
  return /^(?:VBN|VBG|RB)/.test(tag) && (head === undefined || /^[-–]$/.test(wordAt(text, at - 1)));
}

/** A nickname in quotation marks: "Juan “Che” Ortega". */
function isNickname(text: IndexedText, at: number, first: number, head: number | undefined): boolean {
  const quote = text.quotes.innermost(at);
  if (quote === undefined || head === undefined || text.quotes.innermost(first) !== undefined) return false;
  return quote.end - quote.first <= 5 && text.nameAt(quote.end) !== undefined;
}

function extendRight(text: IndexedText, at: number, end: number, isOutside: IsOutside): number | undefined {
  if (at >= end) return undefined;
  const word = wordAt(text, at);
  if (/^(?:of|from|at|for)$/.test(word) || (LINKS.has(word) && !isOutside(text, at)))
    return baseChunkStartingAt(text, at + 1, end)?.end;
  if (word === '(') return closingBracket(text, at, end);
  if (/^(?:who|whose|whom)$/.test(word) || (word === 'that' && tagAt(text, at) === 'WDT')) return clauseEnd(text, at, end);
  if (word === 'and' || word === 'or') return coordinated(text, at, end);
  if (word === ',') return appositionEnd(text, at, end);
  return tagAt(text, at) === 'VBN' ? clauseEnd(text, at, end) : undefined;
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

/** In a description ("a longtime adviser to the family", "the top Democrat on the panel") only a time or a hearer is about the act of saying. */
function startsTelling(text: IndexedText, at: number): boolean {
  if (!/^(?:to|on)$/.test(wordAt(text, at))) return startsCircumstance(text, at);
  const next = tagAt(text, at + 1) === 'DT' ? at + 2 : at + 1;
  const word = wordAt(text, next);
  return TIME_ADVERBIALS.has(word) || tagAt(text, next) === 'CD' || HEARERS.test(word) || tagAt(text, at + 1) === 'PRP';
}

const HEARERS =
  /^(?:reporters|journalists|lawmakers|correspondents|viewers|readers|supporters|followers|twitter|facebook|television|tv|radio)$/;

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
  if (word === 'and' && wordAt(text, next + 1) === 'other') return baseChunkStartingAt(text, next + 1, end)?.end;
  if (/^(?:of|from)$/.test(word) && text.nameAt(next + 1) !== undefined) return seatEnd(text, next + 1, end);
  const tag = tagAt(text, next);
  if (!/^(?:DT|NN|JJ|PRP\$|CD)/.test(tag)) return undefined;
  const chunk = chunkWith(text, next, end, /^(?:an?|the)$/.test(word) ? startsTelling : startsCircumstance);
  if (chunk === undefined || isFinite(text, chunk.end) || tagAt(text, chunk.end).startsWith('VB')) return undefined;
  return chunk.end >= end || /^[,;.]$/.test(wordAt(text, chunk.end)) || text.quotes.startingAt(chunk.end) !== undefined
    ? chunk.end
    : undefined;
}

/** ", of Ashton, Md.,": where somebody is from or belongs, with the state that it lies in. */
function seatEnd(text: IndexedText, at: number, end: number): number | undefined {
  let last = chunkStartingAt(text, at, end)?.end ?? at;
  if (wordAt(text, last) === ',' && text.nameAt(last + 1)?.type === 'place') {
    const state = text.nameAt(last + 1);
    last += 1;
    while (last < end && text.nameAt(last) === state) last++;
  }
  const closes = last >= end || /^[,;.]$/.test(wordAt(text, last)) || text.quotes.startingAt(last) !== undefined;
  return closes ? last : undefined;
}
