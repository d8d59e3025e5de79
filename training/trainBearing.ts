// npm run train:bearing [-- --corpora=FOLDER] [--check]: learns what speaks for and against two figures of an article telling one thing differently; writes
// src/core/compare/evidenceWeights.ts. It learns from corpus/bearing: passages of our own, and of the judged ones those whose texts are openly licensed; with --check
// it writes nothing and tells how it does on passages that it has not learnt from, in ten parts by document.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  BEARING_SPLITS,
  readBearing,
  readBearingText,
  readWrittenBearing,
  UNREAD_SPLITS,
  type BearingSpan,
  type JudgedPair,
} from '../corpus/tools/real/bearing.ts';
import { CORPORA } from '../corpus/tools/real/realDocuments.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { analyze, loadModels, type Models } from '../src/core/analyze.ts';
import { evidenceOf } from '../src/core/compare/evidence.ts';
import { claimByRule, pairsOf, type ComparedPair } from '../src/core/compare/tellDifferently.ts';
import { thingsOf } from '../src/core/compare/thing.ts';
import { hashText } from '../src/core/linguistics/hash.ts';
import { trainLogistic, type LogisticModel, type Observation } from './confidence/logistic.ts';

const WEIGHTS_FILE = 'src/core/compare/evidenceWeights.ts';
const OPTIONS = { leastCount: 8, decay: 5 };
/** Whole documents hold most of the pairs of which an article is full, and few of the documents were judged. */
const WEIGHT_OF_WHOLE = 3;
/** Weights below this tell nothing. */
const LEAST_WEIGHT = 0.04;
const FOLDS = 10;
/** Farther apart, in code units, nothing is learnt of two figures. */
const REACH = 1200;

interface BearingText {
  readonly set: string;
  readonly id: string;
  readonly text: string;
  readonly pairs: readonly JudgedPair[];
  readonly isOpen: boolean;
}

interface ObservedPair extends Observation {
  readonly set: string;
  readonly id: string;
  readonly claim: string | undefined;
  readonly isRuled: boolean;
}

/** The texts of `train/` may be learnt from, and those of Wikinews; the others are for measuring. */
function isOpen(file: string): boolean {
  return file.startsWith('train/') || file.includes('wikinews');
}

function readTexts(corpora: string): BearingText[] {
  const judged = BEARING_SPLITS.filter((split) => !UNREAD_SPLITS.has(split)).flatMap((set) =>
    readBearing(set).map((passage) => ({
      set,
      id: passage.id.replace(/#.*/, ''),
      text: readBearingText(passage, corpora),
      pairs: passage.pairs,
      isOpen: isOpen(passage.file),
    })),
  );
  const written = (['invented', 'written'] as const).flatMap((set) =>
    readWrittenBearing(set).map((passage, index) => ({ set, id: `${set} ${index}`, ...passage, isOpen: true })),
  );
  return [...judged, ...written];
}

function observe({ set, id, text, pairs }: BearingText, models: Models): ObservedPair[] {
  const document = analyze(text, models);
  return [...pairsOf(thingsOf(document, document.quantities))].flatMap((pair) => {
    const judged = pairs.find((one) => isJudged(pair, one));
    if (!isComparable(pair) || judged?.optional === true) return [];
    return [
      {
        set,
        id,
        features: evidenceOf(pair.first, pair.second, pair.between),
        right: judged !== undefined,
        weight: set === 'whole' ? WEIGHT_OF_WHOLE : 1,
        claim: judged === undefined ? undefined : `${id} ${pairs[0]?.first[0] ?? 0} ${judged.claim}`,
        isRuled: claimByRule(pair) !== undefined,
      },
    ];
  });
}

function isComparable({ first: { quantity: first }, second: { quantity: second } }: ComparedPair): boolean {
  const gap = second.target.start - first.target.end;
  return gap >= 0 && gap <= REACH && (first.value === null || first.value !== second.value);
}

function isJudged({ first, second }: ComparedPair, judged: JudgedPair): boolean {
  return meets(first.quantity.target, judged.first) && meets(second.quantity.target, judged.second);
}

function meets({ start, end }: { start: number; end: number }, span: BearingSpan): boolean {
  return start < span[1] && span[0] < end;
}

function oddsOf({ bias, weights }: LogisticModel, { features }: Observation): number {
  return features.reduce((sum, name) => sum + (weights[name] ?? 0), bias);
}

/** Of what evidence alone would claim on texts that it has not learnt from, and of what it would find of it. */
function check(pairs: readonly ObservedPair[], open: ReadonlySet<ObservedPair>): void {
  const odds = new Map<ObservedPair, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ id }: ObservedPair): boolean => (hashText(id) >>> 0) % FOLDS === fold;
    const model = trainLogistic(
      [...open].filter((pair) => !isHeld(pair)),
      OPTIONS,
    );
    for (const pair of pairs.filter(isHeld)) odds.set(pair, oddsOf(model, pair));
  }
  for (const set of new Set(pairs.map((pair) => pair.set))) {
    const ofSet = pairs.filter((pair) => pair.set === set);
    const lines = [0, 0.6, 1.2, 1.8].map((least) => `${least}: ${figuresOf(ofSet, (pair) => (odds.get(pair) ?? 0) >= least)}`);
    console.log(`${set}: rules ${figuresOf(ofSet, ({ isRuled }) => isRuled)} · evidence from ${lines.join(' · from ')}`);
  }
}

function figuresOf(pairs: readonly ObservedPair[], isClaimed: (pair: ObservedPair) => boolean): string {
  const claims = new Set(pairs.flatMap(({ claim }) => claim ?? []));
  const claimed = pairs.filter(isClaimed);
  const found = new Set(claimed.flatMap(({ claim }) => claim ?? []));
  const right = claimed.filter((pair) => pair.right).length;
  return `${(found.size / claims.size).toFixed(3)} at ${(right / claimed.length).toFixed(3)}`;
}

function writeWeights({ bias, weights }: LogisticModel): void {
  const rows = Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
  const words = rows.map(
    ([name, weight]) => `  ${/^[a-z][a-zA-Z0-9]*$/.test(name) ? name : `'${name}'`}: ${weight.toFixed(2).replace(/\.?0+$/, '')},`,
  );
  const head =
    '/** What each sign says of two figures telling one thing differently, in logarithms of odds; written by `npm run train:bearing`. */';
  writeFileSync(
    WEIGHTS_FILE,
    `${head}\nexport const EVIDENCE_WEIGHTS: Readonly<Record<string, number>> = {\n${words.join('\n')}\n};\n\nexport const EVIDENCE_BIAS = ${bias.toFixed(2)};\n`,
  );
  console.log(`${rows.length} weights in ${WEIGHTS_FILE}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { corpora: { type: 'string', default: CORPORA }, check: { type: 'boolean', default: false } },
  });
  const models = await loadModels(modelFolder, { fast: true });
  const texts = readTexts(values.corpora);
  const observed = texts.map((text) => ({ isOpen: text.isOpen, pairs: observe(text, models) }));
  const open = observed.filter((one) => one.isOpen).flatMap(({ pairs }) => pairs);
  console.log(`${open.length} pairs, of which ${open.filter(({ right }) => right).length} tell one thing differently`);
  if (values.check)
    check(
      observed.flatMap(({ pairs }) => pairs),
      new Set(open),
    );
  else writeWeights(trainLogistic(open, OPTIONS));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
