import { wholeClass } from './wordList.ts';

/** Head nouns with which every ordinal is a name: parts of law, streets, parallels, school years, kin, grammar, staffs of ships and embassies, teams. */
export const UNRANKED_NOUNS = wholeClass(
  'century amendment circuit avenue street parallel grade grader class generation cousin person language engineer officer secretary xi',
);

/** What dictionaries have as words of their own, none of them a rank. */
const COMPOUNDS: Readonly<Record<string, string>> = {
  first:
    'aid base choice class degree family generation glance hand home homes impression impressions instance lady lieutenant light line love mate minister name nation nations nature order ' +
    'offender party place principle principles rate refusal responder responders sergeant sight sod strike string thing thoughts violin world',
  second:
    'chance childhood class coming degree fiddle generation hand helping home homes lieutenant line mortgage nature opinion party sight string thought thoughts wind world',
  third: 'age class degree estate eye force generation line party rail reich way world',
  fourth: 'estate wall world',
  fifth: 'column columnist wheel',
  sixth: 'form sense',
  seventh: 'heaven',
};
export const ORDINAL_COMPOUNDS: ReadonlySet<string> = new Set(
  Object.entries(COMPOUNDS).flatMap(([ordinal, nouns]) => nouns.split(' ').map((noun) => `${ordinal} ${noun}`)),
);
