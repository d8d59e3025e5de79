import { describe, expect, it } from 'vitest';
import type { TaggedName } from '../../src/core/extract/mentions/nameTags.ts';
import { settleNames } from '../../training/names/settle.ts';

const name = (first: number, end: number, type = 0): TaggedName => ({ first, end, type });

const CASES: readonly {
  readonly says: string;
  readonly program: readonly TaggedName[];
  readonly others: readonly (readonly TaggedName[])[];
  readonly cautious: boolean;
  readonly trusting: boolean;
}[] = [
  { says: 'nobody finds a name', program: [], others: [[], []], cautious: true, trusting: true },
  { says: 'all find the same', program: [name(1, 3)], others: [[name(1, 3)], [name(1, 3)]], cautious: true, trusting: true },
  { says: 'only the program finds one', program: [name(1, 3)], others: [[], []], cautious: true, trusting: true },
  { says: 'one voice has other words', program: [name(1, 3)], others: [[name(2, 3)], []], cautious: false, trusting: true },
  {
    says: 'one voice has another type, one agrees',
    program: [name(1, 3)],
    others: [[name(1, 3, 2)], [name(1, 3)]],
    cautious: true,
    trusting: true,
  },
  { says: 'one voice finds what the program has not', program: [], others: [[name(4, 5)], []], cautious: false, trusting: true },
  {
    says: 'all others agree on what the program has not',
    program: [],
    others: [[name(4, 5)], [name(4, 5)]],
    cautious: false,
    trusting: false,
  },
  {
    says: 'all others agree on another type',
    program: [name(4, 5)],
    others: [[name(4, 5, 1)], [name(4, 5, 1)]],
    cautious: false,
    trusting: false,
  },
  { says: 'a single other voice is not all', program: [], others: [[name(4, 5)]], cautious: false, trusting: true },
];

describe('names of a sentence that nobody marked', () => {
  it.each(CASES)('$says', ({ program, others, cautious, trusting }) => {
    expect(settleNames('cautious', program, others)).toEqual(cautious ? program : undefined);
    expect(settleNames('trusting', program, others)).toEqual(trusting ? program : undefined);
  });
});
