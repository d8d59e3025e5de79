/**
 * Positions of three kinds that must not be mixed. A plain number is taken for any of them, so that positions can be counted with; one
 * kind is never taken for another.
 */
declare const kind: unique symbol;

/** Offset in `SourceText.text`, UTF-16 code units. */
export type TextOffset = number & { readonly [kind]?: 'text' };

/** Index in `ParsedText.tokens`. */
export type TokenIndex = number & { readonly [kind]?: 'token' };

/** Index in a row of lexemes; one past the last where it is an end. */
export type LexemeAt = number & { readonly [kind]?: 'lexeme' };
