import { wordSet } from '../../../lexicon/wordList.ts';
import { dependentsIn } from '../../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Token } from '../../../model/token.ts';

/** What is said of the counted things: "killed" of "at least 733 people were killed", of "killing 12 people" and of "2,100 injured". */
export function predicateOf(parsed: ParsedText, noun: number | undefined, lastToken: number): string | undefined {
  const follower = parsed.tokens[lastToken + 1];
  const last = parsed.tokens[lastToken];
  const inSentence = follower !== undefined && last !== undefined && follower.sentence === last.sentence;
  const directly = inSentence && /^VB[ND]$/.test(follower.tag) ? mainVerb(parsed, follower) : undefined;
  if (noun === undefined) return directly === undefined ? undefined : sayVerb(directly);
  const token = parsed.tokens[noun];
  if (token === undefined) return undefined;
  const governor = parsed.tokens[token.head];
  if (governor !== undefined && governor.tag.startsWith('VB') && isCore(token, governor)) return sayVerb(governor);
  const participle = dependentsIn(parsed)
    .of(noun)
    .find((dependent) => dependent.relation === 'acl' && /^VB[ND]$/.test(dependent.tag));
  const said = participle ?? directly;
  return said === undefined ? undefined : sayVerb(said);
}

/** "forced" of "3,400 were forced"; nothing where a form of "be" stands alone. */
function mainVerb({ tokens }: ParsedText, verb: Token): Token | undefined {
  if (!/^(?:was|were|been)$/.test(verb.lower)) return verb;
  const next = tokens[verb.index + 1];
  return next?.sentence === verb.sentence && next.tag === 'VBN' ? next : undefined;
}

const COPULAR = wordSet('be find show have do say include become get know see');

function isCore(token: Token, governor: Token): boolean {
  return /^(?:nsubj|obj)/.test(token.relation) && !COPULAR.has(governor.lemma.toLowerCase());
}

function sayVerb(verb: Token): string {
  return verb.lower;
}
