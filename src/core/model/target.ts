import * as z from 'zod/mini';

/** Characters of context kept on either side of a quote. */
export const CONTEXT_LENGTH = 32;

/**
 * Where an annotation is: a W3C TextPositionSelector and TextQuoteSelector in one. `start` and `end` are UTF-16 code units
 * of the article without byte order mark and with LF line ends; `exact` is the text there.
 */
export const Target = z.looseObject({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Target = z.infer<typeof Target>;
