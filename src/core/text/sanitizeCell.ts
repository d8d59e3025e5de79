/**
 * What makes a spreadsheet take a cell for a formula (OWASP, “CSV injection”), full-width forms included; apostrophes before it too, so that
 * `restoreCell` gives back what was there.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell of text that no spreadsheet runs: an apostrophe goes before what looks like a formula. For cells of text only: -5 as a number is none. */
export function sanitizeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `sanitizeCell` was given. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
