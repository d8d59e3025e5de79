/** "the number of dead", "that figure": what is counted was told before. Up to the figure no other number is told. */
const POINTING =
  /(?:^ ?|\b(?:the|that|this) (?:\w+ )?)(?:number|figure|count|tally|toll|total(?= (?:at|to|was|is|now|had|has)\b))\b(?: of (?:the )?(?:dead|deaths|fatalities|victims|casualties))?(?! of\b)[^\d.;:]*$/i;

/** Whether the words before a figure call it the number of what was told before. */
export function pointsToNumber(words: string): boolean {
  return POINTING.test(words);
}

const TOLL = /\b(?:toll|(?:number|count|figure|total|tally) of (?:the )?(?:dead|deaths|fatalities))\b[^\d.;:]*$/i;

/** Whether the words before a figure call it the number of the dead. */
export function pointsToToll(words: string): boolean {
  return TOLL.test(words);
}

/** "increased it to 24" */
const MADE_IT = /\b(?:it|them|this|that) (?:back |up |down |further )?to $/i;

/** Whether the words before a figure tell what something told before was made. */
export function pointsByPronoun(words: string): boolean {
  return MADE_IT.test(words);
}
