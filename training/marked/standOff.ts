/**
 * Prints marks of a text that is not ours as offsets, so that no word of it need be kept. The marked copy must equal the text but for
 * its marks and for white space at its end; else it says where they part.
 *
 *     npx tsx training/marked/standOff.ts CORPUS.jsonl MARKED_FILE... >> training/marked/standoff/CORPUS.tsv
 *
 * A marked file begins with a line `# ID`; several documents may follow each other.
 */
import { readFileSync } from 'node:fs';
import { readTexts, splitDocuments, writeOffsets } from './documents.ts';
import { readMarks } from './marks.ts';

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function main([corpus, ...files]: readonly string[]): void {
  if (corpus === undefined || files.length === 0) throw new Error('Usage: standOff.ts CORPUS.jsonl MARKED_FILE...');
  const texts = readTexts(corpus);
  for (const file of files) {
    for (const { id, marked } of splitDocuments(readFileSync(file, 'utf8'))) {
      const text = texts.get(id)?.trimEnd();
      if (text === undefined) throw new Error(`${file}: ${corpus} has no document ${id}`);
      const document = readMarks(id, marked);
      const at = firstDifference(document.text.trimEnd(), text);
      if (at < text.length || document.text.trimEnd().length > text.length) {
        const show = (of: string): string => JSON.stringify(of.slice(Math.max(0, at - 30), at + 30));
        throw new Error(`${file}: ${id} differs from its text: ${show(document.text)} is ${show(text)} there`);
      }
      console.log(writeOffsets(document));
    }
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
