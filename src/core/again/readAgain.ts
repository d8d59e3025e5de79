import { extractLayers, readText, type AnalyzeOptions, type Models } from '../analyze.ts';
import type { EventCandidate } from '../model/candidates.ts';
import type { AnnotationDraft } from '../review/decision.ts';
import type { LikelyTypes } from '../review/likelyTypes.ts';
import type { Steps } from '../steps.ts';
import { createSourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { draftActors } from './draftActors.ts';
import { draftFigure, draftMissedFigures } from './draftFigures.ts';
import { draftStatements } from './draftStatements.ts';
import { moveDraft } from './moveDraft.ts';

/** What a text can be read to say by who knows that something was overlooked. Offsets are of the LF text. */
export interface Readings extends LikelyTypes {
  /** Every happening, actor, figure and statement that its words could tell of; those that the analysis found are among them. */
  readonly drafts: readonly AnnotationDraft[];
  /** Of these the happenings whose words are known to name one, the numbers that are no figure yet, and the statements. */
  readonly likely: readonly AnnotationDraft[];
}

/**
 * Reads one part of a text, as if it stood alone, with every doubt decided for the finding of something.
 * @param part of the LF text without byte order mark
 */
export function* readAgainSteps(original: string, part: Span, models: Models, options: AnalyzeOptions = {}): Steps<Readings> {
  const source = createSourceText(createSourceText(original).text.slice(part.start, part.end));
  const parsed = yield* readText(source.text, models);
  const whole = { start: 0, end: source.text.length };
  const analysis = yield* extractLayers(parsed, models, { ...options, happenings: [whole] });
  const events = analysis.events.map(draftEvent);
  yield;
  const actors = yield* draftActors(parsed, analysis.mentions, analysis.quantities);
  const statements = yield* draftStatements(parsed);
  const missed = yield* draftMissedFigures(parsed, analysis.quantities);
  const known = analysis.events.filter(({ inLexicon }) => inLexicon === 'only' || inLexicon === 'first').map(draftEvent);
  const inWhole = (drafts: readonly AnnotationDraft[]): readonly AnnotationDraft[] =>
    drafts.map((draft) => moveDraft(draft, part.start));
  return {
    drafts: inWhole([...events, ...statements, ...analysis.quantities.map(draftFigure), ...missed, ...actors]),
    likely: inWhole([...known, ...statements, ...missed]),
    likelyTypes: [
      ...analysis.events.map(({ trigger, likelyTypes }) => ({ span: trigger, types: likelyTypes ?? [] })),
      ...analysis.mentions.map(({ span, likelyTypes }) => ({ span, types: likelyTypes ?? [] })),
    ]
      .filter(({ types }) => types.length > 0)
      .map(({ span, types }) => ({ span: { start: span.start + part.start, end: span.end + part.start }, types })),
  };
}

function draftEvent({ trigger, type, modality, arguments: parts }: EventCandidate): AnnotationDraft {
  return { layer: 'event', trigger, type, modality, arguments: parts.map(({ role, span }) => ({ role, span })) };
}
