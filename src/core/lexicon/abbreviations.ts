/**
 * Abbreviations written with a full stop, in lower case and without it. Closed class; sources: Kiss & Strunk (2006) on
 * abbreviation types, the AP stylebook's lists of titles, months and states.
 */

/** Stand before a name; the stop never ends a sentence. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr gen lt col maj sgt cpl cpt capt cmdr comdr brig adm rear vice pvt pfc spc sen rep reps sens gov govs ' +
    'amb hon pres supt insp det atty msgr st ste mt ft ald asst assoc dep messrs mme mlle sr sra srta hr ' +
    'lieut'
  ).split(' '),
);

/** Stand before a number: of labels, and of currencies ("Rs. 40"). */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'no nos nr apt art arts sec fig figs vol vols pp para ch op rs re tk ksh shs'.split(' '),
);

export const MONTH_ABBREVIATIONS: ReadonlySet<string> = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

export const WEEKDAY_ABBREVIATIONS: ReadonlySet<string> = new Set('mon tue tues wed thu thur thurs fri sat sun'.split(' '));

/** Are part of a name, mostly at its end. */
export const NAME_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'inc corp co cos ltd bros llc plc jr sr esq univ dept govt natl intl assn ave blvd rd hwy bldg pkwy tel'.split(' '),
);

/** States of the United States; an abbreviation only after a comma. */
export const STATE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** Others; the stop may also end a sentence. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'vs etc al approx est incl excl cf ca viz min max avg misc ext dist'.split(' '),
);
