import { extractAttributions } from '../../src/core/extract/attributions/extractAttributions.ts';
import { extractNames } from '../../src/core/extract/mentions/extractNames.ts';
import { parseText } from '../../src/core/linguistics/parse.ts';
import type { AttributionCandidate } from '../../src/core/model/candidates.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import type { Span } from '../../src/core/text/span.ts';
import type { loadTestModels } from './models.ts';

type TestModels = Awaited<ReturnType<typeof loadTestModels>>;

/** The attributions of a text that is parsed and named for them alone. */
export function attributionsOf(text: string, models: TestModels): readonly AttributionCandidate[] {
  const parsed = runToEnd(parseText(createSourceText(text), models.linguistics));
  return runToEnd(extractAttributions(parsed, runToEnd(extractNames(parsed, models.names, []))));
}

/** One line an attribution: `source | cue | content | kind stance`; pieces joined by ` + `. */
export function describeAttributions(text: string, models: TestModels): string[] {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' + ');
  return attributionsOf(text, models).map(
    ({ source, cue, content, kind, stance }) => `${words(source)} | ${words(cue)} | ${words(content)} | ${kind} ${stance}`,
  );
}
