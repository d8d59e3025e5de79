import { sanitizeCell } from './sanitizeCell.ts';

/** A number alone, with a sign or a percent sign: a spreadsheet takes it for one and runs nothing. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

/** What ends a cell, here or in a spreadsheet that takes semicolons or tabs for that: what follows would begin a cell of its own there. */
const DIVIDES = /[",;\t\n\r]/;

export function needsQuotes(cell: string): boolean {
  return DIVIDES.test(cell);
}

/** One cell of RFC 4180; what a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(text: string): string {
  const safe = NUMBER.test(text) ? text : sanitizeCell(text);
  return needsQuotes(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
