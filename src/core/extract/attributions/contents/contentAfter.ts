import { DENIABLE_NOUNS } from '../../../lexicon/deniableNouns.ts';
import { INSERTED_ADVERBS, QUESTION_WORDS, TIME_ADVERBIALS, TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import type { ReportingFrame } from '../../../lexicon/reportingVerbs.ts';
import {
  isFinite,
  isInTitle,
  isMark,
  lemmaAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import { isVerbalClauseStart } from './clauseStart.ts';
import { baseChunkStartingAt } from '../../../linguistics/nounPhrases/nounChunks.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { isNegation } from '../verbs/verbGroup.ts';

/** Where what is said begins, and by which frame of the verb. */
export interface ContentStart {
  readonly first: number;
  readonly frame: ReportingFrame;
}

interface Search {
  readonly text: IndexedText;
  readonly verb: number;
  readonly region: TokenRange;
  readonly frames: ReadonlySet<ReportingFrame>;
  readonly prepositions: ReadonlySet<string>;
}

const MOST_STEPS = 12;
/** A hearer has to come before what is said. */
const SAYING: ReadonlySet<string> = new Set(['say', 'think', 'believe', 'argue', 'insist']);
const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'when',
  'while',
  'although',
  'though',
  'because',
  'once',
  'unless',
  'despite',
  'since',
  'after',
  'until',
]);
/** "called for" and "called on" do not part. */
const ADJACENT_TOPIC: ReadonlySet<string> = new Set(['call', 'appeal', 'plead']);
const TOLD: ReadonlySet<string> = new Set(['tell', 'inform', 'notify', 'assure', 'reassure', 'brief', 'remind']);
/** As reporting verbs these want "that" or a quotation: "posted that", "found that". */
const NEEDS_THAT: ReadonlySet<string> = new Set(
  'post tweet retweet text blog email point charge hear read accept submit declare proclaim'.split(' '),
);
/** Verbs that ask take any question word; others only whether, how, why and what. */
const ASKING: ReadonlySet<string> = new Set(['ask', 'wonder', 'inquire', 'enquire', 'question', 'query']);

/** Looks right of a verb, past adverbs, times, places and hearers, for the start of what is said. */
export function findContentStart(search: Search, from: number): ContentStart | undefined {
  const { text, region } = search;
  let at = from;
  let hearer = search.frames.has('addressee') || search.frames.has('request');
  let topic: number | undefined;
  for (let steps = 0; steps < MOST_STEPS && at < region.end; steps++) {
    const found = contentStartAt(search, at, hearer && TOLD.has(lemmaAt(text, search.verb)));
    if (found !== undefined) return found;
    const that = at > from || hearer ? undefined : laterThat(search, at);
    if (that !== undefined) return { first: that + 1, frame: 'clause' };
    const skipped = skipAdjunct(search, at);
    if (skipped !== undefined) {
      topic ??= search.prepositions.has(wordAt(text, at)) ? at + (lemmaAt(text, search.verb) === 'ask' ? 0 : 1) : undefined;
      at = skipped;
      continue;
    }
    if (hearer && startsNounPhrase(text, at)) {
      const asked = search.frames.has('request') ? infinitiveAfter(text, at, region.end) : undefined;
      if (asked !== undefined) return { first: at, frame: 'request' };
      const end = endOfHearer(search, at);
      const request = requestAfter(search, at, end);
      if (request !== undefined) return request;
      hearer = false;
      if (search.frames.has('addressee') || search.frames.has('topic')) {
        at = end;
        continue;
      }
    }
    break;
  }
  if (topic !== undefined) return { first: topic, frame: 'topic' };
  return objectAt(search, from);
}

/** What is said begins at this very token. */
function contentStartAt(search: Search, at: number, hearerFirst: boolean): ContentStart | undefined {
  const { text, frames, region } = search;
  const word = wordAt(text, at);
  const saysClause = frames.has('clause');
  const needsThat = NEEDS_THAT.has(lemmaAt(text, search.verb)) && !/^(?:he|she|they|we|it)$/.test(word);
  const isConjunction = word === 'that' && saysClause && opensClause(text, at) && !isDemonstrative(text, at);
  if (isConjunction && (!frames.has('object') || tagAt(text, at) === 'IN' || hasFinite(text, at + 1, region.end)))
    return { first: pastComma(text, at + 1), frame: 'clause' };
  if (word === 'that' && saysClause && at === search.verb + 1 && isFinite(text, at + 1)) return { first: at, frame: 'clause' };
  if (word === ':' && (frames.has('quote') || saysClause) && at + 1 < region.end) return { first: at + 1, frame: 'quote' };
  const quote = text.quotes.startingAt(at);
  if (quote !== undefined && (frames.has('quote') || (saysClause && hasFinite(text, quote.first, quote.end))))
    return { first: at, frame: 'quote' };
  if (word === ',' && text.quotes.startingAt(at + 1) !== undefined && frames.has('quote'))
    return { first: at + 1, frame: 'quote' };
  if (QUESTION_WORDS.has(word) && opensQuestion(search, at)) return { first: at, frame: 'question' };
  if (frames.has('infinitive') && opensInfinitive(text, at)) return { first: at, frame: 'infinitive' };
  if (saysClause && at === search.verb + 1 && isFinite(text, at) && !tagAt(text, search.verb).startsWith('VBG'))
    return { first: at, frame: 'clause' };
  if (
    saysClause &&
    !needsThat &&
    !hearerFirst &&
    isVerbalClauseStart(text, search.verb, at, region.end, frames.has('object') || frames.has('naming'))
  ) {
    return { first: at, frame: 'clause' };
  }
  if (at === search.verb + 1 && SAYING.has(lemmaAt(text, search.verb)) && opensAnyClause(search, at)) {
    return { first: at, frame: 'clause' };
  }
  return undefined;
}

/** After "said" a longer phrase is a clause, even where the tagger saw no verb of its own in it, or one that opens with a condition. */
function opensAnyClause({ text, region }: Search, at: number): boolean {
  const word = wordAt(text, at);
  if (CONDITIONS.has(word)) {
    for (let comma = at + 1; comma < Math.min(region.end, at + 25); comma++) {
      if (wordAt(text, comma) === ',') return isVerbalClauseStart(text, at - 1, comma + 1, region.end, false);
    }
    return false;
  }
  if (!/^(?:DT|NN|PRP|JJ|CD|VBG|EX)/.test(tagAt(text, at)) || TIME_ADVERBIALS.has(word)) return false;
  if (isInTitle(text, at)) return region.end - at > 1;
  const isClause = region.end - at > 4 && (wordAt(text, at - 1) === 'said' || hasVerb(text, at, region.end));
  return isClause && !/^(?:something|anything|nothing|little|much|so|no|goodbye|that|it)$/.test(word);
}

function hasVerb(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (/^(?:VB|MD)/.test(tagAt(text, at))) return true;
  return false;
}

function hasFinite(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFinite(text, at)) return true;
  return false;
}

/** "said in a letter to the council last week that": nothing but adverbials before the conjunction. */
function laterThat(search: Search, at: number): number | undefined {
  const { text, region, frames } = search;
  if (!frames.has('clause') || !/^(?:IN|RB|CD|TO)/.test(tagAt(text, at)) || search.prepositions.has(wordAt(text, at)))
    return undefined;
  for (let token = at + 1; token < Math.min(region.end, at + 18); token++) {
    if (wordAt(text, token) === 'that') return opensClause(text, token) ? token : undefined;
    if (isFinite(text, token) || text.quotes.startingAt(token) !== undefined || /^[;:]$/.test(wordAt(text, token)))
      return undefined;
    if (wordAt(text, token) === ',' && !isInsidePlace(text, token)) return undefined;
  }
  return undefined;
}

/** "in Toledo, Ohio, that" */
function isInsidePlace(text: IndexedText, comma: number): boolean {
  return text.nameAt(comma - 1) !== undefined && (text.nameAt(comma + 1) !== undefined || wordAt(text, comma + 1) === 'that');
}

function pastComma(text: IndexedText, at: number): number {
  return wordAt(text, at) === ',' ? at + 1 : at;
}

/** "that" as a conjunction: not a pronoun ("said that"), not a relative ("a report that said"). */
function opensClause(text: IndexedText, at: number): boolean {
  return (!isFinite(text, at + 1) || isFinite(text, at + 2)) && !/^(?:[.;?!]|)$/.test(wordAt(text, at + 1));
}

/** "said that claim was untrue": the word points at a noun. */
function isDemonstrative(text: IndexedText, at: number): boolean {
  return (
    tagAt(text, at) === 'DT' && /^NNS?$/.test(tagAt(text, at + 1)) && isFinite(text, at + 2) && text.nameAt(at + 1) === undefined
  );
}

function opensQuestion(search: Search, at: number): boolean {
  const { text, frames } = search;
  if (!frames.has('question')) return false;
  const word = wordAt(text, at);
  if (word === 'whether' || word === 'how' || word === 'why' || word === 'what') return true;
  const open = ASKING.has(lemmaAt(text, search.verb)) || isNegation(wordAt(text, search.verb - 1));
  return open && wordAt(text, at + 1) !== 'asked';
}

function opensInfinitive(text: IndexedText, at: number): boolean {
  let to = at;
  if (wordAt(text, to) === 'not') to++;
  if (wordAt(text, to) !== 'to') return false;
  const next = tagAt(text, to + 1).startsWith('RB') ? to + 2 : to + 1;
  return tagAt(text, next) === 'VB';
}

/** @returns the token after an adverbial at `at`, or undefined when none stands there */
function skipAdjunct(search: Search, at: number): number | undefined {
  const { text, region } = search;
  const word = wordAt(text, at);
  const tag = tagAt(text, at);
  if (TIME_ADVERBIALS.has(word) || (word === 'this' && TIME_NOUNS.has(wordAt(text, at + 1)))) return at + 1;
  if (tag === 'CD' && /^(?:ago|earlier|later|before)$/.test(wordAt(text, at + 2))) return at + 3;
  if (tag === 'IN' && wordAt(text, at + 1) === 'that' && word !== 'in' && word !== 'of') return at + 1;
  if (word === ',' && INSERTED_ADVERBS.has(wordAt(text, at + 1)) && wordAt(text, at + 2) === ',') return at + 3;
  if (tag.startsWith('RB') || tag === 'RP') return at + 1;
  if (word === 'as' && tagAt(text, at + 1) === 'VBG') return at + 2;
  if ((tag === 'IN' || tag === 'TO' || word === 'to') && !opensInfinitive(text, at))
    return endOfPrepositional(text, search.verb, at, region.end);
  if (word === ',' && /^(?:in|at|on|during|after|through|via|speaking)$/.test(wordAt(text, at + 1))) {
    const end = endOfPrepositional(text, search.verb, at + 1, region.end);
    if (wordAt(text, end) === ',' || text.quotes.startingAt(end) !== undefined || wordAt(text, end) === ':')
      return pastComma(text, end);
  }
  return undefined;
}

/** The phrase ends where a noun phrase ends: before "that", a mark, a verb or the next clause. */
function endOfPrepositional(text: IndexedText, verb: number, at: number, limit: number): number {
  let end = at + 1;
  let seenNoun = false;
  for (; end < limit; end++) {
    const tag = tagAt(text, end);
    const word = wordAt(text, end);
    if (word === 'that' && seenNoun) break;
    if (isMark(text, end) && !/^(?:-|–|'|’|\(|\)|\*)$/.test(word)) break;
    if (tag.startsWith('NN') || tag === 'CD') seenNoun = true;
    else if (seenNoun && isPhraseBreak(text, verb, end)) break;
    else if (tag === 'PRP') return end + 1;
    else if (isFinite(text, end)) break;
  }
  return end;
}

function isPhraseBreak(text: IndexedText, verb: number, at: number): boolean {
  const tag = tagAt(text, at);
  if (/^(?:IN|TO|CC|POS|JJ|RB|HYPH|NFP)/.test(tag)) {
    return QUESTION_WORDS.has(wordAt(text, at)) || (tag === 'TO' && tagAt(text, at + 1) === 'VB');
  }
  if (/^(?:PRP|EX|WP|WRB|WDT|MD)$/.test(tag) || /^VB[DPZ]$/.test(tag)) return true;
  return tag === 'DT' && !/^IN$|^TO$|^CC$/.test(tagAt(text, at - 1)) && at > verb;
}

function startsNounPhrase(text: IndexedText, at: number): boolean {
  return /^(?:DT|PRP|NN|JJ|CD|PDT|EX)/.test(tagAt(text, at));
}

/** The hearer of "told reporters in Kyiv that" ends before what is said to them. */
function endOfHearer(search: Search, at: number): number {
  const { text, region, verb } = search;
  if (tagAt(text, at) === 'PRP') return at + 1;
  if (TOLD.has(lemmaAt(text, verb)))
    return pastCoordinated(text, baseChunkStartingAt(text, at, region.end)?.end ?? at + 1, region.end);
  for (let end = at + 1; end < region.end; end++) {
    const word = wordAt(text, end);
    if (word === 'that' || word === ':' || text.quotes.startingAt(end) !== undefined) return end;
    if (word === ',' || word === ';') return text.quotes.startingAt(end + 1) !== undefined ? end : end;
    if (opensInfinitive(text, end) || (QUESTION_WORDS.has(word) && word !== 'who')) return end;
    if (/^(?:IN|TO)$/.test(tagAt(text, end)) && word !== 'of') return end;
    if (isVerbalClauseStart(text, verb, end, region.end, false) && /^(?:DT|PRP|EX|PRP\$)/.test(tagAt(text, end))) return end;
    if (isVerbalClauseStart(text, verb, end, region.end, true)) return end;
  }
  return region.end;
}

function pastCoordinated(text: IndexedText, end: number, limit: number): number {
  if (wordAt(text, end) !== 'and' && wordAt(text, end) !== "'s") return end;
  const next = baseChunkStartingAt(text, end + 1, limit);
  return next === undefined || isFinite(text, next.end) ? end : next.end;
}

/** The "to" of "asked its founder, a financier, to resign", before any other verb. */
function infinitiveAfter(text: IndexedText, at: number, end: number): number | undefined {
  for (let token = at; token < Math.min(end, at + 25); token++) {
    if (opensInfinitive(text, token)) return token;
    if (isFinite(text, token) || text.quotes.startingAt(token) !== undefined || /^[;:]$|^that$/.test(wordAt(text, token)))
      return undefined;
  }
  return undefined;
}

/** "urged | residents to leave": the hearers are part of what is asked of them. */
function requestAfter(search: Search, first: number, end: number): ContentStart | undefined {
  const { text, frames } = search;
  if (!frames.has('request')) return undefined;
  return opensInfinitive(text, end) ? { first, frame: 'request' } : undefined;
}

function objectAt(search: Search, from: number): ContentStart | undefined {
  const { text, frames, region } = search;
  const frame = frames.has('naming') ? 'naming' : frames.has('object') ? 'object' : frames.has('topic') ? 'topic' : undefined;
  if (frame === undefined) return undefined;
  let at = from;
  while (at < region.end && tagAt(text, at).startsWith('RB') && !isFinite(text, at + 1)) at++;
  if (at >= region.end) return undefined;
  if (frame === 'topic') return topicObject(search, at);
  if (TIME_ADVERBIALS.has(wordAt(text, at)) && tagAt(text, at + 1) !== 'POS') return undefined;
  const pointing = wordAt(text, at) === 'that';
  const starts =
    pointing ||
    startsQuantity(text, at) ||
    startsNounPhrase(text, at) ||
    text.quotes.startingAt(at) !== undefined ||
    tagAt(text, at) === 'VBG' ||
    tagAt(text, at) === '$' ||
    (isMark(text, at) && /[$€£¥]/.test(wordAt(text, at)));
  if (!starts) return undefined;
  const denied = pastDenied(search, at);
  return denied > at ? { first: denied, frame: 'clause' } : { first: at, frame };
}

/** "forecast up to 15 mm" */
function startsQuantity(text: IndexedText, at: number): boolean {
  if (!/^(?:up|as|more|less|at|about|around|over|nearly|almost|roughly)$/.test(wordAt(text, at))) return false;
  return [1, 2, 3].some((step) => tagAt(text, at + step) === 'CD');
}

/** "denied accusations that": what is denied starts after "that". */
function pastDenied(search: Search, at: number): number {
  const { text, region, verb } = search;
  if (!/^(?:deny|refute|dispute|reject|dismiss)$/.test(lemmaAt(text, verb))) return at;
  for (let token = at + 1; token < Math.min(region.end, at + 6); token++) {
    if (wordAt(text, token) === 'that' && DENIABLE_NOUNS.has(lemmaAt(text, token - 1)) && opensClause(text, token))
      return token + 1;
  }
  return at;
}

/** "accused the minister of fraud": the one accused belongs to the content. */
function topicObject(search: Search, at: number): ContentStart | undefined {
  const { text, region, prepositions } = search;
  if (!startsNounPhrase(text, at) || ADJACENT_TOPIC.has(lemmaAt(text, search.verb))) return undefined;
  for (let token = at + 1; token < region.end && token < at + 25; token++) {
    if (isFinite(text, token)) return undefined;
    if (prepositions.has(wordAt(text, token))) return { first: at, frame: 'topic' };
  }
  return undefined;
}
