import { wordSet } from '../../../lexicon/wordList.ts';
import { TENS, UNITS } from '../../../lexicon/numerals.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { NounSpan } from '../reading/nounSpan.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  lowerAt,
  sameSentence,
  startsSentence,
  textAt,
  type Lexemes,
} from '../../../pattern/row.ts';

/** After these "one" stands for a thing named before ("the new one"), or means nobody ("no one"). */
const BEFORE_PRONOUN = wordSet(
  `no the this that every any each which some another a an first last next new other only whole previous own better loved big
   good day young number old same current not latest like never`,
);
/** With these after it "one" is a pronoun or opens a phrase: "one another", "one by one", "one should". */
const AFTER_PRONOUN = wordSet('another by and or who that which such else wants can could might would should must may to after');
/** Nouns that "one" introduces more often than it counts them: "one day", "for one thing". */
const INTRODUCED = wordSet('day thing reason way hand time side');
const QUANTIFYING = wordSet('least than only exactly but just nearly almost about');

/**
 * Whether the "one" at `at` counts: with a noun ("one man"), of a counted or definite group ("one of the 340"), or in a row with other numbers
 * ("sunk two, seized one"). As a pronoun or an article ("no one", "the new one", "one day") it does not.
 */
export function isCountingOne(parsed: ParsedText, lexemes: Lexemes, at: number, noun: NounSpan | undefined): boolean {
  if (isJoiner(lexemes, at - 1) || isJoiner(lexemes, at + 1)) return false;
  const before = sameSentence(lexemes, at - 1, at) ? lowerAt(lexemes, at - 1) : '';
  const next = sameSentence(lexemes, at, at + 1) ? lowerAt(lexemes, at + 1) : '';
  if (next === 'of') return QUANTIFYING.has(before) ? true : !BEFORE_PRONOUN.has(before) && isOfGroup(lexemes, at + 2);
  if (BEFORE_PRONOUN.has(before) && !(before === 'only' && noun !== undefined)) return false;
  if (noun !== undefined)
    return (
      !AFTER_PRONOUN.has(next) && !INTRODUCED.has(parsed.tokens[noun.noun]?.lower ?? '') && !introducesSomeone(lexemes, at, noun)
    );
  if (AFTER_PRONOUN.has(next) && next !== 'and' && next !== 'or') return false;
  if (QUANTIFYING.has(before) && before !== 'but' && before !== 'just') return true;
  return followsNumber(lexemes, at, startsSentence(lexemes, at) ? NEAR_SENTENCE : NEAR);
}

const REPORTING = /^(?:told|tells|said|says|added|adds|recalled|recalls|wrote|writes|complained|argued|asked|put)$/;

/** "One participant told us", "One Rohingya, Muhammad Amin, was": the sentence opens with a person who has not been named yet. */
function introducesSomeone(lexemes: Lexemes, at: number, { end }: NounSpan): boolean {
  if (!startsSentence(lexemes, at)) return false;
  const named = textAt(lexemes, end) === ',' && isCapitalized(lexemes, end + 1) && isCapitalized(lexemes, end + 2);
  return named || REPORTING.test(lowerAt(lexemes, end));
}

const GROUP_REACH = 8;
const PRONOUNS = wordSet('them us you these those it');

/** "of the 340", "of Haruku's eleven villages", "of the businessmen", "of those killed"; not "of them", "of the worst days". */
function isOfGroup(lexemes: Lexemes, from: number): boolean {
  const first = lowerAt(lexemes, from);
  if (first === 'those') return lexemes[from + 1]?.token.tag === 'VBN';
  if (PRONOUNS.has(first)) return false;
  const definite = first === 'the';
  for (let at = from; at < from + GROUP_REACH && sameSentence(lexemes, from - 1, at); at += 1) {
    const tag = lexemes[at]?.token.tag ?? '';
    if (isCardinal(lexemes, at)) return true;
    if (/^(?:JJS|RBS)$/.test(tag) || ['few', 'many', 'main', 'first', 'last'].includes(lowerAt(lexemes, at))) return false;
    if (tag === 'NNS') return definite && !isCapitalized(lexemes, at);
    if (/^(?:VB[DPZ]?|MD|IN|TO|,|\.|:)$/.test(tag)) return false;
  }
  return false;
}

/** How far back a number may stand that "one" is in a row with, in lexemes. */
const NEAR = 14;
/** The same where "one" opens a sentence: "Five were treated for burns. One, a volunteer, was flown to Sydney." */
const NEAR_SENTENCE = 24;

function followsNumber(lexemes: Lexemes, at: number, reach: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= reach; i -= 1) if (isCardinal(lexemes, i) && !isYear(textAt(lexemes, i))) return true;
  return false;
}

function isCardinal(lexemes: Lexemes, at: number): boolean {
  const word = lowerAt(lexemes, at);
  return isNumber(lexemes, at) || (word !== 'one' && (UNITS.has(word) || TENS.has(word)));
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}
