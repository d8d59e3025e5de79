/**
 * Writes the texts that the reader learns from: `npx tsx training/reader/exportDocuments.ts CORPORA MARKED.jsonl OPEN.jsonl`.
 * A document a line: {"id", "split", "text", "paragraphs": [[[start, end] of a word]], "sentences": [place behind its last word], "names": [[start, end, type]],
 * "events": [[start, end, [type], modality, optional]]}, in annotated articles also "nominals": [[start, end]] and "statements": [[start, end, part, optional]] and
 * "happenings": [[place of a word, [[place of a word, role]]]]; with "scheme" the names follow another scheme and nothing else is marked; treebanks: `treebankLines.ts`. Offsets are Unicode code points. MARKED holds what people marked, OPEN openly licensed
 * texts without marks ("names" and "events" are empty), none of them of the dev and test splits of the real texts. The split of `marked/later` is "later".
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus, type CorpusArticle } from '../../corpus/tools/load.ts';
import { SPLITS } from '../../corpus/tools/gold.ts';
import { readRealDocuments } from '../../corpus/tools/real/realDocuments.ts';
import { readLaterDocuments, readOpenDocuments, readOwnArticles } from '../marked/documents.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { loadLinguisticModels, type LinguisticModels } from '../../src/core/linguistics/models.ts';
import { parseText } from '../../src/core/linguistics/parse.ts';
import type { Token } from '../../src/core/model/token.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import { contains, type Span } from '../../src/core/text/span.ts';
import { readOpenTexts, toLine, type ReaderDocument, type ReaderHappening } from './documentLines.ts';
import { readOtherNames } from './readOtherNames.ts';
import { treebankLines } from './treebankLines.ts';

const PARTS = ['content', 'source', 'cue'] as const;

function annotated(corpora: string, linguistics: LinguisticModels): { split: string; document: ReaderDocument }[] {
  return SPLITS.flatMap((split) => [split, `real-${split}` as const]).flatMap((split) =>
    loadCorpus(split, corpora).map(({ name, text, gold }) => ({
      split,
      document: {
        id: `${split.startsWith('real') ? 'real' : 'own'}/${name}`,
        text,
        names: gold.mentions.filter(({ form, optional }) => form === 'name' && optional !== true),
        events: gold.events.map(({ trigger, type, alt_types, modality, optional }) => ({
          ...trigger,
          types: [type, ...(alt_types ?? [])],
          modality,
          optional: optional === true,
        })),
        nominals: gold.mentions.filter(({ form, optional }) => form === 'nominal' && optional !== true),
        happenings: readHappenings(text, gold, linguistics),
        statements: gold.attributions.flatMap(({ optional, ...parts }) =>
          PARTS.flatMap((part) => parts[part].spans.map((span) => ({ ...span, part, optional: optional === true }))),
        ),
      },
    })),
  );
}

/** Happenings that nobody could leave out, and who takes part. */
function readHappenings(original: string, gold: CorpusArticle['gold'], linguistics: LinguisticModels): ReaderHappening[] {
  const { source, tokens } = runToEnd(parseText(createSourceText(original), linguistics));
  const headOf = ({ start, end }: Span): Token | undefined => {
    const span = { start: source.fromOriginal(start), end: source.fromOriginal(end) };
    const inside = tokens.filter((token) => contains(span, token));
    return inside.find(({ head }) => !inside.some(({ index }) => index === head));
  };
  return gold.events.flatMap((event) => {
    const trigger = event.optional === true ? undefined : headOf(event.trigger)?.index;
    if (trigger === undefined) return [];
    const roles = event.args.flatMap(({ role, ...span }) => {
      const head = headOf(span)?.index;
      return head === undefined ? [] : [{ head, role }];
    });
    return [{ trigger, roles }];
  });
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`${file}: ${lines.length} documents`);
}

async function main([corpora = '', marked = '', open = '']: readonly string[]): Promise<void> {
  const linguistics = await loadLinguisticModels(modelFolder);
  const real = readRealDocuments();
  const isReal = new Set(real.map(({ id }) => id));
  const isHeldBack = new Set(real.flatMap(({ id, split }) => (split === 'train' ? [] : [id])));
  const others = readOpenDocuments(join(corpora, 'train')).filter(({ id }) => !isReal.has(id));
  write(marked, [
    ...annotated(corpora, linguistics).map(({ split, document }) => toLine(split, document)),
    ...[...others, ...readOwnArticles()].map((document) => toLine('train', document)),
    ...readLaterDocuments(corpora).map((document) => toLine('later', document)),
    ...readOtherNames(join(corpora, 'train'))
      .filter(({ id }) => !isHeldBack.has(id))
      .map((document) => toLine('names', document)),
    ...treebankLines(corpora),
  ]);
  write(
    open,
    readOpenTexts(corpora).map((document) => toLine('open', document)),
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
