import type { Span } from '../../text/span.ts';
import { createCodePoints } from '../codePoints.ts';

/** A selection as a file has it. */
export interface Selection {
  readonly start: number;
  readonly end: number;
  /** What programs show for it: mostly its words. */
  readonly name: string;
}

/** How a program counts: nobody agrees, so it is learned from the words that the selections are named after. */
interface Counting {
  readonly unit: 'code-points' | 'code-units';
  /** Whether CR LF is one position or two. */
  readonly lines: 'one' | 'two';
  /** `after`: the end is the first position after it; `last`: the last position in it. */
  readonly end: 'after' | 'last';
}

/** In the order in which they are believed where nothing tells. */
const COUNTINGS: readonly Counting[] = (['code-points', 'code-units'] as const).flatMap((unit) =>
  (['after', 'last'] as const).flatMap((end) => (['two', 'one'] as const).map((lines) => ({ unit, lines, end }))),
);

/** Words tell more than edges of words. */
const WORDS = 1000;
/** As many selections tell how the others are counted. */
const SAMPLE = 200;

/**
 * The spans of selections in the text with LF line ends. `original`: the text of the file, without byte order mark. Spans may lie outside the text.
 */
export function locateSelections(original: string, selections: readonly Selection[]): readonly Span[] {
  const sample = selections.slice(0, SAMPLE);
  const readings = COUNTINGS.map((counting) => createReading(original, counting));
  let best = readings[0];
  let most = -1;
  for (const reading of readings) {
    const score = sample.reduce((sum, selection) => sum + reading.score(selection), 0);
    if (score > most) [best, most] = [reading, score];
  }
  return best === undefined ? [] : selections.map(best.locate);
}

interface CountedText {
  locate(selection: Selection): Span;
  score(selection: Selection): number;
}

function createReading(original: string, { unit, lines, end }: Counting): CountedText {
  const text = original.replaceAll('\r\n', '\n');
  const counted = lines === 'two' ? original : text;
  const points = createCodePoints(counted);
  const toCounted = (at: number): number => (unit === 'code-points' ? points.toOffset(at) : at);
  const returns = lines === 'two' ? findReturns(original) : [];
  const toText = (at: number): number => at - countBefore(returns, at);
  const locateOne = (selection: Selection): Span => ({
    start: toText(toCounted(selection.start)),
    end: toText(toCounted(selection.end + (end === 'last' ? 1 : 0))),
  });
  return {
    locate: locateOne,
    score(selection) {
      const span = locateOne(selection);
      const words = squeeze(text.slice(span.start, span.end));
      const name = squeeze(selection.name).replace(/(?:…|\.\.\.)$/, '');
      const isNamed = words === name || (name.length >= 12 && words.startsWith(name));
      return (isNamed ? WORDS : 0) + edges(text, span);
    },
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** People select whole words: how many of both edges are edges of words. */
function edges(text: string, { start, end }: Span): number {
  const isInside = (at: number): boolean => isWordPart(text[at - 1]) && isWordPart(text[at]);
  return Number(!isInside(start) && !/\s/.test(text[start] ?? ' ')) + Number(!isInside(end) && !/\s/.test(text[end - 1] ?? ' '));
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** Where the CRs stand that are gone in the text with LF line ends. */
function findReturns(original: string): readonly number[] {
  const found: number[] = [];
  for (let at = original.indexOf('\r\n'); at !== -1; at = original.indexOf('\r\n', at + 2)) found.push(at);
  return found;
}

function countBefore(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
