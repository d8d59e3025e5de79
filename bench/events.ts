/**
 * Measures events on public corpora, each when it is present: `npx tsx bench/events.ts [FOLDER]` (default `../shared/corpora/dev`).
 *
 * Triggers count as found when they overlap, one to one. MEANTIME (Minard et al. 2016) and ECB+ (Cybulska and Vossen 2014) mark every
 * event word, speech and states too, which this project leaves out; WikiEvents (Li et al. 2021) marks only its own 67 types, so
 * precision says little there. Groups are compared by B³ (Bagga and Baldwin 1998) over the mentions that both sides have.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { analyze, loadModels, type Models } from '../src/core/analyze.ts';
import { sidesOf } from '../src/core/exchange/sides.ts';
import { PLOVER_CODES } from '../src/core/lexicon/ploverCodes.ts';
import type { Event } from '../src/core/model/event.ts';
import { overlaps, type Span } from '../src/core/text/span.ts';
import { averageOverMentions } from './events/bCubed.ts';
import { readJsonLines } from '../measure/jsonLines.ts';
import { countMetric, scoreOf } from '../measure/scorer/metric.ts';
import { modelFolder } from '../measure/modelFolder.ts';

const TokenPair = z.tuple([z.number(), z.number()]);
const EventDocument = z.looseObject({
  text: z.string(),
  sents: z.optional(z.array(TokenPair)),
  validated_sents: z.optional(z.array(z.number())),
  annotated_until: z.optional(z.number()),
  coref: z.optional(z.array(z.array(TokenPair))),
  events: z.array(
    z.looseObject({
      trigger: TokenPair,
      type: z.string(),
      more_trigger_parts: z.optional(z.array(TokenPair)),
      args: z.optional(z.array(z.looseObject({ role: z.string(), start: z.number(), end: z.number() }))),
    }),
  ),
});
type EventDocument = z.infer<typeof EventDocument>;
type Counts = { right: number; gold: number; predicted: number };

const FILES: readonly [name: string, ignored: RegExp][] = [
  ['meantime-gm', /^(?:SPEECH_COGNITIVE|GRAMMATICAL)$/],
  ['ecbplus.dev', /REPORTING|STATE|PERCEPTION|ASPECTUAL|CAUSATIVE|GENERIC/],
  ['wikievents.dev', /^Contact\./],
];
const GSR = 'plover-gsr.public';

function readDocuments(folder: string, name: string): EventDocument[] {
  const file = path.join(folder, `${name}.jsonl`);
  if (!existsSync(file)) return [];
  return readJsonLines(file).map((line) => z.parse(EventDocument, line));
}

const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** The parts of a text in which every event is marked. */
function markedParts(document: EventDocument): Span[] {
  if (document.validated_sents !== undefined) {
    return document.validated_sents.flatMap((index) => {
      const sentence = document.sents?.[index];
      return sentence === undefined ? [] : [toSpan(sentence)];
    });
  }
  return [{ start: 0, end: document.annotated_until ?? document.text.length }];
}

function scoreTriggers(document: EventDocument, predicted: readonly Event[], ignored: RegExp, counts: Counts): void {
  const parts = markedParts(document);
  const marked = (span: Span): boolean => parts.some((part) => overlaps(part, span));
  const gold = document.events.map(({ trigger, type }) => ({ span: toSpan(trigger), ignored: ignored.test(type) }));
  const left = new Set(predicted.filter(({ target }) => marked(target)));
  for (const one of gold.filter(({ span }) => marked(span)).sort((a, b) => Number(a.ignored) - Number(b.ignored))) {
    const found = [...left].find(({ target }) => overlaps(one.span, target));
    if (found !== undefined) left.delete(found);
    if (one.ignored) continue;
    counts.gold++;
    if (found === undefined) continue;
    counts.right++;
    counts.predicted++;
  }
  counts.predicted += left.size;
}

/** For each gold mention that was also found, its group on both sides. */
function pairGroups(document: EventDocument, predicted: readonly Event[]): [gold: string, predicted: string][] {
  const triggers = new Set(document.events.map(({ trigger }) => trigger.join(' ')));
  return (document.coref ?? []).flatMap((chain, index) =>
    chain.flatMap((mention): [string, string][] => {
      if (!triggers.has(mention.join(' '))) return [];
      const found = predicted.find(({ target }) => overlaps(toSpan(mention), target));
      return found === undefined ? [] : [[String(index), found.group ?? found.id]];
    }),
  );
}

function printCounts(name: string, { right, gold, predicted }: Counts): void {
  const { precision, recall, f1 } = scoreOf(countMetric(right, gold, predicted));
  console.log(
    `${name.padEnd(34)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (gold ${gold}, predicted ${predicted})`,
  );
}

/**
 * Source and target of the coded event of each sentence: found when the event that its words trigger has them on that side. The corpus gives a trigger
 * in parts ("held" … "talks"); an event on any of them is the one.
 */
function scoreGsr(documents: readonly EventDocument[], models: Models): void {
  const roles = { source: { right: 0, gold: 0, predicted: 0 }, target: { right: 0, gold: 0, predicted: 0 } };
  const triggers: Counts = { right: 0, gold: 0, predicted: 0 };
  let coded = 0;
  for (const document of documents) {
    const { events } = analyze(document.text, models);
    for (const { trigger, more_trigger_parts: more = [], type, args } of document.events) {
      triggers.gold++;
      const found = [trigger, ...more]
        .map((part) => events.find(({ target }) => overlaps(toSpan(part), target)))
        .find((event) => event !== undefined);
      const sides = found === undefined ? undefined : sidesOf(found);
      if (found !== undefined) triggers.right++;
      if (found !== undefined && PLOVER_CODES[found.type]?.plover === type) coded++;
      for (const role of ['source', 'target'] as const) {
        const gold = (args ?? []).filter((one) => one.role === role);
        const given = (role === 'source' ? sides?.sources : sides?.recipients) ?? [];
        roles[role].gold += gold.length;
        roles[role].predicted += given.length;
        roles[role].right += gold.filter((one) => given.some(({ target }) => overlaps(one, target))).length;
      }
    }
  }
  console.log(`\n${GSR}: ${triggers.right} of ${triggers.gold} triggers found, ${coded} with the very code of PLOVER`);
  printCounts('  source', roles.source);
  printCounts('  target', roles.target);
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? path.join('..', 'shared', 'corpora', 'dev');
  const models = await loadModels(modelFolder);
  for (const [name, ignored] of FILES) {
    const documents = readDocuments(folder, name);
    if (documents.length === 0) continue;
    const counts: Counts = { right: 0, gold: 0, predicted: 0 };
    const groups: [string, string][][] = [];
    for (const document of documents) {
      const { events } = analyze(document.text, models);
      scoreTriggers(document, events, ignored, counts);
      groups.push(pairGroups(document, events));
    }
    printCounts(`${name} triggers`, counts);
    const cubed = averageOverMentions(groups);
    const single = averageOverMentions(
      groups.map((pairs) => pairs.map(([gold], index): [string, string] => [gold, String(index)])),
    );
    if (cubed.mentions > 0)
      console.log(
        `${''.padEnd(34)} groups B³ F1 ${cubed.f1.toFixed(3)} over ${cubed.mentions} mentions; no groups at all ${single.f1.toFixed(3)}`,
      );
  }
  const gsr = readDocuments(folder, GSR);
  if (gsr.length > 0) scoreGsr(gsr, models);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
