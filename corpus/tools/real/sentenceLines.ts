import { articleLines, type ArticleLine } from '../articleText.ts';

const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Maj|Col|Sgt|Capt|Rev|Hon|Sen|Rep|Gov|No|vs|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})\.$/u;
const END = /[.!?]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\d])/gu;

/**
 * The lines by which a sheet speaks of a real text: its lines, cut once more after each sentence, since many texts have all their
 * sentences in one line. Only the sheet needs them: what is kept are offsets.
 */
export function sentenceLines(text: string): ArticleLine[] {
  return articleLines(text).flatMap((line) => cutLine(text, line));
}

function cutLine(text: string, line: ArticleLine): ArticleLine[] {
  const lines: ArticleLine[] = [];
  const body = text.slice(line.start, line.end);
  let start = 0;
  for (const match of body.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(body.slice(0, match.index + 1))) continue;
    lines.push({ start: line.start + start, end: line.start + end });
    start = match.index + match[0].length;
  }
  lines.push({ start: line.start + start, end: line.end });
  return lines;
}
