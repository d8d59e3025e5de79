import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelFolder } from '../../measure/modelFolder.ts';
import { analyze, loadModels } from '../../src/core/analyze.ts';
import { reconcile } from '../../src/core/review/reconcile.ts';
import { encodeSidecar } from '../../src/core/sidecar/codec.ts';
import { createEmptyDocument } from '../../src/core/store/openArticle.ts';

/** An article, and beside it what a careful extraction makes of it in Node, for hosts to give the same bytes. */
const CAREFUL = {
  article: 'careful.txt',
  expected: 'careful.expected.json',
  source: path.join('samples', 'prison-break.txt'),
};

export async function makeCarefulArticle(repository: string, folder: string): Promise<void> {
  const text = readFileSync(path.join(repository, CAREFUL.source), 'utf8');
  const analyzed = analyze(text, await loadModels(modelFolder), { file: CAREFUL.article });
  // As an extraction does, which puts entities of one place in one order.
  const { document } = reconcile(createEmptyDocument(analyzed.article), analyzed);
  writeFileSync(path.join(folder, CAREFUL.article), text);
  writeFileSync(path.join(folder, CAREFUL.expected), encodeSidecar({ document, invalidRecords: [], schemaUrl: undefined }));
}
