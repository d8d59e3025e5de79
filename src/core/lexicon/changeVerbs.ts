import { wordSet } from './wordList.ts';

/** Lemmas of verbs that say which way a number goes. */
export const RISING_VERBS = wordSet('rise gain climb increase grow jump raise lift improve advance');
export const FALLING_VERBS = wordSet(
  'fall lose drop decline slide slip sink plunge plummet tumble decrease shed cut shrink ease dip lower narrow slash',
);
/** Lemmas of other verbs of a number that is told anew. */
const RESTATING_VERBS = wordSet(
  `revise update narrow quicken accelerate slow edge inch surge swell soar shrink deepen lengthen shorten trim hike double commute upgrade downgrade halve scale shift broaden balloon
   rocket mushroom dwindle`,
);
/** Lemmas of these and of verbs that take something from one number to another. */
export const EXTENDING_VERBS: ReadonlySet<string> = new Set([...RESTATING_VERBS, ...wordSet('extend expand widen boost')]);
/** Lemmas of verbs that take a number from one value to another; what is lost may be a range. */
export const CHANGE_VERBS: ReadonlySet<string> = new Set(
  [...RISING_VERBS, ...FALLING_VERBS, ...wordSet('add reduce move change go bring')].filter((verb) => verb !== 'lose'),
);
