import { tokenize } from '../../src/core/linguistics/tokenize.ts';
import { readJsonLines } from '../jsonLines.ts';

/** A labelled stretch of a document's text, in UTF-16 code units. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** True for a proper name; undefined where the corpus does not say. */
  readonly named: boolean | undefined;
}

/** A document of a corpus in the JSON Lines form of `../shared/corpora`. */
export interface CorpusDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly spans: readonly LabelledSpan[];
}

/** A sentence cut into tokens; `starts` and `ends` are offsets of the document's text. */
export interface TokenizedSentence {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface NamedLine {
  readonly id: string;
  readonly text: string;
  readonly sents?: readonly (readonly [number, number])[];
  readonly entities?: readonly { start: number; end: number; type: string; named?: boolean }[];
}

function isLine(value: unknown): value is NamedLine {
  return typeof value === 'object' && value !== null && 'id' in value && 'text' in value && typeof value.text === 'string';
}

interface TreebankLine {
  readonly id: string;
  readonly sents: readonly { readonly text: string }[];
}

function isTreebankLine(value: unknown): value is TreebankLine {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    !('text' in value) &&
    'sents' in value &&
    Array.isArray(value.sents)
  );
}

/** A treebank document as its sentences, one a line. */
function readTreebankLine(line: TreebankLine): CorpusDocument {
  const text = line.sents.map((sentence) => sentence.text).join('\n');
  return { id: line.id, text, sentences: splitAtLines(text, [[0, text.length]]), spans: [] };
}

export function readCorpus(file: string): CorpusDocument[] {
  return readJsonLines(file).map((line) => {
    if (isTreebankLine(line)) return readTreebankLine(line);
    if (!isLine(line)) throw new Error(`${file}: a line without id and text`);
    const { id, text } = line;
    const spans = (line.entities ?? []).map(({ start, end, type, named }) => ({ start, end, label: type, named }));
    return { id, text, sentences: splitAtLines(text, line.sents ?? splitIntoSentences(text)), spans };
  });
}

/** Sentences of the corpora sometimes span lines: a line break always ends one. */
function splitAtLines(text: string, sentences: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const result: (readonly [number, number])[] = [];
  for (const [start, end] of sentences) {
    let from = start;
    for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', from)) {
      if (at > from) result.push([from, at]);
      from = at + 1;
    }
    if (from < end) result.push([from, end]);
  }
  return result;
}

/** For corpora that mark no sentences: cuts after a final mark before a capital. Good enough to learn names from. */
export function splitIntoSentences(text: string): (readonly [number, number])[] {
  const result: (readonly [number, number])[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /(?<![A-Z.]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Jr|Sr|Inc|Corp|Co|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec))[.!?]["”’')]*\s+(?=["“‘'(]?\p{Lu})|\n+/gu,
  )) {
    const end = match.index + match[0].trimEnd().length;
    if (end > from) result.push([from, end]);
    from = match.index + match[0].length;
  }
  if (from < text.length) result.push([from, text.length]);
  return result;
}

export function tokenizeSentences(document: CorpusDocument): TokenizedSentence[] {
  return document.sentences.map(([start, end]) => {
    const spans = tokenize(document.text.slice(start, end), start);
    return {
      words: spans.map((span) => document.text.slice(span.start, span.end)),
      starts: spans.map((span) => span.start),
      ends: spans.map((span) => span.end),
    };
  });
}

/** The tokens `[first, end)` that a span of characters touches, or undefined. */
export function tokensOfSpan(
  sentence: TokenizedSentence,
  start: number,
  end: number,
): { first: number; end: number } | undefined {
  let first = -1;
  let last = -1;
  for (let at = 0; at < sentence.words.length; at++) {
    const from = sentence.starts[at] ?? 0;
    const to = sentence.ends[at] ?? 0;
    if (to <= start || from >= end) continue;
    if (first < 0) first = at;
    last = at;
  }
  return first < 0 ? undefined : { first, end: last + 1 };
}
