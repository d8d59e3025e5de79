import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadNameModels, type NameModels } from '../../src/core/extract/mentions/models.ts';
import { loadLinguisticModels, type LinguisticModels } from '../../src/core/linguistics/models.ts';
import type { ModelSource } from '../../src/core/ports.ts';

const folder = path.resolve(import.meta.dirname, '../../models');

/** The models of this repository, read once for a test file. */
export const modelFolder: ModelSource = {
  load: async (name) => new Uint8Array(await readFile(path.join(folder, name))),
};

export async function loadTestModels(): Promise<{ linguistics: LinguisticModels; names: NameModels }> {
  const [linguistics, names] = await Promise.all([loadLinguisticModels(modelFolder), loadNameModels(modelFolder)]);
  return { linguistics, names };
}
