import { findDependent, spanOfTokens } from '../../linguistics/nounPhrase.ts';
import type { AttributionCandidate, EventCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import { overlaps, spanLength, type Span } from '../../text/span.ts';
import { nominalTokens } from '../../linguistics/nounPhrases/actorPhrase.ts';
import { nominalType } from './nominalType.ts';

type NominalRole = 'source' | 'actor' | 'target' | 'victim' | 'place';

/**
 * The noun phrases that act, suffer or speak: descriptions of actors that are sources of attributions or participants of events. The span is
 * the noun phrase with determiner, quantity, premodifiers and prepositional modifiers, without clauses and appositions (guideline §1).
 * @param names in text order, none inside another
 */
export function* extractNominals(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
  attributions: readonly AttributionCandidate[],
  events: readonly EventCandidate[],
): Steps<readonly MentionCandidate[]> {
  const collector = new NominalCollector(parsed, names);
  for (const [index, { source, sourceHead }] of attributions.entries()) {
    const [span] = source;
    if (span !== undefined) collector.propose(span, sourceHead ?? span, 'source');
    if (isPause(index)) yield;
  }
  yield;
  for (const [index, event] of events.entries()) {
    for (const { role, span, head } of event.arguments)
      if (role !== 'time' && role !== 'figure') collector.propose(span, head, role);
    if (isPause(index)) yield;
  }
  yield;
  return collector.found();
}

const NO_DESCRIPTION: ReadonlySet<string> = new Set(
  'i you he she it we they me him her us them who whom whose which what this that these those one himself herself itself themselves myself yourself ourselves there here where each other another something anything nothing everything'.split(
    ' ',
  ),
);

class NominalCollector {
  private readonly parsed: ParsedText;
  private readonly nameSpans: readonly Span[];
  private readonly byHead = new Map<number, MentionCandidate>();

  constructor(parsed: ParsedText, names: readonly MentionCandidate[]) {
    this.parsed = parsed;
    this.nameSpans = names.map(({ span }) => span);
  }

  propose(span: Span, head: Span, role: NominalRole): void {
    const token = this.parsed.tokens[lastStartingBy(this.parsed.tokens, head.start)];
    if (token?.start !== head.start || this.byHead.has(token.index) || this.isNamed(token) || !this.describes(token)) return;
    const phrase = this.phraseOf(token, span, role);
    if (spanLength(phrase) === 0 || !overlaps(phrase, head)) return;
    const type = nominalType(token.text, role);
    this.byHead.set(token.index, {
      span: phrase,
      head: { start: token.start, end: token.end },
      type,
      form: 'nominal',
      rule: `nominal-${role}`,
    });
  }

  found(): MentionCandidate[] {
    return [...this.byHead.values()];
  }

  private isNamed(token: Token): boolean {
    const name = this.nameSpans[lastStartingBy(this.nameSpans, token.start)];
    return name !== undefined && token.start < name.end;
  }

  private describes(token: Token): boolean {
    if (NO_DESCRIPTION.has(token.lower) || /^(?:PRP|WP|WDT|EX|DT|IN|VB|MD|RB|POS|CC|TO)/.test(token.tag))
      return token.tag === 'DT' && /^(?:many|some|both|all)$/.test(token.lower);
    return /[\p{L}\p{N}]/u.test(token.text);
  }

  /** A conjoined source is one mention; elsewhere each conjunct stands alone. */
  private phraseOf(head: Token, span: Span, role: NominalRole): Span {
    const own = nominalTokens(this.parsed, head.index);
    const conjunct = role === 'source' ? findDependent(this.parsed, head.index, 'conj') : undefined;
    if (conjunct === undefined || conjunct.end > span.end || !conjunct.tag.startsWith('N')) return spanOfTokens(this.parsed, own);
    return spanOfTokens(this.parsed, [...own.slice(0, 1), ...nominalTokens(this.parsed, conjunct.index).slice(-1)]);
  }
}
