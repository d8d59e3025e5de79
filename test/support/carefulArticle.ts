import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelFolder } from '../../measure/modelFolder.ts';
import { analyze, loadModels } from '../../src/core/analyze.ts';
import { encodeSidecar } from '../../src/core/sidecar/codec.ts';

/** An article, and beside it what the command line's careful reading makes of it, for hosts to give the same bytes. */
export const CAREFUL = {
  article: 'careful.txt',
  expected: 'careful.expected.json',
  source: path.join('samples', 'prison-break.txt'),
};

export async function makeCarefulArticle(repository: string, folder: string): Promise<void> {
  const text = readFileSync(path.join(repository, CAREFUL.source), 'utf8');
  const document = analyze(text, await loadModels(modelFolder), { file: CAREFUL.article });
  writeFileSync(path.join(folder, CAREFUL.article), text);
  writeFileSync(path.join(folder, CAREFUL.expected), encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined }));
}
