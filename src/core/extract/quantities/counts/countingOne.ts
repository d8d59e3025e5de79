import { TENS, UNITS } from '../../../lexicon/numerals.ts';
import { REPORTING_VERBS } from '../../../lexicon/reportingVerbs.ts';
import type { Token } from '../../../model/token.ts';
import type { Part } from '../../../pattern/pattern.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** After these "one" stands for a thing named before ("the new one"), or means nobody ("no one"). */
const BEFORE_PRONOUN =
  /^(?:no|the|this|that|every|any|each|which|some|another|an?|first|last|next|new|other|only|previous|loved|good|day|same|current|not)$/;
/** With these after it "one" is a pronoun or opens a phrase: "one another", "one by one", "one should". */
const AFTER_PRONOUN = /^(?:another|by|and|or|who|that|which|such|else|can|could|might|would|should|must|may|to|after)$/;
/** Nouns that "one" introduces more often than it counts them: "one day", "for one thing". */
const INTRODUCED = /^(?:day|thing|reason|way|hand|time|side)$/;
const QUANTIFYING = /^(?:least|than|only|exactly|but|just|nearly|almost|about)$/;
/** Behind these "one of the pillars" says of what sort something is, and counts only a group whose size is told. */
const CLASSING = /^(?:is|s|m|re|was|are|were|be|been|being|as|becoming|becomes?|became|remains?)$/;
const GROUP_REACH = 8;
/** How far back a number may stand that "one" is in a row with, in lexemes; and where "one" opens a sentence: "Five were treated. One was flown to Sydney." */
const NEAR = 14;
const NEAR_SENTENCE = 24;

/**
 * Whether the "one" at `at` counts: with a noun ("one man"), of a counted or definite group ("one of the 340"), or in a row with other numbers
 * ("sunk two, seized one"). As a pronoun or an article ("no one", "the new one", "one day") it does not.
 */
export function isCountingOne(row: Row, at: LexemeAt, noun: Part<Token> | undefined): boolean {
  const before = wordBefore(row, at, noun);
  const next = row.sameSentence(at, at + 1) ? row.lower(at + 1) : '';
  const pronoun = BEFORE_PRONOUN.test(before);
  if (isFixed(row, at)) return false;
  if (next === 'of') return QUANTIFYING.test(before) || (!pronoun && isOfGroup(row, at + 2));
  if (pronoun && !(before === 'only' && noun !== undefined)) return false;
  if (noun === undefined) return isCountAlone(row, at, before, next);
  return !AFTER_PRONOUN.test(next) && !INTRODUCED.test(noun.value.lower) && !introducesSomeone(row, at, noun);
}

/** "one-off", "at one point" */
function isFixed(row: Row, at: LexemeAt): boolean {
  const isMoment = row.lower(at - 1) === 'at' && /^(?:point|stage)$/.test(row.lower(at + 1));
  return isMoment || row.isJoiner(at - 1) || row.isJoiner(at + 1);
}

/** The word before in the sentence; none where "that" only opens the clause: "found that one phrase". */
function wordBefore(row: Row, at: LexemeAt, noun: Part<Token> | undefined): string {
  const opens = row.lower(at - 1) === 'that' && row.tag(at - 1) === 'IN' && noun !== undefined;
  return row.sameSentence(at - 1, at) && !opens ? row.lower(at - 1) : '';
}

function isCountAlone(row: Row, at: LexemeAt, before: string, next: string): boolean {
  if (AFTER_PRONOUN.test(next) && next !== 'and') return false;
  if (QUANTIFYING.test(before) && before !== 'but' && before !== 'just') return true;
  const from = Math.max(0, at - (row.startsSentence(at) ? NEAR_SENTENCE : NEAR));
  return row.lexemes.slice(from, at).some(({ text }, i) => isCardinal(row, from + i) && !/^(?:1[5-9]|20)\d\d$/.test(text));
}

/** "One participant told us", "One Rohingya, Muhammad Amin, was": the sentence opens with a person who has not been named yet. */
function introducesSomeone(row: Row, at: LexemeAt, { end }: Part<Token>): boolean {
  const named = row.text(end) === ',' && row.isCapitalized(end + 1) && row.isCapitalized(end + 2);
  return row.startsSentence(at) && (named || (/^VB[DZ]$/.test(row.tag(end)) && REPORTING_VERBS.has(row.lemma(end))));
}

/** "of the 340", "of Haruku's eleven villages", "of the businessmen", "of those killed"; not "of them", "of the worst days". */
function isOfGroup(row: Row, from: LexemeAt): boolean {
  const first = row.lower(from);
  if (first === 'those') return /^VB[NG]$/.test(row.tag(from + 1));
  const ends = (i: LexemeAt): boolean =>
    /^(?:few|many|main|first|last)$/.test(row.lower(i)) || /^(?:JJS|RBS|VB[DPZ]?|MD|IN|TO|,|\.|:)$/.test(row.tag(i));
  const deciding = row.around(from, 0, GROUP_REACH).find((i) => isCardinal(row, i) || row.tag(i) === 'NNS' || ends(i)) ?? -1;
  if (isCardinal(row, deciding)) return true;
  const classing = CLASSING.test(row.lower(from - 3)) && row.lower(from - 4) !== 'well';
  return row.tag(deciding) === 'NNS' && !classing && /^(?:the|our|their|his|her)$/.test(first) && !row.isCapitalized(deciding);
}

function isCardinal(row: Row, at: LexemeAt): boolean {
  const word = row.lower(at);
  return row.isNumber(at) || (word !== 'one' && (UNITS.has(word) || TENS.has(word)));
}
