import type { Row } from '../../../pattern/row.ts';
import type { Documented } from '../reading/documented.ts';
import type { Draft } from '../reading/draft.ts';
import { readBareMeasure, readBareRatio, readExchangeRate } from './bareNumbers.ts';
import { takeUnitBefore, takeUnitBehind } from './leftOutUnit.ts';

/** What a pass makes of one figure, seen with those before it; nothing where it leaves it as it is. */
export interface Rewrite extends Documented {
  read(row: Row, before: readonly Draft[], draft: Draft): Draft | undefined;
}

/**
 * Passes over the figures of a paragraph in text order. Each figure is changed by the first that fits: a unit named before is the surest reading of a
 * bare number; the others tell what a number is that names no unit at all.
 */
export const REWRITES: readonly Rewrite[] = [
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
];

export interface Pass extends Documented {
  run(row: Row, drafts: readonly Draft[]): readonly Draft[];
}

/** Passes that need the figures behind as well, after all rewriting. */
export const PASSES: readonly Pass[] = [
  {
    name: 'pass.unit behind',
    says: 'the unit at the end of a row is the unit of all: "8.2, 8.4 and 8.9 per cent"',
    run: (row, drafts) => takeUnitBehind(row, drafts, 'pass.unit behind'),
    examples: `Rates were {8.2 = percent 8.2}, 8.4 and 8.9 per cent.
      He saw 8 men and 9 per cent left.`,
  },
];

/** "more than 100 kilometers (60 miles)": the conversion behind a bracket or slash is as sure as what it converts. */
function inheritQualifiers(row: Row, drafts: readonly Draft[]): readonly Draft[] {
  const given: Draft[] = [];
  for (const draft of drafts) {
    const before = given.at(-1);
    const converts = /^[(/]$/.test(row.text(draft.start - 1)) && before?.end === draft.start - 1;
    const inherits = converts && before.kind === 'measurement' && draft.kind === 'measurement' && draft.qualifier === 'exactly';
    given.push(inherits ? { ...draft, qualifier: before.qualifier } : draft);
  }
  return given;
}

/** All passes over the figures of a paragraph, in text order. */
export function runPasses(row: Row, drafts: readonly Draft[]): readonly Draft[] {
  const given: Draft[] = [];
  for (const draft of inheritQualifiers(row, drafts)) given.push(rewrite(row, given, draft));
  return PASSES.reduce<readonly Draft[]>((all, pass) => pass.run(row, all), given);
}

function rewrite(row: Row, before: readonly Draft[], draft: Draft): Draft {
  for (const { name, read } of REWRITES) {
    const changed = read(row, before, draft);
    if (changed !== undefined) return { ...changed, rule: name };
  }
  return draft;
}
