import { ORDINALS, TENS } from '../../../lexicon/numerals.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/phrase.ts';
import { firstOf, rulesIn, type Place, type Rule } from '../../../pattern/rule.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import { readNumber, type NumberMatch } from '../numbers/numbers.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNounSpan } from '../reading/nounSpan.ts';

/** "third", "twenty-first", "22nd". */
const ORDINAL = phrasesIn({ WORD: ORDINALS, TEN: TENS, BELOW_TEN: new Map([...ORDINALS].filter(([, value]) => value < 10)) })(
  ['value:WORD', 'ten:TEN ~ one:BELOW_TEN', 'digits:# +st|nd|rd|th'],
  ({ value, ten = 0, one = 0, digits }) => value ?? digits ?? ten + one,
);

/** A verb of standing in an order, or a pronoun that one has placed. */
function readPlacing(row: Row, at: LexemeAt): Part<string> | undefined {
  const lemma = row.lemma(at);
  return PLACING.has(lemma) || PLACED.test(row.lower(at)) ? { value: lemma, end: at + 1 } : undefined;
}

const PLACING = wordSet('finish come place rank run stand sit lie be');
/** Verbs behind which "first" is a rank too. */
const RANKING = /^(?:finish|place|rank)$/;
const PLACED = /^(?:them|him|her|it|team)$/;

const words = {
  RANK: ORDINAL,
  /** What an ordinal is joined to, beside "largest" and its like. */
  JOINED: wordSet(`term placed place ranked round time year floor minute day week season inning person generation`),
  PLACING: readPlacing,
  OWNER: wordSet('his her their its our my s'),
  STOP: wordSet('. , ; : )'),
};
const rule = rulesIn(words);

/** Without a noun a rank above three is surely one: "the first" may be anything. */
const SURE = 4;
/** What follows a rank with which the phrase ends. */
const CLOSING = ['END', 'MARK', '@IN|CC|VB|WDT|TO'];

/** Ranks that name nothing that is ranked; none of a headline's words, and nothing "of" more. */
export const BARE_RANKS: readonly Rule<number>[] = [
  rule('ordinal.placed', {
    says: ['rank:RANK'],
    after: ['PLACING', 'came|come|comes|coming|finished in', 'and'],
    before: CLOSING,
    notBefore: ['of'],
    when: ({ rank }, { row, start }) =>
      (rank > 1 || RANKING.test(row.lemma(start - 1))) && (row.lower(start - 1) !== 'and' || row.isNumber(start)),
    make: ({ rank }) => rank,
    examples: {
      'She finished third.': 'third = ordinal 3',
      'He finished first in May.': 'first = ordinal 1',
      'It ranks them 60th.': '60th = ordinal 60',
    },
    counterexamples: ['He was second of them.'],
  }),
  rule('ordinal.behind a name', {
    says: ['rank:RANK'],
    after: ['@NNP'],
    before: CLOSING,
    notBefore: ['of'],
    when: ({ rank }, place) => rank > 1 && isPlaced(place),
    make: ({ rank }) => rank,
    examples: { 'Bolt won, with Thompson second in 9.89.': 'second = ordinal 2' },
    counterexamples: ['He met Thompson first in May.'],
  }),
  rule('ordinal.of an owner', {
    says: ['rank:RANK'],
    after: ['OWNER'],
    before: ['END', 'STOP', 'of the', '@=VBD|VBZ|VBP', 'since|in|on|for|this|after|from'],
    make: ({ rank }) => rank,
    examples: { 'It was the club’s first since 1989.': 'first = ordinal 1' },
    counterexamples: ['It was his first love of them.', 'Her first and best came.'],
  }),
  rule('ordinal.determined', {
    says: ['rank:RANK'],
    after: ['a|the', 'OWNER'],
    before: ['END', 'MARK', 'of the', '@IN|CC|WDT|TO', 'this'],
    when: ({ rank }, place) => isSure(rank, place),
    make: ({ rank }) => rank,
    examples: { 'He scored the fifth after the break.': 'fifth = ordinal 5' },
    counterexamples: ['The first after the break was his.'],
  }),
  rule('ordinal.did', {
    says: ['rank:RANK'],
    after: ['the'],
    before: ['@=VBD|VBZ|VBP'],
    make: ({ rank }) => rank,
    examples: { 'The first struck the school.': 'first = ordinal 1' },
    counterexamples: ['A first struck him.'],
  }),
];

const readBare = firstOf(BARE_RANKS);

/** "with Thompson second in 9.89", "and Chad 164th": a name right before its rank. */
function isPlaced({ row, start, end }: Place): boolean {
  const named = row.isCapitalized(start - 1) && !row.startsSentence(start - 1) && !row.isTitleCase();
  return named && (row.isNumber(start) ? !row.isWord(end) : /^(?:in|with|on)$/.test(row.lower(end)));
}

/** Whether the noun is left out behind "a" or "the", or behind an owner before a word that goes on. */
function isSure(rank: number, { row, start, end }: Place): boolean {
  if (row.lower(end) === 'of') return rank >= SURE - 1 && /^(?:the|its|their)$/.test(row.lower(end + 1));
  if (rank >= SURE) return words.OWNER.has(row.lower(start - 1)) ? row.at(end)?.kind !== 'symbol' : true;
  return rank === 2 && row.text(end) === ',' && row.startsSentence(start - 1) && !words.OWNER.has(row.lower(start - 1));
}

/** Nouns with which an ordinal is a name, a phrase or a part of something else, not a rank. */
const NO_RANK = wordSet(
  `century amendment hand person name aid lady thing place instance world party glance grade class cousin circuit avenue
   street parallel responders generation refusal light sod engineer officer secretary xi homes choice impression language`,
);
/** Two words that are an adjective: "third-party developers", "second-line drugs". */
const NO_RANK_PHRASE =
  /^(?:third party|second line|first person|first class|first aid|second hand|first hand|first lady|first family|(?:first|second|third) degree)$/;
const CONTEST = /^(?:Test|ODI|T20|T20I|Round|Match|Leg|Day|Cup|Quarter|Half)$/;

/** Whether what an ordinal stands before is no rank: "first minister", "first two", "First World". */
function isNoRank(row: Row, at: LexemeAt, nounAt: LexemeAt, noun: { readonly head: string; readonly end: LexemeAt }): boolean {
  const several = /^(?:two|three|few|four|five|six|\d+)$/.test(row.lower(nounAt));
  return (
    several ||
    NO_RANK_PHRASE.test(`${row.lower(at)} ${row.lower(nounAt)}`) ||
    NO_RANK.has(noun.head) ||
    (noun.head === 'minister' && noun.end === nounAt + 1) ||
    isNamed(row, at, nounAt)
  );
}

/** What is held again and again: "the 60th NATO conference". */
const EDITION =
  /^(?:conference|summit|festival|expo|championship|edition|anniversary|session|triathlon|marathon|forum|assembly)$/;

function isEdition(row: Row, at: LexemeAt): boolean {
  return [at, at + 1, at + 2].some((i) => EDITION.test(row.lower(i)) && row.sameSentence(at, i));
}

function isNamed(row: Row, at: LexemeAt, nounAt: LexemeAt): boolean {
  const capital = row.isCapitalized(nounAt) && (row.isCapitalized(at) || row.isNumber(at)) && !row.startsSentence(at);
  return capital && !CONTEST.test(row.text(nounAt)) && !row.isTitleCase() && !isEdition(row, nounAt);
}

/** An ordinal with what it ranks, or alone where something is placed: "22nd floor", "second-largest city", "finished third". */
export function readRank(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined {
  const ordinal = row.isJoiner(at - 1) ? undefined : ORDINAL(row, at);
  if (ordinal === undefined || isInName(row, at)) return undefined;
  const { value, end } = ordinal;
  const superlative = isSuperlative(row, end);
  if (row.isJoiner(end) && !superlative) return readJoinedRank(row, at, value, end);
  const nounAt = superlative ? end + 1 : end;
  const verb = /^VB[DZP]$/.test(row.tag(nounAt));
  const noun = verb ? undefined : readNounSpan(parsed, row, nounAt);
  if (noun === undefined) return superlative ? rankAlone(at, nounAt + 1, value) : readBareRank(row, at);
  const head = parsed.tokens[noun.noun]?.lower ?? '';
  if (isNoRank(row, at, nounAt, { head, end: noun.end })) return undefined;
  return draftOf({ start: at, end: noun.end, kind: 'ordinal', rule: 'ordinal', value, unit: head, noun: noun.noun });
}

/** "-largest", joined to an ordinal that ends at `end`. */
function isSuperlative(row: Row, end: LexemeAt): boolean {
  return row.isJoiner(end) && /est$|^most$/.test(row.lower(end + 1));
}

/** "the world's third-largest": what is ranked was named before. */
function rankAlone(start: LexemeAt, end: LexemeAt, value: number): Draft {
  return draftOf({ start, end, kind: 'ordinal', rule: 'ordinal', value });
}

/** "the Fifth": an ordinal word with a capital inside a sentence. */
function isInName(row: Row, at: LexemeAt): boolean {
  return !row.isNumber(at) && row.isCapitalized(at) && !row.startsSentence(at) && !row.isTitleCase();
}

/** "third-term Bill", "12th-placed", "a 90th-minute goal": an ordinal joined to what it ranks. */
function readJoinedRank(row: Row, at: LexemeAt, value: number, end: LexemeAt): Draft | undefined {
  const noun = row.lower(end + 1);
  const joined = words.JOINED.has(noun) && !(value === 1 && noun === 'person');
  return joined ? draftOf({ start: at, end: end + 2, kind: 'ordinal', rule: 'ordinal.joined', value, unit: noun }) : undefined;
}

function readBareRank(row: Row, at: LexemeAt): Draft | undefined {
  const match = row.sameSentence(at - 1, at) ? readBare(row, at) : undefined;
  return match === undefined
    ? undefined
    : draftOf({ start: at, end: match.end, kind: 'ordinal', rule: match.rule, value: match.value });
}

const MOST_NUMBERED = 100;
/** Higher numbers behind "#" are jerseys and tags. */
const MOST_TAGGED = 20;
const BEFORE_TAG = /^(?:the|a|s|is|was|are|be|been|at|as|its|his|her|their|our|ranked|now|still)$/;
const MOST_SPELLED = 10;
/** What opens a numbered rank, and how high it goes. */
const NUMBERED = phrasesIn({ STOP: wordSet('.'), TAG: wordSet('#') })(
  ['no +STOP', 'tag:TAG', 'spelled:number'],
  ({ tag, spelled }, { row, start }) => {
    if (tag !== undefined) return BEFORE_TAG.test(row.lower(start - 1)) ? MOST_TAGGED : undefined;
    return spelled === undefined ? MOST_NUMBERED : MOST_SPELLED;
  },
);

/** What a player wears is no rank. */
const WORN = /^(?:jerseys?|shirts?|kit|uniform|bib)$/;

/** "No. 2 rival", "number one". */
export function readNumberedRank(parsed: ParsedText, row: Row, at: LexemeAt): Draft | undefined {
  const opening = isInLabel(row, at) ? undefined : NUMBERED(row, at);
  const number = opening === undefined ? undefined : readNumber(row, opening.end);
  if (opening === undefined || number === undefined || !isRankNumber(row, number, opening.value)) return undefined;
  const { end, value } = number;
  const noun = row.isWord(end) && row.sameSentence(at, end) ? readNounSpan(parsed, row, end) : undefined;
  const unit = parsed.tokens[noun?.noun ?? -1]?.lower ?? null;
  if (unit !== null && WORN.test(unit)) return undefined;
  const last = endOfCommonWords(row, end, noun?.end ?? end);
  return draftOf({ start: at, end: last, kind: 'ordinal', rule: 'ordinal.number', value, unit });
}

/** A whole number that goes no higher, and no "07/31". */
function isRankNumber(row: Row, { start, end, value }: NumberMatch, most: number): boolean {
  const serial = row.text(start).startsWith('0') || row.text(end) === '/';
  return Number.isInteger(value) && value <= most && !serial;
}

/** "Flight Number 2", "Plant No. 4": the number of a name. */
function isInLabel(row: Row, at: LexemeAt): boolean {
  const name = row.isWord(at - 1) && row.isCapitalized(at - 1) && row.sameSentence(at - 1, at);
  return name && row.isCapitalized(at) && !row.isTitleCase();
}

/** "No. 2 rival Pompa": what is ranked ends where a name begins. */
function endOfCommonWords(row: Row, from: LexemeAt, end: LexemeAt): LexemeAt {
  for (let i = from + 1; i < end; i += 1) if (row.isCapitalized(i) && !row.isCapitalized(from)) return i;
  return end;
}
