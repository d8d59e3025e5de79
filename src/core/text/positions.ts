/**
 * Positions of three kinds that must not be mixed. A plain number is taken for any of them, so that positions can be counted with; one
 * kind is never taken for another.
 */
declare const kind: unique symbol;

/** A position of some kind. */
export type Position<K extends string> = number & { readonly [kind]?: K };

/** Offset in `SourceText.text`, UTF-16 code units. */
export type TextOffset = Position<'text'>;

/** Index in `ParsedText.tokens`. */
export type TokenIndex = Position<'token'>;
