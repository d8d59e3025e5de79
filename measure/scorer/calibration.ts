import type { ScoredDocument } from './annotations.ts';
import type { Judgements } from './judgeDocument.ts';

/** A prediction with what the machine thought of it and whether it was right. */
export interface JudgedPrediction {
  readonly confidence: number;
  readonly sure: boolean;
  readonly right: boolean;
}

export const JUDGED_LAYERS = ['mentions', 'figures', 'attributions', 'events'] as const;
export type JudgedLayer = (typeof JUDGED_LAYERS)[number];

/** The predictions of each layer that gold has an opinion of. */
export type JudgedPredictions = Readonly<Record<JudgedLayer, readonly JudgedPrediction[]>>;

export function joinJudgements(predicted: ScoredDocument, judgements: Judgements): JudgedPredictions {
  const join = (layer: JudgedLayer): JudgedPrediction[] =>
    predicted[layer].flatMap(({ confidence, sure }, index) => {
      const right = judgements[layer][index];
      return right === undefined || confidence === undefined ? [] : [{ confidence, sure: sure === true, right }];
    });
  return { mentions: join('mentions'), figures: join('figures'), attributions: join('attributions'), events: join('events') };
}

export interface Calibration {
  readonly count: number;
  /** Expected calibration error: how far the confidence of ten equally wide ranges lies from the share that is right, by their size (Naeini et al. 2015). */
  readonly error: number;
  /** The share that is right of what is sure; 1 where nothing is. */
  readonly surePrecision: number;
  /** The share that is sure of what is right. */
  readonly sureCoverage: number;
}

const RANGES = 10;

export function calibrationOf(judged: readonly JudgedPrediction[]): Calibration {
  const ranges = Array.from({ length: RANGES }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const range = ranges[Math.min(RANGES - 1, Math.floor(confidence * RANGES))];
    if (range === undefined) continue;
    range.confidence += confidence;
    range.right += right ? 1 : 0;
  }
  const gap = ranges.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  const sure = judged.filter((one) => one.sure);
  const right = judged.filter((one) => one.right);
  const both = sure.filter((one) => one.right).length;
  return {
    count: judged.length,
    error: judged.length === 0 ? 0 : gap / judged.length,
    surePrecision: sure.length === 0 ? 1 : both / sure.length,
    sureCoverage: right.length === 0 ? 1 : both / right.length,
  };
}

/** A table, one layer a line. */
export function formatCalibration(judged: JudgedPredictions): string {
  return JUDGED_LAYERS.map((layer) => {
    const { count, error, surePrecision, sureCoverage } = calibrationOf(judged[layer]);
    const values = `ECE ${error.toFixed(3)}   sure: right ${surePrecision.toFixed(3)}, of all that is right ${sureCoverage.toFixed(3)}`;
    return `  confidence.${layer.padEnd(19)} ${values}   (${count})`;
  }).join('\n');
}
