import type { QuantizedRow } from '../linguistics/perceptron.ts';
import { createRandom, shuffle } from '../random.ts';

/** One decision: its hashed features and the indices of the classes that are right, the preferred one first. */
export interface Instance {
  readonly features: Int32Array;
  readonly right: readonly number[];
  /** How much this decision counts. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** Step of AdaGrad before it is divided by the root of the squares so far. */
  readonly rate: number;
  /** How strongly each weight is drawn to 0 (L2) in the course of an epoch. */
  readonly decay: number;
  /** Features of fewer decisions are left out: they would only be learned by heart. */
  readonly leastCount: number;
  readonly seed: number;
}

/** How much of the goal the preferred of several right classes gets beside each other one. */
const PREFERENCE = 2;

/** Weights that would become smaller integers than this tell nothing. */
const LEAST_VALUE = 1.5;

/** A linear classifier over hashed features, ready to be packed. */
export interface SoftmaxModel {
  readonly classes: readonly string[];
  readonly featureCount: number;
  /** As `Perceptron.quantize`. */
  readonly quantize: (limit: number) => QuantizedRow[];
}

/** Multinomial logistic regression by AdaGrad (Duchi et al. 2011) with weight decay; the weights are averaged over the last half of the epochs. */
export function trainSoftmax(classes: readonly string[], instances: readonly Instance[], options: TrainingOptions): SoftmaxModel {
  const counted = frequentFeatures(instances, options.leastCount);
  const keys = counted.map(([key]) => key);
  const decays = counted.map(([, count]) => options.decay / count);
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  const width = classes.length;
  const weights = new Float64Array(keys.length * width);
  const squares = new Float64Array(keys.length * width).fill(1e-3);
  const sums = new Float64Array(keys.length * width);
  const random = createRandom(options.seed);
  const order = instances.map((instance) => ({ ...instance, rows: rowsOf(instance.features, rowOf) }));
  const scores = new Float64Array(width);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const { rows, right, weight } of order) {
      scores.fill(0);
      for (const row of rows) for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + (weights[row * width + k] ?? 0);
      const slopes = slopesOf(scores, right, weight);
      for (const row of rows) step(weights, squares, row * width, slopes, decays[row] ?? 0, options.rate);
    }
    if (epoch * 2 < options.epochs) continue;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
    averaged++;
  }
  const means = sums.map((sum) => sum / averaged);
  if (width === 2) keepDifferences(means);
  return { classes, featureCount: keys.length, quantize: (limit) => quantize(keys, means, width, limit) };
}

function frequentFeatures(instances: readonly Instance[], leastCount: number): [key: number, count: number][] {
  const counts = new Map<number, number>();
  for (const { features } of instances) for (const key of new Set(features)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= leastCount).sort(([a], [b]) => (a >>> 0) - (b >>> 0));
}

function rowsOf(features: Int32Array, rowOf: ReadonlyMap<number, number>): number[] {
  return [...new Set(features)].flatMap((key) => rowOf.get(key) ?? []);
}

/** Slope of the loss for each class: its probability less what it should be. Right classes share the goal as likely as they are. */
function slopesOf(scores: Float64Array, right: readonly number[], weight: number): Float64Array {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const shares = right.map((index, rank) => (powers[index] ?? 0) * (rank === 0 ? PREFERENCE : 1) + 1e-12);
  const all = shares.reduce((total, share) => total + share, 0);
  const slopes = powers.map((power) => (weight * power) / sum);
  for (const [rank, index] of right.entries()) slopes[index] = (slopes[index] ?? 0) - (weight * (shares[rank] ?? 0)) / all;
  return slopes;
}

function step(weights: Float64Array, squares: Float64Array, at: number, slopes: Float64Array, decay: number, rate: number): void {
  for (let k = 0; k < slopes.length; k++) {
    const old = weights[at + k] ?? 0;
    const slope = (slopes[k] ?? 0) + decay * old;
    if (Math.abs(slope) < 1e-5) continue;
    const square = (squares[at + k] ?? 0) + slope * slope;
    squares[at + k] = square;
    weights[at + k] = old - (rate * slope) / Math.sqrt(square);
  }
}

/** Of two classes only the difference matters: the first gets 0, which takes no room. */
function keepDifferences(weights: Float64Array): void {
  for (let at = 0; at < weights.length; at += 2) {
    weights[at + 1] = (weights[at + 1] ?? 0) - (weights[at] ?? 0);
    weights[at] = 0;
  }
}

/** The `limit` features with the largest weights as small integers; weights below the smallest of them are 0. */
function quantize(keys: readonly number[], weights: Float64Array, width: number, limit: number): QuantizedRow[] {
  const peaks = keys.map((_, row) => Math.max(...weights.subarray(row * width, (row + 1) * width).map(Math.abs)));
  const sorted = [...peaks].sort((a, b) => a - b);
  const scale = 127 / (sorted.at(-1) ?? 1);
  const threshold = Math.max(keys.length > limit ? (sorted[keys.length - limit] ?? 0) : 0, 0.5 / scale);
  const least = Math.max(threshold / 2, LEAST_VALUE / scale);
  return keys.flatMap((key, row) => {
    if ((peaks[row] ?? 0) < threshold) return [];
    const values = Array.from(weights.subarray(row * width, (row + 1) * width), (weight) =>
      Math.abs(weight) < least ? 0 : Math.round(weight * scale),
    );
    return values.some((value) => value !== 0) ? [{ key: key >>> 0, values }] : [];
  });
}
