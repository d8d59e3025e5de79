import { EntityType } from '../../src/core/model/entityType.ts';
import { EventType, Modality } from '../../src/core/model/event.ts';
import { Stance } from '../../src/core/model/attribution.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { LayeredAnnotation } from '../../src/core/present/documentIndex.ts';
import type { Decision } from '../../src/core/review/decision.ts';
import { argumentsOf, figureValueOf, spansOf } from './draftOf.ts';
import type { Fault, GoldItem } from './gold.ts';
import type { ReviewWay } from './keys.ts';

export interface Fix {
  readonly ids: readonly string[];
  readonly decision: Decision;
}

/** The act that puts one fault right, as the product's command makes it. */
export function fixOf(
  document: AnnotatedDocument,
  annotation: LayeredAnnotation,
  gold: GoldItem,
  fault: Fault,
  way: ReviewWay,
): Fix {
  const { id } = annotation.value;
  const fix = (decision: Decision): Fix => ({ ids: [id], decision });
  if (annotation.layer === 'mention' && gold.layer === 'mention') {
    const { value } = gold;
    if (fault === 'span') return fix({ kind: 'reattach', span: { start: value.start, end: value.end } });
    const type = EntityType.parse(value.type);
    const others = document.mentions.filter(({ entity }) => entity === annotation.value.entity).length > 1;
    // Wherever it is mentioned, unless it is another thing here.
    return others && way === 'before'
      ? fix({ kind: 'editMention', type })
      : { ids: [annotation.value.entity, id], decision: { kind: 'editEntity', type } };
  }
  if (annotation.layer === 'quantity' && gold.layer === 'quantity')
    return fix({ kind: 'editQuantity', value: figureValueOf(gold.value) });
  if (annotation.layer === 'attribution' && gold.layer === 'attribution') {
    const { source, cue, content, stance } = gold.value;
    if (fault === 'source')
      return fix({ kind: 'editAttribution', source: spansOf(source.spans), implicit: source.spans.length === 0, entity: null });
    if (fault === 'cue') return fix({ kind: 'editAttribution', cue: spansOf(cue.spans) });
    if (fault === 'content') return fix({ kind: 'editAttribution', content: spansOf(content.spans) });
    return fix({ kind: 'editAttribution', stance: Stance.parse(stance) });
  }
  if (annotation.layer === 'event' && gold.layer === 'event') {
    const { value } = gold;
    if (fault === 'type') return fix({ kind: 'editEvent', type: EventType.parse(value.type) });
    if (fault === 'modality') return fix({ kind: 'editEvent', modality: Modality.parse(value.modality) });
    return fix({ kind: 'editEvent', arguments: argumentsOf(document, value) });
  }
  throw new Error('a proposal and gold of different layers');
}
