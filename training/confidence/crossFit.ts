// npx tsx training/confidence/crossFit.ts FOLDER [--corpora=FOLDER]: event models that each know all but a third of the corpus, for trainConfidence.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readRealDocuments } from '../../corpus/tools/real/realDocuments.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { CLUSTERS_FILE } from '../../src/core/linguistics/models.ts';
import { readWordClusters } from '../../src/core/linguistics/wordClusters.ts';
import { trainEventModels } from '../events/trainEventModels.ts';
import { createTextReader, readCorpusTexts, readMarkedTexts, readSenseTexts, readTitles } from '../events/trainingTexts.ts';
import { readSilverDocuments } from '../events/silver.ts';
import { readOpenDocuments, readOwnArticles } from '../marked/documents.ts';
import { eventModelFile, foldOf, FOLDS, LEARNT_PARTS } from './folds.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Say where the models go: npx tsx training/confidence/crossFit.ts FOLDER');
  mkdirSync(folder, { recursive: true });
  const clusters = readWordClusters(await modelFolder.load(CLUSTERS_FILE));
  const read = await createTextReader();
  const real = new Set(readRealDocuments().map(({ id }) => id));
  const open = readOpenDocuments(path.join(values.corpora, 'train')).filter(({ id }) => !real.has(id));
  const marked = readMarkedTexts(read, [...readOwnArticles(), ...open]);
  const silver = readMarkedTexts(read, readSilverDocuments(values.corpora), 'silver');
  const corpus = readCorpusTexts(read, LEARNT_PARTS, values.corpora);
  for (let fold = 0; fold < FOLDS; fold++) {
    const texts = [...corpus.filter(({ name }) => foldOf(name) !== fold), ...marked];
    const lessons = [...texts, ...readTitles(read, texts), ...readSenseTexts(read), ...silver];
    writeFileSync(
      path.join(folder, eventModelFile(fold)),
      trainEventModels(lessons, clusters, (line) => console.log(`${fold}: ${line}`)),
    );
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
