import type { AttributionCandidate } from '../../model/candidates.ts';
import { contains, spanLength, type Span } from '../../text/span.ts';

interface ContentPiece extends Span {
  readonly attribution: number;
  /** Length of the whole content. */
  readonly size: number;
}

/**
 * Returns a function that gives the smallest explicit attribution whose content contains a span: an index into `attributions`.
 */
export function attributionFinder(attributions: readonly AttributionCandidate[]): (span: Span) => number | undefined {
  const pieces = attributions.flatMap((attribution, index): ContentPiece[] => {
    if (attribution.implicit) return [];
    const size = attribution.content.reduce((sum, piece) => sum + spanLength(piece), 0);
    return attribution.content.map(({ start, end }) => ({ start, end, attribution: index, size }));
  });
  pieces.sort((a, b) => a.start - b.start);
  const longest = pieces.reduce((length, piece) => Math.max(length, spanLength(piece)), 0);
  return (span) => {
    let best: ContentPiece | undefined;
    for (let index = lastStartingBy(pieces, span.start); index >= 0; index--) {
      const piece = pieces[index];
      if (piece === undefined || piece.start + longest < span.end) break;
      if (contains(piece, span) && (best === undefined || piece.size < best.size)) best = piece;
    }
    return best?.attribution;
  };
}

/** Index of the last piece that starts at or before `offset`; -1 without one. */
function lastStartingBy(pieces: readonly ContentPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
