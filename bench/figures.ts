// npx tsx bench/figures.ts [--corpora DIR] [--errors] [--ours]
// Scores figures on NewsQuant (value, unit, change), on the IEER newswire (spans) and on the Recognizers-Text specifications, beside
// @microsoft/recognizers-text where `npm --prefix bench ci` has installed it (`--ours` leaves it out), and checks that every relation between figures
// that comparing claims was judged right by hand. Corpora are read when present; `npx tsx corpus/tools/build.ts --write` builds ours.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLinguisticModels } from '../src/core/linguistics/models.ts';
import type { LinguisticModels } from '../src/core/linguistics/models.ts';
import type { FoundFigure } from './figures/found.ts';
import { readGoldTexts, type CorpusFigure, type GoldText } from './figures/goldTexts.ts';
import { checkRelations } from './figures/checkRelations.ts';
import { findFigures } from './figures/ours.ts';
import { loadRecognizersText } from './figures/recognizersText.ts';
import { addText, createScores, f1, type QuantityScores } from './figures/scoreQuantities.ts';
import { loadModels } from '../src/core/analyze.ts';
import { modelFolder } from '../measure/modelFolder.ts';

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: path.join('..', 'shared', 'corpora') },
    ours: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
});

function corpus(name: string): readonly GoldText[] {
  return readGoldTexts(path.join(options.corpora, 'dev', name));
}

function printQuantities(label: string, scores: QuantityScores, milliseconds: number): void {
  const [value, unit, change] = [scores.value, scores.unit, scores.change].map((tally) => f1(tally).toFixed(3));
  console.log(
    `  ${label.padEnd(32)} value ${value}  value+unit ${unit}  value+change ${change}  ${(milliseconds / 1000).toFixed(1)} s`,
  );
  if (options.errors) for (const error of scores.errors) console.log(`    ! ${error}`);
}

function scoreNewsQuant(label: string, texts: readonly GoldText[], find: (text: string) => readonly FoundFigure[]): void {
  const scores = createScores();
  const start = performance.now();
  for (const text of texts) addText(scores, text, find(text.text));
  printQuantities(label, scores, performance.now() - start);
}

function overlap(figure: CorpusFigure, found: FoundFigure): number {
  const { start = 0, end = 0 } = figure;
  const shared = Math.min(end, found.end) - Math.max(start, found.start);
  return shared <= 0 ? 0 : shared / (end - start + found.end - found.start - shared);
}

/** Words of a date that tell it by itself: a year, a day of the month or week, a month, a season, a feast. */
const NAMES_A_TIME =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:spring|summer|autumn|fall|winter|christmas|easter)\b/i;

/** The newswire marks no ordinals, and no date that only the day of the article tells: of its 275 dates none is "today", "yesterday" or "last week", of which its texts have 74. */
function isOfNewswire({ kind, start, end }: FoundFigure, text: string): boolean {
  return kind !== 'ordinal' && (kind !== 'date' || NAMES_A_TIME.test(text.slice(start, end)));
}

/** The newswire marks bare numbers without their nouns, so any overlap counts as found. */
function scoreNewswire(texts: readonly GoldText[], models: LinguisticModels): void {
  const byType = new Map<string, { hits: number; gold: number }>();
  let found = 0;
  let comparable = 0;
  let right = 0;
  for (const { text, figures } of texts) {
    const ours = findFigures(text, models);
    const isRight = (one: FoundFigure): boolean => figures.some((figure) => overlap(figure, one) > 0);
    found += ours.length;
    comparable += ours.filter((one) => isRight(one) || isOfNewswire(one, text)).length;
    right += ours.filter(isRight).length;
    for (const figure of figures) {
      const tally = byType.get(figure.type) ?? { hits: 0, gold: 0 };
      tally.gold += 1;
      if (ours.some((one) => overlap(figure, one) > 0)) tally.hits += 1;
      byType.set(figure.type, tally);
    }
  }
  const all = [...byType.values()].reduce((sum, { hits, gold }) => ({ hits: sum.hits + hits, gold: sum.gold + gold }), {
    hits: 0,
    gold: 0,
  });
  const recall = all.hits / Math.max(1, all.gold);
  const print = (label: string, of: number): void => {
    const precision = right / Math.max(1, of);
    const f = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    console.log(`  ${label.padEnd(32)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f.toFixed(3)}`);
  };
  print('IEER newswire (overlap), all', found);
  print('  of the kinds that it marks', comparable);
  for (const [type, { hits, gold }] of byType)
    console.log(`    ${type.padEnd(12)} recall ${(hits / gold).toFixed(3)} (${hits}/${gold})`);
}

/** A specification passes when every figure it lists is found with its value, or its time expression. */
function scoreSpecifications(texts: readonly GoldText[], models: LinguisticModels): void {
  const byModel = new Map<string, { passed: number; all: number }>();
  for (const text of texts) {
    const ours = findFigures(text.text, models, text.reference?.slice(0, 10) ?? '2016-11-07');
    const passed = text.figures.every((figure) => ours.some((one) => overlap(figure, one) >= 0.5 && resolves(figure, one)));
    const tally = byModel.get(text.model ?? '') ?? { passed: 0, all: 0 };
    tally.all += 1;
    if (passed) tally.passed += 1;
    else if (options.errors)
      console.log(
        `    ! ${text.model}: ${text.text} | want ${text.figures.map(({ text: words, resolution }) => `${words}=${resolution?.values?.[0]?.timex ?? resolution?.value}`).join('; ')} | got ${ours.map((one) => `${text.text.slice(one.start, one.end)}=${one.iso ?? one.min}`).join('; ')}`,
      );
    byModel.set(text.model ?? '', tally);
  }
  for (const [model, { passed, all }] of byModel)
    console.log(`  ${model.padEnd(32)} passed ${passed}/${all} (${((100 * passed) / all).toFixed(1)}%)`);
}

function resolves({ resolution }: CorpusFigure, found: FoundFigure): boolean {
  const timexes = resolution?.values?.flatMap(({ timex, value }) => [timex, value ?? undefined]) ?? [];
  if (timexes.length > 0) return timexes.some((timex) => timex === found.iso);
  const value = Number((resolution?.value ?? '').replace('%', ''));
  return Number.isNaN(value) || (found.min !== null && Math.abs(found.min - value) <= 1e-6 * Math.max(1, Math.abs(value)));
}

async function main(): Promise<void> {
  const models = await loadLinguisticModels(modelFolder);
  const newsQuant = corpus('newsquant.public.jsonl');
  console.log(
    `NewsQuant (${newsQuant.length} texts; CQE, published on the whole set: value 0.920, value+unit 0.856, value+change 0.881)`,
  );
  scoreNewsQuant('Article Annotator', newsQuant, (text) => findFigures(text, models));
  const recognizers = loadRecognizersText();
  if (recognizers !== undefined && !options.ours) scoreNewsQuant('@microsoft/recognizers-text', newsQuant, recognizers);
  scoreNewswire(corpus('ieer-newswire.public.jsonl'), models);
  scoreSpecifications(corpus('recognizers-text-specs.en.jsonl'), models);
  const gold = path.join('..', 'shared', 'gold');
  const folders = [gold, path.join(gold, 'dev'), path.join('corpus', 'built', 'dev'), path.join('corpus', 'built', 'train')];
  checkRelations(folders, await loadModels(modelFolder));
}

void main();
