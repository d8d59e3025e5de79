/**
 * Cuts texts into sentences and tokens, one JSON array of tokens a line, for linguistics/teachTrees.py:
 *
 *     tsx training/cutSilver.ts [--turn N] OUT.jsonl CORPUS.jsonl...
 *
 * A corpus holds a document a line (`text` in each). Of a large one only every so many documents are taken, evenly, beginning with
 * document N (0 unless told).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readJsonLines } from '../measure/jsonLines.ts';
import { segment } from '../src/core/linguistics/segment.ts';
import { runToEnd } from '../src/core/steps.ts';

const SHORTEST = 4;
const LONGEST = 60;
/** Characters to take of one corpus. */
const ENOUGH = 3_000_000;

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' ? value.text : '';
}

function readShare(file: string, turn: number): string[] {
  const texts = readJsonLines(file).map(textOf);
  const every = Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / ENOUGH);
  return texts.filter((_, index) => index % every === turn);
}

function cut(text: string): string[] {
  const { sentences, tokens } = runToEnd(segment(text));
  return sentences.flatMap(({ firstToken, endToken }) => {
    const words = tokens.slice(firstToken, endToken).map(({ start, end }) => text.slice(start, end));
    return words.length >= SHORTEST && words.length <= LONGEST ? [JSON.stringify(words)] : [];
  });
}

function main(): void {
  const { values, positionals } = parseArgs({ options: { turn: { type: 'string', default: '0' } }, allowPositionals: true });
  const [target = '', ...corpora] = positionals;
  const texts = corpora.flatMap((corpus) => readShare(corpus, Number(values.turn)));
  const sentences = new Set(texts.flatMap(cut));
  writeFileSync(target, `${[...sentences].join('\n')}\n`);
}

main();
