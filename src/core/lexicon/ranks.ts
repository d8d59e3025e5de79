import { wordSet } from './wordList.ts';

/** Nouns with which an ordinal is a name, a phrase or a part of something else, not a rank. */
export const UNRANKED_NOUNS = wordSet(
  `century amendment person thing place instance world party grade class cousin circuit avenue street parallel responders
   generation refusal light sod engineer secretary xi homes choice impression glance name officer language`,
);
/** What an ordinal is joined to, beside "largest" and its like: "third-term", "90th-minute". */
export const RANKED_NOUNS = wordSet('term placed place ranked round time year floor minute day inning generation test');
