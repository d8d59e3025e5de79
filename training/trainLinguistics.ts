/**
 * Trains the part-of-speech tagger, the lemmatizer and the dependency parser and writes `models/linguistics.*.bin`:
 *
 *     tsx training/trainLinguistics.ts --silver TREES.jsonl --more TREES.jsonl [--corpora ../shared/corpora] [--out models]
 *
 * Gold: UD English EWT (CC BY-SA 4.0) and the open genres of GUM (CC BY). Silver: openly licensed text that linguistics/teachTrees.py
 * has tagged and parsed; tagger and labels learn from the first file only. Reads `names.clusters.bin` of the output folder. The same inputs give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { itemAt } from '../src/core/linguistics/itemAt.ts';
import { createLabeller } from '../src/core/linguistics/labeller.ts';
import { CLUSTERS_FILE, LEMMAS_FILE, PARSER_FILE, TAGGER_FILE } from '../src/core/linguistics/models.ts';
import { createTagger } from '../src/core/linguistics/tagger.ts';
import type { Tagger } from '../src/core/linguistics/tagger.ts';
import { readWeightTable } from '../src/core/linguistics/weightTable.ts';
import { readWordClusters } from '../src/core/linguistics/wordClusters.ts';
import { createWordReader } from '../src/core/linguistics/wordForm.ts';
import type { WordForm } from '../src/core/linguistics/wordForm.ts';
import { isTree, joinTokens } from './linguistics/joinTokens.ts';
import { asHeadline, reportAfterwards } from './linguistics/newsStyle.ts';
import type { Variant } from './linguistics/newsStyle.ts';
import type { ParsedExample } from './linguistics/goldMoves.ts';
import { packMoveTable, packWeightTable } from './linguistics/packWeights.ts';
import { readSilver } from './linguistics/readSilver.ts';
import { trainLemmatizer } from './linguistics/trainLemmatizer.ts';
import { trainLabels } from './linguistics/trainLabels.ts';
import { trainMoves } from './linguistics/trainMoves.ts';
import { trainTagger } from './linguistics/trainTagger.ts';
import { readTreebank } from '../measure/corpora/treebank.ts';
import type { TreebankSentence } from '../measure/corpora/treebank.ts';

const TREEBANKS = ['ewt-train', 'gum-train'];
const FOLDS = 3;
/** Sentences of silver text that stand together in one fold, as documents do. */
const SILVER_RUN = 20;
const FOLD_EPOCHS = 2;
const TAGGER_EPOCHS = 5;
const LEMMA_EPOCHS = 12;
const LABEL_EPOCHS = 3;
const MOVE_EPOCHS = 5;
/** Of the beam in training. */
const MOVE_WIDTH = 4;
const TAGGER_FEATURES = 140_000;
const LEMMA_FEATURES = 6000;
const LABEL_FEATURES = 100_000;
const MOVE_FEATURES = 780_000;
/** Of each of the models that are summed: the sum is pruned afterwards. */
const PART_FEATURES = 2_500_000;

interface FoldedSentence {
  readonly forms: readonly WordForm[];
  readonly fold: number;
  readonly tree: TreebankSentence;
}

const started = Date.now();

function log(line: string): void {
  process.stdout.write(`${Math.round((Date.now() - started) / 1000)} s  ${line}\n`);
}

function readGold(folder: string, readWord: (word: string) => WordForm): FoldedSentence[] {
  const documents = TREEBANKS.flatMap((name) => readTreebank(join(folder, 'ud', `${name}.jsonl`)));
  return documents.flatMap((document, index) =>
    document.sents.map((sentence) => {
      const tree = joinTokens(sentence);
      return { forms: tree.tok.map(readWord), fold: index % FOLDS, tree };
    }),
  );
}

function readTags(tagger: Tagger, forms: readonly WordForm[]): string[] {
  return Array.from(tagger.tag(forms), (tag) => tagger.tags[tag] ?? '');
}

/** Tags every sentence with a tagger that has not seen its document, so that the parser learns from tags as they will be. */
function tagFolds(sentences: readonly FoldedSentence[]): string[][] {
  const tags: string[][] = sentences.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = sentences.filter((sentence) => sentence.fold !== fold);
    const model = trainTagger(
      rest.map(({ forms, tree }) => ({ forms, tags: tree.pos })),
      FOLD_EPOCHS,
      () => undefined,
    );
    const tagger = createTagger(readWeightTable(packWeightTable(model, TAGGER_FEATURES)).table);
    sentences.forEach((sentence, i) => {
      if (sentence.fold === fold) tags[i] = readTags(tagger, sentence.forms);
    });
    log(`fold ${fold} tagged`);
  }
  return tags;
}

function inNewsStyle(tree: TreebankSentence): Variant[] {
  return [...reportAfterwards(tree), ...asHeadline(tree)];
}

function toExample(tree: TreebankSentence, forms: readonly WordForm[], tags: readonly string[]): ParsedExample {
  return { forms, tags, heads: tree.head.map((head) => (head === 0 ? tree.tok.length : head - 1)), relations: tree.rel };
}

/** A variant's words keep the tags of the words they come from. */
function fromVariant({ tree, origins }: Variant, tags: readonly string[], readWord: (word: string) => WordForm): ParsedExample {
  return toExample(
    tree,
    tree.tok.map(readWord),
    origins.map((old, place) => tags[old] ?? tree.pos[place] ?? ''),
  );
}

function main(): void {
  const { values } = parseArgs({
    options: {
      silver: { type: 'string' },
      more: { type: 'string' },
      corpora: { type: 'string', default: '../shared/corpora' },
      out: { type: 'string', default: 'models' },
    },
  });
  if (values.silver === undefined || values.more === undefined)
    throw new Error('Name the files of silver trees: --silver TREES.jsonl --more TREES.jsonl (see models/README.md)');
  const write = (name: string, ...parts: readonly Uint8Array[]): void => {
    const bytes = Buffer.concat(parts);
    writeFileSync(join(values.out, name), bytes);
    log(`${name}: ${bytes.length} bytes`);
  };
  const readWord = createWordReader(readWordClusters(readFileSync(join(values.out, CLUSTERS_FILE))));
  const gold = readGold(values.corpora, readWord);
  const silver = readSilver(values.silver).map((tree, index) => ({
    forms: tree.tok.map(readWord),
    fold: Math.floor(index / SILVER_RUN) % FOLDS,
    tree,
  }));

  const words = gold.flatMap(({ tree }) =>
    tree.tok.map((word, i) => ({ word, tag: tree.pos[i] ?? '', lemma: tree.lem[i] ?? '' })),
  );
  write(LEMMAS_FILE, packWeightTable(trainLemmatizer(words, LEMMA_EPOCHS), LEMMA_FEATURES));

  const tagged = [...gold, ...silver].map(({ forms, tree }) => ({ forms, tags: tree.pos }));
  const tagTable = packWeightTable(trainTagger(tagged, TAGGER_EPOCHS, log), TAGGER_FEATURES);
  write(TAGGER_FILE, tagTable);
  const tagger = createTagger(readWeightTable(tagTable).table);

  const tags = tagFolds([...gold, ...silver]);
  const goldTrees = gold.flatMap(({ forms, tree }, i) => (isTree(tree) ? [toExample(tree, forms, itemAt(tags, i))] : []));
  const silverTrees = silver.map(({ forms, tree }, i) => toExample(tree, forms, itemAt(tags, gold.length + i)));
  const variants = gold.flatMap(({ tree }, i) =>
    isTree(tree) ? inNewsStyle(tree).map((variant) => fromVariant(variant, itemAt(tags, i), readWord)) : [],
  );
  const labels = packWeightTable(trainLabels([...goldTrees, ...variants, ...silverTrees], LABEL_EPOCHS, log), LABEL_FEATURES);
  const labeller = createLabeller(readWeightTable(labels).table);
  const moreTrees = readSilver(values.more).map((tree) => {
    const forms = tree.tok.map(readWord);
    return toExample(tree, forms, readTags(tagger, forms));
  });
  /** Each model learns from all gold trees and its share of the silver ones. */
  const parts = [variants, []].map((news, part, { length }) => {
    const share = [...silverTrees, ...moreTrees].filter((_, i) => i % length === part);
    const moves = trainMoves([...goldTrees, ...news, ...share], labeller, { width: MOVE_WIDTH, epochs: MOVE_EPOCHS, log });
    return moves.quantize(PART_FEATURES);
  });
  write(PARSER_FILE, packMoveTable(parts, MOVE_FEATURES), labels);
}

main();
