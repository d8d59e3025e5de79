import type { Span } from '../../text/span.ts';
import type { Confidences } from '../../model/analysis.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import { describeAttribution } from './attributionFeatures.ts';
import type { ConfidenceModel } from './confidenceModel.ts';
import { describeEvent } from './eventFeatures.ts';
import { describeName } from './nameFeatures.ts';
import { describeNominal } from './nominalFeatures.ts';
import { describeQuantity } from './quantityFeatures.ts';
import { createConfidenceContext, type KnownAs, type Layers, type ConfidenceContext } from './confidenceContext.ts';

/** Rules that do what a person said. */
const OWN_TERMS = 'user-dictionary';
const OF_A_PERSON = 0.995;

/** What is known of the candidates of a layer, one list of features each. */
export interface Descriptions {
  readonly quantities: readonly (readonly string[])[];
  readonly attributions: readonly (readonly string[])[];
  readonly events: readonly (readonly string[])[];
}

/** For each candidate of each layer how probable it is that all of it is right. Proportional to the length of the text. */
export function* estimateConfidence(
  parsed: ParsedText,
  layers: Layers,
  model: ConfidenceModel,
  knownAs: KnownAs,
): Steps<Confidences> {
  const around = yield* createConfidenceContext(parsed, layers, knownAs);
  const described = yield* describeLayers(around);
  const quantities = yield* mapSteps(described.quantities, (features) => model.estimate('quantity', features));
  const attributions = yield* mapSteps(described.attributions, (features) => model.estimate('attribution', features));
  const events = yield* mapSteps(described.events, (features) => model.estimate('event', features));
  const mentions = yield* mapSteps(yield* describeMentions(around, attributions, events), (features, index) =>
    layers.mentions[index]?.rule === OWN_TERMS ? OF_A_PERSON : model.estimate('mention', features),
  );
  return { mentions, quantities, attributions, events };
}

export function* describeLayers(around: ConfidenceContext): Steps<Descriptions> {
  const { layers } = around;
  return {
    quantities: yield* mapSteps(layers.quantities, (quantity, index) => describeQuantity(around, index, quantity)),
    attributions: yield* mapSteps(layers.attributions, (attribution, index) => describeAttribution(around, index, attribution)),
    events: yield* mapSteps(layers.events, (event) => describeEvent(around, event)),
  };
}

/** A description of an actor is as sure as the statement or event that it is marked for, so these are estimated first. */
export function* describeMentions(
  around: ConfidenceContext,
  attributions: readonly number[],
  events: readonly number[],
): Steps<readonly (readonly string[])[]> {
  const owner = yield* listOwners(around.layers, attributions, events);
  return yield* mapSteps(around.layers.mentions, (mention, index) =>
    mention.form === 'name' ? describeName(around, index, mention) : describeNominal(around, index, mention, owner(mention.head)),
  );
}

/** The confidence of the surest statement or event that a head is the source or a participant of; 0 for none. */
function* listOwners(layers: Layers, attributions: readonly number[], events: readonly number[]): Steps<(head: Span) => number> {
  const best = new Map<number, number>();
  const add = ({ start }: Span, confidence: number): unknown => best.set(start, Math.max(best.get(start) ?? 0, confidence));
  for (const [index, { sourceHead }] of layers.attributions.entries()) {
    if (isPause(index)) yield;
    if (sourceHead !== undefined) add(sourceHead, attributions[index] ?? 0);
  }
  for (const [index, event] of layers.events.entries()) {
    if (isPause(index)) yield;
    for (const { head } of event.arguments) add(head, events[index] ?? 0);
  }
  return (head) => best.get(head.start) ?? 0;
}
