// npx tsx bench/listFigures.ts FILE [--corpora DIR] [--date YYYY-MM-DD]
// Writes every figure of all corpora and of our own articles, one a line, so that two states of the readers can be compared with `diff`. Texts of test splits are left out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { modelFolder } from '../measure/modelFolder.ts';
import { findArticleDate } from '../src/core/articleDate/findArticleDate.ts';
import { extractQuantities } from '../src/core/extract/quantities/extractQuantities.ts';
import { loadLinguisticModels, type LinguisticModels } from '../src/core/linguistics/models.ts';
import { parseText } from '../src/core/linguistics/parse.ts';
import { runToEnd } from '../src/core/steps.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import { listOpenTexts, type OpenText } from './support/openTexts.ts';

const AROUND = 50;
function listFigures({ name, text }: OpenText, models: LinguisticModels): string[] {
  const parsed = runToEnd(parseText(createSourceText(text), models));
  const line = (from: number, to: number): string => text.slice(Math.max(0, from), to).replaceAll(/\s/g, ' ');
  return runToEnd(extractQuantities(parsed, runToEnd(findArticleDate(parsed)))).map(({ span: { start, end }, ...figure }) => {
    const { kind, qualifier, value, min, max, iso, magnitude, unit, direction, rule } = figure;
    const said = [kind, qualifier, value, min, max, iso, magnitude, unit, direction, rule].join(' ');
    return `${name}\t${start}\t${line(start - AROUND, start)}[[${line(start, end)}]]${line(end, end + AROUND)}\t${said}`;
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined) throw new Error('Say where the list goes: npx tsx bench/listFigures.ts FILE');
  const models = await loadLinguisticModels(modelFolder);
  const texts = listOpenTexts(values.corpora);
  const figures = texts.flatMap((text) => listFigures(text, models));
  writeFileSync(file, `${figures.join('\n')}\n`);
  console.log(`${texts.length} texts, ${figures.length} figures`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
