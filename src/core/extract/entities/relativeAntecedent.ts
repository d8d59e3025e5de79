import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import type { Span } from '../../text/span.ts';
import type { MentionIndex } from './mentionIndex.ts';

/** How many heads are climbed from a relative pronoun, through its clause, to the noun it modifies. */
const MOST_STEPS = 4;

/**
 * Whom "who" or "which" means: the noun that its clause modifies, or who that noun describes ("X, a teacher, who said"); failing a parse,
 * the mention that ends right before it.
 * @returns index of a mention
 */
export function findRelativeAntecedent(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  index: MentionIndex,
  pronoun: Span,
): number | undefined {
  const adjacent = closestBefore(parsed, mentions, index, pronoun);
  const noun = modifiedNoun(parsed, lastStartingBy(parsed.tokens, pronoun.start));
  const modified = noun === undefined ? undefined : mentionOf(parsed, index, noun);
  if (modified === undefined) return adjacent;
  const person = /^who/i.test(parsed.source.text.slice(pronoun.start, pronoun.end));
  return person && mentions[modified]?.type === 'place' ? adjacent : modified;
}

/** The token whose relative clause holds the pronoun, or the name in apposition to it. */
function modifiedNoun(parsed: ParsedText, pronoun: number): number | undefined {
  let at = pronoun;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const token = parsed.tokens[at];
    if (token === undefined) return undefined;
    const { head, relation } = token;
    if (head < 0 || head >= parsed.tokens.length) return undefined;
    if (relation.startsWith('acl')) return head < pronoun ? describedBy(parsed, head) : undefined;
    at = head;
  }
  return undefined;
}

/** "Rosa Diaz, a teacher": of the teacher, Rosa Diaz. */
function describedBy(parsed: ParsedText, noun: number): number {
  const token = parsed.tokens[noun];
  if (token?.relation !== 'appos') return noun;
  const name = parsed.tokens[token.head];
  return name !== undefined && name.tag.startsWith('NNP') ? token.head : noun;
}

function mentionOf(parsed: ParsedText, index: MentionIndex, token: number): number | undefined {
  const found = parsed.tokens[token];
  return found === undefined ? undefined : index.at(found, found);
}

function closestBefore(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  index: MentionIndex,
  pronoun: Span,
): number | undefined {
  const at = index.lastBefore(pronoun.start);
  const mention = mentions[at];
  const sentence = parsed.tokens[lastStartingBy(parsed.tokens, pronoun.start)]?.sentence ?? 0;
  if (mention === undefined || mention.span.start < (parsed.sentences[sentence]?.start ?? 0)) return undefined;
  return /^[\s,)]*$/.test(parsed.source.text.slice(mention.span.end, pronoun.start)) ? at : undefined;
}
