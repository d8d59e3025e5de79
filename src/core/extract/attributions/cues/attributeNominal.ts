import { NOMINAL_CUES, SPEECH_GIVERS } from '../../../lexicon/nominalCues.ts';
import {
  headAt,
  isFinite,
  lemmaAt,
  relationAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import { baseChunkEndingAt } from '../../../linguistics/nounPhrases/leftward.ts';
import { baseChunkStartingAt } from '../../../linguistics/nounPhrases/rightward.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { findContentEnd } from '../contents/contentEnd.ts';
import type { ContentStart } from '../contents/contentSearch.ts';
import { opensClause, opensInfinitive } from '../contents/openings.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { regionOf } from '../region.ts';
import { findSubject } from '../sources/findSubject.ts';
import type { Source } from '../sources/source.ts';
import { readVerbGroup } from '../verbs/verbGroup.ts';

/**
 * Finds what a noun of speech says, where its speaker is told: "the minister's claim that", "her refusal to", "a call by the union for", "the company
 * issued a warning that". Without a speaker nothing is claimed.
 */
export function attributeNominal(text: IndexedText, noun: number): StatementDraft | undefined {
  const cue = NOMINAL_CUES.get(lemmaAt(text, noun));
  if (cue === undefined || !/^NNS?$/.test(tagAt(text, noun)) || text.nameAt(noun) !== undefined) return undefined;
  const region = regionOf(text, noun);
  const agent = agentBehind(text, noun, region);
  const start = contentAt(text, agent?.range.end ?? noun + 1, noun, region);
  if (start === undefined) return undefined;
  const source = agent ?? ownerOf(text, noun, region) ?? giverOf(text, noun, region);
  if (source === undefined || /^(?:i|we|you|my|our|your|there)$/.test(wordAt(text, source.head))) return undefined;
  const end = Math.min(findContentEnd(text, noun, start, region), endOfPhrase(text, noun, start.first) ?? Infinity);
  if (end <= start.first + (start.frame === 'topic' ? 0 : 1)) return undefined;
  const range = { first: noun, end: noun + 1 };
  return {
    rule: `nominal-${start.frame}`,
    stance: cue.stance,
    source,
    cue: [range],
    content: [{ first: start.first, end }],
    anchor: noun,
  };
}

/** What is said: behind "that", from "to" on, or behind the noun's preposition; past a time or hearer of up to three words nothing is looked for. */
function contentAt(text: IndexedText, at: number, noun: number, region: TokenRange): ContentStart | undefined {
  const cue = NOMINAL_CUES.get(lemmaAt(text, noun));
  if (cue === undefined || at + 1 >= region.end) return undefined;
  const word = wordAt(text, at);
  if (word === 'that')
    return cue.clause && opensClause(text, at) && !isRelative(text, at, region) ? { first: at + 1, frame: 'clause' } : undefined;
  if (cue.infinitive && opensInfinitive(text, at)) return { first: at, frame: 'infinitive' };
  return cue.preposition !== undefined && word === cue.preposition ? { first: at + 1, frame: 'topic' } : undefined;
}

/** "The claim that it was safe angered residents": what hangs on the noun ends before the verb that the noun is the subject of. */
function endOfPhrase(text: IndexedText, noun: number, first: number): number | undefined {
  const verb = headAt(text, noun);
  if (verb > first && relationAt(text, noun).startsWith('nsubj')) {
    let start = verb;
    while (start - 1 > first && /^(?:VB|MD|RB)/.test(tagAt(text, start - 1)) && wordAt(text, start - 2) !== 'to') start--;
    return start;
  }
  const end = text.tree.endOf(noun);
  return end > first + 1 ? end : undefined;
}

/** "the claim that he made": what stands for the noun is no conjunction. */
function isRelative(text: IndexedText, that: number, region: TokenRange): boolean {
  if (isFinite(text, that + 1)) return true;
  const subject = baseChunkStartingAt(text, that + 1, region.end);
  const verb = subject?.end ?? region.end;
  const ends = verb + 1 >= region.end || /^[,;.]$/.test(wordAt(text, verb + 1));
  return isFinite(text, verb) && ends && SPEECH_GIVERS.has(lemmaAt(text, verb));
}

/** "by the union", "from residents" */
function agentBehind(text: IndexedText, noun: number, region: TokenRange): Source | undefined {
  if (!/^(?:by|from)$/.test(wordAt(text, noun + 1))) return undefined;
  const chunk = baseChunkStartingAt(text, noun + 2, region.end);
  if (chunk === undefined || tagAt(text, chunk.head) === 'CD') return undefined;
  return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: true, inherited: false };
}

/** "the minister's repeated claim", "her refusal", "the Iranian demand" */
function ownerOf(text: IndexedText, noun: number, region: TokenRange): Source | undefined {
  for (let at = noun - 1; at >= Math.max(region.first, noun - 4); at--) {
    const tag = tagAt(text, at);
    if (tag === 'PRP$') return sourceAt(at, at + 1, at);
    if (tag === 'POS') {
      const owner = baseChunkEndingAt(text, at - 1, region.first);
      return owner === undefined ? undefined : sourceAt(owner.first, owner.end, owner.head);
    }
    if (text.nameAt(at)?.type === 'norp') return sourceAt(at, at + 1, at);
    if (!/^(?:JJ|VBN|VBG|CD|RB|NN)/.test(tag)) return undefined;
  }
  return undefined;
}

function sourceAt(first: number, end: number, head: number): Source {
  return { range: { first, end }, head, inverted: false, inherited: false };
}

/** "The board issued a warning that": the subject of the verb that gives the noun. */
function giverOf(text: IndexedText, noun: number, region: TokenRange): Source | undefined {
  let verb = noun - 1;
  while (verb > region.first && /^(?:DT|JJ|CD|VBN|NN|RB|HYPH)/.test(tagAt(text, verb)) && noun - verb < 6) verb--;
  if (!tagAt(text, verb).startsWith('VB') || !SPEECH_GIVERS.has(lemmaAt(text, verb))) return undefined;
  const group = readVerbGroup(text, verb, region.first);
  return group.form === 'finite' && !group.passive && !group.negated ? findSubject(text, group, region) : undefined;
}
