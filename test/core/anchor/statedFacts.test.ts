import { describe, expect, it } from 'vitest';
import { statesSameFacts } from '../../../src/core/anchor/statedFacts.ts';

describe('words that give another fact', () => {
  it.each([
    ['At least 12 people', 'At least 15 people'],
    ['2.1 percent', '3.1 percent'],
    ['Tuesday', 'Thursday'],
    ['$25 million', '$250 million'],
    ['$25 million', '$25 billion'],
    ['$25 million', '€25 million'],
    ['twelve people', 'twenty people'],
    ['5 km', '5 cm'],
    ['12 hours', '12 days'],
    ['3 June', '3 July'],
    ['it was true', 'it was not true'],
    ['he did', "he didn't"],
    ['-5 degrees', '5 degrees'],
    ['a third', 'a fifth'],
    ['Apollo 11', 'Apollo 12'],
    ['15.5', '155'],
  ])('%s → %s', (before, now) => {
    expect(statesSameFacts(before, now)).toBe(false);
    expect(statesSameFacts(now, before)).toBe(false);
  });
});

describe('words that are another way of writing it', () => {
  it.each([
    ['Mara Holt', 'Marla Holt'],
    ['José Núñez', 'José Núñez'.normalize('NFD')],
    ['12,500 people', '12500 people'],
    ['2.1 percent', '2.1 per cent'],
    ['2.1%', '2.1 percent'],
    ['Jean-Pierre', 'Jean Pierre'],
    ['10-12 people', '10–12 people'],
    ['in the city of Lyon', 'in the City of Lyons'],
    ["the minister's men", 'the minister’s men'],
  ])('%s → %s', (before, now) => expect(statesSameFacts(before, now)).toBe(true));
});
