import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { counted } from './counted.ts';
import type { Translate } from './translate.ts';

/** “12 actors, 1 figure, 8 statements, 23 events” */
export function countLayers(t: Translate, { entities, quantities, attributions, events }: AnnotatedDocument): string {
  return [
    counted(t, 'actor', entities.length),
    counted(t, 'figure', quantities.length),
    counted(t, 'statement', attributions.length),
    counted(t, 'event', events.length),
  ].join(', ');
}
