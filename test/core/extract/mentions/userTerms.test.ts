import { describe, expect, it } from 'vitest';
import { linkNames } from '../../../../src/core/extract/entities/linkNames.ts';
import { findUserTerms } from '../../../../src/core/extract/mentions/userTerms.ts';
import type { UserTerm } from '../../../../src/core/model/userTerm.ts';
import type { ParsedText } from '../../../../src/core/model/parsedText.ts';
import type { Steps } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';

const TERMS = Array.from({ length: 5000 }, (_, at): UserTerm => ({
  type: 'person',
  name: `Term${at} Holt`,
  aliases: [`T${at}`],
}));
const NOTHING: ParsedText = {
  source: createSourceText(''),
  tokens: [],
  sentences: [],
  paragraphs: [],
  quotations: [],
};

function countPauses(steps: Steps<unknown>): number {
  let pauses = 0;
  while (steps.next().done !== true) pauses++;
  return pauses;
}

describe('a long dictionary is read with pauses, at least one every 100 terms', () => {
  it('when its terms are looked for', () => {
    expect(countPauses(findUserTerms([], TERMS))).toBeGreaterThanOrEqual(50);
  });

  it('when names are linked by it', () => {
    expect(countPauses(linkNames(NOTHING, [], TERMS, () => undefined))).toBeGreaterThanOrEqual(50);
  });
});
