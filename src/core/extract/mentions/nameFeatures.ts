import { extendPhrase, LONGEST_PHRASE, type Gazetteer } from './gazetteer.ts';
import { combineHashes } from '../../linguistics/hash.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import { knownFeaturesOfWord, type WordFeatures } from './wordFeatures.ts';

export interface NameResources {
  readonly clusters: WordClusters;
  readonly gazetteer: Gazetteer;
}

/** Most features of one token. */
export const MOST_FEATURES = 256;

/** Where a capitalised word stands elsewhere in the document. */
interface Occurrence {
  readonly sentence: number;
  readonly at: number;
  readonly previous: WordFeatures;
  readonly next: WordFeatures;
}

/** A document as the name tagger sees it: its word forms, and what the whole document tells about each of them. */
export interface NameContext {
  readonly sentences: readonly (readonly WordFeatures[])[];
  /** Occurrences of capitalised words by their lower-case hash; the first few only. */
  readonly occurrences: ReadonlyMap<number, readonly Occurrence[]>;
  /** Lower-case hashes of the words that the document also writes small. */
  readonly writtenSmall: ReadonlySet<number>;
}

const KEPT_OCCURRENCES = 8;
const USED_OCCURRENCES = 4;

/** Reads the document's word forms. */
export function* createNameContext(sentences: readonly (readonly string[])[], resources: NameResources): Steps<NameContext> {
  const describe = (word: string): WordFeatures => knownFeaturesOfWord(word, resources.clusters);
  const start = describe('<s>');
  const end = describe('</s>');
  const described = yield* mapSteps(sentences, (words) => words.map(describe));
  const occurrences = new Map<number, Occurrence[]>();
  const writtenSmall = new Set<number>();
  for (const [sentence, words] of described.entries()) {
    words.forEach((word, at) => {
      if (!word.startsCapital) {
        if (word.hasLetter) writtenSmall.add(word.lower);
        return;
      }
      const found = occurrences.get(word.lower);
      const occurrence = { sentence, at, previous: words[at - 1] ?? start, next: words[at + 1] ?? end };
      if (found === undefined) occurrences.set(word.lower, [occurrence]);
      else if (found.length < KEPT_OCCURRENCES) found.push(occurrence);
    });
    if (isPause(sentence)) yield;
  }
  return { sentences: described, occurrences, writtenSmall };
}

/** Computes the features of the tokens of one sentence after another. `token` fills `buffer` and returns how many features it wrote. */
export interface NameFeatureReader {
  readonly buffer: Uint32Array;
  open(sentence: number): void;
  token(at: number): number;
}

export function createNameFeatureReader(context: NameContext, resources: NameResources): NameFeatureReader {
  const edges = ['<s>', '</s>'].map((word) => knownFeaturesOfWord(word, resources.clusters));
  return new SentenceFeatures(context, resources, edges);
}

/** How a sentence is capitalised: most headlines capitalise most words or all letters. */
function headlineStyle(words: readonly WordFeatures[]): number {
  let letters = 0;
  let capitals = 0;
  let shouted = 0;
  for (const word of words) {
    if (!word.hasLetter) continue;
    letters++;
    if (word.startsCapital) capitals++;
    if (word.allCapitals) shouted++;
  }
  if (letters > 2 && shouted / letters > 0.7) return 2;
  return letters > 4 && capitals / letters > 0.6 ? 1 : 0;
}

/** A run of capitalised words: the frame in which most names stand. */
interface Run {
  readonly first: number;
  readonly end: number;
}

class SentenceFeatures implements NameFeatureReader {
  readonly buffer = new Uint32Array(MOST_FEATURES);
  private readonly context: NameContext;
  private readonly gazetteer: Gazetteer;
  private readonly before: WordFeatures;
  private readonly after: WordFeatures;
  private words: readonly WordFeatures[] = [];
  private sentence = 0;
  private style = 0;
  private single = new Uint16Array(0);
  private phrase = new Uint16Array(0);
  private phrasePlace = new Uint8Array(0);
  private runs: (Run | undefined)[] = [];
  private count = 0;

  constructor(context: NameContext, resources: NameResources, edges: readonly WordFeatures[]) {
    const [before, after] = edges;
    if (before === undefined || after === undefined) throw new RangeError('two edge words are needed');
    this.context = context;
    this.gazetteer = resources.gazetteer;
    this.before = before;
    this.after = after;
  }

  open(sentence: number): void {
    this.sentence = sentence;
    this.words = this.context.sentences[sentence] ?? [];
    this.style = headlineStyle(this.words);
    this.findPhrases();
    this.findRuns();
  }

  token(at: number): number {
    this.count = 0;
    const word = this.wordAt(at);
    const previous = this.wordAt(at - 1);
    const next = this.wordAt(at + 1);
    this.add(1, 0);
    this.addWord(word);
    this.add(4, previous.lower);
    this.add(5, next.lower);
    this.addClusters(word, previous, next);
    if (word.startsCapital || word.hasDigit || previous.startsCapital || next.startsCapital) {
      this.addNeighbours(at, word, previous, next);
      this.addPhrases(at, word);
      this.addRun(at, word);
      if (word.startsCapital) this.addDocument(at, word);
    }
    return this.count;
  }

  private wordAt(at: number): WordFeatures {
    if (at < 0) return this.before;
    return this.words[at] ?? this.after;
  }

  private add(template: number, value: number): void {
    this.buffer[this.count++] = combineHashes(template, value);
  }

  private addWord(word: WordFeatures): void {
    this.add(2, word.word);
    this.add(3, word.lower);
    this.add(11, word.shortShape);
    for (let length = 0; length < 4; length++) {
      const suffix = word.suffixes[length] ?? 0;
      if (suffix !== 0) this.add(24 + length, suffix);
    }
  }

  private addClusters(word: WordFeatures, previous: WordFeatures, next: WordFeatures): void {
    if (word.fine >= 0) {
      this.add(40, word.fine);
      this.add(41, word.middle);
      this.add(42, word.coarse);
      this.add(50, combineHashes(word.middle, word.shortShape));
    } else {
      this.add(43, word.shortShape);
    }
    if (previous.fine >= 0) {
      this.add(44, previous.middle);
      this.add(45, previous.coarse);
    }
    if (next.fine >= 0) {
      this.add(46, next.middle);
      this.add(47, next.coarse);
    }
  }

  private addNeighbours(at: number, word: WordFeatures, previous: WordFeatures, next: WordFeatures): void {
    const second = this.wordAt(at - 2);
    const later = this.wordAt(at + 2);
    this.add(6, second.lower);
    this.add(7, later.lower);
    this.add(8, combineHashes(previous.lower, word.lower));
    this.add(9, combineHashes(word.lower, next.lower));
    this.add(10, word.shape);
    this.add(12, previous.shortShape);
    this.add(13, next.shortShape);
    this.add(14, combineHashes(previous.shortShape, word.shortShape));
    this.add(15, combineHashes(word.shortShape, next.shortShape));
    this.add(16, combineHashes(combineHashes(previous.shortShape, word.shortShape), next.shortShape));
    this.add(17, combineHashes(second.lower, previous.lower));
    this.add(18, combineHashes(next.lower, later.lower));
    for (let length = 0; length < 4; length++) {
      const prefix = word.prefixes[length] ?? 0;
      if (prefix !== 0) this.add(20 + length, prefix);
    }
    this.add(28, previous.suffixes[2] ?? previous.lower);
    this.add(29, next.suffixes[2] ?? next.lower);
    const place = (at === 0 ? 4 : 0) + this.style;
    this.add(30, place);
    this.add(31, combineHashes(word.shortShape, place));
    this.add(32, combineHashes(previous.lower, word.shortShape));
    this.add(33, combineHashes(next.lower, word.shortShape));
    if (second.fine >= 0) this.add(48, second.middle);
    if (later.fine >= 0) this.add(49, later.middle);
    this.addClusterPairs(word, previous, next);
  }

  private addClusterPairs(word: WordFeatures, previous: WordFeatures, next: WordFeatures): void {
    if (previous.fine >= 0 && word.fine >= 0) this.add(51, combineHashes(previous.fine, word.middle));
    if (next.fine >= 0 && word.fine >= 0) this.add(52, combineHashes(next.fine, word.middle));
    if (previous.fine >= 0 && next.fine >= 0) this.add(53, combineHashes(previous.middle, next.middle));
  }

  private addPhrases(at: number, word: WordFeatures): void {
    const single = this.single[at] ?? 0;
    for (let bits = single; bits !== 0; bits &= bits - 1) this.add(60, bits & -bits);
    this.add(61, single);
    this.add(62, combineHashes(single, word.shortShape));
    this.add(63, at > 0 ? (this.single[at - 1] ?? 0) : 1 << 20);
    this.add(64, this.single[at + 1] ?? 0);
    const phrase = this.phrase[at] ?? 0;
    if (phrase !== 0) {
      this.add(65, combineHashes(phrase, this.phrasePlace[at] ?? 0));
      for (let bits = phrase; bits !== 0; bits &= bits - 1) this.add(66, bits & -bits);
    }
    this.add(67, combineHashes(single, combineHashes(this.single[at - 1] ?? 0, this.single[at + 1] ?? 0)));
  }

  private addRun(at: number, word: WordFeatures): void {
    const run = this.runs[at];
    if (run === undefined) return;
    const last = this.wordAt(run.end - 1);
    const behind = this.wordAt(run.end);
    const ahead = this.wordAt(run.first - 1);
    const place = at === run.first ? (run.end - run.first === 1 ? 0 : 1) : at === run.end - 1 ? 2 : 3;
    const length = Math.min(run.end - run.first, 5);
    this.add(80, place * 8 + length);
    this.add(81, last.lower);
    this.add(82, combineHashes(last.lower, place));
    this.add(83, behind.lower);
    this.add(84, ahead.lower);
    this.add(85, combineHashes(ahead.lower, behind.lower));
    if (last.fine >= 0) {
      this.add(86, combineHashes(last.fine, place));
      this.add(87, combineHashes(last.middle, length));
    }
    if (behind.fine >= 0) this.add(88, combineHashes(behind.middle, place));
    if (ahead.fine >= 0) this.add(89, combineHashes(ahead.middle, place));
    this.add(90, combineHashes(this.wordAt(run.first).lower, place));
    this.add(91, combineHashes(behind.lower, this.wordAt(run.end + 1).lower));
    if (this.style === 0 && word.fine >= 0) this.add(92, combineHashes(word.fine, place));
  }

  private addDocument(at: number, word: WordFeatures): void {
    let used = 0;
    const first = this.count;
    for (const other of this.context.occurrences.get(word.lower) ?? []) {
      if (other.sentence === this.sentence && other.at === at) continue;
      if (++used > USED_OCCURRENCES) break;
      this.addOccurrence(first, other);
    }
    this.add(77, used > 2 ? 2 : used > 0 ? 1 : 0);
    if (this.context.writtenSmall.has(word.lower)) this.add(78, at === 0 ? 1 : 2);
  }

  /** What stands around the word where it occurs again. */
  private addOccurrence(first: number, { previous, next, at }: Occurrence): void {
    this.addOnce(first, 70, previous.lower);
    this.addOnce(first, 71, next.lower);
    if (previous.fine >= 0) this.addOnce(first, 72, previous.middle);
    if (next.fine >= 0) this.addOnce(first, 73, next.middle);
    this.addOnce(first, 74, previous.shortShape);
    this.addOnce(first, 75, next.shortShape);
    if (previous.startsCapital && at > 1) this.addOnce(first, 76, previous.lower);
  }

  private addOnce(from: number, template: number, value: number): void {
    const hash = combineHashes(template, value);
    for (let at = from; at < this.count; at++) if (this.buffer[at] === hash) return;
    this.buffer[this.count++] = hash;
  }

  /** Looks the words, and the longest phrase that starts at each capitalised word, up in the gazetteer. */
  private findPhrases(): void {
    const { words } = this;
    this.single = new Uint16Array(words.length);
    this.phrase = new Uint16Array(words.length);
    this.phrasePlace = new Uint8Array(words.length);
    for (let at = 0; at < words.length; at++) {
      if (!this.wordAt(at).startsCapital) continue;
      let phrase = extendPhrase(0, this.wordAt(at).folded);
      this.single[at] = this.gazetteer.find(phrase);
      let longest = 0;
      let bits = 0;
      for (let length = 2; length <= LONGEST_PHRASE && at + length <= words.length; length++) {
        phrase = extendPhrase(phrase, this.wordAt(at + length - 1).folded);
        const found = this.gazetteer.find(phrase);
        if (found === 0) continue;
        longest = length;
        bits = found;
      }
      this.markPhrase(at, longest, bits);
    }
  }

  private markPhrase(first: number, length: number, bits: number): void {
    for (let at = first; at < first + length; at++) {
      if (this.phrase[at] !== 0) continue;
      this.phrase[at] = bits;
      this.phrasePlace[at] = at === first ? 1 : at === first + length - 1 ? 2 : 3;
    }
  }

  private findRuns(): void {
    this.runs = [];
    for (let first = 0; first < this.words.length;) {
      let end = first;
      while (end < this.words.length && this.wordAt(end).startsCapital) end++;
      const run = end > first ? { first, end } : undefined;
      for (; first < end; first++) this.runs[first] = run;
      first++;
    }
  }
}
