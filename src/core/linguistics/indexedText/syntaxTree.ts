import type { ParsedText } from '../../model/parsedText.ts';
import { isPause, type Steps } from '../../steps.ts';

/** The dependency trees of a text, read downwards. All numbers are token indices. */
export interface SyntaxTree {
  childrenOf(token: number): readonly number[];
  /** First token of the subtree. */
  firstOf(token: number): number;
  /** End (exclusive) of the subtree. */
  endOf(token: number): number;
}

const NO_CHILDREN: readonly number[] = [];

/** Heads that form a circle or leave the text are ignored, so any parse is safe. */
export function* createSyntaxTree(parsed: ParsedText): Steps<SyntaxTree> {
  const { tokens } = parsed;
  const children = new Map<number, number[]>();
  const firsts = Int32Array.from({ length: tokens.length }, (_, index) => index);
  const lasts = firsts.slice();
  for (const token of tokens) {
    const siblings = children.get(token.head);
    if (siblings === undefined) children.set(token.head, [token.index]);
    else siblings.push(token.index);
    let head = token.head;
    for (let steps = 0; head >= 0 && steps < 100; steps++) {
      const first = firsts[head];
      const last = lasts[head];
      if (first === undefined || last === undefined) break;
      if (first <= token.index && token.index <= last) break;
      firsts[head] = Math.min(first, token.index);
      lasts[head] = Math.max(last, token.index);
      head = tokens[head]?.head ?? -1;
    }
    if (isPause(token.index)) yield;
  }
  return {
    childrenOf: (token) => children.get(token) ?? NO_CHILDREN,
    firstOf: (token) => firsts[token] ?? token,
    endOf: (token) => (lasts[token] ?? token) + 1,
  };
}
