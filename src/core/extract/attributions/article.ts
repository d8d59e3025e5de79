import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParagraphRole, ParsedText, Sentence } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { findQuotedTokens, type QuotedTokens } from './quotedTokens.ts';
import { createSyntaxTree, type SyntaxTree } from './syntaxTree.ts';

/** A parsed article with the look-ups that the attribution rules share. */
export interface Article {
  readonly parsed: ParsedText;
  readonly tokens: readonly Token[];
  readonly tree: SyntaxTree;
  readonly quotes: QuotedTokens;
  /** The name that covers a token. */
  nameAt(token: number): MentionCandidate | undefined;
}

export function* createArticle(parsed: ParsedText, names: readonly MentionCandidate[]): Steps<Article> {
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

/** Lower-case text of a token; empty outside the text. */
/** The token in lower case; of an acronym that looks like a pronoun ("the WHO", "the US") the token itself. */
export function wordAt(article: Article, token: number): string {
  const found = article.tokens[token];
  if (found === undefined) return '';
  return (found.tag === 'NNP' && PRONOUN_LIKE.has(found.text)) || found.text === 'WHO' ? found.text : found.lower;
}

const PRONOUN_LIKE: ReadonlySet<string> = new Set(['WHO', 'US', 'IT']);

export function tagAt(article: Article, token: number): string {
  return article.tokens[token]?.tag ?? '';
}

export function lemmaAt(article: Article, token: number): string {
  return article.tokens[token]?.lemma.toLowerCase() ?? '';
}

export function relationAt(article: Article, token: number): string {
  return article.tokens[token]?.relation ?? '';
}

export function headAt(article: Article, token: number): number {
  return article.tokens[token]?.head ?? -1;
}

export function sentenceAt(article: Article, token: number): Sentence | undefined {
  return article.parsed.sentences[article.tokens[token]?.sentence ?? -1];
}

/** True for tokens without a letter or digit. */
export function isMark(article: Article, token: number): boolean {
  return !/[\p{L}\p{N}]/u.test(article.tokens[token]?.text ?? '');
}

export const TITLES: ReadonlySet<ParagraphRole> = new Set(['headline', 'subhead', 'bullet']);

/** In a headline, a line below one, or a bullet point: no full sentences stand there. */
export function isInTitle(article: Article, token: number): boolean {
  const paragraph = article.parsed.paragraphs[sentenceAt(article, token)?.paragraph ?? -1];
  return paragraph !== undefined && TITLES.has(paragraph.role);
}

const FINITE_TAGS: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

export function isFinite(article: Article, token: number): boolean {
  return FINITE_TAGS.has(tagAt(article, token));
}
