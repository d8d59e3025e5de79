import { wordSet } from './wordList.ts';

/** Lemmas of what has a level: a bare number after one of these is its value, no time, age or decade. */
export const LEVEL_NOUNS = wordSet(
  `level rate figure number price index toll temperature degree score seat unemployment inflation turnout percentage mercury
   thermometer limit tolerance average mean median target estimate record cost width depth length`,
);
/** Lemmas of what is in the 80s without a decade being meant: temperatures, results, shares, people. */
export const GRADED_WORDS = wordSet(
  `temperature degree mercury thermometer warm cool high low score shoot shot round golf grade iq percentage unemployment inflation
   turnout approval poll speed age`,
);
/** What is measured in metres before it is counted in millions, singular: "3m waves", "100m hurdles". */
export const MEASURED_THINGS = wordSet(
  'hurdle sprint heat race final wave swell sea wall pole tree board rope banner tower fence pipe boat yacht length',
);
/** Lemmas of verbs that give a level: "shares closed at 40", "the toll stands at five". */
export const LEVEL_VERBS = wordSet('put set stand hold keep close open trade buy sell price quote estimate measure record total');
