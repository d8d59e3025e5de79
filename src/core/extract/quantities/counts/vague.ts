import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import { CURRENCY_SIGNS } from '../../../lexicon/currencies.ts';
import { CURRENCY_NOUNS } from '../../../lexicon/currencyNames.ts';
import { SCALES, VAGUE_PLURALS } from '../../../lexicon/numerals.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { scaled } from '../numbers/numbers.ts';
import type { ArticleContext } from '../reading/articleContext.ts';
import type { Documented } from '../reading/documented.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNounSpan, readOfPhrase } from '../reading/nounSpan.ts';

interface Many {
  readonly magnitude: number;
  /** "several thousand people": what is counted follows at once; else behind "of" or "more". */
  readonly several: boolean;
}

/** "scores" and "tens" are many only of something: no "scores were level", "scores of the match". */
const LOOSE = new Set(['scores', 'tens']);
const DOZEN = 12;
const words = {
  PLURAL: VAGUE_PLURALS,
  SCALE: new Map([...SCALES, ['dozen', DOZEN]]),
  FACTOR: new Map([...SCALES, ...VAGUE_PLURALS]),
};

function product(...factors: readonly (number | undefined)[]): number {
  return factors.reduce<number>((all, factor = 1) => scaled(all, factor), 1);
}

const MANY = phrasesIn(words)(
  [
    'several|few|many one:SCALE two:SCALE? three:SCALE?',
    'a few one:SCALE two:SCALE? three:SCALE?',
    'first:PLURAL of one:FACTOR',
    'first:PLURAL',
  ],
  ({ first, one, two, three }, { row, start, end }): Many | undefined => {
    const loose = LOOSE.has(row.lower(start)) && one === undefined;
    const of = row.lower(end);
    const none = (of === 'of' && row.lower(end + 1) === 'a') || (loose && of !== 'of');
    return none ? undefined : { magnitude: product(first, one, two, three), several: first === undefined };
  },
);

const MONEY = phrasesIn({ CURRENCY: new Map([...CURRENCY_SIGNS, ...CURRENCY_NOUNS]) })(['of? name:CURRENCY'], ({ name }) => name);

function readVague(parsed: ParsedText, row: Row, at: LexemeAt, context: ArticleContext): Draft | undefined {
  const many = MANY(row, at);
  if (many === undefined) return undefined;
  const { end } = many;
  const base = { start: at, rule: 'vague', qualifier: 'vague', magnitude: many.value.magnitude } as const;
  const money = row.sameSentence(end - 1, end) ? MONEY(row, end) : undefined;
  if (money !== undefined) return draftOf({ ...base, end: money.end, kind: 'money', unit: context.resolve(money.value) });
  const more = row.lower(end) === 'more';
  const noun = readOfPhrase(parsed, row, end) ?? (many.value.several || more ? readNounSpan(parsed, row, end) : undefined);
  if (noun === undefined)
    return LOOSE.has(row.lower(end - 1)) ? undefined : draftOf({ ...base, end: more ? end + 1 : end, kind: 'count' });
  const unit = parsed.tokens[noun.noun]?.lower ?? '';
  const time = TIME_UNITS.get(unit);
  return draftOf({
    ...base,
    end: noun.end,
    kind: time === undefined ? 'count' : 'duration',
    unit: time ?? unit,
    noun: noun.noun,
  });
}

export const VAGUE_RULES: readonly (Documented & { readonly read: typeof readVague })[] = [
  {
    name: 'vague',
    says: 'a plural that gives only an order of magnitude: "dozens of aftershocks", "tens of thousands", "several hundred people"',
    opens: MANY.opens,
    read: readVague,
    examples: `{Dozens of houses = count ~12} fell. / {Several hundred people = count ~100} came.
      The scores were level. / Several people came.`,
  },
];
