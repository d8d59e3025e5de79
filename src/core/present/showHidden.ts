/**
 * Characters that are not seen themselves but change how others look: controls other than tab and line ends, marks and overrides of
 * writing direction, zero-width joiners and spaces, tags.
 */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** The text with hidden characters written out (`⟨U+202E⟩`): what is shown is what is there, in the order in which it is there. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (one) => `⟨U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
