import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { readJsonLines } from '../../measure/jsonLines.ts';

/** One figure of the corpora; each corpus fills the fields that it has. */
const CorpusFigure = z.looseObject({
  start: z.optional(z.number()),
  end: z.optional(z.number()),
  text: z.optional(z.string()),
  type: z.string(),
  value: z.optional(z.nullable(z.string())),
  change: z.optional(z.string()),
  unit_text: z.optional(z.string()),
  normalized_unit: z.optional(z.string()),
  resolution: z.optional(
    z.nullable(
      z.looseObject({
        value: z.optional(z.nullable(z.string())),
        values: z.optional(
          z.array(
            z.looseObject({
              timex: z.optional(z.string()),
              value: z.optional(z.nullable(z.string())),
              start: z.optional(z.nullable(z.string())),
              end: z.optional(z.nullable(z.string())),
            }),
          ),
        ),
      }),
    ),
  ),
});
export type CorpusFigure = z.infer<typeof CorpusFigure>;

const GoldText = z.looseObject({
  id: z.string(),
  text: z.string(),
  model: z.optional(z.string()),
  reference: z.optional(z.nullable(z.string())),
  not_supported: z.optional(z.string()),
  figures: z.array(CorpusFigure),
  unlocated_quantities: z.optional(z.array(CorpusFigure)),
});
export type GoldText = z.infer<typeof GoldText>;

/** The texts of a JSON Lines corpus; none where the file is absent. */
export function readGoldTexts(file: string): readonly GoldText[] {
  return existsSync(file) ? readJsonLines(file).map((line) => GoldText.parse(line)) : [];
}
