import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelSource } from '../src/core/ports.ts';

/** The models of this repository. */
export const modelFolder: ModelSource = {
  load: async (name) => new Uint8Array(await readFile(path.join('models', name))),
};
