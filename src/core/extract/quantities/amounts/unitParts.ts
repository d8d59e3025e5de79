import { MEASURED_THINGS } from '../../../lexicon/levels.ts';
import {
  DOUBTFUL_ABBREVIATIONS,
  DOUBTFUL_UNIT_WORDS,
  EXTENT_WORDS,
  UNIT_ABBREVIATIONS,
  UNIT_WORDS,
} from '../../../lexicon/measurementUnits.ts';
import { SCALE_LETTERS } from '../../../lexicon/numerals.ts';
import { wordTable } from '../../../lexicon/wordList.ts';
import { lexeme, eitherPart, type Part } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { DECIMAL_COMMA, numberPart, readAndAHalf } from '../numbers/numbers.ts';

const LONGEST_UNIT = 5;

/** "1.2m tons", "5m people", "12K jobs": a letter that touches the digits is a scale where a plural or a unit that it would count follows. */
const SCALE = lexeme((row, at) => {
  const letter = row.text(at);
  const sure = /^[mkK]$/.test(letter) && row.touches(at) && (letter === 'K' || countsPlural(row, at + 1));
  return sure ? SCALE_LETTERS.get(letter.toLowerCase()) : undefined;
});

function countsPlural(row: Row, at: LexemeAt): boolean {
  if (!row.isWord(at) || row.touches(at) || !row.sameSentence(at - 1, at)) return false;
  if (UNIT_WORDS.has(row.lower(at)) && row.lower(at).endsWith('s')) return true;
  const noun = row.tag(at).startsWith('JJ') && !EXTENT_WORDS.has(row.lower(at)) ? at + 1 : at;
  return row.tag(noun) === 'NNS' && row.sameSentence(at, noun) && !MEASURED_THINGS.has(row.lemma(noun));
}

const TIME_LETTERS = wordTable({ h: 'hour', s: 'second', min: 'minute', d: 'day' });
const shortWords = {
  ABBREVIATION: lexeme((row, at) => UNIT_ABBREVIATIONS.get(row.text(at))),
  BELOW: lexeme(
    (row, at) => UNIT_ABBREVIATIONS.get(row.text(at)) ?? UNIT_WORDS.get(row.lower(at)) ?? TIME_LETTERS.get(row.lower(at)),
  ),
  POWER: wordTable({ '² 2': 'square', '³ 3': 'cubic' }),
};
const phrase = phrasesIn(shortWords);

function raised(unit: string, power: string | undefined): string {
  return power === undefined ? unit : `${power} ${unit}`;
}

/** "km/h", "A/cm2", "kV/cm", "mg/L". */
const SLASHED = phrase(
  ['above:ABBREVIATION +/ below:+BELOW power:+POWER?'],
  ({ above, below, power }) => `${above} per ${raised(below, power)}`,
);

/** "°C", "° F", "º". */
const DEGREE = phrase(['°|º|˚ letter:c|f', '°|º|˚'], ({ letter }) =>
  letter === undefined ? 'degree' : letter === 'c' ? 'degree Celsius' : 'degree Fahrenheit',
);

/** "square kilometres"; some words are units only where a hyphen or "of" says so. */
function readSpelled(row: Row, at: LexemeAt): Part<string> | undefined {
  const found = row.isWord(at) ? row.longestPhrase(at, UNIT_WORDS, LONGEST_UNIT) : undefined;
  if (found === undefined) return undefined;
  const doubtful = found.end === at + 1 && DOUBTFUL_UNIT_WORDS.has(row.lower(at));
  return doubtful && !row.isJoiner(at - 1) && row.lower(found.end) !== 'of' ? undefined : found;
}

/** "kg", "in": abbreviations that are also words or initials need a sign that something is measured. */
const ABBREVIATED = lexeme((row, at) => {
  const goesOn = (row.isWord(at + 1) && row.touches(at + 1)) || /^['’]$/.test(row.text(at + 1));
  const doubtful = DOUBTFUL_ABBREVIATIONS.has(row.text(at)) && !isSureAbbreviation(row, at);
  return goesOn || doubtful || SCALE(row, at) !== undefined ? undefined : UNIT_ABBREVIATIONS.get(row.text(at));
});

/** Whether a doubtful abbreviation touches its digits, ends the clause, or stands before a word of measuring. */
function isSureAbbreviation(row: Row, at: LexemeAt): boolean {
  const [text, next] = [row.text(at), row.lower(at + 1)];
  if (text === 'in') return next === '(' && row.isNumber(at + 2);
  if (/^[NW]$/.test(text) && next === '.' && (row.isCapitalized(at + 2) || row.isNumber(at + 2))) return false;
  if (row.touches(at) || text === 'W' || at + 1 >= row.length || /^[.,;)(]$/.test(next)) return true;
  return text === 'm' ? EXTENT_WORDS.has(next) : /^(?:melting|at|per)$/.test(next);
}

const raisedPhrase = phrasesIn({ ...shortWords, SPELLED: readSpelled, ABBREVIATED });

const ONE_OF = new Set(['mile', 'metre', 'kilometre', 'foot', 'inch', 'acre', 'tonne', 'ton', 'litre', 'degree']);

export const UNIT_PARTS = {
  DECIMAL_COMMA,
  NUMBER: numberPart(),
  DIGITS: numberPart(({ digits }) => digits, ['#', '-', '−', '–', '+', 'minus', 'negative', '½', '¼', '¾', '⅓', '⅔']),
  WHOLE: numberPart(({ value }) => Number.isInteger(value)),
  /** One word for a unit that others are parts of, or that is one. */
  MAJOR: lexeme((row, at) => UNIT_WORDS.get(row.lower(at)) ?? /^(?:pound|stone)(?=s?$)/.exec(row.lower(at))?.[0]),
  SCALE,
  SLASHED,
  /** Units behind any number. */
  UNIT: eitherPart(
    DEGREE,
    raisedPhrase(['unit:SPELLED power:+POWER?'], ({ unit, power }) => raised(unit, power)),
  ),
  /** Units behind digits only. */
  SHORT: eitherPart(
    phrase(['+″'], () => 'inch'),
    phrase(['+′'], () => 'foot'),
    raisedPhrase(['unit:ABBREVIATED power:+POWER?'], ({ unit, power }) => raised(unit, power)),
  ),
  FOOT_MARK: new Set("'’′"),
  INCH_MARK: new Set('"”″'),
  /** Units of which "a mile" may be one: "a mile away". */
  ARTICLE_UNIT: new Map([...UNIT_WORDS].filter(([, unit]) => ONE_OF.has(unit))),
  EXTENT: EXTENT_WORDS,
  AND_A_HALF: readAndAHalf,
};
