import { analyzeSteps, type AnalyzeOptions, type Models } from './analyze.ts';
import { describeTarget } from './anchor/describeTarget.ts';
import { mapTargets } from './anchor/targets.ts';
import type { AnnotatedDocument } from './model/annotatedDocument.ts';
import type { Steps } from './steps.ts';
import { createSourceText } from './text/sourceText.ts';
import type { Span } from './text/span.ts';

/**
 * What stands in one part of a text, as a document of the whole text: something to look at while the rest is being read. Ids and links are
 * those of the part read on its own; the analysis of the whole takes their place. Offsets are of the LF text without byte order mark.
 */
export function* analyzePartSteps(
  original: string,
  part: Span,
  models: Models,
  options: AnalyzeOptions = {},
): Steps<AnnotatedDocument> {
  const { text, sha256 } = createSourceText(original);
  const found = yield* analyzeSteps(text.slice(part.start, part.end), models, options);
  const placed = mapTargets(found, ({ start, end }) =>
    describeTarget(text, { start: start + part.start, end: end + part.start }),
  );
  const { title: _, date: __, dateSource: ___, ...header } = found.article;
  // Only the head of an article tells its title and date.
  const facts = part.start === 0 ? found.article : header;
  return { ...placed, article: { ...facts, length: text.length, sha256 } };
}
