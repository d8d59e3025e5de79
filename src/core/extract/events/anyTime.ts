import { findDependent, dependentsIn, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { readModality } from './modality.ts';

const WHENEVER: ReadonlySet<string> = new Set(['when', 'whenever', 'if', 'unless', 'once']);
const PRESENT = /^VB[PZ]?$/;

/**
 * What is told of any time, or of a time to come: "When an earthquake strikes, the sirens sound." (hypothetical); "When the court meets, it will rule."
 * (planned). Both clauses stand in the present.
 */
export function saidOfAnyTime(parsed: ParsedText, token: Token): Modality | undefined {
  return saidByClause(parsed, token) ?? saidInOpening(parsed, token);
}

/** By the tree: a clause behind another. */
function saidByClause(parsed: ParsedText, token: Token): Modality | undefined {
  if (!/^VB[PZ]$/.test(token.tag) || !hasRelation(token, 'advcl')) return undefined;
  const main = parsed.tokens[token.head];
  const isWhenever = dependentsIn(parsed)
    .of(token.index)
    .some(({ relation, lower, index }) => /^(?:mark|advmod)/.test(relation) && index < token.index && WHENEVER.has(lower));
  if (!isWhenever || main === undefined) return undefined;
  const isPresent = PRESENT.test(main.tag) || PRESENT.test(findDependent(parsed, main.index, 'cop')?.tag ?? '');
  if (!isPresent) return undefined;
  return readModality(parsed, main) === 'planned' ? 'planned' : 'hypothetical';
}

/** By the words: in front of another clause, where the parser errs most. */
function saidInOpening(parsed: ParsedText, { index, sentence }: Token): Modality | undefined {
  const { firstToken = 0, endToken = 0 } = parsed.sentences[sentence] ?? {};
  const tokens = parsed.tokens.slice(firstToken, endToken);
  const from = tokens[0]?.tag === '``' || /^["“‘']$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (!WHENEVER.has(tokens[from]?.lower ?? '') || comma < 0 || index >= firstToken + comma) return undefined;
  const opening = tokens.slice(from + 1, comma);
  const rest = tokens.slice(comma + 1);
  const main = rest.find(({ tag }) => /^(?:VB|MD)/.test(tag));
  const isPast = opening.some(({ tag }) => tag === 'VBD') || main === undefined || /^VB[DNG]$/.test(main.tag);
  if (isPast) return undefined;
  return /^(?:will|shall|['’]ll)$/.test(main.lower) ? 'planned' : 'hypothetical';
}
