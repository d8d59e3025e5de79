import { dependentsIn } from './nounPhrase.ts';
import type { ParsedText } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';

/** What is said of the counted things: "killed" of "at least 733 people were killed", of "killing 12 people" and of "2,100 injured". */
export function predicateOf(parsed: ParsedText, noun: number | undefined, lastToken: number): string | undefined {
  const token = parsed.tokens[noun ?? -1];
  const said = token === undefined ? undefined : saidOf(parsed, token);
  return (said ?? verbBehind(parsed, lastToken))?.lower;
}

/** The verb that a noun is subject or object of, or a participle that describes it. */
function saidOf(parsed: ParsedText, noun: Token): Token | undefined {
  const governor = parsed.tokens[noun.head];
  if (governor !== undefined && governor.tag.startsWith('VB') && isCore(noun, governor)) return governor;
  return dependentsIn(parsed)
    .of(noun.index)
    .find(({ relation, tag }) => relation === 'acl' && /^VB[ND]$/.test(tag));
}

/** "2,100 injured": the verb right behind the figure. */
function verbBehind(parsed: ParsedText, lastToken: number): Token | undefined {
  const [last, next] = [parsed.tokens[lastToken], parsed.tokens[lastToken + 1]];
  return next !== undefined && last?.sentence === next.sentence && (/^VB[ND]$/.test(next.tag) || HELPING.test(next.lower))
    ? mainVerb(parsed, next)
    : undefined;
}

/** "forced" of "3,400 were forced", "detained" of "a dozen had been detained"; nothing where a form of "be" or "have" stands alone. */
function mainVerb({ tokens }: ParsedText, verb: Token): Token | undefined {
  if (!HELPING.test(verb.lower)) return verb;
  for (let at = verb.index + 1; tokens[at]?.sentence === verb.sentence; at += 1) {
    const next = tokens[at];
    if (next === undefined || !(HELPING.test(next.lower) || next.tag === 'RB')) return next?.tag === 'VBN' ? next : undefined;
  }
  return undefined;
}

const HELPING = /^(?:is|are|was|were|been|being|has|have|had)$/;

/** Verbs that say little of what they have for their subject or object. */
const COPULAR = /^(?:be|find|show|have|do|say|include|become|get|know|see)$/;

function isCore(token: Token, governor: Token): boolean {
  return /^(?:nsubj|obj)/.test(token.relation) && !COPULAR.test(governor.lemma.toLowerCase());
}
