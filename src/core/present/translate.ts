/** Puts a message into the user's language and fills in `{0}`, `{1}` …; the editor supplies its own, a shell uses `plainEnglish`. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

export const plainEnglish: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));

/** A table of words that is put together at its first use, not at each. */
export function oncePerLanguage<T>(make: (t: Translate) => T): (t: Translate) => T {
  const made = new WeakMap<Translate, { readonly words: T }>();
  return (t) => {
    const known = made.get(t);
    if (known !== undefined) return known.words;
    const words = make(t);
    made.set(t, { words });
    return words;
  };
}
