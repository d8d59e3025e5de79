/** Words that tell a year from other four-digit numbers, and halves of a year from halves of a match. */

export const YEAR_PREPOSITIONS = new Set(
  (
    'in since until till before after during early late mid circa throughout year season summer winter spring autumn ' +
    'fall earlier later between'
  ).split(' '),
);

export const LOOSE_PREPOSITIONS = new Set([
  'of',
  'from',
  'to',
  'by',
  'for',
  'and',
  'through',
  'or',
  'around',
  'on',
  'with',
  'as',
  'is',
  'was',
  '(',
  '-',
  '–',
  ',',
  ';',
  '/',
]);

export const COUNTING = new Set(
  'about nearly almost than some over least roughly approximately estimated under only all these those another exactly'.split(
    ' ',
  ),
);

export const NAMES_WITH_YEAR = new Set(
  'act law bill expo agenda horizon vision windows euro room flight model class unit studio channel order'.split(' '),
);

/** Plurals that a year may stand before: happenings and papers, not things counted in thousands. */
export const DATED_PLURALS = new Set(
  (
    'elections games olympics finals riots protests floods accords talks wildfires attacks bombings figures results ' +
    'guidelines awards midterms championships playoffs polls levels earnings sales profits sanctions hostilities ' +
    'reforms cuts rules regulations amendments demonstrations uprisings earthquakes fires hurricanes blasts strikes ' +
    'killings murders trials reports targets prices documents constitutions primaries qualifiers emissions numbers ' +
    'data estimates forecasts films novels interviews taxes revenues salaries losses'
  ).split(' '),
);

export const SPORT = new Set(
  (
    'goal goals scored scoring match game games half-time halftime penalty substitute coach striker goalkeeper ' +
    'defender midfielder touchdown quarterback header corner referee stoppage equaliser equalizer equalised winger ' +
    'league rebounds team cup offside nil score pitch kick'
  ).split(' '),
);
