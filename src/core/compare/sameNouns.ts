/** Nouns of one row count the same things; stems. Wider and narrower words ("building" and "home") are not of one row. */
const ROWS = [
  'job post position',
  'home house dwelling',
  'flat apartment',
  'protester demonstrator marcher',
  'worker employee staff staffer',
  'shop store outlet',
  'soldier troop',
  'militant fighter insurgent',
  'pupil schoolchild',
  'inmate prisoner detainee',
  'hostage captive',
  'boat vessel',
  'plane aircraft',
  'lawmaker legislator',
] as const;

const rowOf: ReadonlyMap<string, number> = new Map(ROWS.flatMap((row, index) => row.split(' ').map((noun) => [noun, index])));

/** Whether two different nouns count the same things. @param a a stem, as `stem` makes it */
export function countSame(a: string, b: string): boolean {
  const row = rowOf.get(a);
  return a !== b && row !== undefined && row === rowOf.get(b);
}
