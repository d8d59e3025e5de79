import { TIME_ADVERBIALS, TIME_NOUNS } from '../../lexicon/speechAdjuncts.ts';
import { framesOf } from '../../lexicon/reportingVerbs.ts';
import { isFinite, sentenceAt, headAt, lemmaAt, relationAt, tagAt, wordAt, type Article } from './article.ts';

/** A verb with its auxiliaries: "has not yet been told". */
export interface VerbGroup {
  readonly verb: number;
  /** First token of the group, an auxiliary, an adverb or the verb. */
  readonly first: number;
  readonly negated: boolean;
  /** Lower-case modal, "could" in "could not confirm". */
  readonly modal: string | undefined;
  readonly passive: boolean;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
}

const AUXILIARY_LEMMAS: ReadonlySet<string> = new Set(['be', 'have', 'do', 'get']);
const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'cannot']);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const LONGEST_GROUP = 8;
/** Bounds the search of a sentence for another verb. */
const LONGEST_SEARCHED = 80;

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

export function readVerbGroup(article: Article, verb: number, from: number): VerbGroup {
  let first = verb;
  let negated = false;
  let modal: string | undefined;
  let auxiliary: string | undefined;
  let infinitive = false;
  for (let at = verb - 1; at >= from && verb - at <= LONGEST_GROUP; at--) {
    const word = wordAt(article, at);
    const tag = tagAt(article, at);
    if (WEEKDAY.test(word) && wordAt(article, at - 1) === 'on' && AUXILIARY_LEMMAS.has(lemmaAt(article, at - 2))) {
      at--;
      continue;
    }
    if (isNegation(word)) negated = true;
    else if (tag === 'MD') modal ??= word;
    else if (isAuxiliary(article, at, verb)) auxiliary ??= lemmaAt(article, at);
    else if (word === ',' && at < verb) {
      const opening = openingOfInsertion(article, at, from);
      if (opening === undefined) break;
      at = opening;
      continue;
    } else if (tag === 'TO' || (word === 'to' && wordAt(article, at + 1) !== 'the')) infinitive = true;
    else if (!tag.startsWith('RB')) {
      const have = auxiliary === undefined && modal === undefined ? auxiliaryOverAdverbial(article, at, verb, from) : undefined;
      if (have === undefined) break;
      auxiliary = 'have';
      at = have;
    }
    first = at;
    if (infinitive) break;
  }
  first = skipLooseAdverbs(article, first, verb);
  const tag = isPastTense(article, verb, auxiliary) ? 'VBD' : tagAt(article, verb);
  const passive = (auxiliary === 'be' || auxiliary === 'get') && (tag === 'VBN' || tag === 'VBD');
  return { verb, first, negated, modal, passive, form: formOf(tag, auxiliary !== undefined || modal !== undefined, infinitive) };
}

function isAuxiliary(article: Article, at: number, verb: number): boolean {
  if (!AUXILIARY_LEMMAS.has(lemmaAt(article, at))) return false;
  if (!tagAt(article, at).startsWith('VB') && tagAt(article, at) !== 'MD') return false;
  return headAt(article, at) === verb || /^(?:aux|cop)/.test(relationAt(article, at)) || /^VB[NGD]?$/.test(tagAt(article, verb));
}

/** A participle without an auxiliary after a pronoun or a conjunction is a past tense that the tagger missed. */
function isPastTense(article: Article, verb: number, auxiliary: string | undefined): boolean {
  if (tagAt(article, verb) !== 'VBN' || auxiliary !== undefined) return false;
  if (/^(?:PRP|CC|WP)$/.test(tagAt(article, verb - 1))) return wordAt(article, verb + 1) !== 'by';
  const next = wordAt(article, verb + 1);
  const named = article.nameAt(verb - 1) !== undefined || tagAt(article, verb - 1).startsWith('NNP');
  if (next === 'that') return named || /^(?:NNS?|,|CD|-RRB-)$/.test(tagAt(article, verb - 1));
  if (named && /^(?:DT|PRP|NN)/.test(tagAt(article, verb + 1))) return wordAt(article, verb).endsWith('ed');
  if (wordAt(article, verb - 1) === ',') return wordAt(article, verb).endsWith('ed') && isOnlyVerb(article, verb);
  return /^NNS?$/.test(tagAt(article, verb - 1)) && takesObject(article, verb);
}

/** "Mina Moor, a senior adviser, called the ruling a win": the sentence has no verb otherwise. */
function isOnlyVerb(article: Article, verb: number): boolean {
  if (framesOf(lemmaAt(article, verb)).size === 0 || !/^(?:DT|PRP|NN|JJ)/.test(tagAt(article, verb + 1))) return false;
  const sentence = sentenceAt(article, verb);
  if (sentence === undefined || sentence.endToken - sentence.firstToken > LONGEST_SEARCHED) return false;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const inside = article.quotes.innermost(at) !== article.quotes.innermost(verb);
    if (!inside && isFinite(article, at)) return false;
  }
  return true;
}

/** A participle after its noun takes no object, so a verb of saying that has one is a past tense: "a poll found only a fifth". */
function takesObject(article: Article, verb: number): boolean {
  if (!SAYING_FRAMES.some((frame) => framesOf(lemmaAt(article, verb)).has(frame))) return false;
  const next = verb + 1;
  if (TIME_NOUNS.has(wordAt(article, next)) || TIME_NOUNS.has(wordAt(article, next + 1))) return false;
  if (/^(?:only|just|nearly|almost|about|more|fewer|less)$/.test(wordAt(article, next)))
    return /^(?:CD|DT|PDT)$/.test(tagAt(article, next + 1));
  return /^(?:DT|PRP\$?|NNS?|CD)$/.test(tagAt(article, next)) && !TIME_ADVERBIALS.has(wordAt(article, next));
}

const SAYING_FRAMES = ['clause', 'object'] as const;

/** "has for years accused", "has since clarified": @returns the auxiliary */
function auxiliaryOverAdverbial(article: Article, last: number, verb: number, from: number): number | undefined {
  if (!/^VB[ND]$/.test(tagAt(article, verb))) return undefined;
  for (let at = last; at >= from && last - at < 4; at--) {
    const tag = tagAt(article, at);
    if (lemmaAt(article, at) === 'have' && /^VB[DPZ]$/.test(tag)) {
      return /^(?:IN|RB)/.test(tagAt(article, at + 1)) ? at : undefined;
    }
    if (!/^(?:IN|RB|NN|DT|CD|JJ)/.test(tag)) return undefined;
  }
  return undefined;
}

/** "had, on average, expected": the insertion stands inside the group. */
function openingOfInsertion(article: Article, closing: number, from: number): number | undefined {
  for (let at = closing - 1; at > from && closing - at <= 5; at--) {
    if (wordAt(article, at) === ',')
      return AUXILIARY_LEMMAS.has(lemmaAt(article, at - 1)) || tagAt(article, at - 1) === 'MD' ? at : undefined;
  }
  return undefined;
}

/** A group does not begin with an adverb that opens the sentence. */
function skipLooseAdverbs(article: Article, first: number, verb: number): number {
  let at = first;
  while (at < verb && tagAt(article, at).startsWith('RB') && wordAt(article, at - 1) === ',') at++;
  return at;
}

function formOf(tag: string, auxiliary: boolean, infinitive: boolean): VerbGroup['form'] {
  if (infinitive) return 'infinitive';
  if (tag === 'VBG') return auxiliary ? 'finite' : 'gerund';
  if (tag === 'VBN') return auxiliary ? 'finite' : 'participle';
  return 'finite';
}
