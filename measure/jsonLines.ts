import { readFileSync } from 'node:fs';

/** The values of a file with one JSON value a line; blank lines are passed over. @throws Error that names file and line where a line is no JSON */
export function readJsonLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${file}:${index + 1}`)]));
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place}: this line is no JSON`, { cause });
  }
}
