import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import type { Span } from '../../text/span.ts';
import type { MentionIndex } from './mentionIndex.ts';

type Kind = 'person' | 'thing' | 'several' | 'relative';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'].map((word): [string, Kind] => [word, 'person']),
  ...['it', 'its', 'itself'].map((word): [string, Kind] => [word, 'thing']),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word): [string, Kind] => [word, 'several']),
  ...['who', 'whom', 'whose', 'which', 'that'].map((word): [string, Kind] => [word, 'relative']),
]);

const FEMININE = /^(?:she|her|hers|herself)$/;
const MASCULINE = /^(?:he|him|his|himself)$/;
/** How many sentences back a pronoun may reach. */
const REACH = 3;
const SUBJECT_BONUS = 0.8;

/** Whom a pronoun of a source or participant means. */
export interface PronounLinker {
  /** The index of the mention it means, where one is likely. */
  antecedent(head: Span): number | undefined;
}

export function createPronounLinker(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groupOfMention: readonly number[],
  index: MentionIndex,
): PronounLinker {
  const genders = new Map<number, 'he' | 'she'>();
  const sentenceAt = (offset: number): number | undefined => {
    const token = parsed.tokens[lastStartingBy(parsed.tokens, offset)];
    return token?.start === offset ? token.sentence : undefined;
  };
  const antecedent = (head: Span): number | undefined => {
    const word = parsed.source.text.slice(head.start, head.end).toLowerCase();
    const kind = KINDS.get(word);
    const sentence = sentenceAt(head.start);
    if (kind === undefined || sentence === undefined) return undefined;
    if (kind === 'relative') return closestBefore(parsed, mentions, index, head, sentence);
    let best: number | undefined;
    let bestScore = -Infinity;
    for (let at = index.lastBefore(head.start); at >= 0; at--) {
      const mention = mentions[at];
      const distance = sentence - (sentenceAt(mention?.span.start ?? -1) ?? sentence);
      if (mention === undefined || distance > REACH) break;
      if (mention.span.end > head.start || !fits(parsed, mention, kind)) continue;
      const gender = genders.get(groupOfMention[at] ?? -1);
      if (gender !== undefined && gender !== (FEMININE.test(word) ? 'she' : 'he') && kind === 'person') continue;
      const score =
        -distance +
        (isSubject(parsed, mention) ? SUBJECT_BONUS : 0) -
        (bestScore === -Infinity ? 0 : 0.01) +
        (mention.form === 'name' ? 0.1 : 0);
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    const group = best === undefined ? undefined : groupOfMention[best];
    if (group !== undefined && kind === 'person' && !genders.has(group)) genders.set(group, MASCULINE.test(word) ? 'he' : 'she');
    return best;
  };
  return { antecedent };
}

/** Whether a subject starts in the head. */
function isSubject(parsed: ParsedText, { head }: MentionCandidate): boolean {
  for (let at = lastStartingBy(parsed.tokens, head.end - 1); at >= 0; at--) {
    const token = parsed.tokens[at];
    if (token === undefined || token.start < head.start) return false;
    if (token.relation.startsWith('nsubj')) return true;
  }
  return false;
}

function closestBefore(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  index: MentionIndex,
  head: Span,
  sentence: number,
): number | undefined {
  const at = index.lastBefore(head.start);
  const mention = mentions[at];
  const start = parsed.sentences[sentence]?.start ?? 0;
  if (mention === undefined || mention.span.start < start) return undefined;
  const between = parsed.source.text.slice(mention.span.end, head.start);
  return /^[\s,)]*$/.test(between) ? at : undefined;
}

const PLURAL_START =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|most|both|all|dozens|hundreds|thousands|at least|more than|about|around|nearly|up to|\d)/i;

function fits(parsed: ParsedText, mention: MentionCandidate, kind: Kind): boolean {
  const text = parsed.source.text.slice(mention.span.start, mention.span.end);
  const several =
    mention.form === 'nominal' &&
    (PLURAL_START.test(text) ||
      /(?:s|men|women|people|children|police)$/.test(
        parsed.source.text.slice(mention.head.start, mention.head.end).toLowerCase(),
      ));
  if (kind === 'person') return mention.type === 'person' && !several;
  if (kind === 'several')
    return (
      several || mention.type === 'organization' || (mention.type === 'norp' && mention.form === 'name' && text.endsWith('s'))
    );
  return mention.type === 'organization' || (mention.type === 'place' && mention.form === 'name') || mention.type === 'other';
}
