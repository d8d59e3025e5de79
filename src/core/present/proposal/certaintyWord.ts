import { certaintyOf, type Certainty } from '../../model/certainty.ts';
import type { LayeredAnnotation } from '../documentIndex.ts';
import { oncePerLanguage, type Translate } from '../translate.ts';

/** The share of what is sure that was right on real text that nothing was learnt from: what `SURE_FROM` is chosen for. */
export const RIGHT_OF_SURE = 0.97;

const words = oncePerLanguage((t): Record<Certainty, string> => ({
  sure: t('sure'),
  likely: t('likely'),
  doubtful: t('doubtful'),
}));

/** How sure the machine is of what it proposes, in one word; empty where it doesn't say, and for what a person made or changed. */
export function certaintyWord(t: Translate, annotation: LayeredAnnotation): string {
  const certainty = certaintyOfAnnotation(annotation);
  return certainty === undefined ? '' : words(t)[certainty];
}

export function certaintyOfAnnotation({ layer, value }: LayeredAnnotation): Certainty | undefined {
  if (value.review.edited === true) return undefined;
  return certaintyOf(layer, value.provenance.confidence);
}
