import { REPORTING_VERBS } from '../../lexicon/reportingVerbs.ts';
import { isFinite, isInTitle, lemmaAt, relationAt, tagAt, wordAt, type Article } from './article.ts';
import { regionOf } from './region.ts';

/** The lemma of a word taken as a verb: the tagger may have read "claims" as a noun. */
export function verbLemmaOf(article: Article, token: number): string {
  const word = wordAt(article, token);
  if (word === 'said' || word === 'says') return 'say';
  if (word === 'told') return 'tell';
  if (REPORTING_VERBS.has(word)) return word;
  const stem = word.endsWith('s') ? word.slice(0, -1) : word;
  return REPORTING_VERBS.has(stem) ? stem : knownLemma(lemmaAt(article, token));
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
export function isVerbTaggedAsNoun(article: Article, token: number): boolean {
  if (!/^NNS?$/.test(tagAt(article, token)) || !REPORTING_VERBS.has(verbLemmaOf(article, token))) return false;
  const next = wordAt(article, token + 1);
  const modified = /^(?:DT|IN|PRP\$|POS|JJ)$/.test(tagAt(article, token - 1));
  if (/^(?:he|she|they|it|we)$/.test(next) && !modified) return true;
  if (isOnlyVerb(article, token)) return true;
  if (!modified && (isNoNoun(article, token) || hasSubject(article, token) || followsPlural(article, token))) return true;
  if (next === 'that' && isSpeakerBefore(article, token)) return true;
  if (wordAt(article, token).endsWith('s') && opensInverted(article, token)) return true;
  return isParenthetical(article, token);
}

/** "Prosecutors allege": the word is never a noun. */
function isNoNoun(article: Article, token: number): boolean {
  return !NOUNS_TOO.has(verbLemmaOf(article, token)) && isNominal(article, token - 1);
}

/** "The Bureau of Meteorology forecast up to 15 mm": a sentence of the body has a verb. */
function isOnlyVerb(article: Article, token: number): boolean {
  if (!FORETELLING.has(wordAt(article, token)) || !isNominal(article, token - 1) || isInTitle(article, token)) return false;
  if (!/^(?:CD|DT|RB|IN|\$|NNS)$/.test(tagAt(article, token + 1)) || wordAt(article, token + 1) === 'of') return false;
  const { first, end } = regionOf(article, token);
  if (wordAt(article, end) !== '.' || end - first > 80) return false;
  for (let at = first; at < end; at++) if (/^(?:VB[DPZ]?|MD)$/.test(tagAt(article, at))) return false;
  return true;
}

const FORETELLING: ReadonlySet<string> = new Set(['forecast', 'forecasts', 'projects', 'estimates', 'reports', 'claims']);

/** The parser gave it a subject of its own, so it is a verb for the parser at least: "The union disputes those figures". */
function hasSubject(article: Article, token: number): boolean {
  const children = article.tree.childrenOf(token);
  const subject = children.find((child) => child < token && relationAt(article, child).startsWith('nsubj'));
  return (
    subject === token - 1 &&
    isNominal(article, subject) &&
    !children.some((child) => /^(?:cop|det|case|amod|nmod:poss)/.test(relationAt(article, child))) &&
    /^(?:DT|PRP|NN|JJ|CD|IN|EX|\$)/.test(tagAt(article, token + 1))
  );
}

/** "critics charge is a scandal", "officials claim the": a plural noun seldom modifies another, and a clause follows. */
function followsPlural(article: Article, token: number): boolean {
  if (tagAt(article, token - 1) !== 'NNS' || wordAt(article, token).endsWith('s')) return false;
  for (let at = token + 1; at < token + 8; at++) {
    if (/^(?:[,;:.]|of|for|in|on|to|from|by|and|or|with)?$/.test(wordAt(article, at))) return false;
    if (isFinite(article, at)) return true;
  }
  return false;
}

function isNominal(article: Article, token: number): boolean {
  return /^(?:NN|PRP$|CD$)/.test(tagAt(article, token)) || article.nameAt(token) !== undefined;
}

/** ", reckons Alphamar": between a comma or quotation and a name. */
function opensInverted(article: Article, token: number): boolean {
  const opens = wordAt(article, token - 1) === ',' || article.quotes.endingAt(token - 1) !== undefined;
  return opens && article.nameAt(token + 1) !== undefined;
}

function isSpeakerBefore(article: Article, token: number): boolean {
  if (tagAt(article, token - 1) === 'PRP') return true;
  if (tagAt(article, token - 1).startsWith('NN') && !isFinite(article, token + 2)) {
    const first = regionOf(article, token).first;
    if (!hasVerbBetween(article, first, token) && token - first < 8) return true;
  }
  const name = article.nameAt(token - 1);
  return name !== undefined && name.type !== 'place' && name.type !== 'norp' && article.nameAt(token) === undefined;
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
function isParenthetical(article: Article, token: number): boolean {
  if (MOSTLY_NOUNS.has(verbLemmaOf(article, token))) return false;
  const region = regionOf(article, token);
  const ends = token + 1 >= region.end || /^(?:,|in|on)$/.test(wordAt(article, token + 1));
  if (!ends || article.quotes.innermost(token) !== undefined) return false;
  for (let at = token - 1; at > region.first && token - at < 14; at--) {
    if (isFinite(article, at)) return false;
    if (wordAt(article, at) !== ',' && article.quotes.endingAt(at) === undefined) continue;
    const opens = tagAt(article, at + 1);
    const isPhrase = (opens === 'DT' || opens.startsWith('NNP') || opens === 'NNS') && token > at + 1;
    return isPhrase && hasVerbBetween(article, region.first, at) && !hasVerbBetween(article, token + 1, region.end);
  }
  return false;
}

function hasVerbBetween(article: Article, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isFinite(article, at)) return true;
  return false;
}
