import * as z from 'zod/mini';
import type { ProposedLayer } from '../../model/certainty.ts';
import type { Care } from '../../model/reading.ts';
import type { ModelSource } from '../../ports.ts';
import { decodeUtf8 } from '../../text/utf8.ts';

/** Where the reader of paragraphs helps, what is found is surer. */
export const CONFIDENCE_FILES: Readonly<Record<Care, string>> = { careful: 'confidence.careful.json', fast: 'confidence.json' };

const LayerWeights = z.object({
  /** From this confidence on 97 of 100 were right in real text that nothing was learnt from. */
  sureFrom: z.number(),
  bias: z.number(),
  /** By feature. */
  weights: z.record(z.string(), z.number()),
});

export const ConfidenceFile = z.object({
  mention: LayerWeights,
  quantity: LayerWeights,
  attribution: LayerWeights,
  event: LayerWeights,
});
export type ConfidenceFile = z.infer<typeof ConfidenceFile>;

/** One logistic model a layer over a few features that are there or not. Learnt by `training/trainConfidence.ts`. */
export interface ConfidenceModel {
  /** The probability, in thousandths, that an annotation with these features is right. */
  estimate(layer: ProposedLayer, features: readonly string[]): number;
}

/** @throws FileStoreError when the file can't be read; an Error when it is no confidence model */
export async function loadConfidenceModel(source: ModelSource, care: Care): Promise<ConfidenceModel> {
  const bytes = await source.load(CONFIDENCE_FILES[care]);
  return createConfidenceModel(ConfidenceFile.parse(JSON.parse(decodeUtf8(bytes) ?? '')));
}

export function createConfidenceModel(file: ConfidenceFile): ConfidenceModel {
  const weightsOf = {
    mention: new Map(Object.entries(file.mention.weights)),
    quantity: new Map(Object.entries(file.quantity.weights)),
    attribution: new Map(Object.entries(file.attribution.weights)),
    event: new Map(Object.entries(file.event.weights)),
  };
  return {
    estimate: (layer, features) => {
      const weights = weightsOf[layer];
      const score = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), file[layer].bias);
      return inThousandths(1 / (1 + Math.exp(-score)));
    },
  };
}

/** Nothing that a machine says is certain. */
const MOST = 0.995;
const LEAST = 0.005;

function inThousandths(share: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.round(share * 1000) / 1000));
}
