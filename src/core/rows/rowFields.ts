import * as z from 'zod/mini';
import { Provenance } from '../model/provenance.ts';
import { type Review, ReviewStatus } from '../model/review.ts';
import type { Target } from '../model/target.ts';

/** How the rows of one article are made. */
export interface RowContext {
  /** What the `article` column of every table says: a file's name, or a key. */
  readonly article: string;
  /** From the document's offsets (UTF-16 code units of the LF text) to those of the rows. */
  readonly offset: (offset: number) => number;
}

export const articleField = { article: z.string() };

/** Who proposed a record, and what a person decided of it; the last three are null until somebody has. */
export const reviewFields = {
  method: Provenance.shape.method,
  rule: z.nullable(z.string()),
  status: ReviewStatus,
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(z.string()),
  note: z.nullable(z.string()),
};

interface ReviewCells {
  readonly method: Provenance['method'];
  readonly rule: string | null;
  readonly status: ReviewStatus;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
}

export function reviewCells({ provenance, review }: { readonly provenance: Provenance; readonly review: Review }): ReviewCells {
  return {
    method: provenance.method,
    rule: provenance.name ?? null,
    status: review.status,
    decidedBy: review.by ?? null,
    decidedAt: review.at ?? null,
    note: review.note ?? null,
  };
}

/** Where something is, and its words. */
export const placeFields = { start: z.int(), end: z.int(), text: z.string() };

export function placeCells(target: Target, { offset }: RowContext): { start: number; end: number; text: string } {
  return { start: offset(target.start), end: offset(target.end), text: target.exact };
}

/** A part that may be missing, or torn into several pieces. */
export interface PartCells {
  /** From the first piece to the last. */
  readonly start: number | null;
  readonly end: number | null;
  /** The pieces' words, joined by ` … `. */
  readonly text: string | null;
  /** Only of several pieces: `start-end` of each, joined by a space. */
  readonly spans: string | null;
}

export function partCells(targets: readonly Target[], { offset }: RowContext): PartCells {
  if (targets.length === 0) return { start: null, end: null, text: null, spans: null };
  return {
    start: offset(Math.min(...targets.map(({ start }) => start))),
    end: offset(Math.max(...targets.map(({ end }) => end))),
    text: targets.map(({ exact }) => exact).join(' … '),
    spans: targets.length === 1 ? null : targets.map(({ start, end }) => `${offset(start)}-${offset(end)}`).join(' '),
  };
}
