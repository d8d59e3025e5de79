// npx tsx training/trainEvents.ts [--corpora=FOLDER]: learns which words name events, their type, modality and arguments; writes models/events.bin.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { modelFolder } from '../measure/modelFolder.ts';
import { CLUSTERS_FILE } from '../src/core/linguistics/models.ts';
import { readRealDocuments } from '../corpus/tools/real/realDocuments.ts';
import { readWordClusters } from '../src/core/linguistics/wordClusters.ts';
import { trainEventModels } from './events/trainEventModels.ts';
import { createTextReader, readCorpusTexts, readMarkedTexts, readSenseTexts, readTitles } from './events/trainingTexts.ts';
import { readSilverDocuments } from './events/silver.ts';
import { readOpenDocuments, readOwnArticles } from './marked/documents.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') } } });
  const clusters = readWordClusters(await modelFolder.load(CLUSTERS_FILE));
  const read = await createTextReader();
  const real = new Set(readRealDocuments().map(({ id }) => id));
  const marked = readOpenDocuments(path.join(values.corpora, 'train')).filter(({ id }) => !real.has(id));
  const silver = readMarkedTexts(read, readSilverDocuments(values.corpora), 'silver');
  const texts = [
    ...readCorpusTexts(read, ['train', 'dev', 'real-train'], values.corpora),
    ...readMarkedTexts(read, [...readOwnArticles(), ...marked]),
  ];
  writeFileSync(
    'models/events.bin',
    trainEventModels([...texts, ...readTitles(read, texts), ...readSenseTexts(read), ...silver], clusters, (line) =>
      console.log(line),
    ),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
