const INITIAL_ROWS = 1 << 17;
const INITIAL_SLOTS = 1 << 20;

/** A feature's hash, unsigned, and its weight for each class. */
export interface QuantizedRow {
  readonly key: number;
  readonly values: readonly number[];
}

/** An averaged perceptron over hashed features. A feature gets weights with its first update. */
export class Perceptron {
  readonly classes: readonly string[];
  private readonly width: number;
  /** Pairs of a key and its row plus one; 0 marks an empty slot. */
  private slots = new Int32Array(INITIAL_SLOTS * 2);
  private size = 0;
  private weights: Float32Array;
  private sums: Float32Array;
  private steps = 1;

  constructor(classes: readonly string[]) {
    this.classes = classes;
    this.width = classes.length;
    this.weights = new Float32Array(INITIAL_ROWS * this.width);
    this.sums = new Float32Array(INITIAL_ROWS * this.width);
  }

  get featureCount(): number {
    return this.size;
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { width, weights } = this;
    if (width === 3) return this.scoreThree(features, count, scores);
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const row = this.find(features[i] ?? 0);
      if (row < 0) continue;
      const at = row * width;
      for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + (weights[at + k] ?? 0);
    }
  }

  private scoreThree(features: Int32Array, count: number, scores: Float64Array): void {
    const { slots, weights } = this;
    const mask = slots.length - 1;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let i = 0; i < count; i++) {
      const key = features[i] ?? 0;
      let slot = (key << 1) & mask;
      let row = slots[slot + 1] ?? 0;
      while (row !== 0 && slots[slot] !== key) {
        slot = (slot + 2) & mask;
        row = slots[slot + 1] ?? 0;
      }
      if (row === 0) continue;
      const at = (row - 1) * 3;
      first += weights[at] ?? 0;
      second += weights[at + 1] ?? 0;
      third += weights[at + 2] ?? 0;
    }
    scores[0] = first;
    scores[1] = second;
    scores[2] = third;
  }

  /** One decision has been made: moves the clock of the average. */
  tick(): void {
    this.steps++;
  }

  update(features: Int32Array, count: number, right: number, wrong: number, amount = 1): void {
    for (let i = 0; i < count; i++) {
      const at = this.findOrAdd(features[i] ?? 0) * this.width;
      this.weights[at + right] = (this.weights[at + right] ?? 0) + amount;
      this.sums[at + right] = (this.sums[at + right] ?? 0) + amount * this.steps;
      this.weights[at + wrong] = (this.weights[at + wrong] ?? 0) - amount;
      this.sums[at + wrong] = (this.sums[at + wrong] ?? 0) - amount * this.steps;
    }
  }

  /** Adds an amount to the weights of one class. */
  reward(features: Int32Array, count: number, rewarded: number, amount: number): void {
    for (let i = 0; i < count; i++) {
      const at = this.findOrAdd(features[i] ?? 0) * this.width + rewarded;
      this.weights[at] = (this.weights[at] ?? 0) + amount;
      this.sums[at] = (this.sums[at] ?? 0) + amount * this.steps;
    }
  }

  /**
   * The averaged weights as small integers, features in ascending order of their unsigned hashes: at most `limit` features, those with the
   * largest weights; smaller weights are 0.
   */
  quantize(limit: number): QuantizedRow[] {
    const { width } = this;
    const peaks = new Float32Array(this.size);
    for (let row = 0; row < this.size; row++) {
      for (let k = 0; k < width; k++) peaks[row] = Math.max(peaks[row] ?? 0, Math.abs(this.averageOf(row * width + k)));
    }
    const sorted = peaks.slice().sort();
    const threshold = this.size > limit ? (sorted[this.size - limit] ?? 0) : 0;
    const scale = 127 / (sorted.at(-1) ?? 0);
    const found: QuantizedRow[] = [];
    for (const { key, row } of this.sortedKeys()) {
      if ((peaks[row] ?? 0) < threshold) continue;
      const values = Array.from({ length: width }, (_, k) => {
        const weight = this.averageOf(row * width + k);
        return Math.abs(weight) < threshold ? 0 : Math.round(weight * scale);
      });
      if (values.some((value) => value !== 0)) found.push({ key, values });
    }
    return found;
  }

  /** The mean over all steps so far. */
  private averageOf(cell: number): number {
    return (this.weights[cell] ?? 0) - (this.sums[cell] ?? 0) / this.steps;
  }

  private sortedKeys(): { key: number; row: number }[] {
    const found: { key: number; row: number }[] = [];
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      const row = (this.slots[slot + 1] ?? 0) - 1;
      if (row >= 0) found.push({ key: (this.slots[slot] ?? 0) >>> 0, row });
    }
    return found.sort((a, b) => a.key - b.key);
  }

  private find(key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (key << 1) & mask;
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === key) return (slots[slot + 1] ?? 0) - 1;
      slot = (slot + 2) & mask;
    }
    return -1;
  }

  private findOrAdd(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if (this.size * 4 > this.slots.length) this.growSlots();
    if ((this.size + 1) * this.width > this.weights.length) this.growRows();
    this.insert(key, this.size);
    return this.size++;
  }

  private insert(key: number, row: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (key << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = key;
    slots[slot + 1] = row + 1;
  }

  private growSlots(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2)
      if (old[slot + 1] !== 0) this.insert(old[slot] ?? 0, (old[slot + 1] ?? 0) - 1);
  }

  private growRows(): void {
    const grow = (old: Float32Array): Float32Array<ArrayBuffer> => {
      const grown = new Float32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.weights = grow(this.weights);
    this.sums = grow(this.sums);
  }
}
