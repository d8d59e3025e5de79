import { TIME_ADVERBIALS, TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import { framesOf, REPORTING_VERBS } from '../../../lexicon/reportingVerbs.ts';
import {
  isFinite,
  sentenceAt,
  headAt,
  lemmaAt,
  relationAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';

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

/** What the words before a verb say of it. */
interface Auxiliaries {
  negated: boolean;
  modal: string | undefined;
  auxiliary: string | undefined;
  infinitive: boolean;
}

export function readVerbGroup(text: IndexedText, verb: number, from: number): VerbGroup {
  const said: Auxiliaries = { negated: false, modal: undefined, auxiliary: undefined, infinitive: false };
  let first = verb;
  for (let at = verb - 1; at >= from && verb - at <= LONGEST_GROUP && !said.infinitive; at--) {
    const inserted = startOfInsertion(text, at, from);
    if (inserted !== undefined) {
      at = inserted;
      continue;
    }
    const taken = takeAuxiliary(text, at, verb, from, said);
    if (taken === undefined) break;
    at = taken;
    first = at;
  }
  const { negated, modal, auxiliary, infinitive } = said;
  const tag = isPastTense(text, verb, auxiliary) ? 'VBD' : tagAt(text, verb);
  const passive = (auxiliary === 'be' || auxiliary === 'get') && (tag === 'VBN' || tag === 'VBD');
  const form = formOf(tag, auxiliary !== undefined || modal !== undefined, infinitive);
  return { verb, first: skipLooseAdverbs(text, first, verb), negated, modal, passive, form };
}

/** "had on Monday called", "had, on average, expected": @returns where what is inserted begins, if its last token is `at` */
function startOfInsertion(text: IndexedText, at: number, from: number): number | undefined {
  const word = wordAt(text, at);
  const isDay = WEEKDAY.test(word) && wordAt(text, at - 1) === 'on' && AUXILIARY_LEMMAS.has(lemmaAt(text, at - 2));
  if (isDay) return at - 1;
  return word === ',' ? openingOfInsertion(text, at, from) : undefined;
}

/** Notes what the token before a verb says of it. @returns the first token of what was taken, or undefined where the group begins behind it */
function takeAuxiliary(text: IndexedText, at: number, verb: number, from: number, said: Auxiliaries): number | undefined {
  const word = wordAt(text, at);
  const tag = tagAt(text, at);
  if (isNegation(word)) said.negated = true;
  else if (tag === 'MD') said.modal ??= word;
  else if (isAuxiliary(text, at, verb)) said.auxiliary ??= lemmaAt(text, at);
  else if (tag === 'TO' || (word === 'to' && wordAt(text, at + 1) !== 'the')) said.infinitive = true;
  else if (!tag.startsWith('RB')) return takeOverAdverbial(text, at, verb, from, said);
  return at;
}

function takeOverAdverbial(text: IndexedText, at: number, verb: number, from: number, said: Auxiliaries): number | undefined {
  const isBare = said.auxiliary === undefined && said.modal === undefined;
  const have = isBare ? auxiliaryOverAdverbial(text, at, verb, from) : undefined;
  if (have !== undefined) said.auxiliary = 'have';
  return have;
}

function isAuxiliary(text: IndexedText, at: number, verb: number): boolean {
  if (!AUXILIARY_LEMMAS.has(lemmaAt(text, at))) return false;
  if (!tagAt(text, at).startsWith('VB') && tagAt(text, at) !== 'MD') return false;
  return headAt(text, at) === verb || /^(?:aux|cop)/.test(relationAt(text, at)) || /^VB[NGD]?$/.test(tagAt(text, verb));
}

/** A participle without an auxiliary after a pronoun or a conjunction is a past tense that the tagger missed. */
function isPastTense(text: IndexedText, verb: number, auxiliary: string | undefined): boolean {
  if (tagAt(text, verb) !== 'VBN' || auxiliary !== undefined) return false;
  if (/^(?:PRP|CC|WP)$/.test(tagAt(text, verb - 1))) return wordAt(text, verb + 1) !== 'by';
  const next = wordAt(text, verb + 1);
  const named = text.nameAt(verb - 1) !== undefined || tagAt(text, verb - 1).startsWith('NNP');
  if (next === 'that') return named || /^(?:NNS?|,|CD|-RRB-)$/.test(tagAt(text, verb - 1));
  if (named && /^(?:DT|PRP|NN)/.test(tagAt(text, verb + 1))) return wordAt(text, verb).endsWith('ed');
  if (wordAt(text, pastAdverbs(text, verb - 1)) === ',') return wordAt(text, verb).endsWith('ed') && isOnlyVerb(text, verb);
  return /^NNS?$/.test(tagAt(text, verb - 1)) && takesObject(text, verb);
}

/** ", also called": @returns the last token before some adverbs */
function pastAdverbs(text: IndexedText, last: number): number {
  let at = last;
  while (tagAt(text, at).startsWith('RB')) at--;
  return at;
}

/** "Mina Moor, a senior adviser, called the ruling a win", "…, also called for calm": the sentence has no verb otherwise. */
function isOnlyVerb(text: IndexedText, verb: number): boolean {
  const senses = REPORTING_VERBS.get(lemmaAt(text, verb)) ?? [];
  const isTopic = senses.some(({ prepositions }) => prepositions.has(wordAt(text, verb + 1)));
  if (senses.length === 0 || (!isTopic && !/^(?:DT|PRP|NN|JJ)/.test(tagAt(text, verb + 1)))) return false;
  const sentence = sentenceAt(text, verb);
  if (sentence === undefined || sentence.endToken - sentence.firstToken > LONGEST_SEARCHED) return false;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const inside = text.quotes.innermost(at) !== text.quotes.innermost(verb);
    if (!inside && isFinite(text, at)) return false;
  }
  return true;
}

/** A participle after its noun takes no object, so a verb of saying that has one is a past tense: "a poll found only a fifth". */
function takesObject(text: IndexedText, verb: number): boolean {
  if (!SAYING_FRAMES.some((frame) => framesOf(lemmaAt(text, verb)).has(frame))) return false;
  const next = verb + 1;
  if (TIME_NOUNS.has(wordAt(text, next)) || TIME_NOUNS.has(wordAt(text, next + 1))) return false;
  if (/^(?:only|just|nearly|almost|about|more|fewer|less)$/.test(wordAt(text, next)))
    return /^(?:CD|DT|PDT)$/.test(tagAt(text, next + 1));
  return /^(?:DT|PRP\$?|NNS?|CD)$/.test(tagAt(text, next)) && !TIME_ADVERBIALS.has(wordAt(text, next));
}

const SAYING_FRAMES = ['clause', 'object'] as const;

/** "has for years accused", "has since clarified": @returns the auxiliary */
function auxiliaryOverAdverbial(text: IndexedText, last: number, verb: number, from: number): number | undefined {
  if (!/^VB[ND]$/.test(tagAt(text, verb))) return undefined;
  for (let at = last; at >= from && last - at < 4; at--) {
    const tag = tagAt(text, at);
    if (lemmaAt(text, at) === 'have' && /^VB[DPZ]$/.test(tag)) {
      return /^(?:IN|RB)/.test(tagAt(text, at + 1)) ? at : undefined;
    }
    if (!/^(?:IN|RB|NN|DT|CD|JJ)/.test(tag)) return undefined;
  }
  return undefined;
}

/** "had, on average, expected": the insertion stands inside the group. */
function openingOfInsertion(text: IndexedText, closing: number, from: number): number | undefined {
  for (let at = closing - 1; at > from && closing - at <= 5; at--) {
    if (wordAt(text, at) === ',')
      return AUXILIARY_LEMMAS.has(lemmaAt(text, at - 1)) || tagAt(text, at - 1) === 'MD' ? at : undefined;
  }
  return undefined;
}

/** A group does not begin with an adverb that opens the sentence. */
function skipLooseAdverbs(text: IndexedText, first: number, verb: number): number {
  let at = first;
  while (at < verb && tagAt(text, at).startsWith('RB') && wordAt(text, at - 1) === ',') at++;
  return at;
}

function formOf(tag: string, auxiliary: boolean, infinitive: boolean): VerbGroup['form'] {
  if (infinitive) return 'infinitive';
  if (tag === 'VBG') return auxiliary ? 'finite' : 'gerund';
  if (tag === 'VBN') return auxiliary ? 'finite' : 'participle';
  return 'finite';
}
