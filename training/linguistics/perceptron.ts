import { TextEncoder } from 'node:util';

const INITIAL_ROWS = 1 << 17;
const INITIAL_SLOTS = 1 << 20;

/** An averaged perceptron over hashed features. A feature gets weights with its first update. */
export class Perceptron {
  readonly classes: readonly string[];
  private readonly width: number;
  private keys = new Int32Array(INITIAL_SLOTS);
  private rows = new Int32Array(INITIAL_SLOTS).fill(-1);
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
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const row = this.find(features[i]!);
      if (row < 0) continue;
      const at = row * width;
      for (let k = 0; k < width; k++) scores[k]! += weights[at + k]!;
    }
  }

  /** One decision has been made: moves the clock of the average. */
  tick(): void {
    this.steps++;
  }

  update(features: Int32Array, count: number, right: number, wrong: number, amount = 1): void {
    for (let i = 0; i < count; i++) {
      const at = this.findOrAdd(features[i]!) * this.width;
      this.weights[at + right]! += amount;
      this.sums[at + right]! += amount * this.steps;
      this.weights[at + wrong]! -= amount;
      this.sums[at + wrong]! -= amount * this.steps;
    }
  }

  /** Adds an amount to the weights of one class. */
  reward(features: Int32Array, count: number, rewarded: number, amount: number): void {
    for (let i = 0; i < count; i++) {
      const at = this.findOrAdd(features[i]!) * this.width + rewarded;
      this.weights[at]! += amount;
      this.sums[at]! += amount * this.steps;
    }
  }

  /** Replaces the weights by their averages over all steps. No training afterwards. */
  average(): void {
    for (let i = 0; i < this.size * this.width; i++) this.weights[i]! -= this.sums[i]! / this.steps;
  }

  /** Packs the averaged weights as `readWeightTable` reads them; weights below `threshold` are left out. */
  pack(threshold: number): { bytes: Uint8Array; features: number; weights: number } {
    let largest = 0;
    for (let i = 0; i < this.size * this.width; i++) largest = Math.max(largest, Math.abs(this.weights[i]!));
    const scale = 127 / largest;
    const entries = this.sortedKeys();
    const names = new TextEncoder().encode(this.classes.join('\n'));
    const out: number[] = [names.length & 255, names.length >> 8, ...names, 0, 0, 0, 0, 0, 0, 0, 0];
    const countAt = out.length - 8;
    let previous = 0;
    let features = 0;
    let total = 0;
    for (const { key, row } of entries) {
      const cells: number[] = [];
      for (let k = 0; k < this.width; k++) {
        const weight = this.weights[row * this.width + k]!;
        const packed = Math.abs(weight) < threshold ? 0 : Math.round(weight * scale);
        if (packed !== 0) cells.push(k, packed & 255);
      }
      if (cells.length === 0) continue;
      let gap = key - previous;
      previous = key;
      for (; gap >= 128; gap = Math.floor(gap / 128)) out.push((gap & 127) | 128);
      out.push(gap, cells.length / 2, ...cells);
      features++;
      total += cells.length / 2;
    }
    const length = out.length - countAt - 8;
    for (let i = 0; i < 4; i++) {
      out[countAt + i] = (features >>> (8 * i)) & 255;
      out[countAt + 4 + i] = (length >>> (8 * i)) & 255;
    }
    return { bytes: Uint8Array.from(out), features, weights: total };
  }

  private sortedKeys(): { key: number; row: number }[] {
    const found: { key: number; row: number }[] = [];
    this.rows.forEach((row, slot) => {
      if (row >= 0) found.push({ key: this.keys[slot]! >>> 0, row });
    });
    return found.sort((a, b) => a.key - b.key);
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.rows[slot]! >= 0) {
      if (this.keys[slot] === key) return this.rows[slot]!;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private findOrAdd(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if (this.size * 2 > this.keys.length) this.growSlots();
    if ((this.size + 1) * this.width > this.weights.length) this.growRows();
    this.insert(key, this.size);
    return this.size++;
  }

  private insert(key: number, row: number): void {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.rows[slot]! >= 0) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.rows[slot] = row;
  }

  private growSlots(): void {
    const { keys, rows } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.rows = new Int32Array(keys.length * 2).fill(-1);
    rows.forEach((row, slot) => {
      if (row >= 0) this.insert(keys[slot]!, row);
    });
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
