// Has every export read by the reader that its users have: tsx test/exchange/readers/runReaders.ts
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preparePython } from '../../../scripts/pythonEnvironment.ts';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import { nameTagsOf } from '../../../src/core/exchange/nameTags.ts';
import { FORMATS } from '../../../src/core/exchange/registry.ts';
import { joinPieces, startExport } from '../../../src/core/exchange/startExport.ts';
import type { ExchangeArticle, Format } from '../../../src/core/exchange/format.ts';
import { hull, toMarks } from '../../../src/core/exchange/marks.ts';
import { rowsOf } from '../../../src/core/exchange/tables.ts';
import { layOnWords, splitWords } from '../../../src/core/exchange/words.ts';
import { createSourceText } from '../../../src/core/text/sourceText.ts';
import { PLACES_FILE, readPlaceTable, type PlaceTable } from '../../../src/core/places/placeTable.ts';
import { writeCodebook } from '../../../src/core/exchange/qda/codebookFile.ts';
import { cacheFolder, repository } from '../../host/paths.ts';
import { modelFolder } from '../../support/models.ts';
import { CODEBOOK, EVERYTHING, FIXTURE } from '../fixture.ts';
import { readResaved } from './readResaved.ts';

const REAL_ARTICLES = ['obituary.txt', 'pumps.txt'];
const out = path.join(cacheFolder, 'exchange');

async function realArticles(): Promise<readonly ExchangeArticle[]> {
  const models = await loadModels(modelFolder, { fast: true });
  return REAL_ARTICLES.map((name) => {
    const { text } = createSourceText(readFileSync(path.join(repository, 'test', 'fixtures', 'gold', name), 'utf8'));
    return { document: analyze(text, models, { file: name }), text, path: name };
  });
}

/** A format of one file is named after it; some readers go by the ending. */
function fileName({ name, ending }: Format): string {
  return ['.xlsx', '.qdpx', '.ics', '.geojson'].includes(ending) ? name + ending : name;
}

async function loadPlaces(): Promise<PlaceTable> {
  return readPlaceTable(await modelFolder.load(PLACES_FILE));
}

async function writeFormat(format: Format, articles: readonly ExchangeArticle[]): Promise<void> {
  const session = startExport(format, { ...EVERYTHING, places: await loadPlaces() });
  const pieces = articles.flatMap((article) => session.add(article));
  for (const { path: piece, bytes } of joinPieces([...pieces, ...(await session.end())])) {
    const file = format.output === 'file' ? path.join(out, fileName(format)) : path.join(out, format.name, piece);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** What the readers must find, told by the model and not by any format. */
function expect(article: ExchangeArticle): object {
  const { text, path: name } = article;
  const { marks, links } = toMarks(article);
  const sentences = splitWords(text);
  const described = marks.map((mark) => {
    const { start, end } = hull(mark);
    const pieces = mark.spans.map((span) => text.slice(span.start, span.end));
    return { label: mark.label, layer: mark.layer, words: text.slice(start, end), pieces };
  });
  const { tags } = nameTagsOf(article, () => undefined);
  const names = tags.flatMap((sentence, index) =>
    sentence.flatMap((tag, at) => {
      if (!tag.startsWith('B-')) return [];
      let last = at;
      while (sentence[last + 1] === `I-${tag.slice(2)}`) last++;
      const words = sentences[index] ?? [];
      return [[tag.slice(2), text.slice(words[at]?.start, words[last]?.end)]];
    }),
  );
  const codings = described.flatMap(({ label, pieces }) =>
    pieces.map((words) => [label.replace(/^(?:figure|event)-/, ''), words]),
  );
  const outsideWords = marks.filter((mark) => layOnWords(mark, sentences) === undefined).length;
  return { path: name, text, marks: described, links, rows: rowsOf(article), names, codings, outsideWords };
}

async function main(): Promise<void> {
  const python = await preparePython('exchange', path.join('test', 'exchange', 'readers', 'requirements.txt'));
  if ('missing' in python) {
    console.log(`Skipped: needs ${python.missing}`);
    return;
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const articles = [FIXTURE, ...(await realArticles())];
  for (const format of FORMATS) await writeFormat(format, articles);
  writeFileSync(path.join(out, 'expected.json'), JSON.stringify({ articles: articles.map(expect) }));
  writeFileSync(path.join(out, 'codebook.qdc'), writeCodebook(CODEBOOK));
  const reader = path.join(repository, 'test', 'exchange', 'readers', 'read.py');
  const { status } = spawnSync(python.python, [reader, out], { stdio: 'inherit', env: { ...process.env, PYTHONUTF8: '1' } });
  process.exitCode = status ?? 1;
  if (status === 0) await readResaved(path.join(out, 'resaved.qdpx'), articles);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
