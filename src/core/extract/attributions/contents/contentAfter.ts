import { NOMINAL_CUES } from '../../../lexicon/nominalCues.ts';
import { isFinite, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { skipAdjunct } from './adjuncts.ts';
import { TOLD, type ContentSearch, type ContentStart } from './contentSearch.ts';
import { contentStartAt } from './contentStart.ts';
import { endOfHearer, infinitiveAfter } from './hearers.ts';
import { objectAt } from './objects.ts';
import { opensClause, opensInfinitive, startsNounPhrase } from './openings.ts';

const MOST_STEPS = 12;

/** Looks right of a verb, past adverbs, times, places and hearers, for the start of what is said. */
export function findContentStart(search: ContentSearch, from: number): ContentStart | undefined {
  const { text, region, frames } = search;
  let at = from;
  let hearer = frames.has('addressee') || frames.has('request');
  let topic: number | undefined;
  for (let steps = 0; steps < MOST_STEPS && at < region.end; steps++) {
    const found = contentOrLaterConjunction(search, at, hearer, at === from);
    if (isContent(search, found, topic)) return found;
    const skipped = skipAdjunct(search, at);
    if (skipped !== undefined) {
      topic ??= topicAt(search, at);
      at = skipped;
      continue;
    }
    if (!hearer || !startsNounPhrase(text, at)) break;
    const request = requestOf(search, at);
    if (request !== undefined) return request;
    hearer = false;
    if (!takesMatter(search)) break;
    at = endOfHearer(search, at);
    const described = conjunctionPastApposition(search, at);
    if (described !== undefined) return described;
  }
  return topic === undefined ? objectPast(search, from, at) : { first: topic, frame: 'topic' };
}

function isContent(search: ContentSearch, found: ContentStart | undefined, topic: number | undefined): found is ContentStart {
  return found !== undefined && (topic === undefined || isMarked(search, found));
}

/** Behind the matter ("cautioned against a rise in the way it is paid") only a clause with "that" or a quotation is what is said. */
function isMarked({ text }: ContentSearch, { first, frame }: ContentStart): boolean {
  if (wordAt(text, first - 1) === 'that' && NOMINAL_CUES.has(lemmaAt(text, first - 2))) return false;
  return frame !== 'clause' || /^(?:that|[,:])$/.test(wordAt(text, first - 1));
}

function takesMatter({ frames }: ContentSearch): boolean {
  return frames.has('addressee') || frames.has('topic');
}

/** "told WXYZ, the station in Dayton, in a statement Thursday that": what describes the hearer, and adverbials, before "that". */
function conjunctionPastApposition({ text, region, frames }: ContentSearch, comma: number): ContentStart | undefined {
  if (!frames.has('addressee') || wordAt(text, comma) !== ',' || !/^(?:DT|NN|IN)/.test(tagAt(text, comma + 1))) return undefined;
  for (let at = comma + 1; at < Math.min(region.end, comma + 25); at++) {
    if (wordAt(text, at) === 'that' && tagAt(text, at) === 'IN')
      return opensClause(text, at) ? { first: at + 1, frame: 'clause' } : undefined;
    if (isFinite(text, at) || tagAt(text, at).startsWith('W') || text.quotes.startingAt(at) !== undefined) return undefined;
  }
  return undefined;
}

/** "announced the closure", and past a time or place "announced on Tuesday the closure". */
function objectPast(search: ContentSearch, from: number, at: number): ContentStart | undefined {
  const found = objectAt(search, from);
  if (found !== undefined || at === from || !search.frames.has('object')) return found;
  return startsNounPhrase(search.text, at) ? objectAt(search, at) : undefined;
}

function contentOrLaterConjunction(
  search: ContentSearch,
  at: number,
  hearer: boolean,
  isFirst: boolean,
): ContentStart | undefined {
  const found = contentStartAt(search, at, hearer && TOLD.has(lemmaAt(search.text, search.verb)));
  return found === undefined && isFirst && !hearer ? laterConjunction(search, at) : found;
}

/** "accused of fraud", "asked about it": the preposition that brings in the topic, with the preposition itself after "ask". */
function topicAt({ text, verb, prepositions }: ContentSearch, at: number): number | undefined {
  if (!prepositions.has(wordAt(text, at))) return undefined;
  return at + (/^(?:ask|argue)$/.test(lemmaAt(text, verb)) ? 0 : 1);
}

/** "urged | residents to leave", "asked its founder, a financier, to resign": the hearers are part of what is asked of them. */
function requestOf(search: ContentSearch, at: number): ContentStart | undefined {
  const { text, frames, region } = search;
  if (!frames.has('request')) return undefined;
  const isAsked = infinitiveAfter(text, at, region.end) !== undefined || opensInfinitive(text, endOfHearer(search, at));
  return isAsked ? { first: at, frame: 'request' } : undefined;
}

/** "said in a letter to the council last week that": nothing but adverbials before the conjunction. */
function laterConjunction(search: ContentSearch, at: number): ContentStart | undefined {
  const { text, region, frames, prepositions } = search;
  if (!frames.has('clause') || !/^(?:IN|RB|CD|TO)/.test(tagAt(text, at)) || prepositions.has(wordAt(text, at))) return undefined;
  for (let token = at + 1; token < Math.min(region.end, at + 18); token++) {
    if (wordAt(text, token) === 'that') return opensClause(text, token) ? { first: token + 1, frame: 'clause' } : undefined;
    if (endsAdverbials(text, token)) return undefined;
  }
  return undefined;
}

function endsAdverbials(text: IndexedText, token: number): boolean {
  const word = wordAt(text, token);
  if (isFinite(text, token) || text.quotes.startingAt(token) !== undefined || /^[;:]$/.test(word)) return true;
  return word === ',' && !isInsidePlace(text, token);
}

/** "in Toledo, Ohio, that" */
function isInsidePlace(text: IndexedText, comma: number): boolean {
  return text.nameAt(comma - 1) !== undefined && (text.nameAt(comma + 1) !== undefined || wordAt(text, comma + 1) === 'that');
}
