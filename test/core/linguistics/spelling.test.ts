import { describe, expect, it } from 'vitest';
import { spell } from '../../../src/core/linguistics/spelling.ts';

describe('the spelling of a word', () => {
  it('is remembered, with the word in small letters', () => {
    const text = 'Berlin and Berlin';
    const first = spell(text.slice(0, 6));
    expect(first).toEqual({ word: 'Berlin', lower: 'berlin' });
    expect(spell(text.slice(11))).toBe(first);
  });

  it('is not remembered of what is too long for a word', () => {
    const long = 'Ab'.repeat(100_000);
    expect(spell(long)).toEqual({ word: long, lower: long.toLowerCase() });
    expect(spell(long)).not.toBe(spell(long));
  });
});
