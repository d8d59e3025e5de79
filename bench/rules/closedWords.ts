/**
 * Words of closed classes (prepositions, conjunctions, determiners, pronouns, auxiliaries, negations, endings behind an apostrophe): where an expression or a pattern names some, it names
 * those that English has there, and that no text has one of them is no fault. Grammars count three sets more among these, to which no word comes anew: the quantifiers and adjectives in
 * which a number is compared (“or higher”, “and younger”; each has its opposite), the adverbs that say how near a number is, and those that single one out (“only”, “just”).
 */
const FUNCTION_WORDS = new Set(
  `about above across after against among around as at before behind below between by down during for from in into of off on over since than through
   throughout till to toward towards under until up with within without per
   and but or nor if because while when whether although though
   a an the this that these those each every any some no another such all both other few many more most much
   i me my mine we us our ours you your he him his she her it its they them their who whom whose which what there here
   himself herself itself themselves something anything nothing everyone anyone why how where whereas either neither else near onto amid
   am is are was were be been being has have had do does did will would can could shall should may might must
   s ve re ll d m t 've ’ve n't n’t not never cannot then now
   less least fewer greater higher lower older younger better latter
   nearly almost roughly approximately exactly perhaps maybe
   only just also so`.split(/\s+/),
);

/** Whether a word, or a sign, is of a closed class. */
export function isClosed(word: string): boolean {
  return FUNCTION_WORDS.has(word) || !/[\p{L}\p{N}]/u.test(word);
}
