/**
 * Trains a first-order linear-chain conditional random field by stochastic gradient descent with AdaGrad steps and L1 shrinkage
 * (Duchi et al. 2011), the shrinkage once an epoch. Deterministic: fixed order of shuffling, IEEE arithmetic.
 */
import { createRandom, shuffle } from '../random.ts';
import { mayFollow, TAG_COUNT } from '../../src/core/extract/mentions/nameTags.ts';

/** Sentences as feature numbers: those of token t are `features[starts[t] .. starts[t + 1])`; sentence s owns tokens `[tokens[s], tokens[s + 1])`. */
export interface CrfData {
  readonly features: Int32Array;
  readonly starts: Float64Array;
  readonly tokens: Int32Array;
  readonly tags: Uint8Array;
  /** How often a sentence counts: its steps are that much larger. */
  readonly weights: Float32Array;
  readonly featureCount: number;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly seed: number;
}

export interface CrfWeights {
  /** `featureCount` rows of `TAG_COUNT`. */
  readonly features: Float32Array;
  /** From tag (row) to tag. */
  readonly transitions: Float32Array;
  readonly start: Float32Array;
}

const T = TAG_COUNT;
/** Gradients this small are left out: nearly all tags of nearly all tokens. */
const NEGLIGIBLE = 3e-4;
/** The loss of a sentence that has nothing more to teach for now. */
const EASY = 0.02;

export function trainCrf(data: CrfData, options: CrfOptions, report: (epoch: number, loss: number) => void): CrfWeights {
  const trainer = new CrfTrainer(data, options);
  const order = Int32Array.from({ length: data.tokens.length - 1 }, (_, index) => index);
  const random = createRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const sentence of order) loss += trainer.mayRest(sentence, epoch) ? 0 : trainer.learn(sentence);
    trainer.shrinkAll();
    report(epoch, loss);
  }
  return { features: trainer.weights, transitions: trainer.transitions, start: trainer.start };
}

class CrfTrainer {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(T * T);
  readonly start = new Float32Array(T);
  private readonly squares: Float32Array;
  private readonly transitionSquares = new Float32Array(T * T).fill(1e-2);
  private readonly losses: Float32Array;
  private shrunkAt = 0;
  private readonly allowed = new Uint8Array(T * T);
  private step = 0;
  private readonly scores: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly scale: Float64Array;
  private readonly moves = new Float64Array(T * T);
  private readonly difference = new Float64Array(T * T);
  private readonly marginal = new Float64Array(T);
  private readonly data: CrfData;
  private readonly options: CrfOptions;

  constructor(data: CrfData, options: CrfOptions) {
    this.data = data;
    this.options = options;
    this.weights = new Float32Array(data.featureCount * T);
    this.squares = new Float32Array(data.featureCount * T).fill(1e-2);
    this.losses = new Float32Array(data.tokens.length);
    let longest = 0;
    for (let s = 0; s + 1 < data.tokens.length; s++)
      longest = Math.max(longest, (data.tokens[s + 1] ?? 0) - (data.tokens[s] ?? 0));
    this.scores = new Float64Array(longest * T);
    this.forward = new Float64Array(longest * T);
    this.backward = new Float64Array(longest * T);
    this.scale = new Float64Array(longest);
    for (let p = 0; p < T; p++) for (let t = 0; t < T; t++) this.allowed[p * T + t] = mayFollow(p, t) ? 1 : 0;
    for (let t = 0; t < T; t++) if (!mayFollow(undefined, t)) this.start[t] = -30;
  }

  /** One step on one sentence. Returns its loss before the step. */
  learn(sentence: number): number {
    const first = this.data.tokens[sentence] ?? 0;
    const length = (this.data.tokens[sentence + 1] ?? 0) - first;
    if (length === 0) return 0;
    this.step++;
    this.scoreTokens(first, length);
    this.runForward(length);
    this.runBackward(length);
    const loss = this.update(first, length, this.data.weights[sentence] ?? 1);
    this.losses[sentence] = loss;
    return loss;
  }

  /** A sentence that was easy when last seen is looked at in one epoch of three. */
  mayRest(sentence: number, epoch: number): boolean {
    return epoch > 0 && (this.losses[sentence] ?? 0) < EASY && (epoch + sentence) % 3 !== 0;
  }

  /** Shrinks every weight by what L1 asks for the steps since the last time. */
  shrinkAll(): void {
    const threshold = this.options.l1 * this.options.rate * (this.step - this.shrunkAt);
    this.shrunkAt = this.step;
    for (let k = 0; k < this.weights.length; k++) {
      const weight = this.weights[k] ?? 0;
      if (weight === 0) continue;
      const cut = threshold / Math.sqrt(this.squares[k] ?? 1);
      this.weights[k] = weight > cut ? weight - cut : weight < -cut ? weight + cut : 0;
    }
  }

  /** exp of each token's scores, each token's highest being 1. */
  private scoreTokens(first: number, length: number): void {
    const { features, starts } = this.data;
    const { scores, weights } = this;
    scores.fill(0, 0, length * T);
    for (let i = 0; i < length; i++) {
      const row = i * T;
      const end = starts[first + i + 1] ?? 0;
      for (let j = starts[first + i] ?? 0; j < end; j++) {
        const base = (features[j] ?? 0) * T;
        for (let t = 0; t < T; t++) scores[row + t] = (scores[row + t] ?? 0) + (weights[base + t] ?? 0);
      }
      let highest = -Infinity;
      for (let t = 0; t < T; t++) if ((scores[row + t] ?? 0) > highest) highest = scores[row + t] ?? 0;
      for (let t = 0; t < T; t++) scores[row + t] = Math.exp((scores[row + t] ?? 0) - highest);
    }
    for (let k = 0; k < T * T; k++) this.moves[k] = this.allowed[k] === 1 ? Math.exp(this.transitions[k] ?? 0) : 0;
  }

  private runForward(length: number): void {
    const { forward, scores, moves } = this;
    let total = 0;
    for (let t = 0; t < T; t++) total += forward[t] = (scores[t] ?? 0) * Math.exp(this.start[t] ?? 0);
    for (let t = 0; t < T; t++) forward[t] = (forward[t] ?? 0) / total;
    this.scale[0] = total;
    for (let i = 1; i < length; i++) {
      const row = i * T;
      total = 0;
      for (let t = 0; t < T; t++) forward[row + t] = 0;
      for (let p = 0; p < T; p++) {
        const before = forward[row - T + p] ?? 0;
        if (before < 1e-12) continue;
        for (let t = 0; t < T; t++) forward[row + t] = (forward[row + t] ?? 0) + before * (moves[p * T + t] ?? 0);
      }
      for (let t = 0; t < T; t++) total += forward[row + t] = (forward[row + t] ?? 0) * (scores[row + t] ?? 0);
      for (let t = 0; t < T; t++) forward[row + t] = (forward[row + t] ?? 0) / total;
      this.scale[i] = total;
    }
  }

  private runBackward(length: number): void {
    const { backward, scores, moves } = this;
    const last = (length - 1) * T;
    for (let t = 0; t < T; t++) backward[last + t] = mayFollow(t, undefined) ? 1 : 1e-9;
    for (let i = length - 2; i >= 0; i--) {
      const row = i * T;
      for (let p = 0; p < T; p++) {
        let sum = 0;
        for (let t = 0; t < T; t++) sum += (moves[p * T + t] ?? 0) * (scores[row + T + t] ?? 0) * (backward[row + T + t] ?? 0);
        backward[row + p] = sum / (this.scale[i + 1] ?? 0);
      }
    }
  }

  private update(first: number, length: number, weight: number): number {
    const { forward, backward, scores, moves, difference, marginal, data } = this;
    difference.fill(0);
    let loss = 0;
    for (let i = 0; i < length; i++) {
      const row = i * T;
      const gold = data.tags[first + i] ?? 0;
      let sum = 0;
      for (let t = 0; t < T; t++) sum += marginal[t] = (forward[row + t] ?? 0) * (backward[row + t] ?? 0);
      for (let t = 0; t < T; t++) marginal[t] = (marginal[t] ?? 0) / sum;
      loss -= Math.log((marginal[gold] ?? 0) + 1e-12);
      if (i > 0) this.countMoves(row, (data.tags[first + i - 1] ?? 0) * T + gold, scores, moves, i);
      this.updateToken(first + i, gold, weight);
      if (i === 0)
        for (let t = 0; t < T; t++)
          if ((this.start[t] ?? 0) > -20)
            this.start[t] = (this.start[t] ?? 0) + 0.02 * weight * ((t === gold ? 1 : 0) - (marginal[t] ?? 0));
    }
    for (let k = 0; k < T * T; k++) {
      const gradient = (difference[k] ?? 0) * weight;
      if (gradient === 0 || this.allowed[k] === 0) continue;
      this.transitionSquares[k] = (this.transitionSquares[k] ?? 0) + gradient * gradient;
      this.transitions[k] =
        (this.transitions[k] ?? 0) + (this.options.rate * gradient) / Math.sqrt(this.transitionSquares[k] ?? 0);
    }
    return loss;
  }

  private countMoves(row: number, gold: number, scores: Float64Array, moves: Float64Array, i: number): void {
    const { forward, backward, difference } = this;
    difference[gold] = (difference[gold] ?? 0) + 1;
    for (let p = 0; p < T; p++) {
      const before = forward[row - T + p] ?? 0;
      if (before < 1e-9) continue;
      for (let t = 0; t < T; t++)
        difference[p * T + t] =
          (difference[p * T + t] ?? 0) -
          (before * (moves[p * T + t] ?? 0) * (scores[row + t] ?? 0) * (backward[row + t] ?? 0)) / (this.scale[i] ?? 0);
    }
  }

  private updateToken(token: number, gold: number, weight: number): void {
    const { features, starts } = this.data;
    const { weights, squares } = this;
    const from = starts[token] ?? 0;
    const end = starts[token + 1] ?? 0;
    for (let t = 0; t < T; t++) {
      const gradient = ((t === gold ? 1 : 0) - (this.marginal[t] ?? 0)) * weight;
      if (gradient > -NEGLIGIBLE && gradient < NEGLIGIBLE) continue;
      const square = gradient * gradient;
      const move = this.options.rate * gradient;
      for (let j = from; j < end; j++) {
        const k = (features[j] ?? 0) * T + t;
        const sum = (squares[k] ?? 0) + square;
        squares[k] = sum;
        weights[k] = (weights[k] ?? 0) + move / Math.sqrt(sum);
      }
    }
  }
}
