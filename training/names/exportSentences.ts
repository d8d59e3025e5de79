/**
 * Writes the tokens that the encoder teacher reads: `npx tsx training/names/exportSentences.ts CORPORA FOLDER`. `marked.jsonl`: the sentences of our own texts and of
 * those that we marked, as {"tok", "tag"} (BIO). For each corpus of which the names are voted on, `CORPUS.tokens.jsonl`: a document a line, as sentences of
 * {"tok", "starts", "ends"}; offsets are UTF-16 code units of the document's text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME_TYPES, type TaggedName } from '../../src/core/extract/mentions/nameTags.ts';
import { readOpenDocuments, readOwnArticles } from '../marked/documents.ts';
import { readCorpus, tokenizeSentences } from '../../measure/corpora/namedDocuments.ts';
import type { TrainingDocument } from './trainingDocument.ts';
import { readByGuideline, readOwnCorpus, VOTED } from './sources.ts';

function main([corpora = '../shared/corpora', folder = '.cache/names']: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const marked = [...readOpenDocuments(join(corpora, 'train')), ...readOwnArticles()].map(readByGuideline);
  const sentences = [...readOwnCorpus(), ...marked].flatMap(readTags);
  writeFileSync(join(folder, 'marked.jsonl'), toLines(sentences));
  for (const { file, treebank } of VOTED) {
    const documents = readCorpus(join(corpora, treebank === true ? 'ud' : 'train', `${file}.jsonl`));
    const tokens = documents.map((document) =>
      tokenizeSentences(document).map(({ words, starts, ends }) => ({ tok: words, starts, ends })),
    );
    writeFileSync(join(folder, `${file}.tokens.jsonl`), toLines(tokens));
  }
}

function readTags({ sentences }: TrainingDocument): { tok: readonly string[]; tag: string[] }[] {
  return sentences.map(({ words, names }) => ({ tok: words, tag: toTags(words.length, names ?? []) }));
}

function toTags(length: number, names: readonly TaggedName[]): string[] {
  const tags = Array.from({ length }, () => 'O');
  for (const { first, end, type } of names) {
    for (let at = first; at < end; at++) tags[at] = `${at === first ? 'B' : 'I'}-${NAME_TYPES[type] ?? 'other'}`;
  }
  return tags;
}

function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

main(process.argv.slice(2));
