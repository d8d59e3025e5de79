/**
 * Works on the annotations of real texts in FOLDER, which holds what must not be committed: the texts, and sheets that quote them.
 *
 *     npx tsx corpus/tools/real.ts unpack FOLDER [NAME-PREFIX…]    writes each text, one numbered line a sentence: the lines a sheet counts
 *     npx tsx corpus/tools/real.ts check  FOLDER [NAME-PREFIX…]    checks the sheets there
 *     npx tsx corpus/tools/real.ts review FOLDER [NAME-PREFIX…]    checks them, prints them item by item, and what may have been missed
 *     npx tsx corpus/tools/real.ts misses FOLDER [NAME-PREFIX…]    only what may have been missed
 *     npx tsx corpus/tools/real.ts sheets FOLDER [NAME-PREFIX…]    writes the sheets of what is kept, to mend them; none is overwritten
 *     npx tsx corpus/tools/real.ts pack   FOLDER [NAME-PREFIX…]    writes the sound ones to corpus/real/annotations, as offsets
 *
 * `--second` packs to corpus/real/second instead. `--corpora=FOLDER` (default ../shared/corpora) holds the texts. Exit code 1 when a sheet is wrong.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findMisses, printItems } from './printReview.ts';
import { buildRealSheet, loadRealArticle } from './real/loadReal.ts';
import { annotatedNames, CORPORA, readRealDocuments, readRealText, realPath, type RealDocument } from './real/realDocuments.ts';
import { sentenceLines } from './real/sentenceLines.ts';
import { packGold } from './real/standOff.ts';
import { writeSheet } from './writeSheet.ts';

const COMMANDS = ['unpack', 'sheets', 'check', 'review', 'misses', 'pack'];

function main(): number {
  const { values, positionals } = parseArgs({
    options: { corpora: { type: 'string', default: CORPORA }, second: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [command = '', folder, ...prefixes] = positionals;
  if (!COMMANDS.includes(command) || folder === undefined)
    throw new Error(`Usage: real.ts ${COMMANDS.join('|')} FOLDER [NAME-PREFIX…]`);
  const wanted = readRealDocuments().filter(
    ({ name }) => prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix)),
  );
  if (command === 'unpack') {
    for (const document of wanted) unpack(document, folder, values.corpora);
    console.log(`${wanted.length} texts in ${folder}`);
    return 0;
  }
  const target = values.second ? 'second' : 'annotations';
  if (command === 'sheets') {
    const written = wanted.filter((document) => writeKept(document, folder, values.corpora, target));
    console.log(`${written.length} sheets written to ${folder}`);
    return 0;
  }
  const faults = wanted.map((document) => visit(document, folder, values.corpora, { command, target }));
  const sheets = faults.filter((count) => count !== undefined);
  const wrong = sheets.filter((count) => count > 0).length;
  console.log(`${sheets.length} sheets, ${wrong} of them wrong`);
  return wrong > 0 ? 1 : 0;
}

function unpack(document: RealDocument, folder: string, corpora: string): void {
  const text = readRealText(document, corpora);
  const lines = sentenceLines(text).map(({ start, end }, index) => `${index + 1}\t${text.slice(start, end)}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${document.name}.txt`), lines.join(''));
}

/** Writes the sheet of a kept annotation; false where none is kept, or a sheet is there already. */
function writeKept(document: RealDocument, folder: string, corpora: string, kept: 'annotations' | 'second'): boolean {
  const path = join(folder, `${document.name}.sheet`);
  if (!annotatedNames(kept).has(document.name) || existsSync(path)) return false;
  const { name, text, gold, split } = loadRealArticle(document, kept, corpora);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, writeSheet(name, text, gold, { split, lines: sentenceLines(text) }));
  return true;
}

/** The number of faults of a document's sheet; undefined when it has none. */
function visit(
  document: RealDocument,
  folder: string,
  corpora: string,
  { command, target }: { command: string; target: 'annotations' | 'second' },
): number | undefined {
  const built = buildRealSheet(document, folder, corpora);
  if (built === undefined) return undefined;
  const { text, gold, faults } = built;
  for (const fault of faults) console.log(fault);
  if (command !== 'check' && command !== 'pack') console.log(`\n=== ${document.name}`);
  if (command === 'review') printItems(gold);
  if (command === 'review' || command === 'misses') for (const miss of findMisses(text, gold)) console.log(miss);
  if (command === 'pack' && faults.length === 0) {
    mkdirSync(realPath(target), { recursive: true });
    writeFileSync(realPath(target, `${document.name}.jsonl`), packGold(text, gold));
  }
  return faults.length;
}

process.exitCode = main();
