import { rangeOfDates, UNSTATED, yearOf, type DateExpression } from '../../../calendar/dateExpression.ts';
import { MONTHS, SEASONS, TIME_UNITS, WEEKDAYS } from '../../../lexicon/calendar.ts';
import { MATCH_WORDS } from '../../../lexicon/contests.ts';
import { POSSESSIVES } from '../../../lexicon/functionWords.ts';
import { LABEL_NOUNS } from '../../../lexicon/labelNouns.ts';
import { GRADED_WORDS } from '../../../lexicon/levels.ts';
import { TENS_PLURAL } from '../../../lexicon/numerals.ts';
import { wordSet, wordTable } from '../../../lexicon/wordList.ts';
import { lexeme, opening, written, eitherPart, partThat } from '../../../pattern/pattern.ts';
import { phrasesIn, rulesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { isAddress } from '../reading/address.ts';
import { DATE_PARTS, NTH } from './dateParts.ts';
import { dateReader, type DateRule } from './dateRule.ts';

function years(from: number, to: number): DateExpression | undefined {
  return from < to ? rangeOfDates(yearOf(from), yearOf(to)) : undefined;
}

/** "1939-1945", "1939–45", "2023/24": two digits are of the century of the first year, or of the next. */
const SPAN = written(/^((?:1[5-9]|20)\d\d)[-‐‑‒–—―−/]([12]\d{3}|\d\d)(?!\p{L}|[-‐‑‒–—―−]\S)/u, ([, first, last = '']) => {
  const from = Number(first);
  const short = from - (from % 100) + Number(last);
  return years(from, last.length > 2 ? Number(last) : short < from ? short + 100 : short);
});

const SHORT_DECADE = written(/^([2-9]0)['’]?s(?!\p{L})/iu, ([, digits]) => 1900 + Number(digits));
/** "90s", "nineties". */
const BARE_DECADE = eitherPart(
  new Map([...TENS_PLURAL].filter(([, ten]) => ten >= 20).map(([word, ten]) => [word, 1900 + ten])),
  opening('#', (row, at) => (row.touches(at) === row.isJoiner(at - 1) ? SHORT_DECADE(row, at) : undefined)),
);

/** In words from the eleventh on: "his second century" is one of a batsman. */
const CENTURY = partThat(
  eitherPart(
    NTH,
    partThat(DATE_PARTS.SPELLED_DAY, (century) => century > 10),
  ),
  (century) => century <= 30,
);

/** A span that no hyphen joins to what stands before. */
const FREE_SPAN = opening('#', (row, at) => (row.isJoiner(at - 1) ? undefined : SPAN(row, at)));

const rule = rulesIn({
  ...DATE_PARTS,
  BARE_DECADE,
  OWNER: POSSESSIVES,
  CENTURY,
  /** "15th | and 16th centuries" */
  MORE_CENTURIES: phrasesIn({ CENTURY })(['and|or|to|through CENTURY centuries'], () => true),
  DECADE: eitherPart(
    written(/^([12]\d\d0)['’]?s(?!\p{L})/iu, ([, digits]) => Number(digits)),
    written(/^['’‘](\d0)s(?!\p{L})/iu, ([, digits]) => (Number(digits) < 20 ? 2000 : 1900) + Number(digits), ['‘', '’', "'"]),
  ),
  SPAN: FREE_SPAN,
  FISCAL: phrasesIn({})(['fiscal|financial year?', 'fy^'], () => true),
  FISCAL_CODE: written(/^FY(\d\d)(?![-–\d])/, ([, digits]) => yearOf(2000 + Number(digits)), ['fy']),
  SHORT: written(/^\d\d/, Number),
  QUARTER: eitherPart(
    partThat(NTH, (quarter) => quarter >= 1 && quarter <= 4),
    wordTable({ first: 1, second: 2, third: 3, 'fourth final': 4 }),
  ),
  /** What is no year: "the first half of games". */
  THING: lexeme((row, at) => (/^(?:the|this|last|next|fiscal|its|their|our)$/.test(row.lower(at)) ? undefined : true)),
  CODE: written(/^(?:Q[1-4]|H[12](?!-))(?!\p{L})/u, ([code]) => code, ['q', 'h']),
});

/** Years, in the order in which they are believed. */
export const YEAR_RULES: readonly DateRule[] = [
  rule('date.decade', {
    says: ['year:DECADE'],
    make: ({ year }) => ({ type: 'decade', year }),
    examples: `It was built in the {1990s = date 199X}. / It was built in the {’60s = date 196X}.
      He is in his 30s.`,
  }),
  rule('date.the 90s', {
    says: ['year:BARE_DECADE'],
    after: ['the|early|mid|middle|late -', 'the|early|mid|middle|late - BARE_DECADE and|or|to'],
    notAfter: ['OWNER early|mid|middle|late? -', 'OWNER early|mid|middle|late? - BARE_DECADE and|or|to'],
    // Temperatures, scores and prices are in the 80s too, and so are people of an age.
    when: (_, { row, start }) => !row.says(row.before(start, LEVEL_REACH), GRADED_WORDS),
    make: ({ year }) => ({ type: 'decade', year }),
    examples: `It was built in the 60s and {70s = date 197X}. / The {nineties = date 199X} were calm. / It recalls the {20s = date 192X}.
      He is in his 80s. / Temperatures sat in the low 90s. / It sold 80s.`,
  }),
  rule('date.century', {
    says: ['century:CENTURY - century', 'century:CENTURY centuries', 'century:CENTURY &MORE_CENTURIES'],
    when: (_, { row, end }) => !(row.isCapitalized(end - 1) && row.isCapitalized(end)),
    make: ({ century }) => ({ type: 'century', century }),
    examples: `The church is from the {17th century = date 16XX}. / A {nineteenth-century = date 18XX} house burned.
      The {twenty-first century = date 20XX} began. / It was a power in the 15th and {16th centuries = date 15XX}.
      It fell in the {17th = date 16XX} or 18th centuries.
      She works for 20th Century Fox. / It was his second century for Kent. / He was 15th and she was 16th.`,
  }),
  rule('date.fiscal year', {
    says: ['FISCAL span:SPAN', 'FISCAL year:YEAR', 'code:FISCAL_CODE'],
    make: ({ span, year = 0, code }) => span ?? code ?? yearOf(year),
    examples: `Output fell in {fiscal 2024 = date 2024}. / Output fell in {FY24 = date 2024}.
      The fiscal rules of 24 states differ.`,
  }),
  rule('date.span of years', {
    says: ['span:SPAN', 'from:YEAR to|through|until|till to:YEAR', 'from:YEAR -|–|— short:SHORT'],
    // Spaced, only a season is surely one: "2010 - 11".
    make: ({ span, from = 0, to, short }) => span ?? years(from, to ?? ((from + 1) % 100 === short ? from + 1 : 0)),
    examples: `The {1939-45 = date 1939/1945} war ended. / They won in {2023/24 = date 2023/2024}.
      It won the league in {2010 - 11 = date 2010/2011}. / He served from {2014 to 2017 = date 2014/2017}.
      Call 2019-1111 now. / The fee went from 2019 to 1800 euros.`,
  }),
  rule('date.year', {
    says: ['year:YEAR'],
    notBefore: ['- year|month|week|day - old', '~ #'],
    when: ({ year }, { row, start, end }) => isYear(row, start, year) && !isAddress(row, start, end),
    make: ({ year }) => yearOf(year),
    examples: `The bridge fell in {2018 = date 2018}. / The {2020 = date 2020} elections were calm.
      About 2000 people came. / They met in room 2019. / The plan is called Vision 2030. / It happened in the 2000 block of Harrison Street.`,
  }),
];

/** A year, a span of years, a decade or a century: "2018", "1939-45", "the 1990s", "fiscal 2024", "20th century". */
export const readYear = dateReader(YEAR_RULES);

export const PART_OF_YEAR_RULES: readonly DateRule[] = [
  rule('date.Q1', {
    says: ['part:CODE year:YEAR_OF_PART?'],
    make: ({ part, year = UNSTATED }) => ({ type: 'partOfYear', part, year }),
    examples: `Sales fell in {Q2 2024 = date 2024-Q2}.
      Dozens took H2-blockers. / The H1N1 strain spread.`,
  }),
  rule('date.third quarter', {
    says: ['nth:QUARTER - quarter year:YEAR_OF_PART?', 'nth:QUARTER - half:half year:YEAR_OF_PART?'],
    notBefore: ['century', 'of . century|match|game|season', 'of THING'],
    when: ({ half, year }, { row, start }) =>
      year !== undefined || (!isSport(row, start) && (half === undefined || row.says(row.positions(), TRADE))),
    make: ({ nth, half, year = UNSTATED }) => ({ type: 'partOfYear', part: `${half === undefined ? 'Q' : 'H'}${nth}`, year }),
    examples: `Profit rose in the {third quarter = date 2023-Q3}. / Sales rose in the {first half of last year = date 2023-H1}.
      He scored in the third quarter of the game. / They scored in the second half. / The first half of the book is slow.`,
  }),
];

/** "second quarter", "third-quarter", "Q2 2024", "first half of the year", "H1". */
export const readPartOfYear = dateReader(PART_OF_YEAR_RULES);

const LEVEL_REACH = 10;
const ROUND = 100;
/** From here on four digits are years without a word that says so. */
const NEAREST = 1900;
/** Words that tell a year from other four-digit numbers. */
const YEAR_PREPOSITIONS = wordSet(`in since until till before after during early late mid circa throughout year between`);
const COUNTING = wordSet('about nearly than some over least roughly approximately under all these those');
/** Lemmas of reports of trade, whose halves are of a year; elsewhere they are of matches and books. */
const TRADE = wordSet('revenue profit margin year');

/** Whether four digits are a year where they stand: what is before and after decides. */
function isYear(row: Row, at: LexemeAt, year: number): boolean {
  if (row.touches(at) && !/^[(–—/“"‘'*_[-]$/.test(row.text(at - 1))) return false;
  const near = year >= NEAREST && year <= 2060;
  const before = row.sameSentence(at - 1, at) ? row.lower(at - 1) : '';
  if (before === 'than' && /^(?:later|earlier|sooner)$/.test(row.lower(at - 2))) return near;
  if (countsThings(row, at, year, before) || isCountedBefore(row, at, before)) return false;
  if (YEAR_PREPOSITIONS.has(before) || SEASONS.has(before)) return true;
  return near ? !isOfName(row, at, before) : isFarYear(year, before);
}

/** "about 2000", but not "Over 2022 Spill", whose first word is a headline's, nor "until at least 2014". */
function isCountedBefore(row: Row, at: LexemeAt, before: string): boolean {
  const until = before === 'least' && /^(?:until|till|since|through|into)$/.test(row.lower(at - 3));
  const named = before === 'over' && row.isCapitalized(at - 1);
  return COUNTING.has(before) && !until && !named;
}

/** Years before 1900 and after 2060 need a preposition that says so. */
function isFarYear(year: number, before: string): boolean {
  return year > 2060 ? before === 'by' : /^(?:\(|from|by|of)$/.test(before) && year >= 1500;
}

/** "Vision 2030", "Fan Expo Canada 2016", "Room 2019": a year right behind a proper name is part of it; behind an author it cites ("Fillmore 1968)"). A headline's words all look like names. */
function isOfName(row: Row, at: LexemeAt, before: string): boolean {
  if (LABEL_NOUNS.has(before) && !TIME_UNITS.has(before)) return true;
  const name = row.isWord(at - 1) && row.isCapitalized(at - 1) && row.tag(at - 1).startsWith('NNP') && before !== '';
  const cited = /^[);]$/.test(row.text(at + 1));
  return name && !cited && !row.isTitleCase() && !MONTHS.has(before) && !WEEKDAYS.has(before);
}

/**
 * Whether a plural that is counted follows: "2000 people", not "2019 elections". Counts of four digits without a comma are old as years, round, of people or behind
 * a year of their own ("In 2005, 1926 cases"); and a word that points out ("the 2000 elections") dates.
 */
function countsThings(row: Row, at: LexemeAt, year: number, before: string): boolean {
  const later = /^(?:JJ|NN)/.test(row.tag(at + 1)) && row.tag(at + 2).startsWith('NNS');
  const noun = row.tag(at + 1).startsWith('NNS') ? at + 1 : later ? at + 2 : -1;
  if (noun < 0 || row.isCapitalized(noun) || /^(?:the|its|their|s|his|her|our|in)$/.test(before)) return false;
  const likely = year < NEAREST || year % ROUND === 0 || /^(?:people|person|man|woman|child)$/.test(row.lemma(noun));
  return likely || (before === ',' && DATE_PARTS.YEAR(row, at - 2) !== undefined);
}

const SPORT_REACH = 60;

/** Whether the words around are about a match: then halves and quarters are of play. */
function isSport(row: Row, at: LexemeAt): boolean {
  return row.says(row.positions().slice(Math.max(0, at - SPORT_REACH), at + SPORT_REACH), MATCH_WORDS);
}
