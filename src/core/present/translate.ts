/** Puts a message into the user's language and fills in `{0}`, `{1}` …; the editor supplies its own, a shell uses `plainEnglish`. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

export const plainEnglish: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
