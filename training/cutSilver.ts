/**
 * Cuts texts into sentences and tokens, one JSON array of tokens a line, for linguistics/teachTrees.py:
 *
 *     tsx training/cutSilver.ts OUT.jsonl CORPUS.jsonl...
 *
 * A corpus holds a document a line (`text` in each). Of a large one only every so many documents are taken, evenly.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { segment } from '../src/core/linguistics/segment.ts';
import { runToEnd } from '../src/core/steps.ts';

const SHORTEST = 4;
const LONGEST = 60;
/** Characters to take of one corpus. */
const ENOUGH = 3_000_000;

function textOf(line: string): string {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' ? value.text : '';
}

function readTexts(file: string): string[] {
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(textOf);
  const every = Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / ENOUGH);
  return texts.filter((_, index) => index % every === 0);
}

function cut(text: string): string[] {
  const { sentences, tokens } = runToEnd(segment(text));
  return sentences.flatMap(({ firstToken, endToken }) => {
    const words = tokens.slice(firstToken, endToken).map(({ start, end }) => text.slice(start, end));
    return words.length >= SHORTEST && words.length <= LONGEST ? [JSON.stringify(words)] : [];
  });
}

function main(): void {
  const [target = '', ...corpora] = process.argv.slice(2);
  const sentences = new Set(corpora.flatMap(readTexts).flatMap(cut));
  writeFileSync(target, `${[...sentences].join('\n')}\n`);
}

main();
