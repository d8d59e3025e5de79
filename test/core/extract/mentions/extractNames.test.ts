import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractNames } from '../../../../src/core/extract/mentions/extractNames.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { UserTerm } from '../../../../src/core/model/userTerm.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { loadTestModels } from '../../../support/models.ts';

let models: Awaited<ReturnType<typeof loadTestModels>>;

beforeAll(async () => {
  models = await loadTestModels();
});

function namesIn(
  text: string,
  userTerms: readonly UserTerm[] = [],
): { text: string; type: string; start: number; end: number; rule: string }[] {
  const source = createSourceText(text);
  const parsed = runToEnd(parseText(source, models.linguistics));
  return runToEnd(extractNames(parsed, models.names, userTerms)).map(({ span, type, rule }) => ({
    text: source.text.slice(span.start, span.end),
    type,
    ...span,
    rule,
  }));
}

/** `[name]type` marks in the text are what must be found, no more and no less. */
function check(marked: string, userTerms: readonly UserTerm[] = []): void {
  const expected: string[] = [];
  const text = marked.replace(/\[([^\]]+)\](person|organization|place|norp|other)/g, (_, name: string, type: string) => {
    expected.push(`${name} ${type}`);
    return name;
  });
  expect(namesIn(text, userTerms).map((name) => `${name.text} ${name.type}`)).toEqual(expected);
}

describe('extractNames', () => {
  it.each([
    'President [Emmanuel Macron]person will visit [Germany]place next week.',
    '[Mary Collins]person, a spokeswoman for the [World Bank]organization, declined to comment.',
    'Police in [Nairobi]place, [Kenya]place, arrested two [Ugandan]norp men.',
    'He works for [Microsoft Corp.]organization in [Seattle]place.',
  ])('finds names of every type: %s', (marked) => check(marked));

  it.each([
    ['titles', 'Mr. [Okonkwo]person met Gen. [James Whitfield]person in [London]place.'],
    ['possessives', "[Iran]place's parliament and [Turkey]place’s government agreed."],
    ['articles', 'Aid reached the [Philippines]place on Monday, the [United Nations]organization said.'],
    ['slashes', 'Trade between [France]place/[Spain]place grew.'],
    ['hyphens', '[ADEYINKA-CRUZ]person: My uncle did. I was born in [Lagos]place.\n\n[Abeni Adeyinka-Cruz]person plays tonight.'],
    ['generations', 'The suit was filed by [Robert Kennedy Jr.]person in [Boston]place.'],
  ])('keeps %s out of or apart from names', (_, marked) => check(marked));

  it('finds nothing in text without names', () => {
    expect(namesIn('the prices of bread and milk rose again last month, and nobody knows why.')).toEqual([]);
  });

  it('lets the terms of the user win, whatever the tagger says', () => {
    const term: UserTerm = { name: 'Blue Heron', type: 'organization', aliases: ['the Heron'] };
    const found = namesIn('The Blue Heron opened on Friday in Lisbon. People love the Heron.', [term]);
    expect(found.filter((name) => name.rule === 'user-dictionary').map((name) => `${name.text} ${name.type}`)).toEqual([
      'Blue Heron organization',
      'the Heron organization',
    ]);
    expect(namesIn('A blue heron flew by.', [term])).toEqual([]);
  });

  it('gives a surname the type of its bearer throughout', () => {
    const types = namesIn('Anna Paris spoke first. Paris said the plan was good. Later Paris left.').filter((name) =>
      name.text.endsWith('Paris'),
    );
    expect(new Set(types.map((name) => name.type))).toEqual(new Set(['person']));
  });

  it('is total; spans are inside the text, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'A',
            'b',
            ' ',
            '\n',
            '.',
            '’',
            'É',
            '-',
            '/',
            'Mr. ',
            'London ',
            '(',
            '"',
            '1',
            '\u{1F600}',
            '\u0000',
          ),
          maxLength: 80,
        }),
        (text) => {
          let last = 0;
          for (const { start, end } of namesIn(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
