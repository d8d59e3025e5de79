// npx tsx bench/listFigures.ts FILE [--corpora DIR] [--date YYYY-MM-DD]
// Writes every figure of all corpora and of our own articles, one a line, so that two states of the readers can be compared with `diff`. Texts of test splits are left out.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { loadCorpus, type CorpusPart } from '../corpus/tools/load.ts';
import { readRealDocuments } from '../corpus/tools/real/realDocuments.ts';
import { readJsonLines } from '../measure/jsonLines.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { findArticleDate } from '../src/core/extract/quantities/dates/findArticleDate.ts';
import { extractQuantities } from '../src/core/extract/quantities/extractQuantities.ts';
import { loadLinguisticModels, type LinguisticModels } from '../src/core/linguistics/models.ts';
import { parseText } from '../src/core/linguistics/parse.ts';
import { runToEnd } from '../src/core/steps.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';

const AROUND = 50;
const OWN: readonly CorpusPart[] = ['train', 'dev'];
/** The numbers of the one are corrupted, the others hold texts of other files once more. */
const LEFT_OUT = /^gmb-silver|\.intradoc\./;
const Line = z.looseObject({ id: z.optional(z.string()), text: z.optional(z.string()) });

interface ListedText {
  readonly name: string;
  readonly text: string;
}

function readTexts(corpora: string): ListedText[] {
  const held = new Set(
    readRealDocuments()
      .filter(({ split }) => split === 'test')
      .map(({ id }) => id),
  );
  const open = ['dev', 'train'].flatMap((folder) =>
    readdirSync(path.join(corpora, folder))
      .filter((file) => file.endsWith('.jsonl') && !LEFT_OUT.test(file))
      .sort()
      .flatMap((file) =>
        readJsonLines(path.join(corpora, folder, file)).flatMap((line, index) => {
          const { id = String(index), text = '' } = Line.parse(line);
          return held.has(id) ? [] : [{ name: `${file.replace('.jsonl', '')}/${id}`, text }];
        }),
      ),
  );
  const own = OWN.flatMap((part) => loadCorpus(part, corpora).map(({ name, text }) => ({ name, text })));
  const seen = new Set<string>();
  return [...own, ...open].filter(({ text }) => !seen.has(text) && seen.add(text));
}

function listFigures({ name, text }: ListedText, models: LinguisticModels): string[] {
  const parsed = runToEnd(parseText(createSourceText(text), models));
  const line = (from: number, to: number): string => text.slice(Math.max(0, from), to).replaceAll(/\s/g, ' ');
  return runToEnd(extractQuantities(parsed, findArticleDate(parsed))).map(({ span: { start, end }, ...figure }) => {
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
  const texts = readTexts(values.corpora);
  const figures = texts.flatMap((text) => listFigures(text, models));
  writeFileSync(file, `${figures.join('\n')}\n`);
  console.log(`${texts.length} texts, ${figures.length} figures`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
