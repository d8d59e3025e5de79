import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { readRealDocuments } from '../../corpus/tools/real/realDocuments.ts';
import { readJsonLines } from '../../measure/jsonLines.ts';
import { segment } from '../../src/core/linguistics/segment.ts';
import { runToEnd } from '../../src/core/steps.ts';
import type { Span } from '../../src/core/text/span.ts';
import type { MarkedDocument } from '../marked/marks.ts';

/** Openly licensed texts; licences stand in `models/README.md`. */
const OPEN = [
  'dev/geovirus-wikinews',
  'train/meantime-airbus-apple',
  'train/gvc.dev',
  'train/wikigold',
  'train/gmb-silver',
  'train/crossner-politics.train',
  'train/crossner-politics.dev',
  'train/gum',
  'ud/ewt-train',
];

const OpenLine = z.object({
  id: z.string(),
  text: z.optional(z.string()),
  sents: z.optional(z.array(z.union([z.object({ text: z.string() }), z.tuple([z.number(), z.number()])]))),
});

/** For the id of each open text the name of its corpus. */
export function readCorpusNames(corpora: string): Map<string, string> {
  return new Map(OPEN.flatMap((file) => openTexts(corpora, file).map(({ id }) => [id, basename(file)])));
}

/** None of them is of the dev or test split of the real texts. */
export function readOpenTexts(corpora: string): MarkedDocument[] {
  const held = readRealDocuments().filter(({ split }) => split !== 'train');
  const isHeldBack = new Set(held.map(({ id }) => id));
  return OPEN.flatMap((file) => openTexts(corpora, file)).filter(({ id }) => !isHeldBack.has(id));
}

function openTexts(corpora: string, file: string): MarkedDocument[] {
  return readJsonLines(join(corpora, `${file}.jsonl`)).map((value) => {
    const { id, text, sents } = z.parse(OpenLine, value);
    const joined = (sents ?? []).flatMap((sentence) => ('text' in sentence ? [sentence.text] : [])).join(' ');
    return { id, text: text ?? joined, names: [], events: [] };
  });
}

/** A text to learn from. Offsets are UTF-16 code units. */
export interface ReaderDocument extends MarkedDocument {
  /** Descriptions of actors; undefined where nobody marked them. */
  readonly nominals?: readonly Span[];
  /** Parts of statements; undefined where nobody marked them. */
  readonly statements?: readonly (Span & { readonly part: 'cue' | 'source' | 'content'; readonly optional: boolean })[];
  /** Who takes part in what happens; undefined where nobody marked it. */
  readonly happenings?: readonly ReaderHappening[];
  /** Whose scheme the names follow; undefined for ours. */
  readonly scheme?: string;
}

/** A happening and who takes part, where, when, with which figures. `trigger` and `head` are places of words: those that the others of their phrase hang on. */
export interface ReaderHappening {
  readonly trigger: number;
  readonly roles: readonly { readonly head: number; readonly role: string }[];
}

/** A document as `reader.py` reads it; offsets are Unicode code points. */
export function toLine(
  split: string,
  { id, text, names, events, nominals, statements, happenings, scheme }: ReaderDocument,
): string {
  const points = codePoints(text);
  const at = (offset: number): number => points[offset] ?? 0;
  const { paragraphs, sentences, tokens } = runToEnd(segment(text));
  return JSON.stringify({
    id,
    split,
    text,
    paragraphs: paragraphs.map(({ firstSentence, endSentence }) =>
      tokens
        .slice(sentences[firstSentence]?.firstToken, sentences[endSentence - 1]?.endToken)
        .map(({ start, end }) => [at(start), at(end)]),
    ),
    sentences: sentences.map(({ endToken }) => endToken),
    names: names.map(({ start, end, type }) => [at(start), at(end), type]),
    events: events.map(({ start, end, types, modality, optional }) => [at(start), at(end), types, modality, optional]),
    nominals: nominals?.map(({ start, end }) => [at(start), at(end)]),
    statements: statements?.map(({ start, end, part, optional }) => [at(start), at(end), part, optional]),
    happenings: happenings?.map(({ trigger, roles }) => [trigger, roles.map(({ head, role }) => [head, role])]),
    scheme,
  });
}

/** For each UTF-16 offset the number of code points before it. */
function codePoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at <= text.length; at++) {
    points[at] = count;
    const isFirstHalf = /[\uD800-\uDBFF]/.test(text.charAt(at)) && /[\uDC00-\uDFFF]/.test(text.charAt(at + 1));
    if (!isFirstHalf) count++;
  }
  return points;
}
