import { PARTITIVE_PRONOUNS } from '../../../lexicon/functionWords.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import { nounBehind, type NounForm } from '../../../linguistics/nounPhrases/nounBehind.ts';
import type { Row } from '../../../pattern/row.ts';

/** A noun that a number counts: position after its last lexeme, and the index of its token. */
export interface NounSpan {
  readonly end: number;
  readonly noun: number;
}

/** The noun phrase that starts with the lexeme at `at`, up to its head noun: premodifiers belong, what follows the head does not. */
export function readNounSpan(parsed: ParsedText, row: Row, at: number, form: NounForm = 'any'): NounSpan | undefined {
  const first = row.at(at)?.token;
  if (first === undefined) return undefined;
  const head = nounBehind(parsed, first, form);
  if (head === undefined) return undefined;
  let end = at;
  while (end < row.length && (row.at(end)?.start ?? 0) < head.end) end += 1;
  return { end, noun: head.index };
}

/** The "of" phrase that starts at `at`, to its head noun or pronoun. */
export function readOfPhrase(parsed: ParsedText, row: Row, at: number): NounSpan | undefined {
  if (row.at(at)?.lower !== 'of') return undefined;
  const noun = readNounSpan(parsed, row, at + 1, 'determined');
  if (noun !== undefined) return noun;
  const pronoun = row.at(at + 1);
  return pronoun !== undefined && PARTITIVE_PRONOUNS.has(pronoun.lower) ? { end: at + 2, noun: pronoun.token.index } : undefined;
}
