import { QUESTION_WORDS } from '../../../lexicon/speechAdjuncts.ts';
import { isFinite, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { baseChunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import { isVerbalClauseStart } from './clauseStart.ts';
import { TOLD, type ContentSearch } from './contentSearch.ts';
import { opensInfinitive } from './openings.ts';

/** The hearer of "told reporters in Kyiv that" ends before what is said to them. */
export function endOfHearer(search: ContentSearch, at: number): number {
  const { text, region, verb } = search;
  if (tagAt(text, at) === 'PRP') return at + 1;
  const shown = endOfShow(search, at);
  if (shown !== undefined) return shown;
  if (TOLD.has(lemmaAt(text, verb)))
    return pastCoordinated(text, baseChunkStartingAt(text, at, region.end)?.end ?? at + 1, region.end);
  for (let end = at + 1; end < region.end; end++) {
    if (endsHearer(text, end) || startsSaid(search, end)) return end;
  }
  return region.end;
}

/** "told MSNBC's “Morning Joe” on Friday that": the title of a broadcast in quotation marks ends the hearer. */
function endOfShow({ text, region }: ContentSearch, at: number): number | undefined {
  for (let end = at + 1; end < Math.min(region.end, at + LONGEST_HEARER); end++) {
    const quote = text.quotes.startingAt(end);
    if (quote === undefined && !/^(?:NN|POS|DT|JJ)/.test(tagAt(text, end))) return undefined;
    if (quote === undefined) continue;
    for (let inside = quote.first; inside < quote.end; inside++) if (isFinite(text, inside)) return undefined;
    const goesOn = quote.end < region.end && /^(?:IN|TO|DT|PRP|NNP)/.test(tagAt(text, quote.end));
    return goesOn && quote.end - quote.first <= LONGEST_HEARER ? quote.end : undefined;
  }
  return undefined;
}

/** In tokens. */
const LONGEST_HEARER = 8;

/** A mark, a conjunction, a preposition or a question word. */
function endsHearer(text: IndexedText, at: number): boolean {
  const word = wordAt(text, at);
  if (/^(?:that|[:,;])$/.test(word) || text.quotes.startingAt(at) !== undefined) return true;
  if (opensInfinitive(text, at) || (QUESTION_WORDS.has(word) && word !== 'who')) return true;
  return /^(?:IN|TO)$/.test(tagAt(text, at)) && word !== 'of';
}

function startsSaid({ text, verb, region }: ContentSearch, at: number): boolean {
  const determined = /^(?:DT|PRP|EX|PRP\$)/.test(tagAt(text, at));
  if (determined && isVerbalClauseStart(text, verb, at, region.end, false)) return true;
  return isVerbalClauseStart(text, verb, at, region.end, true);
}

/** "told police and the council": both hear it, unless the second has a verb of its own. */
function pastCoordinated(text: IndexedText, end: number, limit: number): number {
  if (wordAt(text, end) !== 'and' && wordAt(text, end) !== "'s") return end;
  const next = baseChunkStartingAt(text, end + 1, limit);
  return next === undefined || isFinite(text, next.end) ? end : next.end;
}

/** The "to" of "asked its founder, a financier, to resign", before any other verb. */
export function infinitiveAfter(text: IndexedText, at: number, end: number): number | undefined {
  for (let token = at; token < Math.min(end, at + 25); token++) {
    if (opensInfinitive(text, token)) return token;
    const stops = isFinite(text, token) || text.quotes.startingAt(token) !== undefined;
    if (stops || /^[;:]$|^that$/.test(wordAt(text, token))) return undefined;
  }
  return undefined;
}
