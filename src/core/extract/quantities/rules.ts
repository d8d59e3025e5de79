import type { QuantityKind } from '../../model/quantity.ts';
import { uniteOpeners, type Openers } from '../../pattern/openers.ts';
import type { Row, LexemeAt } from '../../pattern/row.ts';
import { AGE_RULES, readAge } from './ages/ageRules.ts';
import { readUnitFigure } from './amounts/amountFigures.ts';
import { ATOM_RULES, isFractionOfUnit } from './amounts/atomRules.ts';
import { readAmount } from './amounts/ranges.ts';
import { RACE_TIME } from './amounts/timeParts.ts';
import { COUNT_RULES, readCount } from './counts/counts.ts';
import { ORDINAL_RULES, readOrdinal } from './counts/ordinals.ts';
import { readVague, VAGUE_RULES } from './counts/vague.ts';
import { readScore, SCORE_RULES } from './counts/scoreRules.ts';
import { FILTERS } from './counts/filters.ts';
import { readDated } from './dates/datedFigure.ts';
import { DATE_RULES } from './dates/dateRules.ts';
import { PASSES } from './passes/passes.ts';
import type { ArticleContext } from './reading/articleContext.ts';
import type { Documented } from './reading/documented.ts';
import type { Draft } from './reading/draft.ts';
import { readShare, SHARE_RULES } from './shares/shareRules.ts';

/** What readers read: a paragraph as a row of lexemes, and what currencies mean in the article. */
export interface RowReading {
  readonly row: Row;
  readonly context: ArticleContext;
}

/** Rules that read one kind of figure. */
interface FamilyText {
  readonly name: string;
  /** Why it stands where it stands in the order. */
  readonly why: string;
  readonly rules: readonly Documented[];
  read(reading: RowReading, at: LexemeAt): Draft | undefined;
}

/** A family, and what its figures can start with. */
export interface Family extends FamilyText {
  readonly opens: Openers | undefined;
}

function withOpeners(families: readonly FamilyText[]): readonly Family[] {
  return families.map((family) => ({ ...family, opens: uniteOpeners(family.rules) }));
}

/** Tried in this order at every position, also inside another figure; the first that reads is proposed, and wins where it overlaps with others. */
export const SURE_FAMILIES = withOpeners([
  {
    name: 'dates',
    why: 'words of the calendar mean nothing else; only a race time (1:58.4) looks like a clock',
    rules: DATE_RULES,
    read: ({ row }, at) => (RACE_TIME(row, at) === undefined ? readDated(row, at) : undefined),
  },
  {
    name: 'scores',
    why: 'two joined numbers in a contest are no range, and no age of a band (18-24) stands where a contest is told',
    rules: SCORE_RULES,
    read: ({ row }, at) => readScore(row, at),
  },
  {
    name: 'ages',
    why: 'a person beside a number says that it is an age before it can be a count or a length of time',
    rules: AGE_RULES,
    read: ({ row }, at) => readAge(row, at),
  },
]);

/** Tried in this order where no figure read before goes on; the first that reads is the only one there. */
export const SINGLE_FAMILIES = withOpeners([
  {
    name: 'shares',
    why: '"a third of", "one in five" would else be a rank or a count; a fraction of a point, a percent or a mile has a unit of its own',
    rules: SHARE_RULES,
    read: ({ row }, at) => {
      const share = readShare(row, at);
      return share !== undefined && isFractionOfUnit(row, at) ? undefined : share;
    },
  },
  {
    name: 'vague numbers',
    why: '"several hundred" would else be a hundred',
    rules: VAGUE_RULES,
    read: ({ row, context }, at) => readVague(row, at, context),
  },
]);

/** Both tried there: "20 first editions" may be a count, "first editions" a rank; where they overlap the rank is believed. */
export const LAST_FAMILIES = withOpeners([
  {
    name: 'amounts and counts',
    why: 'a unit says more than a noun: only a number that no unit claims counts, and only if no filter drops it',
    rules: [...ATOM_RULES, ...COUNT_RULES],
    read: ({ row, context }, at) => {
      const amount = readAmount(row, at, context);
      return amount === undefined ? undefined : (readUnitFigure(row, amount) ?? readCount(row, amount, context));
    },
  },
  {
    name: 'ranks',
    why: 'an ordinal is a date, a share or a quarter of a year first',
    rules: ORDINAL_RULES,
    read: ({ row }, at) => readOrdinal(row, at),
  },
]);

/** Which kind is believed where figures overlap; of one rank the longer, then the earlier. */
export const RANK: Readonly<Record<QuantityKind, number>> = {
  date: 0,
  age: 0,
  score: 0,
  ratio: 1,
  money: 1,
  percent: 1,
  measurement: 1,
  duration: 1,
  ordinal: 2,
  count: 3,
};

/** Everything that is declared, in its order: readers, filters, passes. */
export const ALL_RULES: readonly Documented[] = [
  ...[...SURE_FAMILIES, ...SINGLE_FAMILIES, ...LAST_FAMILIES].flatMap(({ rules }) => rules),
  ...FILTERS,
  ...PASSES,
];
