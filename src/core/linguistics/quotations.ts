import type { Quotation } from '../model/parsedText.ts';
import { isPause, type Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';

/** Which mark a quotation was opened with. */
type Style = 'double' | 'single' | 'guillemet' | 'low';

interface Open {
  readonly style: Style;
  readonly start: number;
  /** Place in the list of found quotations. */
  readonly index: number;
}

type MarkRole = 'open' | 'close' | 'either' | 'none';

const LETTER = /[\p{L}\p{N}]/u;
const MARK = /["“”„‟«»‘’‚‛']|``|''/g;
const ELISION = /^['’‘](?:em|tis|twas|til|till|cause|round|n|nuff|bout|\d\ds?)\b/i;
const MAX_DEPTH = 4;

/**
 * Finds quotations, paragraph by paragraph: straight, curly, single, nested and guillemets. A quotation left open at the end of a
 * paragraph is continued by one that opens the next paragraph. Apostrophes are no quotation marks.
 * @returns quotations in text order of their opening marks
 */
export function* findQuotations(text: string, paragraphs: readonly Span[]): Steps<Quotation[]> {
  const found: Quotation[] = [];
  let carried: Open[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    carried = readParagraph(text, paragraph, found, carried);
    if (isPause(index)) yield;
  }
  return found;
}

/** @returns the quotations still open at the paragraph's end */
function readParagraph(text: string, { start, end }: Span, found: Quotation[], carried: readonly Open[]): Open[] {
  const part = text.slice(start, end);
  const open: Open[] = [];
  let pending = [...carried];
  let first = true;
  for (const match of part.matchAll(MARK)) {
    const at = match.index;
    const mark = match[0];
    const style = styleOf(mark);
    let role = roleOf(part, at, mark);
    if (role === 'none') continue;
    const top = open.at(-1);
    const matching = findOpen(open, style);
    if (mark === '"' && role === 'open' && (matching >= 0 || closesEarlier(part, at, pending))) role = 'close';
    if (role === 'close' || (role === 'either' && matching >= 0)) {
      if (matching >= 0 && style === 'single' && isPossessive(part, at)) continue;
      if (matching >= 0) closeDown(found, open, matching, start + at + mark.length);
      else if (role === 'close') adopt(found, pending, style, start, at, mark.length);
    } else if (open.length < MAX_DEPTH && (top === undefined || top.style !== style || style === 'guillemet')) {
      if (style === 'single' && !closesLater(part, at)) continue;
      const index = found.length;
      const continued = first && at <= 2 ? pending.find((candidate) => candidate.style === style) : undefined;
      found.push({
        start: start + at,
        end,
        depth: open.length,
        closed: false,
        ...(continued === undefined ? {} : { continues: continued.index }),
      });
      open.push({ style, start: start + at, index });
    }
    first = false;
    if (open.length > 0) pending = [];
  }
  return open;
}

/** `We left, "he said`: a straight mark set to the wrong side ends what the paragraph before began. */
function closesEarlier(part: string, at: number, pending: readonly Open[]): boolean {
  const isOpen = pending.some(({ style }) => style === 'double');
  return isOpen && /[,?!]/.test(part.charAt(at - 2)) && /\s/.test(part.charAt(at - 1)) && !part.includes('"', at + 1);
}

/** A closing mark without an opening one: the quotation of the paragraph before goes on without a repeated mark. */
function adopt(found: Quotation[], pending: Open[], style: Style, start: number, at: number, length: number): void {
  const index = pending.findIndex((candidate) => candidate.style === style);
  const candidate = pending[index];
  if (candidate === undefined) return;
  pending.splice(index, 1);
  found.push({ start, end: start + at + length, depth: 0, closed: true, continues: candidate.index });
}

function closeDown(found: Quotation[], open: Open[], to: number, end: number): void {
  const target = open[to];
  if (target === undefined) return;
  const quotation = found[target.index];
  if (quotation !== undefined) found[target.index] = { ...quotation, end, closed: true };
  for (const inner of open.splice(to)) {
    const unclosed = found[inner.index];
    if (unclosed !== undefined && inner !== target)
      found[inner.index] = { ...unclosed, end: Math.max(unclosed.start + 1, end - 1) };
  }
}

function findOpen(open: readonly Open[], style: Style): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.style === style) return i;
  return -1;
}

function styleOf(mark: string): Style {
  if (mark === '«' || mark === '»') return 'guillemet';
  return mark === "'" || mark === '‘' || mark === '’' || mark === '‚' || mark === '‛' ? 'single' : 'double';
}

function roleOf(part: string, at: number, mark: string): MarkRole {
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``' || mark === '‟')
    return mark === '“' && closesGerman(part, at) ? 'close' : 'open';
  if (mark === '”' || mark === '»') return 'close';
  const before = part.charAt(at - 1);
  const after = part.charAt(at + mark.length);
  const spaceBefore = before === '' || /[\s([{—–\-/"“„«‘]/.test(before);
  const spaceAfter = after === '' || /[\s)\]}.,;:!?—–\-/"”»’…]/.test(after);
  if (mark === "''") return 'close';
  if (mark === '"') return spaceBefore && !spaceAfter ? 'open' : spaceAfter && !spaceBefore ? 'close' : 'either';
  if (LETTER.test(before) && LETTER.test(after)) return 'none';
  if (ELISION.test(part.slice(at, at + 8))) return 'none';
  if (mark === '‘' || mark === '‚' || mark === '‛') return 'open';
  if (spaceBefore && !spaceAfter) return mark === '’' ? 'none' : 'open';
  return spaceAfter && !spaceBefore ? 'close' : 'none';
}

/** In „…“ the mark that opens in English closes. */
function closesGerman(part: string, at: number): boolean {
  const before = part.slice(Math.max(0, at - 1000), at);
  const opened = before.lastIndexOf('„');
  return opened >= 0 && !/[“”]/.test(before.slice(opened + 1));
}

/** A single mark opens a quotation only when a closing one comes that is no plural possessive. */
function closesLater(part: string, at: number): boolean {
  const limit = Math.min(part.length, at + 1000);
  for (let i = at + 2; i < limit; i++) {
    const char = part.charAt(i);
    if (char !== "'" && char !== '’') continue;
    const before = part.charAt(i - 1);
    const after = part.charAt(i + 1);
    if (LETTER.test(after) || /\s/.test(before)) continue;
    if (!isPossessive(part, i)) return true;
  }
  return false;
}

/** A mark after a plural before a lower-case word, with another mark to close the quotation later. */
function isPossessive(part: string, at: number): boolean {
  const limit = Math.min(part.length, at + 500);
  return /[sz]/i.test(part.charAt(at - 1)) && /^\s\p{Ll}/u.test(part.slice(at + 1, at + 3)) && hasLaterClose(part, at + 1, limit);
}

function hasLaterClose(part: string, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    const char = part.charAt(i);
    if (char === "'" && /^\s?$/.test(part.charAt(i - 1)) && i > from + 1) return false;
    if (
      (char === "'" || char === '’' || char === '‘') &&
      !LETTER.test(part.charAt(i + 1)) &&
      /[\p{L}\p{N}.,!?]/u.test(part.charAt(i - 1))
    )
      return true;
  }
  return false;
}
