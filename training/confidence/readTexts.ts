import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCorpus, type CorpusPart } from '../../corpus/tools/load.ts';
import { modelFolder } from '../../measure/modelFolder.ts';
import { ScoredDocument } from '../../measure/scorer/annotations.ts';
import { JUDGED_LAYERS, type JudgedLayer } from '../../measure/scorer/calibration.ts';
import { judgeDocument } from '../../measure/scorer/judgeDocument.ts';
import { extractLayers, readText as readWords, type Models } from '../../src/core/analyze.ts';
import { describeAnalysis } from '../../src/core/anchor/describeAnalysis.ts';
import type { ConfidenceModel } from '../../src/core/extract/confidence/confidenceModel.ts';
import type { Care } from '../../src/core/model/reading.ts';
import { describeLayers, describeMentions } from '../../src/core/extract/confidence/estimateConfidence.ts';
import { createConfidenceContext } from '../../src/core/extract/confidence/confidenceContext.ts';
import { createEventModels, loadEventModels } from '../../src/core/extract/events/eventModels.ts';
import { createKnownAs } from '../../src/core/extract/mentions/knownAs.ts';
import { loadActorModel } from '../../src/core/extract/mentions/actorModel.ts';
import { loadNameModels } from '../../src/core/extract/mentions/models.ts';
import { loadLinguisticModels } from '../../src/core/linguistics/models.ts';
import { loadReader } from '../../src/core/linguistics/reader/reader.ts';
import type { ProposedLayer } from '../../src/core/model/certainty.ts';
import { toEvalFormat } from '../../src/core/present/evalFormat.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import { readUnlearntDocuments } from '../marked/documents.ts';
import { toGold } from '../marked/markedGold.ts';
import type { MarkedDocument } from '../marked/marks.ts';
import { eventModelFile, foldOf, FOLDS } from './folds.ts';
import type { Observation } from './logistic.ts';

/** A text whose proposals have been judged. */
export interface ConfidenceText {
  readonly real: boolean;
  observe(layer: Exclude<ProposedLayer, 'mention'>): readonly Observation[];
  /** @param model estimates the statements and events that descriptions of actors belong to */
  observeMentions(model: ConfidenceModel): readonly Observation[];
}

/** Our own articles are easier than news and written otherwise. */
const OWN_WEIGHT = 0.25;
const PARTS: readonly CorpusPart[] = ['real-train', 'real-dev', 'train', 'dev'];
/** From these the name tagger has learnt, and the reader of paragraphs everything, so they know what is in them too well; the reader doesn't read them here. */
const LEARNT: ReadonlySet<CorpusPart> = new Set(['train', 'real-train']);
const LIST_OF = { quantity: 'quantities', attribution: 'attributions', event: 'events' } as const;
const JUDGED_AS = { mention: 'mentions', quantity: 'figures', attribution: 'attributions', event: 'events' } as const;

/**
 * The texts to learn from. Events are read by models that have not learnt from the text: those in `without`, and for real-dev the shipped ones;
 * where `without` isn't there, nothing is learnt from the events of the texts that the shipped models have learnt from. Mentions, and with the reader of paragraphs also events, are learnt from texts alone that neither it
 * nor the name tagger has learnt from.
 */
export async function readConfidenceTexts(without: string, corpora: string, care: Care): Promise<readonly ConfidenceText[]> {
  const [linguistics, names, events, actors, reader] = await Promise.all([
    loadLinguisticModels(modelFolder),
    loadNameModels(modelFolder),
    loadEventModels(modelFolder, care),
    loadActorModel(modelFolder),
    care === 'fast' ? undefined : loadReader(modelFolder),
  ]);
  const partly = Array.from({ length: FOLDS }, (_, fold) => {
    const file = path.join(without, eventModelFile(fold));
    return existsSync(file) ? createEventModels(readFileSync(file), events.clusters) : undefined;
  });
  const ofCorpus = PARTS.flatMap((part) =>
    loadCorpus(part, corpora).map((article): ConfidenceText => {
      const unlearnt = part === 'real-dev' ? events : partly[foldOf(article.name)];
      const text = readText(article, part.startsWith('real-'), {
        ...{ linguistics, names, events: unlearnt ?? events, actors },
        ...(reader === undefined || LEARNT.has(part) ? {} : { reader }),
      });
      return {
        ...text,
        observe: (layer) =>
          layer === 'event' && (unlearnt === undefined || (reader !== undefined && LEARNT.has(part))) ? [] : text.observe(layer),
        observeMentions: (model) => (LEARNT.has(part) ? [] : text.observeMentions(model)),
      };
    }),
  );
  const models = { linguistics, names, events, actors, ...(reader === undefined ? {} : { reader }) };
  return [...ofCorpus, ...readUnlearntDocuments(corpora).map((document) => readMarked(document, models))];
}

/** In marked texts more happenings may be left out and more types would do than in the corpora, so more is right: not what the program will be judged by. */
export const GENEROUS = 'marked';

/** A text of which only names and happenings are marked. */
function readMarked(document: MarkedDocument, models: Omit<Models, 'confidence'>): ConfidenceText {
  const { observe } = readText({ text: document.text, gold: toGold(document) }, true, models);
  const observeEvents = (): Observation[] =>
    observe('event').map((observation) => ({ ...observation, features: [...observation.features, GENEROUS] }));
  return { real: true, observe: (layer) => (layer === 'event' ? observeEvents() : []), observeMentions: () => [] };
}

/** @param article its gold as the scorer reads it */
function readText(
  { text, gold }: { readonly text: string; readonly gold: unknown },
  real: boolean,
  models: Omit<Models, 'confidence'>,
): ConfidenceText {
  const source = createSourceText(text);
  const parsed = runToEnd(readWords(text, models));
  const layers = runToEnd(extractLayers(parsed, models));
  const numbered = {
    ...layers,
    confidences: {
      mentions: count(layers.mentions),
      quantities: count(layers.quantities),
      attributions: count(layers.attributions),
      events: count(layers.events),
    },
  };
  const predicted = ScoredDocument.parse(toEvalFormat(describeAnalysis(parsed, numbered, ''), source, ''));
  const judgements = judgeDocument(ScoredDocument.parse(gold), predicted, text);
  const right = byCandidate(predicted, judgements);
  const around = runToEnd(createConfidenceContext(parsed, layers, createKnownAs(models.names)));
  const described = runToEnd(describeLayers(around));
  const observe = (layer: ProposedLayer, lists: readonly (readonly string[])[]): Observation[] =>
    lists.flatMap((features, index) => {
      const judged = right[JUDGED_AS[layer]].get(index);
      return judged === undefined ? [] : [{ features, right: judged, weight: real ? 1 : OWN_WEIGHT }];
    });
  return {
    real,
    observe: (layer) => observe(layer, described[LIST_OF[layer]]),
    observeMentions: (model) => {
      const attributions = described.attributions.map((features) => model.estimate('attribution', features));
      const events = described.events.map((features) => model.estimate('event', features));
      return observe('mention', runToEnd(describeMentions(around, attributions, events)));
    },
  };
}

/** The place of each candidate in its list, in the place of its confidence: so the prediction says which it was. */
function count(list: readonly unknown[]): number[] {
  return list.map((_, index) => index);
}

function byCandidate(
  predicted: ScoredDocument,
  judgements: ReturnType<typeof judgeDocument>,
): Record<JudgedLayer, ReadonlyMap<number, boolean>> {
  const read = (layer: JudgedLayer): ReadonlyMap<number, boolean> =>
    new Map(
      predicted[layer].flatMap(({ confidence }, index): [number, boolean][] => {
        const right = judgements[layer][index];
        return right === undefined || confidence === undefined ? [] : [[confidence, right]];
      }),
    );
  const [mentions, figures, attributions, events] = JUDGED_LAYERS.map(read);
  const none = new Map<number, boolean>();
  return { mentions: mentions ?? none, figures: figures ?? none, attributions: attributions ?? none, events: events ?? none };
}
