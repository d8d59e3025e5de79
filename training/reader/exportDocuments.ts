/**
 * Writes the texts that the reader learns from: `npx tsx training/reader/exportDocuments.ts CORPORA MARKED.jsonl OPEN.jsonl`.
 * A document a line: {"id", "split", "text", "paragraphs": [[[start, end] of a word]], "names": [[start, end, type]],
 * "events": [[start, end, [type], modality, optional]]}, in annotated articles also "nominals": [[start, end]] and "statements": [[start, end, part, optional]]; with
 * "scheme" the names follow another scheme and nothing else is marked. Offsets are Unicode code points. MARKED holds what people marked, OPEN openly licensed
 * texts without marks ("names" and "events" are empty), none of them of the dev and test splits of the real texts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../corpus/tools/load.ts';
import { SPLITS } from '../../corpus/tools/gold.ts';
import { readRealDocuments } from '../../corpus/tools/real/realDocuments.ts';
import { readOpenDocuments, readOwnArticles } from '../marked/documents.ts';
import { readOpenTexts, toLine, type ReaderDocument } from './documentLines.ts';
import { readOtherNames } from './readOtherNames.ts';

const PARTS = ['content', 'source', 'cue'] as const;

function annotated(corpora: string): { split: string; document: ReaderDocument }[] {
  return SPLITS.flatMap((split) => [split, `real-${split}` as const]).flatMap((split) =>
    loadCorpus(split, corpora).map(({ name, text, gold }) => ({
      split,
      document: {
        id: `${split.startsWith('real') ? 'real' : 'own'}/${name}`,
        text,
        names: gold.mentions.filter(({ form, optional }) => form === 'name' && optional !== true),
        events: gold.events.map(({ trigger, type, alt_types, modality, optional }) => ({
          ...trigger,
          types: [type, ...(alt_types ?? [])],
          modality,
          optional: optional === true,
        })),
        nominals: gold.mentions.filter(({ form, optional }) => form === 'nominal' && optional !== true),
        statements: gold.attributions.flatMap(({ optional, ...parts }) =>
          PARTS.flatMap((part) => parts[part].spans.map((span) => ({ ...span, part, optional: optional === true }))),
        ),
      },
    })),
  );
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`${file}: ${lines.length} documents`);
}

function main([corpora = '', marked = '', open = '']: readonly string[]): void {
  const real = readRealDocuments();
  const isReal = new Set(real.map(({ id }) => id));
  const isHeldBack = new Set(real.flatMap(({ id, split }) => (split === 'train' ? [] : [id])));
  const others = readOpenDocuments(join(corpora, 'train')).filter(({ id }) => !isReal.has(id));
  write(marked, [
    ...annotated(corpora).map(({ split, document }) => toLine(split, document)),
    ...[...others, ...readOwnArticles()].map((document) => toLine('train', document)),
    ...readOtherNames(join(corpora, 'train'))
      .filter(({ id }) => !isHeldBack.has(id))
      .map((document) => toLine('names', document)),
  ]);
  write(
    open,
    readOpenTexts(corpora).map((document) => toLine('open', document)),
  );
}

main(process.argv.slice(2));
