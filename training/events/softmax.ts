import { createRandom, shuffle } from '../linguistics/random.ts';
import { Perceptron } from '../linguistics/perceptron.ts';

/** One decision: its hashed features and the index of the right class. */
export interface Instance {
  readonly features: Int32Array;
  readonly right: number;
  /** How much this decision counts. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  /** Step of the first epoch; it falls linearly to a tenth. */
  readonly rate: number;
  readonly seed: number;
}

/** Multinomial logistic regression by averaged stochastic gradient descent; the averaging is its regularisation. */
export function trainSoftmax(classes: readonly string[], instances: readonly Instance[], options: TrainingOptions): Perceptron {
  const model = new Perceptron(classes);
  const random = createRandom(options.seed);
  const order = [...instances];
  const scores = new Float64Array(classes.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    shuffle(order, random);
    for (const { features, right, weight } of order) {
      model.score(features, features.length, scores);
      const probabilities = softmax(scores);
      for (const [index, probability] of probabilities.entries()) {
        if (index !== right && probability > 1e-3)
          model.update(features, features.length, right, index, rate * weight * probability);
      }
      model.tick();
    }
  }
  return model;
}

function softmax(scores: Float64Array): number[] {
  const highest = Math.max(...scores);
  const powers = Array.from(scores, (score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
