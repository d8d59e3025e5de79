// npm run train:events: learns which words name events, their type, modality and arguments from the corpus; writes models/events.bin.
import { writeFileSync } from 'node:fs';
import { modelFolder } from '../bench/modelFolder.ts';
import { loadCorpus, type CorpusArticle } from '../corpus/tools/load.ts';
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
import { trainEventModels } from './events/trainEventModels.ts';

function readArticle({ text, gold }: CorpusArticle, linguistics: LinguisticModels, nameModels: NameModels): TrainingArticle {
  const parsed = runToEnd(parseText(createSourceText(text), linguistics));
  const names = runToEnd(extractNames(parsed, nameModels, []));
  const quantities = runToEnd(extractQuantities(parsed, findArticleDate(parsed)));
  return { parsed, names, quantities, attributions: runToEnd(extractAttributions(parsed, names)), gold };
}

async function main(): Promise<void> {
  const clusters = readWordClusters(await modelFolder.load(CLUSTERS_FILE));
  const [linguistics, names] = await Promise.all([loadLinguisticModels(modelFolder), loadNameModels(modelFolder)]);
  const articles = loadCorpus('train').map((article) => readArticle(article, linguistics, names));
  writeFileSync(
    'models/events.bin',
    trainEventModels(articles, clusters, (line) => console.log(line)),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
