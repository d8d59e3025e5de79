import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelSource } from '../src/core/ports.ts';

const FOLDER = path.resolve(import.meta.dirname, '..', 'models');

/** The models of this repository. */
export const modelFolder: ModelSource = {
  load: async (name) => new Uint8Array(await readFile(path.join(FOLDER, name))),
};
