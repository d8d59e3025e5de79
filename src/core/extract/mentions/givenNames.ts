import type { GenderOfName } from '../../model/gender.ts';
import { readHashTable } from '../../linguistics/hashTable.ts';
import { phraseHash } from './gazetteer.ts';

/** The values of `names.given.bin`. */
export const GENDER_VALUES = { he: 1, she: 2 } as const;

/**
 * Reads the given names that only one gender bears. Packed by `training/names/givenNames.ts`.
 * @throws RangeError when the bytes end too early.
 */
export function readGivenNames(bytes: Uint8Array): GenderOfName {
  const { table } = readHashTable(bytes, 0, 1);
  return (name) => {
    const value = table.find(phraseHash([name]));
    if (value === GENDER_VALUES.he) return 'he';
    return value === GENDER_VALUES.she ? 'she' : undefined;
  };
}
