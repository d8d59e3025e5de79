import { wordSet } from '../../../lexicon/wordList.ts';
/** Nouns whose number is a label: "Article 5", "category 4 hurricane", "page 12". */
export const LABELLED = wordSet(
  `article section chapter page pages phase category level grade room flight route highway channel apollo unit gate platform
   line tier type class stage step version vol volume number numbers act rule clause paragraph annex schedule part figure
   table box exhibit episode round game lot case ward district zone sector block plot interstate exit runway terminal bay
   bus proposition amendment resolution psalm formula windows division battalion brigade regiment pier junction dated isbn
   issn tel phone lane pm model series note rfc measure order count reactor car day week year appendix item point no nos
   title form studio area storey covid sars pool track bed camp courtroom juror witness defendant conspirator ext extension
   kilometre kilometer minute gmt utc question group building hangar berth apartment suite matchday gameweek lap hole ring
   heat hall booth slide`,
);

/** Names of streets, after which a number before them is that of a house. */
export const STREETS = wordSet(
  `street road avenue lane drive boulevard square place st rd ave blvd highway crescent terrace close row court parade parkway
   broadway quay mews grove gardens`,
);

/** Labels that a number word follows too ("phase two"); the others need digits or a capital. */
export const LABELLED_IN_WORDS = wordSet('phase stage chapter page part category step tier level version');
