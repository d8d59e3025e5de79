import { describe, expect, it } from 'vitest';
import { trainLogistic, type Observation } from '../../training/confidence/logistic.ts';
import { toGold } from '../../training/marked/markedGold.ts';
import { readMarks } from '../../training/marked/marks.ts';

function observe(features: string[], right: number, wrong: number): Observation[] {
  return [
    ...Array.from({ length: right }, () => ({ features, right: true, weight: 1 })),
    ...Array.from({ length: wrong }, () => ({ features, right: false, weight: 1 })),
  ];
}

describe('how sure proposals are', () => {
  const observations = [
    ...observe(['noun'], 30, 10),
    ...observe(['noun', 'generous'], 38, 2),
    ...observe(['verb', 'generous'], 39, 1),
  ];

  it('does not take a generous judge for a good proposal: what tells the judge is not drawn to 0', () => {
    const share = (free?: ReadonlySet<string>): number => {
      const { bias, weights } = trainLogistic(observations, {
        leastCount: 1,
        decay: 20,
        ...(free === undefined ? {} : { free }),
      });
      return 1 / (1 + Math.exp(-bias - (weights['noun'] ?? 0)));
    };
    expect(share(new Set(['generous']))).toBeCloseTo(0.75, 1);
    expect(share()).toBeGreaterThan(0.8);
  });
});

describe('marked texts as gold', () => {
  it('has the best type first, the others as what would do too', () => {
    const { events, mentions } = toGold(
      readMarks('x', '{Kofi Mensah|person} was [fired|life/political|negated] and [began|other?].'),
    );
    expect(mentions).toMatchObject([{ start: 0, end: 11, type: 'person' }]);
    expect(events).toMatchObject([
      { trigger: { start: 16, end: 21 }, type: 'life', alt_types: ['political'], modality: 'negated', optional: false },
      { type: 'other', alt_types: [], modality: 'asserted', optional: true },
    ]);
  });
});
