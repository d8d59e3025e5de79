import { wholeClass } from './wordList.ts';

/** Abbreviations of time zones, as they are written. */
export const TIME_ZONES = wholeClass(
  `GMT UTC BST EST EDT ET PST PDT PT CET CEST IST CST CDT MST MDT AEST AEDT EAT WAT CAT SAST WIB MSK JST KST HKT SGT PKT EET
   EEST NZST NZDT`,
);
