import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { extractLayers, loadModels } from '../../src/core/analyze.ts';
import { describeSteps } from '../../src/core/anchor/describeAnalysis.ts';
import { estimateConfidence } from '../../src/core/extract/confidence/estimateConfidence.ts';
import { createKnownAs } from '../../src/core/extract/mentions/knownAs.ts';
import { parseText } from '../../src/core/linguistics/parse.ts';
import type { AnnotatedDocument } from '../../src/core/model/annotatedDocument.ts';
import type { ParsedText } from '../../src/core/model/parsedText.ts';
import { runToEnd, type Steps } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import { modelFolder } from '../support/models.ts';

const ARTICLE = readFileSync(path.join('samples', 'prison-break.txt'), 'utf8');
/** Some 16,000 words. */
const ARTICLES = 40;
/** A step handles a few small things, and looks at many words for some of them. */
const MOST_LOOKS = 14_000;

const models = await loadModels(modelFolder, { fast: true });

/** All that comes after the trees. */
function* analyzeParsed(parsed: ParsedText): Steps<AnnotatedDocument> {
  const analysis = yield* extractLayers(parsed, models);
  const confidences = yield* estimateConfidence(parsed, analysis, models.confidence, createKnownAs(models.names));
  return yield* describeSteps(parsed, { ...analysis, confidences }, '');
}

/** A text that counts how often one of its words is looked at. */
function countLooks(parsed: ParsedText): { parsed: ParsedText; looks: () => number } {
  let looks = 0;
  const tokens = new Proxy(parsed.tokens, {
    get(words, key) {
      if (typeof key === 'string' && /^\d/.test(key)) looks += 1;
      const found: unknown = Reflect.get(words, key);
      return found;
    },
  });
  return { parsed: { ...parsed, tokens }, looks: () => looks };
}

test('no step between two pauses goes through a whole text', { timeout: 240_000 }, () => {
  const text = `${ARTICLE}\n\n`.repeat(ARTICLES);
  const { parsed, looks } = countLooks(runToEnd(parseText(createSourceText(text), models.linguistics)));
  expect(parsed.tokens.length).toBeGreaterThan(MOST_LOOKS);
  const steps = analyzeParsed(parsed);
  let most = 0;
  let before = 0;
  for (let isDone = false; !isDone; before = looks()) {
    isDone = steps.next().done === true;
    most = Math.max(most, looks() - before);
  }
  expect(most).toBeLessThan(MOST_LOOKS);
});
