import { wordSet } from './wordList.ts';

/** Nouns whose number is a label also where what it could count follows, or where they have a capital: "category 4 hurricanes", "Article 5". Of others see `isLabel`. */
export const LABEL_NOUNS = wordSet(
  `article section chapter page pages phase category level grade room flight route highway channel apollo unit gate line
   type class stage step version volume number act rule clause paragraph part figure table episode round game case ward
   zone block interstate exit terminal bay formula series note order count day week year point no title covid juror
   conspirator ext kilometre kilometer gmt group building bill apt ste apartment suite`,
);
/** Those that a number word follows too ("phase two"); the others need digits or a capital. */
export const SPELLED_LABEL_NOUNS = wordSet('phase stage chapter page part version');
