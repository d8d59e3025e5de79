import type { EventCandidate, MentionCandidate, QuantityCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Steps } from '../../steps.ts';
import { compareSpans, contains, type Span } from '../../text/span.ts';
import { findArguments } from './findArguments.ts';
import { findTriggers } from './findTriggers.ts';
import { readModality } from './modality.ts';

/**
 * The events of a text in text order: triggers, then for each its modality and its participants, place, time and figures within the
 * sentence. Yields after each sentence.
 */
export function* extractEvents(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
  quantities: readonly QuantityCandidate[],
): Steps<readonly EventCandidate[]> {
  const events: EventCandidate[] = [];
  const sortedNames = [...names].sort((a, b) => compareSpans(a.span, b.span));
  let nextName = 0;
  let nextQuantity = 0;
  for (const sentence of parsed.sentences) {
    const inSentence: MentionCandidate[] = [];
    for (; nextName < sortedNames.length; nextName++) {
      const name = sortedNames[nextName];
      if (name === undefined || name.span.start >= sentence.end) break;
      if (contains(sentence, name.span)) inSentence.push(name);
    }
    const figures: number[] = [];
    for (; nextQuantity < quantities.length; nextQuantity++) {
      const quantity = quantities[nextQuantity];
      if (quantity === undefined || quantity.span.start >= sentence.end) break;
      if (contains(sentence, quantity.span)) figures.push(nextQuantity);
    }
    const isInName = (span: Span): boolean => inSentence.some((name) => contains(name.span, span));
    for (const trigger of findTriggers(parsed, sentence, isInName)) {
      const token = parsed.tokens[trigger.token];
      if (token === undefined) continue;
      events.push({
        trigger: { start: trigger.span.start, end: trigger.span.end },
        type: trigger.type,
        modality: readModality(parsed, token),
        arguments: findArguments({ parsed, sentence, names: inSentence, quantities, figures }, token, trigger.type),
        rule: trigger.rule,
      });
    }
    yield;
  }
  return events;
}
