// npx tsx training/trainEvents.ts [--careful] [--corpora=FOLDER] [--only=modalities,roles]: learns which words name events, their type, modality and arguments;
// writes models/events.bin, with --careful from trees that the reader of paragraphs sees, models/events.careful.bin. With --only the other classifiers stay as they are in
// that file, or in the first where there is none yet.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { modelFolder } from '../measure/modelFolder.ts';
import { CLUSTERS_FILE } from '../src/core/linguistics/models.ts';
import { readRealDocuments } from '../corpus/tools/real/realDocuments.ts';
import { EVENT_FILES } from '../src/core/extract/events/eventModels.ts';
import type { Care } from '../src/core/model/reading.ts';
import { readWordClusters } from '../src/core/linguistics/wordClusters.ts';
import { CLASSIFIERS, trainEventModels, type Relearning } from './events/trainEventModels.ts';
import { createTextReader, readCorpusTexts, readMarkedTexts, readSenseTexts, readTitles } from './events/trainingTexts.ts';
import { readSilverDocuments } from './events/silver.ts';
import { readOpenDocuments, readOwnArticles } from './marked/documents.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      careful: { type: 'boolean', default: false },
      corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') },
      only: { type: 'string' },
    },
  });
  const clusters = readWordClusters(await modelFolder.load(CLUSTERS_FILE));
  const care = values.careful ? 'careful' : 'fast';
  const read = await createTextReader(care);
  const real = new Set(readRealDocuments().map(({ id }) => id));
  const marked = readOpenDocuments(path.join(values.corpora, 'train')).filter(({ id }) => !real.has(id));
  const relearning = values.only === undefined ? undefined : readRelearning(values.only, care);
  const learnsWords = relearning === undefined || relearning.only.has('occurrences') || relearning.only.has('types');
  const silver = learnsWords ? readMarkedTexts(read, readSilverDocuments(values.corpora), 'silver') : [];
  const texts = [
    ...readCorpusTexts(read, ['train', 'dev', 'real-train'], values.corpora),
    ...readMarkedTexts(read, [...readOwnArticles(), ...marked]),
  ];
  const articles = [...texts, ...readTitles(read, texts), ...readSenseTexts(read), ...silver];
  writeFileSync(
    path.join('models', EVENT_FILES[care]),
    trainEventModels(articles, clusters, (line) => console.log(line), relearning),
  );
}

/** @throws RangeError when a name is none of the classifiers' */
function readRelearning(names: string, care: Care): Relearning {
  const only = names.split(',').map((name) => {
    const known = CLASSIFIERS.find((one) => one === name);
    if (known === undefined) throw new RangeError(`--only: ${name} is none of ${CLASSIFIERS.join(', ')}`);
    return known;
  });
  const [own, other] = [path.join('models', EVENT_FILES[care]), path.join('models', EVENT_FILES.fast)];
  return { only: new Set(only), known: readFileSync(existsSync(own) ? own : other) };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
