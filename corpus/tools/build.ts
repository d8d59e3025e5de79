import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGold } from './buildGold.ts';
import { checkGold } from './checkGold.ts';
import type { GoldDocument } from './gold.ts';
import { articleNames, corpusFile } from './load.ts';

/** Command line: `npx tsx corpus/tools/build.ts [--write] [NAME-PREFIX…]`. Exit code 1 when a sheet is wrong. */
function main(argv: readonly string[]): number {
  const wanted = argv.filter((word) => !word.startsWith('--'));
  let faults = 0;
  let count = 0;
  for (const name of articleNames()) {
    if (wanted.length > 0 && !wanted.some((prefix) => name.startsWith(prefix))) continue;
    count++;
    faults += buildOne(name, argv.includes('--write'));
  }
  console.log(`${count} articles, ${faults} problems`);
  return faults > 0 ? 1 : 0;
}

function buildOne(name: string, write: boolean): number {
  const text = readFileSync(corpusFile(name, 'txt'), 'utf8');
  const source = readFileSync(corpusFile(name, 'sheet'), 'utf8');
  const { gold, problems } = buildGold(name, text, source);
  for (const { line, message } of problems) console.log(`corpus/articles/${name}.sheet:${line}: ${message}`);
  const faults = problems.length > 0 ? [] : checkGold(text, gold);
  for (const fault of faults) console.log(`corpus/articles/${name}.sheet: ${fault}`);
  if (write && problems.length + faults.length === 0) writeBuilt(name, text, gold);
  return problems.length + faults.length;
}

function writeBuilt(name: string, text: string, gold: GoldDocument): void {
  const folder = join(import.meta.dirname, '..', 'built', gold.header.split);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.txt`), text);
  writeFileSync(join(folder, `${name}.gold.json`), `${JSON.stringify(gold, null, 1)}\n`);
}

process.exitCode = main(process.argv.slice(2));
