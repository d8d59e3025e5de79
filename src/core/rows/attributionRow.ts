import * as z from 'zod/mini';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { AttributionKind, Stance } from '../model/attribution.ts';
import { articleField, partCells, reviewCells, reviewFields, type RowContext } from './rowFields.ts';

/** Who said what, one statement a row. A part that is torn has its pieces in `…Spans`. */
export const AttributionRow = z.object({
  ...articleField,
  id: z.string(),
  kind: AttributionKind,
  stance: Stance,
  /** The source's entity id. */
  entity: z.nullable(z.string()),
  implicit: z.boolean(),
  sourceStart: z.nullable(z.int()),
  sourceEnd: z.nullable(z.int()),
  sourceText: z.nullable(z.string()),
  sourceSpans: z.nullable(z.string()),
  cueStart: z.nullable(z.int()),
  cueEnd: z.nullable(z.int()),
  cueText: z.nullable(z.string()),
  cueSpans: z.nullable(z.string()),
  contentStart: z.nullable(z.int()),
  contentEnd: z.nullable(z.int()),
  contentText: z.nullable(z.string()),
  contentSpans: z.nullable(z.string()),
  ...reviewFields,
});
export type AttributionRow = z.infer<typeof AttributionRow>;

export function attributionRows({ attributions }: AnnotatedDocument, context: RowContext): readonly AttributionRow[] {
  return attributions.map((attribution) => {
    const source = partCells(attribution.source.targets, context);
    const cue = partCells(attribution.cue.targets, context);
    const content = partCells(attribution.content.targets, context);
    return {
      article: context.article,
      id: attribution.id,
      kind: attribution.kind,
      stance: attribution.stance,
      entity: attribution.source.entity ?? null,
      implicit: attribution.source.implicit,
      sourceStart: source.start,
      sourceEnd: source.end,
      sourceText: source.text,
      sourceSpans: source.spans,
      cueStart: cue.start,
      cueEnd: cue.end,
      cueText: cue.text,
      cueSpans: cue.spans,
      contentStart: content.start,
      contentEnd: content.end,
      contentText: content.text,
      contentSpans: content.spans,
      ...reviewCells(attribution),
    };
  });
}
