import { wordSet } from '../../../lexicon/wordList.ts';

/** Words that tell a year from other four-digit numbers, and halves of a year from halves of a match. */

export const YEAR_PREPOSITIONS = wordSet(`in since until till before after during early late mid circa throughout year between`);
export const LOOSE_PREPOSITIONS = wordSet('of from to by for and through or around on with as is ( - – , /');
export const COUNTING = wordSet('about nearly than some over least roughly approximately under all these those');
export const NAMES_WITH_YEAR = wordSet('act bill vision euro room');

/** Plurals that a year may stand before: happenings and papers, not things counted in thousands. */
export const DATED_PLURALS = wordSet('election flood figure result level sale price model');

export const TRADE = wordSet('revenue profit margin year');
