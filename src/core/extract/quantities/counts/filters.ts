import { wordSet } from '../../../lexicon/wordList.ts';
import { lexeme } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row } from '../../../pattern/row.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Amount } from '../amounts/atom.ts';
import type { Documented } from '../reading/documented.ts';
import { isAddress } from '../reading/address.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import { isInCode, isKnownName, isLabel, isListMark, isNameNumber, isRepeating, isSpelledName } from './notFigures.ts';

/** A reason why a bare number is no figure. Of its examples, those without a mark are texts in which nothing may stay. */
export interface Filter extends Documented {
  drops(parsed: ParsedText, row: Row, amount: Amount, article: ArticleContext): boolean;
}

const byLemma = (lemmas: ReadonlySet<string>) => lexeme((row, at) => (lemmas.has(row.lemma(at)) ? true : undefined));
const phrase = phrasesIn({
  CALL: byLemma(wordSet('call caller operator dispatcher report audio tape')),
  GUN: byLemma(wordSet('handgun pistol rifle gun')),
  BUILT: byLemma(wordSet('wheeler footer pointer pounder seater decker')),
});
/** Numbers of emergency lines before what is done with them, and calibres, the names of models. */
const OF_CODE = phrase(['911|999 CALL', '# - mm - GUN'], () => true);
/** Behind postcodes, and what somebody or something has so many of behind a hyphen. */
const BEHIND_CODE = phrase(['zip|post|postal|area code|codes|district', '~ BUILT'], () => true);

/** Each drops by itself, so that their order says only which reason is given: what touches the digits, what stands around them, then names. */
export const FILTERS: readonly Filter[] = [
  {
    name: 'drop.code',
    says: 'letters, slashes, colons or footmarks touch the digits, or they are of a telephone number',
    drops: (_, row, { start, end }) => isInCode(row, start, end),
    examples: `It has {20 seats = count 20}.
      The A320 landed. / Call (765) 456-7107 or 1-800-222-TIPS. / It is open 24/7. / They sell iLife '11 now.
      Its serial number is 001.`,
  },
  {
    name: 'drop.list mark',
    says: 'a number with a stop or bracket opens the paragraph, or a number stands in square brackets',
    drops: (_, row, { start, end }) => isListMark(row, start, end),
    examples: `1. He saw {20 men = count 20}.
      2) Eat well. / It is so [12].`,
  },
  {
    name: 'drop.label',
    says: 'a singular noun whose number is a label stands before: "Article 5", "phase two", "junction 32"',
    drops: (_, row, amount) => isLabel(row, amount),
    examples: `They order {12 ships = count 12}.
      He read Article 5. / Phase two began. / See page 12. / He has adenovirus 36 again. / Leave at junction 32, then turn.`,
  },
  {
    name: 'drop.address',
    says: 'the name of a street follows',
    drops: (_, row, { start, end }) => isAddress(row, start, end),
    examples: `He met {10 Downing staff = count 10}.
      The shop at 4521 NW 12th Street burned. / It is at 15 S. Main St. and 98 Rue de Rivoli.
      He was shot in the 1800 block of Elm Street. / It happened at 561 N. Center.`,
  },
  {
    name: 'drop.spelled name',
    says: 'a number word with a capital inside a sentence is part of a name',
    drops: (_, row, amount) => isSpelledName(row, amount),
    examples: `{Seven men = count 7} came.
      The Group of Seven met.`,
  },
  {
    name: 'drop.name number',
    says: 'digits right behind a proper name, unless they count the noun that follows or are what the name got in a tally',
    drops: (parsed, row, amount) => isNameNumber(parsed, row, amount),
    examples: `In Syria {20 people = count 20} died.
      The Boeing 737 landed. / Chang’e 5 landed.`,
  },
  {
    name: 'drop.known name',
    says: 'a number that the article has behind a proper name elsewhere names the same where nothing is counted by it',
    drops: (_, row, amount, { namedNumbers }) => isKnownName(row, amount, namedNumbers),
    examples: `The Boeing 787 flew. It has {787 seats = count 787}.
      The Boeing 787 flew. The 787 is new, and the 787 Dreamliner is light.`,
  },
  {
    name: 'drop.you two',
    says: 'a small number behind a pronoun that it only repeats',
    drops: (_, row, { start, end, first }) => !first.number.digits && isRepeating(row, start, end),
    examples: `He told us {two things = count 2}.
      How did you two meet? / Those two together won.`,
  },
  {
    name: 'drop.words behind',
    says: 'what follows makes it a code: "a 911 call", "the 90049 ZIP code", "an 18-wheeler", "a 9mm handgun"',
    drops: (_, row, { start, end }) => OF_CODE(row, start) !== undefined || BEHIND_CODE(row, end) !== undefined,
    examples: `They took {912 calls = count 912}. / It has {18 wheels = count 18}.
      A 911 call came in. / He lives in the 90049 ZIP code. / The 18-wheeler burned. / He had a 9mm handgun.`,
  },
];

/** Why a bare number is no figure, if it is none. */
export function whyNoFigure(parsed: ParsedText, row: Row, amount: Amount, article: ArticleContext): string | undefined {
  return FILTERS.find((filter) => filter.drops(parsed, row, amount, article))?.name;
}
