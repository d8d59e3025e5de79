import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParagraphRole, ParsedText, Sentence } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { findQuotedTokens, type QuotedTokens } from './quotedTokens.ts';
import { createSyntaxTree, type SyntaxTree } from './syntaxTree.ts';

/** A parsed article with the look-ups that the attribution rules share. */
export interface IndexedText {
  readonly parsed: ParsedText;
  readonly tokens: readonly Token[];
  readonly tree: SyntaxTree;
  readonly quotes: QuotedTokens;
  /** The name that covers a token. */
  nameAt(token: number): MentionCandidate | undefined;
}

export function* indexText(parsed: ParsedText, names: readonly MentionCandidate[]): Steps<IndexedText> {
  const nameOfToken = new Map<number, MentionCandidate>();
  let token = 0;
  const sorted = [...names].sort((a, b) => a.span.start - b.span.start);
  for (const [index, name] of sorted.entries()) {
    while ((parsed.tokens[token]?.end ?? Infinity) <= name.span.start) token++;
    for (let at = token; (parsed.tokens[at]?.start ?? Infinity) < name.span.end; at++) nameOfToken.set(at, name);
    if (isPause(index)) yield;
  }
  return {
    parsed,
    tokens: parsed.tokens,
    tree: yield* createSyntaxTree(parsed),
    quotes: yield* findQuotedTokens(parsed),
    nameAt: (index) => nameOfToken.get(index),
  };
}

/** The token in lower case; of an acronym that looks like a pronoun ("the WHO", "the US") the token itself. */
export function wordAt(text: IndexedText, token: number): string {
  const found = text.tokens[token];
  if (found === undefined) return '';
  return (found.tag === 'NNP' && PRONOUN_LIKE.has(found.text)) || found.text === 'WHO' ? found.text : found.lower;
}

const PRONOUN_LIKE: ReadonlySet<string> = new Set(['WHO', 'US', 'IT']);

/** Its tag; the tagger takes "WHO" for the pronoun, and an address of the web is as good as a name. */
export function tagAt(text: IndexedText, token: number): string {
  const found = text.tokens[token];
  if (found === undefined) return '';
  return found.tag === 'ADD' || (found.text === 'WHO' && found.tag.startsWith('W')) ? 'NNP' : found.tag;
}

export function lemmaAt(text: IndexedText, token: number): string {
  return text.tokens[token]?.lemma.toLowerCase() ?? '';
}

export function relationAt(text: IndexedText, token: number): string {
  return text.tokens[token]?.relation ?? '';
}

export function headAt(text: IndexedText, token: number): number {
  return text.tokens[token]?.head ?? -1;
}

export function sentenceAt(text: IndexedText, token: number): Sentence | undefined {
  return text.parsed.sentences[text.tokens[token]?.sentence ?? -1];
}

/** True for tokens without a letter or digit. */
export function isMark(text: IndexedText, token: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.tokens[token]?.text ?? '');
}

export const TITLES: ReadonlySet<ParagraphRole> = new Set(['headline', 'subhead', 'bullet']);

/** In a headline, a line below one, or a bullet point: no full sentences stand there. */
export function isInTitle(text: IndexedText, token: number): boolean {
  const paragraph = text.parsed.paragraphs[sentenceAt(text, token)?.paragraph ?? -1];
  return paragraph !== undefined && TITLES.has(paragraph.role);
}

const FINITE_TAGS: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

export function isFinite(text: IndexedText, token: number): boolean {
  return FINITE_TAGS.has(tagAt(text, token));
}
