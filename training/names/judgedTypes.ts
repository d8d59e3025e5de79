import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME_TYPES, type TaggedName } from '../../src/core/extract/mentions/nameTags.ts';

const FILE = join(import.meta.dirname, 'judgedTypes.tsv');

/** Type of what is no proper name, or not just one: a title, two names in one. */
export const NO_NAME = -1;

/**
 * Reads `judgedTypes.tsv`: what a reader said of wordings whose type the labellers dispute or mistake. `-` is no name.
 * @throws Error that quotes a line of another form
 */
export function readJudgedTypes(): ReadonlyMap<string, number> {
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  return new Map(lines.map(readLine));
}

function readLine(line: string): [string, number] {
  const [wording, type] = line.split('\t');
  const index = NAME_TYPES.findIndex((name) => name === type);
  if (wording === undefined || wording === '' || (index < 0 && type !== '-')) throw new Error(`no judged type: ${line}`);
  return [wording, index < 0 ? NO_NAME : index];
}

/** Gives the names of a sentence the types that were judged. */
export function judgeTypes(
  names: readonly TaggedName[],
  words: readonly string[],
  judged: ReadonlyMap<string, number>,
): TaggedName[] {
  return names.map((name) => ({ ...name, type: judged.get(words.slice(name.first, name.end).join(' ')) ?? name.type }));
}
