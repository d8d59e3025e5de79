import * as vscode from 'vscode';
import { partAround } from '../../../core/text/partAround.ts';
import type { ArticleState } from '../../../core/store/annotationStore.ts';
import type { Span } from '../../../core/text/span.ts';
import { toSpan } from '../convert.ts';

/** Of longer texts, what is visible is shown before the whole has been read: UTF-16 code units. */
export const LONG = 30_000;
/** What is shown at first around what is visible: UTF-16 code units. */
const AROUND = 3000;
/** How many steps an analysis takes for each character, as far as nothing better is known, and how many more with the reader of paragraphs: measured on news. */
const STEPS_PER_CHARACTER = 0.08;
const READER_STEPS_PER_CHARACTER = 0.05;
/** Tells of progress no more often than this: milliseconds. */
const TELL_EVERY = 300;

/** True where nothing is shown that a faster reading could only make worse. */
export function showsNothing({ document: shown }: ArticleState): boolean {
  return [shown.mentions, shown.quantities, shown.attributions, shown.events].every((list) => list.length === 0);
}

/** The part of a long article to show first; undefined for a short one, and where annotations are shown already. */
export function partToShowFirst(document: vscode.TextDocument, state: ArticleState): Span | undefined {
  const { text } = state;
  if (text.length < LONG || !showsNothing(state)) return undefined;
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  const [visible] = editor?.visibleRanges ?? [];
  const part = partAround(text, visible === undefined ? { start: 0, end: 0 } : toSpan(text, visible), AROUND);
  return part.end - part.start < text.length / 2 ? part : undefined;
}

/** Guesses from the steps done which part of an analysis is done, in percent. */
export class ReadingProgress {
  readonly #length: number;
  readonly #tell: (percent: number) => void;
  #perCharacter = STEPS_PER_CHARACTER;
  #percent = -1;
  #told = 0;

  /** @param length of the text, in UTF-16 code units */
  constructor(length: number, tell: (percent: number) => void) {
    this.#length = length;
    this.#tell = tell;
  }

  /** The next analysis is one with the reader of paragraphs; `percent` begins anew. */
  expectReader(): void {
    this.#perCharacter += READER_STEPS_PER_CHARACTER;
    this.#percent = -1;
  }

  /** What a part of the text took without it. */
  learn(steps: number, { start, end }: Span): void {
    if (steps > 0 && end > start) this.#perCharacter = steps / (end - start);
  }

  /** Never falls, and reaches 99 at most: the end tells itself. */
  steps(done: number): void {
    const percent = Math.min(99, Math.floor((100 * done) / (this.#length * this.#perCharacter)));
    const now = Date.now();
    if (percent <= this.#percent || now - this.#told < TELL_EVERY) return;
    this.#percent = percent;
    this.#told = now;
    this.#tell(percent);
  }
}
