// npx tsx training/trainEvents.ts: learns which words name events, their type, modality and arguments from the corpus; writes models/events.bin.
import { writeFileSync } from 'node:fs';
import { modelFolder } from '../bench/modelFolder.ts';
import { loadCorpus } from '../corpus/tools/load.ts';
import { extractAttributions } from '../src/core/extract/attributions/extractAttributions.ts';
import { extractNames } from '../src/core/extract/mentions/extractNames.ts';
import { loadNameModels, type NameModels } from '../src/core/extract/mentions/models.ts';
import { extractQuantities } from '../src/core/extract/quantities/extractQuantities.ts';
import { findArticleDate } from '../src/core/extract/quantities/findArticleDate.ts';
import { CLUSTERS_FILE, loadLinguisticModels, type LinguisticModels } from '../src/core/linguistics/models.ts';
import { parseText } from '../src/core/linguistics/parse.ts';
import { readWordClusters } from '../src/core/linguistics/wordClusters.ts';
import { runToEnd } from '../src/core/steps.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import type { TrainingArticle } from './events/collectInstances.ts';
import { readGoldEvents } from './events/goldEvents.ts';
import { readSenses } from './events/readSenses.ts';
import { trainEventModels } from './events/trainEventModels.ts';

/** All that is known of a text before events are looked for. */
function readText(text: string, linguistics: LinguisticModels, nameModels: NameModels): Omit<TrainingArticle, 'events'> {
  const parsed = runToEnd(parseText(createSourceText(text), linguistics));
  const names = runToEnd(extractNames(parsed, nameModels, []));
  const quantities = runToEnd(extractQuantities(parsed, findArticleDate(parsed)));
  return { parsed, names, quantities, attributions: runToEnd(extractAttributions(parsed, names)) };
}

async function main(): Promise<void> {
  const clusters = readWordClusters(await modelFolder.load(CLUSTERS_FILE));
  const [linguistics, names] = await Promise.all([loadLinguisticModels(modelFolder), loadNameModels(modelFolder)]);
  const articles = [...loadCorpus('train'), ...loadCorpus('dev')].map(({ text, gold }): TrainingArticle => {
    const read = readText(text, linguistics, names);
    return { ...read, events: readGoldEvents(gold, read.parsed.source) };
  });
  const sentences = readSenses().map(({ text, events }): TrainingArticle => {
    return { ...readText(text, linguistics, names), events, senseOnly: true };
  });
  writeFileSync(
    'models/events.bin',
    trainEventModels([...articles, ...sentences], clusters, (line) => console.log(line)),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
