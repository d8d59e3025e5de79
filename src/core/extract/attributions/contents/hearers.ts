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
  if (TOLD.has(lemmaAt(text, verb)))
    return pastCoordinated(text, baseChunkStartingAt(text, at, region.end)?.end ?? at + 1, region.end);
  for (let end = at + 1; end < region.end; end++) {
    if (endsHearer(text, end) || startsSaid(search, end)) return end;
  }
  return region.end;
}

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
