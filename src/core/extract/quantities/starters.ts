import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS, SIGN_LETTERS } from '../../lexicon/currencies.ts';
import { ORDINALS, VAGUE_PLURALS } from '../../lexicon/numerals.ts';
import type { Lexeme } from '../../pattern/lexeme.ts';
import { NUMBER_OPENERS } from './numbers/numbers.ts';
import { ALL_RULES } from './rules.ts';

/** What ranges, vague numbers and ranks start with, beside numbers. */
const OPENERS = 'between anywhere several few many no number';

/** What a figure can start with: whatever a pattern of a rule can, numbers, and names of currencies. The "from" of a range stays outside it. */
const WORDS: ReadonlySet<string> = new Set(
  [
    ...ALL_RULES.flatMap(({ opens }) => [...(opens ?? [])]),
    ...NUMBER_OPENERS,
    ...OPENERS.split(' '),
    ...[ORDINALS, VAGUE_PLURALS, CURRENCY_SIGNS, CURRENCY_PREFIXES, SIGN_LETTERS].flatMap((table) => [...table.keys()]),
    ...CURRENCY_CODES,
  ]
    .map((word) => word.toLowerCase())
    .filter((word) => word !== 'from'),
);

/** Whether a figure can start with this lexeme (its qualifier aside). Most words can't, and are passed over at once. */
export function canStartFigure({ kind, text, lower }: Lexeme): boolean {
  return kind === 'number' || WORDS.has(lower) || (kind === 'word' && /\d|^\p{Lu}{1,3}$/u.test(text));
}
