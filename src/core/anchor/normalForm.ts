import type { Span } from '../text/span.ts';

/** A text with every letter and its accents as one character (NFC), and the way back. */
export interface NormalForm {
  readonly text: string;
  /** The span of the original text for one of the normal form. */
  toOriginal(span: Span): Span;
}

/** Letters with marks, and the parts of Korean syllables: all that NFC puts together. */
const CLUSTER = /[^\p{M}]\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?/gu;

/** Undefined for a text that is in that form. */
export function toNormalForm(original: string): NormalForm | undefined {
  if (original.normalize('NFC') === original) return undefined;
  /** For each code unit of the normal form where it comes from; the end last. */
  const origins: number[] = [];
  let text = '';
  let from = 0;
  const copyTo = (end: number): void => {
    text += original.slice(from, end);
    for (; from < end; from++) origins.push(from);
  };
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    copyTo(index);
    const composed = cluster.normalize('NFC');
    text += composed;
    for (let at = 0; at < composed.length; at++) origins.push(index);
    from = index + cluster.length;
  }
  copyTo(original.length);
  origins.push(original.length);
  const origin = (at: number): number => origins[at] ?? original.length;
  return { text, toOriginal: ({ start, end }) => ({ start: origin(start), end: origin(end) }) };
}
