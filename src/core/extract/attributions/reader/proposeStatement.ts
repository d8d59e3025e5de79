import type { ReadingWeights } from '../../../model/reading.ts';
import { NOMINAL_CUES } from '../../../lexicon/nominalCues.ts';
import { REPORTING_VERBS } from '../../../lexicon/reportingVerbs.ts';
import { lemmaAt, relationAt, tagAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { isOtherSense } from '../contents/contentChecks.ts';
import { regionOf, trimFinalMarks } from '../region.ts';
import type { Source } from '../sources/source.ts';
import { isReducedPassive } from '../verbs/reducedPassive.ts';
import { readVerbGroup } from '../verbs/verbGroup.ts';
import { nearestSource, wholeSubject } from './nearestSource.ts';
import { runsOf } from './runsOf.ts';
import { meanShare, type StatementShares } from './statementShares.ts';

/** So far from its cue a content may begin or end. */
const REACH = 4;
const LEAST_CONTENT = 4;
/** Of a word that is in no list of reporting words the reader has to be so much surer. */
const STRANGE = 3;

/**
 * A statement that no rule knows, where the reader is sure of its cue, and sees a source and a content in the same sentence: "leading officials to believe
 * the disease is gone", "tests indicated elevated levels".
 */
export function proposeStatement(
  text: IndexedText,
  cue: number,
  shares: StatementShares,
  weights: ReadingWeights,
): StatementDraft | undefined {
  const lemma = lemmaAt(text, cue);
  const stance = REPORTING_VERBS.get(lemma)?.[0]?.stance ?? NOMINAL_CUES.get(lemma)?.stance;
  const doubt = 1 - shares(cue, 'cue');
  if (doubt > (1 - weights.statementCue) / (stance === undefined ? STRANGE : 1) || !mayBeCue(text, cue)) return undefined;
  const region = regionOf(text, cue);
  const source = nearestSource(text, cue, region, shares);
  if (source?.inverted === true && tagAt(text, cue) === 'VBG') return undefined;
  if (source === undefined || meanShare(shares, [source.range], 'source') < weights.statementParts) return undefined;
  const content = contentOf(text, cue, source, region, shares);
  if (content === undefined || meanShare(shares, [content], 'content') < weights.statementParts) return undefined;
  if (isOtherSense(text, lemma, { first: cue + 1, frame: 'naming' }, content.end)) return undefined;
  return {
    rule: 'reader',
    stance: stance ?? 'asserts',
    source: wholeSubject(text, cue, source, shares),
    cue: [{ first: cue, end: cue + 1 }],
    content: [content],
    anchor: cue,
  };
}

function mayBeCue(text: IndexedText, cue: number): boolean {
  if (isReducedPassive(text, readVerbGroup(text, cue, regionOf(text, cue).first), lemmaAt(text, cue))) return false;
  return /^(?:VB|NNS?$)/.test(tagAt(text, cue)) && !/^(?:aux|cop|compound|amod)/.test(relationAt(text, cue));
}

function contentOf(
  text: IndexedText,
  cue: number,
  source: Source,
  region: TokenRange,
  shares: StatementShares,
): TokenRange | undefined {
  const runs = runsOf(text, region, 'content', shares).filter(({ first, end }) => end - first >= LEAST_CONTENT);
  const said: TokenRange = { first: Math.min(cue, source.range.first), end: Math.max(cue + 1, source.range.end) };
  const after = runs.find(({ first }) => first > cue && first - cue <= REACH + (source.inverted ? source.range.end - cue : 0));
  const before = [...runs].reverse().find(({ end }) => end <= said.first && said.first - end <= REACH);
  const chosen = after ?? before;
  return chosen === undefined ? undefined : { ...chosen, end: trimFinalMarks(text, chosen.first, chosen.end) };
}
