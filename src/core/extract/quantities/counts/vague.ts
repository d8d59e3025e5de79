import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { CURRENCY_SIGNS } from '../../../lexicon/currencies.ts';
import { CURRENCY_NOUNS } from '../../../lexicon/currencyNames.ts';
import { SCALES, VAGUE_PLURALS } from '../../../lexicon/numerals.ts';
import { eitherPart } from '../../../pattern/pattern.ts';
import { firstOf, phrasesIn, rulesIn, type Place } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { scaled } from '../numbers/numbers.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { NOUN_PARTS } from '../reading/nounParts.ts';

const DOZEN = 12;
const quantify = phrasesIn({
  PLURAL: VAGUE_PLURALS,
  SCALE: new Map([...SCALES, ['dozen', DOZEN]]),
  FACTOR: new Map([...SCALES, ...VAGUE_PLURALS]),
});

/** The product of what is said, unless it is "dozens of a …". */
function multiply(factors: readonly (number | undefined)[], { row, end }: Place): number | undefined {
  const ofOne = row.lower(end) === 'of' && row.lower(end + 1) === 'a';
  return ofOne ? undefined : factors.reduce<number>((all, factor = 1) => scaled(all, factor), 1);
}

/** "several thousand": what is counted follows at once; else behind "of" or "more". */
const SEVERAL = quantify(
  ['several|few|many one:SCALE two:SCALE? three:SCALE?', 'a few one:SCALE two:SCALE? three:SCALE?'],
  ({ one, two, three }, place) => multiply([one, two, three], place),
);
const PLURALS = quantify(['first:PLURAL of one:FACTOR', 'first:PLURAL'], ({ first, one }, place) =>
  multiply([first, one], place),
);
const rule = rulesIn({
  ...NOUN_PARTS,
  SEVERAL,
  MANY: eitherPart(SEVERAL, PLURALS),
  CURRENCY: new Map([...CURRENCY_SIGNS, ...CURRENCY_NOUNS]),
});

/** An order of magnitude, and of what. */
export const VAGUE_RULES = [
  rule('vague', {
    says: [
      'magnitude:MANY of? currency:CURRENCY',
      'magnitude:MANY noun:OF_NOUN',
      'magnitude:SEVERAL noun:NOUN',
      'magnitude:MANY &more noun:NOUN',
      'magnitude:MANY more?',
    ],
    // These two are many only of something: no "scores were level".
    when: ({ noun, currency }, { row, end }) =>
      noun !== undefined || currency !== undefined || !/^(?:scores|tens)$/.test(row.lower(end - 1)),
    examples: `{Dozens of houses = count ~12} fell. / {Several hundred people = count ~100} came. / It hurt {scores more = count ~20}.
      The scores were level. / Several people came.`,
  }),
];

const readFirst = firstOf(VAGUE_RULES);

export function readVague(row: Row, at: LexemeAt, context: ArticleContext): Draft | undefined {
  const match = readFirst(row, at);
  if (match === undefined) return undefined;
  const { magnitude, noun, currency } = match.value;
  const many = { start: at, end: match.end, rule: match.rule, qualifier: 'vague', magnitude, noun } as const;
  const time = TIME_UNITS.get(noun?.lower ?? '');
  if (currency !== undefined) return draftOf({ ...many, kind: 'money', unit: context.resolve(currency) });
  return draftOf(time === undefined ? { ...many, kind: 'count' } : { ...many, kind: 'duration', unit: time });
}
