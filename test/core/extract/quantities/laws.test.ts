import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from './readFigures.ts';

/** Pieces of figures in any order: what the grammar was not made for. */
const PIECES =
  '12 1,300 2.5 .5 $ € £ Rs % - – / : ( ) . , and or to of the a half million bn crore percent per cent km °C m p.m. am at least between from hours year-old aged third second quarter ' +
  'May Monday 2024 1990s last next week ago No. one dozen dozens thousands people killed US A 3-1 10:30 ½ × 10 −8 minus Q2 CI 95% \n';
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 40 }).map((words) => words.join('')),
);

test('any text has figures inside it, in order, none overlapping, each with one amount', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const { span, value, min, max, iso, magnitude } of figuresOf(text, '2024-03-06')) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        ({ end } = span);
        const amounts = [value, min ?? max, iso, magnitude].filter((amount) => amount !== null);
        expect(amounts.length).toBeLessThanOrEqual(1);
        for (const amount of [value, min, max, magnitude])
          if (typeof amount === 'number') expect(Number.isFinite(amount)).toBe(true);
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same figures', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(figuresOf(text, '2024-03-06')).toEqual(figuresOf(text, '2024-03-06'));
    }),
    { numRuns: 30 },
  );
});
