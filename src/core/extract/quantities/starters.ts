import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS } from '../../lexicon/currencies.ts';
import { HYPHENS, type Row, type LexemeAt } from '../../pattern/row.ts';
import { NUMBER_OPENERS } from './numbers/numbers.ts';
import { ALL_RULES } from './rules.ts';

/** What a figure can start with: whatever a pattern of a rule can, numbers, ranges, and names of currencies. The "from" of a range stays outside it. */
const WORDS: ReadonlySet<string> = new Set(
  [
    ...ALL_RULES.flatMap(({ opens }) => [...(opens?.keys() ?? [])]),
    ...NUMBER_OPENERS,
    ...['between', 'anywhere'],
    ...[...CURRENCY_SIGNS.keys(), ...CURRENCY_PREFIXES.keys(), ...CURRENCY_CODES],
  ]
    .map((word) => word.toLowerCase())
    .filter((word) => word !== 'from'),
);

/** Marks that belong to a figure only where they touch its digits or currency: "-3", "+€5", "'90s". */
const TOUCHING: ReadonlySet<string> = new Set([...HYPHENS, '+', "'", '’', '‘']);

const LONGEST_LETTERS = 3;

/** Whether a figure can start with this lexeme (its qualifier aside). Most words can't, and are passed over at once. */
export function canStartFigure(row: Row, at: LexemeAt): boolean {
  const text = row.text(at);
  if (row.isNumber(at)) return true;
  if (TOUCHING.has(text)) return row.touches(at + 1) && !row.isWord(at + 1);
  return WORDS.has(row.lower(at)) || (row.isWord(at) && isOfCurrency(row, at, text));
}

/** "US 5", "XY$5", "Can$5". */
function isOfCurrency(row: Row, at: LexemeAt, text: string): boolean {
  return text.length <= LONGEST_LETTERS && (text === text.toUpperCase() || CURRENCY_SIGNS.has(row.text(at + 1)));
}
