// npm run train:actors [-- --without=FOLDER] [--corpora=FOLDER]: learns which noun phrases stand for actors; writes models/actors.bin. FOLDER holds event
// models that know all but a third of the corpus (training/confidence/crossFit.ts): what the shipped ones say of the texts that they have learnt is too good.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadCorpus } from '../corpus/tools/load.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { createEventModels, loadEventModels } from '../src/core/extract/events/eventModels.ts';
import { loadNameModels } from '../src/core/extract/mentions/models.ts';
import { loadLinguisticModels } from '../src/core/linguistics/models.ts';
import { packWeightTable } from './linguistics/packWeights.ts';
import { ACTOR_CLASSES, collectActors } from './actors/collectActors.ts';
import { eventModelFile, foldOf, FOLDS } from './confidence/folds.ts';
import { trainSoftmax } from './events/softmax.ts';

/** Our own articles are written otherwise than news. */
const WEIGHTS = { 'real-train': 1, train: 0.4 } as const;
const MOST_FEATURES = 8000;
/** In the first round nothing is known of actors; the layers that are read don't ask. */
const NOTHING = { classes: ACTOR_CLASSES, score: (): void => {} };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      without: { type: 'string', default: path.join('.cache', 'confidence') },
      corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') },
    },
  });
  const [linguistics, names, { clusters }] = await Promise.all([
    loadLinguisticModels(modelFolder),
    loadNameModels(modelFolder),
    loadEventModels(modelFolder, 'fast'),
  ]);
  const unlearnt = Array.from({ length: FOLDS }, (_, fold) =>
    createEventModels(readFileSync(path.join(values.without, eventModelFile(fold))), clusters),
  );
  const instances = (['real-train', 'train'] as const).flatMap((part) =>
    loadCorpus(part, values.corpora).flatMap((article) => {
      const events = unlearnt[foldOf(article.name)];
      if (events === undefined) return [];
      return collectActors(
        article,
        { linguistics, names, events, actors: { clusters, kindOf: () => undefined, table: NOTHING } },
        WEIGHTS[part],
      );
    }),
  );
  const model = trainSoftmax(ACTOR_CLASSES, instances, { epochs: 12, rate: 0.1, decay: 8, leastCount: 2, seed: 7 });
  const bytes = packWeightTable(model, MOST_FEATURES);
  writeFileSync('models/actors.bin', bytes);
  console.log(`${instances.length} decisions, ${model.featureCount} features, ${bytes.length} bytes`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
