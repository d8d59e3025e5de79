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
  `elections games floods talks attacks figures results polls levels earnings sales cuts rules fires strikes reports targets
   prices emissions numbers data estimates interviews losses`,
);

export const SPORT = wordSet('goal goals scored match game games coach striker corner league rebounds team nil score pitch');

export const TRADE = wordSet(
  `profit sales revenue earnings growth forecast margin margins output export exports import gdp inflation economy economic
   economists fiscal year years quarter quarters results price prices rate rates demand loss losses cases`,
);

/** Lemmas of what is "in the 80s" without a decade being meant. */
export const LEVELS = wordSet(
  'temperature high low mercury degree thermometer warm cool score shoot shot round golf grade iq percentage unemployment inflation turnout approval poll speed age aged',
);
