/**
 * Measures attributions on PolNeAR (Newell et al. 2018), primary annotators only, when it is present:
 * `npx tsx bench/attributions.ts FILE.jsonl [--errors N]`.
 *
 * Exact and overlap scores as in Pareti (2015) and Citron: a cue is exact when its span is; a source or content is exact when its
 * spans are and the cues touch. Overlap counts the characters that parts of attributions with touching cues have in common.
 */
import * as z from 'zod/mini';
import { analyze, loadModels } from '../src/core/analyze.ts';
import { createSourceText } from '../src/core/text/sourceText.ts';
import { type Span, overlaps } from '../src/core/text/span.ts';
import { readJsonLines } from '../measure/jsonLines.ts';
import { harmonicMean } from '../measure/scorer/metric.ts';
import { modelFolder } from '../measure/modelFolder.ts';

const Spans = z.array(z.tuple([z.number(), z.number()]));
const PolnearDocument = z.looseObject({
  id: z.string(),
  text: z.string(),
  primary: z.boolean(),
  quotes: z.array(z.looseObject({ source: Spans, cue: Spans, content: Spans })),
});
type PolnearDocument = z.infer<typeof PolnearDocument>;

const PARTS = ['cue', 'source', 'content'] as const;
type MeasuredPart = (typeof PARTS)[number];
type Attributed = Record<MeasuredPart, Span[]>;

interface PartTally {
  exactPredicted: number;
  exactGold: number;
  predicted: number;
  gold: number;
  common: number;
  predictedLength: number;
  goldLength: number;
}

function readDocuments(file: string): PolnearDocument[] {
  return readJsonLines(file)
    .map((line) => z.parse(PolnearDocument, line))
    .filter((document) => document.primary);
}

/** Spans without the marks and white space at their edges, which the annotators treated unevenly. */
function trim(text: string, spans: readonly (readonly [number, number])[]): Span[] {
  return spans.map(([start, end]) => {
    const words = text.slice(start, end);
    const lead = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
    const trail = /[^\p{L}\p{N}]*$/u.exec(words.slice(lead))?.[0].length ?? 0;
    return lead === words.length ? { start, end } : { start: start + lead, end: end - trail };
  });
}

const touch = (a: readonly Span[], b: readonly Span[]): boolean => a.some((x) => b.some((y) => overlaps(x, y)));
const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const commonLength = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) => sum + b.reduce((part, y) => part + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
const equal = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((x, i) => x.start === b[i]?.start && x.end === b[i].end);

function tallyPart(tally: PartTally, part: MeasuredPart, gold: readonly Attributed[], predicted: readonly Attributed[]): void {
  const matches = (a: Attributed, b: Attributed): boolean => touch(a.cue, b.cue) && equal(a[part], b[part]);
  tally.exactPredicted += predicted.filter((p) => gold.some((g) => matches(g, p))).length;
  tally.exactGold += gold.filter((g) => predicted.some((p) => matches(g, p))).length;
  tally.predicted += predicted.length;
  tally.gold += gold.length;
  tally.predictedLength += predicted.reduce((sum, p) => sum + lengthOf(p[part]), 0);
  tally.goldLength += gold.reduce((sum, g) => sum + lengthOf(g[part]), 0);
  for (const p of predicted) {
    const pairs = gold.filter((g) => touch(g.cue, p.cue));
    tally.common += Math.max(0, ...pairs.map((g) => commonLength(g[part], p[part])));
  }
}

const percent = (value: number): string => (100 * value).toFixed(1);

function printScore(label: string, precision: number, recall: number): void {
  const f = harmonicMean(precision, recall);
  console.log(`${label.padEnd(18)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f)}`);
}

async function main(): Promise<void> {
  const [file, flag, count] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: npx tsx bench/attributions.ts FILE.jsonl [--errors N]');
  const loaded = await loadModels(modelFolder);
  const tallies = new Map<MeasuredPart, PartTally>(
    PARTS.map((part) => [
      part,
      { exactPredicted: 0, exactGold: 0, predicted: 0, gold: 0, common: 0, predictedLength: 0, goldLength: 0 },
    ]),
  );
  let errors = flag === '--errors' ? Number(count ?? 50) : 0;
  for (const document of readDocuments(file)) {
    const source = createSourceText(document.text);
    const original = (targets: readonly Span[]): (readonly [number, number])[] =>
      targets.map(({ start, end }) => [source.toOriginal(start), source.toOriginal(end)] as const);
    const gold = document.quotes
      .filter((quote) => quote.cue.length > 0 && quote.content.length > 0)
      .map((quote) => ({
        source: trim(document.text, quote.source),
        cue: trim(document.text, quote.cue),
        content: trim(document.text, quote.content),
      }));
    const predicted = analyze(document.text, loaded).attributions.map((found) => ({
      source: trim(document.text, original(found.source.targets)),
      cue: trim(document.text, original(found.cue.targets)),
      content: trim(document.text, original(found.content.targets)),
    }));
    for (const [part, tally] of tallies) tallyPart(tally, part, gold, predicted);
    const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => document.text.slice(start, end)).join(' || ');
    const show = (mark: string, item: Attributed): void =>
      console.log(`${mark} ${words(item.source)} | ${words(item.cue)} | ${words(item.content)}`);
    for (const item of predicted) if (errors > 0 && !gold.some((g) => touch(g.cue, item.cue)) && errors-- > 0) show('+', item);
    for (const item of gold) if (errors > 0 && !predicted.some((p) => touch(p.cue, item.cue)) && errors-- > 0) show('-', item);
  }
  for (const [part, tally] of tallies) {
    printScore(`${part} exact`, tally.exactPredicted / tally.predicted, tally.exactGold / tally.gold);
    printScore(`${part} overlap`, tally.common / tally.predictedLength, tally.common / tally.goldLength);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
