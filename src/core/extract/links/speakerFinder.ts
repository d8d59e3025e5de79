import type { AttributionCandidate, EntityCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Span } from '../../text/span.ts';

const SINGULAR = /^(?:i|me|my|mine|myself)$/i;
const PLURAL = /^(?:we|us|our|ours|ourselves)$/i;

/**
 * Returns a function that says whom a pronoun of the first person means: who speaks it in a quotation. "We" means the speaker only where an
 * organization speaks. The answer is an index into `entities`.
 * @param sourceEntities for each attribution the index of its source's entity
 */
export function speakerFinder(
  parsed: ParsedText,
  attributions: readonly AttributionCandidate[],
  findAttribution: (span: Span) => number | undefined,
  sourceEntities: readonly (number | undefined)[],
  entities: readonly EntityCandidate[],
): (pronoun: Span) => number | undefined {
  return (pronoun) => {
    const word = parsed.source.text.slice(pronoun.start, pronoun.end);
    const isPlural = PLURAL.test(word);
    if (!isPlural && !SINGULAR.test(word)) return undefined;
    const statement = findAttribution(pronoun);
    if (statement === undefined || attributions[statement]?.kind === 'indirect') return undefined;
    const speaker = sourceEntities[statement];
    if (speaker === undefined) return undefined;
    return isPlural && entities[speaker]?.type !== 'organization' ? undefined : speaker;
  };
}
