import { modelFolder } from '../../measure/modelFolder.ts';
import { loadCorpus, type CorpusArticle, type CorpusPart } from '../../corpus/tools/load.ts';
import { extractAttributions } from '../../src/core/extract/attributions/extractAttributions.ts';
import { extractNames } from '../../src/core/extract/mentions/extractNames.ts';
import { loadNameModels } from '../../src/core/extract/mentions/models.ts';
import type { Care } from '../../src/core/model/reading.ts';
import { extractQuantities } from '../../src/core/extract/quantities/extractQuantities.ts';
import { findArticleDate } from '../../src/core/articleDate/findArticleDate.ts';
import { loadLinguisticModels } from '../../src/core/linguistics/models.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import type { MarkedDocument } from '../marked/marks.ts';
import type { ReadText, TrainingArticle } from './collectInstances.ts';
import { readGoldEvents } from './goldEvents.ts';
import { createTreeReader } from './readTrees.ts';
import { readSenses } from './readSenses.ts';
import { titleCase } from './titleCase.ts';

/** An article of the corpus, ready to be learnt from. */
export interface CorpusText extends TrainingArticle {
  readonly gold: CorpusArticle['gold'];
  readonly name: string;
}

/** Reads texts as the program does, up to the search for events. */
export type TextReader = (text: string) => ReadText;

/** @throws FileStoreError when a model file cannot be read; with `careful` a ReaderError too */
export async function createTextReader(care: Care = 'fast'): Promise<TextReader> {
  const [linguistics, nameModels] = await Promise.all([loadLinguisticModels(modelFolder), loadNameModels(modelFolder)]);
  const parse = await createTreeReader(linguistics, care);
  return (text) => {
    const parsed = parse(createSourceText(text));
    const names = runToEnd(extractNames(parsed, nameModels, []));
    const quantities = runToEnd(extractQuantities(parsed, runToEnd(findArticleDate(parsed))));
    return { parsed, names, quantities, attributions: runToEnd(extractAttributions(parsed, names)) };
  };
}

/** Articles of some parts of the corpus, all of whose events are marked with their arguments; the words of real texts lie in `corpora`. */
export function readCorpusTexts(read: TextReader, parts: readonly CorpusPart[], corpora?: string): CorpusText[] {
  return parts.flatMap((part) =>
    loadCorpus(part, corpora).map(({ name, text, gold }) => {
      const known = read(text);
      return { ...known, name, gold, events: readGoldEvents(gold, known.parsed.source), source: 'corpus' };
    }),
  );
}

/** Texts in which happenings are marked, but not who takes part: by people, or by a program. */
export function readMarkedTexts(
  read: TextReader,
  documents: readonly MarkedDocument[],
  source: 'marked' | 'silver' = 'marked',
): TrainingArticle[] {
  return documents.map(({ text, events }) => {
    const known = read(text);
    const span = ({ start, end }: { start: number; end: number }): { start: number; end: number } => ({
      start: known.parsed.source.fromOriginal(start),
      end: known.parsed.source.fromOriginal(end),
    });
    return {
      ...known,
      source,
      events: events.map(({ types, modality, optional, ...event }) => ({
        trigger: span(event),
        types,
        modality,
        optional,
        arguments: [],
      })),
    };
  });
}

/** Sentences about words of several senses. */
export function readSenseTexts(read: TextReader): TrainingArticle[] {
  return readSenses().map(({ text, events }) => ({ ...read(text), events, source: 'senses' }));
}

/** The headlines of texts once more, with capitals; what stands below them is there only to show that they are headlines. */
export function readTitles(read: TextReader, texts: readonly TrainingArticle[]): TrainingArticle[] {
  return texts.flatMap(({ parsed, events }): TrainingArticle[] => {
    const [headline, next] = parsed.paragraphs;
    if (headline?.role !== 'headline' || next === undefined) return [];
    const { text } = parsed.source;
    const title = titleCase(text.slice(0, headline.end));
    if (text.startsWith(title)) return [];
    const known = read(title + text.slice(headline.end, next.end));
    return [
      { ...known, events: events.filter(({ trigger }) => trigger.end <= headline.end), source: 'marked', end: headline.end },
    ];
  });
}
