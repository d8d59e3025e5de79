import type { Row } from '../../../pattern/row.ts';
import type { Documented } from '../reading/documented.ts';
import type { Draft } from '../reading/draft.ts';
import { readBareMeasure, readBareRatio, readExchangeRate } from './bareNumbers.ts';
import { takeUnitBefore, takeUnitBehind } from './leftOutUnit.ts';
import { readIndexLevel, readPoints } from './points.ts';

/** What a pass makes of one figure; nothing where it leaves it as it is. */
interface Pass extends Documented {
  /** Seen with the figures before it, as the passes have left them. */
  read?(row: Row, draft: Draft, before: readonly Draft[]): Partial<Draft> | undefined;
  /** Seen with the next, when all figures have been read so. */
  readBack?(row: Row, draft: Draft, next: Draft | undefined): Partial<Draft> | undefined;
}

/**
 * Passes over the figures of a paragraph. Each figure is changed by the first that fits: what is counted says most; a unit named before is the surest reading of a
 * bare number; the others tell what a number is that names no unit at all.
 */
export const PASSES: readonly Pass[] = [
  {
    name: 'measurement.points',
    says: 'points of an index',
    read: (row, draft) => readPoints(row, draft, 'measurement'),
    examples: `The Dow fell {120 points = measurement 120}.
      He scored 20 points in the game.`,
  },
  {
    name: 'percent.points',
    says: 'points of a poll or a rate are percentage points',
    read: (row, draft) => readPoints(row, draft, 'percent'),
    examples: `She leads by {12 points = percent 12} in the poll.
      He scored 20 points in the game.`,
  },
  {
    name: 'count.index',
    says: 'the level of an index whose points are left out',
    read: readIndexLevel,
    examples: `The Nikkei rose 0.68% to {3,005.47 = count 3005.47}.
      It rose to 3,005.47 tonnes.`,
  },
  {
    name: 'pass.unit before',
    says: 'a bare number has the unit of the amount before it: "to 5.10 shillings from 3.80", "four years for Kato and three for Ito"',
    read: takeUnitBefore,
    examples: `It was cut to 5.10 shillings from {3.80 = money 3.8 KES}.
      He got four years for theft and {three = duration 3} for fraud.
      It rose 5% to 82. / He got four years for theft; three men fled.
      Sales were $5bn; profit hit 771.3 billion ($1tn) last year.`,
  },
  {
    name: 'money.exchange rate',
    says: 'a decimal to, against or per a currency is its price: "7.46 to the euro"',
    read: readExchangeRate,
    examples: `The krone was at {7.46 = money 7.46 per euro} to the euro.
      He gave 7 to the dollar shop.`,
  },
  {
    name: 'ratio.bare',
    says: 'a decimal that counts nothing where a ratio or coefficient is spoken of',
    read: readBareRatio,
    examples: `The reproduction number rose to {1.4 = ratio 1.4}.
      The ratio was 14 men to a boat.`,
  },
  {
    name: 'measurement.bare',
    says: 'a number on a named scale or of a forecast: "5.9 on the Richter scale", "tops of 29"',
    read: readBareMeasure,
    examples: `It measured {5.9 = measurement 5.9} on the Richter scale. / Expect highs of {29 = measurement 29} in Nadi.
      It measured 5.9 million.`,
  },
  {
    name: 'pass.unit behind',
    says: 'the unit at the end of a row is the unit of all: "8.2, 8.4 and 8.9 per cent"',
    readBack: takeUnitBehind,
    examples: `Rates were {8.2 = percent 8.2}, 8.4 and 8.9 per cent.
      He saw 8 men and 9 per cent left.`,
  },
];

/** "more than 100 kilometers (60 miles)": the conversion behind a bracket or slash is as sure as what it converts. */
function inheritQualifier(row: Row, draft: Draft, before: Draft | undefined): Draft {
  const converts = /^[(/]$/.test(row.text(draft.start - 1)) && before?.end === draft.start - 1;
  const inherits = converts && before.kind === 'measurement' && draft.kind === 'measurement' && draft.qualifier === 'exactly';
  return inherits ? { ...draft, qualifier: before.qualifier } : draft;
}

/** A figure, changed by the first pass that makes something of it. */
function rewrite(draft: Draft, read: (pass: Pass) => Partial<Draft> | undefined): Draft {
  for (const pass of PASSES) {
    const changed = read(pass);
    if (changed !== undefined) return { ...draft, ...changed, rule: pass.name };
  }
  return draft;
}

/** All passes over the figures of a paragraph, in text order. */
export function runPasses(row: Row, drafts: readonly Draft[]): readonly Draft[] {
  const given: Draft[] = [];
  for (const found of drafts) {
    const draft = inheritQualifier(row, found, given.at(-1));
    given.push(rewrite(draft, ({ read }) => read?.(row, draft, given)));
  }
  for (const [i, draft] of [...given.entries()].reverse())
    given[i] = rewrite(draft, ({ readBack }) => readBack?.(row, draft, given[i + 1]));
  return given;
}
