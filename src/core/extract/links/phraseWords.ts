import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';

/** More words than this say no more at a glance. */
const MOST_WORDS = 8;
const DETERMINER = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|your)$/;
const LOOSE_END = /^(?:IN|TO|DT|CC|PRP\$|,|:|POS|HYPH|-LRB-)$/;

/** Some tokens as words of the text: without article, preposition or mark at its edges, at most eight words. Indices ascend. */
export function phraseWords({ tokens, source }: ParsedText, indices: readonly number[]): string {
  let from = 0;
  while (from < indices.length && isLeading(tokens[indices[from] ?? -1], tokens[indices[from + 1] ?? -1])) from += 1;
  const kept = indices.slice(from, from + MOST_WORDS);
  while (kept.length > 0 && isLoose(tokens[kept.at(-1) ?? -1])) kept.pop();
  const words = kept.flatMap((index) => tokens[index] ?? []);
  return words.map((token, at) => gapBefore(words[at - 1], token) + source.text.slice(token.start, token.end)).join('');
}

function gapBefore(before: Token | undefined, token: Token): string {
  return before === undefined || before.end === token.start ? '' : ' ';
}

/** "at least 20 inmates" begins with its qualifier. */
function isLeading(token: Token | undefined, next: Token | undefined): boolean {
  if (token?.lower === 'at' && (next?.lower === 'least' || next?.lower === 'most')) return false;
  return token === undefined || DETERMINER.test(token.lower) || LOOSE_END.test(token.tag);
}

function isLoose(token: Token | undefined): boolean {
  return token === undefined || LOOSE_END.test(token.tag);
}
