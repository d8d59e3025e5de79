import { wordSet } from './wordList.ts';

/** Nouns whose number is a label, singular: "Article 5", "category 4 hurricane", "page 12". */
export const LABEL_NOUNS = wordSet(
  `article section chapter page pages phase category level grade room flight route highway channel apollo unit gate line type
   class stage step version volume number numbers act rule clause paragraph part figure table episode round game case ward
   zone block plot interstate exit terminal bay bus formula dated pm model series note measure order count car day week year
   item point no title form covid bed camp courtroom juror witness conspirator ext kilometre kilometer minute gmt utc group
   building ring heat hall bill`,
);
/** Those that a number word follows too ("phase two"); the others need digits or a capital. */
export const SPELLED_LABEL_NOUNS = wordSet('phase stage chapter page part step level version');
