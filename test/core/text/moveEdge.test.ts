import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveEdge, NUDGES, type Nudge } from '../../../src/core/text/moveEdge.ts';

/** The annotation stands between the brackets, before and after. */
function nudge(marked: string, edge: Nudge['edge'], by: Nudge['by'], towards: Nudge['towards']): string | undefined {
  const text = marked.replace('[', '').replace(']', '');
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const moved = moveEdge(text, span, { edge, by, towards });
  return moved && `${text.slice(0, moved.start)}[${text.slice(moved.start, moved.end)}]${text.slice(moved.end)}`;
}

test.each([
  ['Mr [Ana Ruiz] said', 'start', 'word', 'left', '[Mr Ana Ruiz] said'],
  ['Mr [Ana Ruiz] said', 'start', 'word', 'right', 'Mr Ana [Ruiz] said'],
  ['Mr [Ana Ruiz] said', 'end', 'word', 'right', 'Mr [Ana Ruiz said]'],
  ['Mr [Ana Ruiz] said', 'end', 'word', 'left', 'Mr [Ana] Ruiz said'],
  ['Mr [Ana Ruiz] said', 'start', 'character', 'left', 'Mr[ Ana Ruiz] said'],
  ['Mr [Ana Ruiz] said', 'end', 'character', 'left', 'Mr [Ana Rui]z said'],
  ['a [b😀] c', 'end', 'character', 'left', 'a [b]😀 c'],
  ['😀[b] c', 'start', 'character', 'left', '[😀b] c'],
  ['He said [it] would close, and left.', 'end', 'phrase', 'right', 'He said [it would close], and left.'],
  ['He said [it would close], and left.', 'end', 'phrase', 'right', 'He said [it would close, and left].'],
  ['He said [it would close, and left].', 'end', 'phrase', 'left', 'He said [it would close], and left.'],
  ['“It will close [at once],” he said.', 'end', 'phrase', 'right', '“It will close [at once,”] he said.'],
  ['“It will close [at once,”] he said.', 'start', 'phrase', 'left', '[“It will close at once,”] he said.'],
  ['On Monday, he said [costs rose].', 'start', 'phrase', 'left', 'On Monday, [he said costs rose].'],
  ['[On Monday, he said costs rose].', 'start', 'phrase', 'right', 'On Monday, [he said costs rose].'],
  ['It cost [about] 1,300 euros.\nNext', 'end', 'phrase', 'right', 'It cost [about 1,300 euros].\nNext'],
  ['One line\nwith [words] of it', 'start', 'phrase', 'left', 'One line\n[with words] of it'],
  ['[a] b', 'start', 'character', 'left', undefined],
  ['[a] b', 'end', 'character', 'left', undefined],
  ['[a] b', 'end', 'word', 'left', undefined],
  ['a [b]', 'end', 'word', 'right', undefined],
] as const)('%s, %s by a %s to the %s', (marked, edge, by, towards, expected) => {
  expect(nudge(marked, edge, by, towards)).toBe(expected);
});

test('an annotation never becomes empty, leaves the text or moves both edges', () => {
  const place = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), a: fc.nat(30), b: fc.nat(30) });
  fc.assert(
    fc.property(place, fc.constantFrom(...NUDGES), ({ text, a, b }, how) => {
      const [start, end] = [Math.min(a, b, text.length - 1), Math.min(Math.max(a, b) + 1, text.length)];
      const moved = moveEdge(text, { start, end }, how);
      if (moved === undefined) return;
      expect(moved.start).toBeGreaterThanOrEqual(0);
      expect(moved.end).toBeLessThanOrEqual(text.length);
      expect(moved.start).toBeLessThan(moved.end);
      expect(how.edge === 'start' ? moved.end === end : moved.start === start).toBe(true);
    }),
  );
});
