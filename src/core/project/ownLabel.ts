import { type Codebook, type OwnTypeLayer } from '../model/codebook.ts';
import type { Layer } from '../model/annotation.ts';
import { typeLabel } from '../present/ownTypes.ts';
import type { IndexedAnnotation, IndexedEntity } from './articleEntry.ts';

const OWN_LAYERS: Readonly<Partial<Record<Layer, OwnTypeLayer>>> = { mention: 'entity', quantity: 'figure', event: 'event' };

/** The project's own type of an annotation, as people call it; empty where it has none. @param entity of a mention its actor */
export function ownLabel(codebook: Codebook, annotation: IndexedAnnotation, entity?: IndexedEntity): string {
  const layer = OWN_LAYERS[annotation.layer];
  return layer === undefined ? '' : typeLabel({ codebook }, layer, entity ?? annotation, '');
}

/** The same of an actor. */
export function ownLabelOfActor(codebook: Codebook, entity: IndexedEntity): string {
  return typeLabel({ codebook }, 'entity', entity, '');
}
