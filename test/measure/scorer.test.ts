import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ScoredDocument } from '../../measure/scorer/annotations.ts';
import { scoreOf } from '../../measure/scorer/metric.ts';
import { scoreDocument, sumMetrics } from '../../measure/scorer/scoreDocument.ts';

const ARTICLES = ['pumps', 'obituary', 'falls_study'];

function read(name: string): { gold: ScoredDocument; text: string } {
  const file = (extension: string): string => readFileSync(`test/fixtures/gold/${name}.${extension}`, 'utf8');
  return { gold: ScoredDocument.parse(JSON.parse(file('gold.json'))), text: file('txt') };
}

/** F1 of every metric over all the articles, after each has been changed. */
function f1After(change: (predicted: ScoredDocument) => void): Record<string, number> {
  const documents = ARTICLES.map((name) => {
    const { gold, text } = read(name);
    const predicted = structuredClone(gold);
    change(predicted);
    return scoreDocument(gold, predicted, text);
  });
  const metrics = Object.entries(sumMetrics(documents));
  return Object.fromEntries(metrics.map(([name, metric]) => [name, scoreOf(metric).f1]));
}

interface Damage {
  readonly name: string;
  readonly damage: (document: ScoredDocument) => void;
  readonly lowers: readonly string[];
  readonly keeps?: readonly string[];
}

const everySecond = <T>(items: readonly T[]): T[] => items.filter((_, index) => index % 2 === 0);

const DAMAGES: readonly Damage[] = [
  {
    name: 'mention ends moved',
    damage: (d) => d.mentions.forEach((m) => (m.end += 1)),
    lowers: ['mentions.all.exact+type', 'mentions.all.span'],
    keeps: ['events.trigger'],
  },
  {
    name: 'mention types changed',
    damage: (d) => d.mentions.forEach((m) => (m.type = m.type === 'person' ? 'organization' : 'person')),
    lowers: ['mentions.all.exact+type', 'mentions.names.exact+type'],
    keeps: ['mentions.all.span', 'figures.span'],
  },
  {
    name: 'every second mention dropped',
    damage: (d) => (d.mentions = everySecond(d.mentions)),
    lowers: ['mentions.all.exact+type', 'mentions.all.partial', 'linking.pairs_e2e'],
  },
  {
    name: 'all entities merged',
    damage: (d) => d.mentions.forEach((m) => (m.entity = 'one')),
    lowers: ['linking.b3', 'linking.ceaf_e', 'linking.pairs_e2e'],
    keeps: ['mentions.all.exact+type'],
  },
  {
    name: 'all entities split',
    damage: (d) => d.mentions.forEach((m, index) => (m.entity = `single ${index}`)),
    lowers: ['linking.b3', 'linking.ceaf_e', 'linking.pairs_e2e'],
    keeps: ['mentions.all.exact+type'],
  },
  {
    name: 'figure values changed',
    damage: (d) => {
      for (const figure of d.figures) {
        if (figure.iso != null) figure.iso = '1999';
        if (typeof figure.value === 'number') figure.value = figure.value * 10 + 7;
      }
    },
    lowers: ['figures.span+value', 'figures.overlap+value', 'figures.value_acc'],
    keeps: ['figures.span', 'figures.qualifier_acc'],
  },
  {
    name: 'qualifiers changed',
    damage: (d) => d.figures.forEach((f) => (f.qualifier = f.qualifier === 'exactly' ? 'about' : 'exactly')),
    lowers: ['figures.qualifier_acc'],
    keeps: ['figures.span'],
  },
  {
    name: 'kinds changed',
    damage: (d) => d.figures.forEach((f) => (f.kind = f.kind === 'count' ? 'measurement' : 'count')),
    lowers: ['figures.kind_acc'],
    keeps: ['figures.span'],
  },
  {
    name: 'figure spans widened',
    damage: (d) => d.figures.forEach((f) => (f.end += 60)),
    lowers: ['figures.span'],
    keeps: ['figures.overlap+value'],
  },
  {
    name: 'figures without attribution',
    damage: (d) => d.figures.forEach((f) => (f.attribution = null)),
    lowers: ['figures.attribution_acc'],
    keeps: ['figures.span'],
  },
  {
    name: 'sources removed',
    damage: (d) => d.attributions.forEach((a) => (a.source = { spans: [] })),
    lowers: ['attrib.source_head', 'attrib.triple', 'attrib.source_entity_acc'],
    keeps: ['attrib.cue', 'attrib.content_tokens'],
  },
  {
    name: 'cues moved',
    damage: (d) => d.attributions.forEach((a) => (a.cue = { spans: [{ start: 0, end: 1 }] })),
    lowers: ['attrib.cue', 'attrib.triple'],
    keeps: ['attrib.content_tokens'],
  },
  {
    name: 'contents cut to a third',
    damage: (d) =>
      d.attributions.forEach((a) => a.content.spans.forEach((s) => (s.end = s.start + Math.ceil((s.end - s.start) / 3)))),
    lowers: ['attrib.content_tokens', 'attrib.triple_strict90'],
    keeps: ['attrib.cue'],
  },
  { name: 'attributions dropped', damage: (d) => (d.attributions = []), lowers: ['attrib.matched', 'attrib.triple'] },
  {
    name: 'stances changed',
    damage: (d) => d.attributions.forEach((a) => (a.stance = a.stance === 'denies' ? 'asserts' : 'denies')),
    lowers: ['attrib.stance_acc'],
    keeps: ['attrib.triple'],
  },
  {
    name: 'attribution kinds changed',
    damage: (d) => d.attributions.forEach((a) => (a.kind = a.kind === 'direct' ? 'indirect' : 'direct')),
    lowers: ['attrib.kind_acc'],
    keeps: ['attrib.triple'],
  },
  {
    name: 'every second event dropped',
    damage: (d) => (d.events = everySecond(d.events)),
    lowers: ['events.trigger', 'events.args'],
  },
  {
    name: 'event types changed',
    damage: (d) => d.events.forEach((e) => (e.type = 'unknown')),
    lowers: ['events.trigger+type', 'events.type_acc'],
    keeps: ['events.trigger', 'events.args'],
  },
  {
    name: 'arguments removed',
    damage: (d) => d.events.forEach((e) => (e.args = [])),
    lowers: ['events.args', 'events.args_loose', 'events.args_given_trigger'],
    keeps: ['events.trigger+type'],
  },
  {
    name: 'roles swapped',
    damage: (d) => d.events.forEach((e) => e.args.forEach((a) => (a.role = a.role === 'actor' ? 'target' : 'actor'))),
    lowers: ['events.args'],
    keeps: ['events.trigger+type'],
  },
  {
    name: 'modality changed',
    damage: (d) => d.events.forEach((e) => (e.modality = e.modality === 'asserted' ? 'negated' : 'asserted')),
    lowers: ['events.modality_acc'],
    keeps: ['events.trigger+type'],
  },
];

describe('scorer', () => {
  test('gold against itself is perfect', () => {
    for (const [metric, f1] of Object.entries(f1After(() => undefined))) expect(f1, metric).toBeCloseTo(1, 9);
  });

  test('leaving out what is optional costs nothing', () => {
    const scores = f1After((predicted) => {
      predicted.mentions = predicted.mentions.filter((item) => item.optional !== true);
      predicted.figures = predicted.figures.filter((item) => item.optional !== true);
      predicted.attributions = predicted.attributions.filter((item) => item.optional !== true);
      predicted.events = predicted.events.filter((item) => item.optional !== true);
    });
    for (const [metric, f1] of Object.entries(scores)) expect(f1, metric).toBeCloseTo(1, 9);
  });

  test('an empty prediction finds nothing', () => {
    const scores = f1After((predicted) => Object.assign(predicted, ScoredDocument.parse({})));
    for (const metric of ['mentions.all.span', 'figures.span', 'attrib.triple', 'events.trigger']) expect(scores[metric]).toBe(0);
  });

  test.each(DAMAGES)('$name', ({ damage, lowers, keeps }) => {
    const scores = f1After(damage);
    for (const metric of lowers) expect(scores[metric], metric).toBeLessThan(1 - 1e-9);
    for (const metric of keeps ?? []) expect(scores[metric], metric).toBeCloseTo(1, 9);
  });
});
