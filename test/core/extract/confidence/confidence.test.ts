import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { modelFolder } from '../../../../measure/modelFolder.ts';
import { analyze, loadModels, type AnalyzeOptions, type Models } from '../../../../src/core/analyze.ts';
import { CONFIDENCE_FILES } from '../../../../src/core/extract/confidence/confidenceModel.ts';
import type { AnnotatedDocument } from '../../../../src/core/model/annotatedDocument.ts';
import { certaintyOf, DOUBTFUL_BELOW, SURE_FROM } from '../../../../src/core/model/certainty.ts';
import { toEvalFormat } from '../../../../src/core/present/evalFormat.ts';
import { comparable } from '../../../../src/core/review/comparable.ts';
import { reconcile } from '../../../../src/core/review/reconcile.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';

const ARTICLE = `Minister resigns over ferry sinking

NAIROBI, Kenya (AP) — Transport Minister Peter Otieno resigned on Monday after a ferry sank on Lake Victoria, killing 42 people.

"We failed them," Mr Otieno told reporters in Nairobi. Police said they arrested three officials on Sunday. The 787 is late, many wonder.
`;

let models: Models;
beforeAll(async () => {
  models = await loadModels(modelFolder, { fast: true });
});

const read = (text: string, options?: AnalyzeOptions): AnnotatedDocument => analyze(text, models, options);

function proposals(document: AnnotatedDocument): readonly { provenance: { confidence?: number | undefined } }[] {
  return [...document.mentions, ...document.quantities, ...document.attributions, ...document.events];
}

describe('certaintyOf', () => {
  test.each(Object.entries(SURE_FROM))(
    '%s: the limits are those that were measured, of the two readings the stricter',
    (layer, from) => {
      const measured = Object.values(CONFIDENCE_FILES).map((file) =>
        z.parse(z.record(z.string(), z.object({ sureFrom: z.number() })), JSON.parse(readFileSync(`models/${file}`, 'utf8'))),
      );
      expect(Math.max(...measured.map((layers) => layers[layer]?.sureFrom ?? 0))).toBe(from);
    },
  );

  test.each([
    ['mention', SURE_FROM.mention, 'sure'],
    ['mention', SURE_FROM.mention - 0.001, 'likely'],
    ['event', DOUBTFUL_BELOW, 'likely'],
    ['event', DOUBTFUL_BELOW - 0.001, 'doubtful'],
    ['quantity', undefined, undefined],
    ['passage', 0.9, undefined],
  ] as const)('%s with %s is %s', (layer, confidence, expected) => {
    expect(certaintyOf(layer, confidence)).toBe(expected);
  });
});

test('every proposal says how sure it is, and the same each time', () => {
  const document = read(ARTICLE);
  expect(proposals(document).length).toBeGreaterThan(15);
  for (const { provenance } of proposals(document)) {
    expect(provenance.confidence).toBeGreaterThan(0);
    expect(provenance.confidence).toBeLessThan(1);
  }
  expect(read(ARTICLE)).toEqual(document);
});

test('the format for evaluation carries it', () => {
  const document = read(ARTICLE);
  const evaluated = toEvalFormat(document, createSourceText(ARTICLE), '');
  for (const one of [...evaluated.mentions, ...evaluated.figures, ...evaluated.attributions, ...evaluated.events]) {
    expect(one).toHaveProperty('confidence');
    expect(one).toHaveProperty('sure');
  }
});

test('what a person put into the dictionary is as sure as anything gets', () => {
  const { mentions } = read('Quux is late. Nobody knows Quux.', { userTerms: [{ name: 'Quux', type: 'organization' }] });
  expect(mentions.map(({ provenance }) => provenance.confidence)).toEqual([0.995, 0.995]);
});

/** Of two texts the first makes the surer proposal of the layer's first kind. */
const SURER: readonly (readonly ['mentions' | 'quantities' | 'attributions' | 'events', string, string])[] = [
  ['quantities', 'The fund lost $4.2 million on Friday.', 'They took the third floor.'],
  ['mentions', 'President Barack Obama flew to Paris.', 'Bright Vale Now Open Wide, Fans Cheer'],
  ['attributions', '“We are ready,” Mayor Anna Lindqvist said.', 'A motion asking the judge for more time, they found.'],
  ['events', 'Gunmen killed six people in Kabul.', 'The talks had a strain.'],
];
test.each(SURER)('%s: %s is surer than %s', (layer, surer, other) => {
  const best = (text: string): number =>
    Math.max(0, ...read(`${text}\n\nThe rest of it follows here.`)[layer].map(({ provenance }) => provenance.confidence ?? 0));
  expect(best(surer)).toBeGreaterThan(best(other));
});

describe('what was decided before there was confidence', () => {
  test('stays as it is, to the byte', () => {
    const fresh = read(ARTICLE);
    const bare = structuredClone(fresh);
    for (const { provenance } of proposals(bare)) delete provenance.confidence;
    const decided: AnnotatedDocument = {
      ...bare,
      mentions: bare.mentions.map((mention) => ({ ...mention, review: { status: 'accepted' as const, by: 'Ada' } })),
    };
    expect(reconcile(decided, fresh).document.mentions).toEqual(decided.mentions);
  });

  test('says the same as what has a confidence', () => {
    const [mention] = read(ARTICLE).mentions;
    if (mention === undefined) throw new Error('no mention');
    const { confidence: _, ...provenance } = mention.provenance;
    expect(comparable({ ...mention, provenance })).toBe(comparable(mention));
  });
});
