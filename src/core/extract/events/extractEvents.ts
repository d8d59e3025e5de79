import type { AttributionCandidate, EventCandidate, MentionCandidate, QuantityCandidate } from '../../model/candidates.ts';
import { EventType, Modality } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { listArgumentCandidates, type ArgumentPhrase } from './argumentCandidates.ts';
import { chooseClass, rankClasses } from './bestClass.ts';
import { createEventContext, type EventContext } from './eventContext.ts';
import type { EventModels } from './eventModels.ts';
import { dismissalType } from './dismissal.ts';
import { FeatureSet } from '../../linguistics/featureSet.ts';
import { findArguments } from './findArguments.ts';
import { eventTopicOf } from './findTopics.ts';
import { figurativeType, isEverydayNoun } from './harmGuard.ts';
import { describeModality } from './modalityFeatures.ts';
import { listTriggerCandidates, type TriggerCandidate } from './triggerCandidates.ts';
import { describeTrigger } from './triggerFeatures.ts';
import { describeType } from './typeFeatures.ts';
import { saidDespiteNegation } from './openOutcomes.ts';
import { isMeant, saidModality, saidOutright } from './saidModality.ts';
import { warType } from './warType.ts';
import { weighHappening, weighModalities, weighTypes } from './weighReading.ts';

const RULE = 'model:events';

/**
 * The events of a text in text order: which words name a happening and of what type; for each its modality, and its participants,
 * place, time and figures within the sentence. Yields after each sentence.
 * @param happenings words that name a happening, because a person says so
 */
export function* extractEvents(
  parsed: ParsedText,
  models: EventModels,
  names: readonly MentionCandidate[],
  quantities: readonly QuantityCandidate[],
  attributions: readonly AttributionCandidate[],
  happenings: readonly Span[] = [],
): Steps<readonly EventCandidate[]> {
  const topicOfToken = yield* mapSteps(parsed.tokens, (token) => eventTopicOf(models.lexicon, token));
  const context = yield* createEventContext(parsed, names, quantities, attributions, models.lexicon, topicOfToken);
  const features = new FeatureSet();
  const events: EventCandidate[] = [];
  for (const sentence of parsed.sentences) {
    const triggers = listTriggerCandidates(context, sentence);
    let candidates: readonly ArgumentPhrase[] | undefined;
    for (const trigger of triggers) {
      const isGiven = happenings.some((span) => overlaps(span, trigger.span));
      const kind = classifyTrigger(context, models, trigger, features, isGiven);
      if (kind === undefined) continue;
      const { type } = kind;
      candidates ??= listArgumentCandidates(context, sentence);
      events.push({
        trigger: { start: trigger.span.start, end: trigger.span.end },
        ...kind,
        inLexicon: standingInLexicon(trigger.types, type),
        modality: classifyModality(context, models, trigger, type, features),
        arguments: findArguments(context, models, trigger, type, candidates, features),
        rule: RULE,
      });
    }
    yield;
  }
  return events;
}

function classifyTrigger(
  context: EventContext,
  models: EventModels,
  trigger: TriggerCandidate,
  features: FeatureSet,
  isGiven: boolean,
): Pick<EventCandidate, 'type' | 'lead' | 'typeLead' | 'likelyTypes'> | undefined {
  describeTrigger(context, models.clusters, trigger, features);
  const { reading } = context.parsed;
  const { index } = trigger.token;
  const happening = weighHappening(models.occurrences.classes, index, reading);
  const { name: occurrence, lead } = chooseClass(models.occurrences, features, happening);
  if (occurrence !== 'event' && !isGiven) return undefined;
  describeType(context, models.clusters, trigger, features);
  const typesWeighed = weighTypes(models.types.classes, index, reading);
  const { name, lead: typeLead } = chooseClass(models.types, features, typesWeighed);
  const chosen = EventType.options.find((one) => one === name);
  const type =
    (chosen === undefined || isGiven
      ? undefined
      : (dismissalType(context, trigger, chosen) ??
        warType(context, trigger, chosen) ??
        figurativeType(context, trigger, chosen))) ?? chosen;
  if (type === undefined || (!isGiven && isEverydayNoun(context, trigger, type))) return undefined;
  return isGiven ? { type, lead, typeLead, likelyTypes: rankTypes(models, features, typesWeighed) } : { type, lead, typeLead };
}

function rankTypes({ types }: EventModels, features: FeatureSet, added: readonly number[] | undefined): readonly EventType[] {
  return rankClasses(types, features, added).flatMap((name) => EventType.options.find((one) => one === name) ?? []);
}

function standingInLexicon(types: readonly EventType[], type: EventType): NonNullable<EventCandidate['inLexicon']> {
  if (types.length === 0) return 'unknown';
  if (!types.includes(type)) return 'not';
  if (types.length === 1) return 'only';
  return types[0] === type ? 'first' : 'among';
}

function classifyModality(
  context: EventContext,
  models: EventModels,
  trigger: TriggerCandidate,
  type: EventType,
  features: FeatureSet,
): Modality {
  describeModality(context, trigger, type, features);
  const weighed = weighModalities(models.modalities.classes, trigger.token.index, context.parsed.reading);
  const { name } = chooseClass(models.modalities, features, weighed);
  const found = Modality.options.find((modality) => modality === name) ?? 'asserted';
  const despite = saidDespiteNegation(context.parsed, trigger.token);
  if (despite !== undefined) return despite;
  if (found === 'negated') return found;
  const outright = saidOutright(context.parsed, trigger);
  if (outright !== undefined) return outright;
  if (found === 'hypothetical') return isMeant(context, trigger) ? 'planned' : found;
  return found === 'asserted' ? (saidModality(context.parsed, trigger) ?? found) : found;
}
