import { ScoredDocument } from '../../measure/scorer/annotations.ts';
import type { MarkedDocument } from './marks.ts';

/** A marked text as the scorer reads gold: names and happenings without participants; nothing of the other layers. */
export function toGold({ names, events }: MarkedDocument): ScoredDocument {
  return ScoredDocument.parse({
    mentions: names.map((name) => ({ ...name, form: 'name' })),
    events: events.map(({ start, end, types: [type, ...others], modality, optional }) => ({
      ...{ trigger: { start, end }, type, alt_types: others, modality, optional },
    })),
  });
}
