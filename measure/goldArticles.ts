import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ScoredDocument } from './scorer/annotations.ts';

const ENDING = '.gold.json';

export interface GoldArticle {
  readonly name: string;
  /** The file's exact text, CR and byte order mark included. */
  readonly text: string;
  readonly gold: ScoredDocument;
}

/** The articles of a folder, in order of their names: `NAME.gold.json` with `NAME.txt` beside it. @throws where a text is missing or gold has another form */
export function readGoldFolder(folder: string): GoldArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  return files.sort().map((file) => {
    const name = file.slice(0, -ENDING.length);
    const gold = ScoredDocument.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    return { name, text: readFileSync(path.join(folder, `${name}.txt`), 'utf8'), gold };
  });
}
