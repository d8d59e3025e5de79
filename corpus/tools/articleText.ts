import type { GoldSpan } from './gold.ts';

/** A line of the article: offsets of its words, without its line end. */
export type ArticleLine = { start: number; end: number };

/** Lines of `text`, split at LF; a CR before it belongs to no line. */
export function articleLines(text: string): ArticleLine[] {
  const lines: ArticleLine[] = [];
  let start = 0;
  for (const piece of text.split('\n')) {
    const end = start + piece.length;
    lines.push({ start, end: piece.endsWith('\r') ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

export function goldSpanOf(text: string, start: number, end: number): GoldSpan {
  return { start, end, text: text.slice(start, end) };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function isWord(char: string | undefined): boolean {
  return char !== undefined && WORD.test(char);
}

function lastChar(text: string): string | undefined {
  return [...text.slice(-2)].at(-1);
}

/** Starts of every whole-word occurrence of `quote` in text[from,to). A quote that begins or ends in a mark may stand anywhere. */
export function occurrences(text: string, quote: string, from: number, to: number): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  const beginsWord = isWord([...quote][0]);
  const endsWord = isWord(lastChar(quote));
  const within = text.slice(0, to);
  for (let at = within.indexOf(quote, from); at >= 0; at = within.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const clean =
      !(beginsWord && isWord(lastChar(text.slice(Math.max(0, at - 2), at)))) &&
      !(endsWord && isWord([...text.slice(end, end + 2)][0]));
    if (clean) found.push(at);
  }
  return found;
}

/** A quote as written in a sheet: head brackets taken out, `~2` read. */
export type SheetQuote = {
  text: string;
  /** 1 = first occurrence in the line; undefined when not chosen. */
  nth?: number;
  /** Offsets of the bracketed head inside `text`. */
  head?: { start: number; end: number };
};

/** Reads `the [government] and rescuers~2`. `\[` and `\]` stand for the article's own brackets. */
export function readQuote(written: string): SheetQuote {
  const nth = /~(\d+)$/.exec(written);
  const source = nth ? written.slice(0, nth.index) : written;
  let text = '';
  let open: number | undefined;
  let head: SheetQuote['head'];
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? '';
    const next = source[i + 1];
    if (char === '\\' && (next === '[' || next === ']')) {
      text += next;
      i++;
    } else if (char === '[') open = text.length;
    else if (char === ']' && open !== undefined) head = { start: open, end: text.length };
    else text += char;
  }
  return { text, ...(nth ? { nth: Number(nth[1]) } : {}), ...(head ? { head } : {}) };
}

/**
 * Finds one occurrence of a quote in an article line: the one numbered, else the first at or after `after`, else the one
 * nearest `near` (in the same sentence where possible), else the first. Undefined when there is none.
 */
export function locateQuote(
  text: string,
  line: ArticleLine,
  quote: SheetQuote,
  where: { after?: number; near?: GoldSpan } = {},
): GoldSpan | undefined {
  const starts = occurrences(text, quote.text, line.start, line.end);
  const at = pick(text, starts, quote, where);
  return at === undefined ? undefined : goldSpanOf(text, at, at + quote.text.length);
}

function pick(
  text: string,
  starts: readonly number[],
  quote: SheetQuote,
  where: { after?: number; near?: GoldSpan },
): number | undefined {
  if (quote.nth !== undefined) return starts[quote.nth - 1];
  const { after, near } = where;
  if (after !== undefined) return starts.find((start) => start >= after);
  if (near === undefined) return starts[0];
  const distance = (start: number): number => {
    const end = start + quote.text.length;
    const gap = start >= near.end ? start - near.end : near.start - end;
    const between = start >= near.end ? text.slice(near.end, start) : text.slice(Math.max(0, end), near.start);
    const crosses = /[.!?]["”’')]*\s+["“‘(]*\p{Lu}/u.test(`${between}A`);
    return Math.max(0, gap) + (crosses ? 100_000 : 0);
  };
  return starts.slice().sort((a, b) => distance(a) - distance(b) || a - b)[0];
}
