import { wordSet } from '../../../lexicon/wordList.ts';

/** Words that tell a year from other four-digit numbers, and halves of a year from halves of a match. */

export const YEAR_PREPOSITIONS = wordSet(
  'in since until till before after during early late mid circa throughout year season summer winter spring autumn fall earlier later between',
);
export const LOOSE_PREPOSITIONS = wordSet('of from to by for and through or around on with as is was ( - – , ; /');
export const COUNTING = wordSet(
  'about nearly than some over least roughly approximately estimated under only all these those another exactly',
);
export const NAMES_WITH_YEAR = wordSet('act law bill vision euro room model unit order');

/** Plurals that a year may stand before: happenings and papers, not things counted in thousands. */
export const DATED_PLURALS = wordSet(
  `election game flood talk attack figure result poll level earnings sale cut rule fire strike report target price emission
   estimate loss`,
);

export const TRADE = wordSet('sale revenue profit earnings growth margin export economy fiscal year quarter');
