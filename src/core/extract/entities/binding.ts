import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { REPORTING_VERBS } from '../../lexicon/reportingVerbs.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import type { Span } from '../../text/span.ts';
import type { MentionIndex } from './mentionIndex.ts';

/** In tokens. */
const OBJECT_REACH = 12;
/** Verbs that share a subject: "closed, repaired and opened it". */
const MOST_SHARED = 4;

/** The mentions that grammar keeps a pronoun from meaning, whoever they are. */
export function boundBeside(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  index: MentionIndex,
  head: Span,
): readonly number[] {
  const pronoun = parsed.tokens[lastStartingBy(parsed.tokens, head.start)];
  if (pronoun === undefined) return [];
  const tokens =
    pronoun.relation === 'nsubj'
      ? [...objectsBeside(parsed, pronoun), ...subjectsSaid(parsed, pronoun)]
      : subjectBeside(parsed, pronoun);
  return tokens.flatMap((token) => mentionOf(mentions, index, token));
}

function mentionOf(mentions: readonly MentionCandidate[], index: MentionIndex, token: Token): number[] {
  const mention = index.lastBefore(token.end);
  const span = mentions[mention]?.head;
  return span !== undefined && span.start <= token.start && token.end <= span.end ? [mention] : [];
}

/** "It accuses Russia": the objects of the verb whose subject the pronoun is. It means none of them, or they would be "itself". */
function objectsBeside(parsed: ParsedText, subject: Token): Token[] {
  return parsed.tokens
    .slice(subject.index + 1, subject.index + 1 + OBJECT_REACH)
    .filter((token) => token.sentence === subject.sentence && token.head === subject.head && token.relation === 'obj');
}

/** "Police found the car and towed it": the subject of the verb whose object the pronoun is, or of the verb that this one follows. */
function subjectBeside(parsed: ParsedText, object: Token): Token[] {
  if (!/^i?obj$/.test(object.relation) || /sel(?:f|ves)$/.test(object.lower)) return [];
  let verb = object.head;
  for (let steps = 0; steps < MOST_SHARED; steps++) {
    const subject = subjectOf(parsed, verb, object.index);
    if (subject !== undefined) return [subject];
    const token = parsed.tokens[verb];
    if (token?.relation !== 'conj') return [];
    verb = token.head;
  }
  return [];
}

function subjectOf({ tokens }: ParsedText, verb: number, before: number): Token | undefined {
  for (let at = Math.min(before, verb) - 1; at >= 0 && tokens[at]?.sentence === tokens[verb]?.sentence; at--) {
    const token = tokens[at];
    if (token?.head === verb && token.relation.startsWith('nsubj')) return token;
  }
  return undefined;
}

/** "Dana Wells was not at home, he added": who is named in what somebody says, and does something there, isn't who says it. */
function subjectsSaid({ tokens }: ParsedText, speaker: Token): Token[] {
  const verb = tokens[speaker.head];
  if (verb === undefined || verb.index !== speaker.index + 1 || !REPORTING_VERBS.has(verb.lemma.toLowerCase())) return [];
  if (tokens[speaker.index - 1]?.text !== ',' || !endsSentence(tokens, verb.index + 1)) return [];
  const found: Token[] = [];
  for (let at = speaker.index - 1; at >= 0 && tokens[at]?.sentence === speaker.sentence; at--) {
    const token = tokens[at];
    const own = tokens[token?.head ?? -1];
    if (token !== undefined && token.relation.startsWith('nsubj') && !REPORTING_VERBS.has(own?.lemma.toLowerCase() ?? ''))
      found.push(token);
  }
  return found;
}

/** Nothing but the end of the sentence, or words of time, stands from the token on. */
function endsSentence(tokens: readonly Token[], from: number): boolean {
  const { sentence } = tokens[from - 1] ?? {};
  for (let at = from; tokens[at]?.sentence === sentence && at < tokens.length; at++)
    if (/^(?:VB|MD|IN|TO|W|``|PRP)/.test(tokens[at]?.tag ?? '')) return false;
  return true;
}
