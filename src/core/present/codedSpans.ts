import { findCode, type Codebook } from '../model/codebook.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Span } from '../text/span.ts';
import { indexDocument } from './documentIndex.ts';

/** A stretch of text with a code that has a colour. */
export interface CodedSpan {
  readonly id: string;
  readonly span: Span;
  /** `#rrggbb`: of several codes the one that stands first in the codebook. */
  readonly color: string;
}

/** What is coded in a colour; rejected and unplaced annotations have none. */
export function codedSpans(document: AnnotatedDocument, codebook: Codebook): readonly CodedSpan[] {
  if (codebook.codes.every(({ color }) => color === undefined)) return [];
  return indexDocument(document).annotations.flatMap(({ value: { id, codes, target, review } }) => {
    if (codes === undefined || review.status === 'rejected' || target.end <= target.start) return [];
    const color = colorOf(codebook, codes);
    return color === undefined ? [] : [{ id, span: { start: target.start, end: target.end }, color }];
  });
}

function colorOf(codebook: Codebook, ids: readonly string[]): string | undefined {
  const given = new Set(ids.map((id) => findCode(codebook, id)));
  return codebook.codes.find((code) => code.color !== undefined && given.has(code))?.color?.toLowerCase();
}
