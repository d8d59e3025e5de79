import { nominalType } from '../extract/mentions/nominalType.ts';
import { spanOfTokens } from '../linguistics/nounPhrase.ts';
import { nominalTokens } from '../linguistics/nounPhrases/actorPhrase.ts';
import type { MentionCandidate, QuantityCandidate } from '../model/candidates.ts';
import type { EntityType } from '../model/entityType.ts';
import type { MentionForm } from '../model/mention.ts';
import type { ParsedText } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';
import type { MentionDraft } from '../review/decision.ts';
import { isPause, type Steps } from '../steps.ts';
import { overlaps, spanLength, type Span } from '../text/span.ts';

/** Names in a row are one name at most of so many words. */
const LONGEST_NAME = 6;

/** Every noun phrase that is more than a number, a date or an amount, every run of capitalised words and every capitalised word of its own, once for the same words. */
export function* draftActors(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  quantities: readonly QuantityCandidate[],
): Steps<readonly MentionDraft[]> {
  const amounts = quantities.filter(({ kind }) => kind !== 'count' && kind !== 'ordinal').map(({ span }) => span);
  const isAmount = (token: Token): boolean => /^[\d.,:]+$/.test(token.text) || amounts.some((span) => overlaps(span, token));
  const drafts = new Map<string, MentionDraft>();
  const add = (span: Span, type: EntityType, form: MentionForm): void => {
    const key = `${span.start}-${span.end}`;
    if (spanLength(span) === 0 || drafts.has(key)) return;
    const newName = parsed.source.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    drafts.set(key, { layer: 'mention', span, type, form, entity: { newName } });
  };
  for (const { span, type, form } of mentions) add(span, type, form);
  yield;
  for (const [index, token] of parsed.tokens.entries()) {
    if (isPause(index)) yield;
    if (isNoun(token) && !isAmount(token))
      add(spanOfTokens(parsed, nominalTokens(parsed, index)), nominalType(token.text, 'actor'), 'nominal');
    if (!isCapital(token)) continue;
    const end = endOfName(parsed, index);
    add(spanOfTokens(parsed, [index]), 'organization', 'name');
    if (end > index) add(spanOfTokens(parsed, [index, end]), 'organization', 'name');
  }
  return [...drafts.values()];
}

function isNoun({ tag }: Token): boolean {
  return /^(?:NN|CD)/.test(tag);
}

function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

function endOfName({ tokens }: ParsedText, first: number): number {
  let end = first;
  for (let at = first + 1; at < Math.min(tokens.length, first + LONGEST_NAME); at++) {
    const token = tokens[at];
    const last = tokens[end];
    if (token === undefined || last === undefined || !isCapital(token) || token.start - last.end > 1) break;
    end = at;
  }
  return end;
}
