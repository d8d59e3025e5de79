import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLinguisticModels } from '../../../src/core/linguistics/models.ts';
import { parseText } from '../../../src/core/linguistics/parse.ts';
import type { ParsedText } from '../../../src/core/model/parsedText.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import { createSourceText } from '../../../src/core/text/sourceText.ts';

const models = await loadLinguisticModels({
  load: (name) => Promise.resolve(new Uint8Array(readFileSync(join(import.meta.dirname, '../../../models', name)))),
});

function parse(text: string): ParsedText {
  return runToEnd(parseText(createSourceText(text), models));
}

/** Each expected arc: `dependent/TAG <relation head`. */
function check(text: string, ...arcs: readonly string[]): void {
  it(`parses ${JSON.stringify(text)}`, () => {
    const { tokens } = parse(text);
    const found = tokens.map((token) => `${token.text}/${token.tag} <${token.relation} ${tokens[token.head]?.text ?? 'root'}`);
    expect(found).toEqual(expect.arrayContaining([...arcs]));
  });
}

describe('trees', () => {
  check(
    'Troops killed three rebels in Aleppo on Monday.',
    'killed/VBD <root root',
    'Troops/NNS <nsubj killed',
    'rebels/NNS <obj killed',
    'three/CD <nummod rebels',
  );
  check(
    'The minister was arrested by police, officials said.',
    'arrested/VBN <ccomp said',
    'minister/NN <nsubj:pass arrested',
    'police/NNS <obl:agent arrested',
    'officials/NNS <nsubj said',
  );
  check(
    '“We will win,” said the president, who was elected in May.',
    'win/VB <ccomp said',
    'president/NN <nsubj said',
    'elected/VBN <acl:relcl president',
  );
  check('She said that the company had sold its shares.', 'sold/VBN <ccomp said', 'shares/NNS <obj sold', 'She/PRP <nsubj said');
});

describe('laws', () => {
  const words = fc.constantFrom(
    'The',
    'troops',
    'said',
    'killed',
    ',',
    '.',
    '"',
    '“',
    '”',
    'U.S.',
    '1,444',
    'al-Baghdadi',
    '\n',
    '\n\n',
    '😀',
    '\ud83d',
    '(',
    '—',
    'who',
    'in',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );

  it('gives every sentence a tree over exact tokens, the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { source, tokens, sentences } = parse(text);
        for (const sentence of sentences) {
          const inside = tokens.slice(sentence.firstToken, sentence.endToken);
          expect(inside.filter((token) => token.head < 0)).toHaveLength(1);
          for (const token of inside) {
            expect(source.text.slice(token.start, token.end)).toBe(token.text);
            expect(token.sentence).toBe(sentence.index);
            let steps = 0;
            for (let at = token.index; at >= 0; at = tokens[at]?.head ?? -1) expect(steps++).toBeLessThan(inside.length);
          }
        }
        expect(parse(text).tokens).toEqual(tokens);
      }),
      { numRuns: 60 },
    );
  });

  it('yields often', () => {
    let pauses = 0;
    for (const _ of parseText(createSourceText('It rained. It snowed. It hailed.'), models)) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(3);
  });
});
