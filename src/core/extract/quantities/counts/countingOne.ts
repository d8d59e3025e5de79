import { TENS, UNITS } from '../../../lexicon/numerals.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Row } from '../../../pattern/row.ts';
import type { LexemeAt } from '../../../text/positions.ts';
import type { NounSpan } from '../reading/nounSpan.ts';

/** After these "one" stands for a thing named before ("the new one"), or means nobody ("no one"). */
const BEFORE_PRONOUN = wordSet(
  `no the this that every any each which some another a first last next new other only previous loved good day same
   current not`,
);
/** With these after it "one" is a pronoun or opens a phrase: "one another", "one by one", "one should". */
const AFTER_PRONOUN = wordSet('another by and or who that which such else can could might would should must may to after');
/** Nouns that "one" introduces more often than it counts them: "one day", "for one thing". */
const INTRODUCED = wordSet('day thing reason way hand time side');
const QUANTIFYING = wordSet('least than only exactly but just nearly almost about');

/**
 * Whether the "one" at `at` counts: with a noun ("one man"), of a counted or definite group ("one of the 340"), or in a row with other numbers
 * ("sunk two, seized one"). As a pronoun or an article ("no one", "the new one", "one day") it does not.
 */
export function isCountingOne(parsed: ParsedText, row: Row, at: LexemeAt, noun: NounSpan | undefined): boolean {
  if (row.isJoiner(at - 1) || row.isJoiner(at + 1)) return false;
  const before = wordBefore(row, at, noun);
  const next = row.sameSentence(at, at + 1) ? row.lower(at + 1) : '';
  if (next === 'of')
    return QUANTIFYING.has(before) || (!BEFORE_PRONOUN.has(before) && isOfGroup(row, at + 2, isClassing(row, at - 1)));
  if (BEFORE_PRONOUN.has(before) && !(before === 'only' && noun !== undefined)) return false;
  return noun === undefined ? isCountAlone(row, at, before, next) : isCountOf(parsed, row, at, noun, next);
}

/** The word before in the sentence; none where "that" only opens the clause: "found that one phrase". */
function wordBefore(row: Row, at: LexemeAt, noun: NounSpan | undefined): string {
  const opens = row.lower(at - 1) === 'that' && row.tag(at - 1) === 'IN' && noun !== undefined;
  return row.sameSentence(at - 1, at) && !opens ? row.lower(at - 1) : '';
}

function isCountOf(parsed: ParsedText, row: Row, at: LexemeAt, noun: NounSpan, next: string): boolean {
  const introduces = AFTER_PRONOUN.has(next) || INTRODUCED.has(parsed.tokens[noun.noun]?.lower ?? '');
  return !introduces && !introducesSomeone(row, at, noun);
}

function isCountAlone(row: Row, at: LexemeAt, before: string, next: string): boolean {
  if (AFTER_PRONOUN.has(next) && next !== 'and' && next !== 'or') return false;
  const quantified = QUANTIFYING.has(before) && before !== 'but' && before !== 'just';
  return quantified || followsNumber(row, at, row.startsSentence(at) ? NEAR_SENTENCE : NEAR);
}

const REPORTING = /^(?:told|tells|said|says|added|adds|recalled|recalls|wrote|writes|complained|argued|asked|put)$/;

/** "One participant told us", "One Rohingya, Muhammad Amin, was": the sentence opens with a person who has not been named yet. */
function introducesSomeone(row: Row, at: LexemeAt, { end }: NounSpan): boolean {
  if (!row.startsSentence(at)) return false;
  const named = row.text(end) === ',' && row.isCapitalized(end + 1) && row.isCapitalized(end + 2);
  return named || REPORTING.test(row.lower(end));
}

const GROUP_REACH = 8;
const GROUP_OPENERS = /^(?:the|our|their|his|her)$/;
const PRONOUNS = wordSet('them us you these those it');
const VAGUE = wordSet('few many main first last');

/** Behind these "one of the pillars" says of what sort something is, and counts only a group whose size is told. */
const CLASSING = /^(?:is|s|m|re|was|are|were|be|been|being|as|becoming|becomes?|became|remains?)$/;

function isClassing(row: Row, at: LexemeAt): boolean {
  return CLASSING.test(row.lower(at)) && row.lower(at - 1) !== 'well';
}

/** "of the 340", "of Haruku's eleven villages", "of the businessmen", "of those killed"; not "of them", "of the worst days". */
function isOfGroup(row: Row, from: LexemeAt, classing: boolean): boolean {
  const first = row.lower(from);
  if (first === 'those') return /^VB[NG]$/.test(row.tag(from + 1));
  if (PRONOUNS.has(first)) return false;
  for (let at = from; at < from + GROUP_REACH && row.sameSentence(from - 1, at); at += 1) {
    const tag = row.tag(at);
    if (isCardinal(row, at)) return true;
    if (tag === 'NNS') return !classing && GROUP_OPENERS.test(first) && !row.isCapitalized(at);
    if (VAGUE.has(row.lower(at)) || /^(?:JJS|RBS|VB[DPZ]?|MD|IN|TO|,|\.|:)$/.test(tag)) return false;
  }
  return false;
}

/** How far back a number may stand that "one" is in a row with, in lexemes. */
const NEAR = 14;
/** The same where "one" opens a sentence: "Five were treated for burns. One, a volunteer, was flown to Sydney." */
const NEAR_SENTENCE = 24;

function followsNumber(row: Row, at: LexemeAt, reach: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= reach; i -= 1) if (isCardinal(row, i) && !isYear(row.text(i))) return true;
  return false;
}

function isCardinal(row: Row, at: LexemeAt): boolean {
  const word = row.lower(at);
  return row.isNumber(at) || (word !== 'one' && (UNITS.has(word) || TENS.has(word)));
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}
