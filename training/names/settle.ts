import type { TaggedName } from '../../src/core/extract/mentions/nameTags.ts';

/** How the names of a sentence that no person marked are settled between the program before this training and other voices. */
export const SETTLEMENTS = ['cautious', 'trusting'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/**
 * The names of the program, or undefined where the sentence is in doubt: `cautious`, where another voice contradicts one of them or finds a name where the program has
 * none; `trusting`, where all other voices (two or more) agree on a name that the program hasn't.
 * @param others the names of each other voice: of the corpus where it has some, of a pipeline
 */
export function settleNames(
  settlement: Settlement,
  program: readonly TaggedName[],
  others: readonly (readonly TaggedName[])[],
): TaggedName[] | undefined {
  const isInDoubt = settlement === 'cautious' ? isContradicted(program, others) : isOutvoted(program, others);
  return isInDoubt ? undefined : [...program];
}

function isContradicted(program: readonly TaggedName[], others: readonly (readonly TaggedName[])[]): boolean {
  const isConfirmed = (name: TaggedName): boolean => others.some((names) => names.some((other) => isSame(name, other)));
  return others.flat().some((other) => {
    const rivals = program.filter((name) => overlap(name, other));
    return rivals.length === 0 || rivals.some((name) => !isConfirmed(name));
  });
}

function isOutvoted(program: readonly TaggedName[], others: readonly (readonly TaggedName[])[]): boolean {
  const [first = [], ...rest] = others;
  if (rest.length === 0) return false;
  const agreed = first.filter((name) => rest.every((names) => names.some((other) => isSame(name, other))));
  return agreed.some((name) => !program.some((own) => isSame(name, own)));
}

function isSame(a: TaggedName, b: TaggedName): boolean {
  return a.first === b.first && a.end === b.end && a.type === b.type;
}

function overlap(a: TaggedName, b: TaggedName): boolean {
  return a.first < b.end && b.first < a.end;
}
