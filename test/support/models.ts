import { modelFolder } from '../../measure/modelFolder.ts';
import { loadNameModels, type NameModels } from '../../src/core/extract/mentions/models.ts';
import { loadLinguisticModels, type LinguisticModels } from '../../src/core/linguistics/models.ts';

export { modelFolder };

/** The models of this repository, read once for a test file. */
export async function loadTestModels(): Promise<{ linguistics: LinguisticModels; names: NameModels }> {
  const [linguistics, names] = await Promise.all([loadLinguisticModels(modelFolder), loadNameModels(modelFolder)]);
  return { linguistics, names };
}
