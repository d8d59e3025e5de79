import { wordSet } from '../../../lexicon/wordList.ts';
/** Nouns whose number is a label: "Article 5", "category 4 hurricane", "page 12". */
export const LABELLED = wordSet(
  `article section chapter page pages phase category level grade room flight route highway channel apollo unit gate line type
   class stage step version volume number numbers act rule clause paragraph part figure table episode round game case ward
   zone block plot interstate exit terminal bay bus formula dated pm model series note measure order count car day week year
   item point no title form covid bed camp courtroom juror witness conspirator ext kilometre kilometer minute gmt utc group
   building ring heat hall`,
);

/** Names of streets, after which a number before them is that of a house. */
export const STREETS = wordSet(
  `street road avenue lane drive boulevard square place st rd ave blvd highway crescent terrace close row court parade parkway
   broadway quay mews grove gardens`,
);

/** Labels that a number word follows too ("phase two"); the others need digits or a capital. */
export const LABELLED_IN_WORDS = wordSet('phase stage chapter page part step level version');
