import { wholeClass } from './wordList.ts';

/** Kinds of streets, after which a number before them is that of a house. */
export const STREETS = wholeClass(
  `street road avenue lane drive boulevard square place st rd ave blvd highway crescent terrace close row court
   parade parkway broadway quay mews grove gardens`,
);
/** As they are written short, or stand behind a number that is a name. */
export const ABBREVIATED_STREETS = wholeClass('st ave blvd rd street avenue boulevard road');
/** Kinds of streets that stand before the name in other languages. */
export const STREETS_BEFORE = wholeClass(
  'Rue Via Calle Avenida Viale Piazza Plaza Rua Avenue Boulevard Carrer Jalan Quai Corso rue calle avenida viale rua quai',
);
export const COMPASS_POINTS = wholeClass('N S E W NE NW SE SW North South East West Northeast Northwest Southeast Southwest');
