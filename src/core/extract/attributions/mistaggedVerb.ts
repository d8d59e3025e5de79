import { REPORTING_VERBS } from '../../lexicon/reportingVerbs.ts';
import { isFinite, lemmaAt, tagAt, wordAt, type Article } from './article.ts';
import { regionOf } from './region.ts';

/** The lemma of a word taken as a verb: the tagger may have read "claims" as a noun. */
export function verbLemmaOf(article: Article, token: number): string {
  const word = wordAt(article, token);
  if (word === 'said' || word === 'says') return 'say';
  if (word === 'told') return 'tell';
  if (REPORTING_VERBS.has(word)) return word;
  const stem = word.endsWith('s') ? word.slice(0, -1) : word;
  return REPORTING_VERBS.has(stem) ? stem : singleL(lemmaAt(article, token));
}

/** "signalled", doubled in British spelling, is from "signal". */
export function singleL(lemma: string): string {
  const single = lemma.endsWith('ll') ? lemma.slice(0, -1) : lemma;
  return REPORTING_VERBS.has(lemma) || !REPORTING_VERBS.has(single) ? lemma : single;
}

/**
 * True for a present tense that the tagger took for a noun where a noun cannot stand: "Paris claims that she", "and claim she has",
 * ", the team report in a journal".
 */
export function isVerbTaggedAsNoun(article: Article, token: number): boolean {
  if (!/^NNS?$/.test(tagAt(article, token)) || !REPORTING_VERBS.has(verbLemmaOf(article, token))) return false;
  const next = wordAt(article, token + 1);
  if (/^(?:he|she|they|it|we)$/.test(next) && !/^(?:DT|IN|PRP\$|POS|JJ)$/.test(tagAt(article, token - 1))) return true;
  if (next === 'that' && isSpeakerBefore(article, token)) return true;
  if (wordAt(article, token).endsWith('s') && opensInverted(article, token)) return true;
  return isParenthetical(article, token);
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
