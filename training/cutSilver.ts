/**
 * Cuts half of the documents of a JSON Lines corpus (`text` in each) into sentences and tokens, one JSON array of tokens a line, for tagWithSpacy.py:
 *
 *     tsx training/cutSilver.ts IN.jsonl OUT.jsonl
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { segment } from '../src/core/linguistics/segment.ts';
import { runToEnd } from '../src/core/steps.ts';

const SHORTEST = 4;
const LONGEST = 60;

function textOf(line: string): string {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' ? value.text : '';
}

function main(): void {
  const [source = '', target = ''] = process.argv.slice(2);
  const lines = readFileSync(source, 'utf8')
    .split('\n')
    .filter((line, index) => line !== '' && index % 2 === 0);
  const out: string[] = [];
  for (const text of lines.map(textOf)) {
    const { sentences, tokens } = runToEnd(segment(text));
    for (const { firstToken, endToken } of sentences) {
      const words = tokens.slice(firstToken, endToken).map(({ start, end }) => text.slice(start, end));
      if (words.length >= SHORTEST && words.length <= LONGEST) out.push(JSON.stringify(words));
    }
  }
  writeFileSync(target, `${out.join('\n')}\n`);
}

main();
