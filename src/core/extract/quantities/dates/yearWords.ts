import { wordSet } from '../../../lexicon/wordList.ts';

/** Words that tell a year from other four-digit numbers, and halves of a year from halves of a match. */

export const YEAR_PREPOSITIONS = wordSet(
  'in since until till before after during early late mid circa throughout year season summer winter spring autumn fall earlier later between',
);
export const LOOSE_PREPOSITIONS = wordSet('of from to by for and through or around on with as is was ( - – , ; /');
export const COUNTING = wordSet(
  'about nearly almost than some over least roughly approximately estimated under only all these those another exactly',
);
export const NAMES_WITH_YEAR = wordSet(
  'act law bill expo agenda horizon vision windows euro room flight model class unit studio channel order',
);

/** Plurals that a year may stand before: happenings and papers, not things counted in thousands. */
export const DATED_PLURALS = wordSet(
  `elections games olympics finals riots protests floods accords talks wildfires attacks bombings figures results guidelines awards midterms
   championships playoffs polls levels earnings sales profits sanctions hostilities reforms cuts rules regulations amendments demonstrations uprisings
   earthquakes fires hurricanes blasts strikes killings murders trials reports targets prices documents constitutions primaries qualifiers emissions
   numbers data estimates forecasts films novels interviews taxes revenues salaries losses`,
);

export const SPORT = wordSet(
  `goal goals scored scoring match game games half-time halftime penalty substitute coach striker goalkeeper defender midfielder touchdown quarterback
   header corner referee stoppage equaliser equalizer equalised winger league rebounds team cup offside nil score pitch kick`,
);

export const TRADE = wordSet(
  `profit profits sales revenue revenues earnings growth forecast forecasts margin margins output export exports import imports gdp inflation economy
   economies economic economist economists fiscal year years quarter quarters results price prices rate rates turnover production demand loss losses
   investment deliveries shipments orders arrivals income cases`,
);

/** Lemmas of what is "in the 80s" without a decade being meant. */
export const LEVELS = wordSet(
  'temperature high low mercury degree thermometer warm cool score shoot shot round golf grade iq percentage unemployment inflation turnout approval poll speed age aged',
);
