import { hashText } from '../../linguistics/hash.ts';

const CAPACITY = 128;

/** The hashed features of one decision; features are words that begin with the name of what they tell. */
export class FeatureSet {
  readonly hashes = new Int32Array(CAPACITY);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Features past the capacity are dropped. */
  add(feature: string): void {
    if (this.count < CAPACITY) this.hashes[this.count++] = hashText(feature) | 0;
  }
}
