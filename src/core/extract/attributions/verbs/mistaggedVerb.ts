import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { REPORTING_VERBS } from '../../../lexicon/reportingVerbs.ts';
import {
  isFinite,
  isInTitle,
  lemmaAt,
  relationAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import { regionOf } from '../region.ts';

/** The lemma of a word taken as a verb: the tagger may have read "claims" as a noun. */
export function verbLemmaOf(text: IndexedText, token: number): string {
  const word = wordAt(text, token);
  if (word === 'said' || word === 'says') return 'say';
  if (word === 'told') return 'tell';
  if (REPORTING_VERBS.has(word)) return word;
  if (isProgressive(text, token)) return knownLemma(word.slice(0, -3));
  const stem = word.endsWith('s') ? word.slice(0, -1) : word;
  return REPORTING_VERBS.has(stem) ? stem : knownLemma(lemmaAt(text, token));
}

/** "signalled", doubled in British spelling, is from "signal"; a lemma cut too short gets its "e" back. */
export function knownLemma(lemma: string): string {
  if (REPORTING_VERBS.has(lemma)) return lemma;
  const single = lemma.endsWith('ll') ? lemma.slice(0, -1) : `${lemma}e`;
  return REPORTING_VERBS.has(single) ? single : lemma;
}

/**
 * True for a present tense that the tagger took for a noun where a noun cannot stand: "Paris claims that she", "and claim she has",
 * ", the team report in a journal".
 */
export function isVerbTaggedAsNoun(text: IndexedText, token: number): boolean {
  if (isProgressive(text, token)) return true;
  if (!/^NNS?$/.test(tagAt(text, token)) || !REPORTING_VERBS.has(verbLemmaOf(text, token))) return false;
  const modified = /^(?:DT|IN|PRP\$|POS|JJ)$/.test(tagAt(text, token - 1));
  if (!modified && isUnlikeNoun(text, token)) return true;
  return isOnlyVerb(text, token) || isBetweenSpeakerAndSpeech(text, token) || isParenthetical(text, token);
}

/** "officials are warning of floods", "she was asking for help": in -ing between a form of "be" and what the verb takes. */
function isProgressive(text: IndexedText, token: number): boolean {
  const word = wordAt(text, token);
  if (tagAt(text, token) !== 'NN' || !word.endsWith('ing') || !/^(?:is|are|was|were|been)$/.test(wordAt(text, token - 1)))
    return false;
  const stem = word.slice(0, -3);
  if (!REPORTING_VERBS.has(stem) && !REPORTING_VERBS.has(`${stem}e`)) return false;
  return /^(?:of|about|against|that|for|whether|people|residents)$/.test(wordAt(text, token + 1));
}

/** A pronoun follows, or the words around leave no place for a noun. */
function isUnlikeNoun(text: IndexedText, token: number): boolean {
  if (/^(?:he|she|they|it|we)$/.test(wordAt(text, token + 1))) return true;
  return isNoNoun(text, token) || hasSubject(text, token) || followsPlural(text, token);
}

/** "Paris claims that", ", reckons Alphamar" */
function isBetweenSpeakerAndSpeech(text: IndexedText, token: number): boolean {
  if (wordAt(text, token + 1) === 'that' && isSpeakerBefore(text, token)) return true;
  return wordAt(text, token).endsWith('s') && opensInverted(text, token);
}

/** "Prosecutors allege": the word is never a noun. */
function isNoNoun(text: IndexedText, token: number): boolean {
  return !NOUNS_TOO.has(verbLemmaOf(text, token)) && isNominal(text, token - 1);
}

/** "The Bureau of Meteorology forecast up to 15 mm": a sentence of the body has a verb. */
function isOnlyVerb(text: IndexedText, token: number): boolean {
  if (!FORETELLING.has(wordAt(text, token)) || !isNominal(text, token - 1) || isInTitle(text, token)) return false;
  if (!/^(?:CD|DT|RB|IN|\$|NNS)$/.test(tagAt(text, token + 1)) || wordAt(text, token + 1) === 'of') return false;
  const { first, end } = regionOf(text, token);
  if (wordAt(text, end) !== '.' || end - first > 80) return false;
  for (let at = first; at < end; at++) if (/^(?:VB[DPZ]?|MD)$/.test(tagAt(text, at))) return false;
  return true;
}

const FORETELLING: ReadonlySet<string> = new Set(['forecast', 'forecasts', 'projects', 'estimates', 'reports', 'claims']);

/** The parser gave it a subject of its own, so it is a verb for the parser at least: "The union disputes those figures". */
function hasSubject(text: IndexedText, token: number): boolean {
  const children = text.tree.childrenOf(token);
  const subject = children.find((child) => child < token && relationAt(text, child).startsWith('nsubj'));
  return (
    subject === token - 1 &&
    isNominal(text, subject) &&
    !children.some((child) => /^(?:cop|det|case|amod|nmod:poss)/.test(relationAt(text, child))) &&
    /^(?:DT|PRP|NN|JJ|CD|IN|EX|\$)/.test(tagAt(text, token + 1))
  );
}

/** "critics charge is a scandal", "officials claim the": a plural noun seldom modifies another, and a clause follows. */
function followsPlural(text: IndexedText, token: number): boolean {
  if (tagAt(text, token - 1) !== 'NNS' || wordAt(text, token).endsWith('s')) return false;
  for (let at = token + 1; at < token + 8; at++) {
    if (/^(?:[,;:.]|of|for|in|on|to|from|by|and|or|with)?$/.test(wordAt(text, at))) return false;
    if (isFinite(text, at)) return true;
  }
  return false;
}

function isNominal(text: IndexedText, token: number): boolean {
  return /^(?:NN|PRP$|CD$)/.test(tagAt(text, token)) || text.nameAt(token) !== undefined;
}

/** ", reckons Alphamar": between a comma or quotation and a name. */
function opensInverted(text: IndexedText, token: number): boolean {
  const opens = wordAt(text, token - 1) === ',' || text.quotes.endingAt(token - 1) !== undefined;
  return opens && text.nameAt(token + 1) !== undefined;
}

function isSpeakerBefore(text: IndexedText, token: number): boolean {
  if (tagAt(text, token - 1) === 'PRP') return true;
  if (tagAt(text, token - 1).startsWith('NN') && !isFinite(text, token + 2)) {
    const first = regionOf(text, token).first;
    if (!hasVerbBetween(text, first, token) && token - first < 8) return true;
  }
  const name = text.nameAt(token - 1);
  return name !== undefined && name.type !== 'place' && name.type !== 'norp' && text.nameAt(token) === undefined;
}

const MOSTLY_NOUNS: ReadonlySet<string> = new Set(
  'state order rate rank term label brand post text point charge question request demand note comment call name read show'.split(
    ' ',
  ),
);

/** Reporting verbs that are common nouns as well. */
const NOUNS_TOO: ReadonlySet<string> = new Set([
  ...MOSTLY_NOUNS,
  ...(
    'report claim estimate forecast project fear hope doubt guess wonder worry query bet wager dispute contest reply answer ' +
    'remark tweet blog email retweet signal brief outline blame praise slam pledge vow promise command appeal highlight stress ' +
    'suspect recount pause laugh smile cry shout scream whisper sigh nod shrug grin snap bark gasp groan yell mutter murmur sob chant ' +
    'dare boast joke quip muse echo chorus protest mock welcome value put find rule recall caution demand advocate request ' +
    'counter reveal submit address bellow blast feel hint lament moan reason read conjecture surmise crow bristle volunteer'
  ).split(' '),
]);

/** A noun phrase with this word and no other verb, after a comma and at the end: ", the office estimates". */
function isParenthetical(text: IndexedText, token: number): boolean {
  if (MOSTLY_NOUNS.has(verbLemmaOf(text, token))) return false;
  const region = regionOf(text, token);
  const ends = token + 1 >= region.end || /^(?:,|in|on)$/.test(wordAt(text, token + 1));
  if (!ends || text.quotes.innermost(token) !== undefined) return false;
  for (let at = token - 1; at > region.first && token - at < 14; at--) {
    if (isFinite(text, at)) return false;
    if (wordAt(text, at) === ',' || text.quotes.endingAt(at) !== undefined) return standsBetween(text, at, token, region);
  }
  return false;
}

/** From the mark to the word there is a noun phrase, before it a verb and behind the word none. */
function standsBetween(text: IndexedText, mark: number, token: number, region: TokenRange): boolean {
  const isPhrase = /^(?:DT$|NNP|NNS$)/.test(tagAt(text, mark + 1)) && token > mark + 1;
  return isPhrase && hasVerbBetween(text, region.first, mark) && !hasVerbBetween(text, token + 1, region.end);
}

function hasVerbBetween(text: IndexedText, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFinite(text, at)) return true;
  return false;
}
