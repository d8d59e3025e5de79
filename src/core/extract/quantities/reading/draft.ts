import type { Qualifier, QuantityKind } from '../../../model/quantity.ts';
import type { DateExpression } from '../../../calendar/dateExpression.ts';
import type { Token } from '../../../model/token.ts';
import { firstOf, type Rule } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';

/** A figure that a rule family proposes; overlaps are not yet resolved, dates not yet placed. Positions in the lexeme row, half-open. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly rule: string;
  readonly qualifier: Qualifier;
  readonly value: number | string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly magnitude: number | null;
  readonly unit: string | null;
  readonly expression?: DateExpression;
  readonly swapped?: DateExpression;
  /** Of a count with its noun: where the number alone ends. */
  readonly numberEnd?: number;
  /** What is counted, ranked or shared out; the unit, where that is not another. */
  readonly noun?: Token | undefined;
}

type Given = Pick<Draft, 'start' | 'end' | 'kind' | 'rule'> & Partial<Draft>;

export function draftOf(given: Given): Draft {
  const unit = given.noun?.lower ?? null;
  return { qualifier: 'exactly', value: null, min: null, max: null, magnitude: null, unit, ...given };
}

/** Reads figures by rules: the first that fits, at its place and under its name, as what they make is said. */
export function draftsBy<T>(rules: readonly Rule<T>[], say: (made: T) => Pick<Draft, 'kind'> & Partial<Draft>) {
  const readFirst = firstOf(rules);
  return (row: Row, at: LexemeAt): Draft | undefined => {
    const match = readFirst(row, at);
    return match && draftOf({ start: match.start, end: match.end, rule: match.rule, ...say(match.value) });
  };
}
