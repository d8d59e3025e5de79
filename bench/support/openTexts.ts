import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { loadCorpus, type CorpusPart } from '../../corpus/tools/load.ts';
import { readRealDocuments } from '../../corpus/tools/real/realDocuments.ts';
import { readJsonLines } from '../../measure/jsonLines.ts';

const OWN: readonly CorpusPart[] = ['train', 'dev'];
/** The numbers of the one are corrupted, the others hold texts of other files once more. */
const LEFT_OUT = /^gmb-silver|\.intradoc\./;
const Line = z.looseObject({ id: z.optional(z.string()), text: z.optional(z.string()) });

/** A text that may be read while one works: of our own articles or, with a slash in its name, of a corpus. */
export interface OpenText {
  readonly name: string;
  readonly text: string;
}

/** Our own articles and all corpora in a folder, without those of test splits and without what stands twice. */
export function listOpenTexts(corpora: string): OpenText[] {
  const held = new Set(
    readRealDocuments()
      .filter(({ split }) => split === 'test')
      .map(({ id }) => id),
  );
  const open = ['dev', 'train'].flatMap((folder) =>
    readdirSync(path.join(corpora, folder))
      .filter((file) => file.endsWith('.jsonl') && !LEFT_OUT.test(file))
      .sort()
      .flatMap((file) =>
        readJsonLines(path.join(corpora, folder, file)).flatMap((line, index) => {
          const { id = String(index), text = '' } = Line.parse(line);
          return held.has(id) ? [] : [{ name: `${file.replace('.jsonl', '')}/${id}`, text }];
        }),
      ),
  );
  const own = OWN.flatMap((part) => loadCorpus(part, corpora).map(({ name, text }) => ({ name, text })));
  const seen = new Set<string>();
  return [...own, ...open].filter(({ text }) => !seen.has(text) && seen.add(text));
}
