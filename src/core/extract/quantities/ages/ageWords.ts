import { wordSet } from '../../../lexicon/wordList.ts';
/** Words that make a number beside them an age. */

export const PEOPLE = wordSet(
  `people men women those anyone everyone adults children patients residents voters workers drivers girls boys players citizens
   persons kids youths pensioners individuals babies infants pupils students americans britons females males participants
   anybody somebody someone passengers customers minors employees population`,
);

export const LIFE_VERBS = wordSet(
  `dies died die dead dying retired retire retires married asked orphaned widowed began started debuted arrived left joined
   moved emigrated diagnosed killed death passed conscripted enlisted school elected still`,
);

export const PERSON_NOUNS = wordSet(
  `child toddler baby schoolboy schoolgirl man woman boy girl son daughter husband wife brother sister father mother teenager
   pensioner driver student victim suspect grandmother grandfather widow farmer teacher nurse partner grandson granddaughter
   grandchild nephew niece uncle aunt cousin infant stepson stepdaughter neighbour neighbor widower`,
);

export const PARENTS = wordSet('father mother husband wife widow grandmother grandfather partner');

export const PERSON_PLURALS = wordSet(
  `men women boys girls children sons daughters brothers sisters teenagers students victims suspects twins youths brother
   sister kids siblings cousins friends couple pair pupils`,
);

/** Where one of these stands before "at 40", a price, a level or a temperature is meant. */
export const TRADING_VERBS = wordSet(
  `bought sold traded trading closed closing opened priced valued stood stands put puts set rated quoted capped steady level
   ranked seeded estimated measured recorded degrees price prices rate index per temperature oven bake number speed mph
   score scored numbered held fixed bat batted`,
);

/** Units after "people over 200 …" that are none of time. */
export const AGELESS_UNITS =
  /^(?:met(?:re|er)s?|miles?|km|kg|kilos?|feet|foot|cm|minutes?|hours?|days?|months?|weeks?|times|million|billion|thousand|dollars?|euros?|pounds?|per)$/;
