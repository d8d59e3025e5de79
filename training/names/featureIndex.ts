/** Numbers the hashed features of a training set; an open-addressing table, since the features run to tens of millions. */
import {
  MOST_FEATURES,
  createNameContext,
  createNameFeatureReader,
  type NameResources,
} from '../../src/core/extract/mentions/nameFeatures.ts';
import { namesToTags } from '../../src/core/extract/mentions/nameTags.ts';
import { runToEnd } from '../../src/core/steps.ts';
import type { CrfData } from './crf.ts';
import type { TrainingDocument } from './trainingDocument.ts';

export interface FeatureIndex {
  /** The hash of each numbered feature. */
  readonly hashes: Uint32Array;
}

/** Counts in a fixed-size table of saturating counters; collisions only let a few rare features in. */
class FeatureCounter {
  private readonly counts = new Uint8Array(1 << 27);

  add(hash: number): void {
    const slot = hash >>> 5;
    const count = this.counts[slot] ?? 0;
    if (count < 255) this.counts[slot] = count + 1;
  }

  count(hash: number): number {
    return this.counts[hash >>> 5] ?? 0;
  }
}

class FeatureNumbers {
  private keys = new Uint32Array(1 << 22);
  private values = new Int32Array(1 << 22).fill(-1);
  readonly hashes: number[] = [];

  add(hash: number): number {
    let slot = hash & (this.keys.length - 1);
    for (; (this.values[slot] ?? 0) >= 0; slot = (slot + 1) & (this.keys.length - 1))
      if (this.keys[slot] === hash) return this.values[slot] ?? 0;
    if (this.hashes.length * 2 > this.keys.length) {
      this.grow();
      return this.add(hash);
    }
    this.keys[slot] = hash;
    this.values[slot] = this.hashes.length;
    this.hashes.push(hash);
    return this.hashes.length - 1;
  }

  private grow(): void {
    const capacity = this.keys.length * 2;
    this.keys = new Uint32Array(capacity);
    this.values = new Int32Array(capacity).fill(-1);
    this.hashes.forEach((hash, number) => {
      let slot = hash & (capacity - 1);
      while ((this.values[slot] ?? 0) >= 0) slot = (slot + 1) & (capacity - 1);
      this.keys[slot] = hash;
      this.values[slot] = number;
    });
  }
}

export interface WeightedDocument {
  readonly document: TrainingDocument;
  readonly weight: number;
}

/** Turns documents into feature numbers; features seen fewer than `cutoff` times are dropped. Sentences without settled names are left out. */
export function indexFeatures(
  documents: readonly WeightedDocument[],
  resources: NameResources,
  cutoff: number,
): { data: CrfData; index: FeatureIndex } {
  const counter = new FeatureCounter();
  let occurrences = 0;
  let tokenCount = 0;
  let sentenceCount = 0;
  forEachToken(
    documents,
    resources,
    (buffer, size) => {
      for (let at = 0; at < size; at++) counter.add(buffer[at] ?? 0);
      occurrences += size;
      tokenCount++;
    },
    () => sentenceCount++,
  );
  const numbers = new FeatureNumbers();
  const features = new Int32Array(occurrences);
  const starts = new Float64Array(tokenCount + 1);
  const tags = new Uint8Array(tokenCount);
  const tokens = new Int32Array(sentenceCount + 1);
  const weights = new Float32Array(sentenceCount);
  let used = 0;
  let token = 0;
  let sentence = 0;
  forEachToken(
    documents,
    resources,
    (buffer, size) => {
      for (let at = 0; at < size; at++)
        if (counter.count(buffer[at] ?? 0) >= cutoff) features[used++] = numbers.add(buffer[at] ?? 0);
      starts[++token] = used;
    },
    (sentenceTags, weight) => {
      tags.set(sentenceTags, token);
      weights[sentence] = weight;
      tokens[++sentence] = token + sentenceTags.length;
    },
  );
  return {
    data: { features: features.subarray(0, used), starts, tokens, tags, weights, featureCount: numbers.hashes.length },
    index: { hashes: Uint32Array.from(numbers.hashes) },
  };
}

function forEachToken(
  documents: readonly WeightedDocument[],
  resources: NameResources,
  onToken: (buffer: Uint32Array, size: number) => void,
  onSentence: (tags: Uint8Array, weight: number) => void,
): void {
  for (const { document, weight } of documents) {
    const reader = createNameFeatureReader(
      runToEnd(
        createNameContext(
          document.sentences.map((sentence) => sentence.words),
          resources,
        ),
      ),
      resources,
    );
    document.sentences.forEach((sentence, number) => {
      if (sentence.names === undefined) return;
      onSentence(namesToTags(sentence.words.length, sentence.names), weight);
      reader.open(number);
      for (let at = 0; at < sentence.words.length; at++) {
        const size = reader.token(at);
        if (size > MOST_FEATURES) throw new RangeError('more features than the buffer holds');
        onToken(reader.buffer, size);
      }
    });
  }
}
