import type { ModelSource } from '../ports.ts';
import { createLemmatizer } from './lemmatize.ts';
import type { Lemmatize } from './lemmatize.ts';
import { createParser } from './parser.ts';
import type { Parser } from './parser.ts';
import { createTagger } from './tagger.ts';
import type { Tagger } from './tagger.ts';
import { readMoveTable } from './moveTable.ts';
import { readWeightTable } from './weightTable.ts';
import { readWordClusters } from './wordClusters.ts';
import { createWordReader } from './wordForm.ts';
import type { WordForm } from './wordForm.ts';

export const CLUSTERS_FILE = 'names.clusters.bin';
export const TAGGER_FILE = 'linguistics.tagger.bin';
export const LEMMAS_FILE = 'linguistics.lemmas.bin';
export const PARSER_FILE = 'linguistics.parser.bin';

/** Part-of-speech tagger and dependency parser, ready to use. Not to be shared between two runs that take turns within a sentence. */
export interface LinguisticModels {
  readonly readWord: (word: string) => WordForm;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatize: Lemmatize;
}

/** @throws FileStoreError when a model file cannot be read; RangeError when one is cut short */
export async function loadLinguisticModels(source: ModelSource): Promise<LinguisticModels> {
  const [clusters, tagger, parser, lemmas] = await Promise.all([
    source.load(CLUSTERS_FILE),
    source.load(TAGGER_FILE),
    source.load(PARSER_FILE),
    source.load(LEMMAS_FILE),
  ]);
  return createLinguisticModels({ clusters, tagger, parser, lemmas });
}

/** The packed files, by what is in them. */
export interface LinguisticFiles {
  readonly clusters: Uint8Array;
  readonly tagger: Uint8Array;
  readonly parser: Uint8Array;
  readonly lemmas: Uint8Array;
}

/** @throws RangeError when the bytes end too early */
function createLinguisticModels({ clusters, tagger, parser, lemmas }: LinguisticFiles): LinguisticModels {
  const moves = readMoveTable(parser);
  const labels = readWeightTable(parser, moves.end);
  return {
    readWord: createWordReader(readWordClusters(clusters)),
    tagger: createTagger(readWeightTable(tagger).table),
    parser: createParser(moves.table, labels.table),
    lemmatize: createLemmatizer(readWeightTable(lemmas).table),
  };
}
