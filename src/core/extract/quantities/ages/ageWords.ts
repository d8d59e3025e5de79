import { wordSet } from '../../../lexicon/wordList.ts';
/** Words that make a number beside them an age. */

export const PEOPLE = wordSet(
  `people men women those anyone everyone adults children patients residents voters workers girls boys pupils americans
   participants somebody passengers customers employees`,
);

export const LIFE_VERBS = wordSet(
  `dies died die dead dying retired married asked orphaned began started arrived left joined moved killed death passed school
   elected still`,
);

export const PERSON_NOUNS = wordSet(
  `child man woman boy girl son daughter wife brother father mother driver student victim suspect grandmother widow teacher
   nurse grandson niece uncle stepdaughter neighbour`,
);

export const PARENTS = wordSet('father mother wife widow grandmother');

export const PERSON_PLURALS = wordSet(
  `men women boys girls children sons brothers sisters victims suspects twins friends couple pair pupils`,
);

/** Where one of these stands before "at 40", a price, a level or a temperature is meant. */
export const TRADING_VERBS = wordSet(
  `bought sold traded closed closing opened priced stood stands put puts set quoted level estimated measured recorded degrees
   price prices rate index per temperature number mph score scored numbered held`,
);

/** Units after "people over 200 …" that are none of time. */
export const AGELESS_UNITS =
  /^(?:met(?:re|er)s?|miles?|km|kg|kilos?|feet|foot|cm|minutes?|hours?|days?|months?|weeks?|times|million|billion|thousand|dollars?|euros?|pounds?|per)$/;
