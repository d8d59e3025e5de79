import { PERSON_NOUNS, singularForms } from '../../../lexicon/nominalTypes.ts';
import type { ReadingWeights } from '../../../model/reading.ts';
import { headAt, isFinite, relationAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { regionOf } from '../region.ts';
import { isTheBody } from '../sources/findSubject.ts';
import type { Source } from '../sources/source.ts';
import { chunkEndingAt } from '../../../linguistics/nounPhrases/leftward.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { nearestSource } from './nearestSource.ts';
import { meanShare, type StatementShares } from './statementShares.ts';

/** Where the form of the text says who speaks, it knows better than the reader. */
const SAID_BY_FORM = /^(?:interview-turn|speaker-label|announcement|dash-byline|nominal-infinitive)$/;

/**
 * A statement with the source that the reader sees in its sentence, where it sees nothing in the one that rules found, or sees that one as the end of a
 * longer phrase: "authorities in the district south of Nairobi say".
 */
export function settleSource(
  text: IndexedText,
  draft: StatementDraft,
  shares: StatementShares,
  weights: ReadingWeights,
): StatementDraft {
  const { source, anchor, rule } = draft;
  if (source === undefined || SAID_BY_FORM.test(rule) || wordAt(text, anchor - 1) === 'as') return draft;
  const isSeen = meanShare(shares, [source.range], 'source') >= weights.statementSource;
  if (isSeen && source.inverted) return draft;
  const seen = nearestSource(text, anchor, regionOf(text, anchor), shares);
  if (seen === undefined || meanShare(shares, [seen.range], 'source') < weights.statementParts) return draft;
  if (!isSeen && (source.inherited ? isInOtherClause(text, seen, source) : isSubjectOf(text, draft, source, seen))) return draft;
  return !isSeen || isEndOf(text, source, seen) ? { ...draft, source: seen } : draft;
}

function isSomebody(text: IndexedText, head: number): boolean {
  const isPerson = singularForms(wordAt(text, head)).some((form) => PERSON_NOUNS.has(form));
  return isPerson || /^(?:person|organization)$/.test(text.nameAt(head)?.type ?? '');
}

/** "Officials say five suspects held in the case have admitted it": the parser's subject of the cue, behind another verb that has the one seen. */
function isSubjectOf(text: IndexedText, { anchor }: StatementDraft, { range, head }: Source, seen: Source): boolean {
  if (
    !isSomebody(text, head) ||
    headAt(text, head) !== anchor ||
    !relationAt(text, head).startsWith('nsubj') ||
    seen.range.end > range.first
  )
    return false;
  for (let at = seen.range.end; at < range.first; at++) if (isFinite(text, at)) return true;
  return false;
}

/** "Witnesses say police came as they held a protest calling for reform": whoever speaks before a conjunction is not the one in the clause behind it. */
function isInOtherClause(text: IndexedText, seen: Source, { range }: Source): boolean {
  for (let at = seen.range.end; at < range.first; at++)
    if (tagAt(text, at) === 'IN' && /^(?:as|while|because|after|before|when|since)$/.test(wordAt(text, at))) return true;
  return false;
}

/** The source is the end of the other phrase, behind a preposition, a conjunction or a comma, and no clause of its own. */
function isEndOf(text: IndexedText, { range, head }: Source, longer: Source): boolean {
  const reaches = longer.range.first < range.first && range.first < longer.range.end;
  if (
    !reaches ||
    wordAt(text, longer.range.first - 1) === 'to' ||
    longer.head >= range.first ||
    head < range.first ||
    !/^(?:IN|CC|,)$/.test(tagAt(text, range.first - 1))
  )
    return false;
  if (isBehindOpening(text, range, longer.range)) return false;
  if (isTheBody(text, range.first, head) || isObjectBefore(text, range, longer.range)) return false;
  for (let at = longer.range.first; at < range.first; at++)
    if (isFinite(text, at) || tagAt(text, at).startsWith('W')) return false;
  return true;
}

/** "As an associate at a firm in Leeds, | Ada Brook said": the phrase before the comma opens the sentence. */
function isBehindOpening(text: IndexedText, { first }: TokenRange, longer: TokenRange): boolean {
  const preposition = longer.first - 1;
  if (wordAt(text, first - 1) !== ',' || !/^(?:IN|TO)$/.test(tagAt(text, preposition))) return false;
  const { firstToken = 0 } = text.parsed.sentences[text.tokens[preposition]?.sentence ?? -1] ?? {};
  return preposition - firstToken <= LONGEST_START;
}

/** "But in", "More than", in tokens before the preposition. */
const LONGEST_START = 1;

/** "fought courts, firms and unions | and Ada Brook said": the list before the source is the object of a verb or preposition. */
function isObjectBefore(text: IndexedText, source: TokenRange, longer: TokenRange): boolean {
  if (wordAt(text, source.first - 1) !== 'and') return false;
  const { firstToken = 0 } = text.parsed.sentences[text.tokens[longer.first]?.sentence ?? -1] ?? {};
  let at = longer.first - 1;
  while (wordAt(text, at) === ',') at = (chunkEndingAt(text, at - 1, firstToken)?.first ?? at) - 1;
  return at >= firstToken && /^(?:VB|IN$|TO$)/.test(tagAt(text, at)) && !/^(?:that|as|while|because)$/.test(wordAt(text, at));
}
