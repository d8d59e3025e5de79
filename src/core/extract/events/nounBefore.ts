import { findDependent } from '../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';

/** The noun that a clause stands right behind, whatever the tree hangs the clause on: "plans | to demolish", "claims | that it sank". */
export function nounBefore(parsed: ParsedText, clause: Token, opening: 'to' | 'that'): Token | undefined {
  const mark = findDependent(parsed, clause.index, 'mark');
  const noun = mark?.lower === opening ? parsed.tokens[mark.index - 1] : undefined;
  return noun?.tag.startsWith('NN') === true ? noun : undefined;
}
