import { PARTITIVE_PRONOUNS } from '../../../lexicon/functionWords.ts';
import { nounBehind, type NounForm } from '../../../linguistics/nounPhrases/nounBehind.ts';
import type { Token } from '../../../model/token.ts';
import { lexeme, type PartReader } from '../../../pattern/pattern.ts';
import { phrasesIn } from '../../../pattern/rule.ts';

/** The noun phrase that starts at a position, up to its head noun, which is bound: premodifiers belong, what follows the head does not. */
export function nounPart(form: NounForm): PartReader<Token> {
  return (row, at) => {
    const opens = form === 'determined' || row.isWord(at) || /^[“"‘*_]$/.test(row.text(at));
    const first = opens ? row.at(at)?.token : undefined;
    const value = first && nounBehind(row.parsed, first, form);
    if (value === undefined) return undefined;
    let end = at;
    while (end < row.length && (row.at(end)?.start ?? 0) < value.end) end += 1;
    return { value, end };
  };
}

const phrase = phrasesIn({
  NOUN: nounPart('determined'),
  PRONOUN: lexeme((row, at) => (PARTITIVE_PRONOUNS.has(row.lower(at)) ? row.at(at)?.token : undefined)),
});

/** What is counted, ranked or shared out. */
export const NOUN_PARTS = {
  NOUN: nounPart('any'),
  /** It may open with a determiner or possessor. */
  DETERMINED: nounPart('determined'),
  /** An "of" phrase, to its head noun or pronoun. */
  OF_NOUN: phrase(['of noun:NOUN', 'of noun:PRONOUN'], ({ noun }) => noun),
};
