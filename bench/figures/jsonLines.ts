import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** One figure of the corpora; each corpus fills the fields that it has. */
const GoldFigure = z.looseObject({
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
export type GoldFigure = z.infer<typeof GoldFigure>;

const GoldText = z.looseObject({
  id: z.string(),
  text: z.string(),
  model: z.optional(z.string()),
  reference: z.optional(z.nullable(z.string())),
  not_supported: z.optional(z.string()),
  figures: z.array(GoldFigure),
  unlocated_quantities: z.optional(z.array(GoldFigure)),
});
export type GoldText = z.infer<typeof GoldText>;

/** The texts of a JSON Lines corpus; none where the file is absent. */
export function readJsonLines(file: string): readonly GoldText[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => GoldText.parse(JSON.parse(line)));
}
