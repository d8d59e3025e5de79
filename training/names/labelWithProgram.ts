/**
 * Labels names as the program itself finds them, rules and all, so that the next tagger learns from the present one:
 * `npx tsx training/names/labelWithProgram.ts CORPORA FOLDER` writes `FOLDER/CORPUS.program.jsonl` for each corpus that `sources.ts` doesn't trust, a document a line as
 * {"entities": [[start, end, type]]}; offsets are UTF-16 code units of the document's text.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../measure/corpora/namedDocuments.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { extractNames } from '../../src/core/extract/mentions/extractNames.ts';
import { loadNameModels } from '../../src/core/extract/mentions/models.ts';
import { loadLinguisticModels } from '../../src/core/linguistics/models.ts';
import { parseText } from '../../src/core/linguistics/parse.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import { TAUGHT } from './sources.ts';

async function main([corpora = '../shared/corpora', folder = '.cache/names']: readonly string[]): Promise<void> {
  const [linguistics, models] = await Promise.all([loadLinguisticModels(modelFolder), loadNameModels(modelFolder)]);
  for (const { file, treebank } of TAUGHT) {
    const documents = readCorpus(join(corpora, treebank === true ? 'ud' : 'train', `${file}.jsonl`));
    const lines = documents.map(({ text }) => {
      const source = createSourceText(text);
      const names = runToEnd(extractNames(runToEnd(parseText(source, linguistics)), models, []));
      const entities = names.map(({ span, type }) => [source.toOriginal(span.start), source.toOriginal(span.end), type]);
      return `${JSON.stringify({ entities })}\n`;
    });
    writeFileSync(join(folder, `${file}.program.jsonl`), lines.join(''));
    console.log(`${file}: ${documents.length} documents`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
