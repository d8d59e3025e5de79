import { wholeClass } from './wordList.ts';

/** Possessive determiners; "s" is what the tokens of "Ana's" end with. */
export const POSSESSIVES = wholeClass('his her its their my your our');
/** Forms of "be". */
export const BE_FORMS = wholeClass('am is are was were be been being');
/** Pronouns that stand for what is counted: "three of them", "which of these". */
export const PARTITIVE_PRONOUNS = wholeClass('them us you it this that these those all whom which');
/** Pronouns and determiners that say of whom a sentence speaks. */
export const PERSON_PRONOUNS = wholeClass('he she who his her him i my');
