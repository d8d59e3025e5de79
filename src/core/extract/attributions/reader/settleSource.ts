import type { ReadingWeights } from '../../../model/reading.ts';
import type { IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { Draft } from '../draft.ts';
import { regionOf } from '../region.ts';
import { nearestSource } from './nearestSource.ts';
import { meanShare, type StatementShares } from './statementShares.ts';

/** A statement with the source that the reader sees in its sentence, where it sees nothing in the one that rules found. */
export function settleSource(text: IndexedText, draft: Draft, shares: StatementShares, weights: ReadingWeights): Draft {
  const { source, anchor } = draft;
  if (source === undefined || meanShare(shares, [source.range], 'source') >= weights.statementSource) return draft;
  const seen = nearestSource(text, anchor, regionOf(text, anchor), shares);
  const isSure = seen !== undefined && meanShare(shares, [seen.range], 'source') >= weights.statementParts;
  return isSure ? { ...draft, source: seen } : draft;
}
