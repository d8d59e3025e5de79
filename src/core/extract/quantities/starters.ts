import { MONTHS, SEASONS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS, SIGN_LETTERS } from '../../lexicon/currencies.ts';
import { DENOMINATORS, FRACTION_SIGNS, ORDINALS, SCALES, TENS, UNITS, VAGUE_PLURALS } from '../../lexicon/numerals.ts';
import { readDate } from './dates/dateRules.ts';
import type { Lexeme } from '../../pattern/lexeme.ts';

/** First words of the phrases that the rule families know, beside numbers, names of the calendar and currencies. */
const OPENERS =
  'a an the half minus negative between anywhere magnitude aged age ages over under above below early late mid middle in his her their my your our last this next coming previous past that ' +
  'current today yesterday tomorrow tonight end start full fiscal financial fy q h year noon midnight midday quarter final several few many no number twice double triple treble quadruple dozen hazard odds risk rate relative ' +
  'adjusted p hr or rr r ci confidence auc twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold teens twenties thirties forties fifties sixties seventies ' +
  'eighties nineties fives twos threes tens elevens fifteenth sixteenth seventeenth eighteenth nineteenth twentieth christmas boxing new valentine halloween u';

const WORDS: ReadonlySet<string> = new Set([
  ...OPENERS.split(' '),
  ...(readDate.opens ?? []),
  ...[
    UNITS,
    TENS,
    SCALES,
    DENOMINATORS,
    ORDINALS,
    VAGUE_PLURALS,
    MONTHS,
    WEEKDAYS,
    SEASONS,
    CURRENCY_PREFIXES,
    SIGN_LETTERS,
  ].flatMap((table) => [...table.keys()].map((word) => word.toLowerCase())),
  ...[...CURRENCY_CODES].map((code) => code.toLowerCase()),
]);

const SIGNS: ReadonlySet<string> = new Set([
  ...CURRENCY_SIGNS.keys(),
  ...FRACTION_SIGNS.keys(),
  '-',
  '−',
  '–',
  '+',
  "'",
  '’',
  '‘',
]);

/** Whether a figure can start with this lexeme (its qualifier aside). Most words can't, and are passed over at once. */
export function canStartFigure({ kind, text, lower }: Lexeme): boolean {
  if (kind === 'number') return true;
  if (kind === 'symbol') return SIGNS.has(text);
  return WORDS.has(lower) || /\d|^\p{Lu}{1,3}$/u.test(text);
}
