import type { ScoredEvent, ScoredFigure } from '../../measure/scorer/annotations.ts';
import { Stance } from '../../src/core/model/attribution.ts';
import { EntityType } from '../../src/core/model/entityType.ts';
import { ArgumentRole, EventType, Modality } from '../../src/core/model/event.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import { Qualifier, QuantityKind } from '../../src/core/model/quantity.ts';
import type { QuantityValue } from '../../src/core/model/quantityValue.ts';
import type { AnnotationDraft, ArgumentDraft } from '../../src/core/review/decision.ts';
import { contains, type Span } from '../../src/core/text/span.ts';
import type { GoldItem } from './gold.ts';

export function spansOf(spans: readonly Span[]): readonly Span[] {
  return spans.map(({ start, end }) => ({ start, end }));
}

export function figureValueOf(gold: ScoredFigure): QuantityValue {
  return {
    kind: QuantityKind.parse(gold.kind),
    qualifier: Qualifier.parse(gold.qualifier ?? 'exactly'),
    value: gold.value ?? null,
    min: gold.min ?? null,
    max: gold.max ?? null,
    iso: gold.iso ?? null,
    magnitude: gold.magnitude ?? null,
    unit: gold.unit ?? null,
  };
}

export function argumentsOf({ mentions }: AnnotatedDocument, gold: ScoredEvent): readonly ArgumentDraft[] {
  return gold.args.map(({ role, start, end }) => {
    const span = { start, end };
    const entity = mentions.find(({ target }) => contains(span, target) || contains(target, span))?.entity;
    const isActor = role !== 'time' && role !== 'figure';
    return { role: ArgumentRole.parse(role), span, ...(entity === undefined || !isActor ? {} : { entity }) };
  });
}

/** What a person makes by hand of gold that was missed. */
export function draftFromGold(document: AnnotatedDocument, gold: GoldItem): AnnotationDraft {
  switch (gold.layer) {
    case 'mention': {
      const { start, end, type, form, text } = gold.value;
      const draft = { layer: 'mention', span: { start, end }, type: EntityType.parse(type ?? 'other') } as const;
      return { ...draft, form: form === 'nominal' ? 'nominal' : 'name', entity: { newName: text ?? 'somebody' } };
    }
    case 'quantity':
      return { layer: 'quantity', span: { start: gold.value.start, end: gold.value.end }, value: figureValueOf(gold.value) };
    case 'attribution': {
      const { source, cue, content, stance } = gold.value;
      return {
        layer: 'attribution',
        source: spansOf(source.spans),
        cue: spansOf(cue.spans),
        content: spansOf(content.spans),
        implicit: source.spans.length === 0,
        kind: 'indirect',
        stance: Stance.parse(stance ?? 'asserts'),
      };
    }
    case 'event': {
      const { trigger, type, modality } = gold.value;
      return {
        layer: 'event',
        trigger: { start: trigger.start, end: trigger.end },
        type: EventType.parse(type),
        modality: Modality.parse(modality ?? 'asserted'),
        arguments: argumentsOf(document, gold.value),
      };
    }
  }
}
