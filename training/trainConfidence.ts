// npm run train:confidence [-- --careful] [--without=FOLDER] [--corpora=FOLDER] [--layers=quantity,attribution]: learns how sure each proposal is; writes models/confidence.json, with
// --careful how sure it is where the reader of paragraphs has helped, models/confidence.careful.json; and, of both the stricter, into
// src/core/model/certainty.ts from which confidence on an annotation is sure. FOLDER holds event models that know all but a third of the corpus (training/confidence/crossFit.ts).
// Other layers than those of --layers stay as they are: where only the reader of figures has changed, the figures are enough.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { calibrationOf, type JudgedPrediction } from '../measure/scorer/calibration.ts';
import type { Care } from '../src/core/model/reading.ts';
import type { ProposedLayer } from '../src/core/model/certainty.ts';
import { CONFIDENCE_FILES, ConfidenceFile, createConfidenceModel } from '../src/core/extract/confidence/confidenceModel.ts';
import { GENEROUS, readConfidenceTexts, type ConfidenceText } from './confidence/readTexts.ts';
import { trainLogistic, type LogisticOptions, type Observation } from './confidence/logistic.ts';

/** Holds the confidence from which on an annotation is sure, so that faces need no model. */
const LIMITS_FILE = 'src/core/model/certainty.ts';
const FOLDS = 10;
/** In so many parts the texts are read by models of the others, to estimate what mentions belong to. */
const OWNER_FOLDS = 2;
const OPTIONS: Readonly<Record<ProposedLayer, LogisticOptions>> = {
  mention: { leastCount: 12, decay: 3 },
  // Few figures are wrong: about one in twenty.
  quantity: { leastCount: 12, decay: 8 },
  attribution: { leastCount: 12, decay: 3 },
  // Words of texts that were learnt from by two thirds of the event models tell less of others; and with the reader of paragraphs there are few texts.
  event: { leastCount: 6, decay: 40, free: new Set([GENEROUS]) },
};
/**
 * What is sure is right so often. People agree less on events than on the rest, so texts differ more in them: a little more is asked there; of statements too, whose rules
 * were made on the texts that are judged here; and
 * of figures as well, of which so few are wrong that a handful of texts decides where the limit lies.
 */
const SURE_PRECISION: Readonly<Record<ProposedLayer, number>> = {
  mention: 0.97,
  quantity: 0.98,
  attribution: 0.975,
  event: 0.98,
};

type OwnerLayer = Exclude<ProposedLayer, 'mention'>;
const OWNER_LAYERS: readonly OwnerLayer[] = ['quantity', 'attribution', 'event'];
const LAYERS: readonly ProposedLayer[] = ['mention', ...OWNER_LAYERS];

type Text = ConfidenceText;
type LayerModel = ConfidenceFile[ProposedLayer];
const EMPTY: LayerModel = { sureFrom: 1, bias: 0, weights: {} };

function learn(layer: ProposedLayer, observations: readonly Observation[]): LayerModel {
  return { sureFrom: 1, ...trainLogistic(observations, OPTIONS[layer]) };
}

/** A model of each of some layers; that of mentions asks those of statements and events. */
function trainAll(texts: readonly Text[], layers: ReadonlySet<ProposedLayer>): ConfidenceFile {
  const train = (layer: OwnerLayer): LayerModel =>
    layers.has(layer)
      ? learn(
          layer,
          texts.flatMap((text) => text.observe(layer)),
        )
      : EMPTY;
  const owners = { quantity: train('quantity'), attribution: train('attribution'), event: train('event') };
  if (!layers.has('mention')) return { mention: EMPTY, ...owners };
  // The confidence of a mention's statement is estimated without its text, as it will be for new texts.
  const observed = folds(texts, OWNER_FOLDS).flatMap(({ held, others }) => {
    const half = createConfidenceModel({
      mention: EMPTY,
      quantity: EMPTY,
      attribution: learn(
        'attribution',
        others.flatMap((text) => text.observe('attribution')),
      ),
      event: learn(
        'event',
        others.flatMap((text) => text.observe('event')),
      ),
    });
    return held.flatMap((text) => text.observeMentions(half));
  });
  return { mention: learn('mention', observed), ...owners };
}

function folds(texts: readonly Text[], count: number): { held: Text[]; others: Text[] }[] {
  return Array.from({ length: count }, (_, fold) => ({
    held: texts.filter((_text, index) => index % count === fold),
    others: texts.filter((_text, index) => index % count !== fold),
  }));
}

type UnseenJudgement = Omit<JudgedPrediction, 'sure'>;

/** What models that haven't seen a text think of its proposals; of real texts only. */
function judgeUnseen(texts: readonly Text[], layers: ReadonlySet<ProposedLayer>): Record<ProposedLayer, UnseenJudgement[]> {
  const found: Record<ProposedLayer, UnseenJudgement[]> = { mention: [], quantity: [], attribution: [], event: [] };
  for (const { held, others } of folds(texts, FOLDS)) {
    const model = createConfidenceModel(trainAll(others, layers));
    const judge = (layer: ProposedLayer, observations: readonly Observation[]): void => {
      for (const { features, right } of observations) found[layer].push({ confidence: model.estimate(layer, features), right });
    };
    for (const text of held.filter(({ real }) => real)) {
      for (const layer of OWNER_LAYERS) if (layers.has(layer)) judge(layer, text.observe(layer));
      if (layers.has('mention')) judge('mention', text.observeMentions(model));
    }
  }
  return found;
}

/** The lowest confidence from which on, and from every higher one on that many depend on, enough are right. */
function sureFrom(layer: ProposedLayer, judged: readonly UnseenJudgement[]): number {
  let best = 1;
  for (let thousandths = 994; thousandths >= 600; thousandths -= 2) {
    const above = judged.filter(({ confidence }) => confidence >= thousandths / 1000);
    const right = above.filter((one) => one.right).length;
    if (above.length > 0 && right / above.length >= SURE_PRECISION[layer]) best = thousandths / 1000;
  }
  return best;
}

function report(layer: ProposedLayer, judged: readonly UnseenJudgement[]): void {
  const from = sureFrom(layer, judged);
  const { count, error, surePrecision, sureCoverage } = calibrationOf(
    judged.map((one) => ({ ...one, sure: one.confidence >= from })),
  );
  const right = judged.filter((one) => one.right).length;
  console.log(
    `${layer.padEnd(12)} ${count}, right ${(right / count).toFixed(3)}; ECE ${error.toFixed(3)}; sure from ${from.toFixed(3)}: right ${surePrecision.toFixed(3)}, of all right ${sureCoverage.toFixed(3)}`,
  );
}

/** Mentions are as sure as the statements and events that they belong to, so these are learnt with them. */
function readLayers(names: string): ReadonlySet<ProposedLayer> {
  const wanted = new Set(LAYERS.filter((layer) => names.split(',').includes(layer)));
  if (wanted.size === 0) throw new Error(`No layer is called ${names}: say some of ${LAYERS.join(', ')}, divided by commas`);
  return wanted.has('mention') ? new Set([...wanted, 'attribution', 'event']) : wanted;
}

function fileOf(care: Care): string {
  return path.join('models', CONFIDENCE_FILES[care]);
}

/** What was learnt before; undefined where nothing was. */
function readLearnt(care: Care): ConfidenceFile | undefined {
  const file = fileOf(care);
  return existsSync(file) ? ConfidenceFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      careful: { type: 'boolean', default: false },
      without: { type: 'string', default: path.join('.cache', 'confidence') },
      corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') },
      layers: { type: 'string', default: LAYERS.join(',') },
    },
  });
  const layers = readLayers(values.layers);
  const care: Care = values.careful ? 'careful' : 'fast';
  const texts = await readConfidenceTexts(values.without, values.corpora, care);
  const unseen = judgeUnseen(texts, layers);
  for (const layer of layers) report(layer, unseen[layer]);
  const learnt = trainAll(texts, layers);
  const before = readLearnt(care);
  const take = (layer: ProposedLayer): LayerModel => {
    if (layers.has(layer)) return { ...learnt[layer], sureFrom: sureFrom(layer, unseen[layer]) };
    if (before === undefined) throw new Error(`${fileOf(care)} isn't there yet: learn all layers`);
    return before[layer];
  };
  const whole: ConfidenceFile = {
    mention: take('mention'),
    quantity: take('quantity'),
    attribution: take('attribution'),
    event: take('event'),
  };
  writeFileSync(fileOf(care), `${JSON.stringify(whole, null, 1)}\n`);
  const other = readLearnt(care === 'fast' ? 'careful' : 'fast');
  const limits = readFileSync(LIMITS_FILE, 'utf8').replaceAll(
    /^( {2}(mention|quantity|attribution|event): )[\d.]+,$/gm,
    (_line, start: string, layer: ProposedLayer) =>
      `${start}${String(Math.max(whole[layer].sureFrom, other?.[layer].sureFrom ?? 0))},`,
  );
  writeFileSync(LIMITS_FILE, limits);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
