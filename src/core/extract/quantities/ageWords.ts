/** Words that make a number beside them an age. */

export const PEOPLE = new Set(
  (
    'people men women those anyone everyone adults children patients residents voters workers drivers girls boys ' +
    'players citizens persons kids youths pensioners individuals babies infants pupils students americans britons ' +
    'females males participants anybody somebody someone passengers customers minors employees population'
  ).split(' '),
);

export const LIFE_VERBS = new Set(
  (
    'dies died die dead dying retired retire retires married asked orphaned widowed began started debuted arrived ' +
    'left joined moved emigrated diagnosed killed death passed conscripted enlisted school elected still'
  ).split(' '),
);

export const PERSON_NOUNS = new Set(
  (
    'child toddler baby schoolboy schoolgirl man woman boy girl son daughter husband wife brother sister father ' +
    'mother teenager pensioner driver student victim suspect grandmother grandfather widow farmer teacher nurse ' +
    'partner'
  ).split(' '),
);

export const TENS_PLURAL: ReadonlyMap<string, number> = new Map([
  ['teens', 13],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
]);

export const PARENTS = new Set('father mother husband wife widow grandmother grandfather partner'.split(' '));
