import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { modelFolder } from '../../measure/modelFolder.ts';
import type { Care } from '../../src/core/model/reading.ts';
import type { LinguisticModels } from '../../src/core/linguistics/models.ts';
import { cutText, parseText, parseWords } from '../../src/core/linguistics/parse.ts';
import { loadReader, READER_FILE } from '../../src/core/linguistics/reader/reader.ts';
import type { CutText, ParsedText } from '../../src/core/model/parsedText.ts';
import type { WordInTree } from '../../src/core/model/reading.ts';
import { runToEnd } from '../../src/core/steps.ts';
import type { SourceText } from '../../src/core/text/sourceText.ts';

/** Trees that the reader saw, text by text: reading 600,000 words takes it a quarter of an hour. */
const CACHE = path.join('.cache', 'trees');
const Trees = z.array(z.nullable(z.tuple([z.nullable(z.string()), z.int(), z.string()])));
type Trees = z.infer<typeof Trees>;

/** Reads texts with the parser's trees, or with those that the reader of paragraphs sees, of which nothing else is asked: it has learnt from the same texts. */
export async function createTreeReader(linguistics: LinguisticModels, care: Care): Promise<(source: SourceText) => ParsedText> {
  if (care === 'fast') return (source) => runToEnd(parseText(source, linguistics));
  const reader = await loadReader(modelFolder, { mostRemembered: 0 });
  const folder = path.join(CACHE, hashOf(await modelFolder.load(READER_FILE)));
  mkdirSync(folder, { recursive: true });
  return (source) => {
    const text = runToEnd(cutText(source));
    const file = path.join(folder, `${hashOf(source.text)}.json`);
    const trees = existsSync(file) ? Trees.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
    const seen = trees?.length === text.tokens.length ? trees : seeTrees(text);
    if (seen !== trees) writeFileSync(file, JSON.stringify(seen));
    return runToEnd(parseWords(text, linguistics, (token) => toWord(seen[token])));
  };

  function seeTrees(text: CutText): Trees {
    const reading = runToEnd(reader.read(text));
    return text.tokens.map(({ index }) => {
      const seen = reading.tree(index);
      return seen === undefined ? null : [seen.tag ?? null, seen.head, seen.relation];
    });
  }
}

function toWord(seen: Trees[number] | undefined): WordInTree | undefined {
  if (seen === undefined || seen === null) return undefined;
  const [tag, head, relation] = seen;
  return { tag: tag ?? undefined, head, relation };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
