import { findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';

/** The verb that says what is done to what a noun names: "cancelled the race", "the race was cancelled", "Race cancelled after fire". */
export function undergoneBy(parsed: ParsedText, noun: Token): Token | undefined {
  const above = parsed.tokens[noun.head];
  const governor = above?.tag === 'RP' ? parsed.tokens[above.head] : above;
  const behind = findDependent(parsed, noun.index, 'acl');
  // A headline leaves "was" out.
  if (behind?.tag === 'VBN' && behind.index > noun.index && findDependent(parsed, behind.index, 'nsubj', 'aux') === undefined)
    return behind;
  if (governor === undefined || !governor.tag.startsWith('VB')) return undefined;
  if (hasRelation(noun, 'obj', 'xcomp') || noun.relation === 'nsubj:pass') return governor;
  const isBare = findDependent(parsed, governor.index, 'aux', 'obj') === undefined;
  return noun.relation === 'nsubj' && governor.tag === 'VBN' && isBare ? governor : undefined;
}

/** The particle that stands right behind a verb, whatever the tree makes of it: "called | off". */
export function particleOf({ tokens }: ParsedText, { index }: Token): string | undefined {
  const behind = tokens[index + 1];
  return behind !== undefined && /^(?:RP|RB|IN)$/.test(behind.tag) && behind.relation !== 'case' ? behind.lower : undefined;
}
