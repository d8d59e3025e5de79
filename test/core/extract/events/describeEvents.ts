import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { extractAttributions } from '../../../../src/core/extract/attributions/extractAttributions.ts';
import { loadEventModels, type EventModels } from '../../../../src/core/extract/events/eventModels.ts';
import { extractEvents } from '../../../../src/core/extract/events/extractEvents.ts';
import { extractNames } from '../../../../src/core/extract/mentions/extractNames.ts';
import { extractQuantities } from '../../../../src/core/extract/quantities/extractQuantities.ts';
import { findArticleDate } from '../../../../src/core/articleDate/findArticleDate.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { EventCandidate } from '../../../../src/core/model/candidates.ts';
import type { ParsedText } from '../../../../src/core/model/parsedText.ts';
import type { Reading } from '../../../../src/core/model/reading.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { loadTestModels, modelFolder } from '../../../support/models.ts';

export type TestModels = Awaited<ReturnType<typeof loadTestModels>> & { readonly events: EventModels };

export async function loadModelsForEvents(): Promise<TestModels> {
  return { ...(await loadTestModels()), events: await loadEventModels(modelFolder, 'fast') };
}

/** @param read what a reader of paragraphs would say of the text */
export function findEvents(text: string, models: TestModels, read?: (parsed: ParsedText) => Reading): readonly EventCandidate[] {
  const plain = runToEnd(parseText(createSourceText(text), models.linguistics));
  const parsed = read === undefined ? plain : { ...plain, reading: read(plain) };
  const names = runToEnd(extractNames(parsed, models.names, []));
  const quantities = runToEnd(extractQuantities(parsed, runToEnd(findArticleDate(parsed))));
  const attributions = runToEnd(extractAttributions(parsed, names));
  return runToEnd(extractEvents(parsed, models.events, names, quantities, attributions));
}

/** "killed kill-die planned": trigger, type, and the modality where it is not asserted. */
export function describeEvent(text: string, { trigger, type, modality }: EventCandidate): string {
  const words = [text.slice(trigger.start, trigger.end), type, modality === 'asserted' ? '' : modality];
  return words.filter((word) => word !== '').join(' ');
}

/** "victim: two soldiers | place: Mopti" in text order. */
export function describeArguments(text: string, event: EventCandidate): string {
  return event.arguments.map(({ role, span }) => `${role}: ${text.slice(span.start, span.end)}`).join(' | ');
}
