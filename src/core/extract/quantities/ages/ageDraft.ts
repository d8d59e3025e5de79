import type { Qualifier } from '../../../model/quantity.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import type { NumberMatch } from '../numbers/numbers.ts';
import { readQualifierAfter, readQualifierBefore } from '../reading/qualifiers.ts';
import type { Lexemes } from '../../../pattern/row.ts';

/** No person is older, in years. */
export const MAX_AGE = 125;

/** One age or a range of ages, and the position after it. */
export interface AgeNumber {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly end: number;
}

export function single(number: NumberMatch): AgeNumber {
  return { value: number.value, min: null, max: null, end: number.end };
}

/** The figure of an age with the qualifiers around it, `limit` if one was read already. */
export function ageDraft(lexemes: Lexemes, start: number, end: number, age: AgeNumber, limit?: Qualifier, unit = 'years'): Draft {
  const before = limit === undefined ? readQualifierBefore(lexemes, start, 'age') : undefined;
  const after = readQualifierAfter(lexemes, end);
  return draftOf({
    start: before?.start ?? start,
    end: after?.end ?? end,
    kind: 'age',
    rule: '',
    qualifier: limit ?? before?.qualifier ?? after?.qualifier ?? 'exactly',
    value: age.value,
    min: age.min,
    max: age.max,
    unit,
  });
}
