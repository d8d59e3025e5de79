import { dependentsIn } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'without']);
const POSSIBILITY = new Set(['may', 'might', 'could', 'can', 'would', 'should', 'must', 'cannot']);
const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest', 'should']);
/** A verb in the infinitive under one of these is meant, not done. */
const INTENTIONS = new Set(
  'plan intend aim hope want seek try attempt vow pledge promise agree order expect schedule prepare decide threaten propose ask urge tell call set due need'.split(
    ' ',
  ),
);
/** Under these the infinitive did happen or did not. */
const IMPLICATIVES = new Set('manage begin start continue force help use go come return'.split(' '));
const CARRIERS = new Set(
  'take hold occur happen begin start open resume continue make conduct stage host launch carry go commit undergo'.split(' '),
);
const FAILURES = new Set('fail refuse decline deny avoid prevent stop ban'.split(' '));

/** Guideline §4: whether the happening is reported as fact, denied, only possible, or intended. */
export function readModality(parsed: ParsedText, token: Token): Modality {
  const carrier = carrierOf(parsed, token);
  if (carrier !== undefined) return readModality(parsed, carrier);
  const helpers = childrenOf(parsed, token);
  if (helpers.some((child) => NEGATIONS.has(child.lower))) return 'negated';
  if (helpers.some((child) => CONDITIONS.has(child.lower) && child.relation === 'mark')) return 'hypothetical';
  if (helpers.some((child) => FUTURE.has(child.lower) && child.relation.startsWith('aux'))) return 'planned';
  if (helpers.some((child) => POSSIBILITY.has(child.lower) && child.relation.startsWith('aux'))) return 'hypothetical';
  if (helpers.some((child) => child.tag === 'TO')) return infinitiveModality(parsed, token);
  return 'asserted';
}

/** The verb that says of a noun that it happens: "talks will be held", "the trial begins". */
function carrierOf(parsed: ParsedText, { tag, relation, head }: Token): Token | undefined {
  if (!tag.startsWith('NN') || !/^(?:nsubj|obj)/.test(relation)) return undefined;
  const verb = parsed.tokens[head];
  return verb !== undefined && verb.tag.startsWith('VB') && CARRIERS.has(verb.lemma) ? verb : undefined;
}

function infinitiveModality(parsed: ParsedText, token: Token): Modality {
  const governor = parsed.tokens[token.head];
  if (governor === undefined) return 'planned';
  if (FAILURES.has(governor.lemma)) return 'negated';
  if (IMPLICATIVES.has(governor.lemma)) return readModality(parsed, governor);
  if (INTENTIONS.has(governor.lemma) || governor.tag.startsWith('NN')) return 'planned';
  return token.relation === 'advcl' ? 'planned' : 'hypothetical';
}

function childrenOf(parsed: ParsedText, token: Token): readonly Token[] {
  return dependentsIn(parsed).of(token.index);
}
