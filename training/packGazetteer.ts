// npx tsx training/packGazetteer.ts [--corpora=FOLDER] [--firms=FILE] [--out=FILE]: writes models/names.gazetteer.bin alone, with the tagger as it is.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOpenDocuments } from './marked/documents.ts';
import { countWords } from './names/countWords.ts';
import { buildGazetteer } from './names/gazetteer.ts';
import { readByGuideline, readTrainingWords } from './names/sources.ts';

function main(): void {
  const root = join(import.meta.dirname, '..');
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: join(root, '..', 'shared', 'corpora') },
      firms: { type: 'string', default: join(root, '.cache', 'names', 'firms.json') },
      out: { type: 'string', default: join(root, 'models', 'names.gazetteer.bin') },
    },
  });
  const corpora = join(values.corpora, 'train');
  const marked = readOpenDocuments(corpora).map(readByGuideline);
  const known = new Set(marked.map(({ id }) => id));
  const open = readTrainingWords({ corpora, treebanks: join(values.corpora, 'ud') }).filter(({ id }) => !known.has(id));
  const bytes = buildGazetteer({
    packages: join(import.meta.dirname, 'names'),
    petrarch: join(values.corpora, 'gazetteers'),
    firms: values.firms,
    wordCounts: countWords([...open, ...marked]),
  });
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes`);
}

main();
