import type { ModelSource } from '../ports.ts';
import { createParser } from './parser.ts';
import type { Parser } from './parser.ts';
import { createTagger } from './tagger.ts';
import type { Tagger } from './tagger.ts';
import { readWeightTable } from './weightTable.ts';
import { readWordClusters } from './wordClusters.ts';
import { createWordReader } from './wordForm.ts';
import type { WordForm } from './wordForm.ts';

export const CLUSTERS_FILE = 'words.clusters.bin';
export const TAGGER_FILE = 'linguistics.tagger.bin';
export const PARSER_FILE = 'linguistics.parser.bin';

/** Part-of-speech tagger and dependency parser, ready to use. Not to be shared between two runs that take turns within a sentence. */
export interface LinguisticModels {
  readonly readWord: (word: string) => WordForm;
  readonly tagger: Tagger;
  readonly parser: Parser;
}

/** @throws FileStoreError when a model file cannot be read; RangeError when one is cut short */
export async function loadLinguisticModels(source: ModelSource): Promise<LinguisticModels> {
  const [clusters, tagger, parser] = await Promise.all([
    source.load(CLUSTERS_FILE),
    source.load(TAGGER_FILE),
    source.load(PARSER_FILE),
  ]);
  return createLinguisticModels(clusters, tagger, parser);
}

/** @throws RangeError when the bytes end too early */
export function createLinguisticModels(clusters: Uint8Array, tagger: Uint8Array, parser: Uint8Array): LinguisticModels {
  const moves = readWeightTable(parser);
  const labels = readWeightTable(parser, moves.end);
  return {
    readWord: createWordReader(readWordClusters(clusters)),
    tagger: createTagger(readWeightTable(tagger).table),
    parser: createParser(moves.table, labels.table),
  };
}
