import { NOMINAL_CUES } from '../lexicon/nominalCues.ts';
import { agentOf } from '../linguistics/clause.ts';
import { spanOfTokens } from '../linguistics/nounPhrase.ts';
import { nominalTokens } from '../linguistics/nounPhrases/actorPhrase.ts';
import type { Stance } from '../model/attribution.ts';
import type { ParsedText, Sentence } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';
import { reportingWordsNear } from '../present/reportingWords.ts';
import type { AttributionDraft } from '../review/decision.ts';
import type { Steps } from '../steps.ts';
import { overlaps, type Span } from '../text/span.ts';

/** What every word that can report something reports, if it does: who before it, and the longer side of its sentence. */
export function* draftStatements(parsed: ParsedText): Steps<readonly AttributionDraft[]> {
  const drafts: AttributionDraft[] = [];
  for (const sentence of parsed.sentences) {
    for (const { token, stance } of cuesOf(parsed, sentence)) drafts.push(...draftStatement(parsed, sentence, token, stance));
    yield;
  }
  return drafts;
}

interface Cue {
  readonly token: Token;
  readonly stance: Stance;
}

function cuesOf(parsed: ParsedText, sentence: Sentence): readonly Cue[] {
  const { text } = parsed.source;
  const verbs = reportingWordsNear(text, sentence, { start: sentence.end, end: sentence.end });
  return parsed.tokens.slice(sentence.firstToken, sentence.endToken).flatMap((token): readonly Cue[] => {
    const verb = verbs.find(({ span }) => span.start === token.start);
    if (verb !== undefined) return [{ token, stance: verb.stance }];
    const noun = token.tag.startsWith('NN') ? NOMINAL_CUES.get(token.lemma) : undefined;
    if (noun !== undefined) return [{ token, stance: noun.stance }];
    return token.text === ':' ? [{ token, stance: 'asserts' }] : [];
  });
}

function draftStatement(parsed: ParsedText, sentence: Sentence, cue: Token, stance: Stance): readonly AttributionDraft[] {
  const source = sourceOf(parsed, sentence, cue);
  const content = contentOf(parsed, sentence, cue, source);
  if (content.length === 0) return [];
  return [
    {
      layer: 'attribution',
      source: source === undefined ? [] : [source],
      cue: [{ start: cue.start, end: cue.end }],
      content,
      implicit: source === undefined,
      kind: content.some((span) => isQuoted(parsed, span)) ? 'direct' : 'indirect',
      stance,
    },
  ];
}

/** Its subject, or the noun phrase right before it, or behind it: "said the minister". */
function sourceOf(parsed: ParsedText, sentence: Sentence, cue: Token): Span | undefined {
  const agent = cue.tag.startsWith('VB') ? agentOf(parsed, cue.index) : undefined;
  const head = agent ?? nearestNoun(parsed, sentence, cue.index);
  if (head === undefined || head === cue.index) return undefined;
  const span = spanOfTokens(parsed, nominalTokens(parsed, head));
  return overlaps(span, cue) ? undefined : span;
}

function nearestNoun({ tokens }: ParsedText, { firstToken, endToken }: Sentence, cue: number): number | undefined {
  const isNoun = (at: number): boolean => /^(?:NN|PRP$|CD)/.test(tokens[at]?.tag ?? '');
  for (let at = cue - 1; at >= firstToken; at--) if (isNoun(at)) return at;
  for (let at = cue + 1; at < endToken; at++) if (isNoun(at)) return at;
  return undefined;
}

/** The quotations of the sentence, or the longer of what stands before and behind both source and cue. */
function contentOf(parsed: ParsedText, sentence: Sentence, cue: Token, source: Span | undefined): readonly Span[] {
  const { text } = parsed.source;
  const quotations = parsed.quotations.filter((one) => one.depth === 0 && overlaps(one, sentence) && !overlaps(one, cue));
  const quoted = quotations.reduce((sum, { start, end }) => sum + end - start, 0);
  if (quoted > (sentence.end - sentence.start) / 3) return quotations.map(({ start, end }) => ({ start, end }));
  const said = { start: Math.min(cue.start, source?.start ?? cue.start), end: Math.max(cue.end, source?.end ?? cue.end) };
  const between = source !== undefined && source.end < cue.start ? { start: source.end, end: cue.start } : undefined;
  const sides = [
    trim(text, { start: sentence.start, end: said.start }),
    trim(text, { start: said.end, end: sentence.end }),
    ...(between === undefined ? [] : [trim(text, between)]),
  ];
  const [first] = sides.sort((a, b) => b.end - b.start - (a.end - a.start));
  return first === undefined || first.start >= first.end ? [] : [first];
}

/** Without the words and marks that join what is said to who says it. */
function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^(?:[\s,;:.—–-]|(?:that|to)\b)*/i.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;:.!?—–-]*$/.exec(words.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

function isQuoted({ quotations }: ParsedText, { start, end }: Span): boolean {
  return quotations.some((one) => one.start === start && one.end === end);
}
