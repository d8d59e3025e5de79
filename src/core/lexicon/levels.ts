import { wordSet } from './wordList.ts';

/** Lemmas of what has a level, and of giving it: a bare number after one of these is its value, no time, age or decade. */
export const LEVEL_WORDS = wordSet(
  'level rate number price toll temperature limit tolerance estimate unemployment put stand close',
);
/** Lemmas of what is in the 80s without a decade being meant. */
export const GRADED_WORDS = wordSet('temperature score unemployment rating highs');
/** What is measured in metres before it is counted in millions, singular: "3m waves", "100m hurdles". */
export const MEASURED_THINGS = wordSet(
  'hurdle sprint heat race final wave swell sea wall pole tree board rope banner tower fence pipe boat yacht length',
);
