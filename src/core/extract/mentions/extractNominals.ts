import type { AttributionCandidate, EventCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Steps } from '../../steps.ts';
import { overlaps, type Span } from '../../text/span.ts';

/** The noun phrases that act, suffer or speak: descriptions of actors that are sources of attributions or participants of events. */
export function* extractNominals(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
  attributions: readonly AttributionCandidate[],
  events: readonly EventCandidate[],
): Steps<readonly MentionCandidate[]> {
  const found = new Map<string, MentionCandidate>();
  const propose = (span: Span, head: Span): void => {
    const word = parsed.source.text.slice(head.start, head.end).toLowerCase();
    if (PRONOUNS.has(word) || names.some((name) => overlaps(name.span, head))) return;
    found.set(`${span.start} ${span.end}`, { span, head, type: 'person', form: 'nominal', rule: 'nominal' });
  };
  for (const { source, sourceHead } of attributions) {
    const [span] = source;
    if (span !== undefined) propose(span, sourceHead ?? span);
    yield;
  }
  for (const event of events) {
    for (const { role, span, head } of event.arguments) if (role !== 'time' && role !== 'figure') propose(span, head);
    yield;
  }
  return [...found.values()];
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'i you he she it we they me him her us them who whom this that these those one himself herself itself themselves'.split(' '),
);
