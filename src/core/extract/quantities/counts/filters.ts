import { LABEL_NOUNS, SPELLED_LABEL_NOUNS } from '../../../lexicon/labelNouns.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import type { Amount } from '../amounts/atom.ts';
import { isAddress, isInPhoneNumber } from '../reading/address.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import type { Documented } from '../reading/documented.ts';
import { readQualifierBefore } from '../reading/qualifiers.ts';
import { isTally } from './tally.ts';

/** A reason why a bare number is no figure. Of its examples, those without a mark are texts in which nothing may stay. */
export interface Filter extends Documented {
  drops(row: Row, amount: Amount, article: ArticleContext): boolean;
}

const phrase = phrasesIn({});
/** Numbers of emergency lines before what is done with them, and calibres, the names of models. */
const OF_CODE = phrase(
  ['911|999 <call|caller|operator|dispatcher|report|audio|tape>', '# - mm - <handgun|pistol|rifle|gun>'],
  () => true,
);
/** Behind postcodes, and what somebody or something has so many of behind a hyphen. */
const BEHIND_CODE = phrase(
  ['zip|post|postal|area code|codes|district', '~ <wheeler|footer|pointer|pounder|seater|decker>'],
  () => true,
);

/** Each drops by itself, so that their order says only which reason is given: what touches the digits, what stands around them, then names. */
export const FILTERS: readonly Filter[] = [
  {
    name: 'drop.code',
    says: 'letters, slashes, colons or footmarks touch the digits, a word is joined before, a zero opens them, or they are of a web address or telephone number',
    drops: (row, { start, end }) =>
      /[@#_]|:\/\/|www\.|\.\p{L}{2,}/u.test(row.at(start)?.token.text ?? '') ||
      (/^0\d+$/.test(row.text(start)) && !row.touches(start)) ||
      goesOnBefore(row, start) ||
      goesOnBehind(row, end) ||
      isInPhoneNumber(row, start),
    examples: `It has {20 seats = count 20}.
      The A320 landed. / Call (765) 456-7107 or 1-800-222-TIPS. / It is open 24/7. / They sell iLife '11 now.
      Its serial number is 001.`,
  },
  {
    name: 'drop.list mark',
    says: 'a number with a stop or bracket opens the paragraph, or a number stands in square brackets',
    drops: (row, { start, end }) => {
      const close = row.text(end);
      const opens = start <= 1 && end - start === 1 && row.isNumber(start);
      const marked = opens && (close === ')' || (close === '.' && row.at(end + 1) !== undefined));
      return marked || (row.text(start - 1) === '[' && close === ']');
    },
    examples: `1. He saw {20 men = count 20}.
      2) Eat well. / It is so [12].`,
  },
  {
    name: 'drop.label',
    says: 'a singular noun whose number is a label stands before: "Article 5", "No. 7", "Phase-2", "phase two", "junction 32"',
    drops: isLabel,
    examples: `They order {12 ships = count 12}.
      He read Article 5. / Phase two began. / See page 12. / He has adenovirus 36 again. / Leave at junction 32, then turn.`,
  },
  {
    name: 'drop.address',
    says: 'the name of a street follows',
    drops: (row, { start, end }) => isAddress(row, start, end),
    examples: `He met {10 Downing staff = count 10}.
      The shop at 4521 NW 12th Street burned. / It is at 15 S. Main St. and 98 Rue de Rivoli.
      He was shot in the 1800 block of Elm Street. / It happened at 561 N. Center.`,
  },
  {
    name: 'drop.spelled name',
    says: 'a number word with a capital inside a sentence is part of a name: "the Group of Seven", "Five Eyes"',
    drops: (row, { start, end, number }) => {
      if (number.digits || !row.isCapitalized(start) || row.startsSentence(start) || row.isTitleCase()) return false;
      return !/^[“"‘'—–:(*_•-]$/.test(row.text(start - 1)) || (row.isCapitalized(end) && row.tag(end).startsWith('NNP'));
    },
    examples: `{Seven men = count 7} came.
      The Group of Seven met.`,
  },
  {
    name: 'drop.name number',
    says: 'digits right behind a proper name ("S&P 500", "the Group of 20"), unless they count the noun that follows or are what the name got in a tally',
    drops: (row, amount) => isNameNumber(row, amount) || isNumberOfGroup(row, amount),
    examples: `In Syria {20 people = count 20} died.
      A group of {20 men = count 20} came.
      The Boeing 737 landed. / Chang’e 5 landed. / The Group of 20 met in Rome.`,
  },
  {
    name: 'drop.known name',
    says: 'a number that the article has behind a proper name elsewhere names the same where nothing is counted by it: "Boeing\'s 787"',
    drops: (row, { start, end, number }, { namedNumbers }) => {
      const pointed = /^(?:the|s|new)$/.test(row.lower(start - 1));
      const named = number.bare && namedNumbers.has(row.text(start));
      return named && (row.isCapitalized(end) || (pointed && !countsNext(row, end)));
    },
    examples: `The Boeing 787 flew. It has {787 seats = count 787}.
      The Boeing 787 flew. The 787 is new, and the 787 Dreamliner is light.`,
  },
  {
    name: 'drop.you two',
    says: 'a small number behind a pronoun that it only repeats',
    drops: (row, { start, end, number }) => {
      if (number.digits || !/^(?:you|us|we|they|those|these)$/.test(row.lower(start - 1))) return false;
      return !/^(?:NN|JJ|CD|IN|VBN|RB)/.test(row.tag(end)) || row.lower(end) === 'together';
    },
    examples: `He told us {two things = count 2}.
      How did you two meet? / Those two together won.`,
  },
  {
    name: 'drop.words behind',
    says: 'what follows makes it a code: "a 911 call", "the 90049 ZIP code", "an 18-wheeler", "a 9mm handgun"',
    drops: (row, { start, end }) => OF_CODE(row, start) !== undefined || BEHIND_CODE(row, end) !== undefined,
    examples: `They took {912 calls = count 912}. / It has {18 wheels = count 18}.
      A 911 call came in. / He lives in the 90049 ZIP code. / The 18-wheeler burned. / He had a 9mm handgun.`,
  },
];

/** Why a bare number is no figure, if it is none. */
export function whyNoFigure(row: Row, amount: Amount, article: ArticleContext): string | undefined {
  return FILTERS.find((filter) => filter.drops(row, amount, article))?.name;
}

const BOUNDS = new Set(['over', 'under', 'sub', 'minus', 'plus', 'above', 'below', 'near']);

function goesOnBefore(row: Row, start: LexemeAt): boolean {
  const before = start - 1;
  const letters = row.isWord(before) || row.isNumber(before) || /^[/.:#&_\\]$/.test(row.text(before));
  if ((row.touches(start) && letters) || isYearOfName(row, start)) return true;
  const plus = row.text(before) === '+' && row.touches(before) && row.isWord(before - 1);
  const joined =
    row.isNumber(before - 1) || (row.isWord(before - 1) && !row.isNumber(start) && !BOUNDS.has(row.lower(before - 1)));
  return plus || (row.isJoiner(before) && joined);
}

/** "iLife '11", "the '66 squad": two digits behind an apostrophe that no quotation opens with. */
function isYearOfName(row: Row, start: LexemeAt): boolean {
  return /^['’]\d\d(?!\d)/.test(row.piece(start - 1)) && !row.touches(start - 1) && row.tag(start + 1) !== 'NNS';
}

function goesOnBehind(row: Row, end: LexemeAt): boolean {
  if (!row.touches(end)) return false;
  if (row.isWord(end)) return true;
  return /^[/:._]/.test(row.text(end)) && row.touches(end + 1) && (row.isNumber(end + 1) || row.isWord(end + 1));
}

/** A singular noun right before a whole number; where what it could count follows, one of those that are numbered. */
function isLabel(row: Row, amount: Amount): boolean {
  const { start, number } = amount;
  if ((!number.bare && !Number.isInteger(number.value)) || number.scale > 1 || row.text(start).includes(',')) return false;
  const dotted = row.text(start - 1) === '.' && row.touches(start - 1);
  const at = dotted || row.isJoiner(start - 1) ? start - 2 : start - 1;
  if (!row.sameSentence(start - 1, start) || row.tag(at).startsWith('VB')) return false;
  return isBehindNoun(row, amount, at) || isNumbered(row, amount, at, dotted);
}

/** "junction 32": a singular noun, and nothing behind the digits that they could count. */
function isBehindNoun(row: Row, { start, end, number, value }: Amount, at: LexemeAt): boolean {
  const whole = number.digits && at === start - 1 && value !== null && Number.isInteger(value);
  if (!whole || row.tag(at) !== 'NN' || !row.isWord(at) || countsNext(row, end)) return false;
  return readQualifierBefore(row, start, 'count') === undefined;
}

/** "category 4 hurricanes", "Article 5", "phase two": a noun of things that are numbered. */
function isNumbered(row: Row, { number }: Amount, at: LexemeAt, dotted: boolean): boolean {
  const word = row.lower(at);
  if (!LABEL_NOUNS.has(word) && !/.virus$/.test(word)) return false;
  if (number.digits) return !dotted || /^(?:nos?|vol|tel|ext|apt|ste)$/.test(word);
  return row.isCapitalized(at) || SPELLED_LABEL_NOUNS.has(word);
}

function isNameNumber(row: Row, { start, end, number, value }: Amount): boolean {
  const hyphen = row.isJoiner(start - 1);
  const at = hyphen ? start - 2 : start - 1;
  if (!number.digits || !row.sameSentence(at, start) || !row.isWord(at)) return false;
  if (hyphen) return !BOUNDS.has(row.lower(at));
  const plain = number.bare && !row.text(start).includes(',') && value !== null;
  if (!plain || isTally(row, start, end) || !namesSomething(row, at)) return false;
  return !countsNext(row, end) || !opensClause(row, at);
}

/** "the Group of 20" */
function isNumberOfGroup(row: Row, { start, end }: Amount): boolean {
  const named = row.lower(start - 1) === 'of' && /^(?:Group|GROUP)$/.test(row.text(start - 2));
  return named && !row.startsSentence(start - 2) && !countsNext(row, end);
}

/** Whether a common noun follows that the number could count. */
function countsNext(row: Row, end: LexemeAt): boolean {
  return row.isWord(end) && !row.isCapitalized(end) && /^(?:NNS|JJ|VBN|NN)/.test(row.tag(end));
}

/** Capitalised words before a number that don't make it a name. */
const NOT_NAMES = /^(?:VB|IN|DT|CC|RB|TO|MD|PRP|WRB|WP|CD|EX|JJ$)/;

/** Whether the word is of a name: "Chang’e", "iPhone", "Boeing"; in a headline only what is tagged so. */
function namesSomething(row: Row, at: LexemeAt): boolean {
  if (isElided(row, at)) return row.isCapitalized(at - 2);
  const [text, tag] = [row.text(at), row.tag(at)];
  if (/^\p{Ll}\p{Lu}/u.test(text)) return true;
  const common = NOT_NAMES.test(tag);
  const proper = row.isCapitalized(at) && !(common && row.startsSentence(at)) && (tag.startsWith('NNP') || !row.isTitleCase());
  return proper && (!common || /^\p{Lu}{2,}$/u.test(text));
}

/** The "e" of "Chang’e": letters behind an apostrophe that are no ending. */
function isElided(row: Row, at: LexemeAt): boolean {
  const apostrophe = /^['’ʼ]$/.test(row.text(at - 1)) && row.touches(at) && row.touches(at - 1);
  return apostrophe && !/^(?:s|ve|re|ll|d|m|t)$/.test(row.lower(at));
}

/** "In Syria 20 people", "on Monday 12 men": the name ends a phrase that a preposition opened, so the number starts anew. */
function opensClause(row: Row, at: LexemeAt): boolean {
  let i = at;
  while (row.isCapitalized(i - 1) && row.tag(i - 1) !== 'IN') i -= 1;
  return row.tag(i - 1) === 'IN';
}
