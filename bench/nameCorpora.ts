/** The public corpora on which name taggers are compared, all brought to our conventions by one mapping. */
import { existsSync } from 'node:fs';
import { NAME_TYPES, type TaggedName } from '../src/core/extract/mentions/nameTags.ts';
import { namesOfSentence, type LabelScheme } from '../training/names/conventions.ts';
import { readCorpus, readJsonLines, tokenizeSentences, type TokenizedSentence } from '../training/names/documents.ts';

/** `types`: what the corpus labels; names of other types are not counted. `merged`: nationalities and other names are one class (MISC). */
interface Comparison {
  readonly file: string;
  readonly scheme: LabelScheme;
  readonly types: readonly string[];
  readonly merged: boolean;
}

const NAMED = ['person', 'organization', 'place'];

export const COMPARISONS: readonly Comparison[] = [
  { file: 'en-worldwide-newswire.dev', scheme: 'worldwide', types: NAME_TYPES, merged: false },
  { file: 'conll2003.testb', scheme: 'conll', types: NAME_TYPES, merged: true },
  { file: 'ieer-newswire.public', scheme: 'ieer', types: NAMED, merged: false },
  { file: 'meantime-gm', scheme: 'meantime', types: NAMED, merged: false },
  { file: 'uner-ewt.test', scheme: 'conll', types: NAMED, merged: false },
];

export interface ComparedDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly TokenizedSentence[];
  readonly gold: readonly (readonly TaggedName[])[];
}

function annotatedUntil(line: unknown): number {
  if (typeof line === 'object' && line !== null && 'annotated_until' in line && typeof line.annotated_until === 'number')
    return line.annotated_until;
  return Infinity;
}

/** The documents of a corpus in the folder, or undefined when it is not there. */
export function readComparison(folder: string, comparison: Comparison): ComparedDocument[] | undefined {
  const file = `${folder}/${comparison.file}.jsonl`;
  if (!existsSync(file)) return undefined;
  const limits = readJsonLines(file).map(annotatedUntil);
  return readCorpus(file).map((document, index) => {
    const sentences = tokenizeSentences(document).filter(
      (sentence) => (sentence.ends.at(-1) ?? 0) <= (limits[index] ?? Infinity),
    );
    return {
      id: document.id,
      text: document.text,
      sentences,
      gold: sentences.map((sentence) => namesOfSentence(sentence, document.spans, comparison.scheme)),
    };
  });
}

export interface NameCounts {
  right: number;
  gold: number;
  found: number;
}

export function addCounts(
  counts: NameCounts,
  comparison: Comparison,
  gold: readonly TaggedName[],
  found: readonly TaggedName[],
): void {
  const key = (name: TaggedName): string => {
    const type = NAME_TYPES[name.type] ?? '';
    return `${name.first} ${name.end} ${comparison.merged && (type === 'norp' || type === 'other') ? 'misc' : type}`;
  };
  const counted = (names: readonly TaggedName[]): string[] =>
    names.filter((name) => comparison.types.includes(NAME_TYPES[name.type] ?? '')).map(key);
  const goldKeys = new Set(counted(gold));
  const foundKeys = counted(found);
  counts.gold += goldKeys.size;
  counts.found += foundKeys.length;
  counts.right += foundKeys.filter((name) => goldKeys.has(name)).length;
}

export function f1(counts: NameCounts): number {
  return counts.gold + counts.found === 0 ? 1 : (2 * counts.right) / (counts.gold + counts.found);
}
