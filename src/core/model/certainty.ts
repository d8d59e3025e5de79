import type { Layer } from './annotation.ts';

/**
 * What a confidence means for who reads: *sure* need not be looked at before it is used, *likely* should be, *doubtful* is as often wrong as
 * right.
 */
export type Certainty = 'sure' | 'likely' | 'doubtful';

/** Layers that the machine proposes. */
export type ProposedLayer = Exclude<Layer, 'passage'>;

/**
 * The least confidence that is sure: the lowest from which on 97 of 100 are right, measured on real text that nothing was learnt from
 * (`npm run train:confidence` writes it here). Annotations of a layer are not equally hard, so each has its own.
 */
export const SURE_FROM: Readonly<Record<ProposedLayer, number>> = {
  mention: 0.918,
  quantity: 0.954,
  attribution: 0.964,
  event: 0.934,
};

/** Below it an annotation is doubtful. */
export const DOUBTFUL_BELOW = 0.6;

/** @param confidence the probability that all of the annotation is right: `provenance.confidence`; absent where nobody estimated it */
export function certaintyOf(layer: Layer, confidence: number | undefined): Certainty | undefined {
  if (confidence === undefined || layer === 'passage') return undefined;
  if (confidence >= SURE_FROM[layer]) return 'sure';
  return confidence < DOUBTFUL_BELOW ? 'doubtful' : 'likely';
}
