import { subjectOf } from '../../linguistics/clause.ts';
import { findDependent } from '../../linguistics/nounPhrase.ts';
import type { Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

const NOBODY: ReadonlySet<string> = new Set(['nothing', 'nobody', 'none', 'neither']);
/** Nouns of what may come: "fears of an attack", "the risk of flooding". */
const MAY_COME: ReadonlySet<string> = new Set('fear risk threat danger possibility prospect chance likelihood'.split(' '));

/** What the words around a happening say outright: "no one was hurt" (negated), "fears of an attack" (hypothetical). */
export function saidModality(parsed: ParsedText, { token, wordClass }: TriggerCandidate): Modality | undefined {
  if (wordClass === 'verb') {
    const subject = parsed.tokens[subjectOf(parsed, token.index) ?? -1];
    return subject !== undefined && isNobody(parsed, subject.index) ? 'negated' : undefined;
  }
  const isOf = findDependent(parsed, token.index, 'case')?.lower === 'of';
  const governor = parsed.tokens[token.head];
  return isOf && governor !== undefined && MAY_COME.has(governor.lemma) && token.relation.startsWith('nmod')
    ? 'hypothetical'
    : undefined;
}

/** "nobody", "no one", "none of the passengers" */
function isNobody(parsed: ParsedText, subject: number): boolean {
  const word = parsed.tokens[subject]?.lower ?? '';
  return NOBODY.has(word) || (word === 'one' && parsed.tokens[subject - 1]?.lower === 'no');
}
