import { isPause, type Steps } from '../steps.ts';
import type { Span } from '../text/span.ts';

export type BlockKind = 'plain' | 'title' | 'heading' | 'bullet' | 'byline' | 'date';

/** A paragraph before it has tokens: a line, or hard-wrapped lines; leading and trailing marks and white space are outside the span. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

interface BlockLine extends Span {
  readonly kind: BlockKind;
  /** True when a blank line or a mark stands before it. */
  readonly fresh: boolean;
}

const HEADING = /^#{1,6}\s+/;
const BULLET = /^(?:[-*+•‣◦▪●·]|\(?\d{1,3}[.)])\s+/;
const QUOTED = /^(?:>\s?)+/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:[-*_]\s){2,}[-*_]|\|?(?:\s?:?-{2,}:?\s?\|)+(?:\s?:?-{2,}:?)?)$/;
const FENCE = /^(?:```|~~~)/;
const FRONT_MATTER_LINE = /^([A-Za-z_-]{1,30}):\s*(.*)$/;
const FRONT_MATTER_KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['subtitle', 'heading'],
  ['author', 'byline'],
  ['byline', 'byline'],
  ['date', 'date'],
  ['published', 'date'],
]);
/** Longer lines are not hard-wrapped. */
const WRAP_LIMIT = 120;
const SHORTEST_WRAP = 40;

/** Cuts a text at line ends (and joins what was hard-wrapped); Markdown aware. Blocks are in text order and don't overlap. */
export function* findBlocks(text: string): Steps<Block[]> {
  const lines = yield* readLines(text);
  return yield* joinWrapped(text, lines);
}

function* readLines(text: string): Steps<BlockLine[]> {
  const lines: BlockLine[] = [];
  let at = 0;
  let fresh = true;
  const bodyStart = readFrontMatter(text, lines);
  if (bodyStart > 0) at = bodyStart;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const trimmed = trim(text, at, lineEnd);
    const fenceEnd = closingFence(text, trimmed, lineEnd);
    if (fenceEnd > 0) {
      at = fenceEnd + 1;
      fresh = true;
      continue;
    }
    const line = readLine(text, trimmed, fresh);
    if (line === undefined) {
      if (trimmed.end > trimmed.start) underlineHeading(text, trimmed, lines, fresh);
      fresh = true;
    } else {
      lines.push(line);
      fresh = line.kind !== 'plain' && line.kind !== 'bullet';
    }
    if (isPause(lines.length)) yield;
    at = lineEnd + 1;
  }
  return lines;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  return { start: from, end: to };
}

function isSpace(text: string, at: number): boolean {
  return /[\s\u200B\u2060\uFEFF]/.test(text.charAt(at));
}

/** Undefined for a blank line, a rule, an underline. */
function readLine(text: string, span: Span, fresh: boolean): BlockLine | undefined {
  const head = text.slice(span.start, Math.min(span.end, span.start + 200));
  if (head === '' || (span.end - span.start < 200 && RULE.test(head))) return undefined;
  let start = span.start + (QUOTED.exec(head)?.[0].length ?? 0);
  const rest = text.slice(start, Math.min(span.end, start + 200));
  const heading = HEADING.exec(rest)?.[0];
  const bullet = BULLET.exec(rest)?.[0];
  start += (heading ?? bullet ?? '').length;
  let end = span.end;
  if (heading !== undefined) while (end > start && /[#\s]/.test(text.charAt(end - 1))) end--;
  if (end <= start) return { ...span, kind: 'plain', fresh };
  const kind =
    heading === undefined ? (bullet === undefined ? 'plain' : 'bullet') : heading.trim().length === 1 ? 'title' : 'heading';
  return { start, end, kind, fresh: fresh || kind !== 'plain' };
}

/** A line of `=` or `-` makes the line before it a heading. */
function underlineHeading(text: string, rule: Span, lines: BlockLine[], fresh: boolean): void {
  const last = lines.at(-1);
  const mark = text.charAt(rule.start);
  if (last === undefined || fresh || last.kind !== 'plain' || !last.fresh || (mark !== '=' && mark !== '-')) return;
  if (last.end - last.start <= WRAP_LIMIT * 2) lines[lines.length - 1] = { ...last, kind: mark === '=' ? 'title' : 'heading' };
}

/** The end of the line that closes the code block opened at `span`, or -1. */
function closingFence(text: string, span: Span, lineEnd: number): number {
  const fence = FENCE.exec(text.slice(span.start, span.start + 3))?.[0];
  if (fence === undefined) return -1;
  const closing = text.indexOf(`\n${fence}`, lineEnd);
  return closing < 0 ? -1 : endOfLine(text, closing + 1);
}

/** Adds the lines of a YAML front matter that say something of the article. @returns where the body starts, or 0 */
function readFrontMatter(text: string, lines: BlockLine[]): number {
  if (!text.startsWith('---\n')) return 0;
  const closing = text.indexOf('\n---', 3);
  if (closing < 0 || closing > 5000) return 0;
  for (let at = 4; at < closing; at = endOfLine(text, at) + 1) {
    const end = endOfLine(text, at);
    const match = FRONT_MATTER_LINE.exec(text.slice(at, end));
    if (match === null) continue;
    const kind = FRONT_MATTER_KINDS.get((match[1] ?? '').toLowerCase());
    const value = trim(text, end - (match[2] ?? '').length, end);
    const quoted =
      /["']/.test(text.charAt(value.start)) &&
      text.charAt(value.start) === text.charAt(value.end - 1) &&
      value.end - value.start > 2;
    const span = quoted ? { start: value.start + 1, end: value.end - 1 } : value;
    if (kind !== undefined && span.end > span.start) lines.push({ ...span, kind, fresh: true });
  }
  return endOfLine(text, closing + 1) + 1;
}

function* joinWrapped(text: string, lines: readonly BlockLine[]): Steps<Block[]> {
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let last: BlockLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (isPause(index)) yield;
    const open = blocks.at(-1);
    if (open !== undefined && last !== undefined && continues(text, last, line, width)) {
      blocks[blocks.length - 1] = { start: open.start, end: line.end, kind: open.kind };
    } else {
      blocks.push({ start: line.start, end: line.end, kind: line.kind });
    }
    last = line;
  }
  return blocks;
}

/** The width at which the text is hard-wrapped, or 0 when it is not: most lines of a run go on in lower case without a full stop. */
function wrapWidth(text: string, lines: readonly BlockLine[]): number {
  let longest = 0;
  let pairs = 0;
  let running = 0;
  lines.forEach((line, i) => {
    longest = Math.max(longest, line.end - line.start);
    const previous = lines[i - 1];
    if (previous === undefined || line.fresh || previous.kind === 'title' || previous.kind === 'heading') return;
    pairs++;
    if (runsOn(text, previous, line)) running++;
  });
  return longest <= WRAP_LIMIT && running >= 2 && running * 3 >= pairs ? longest : 0;
}

function runsOn(text: string, line: BlockLine, next: BlockLine): boolean {
  return (
    line.end - line.start >= SHORTEST_WRAP &&
    !/[.!?:"”’]/.test(text.charAt(line.end - 1)) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
}

function continues(text: string, line: BlockLine, next: BlockLine, width: number): boolean {
  if (next.fresh || next.kind !== 'plain' || (line.kind !== 'plain' && line.kind !== 'bullet')) return false;
  if (runsOn(text, line, next)) return true;
  if (width === 0) return false;
  const word = /^\S{1,40}/.exec(text.slice(next.start, next.start + 40))?.[0].length ?? 0;
  return line.end - line.start + 1 + word >= width - 8;
}
