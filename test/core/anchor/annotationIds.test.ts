import { describe, expect, it } from 'vitest';
import { deriveIds, type IdSubject } from '../../../src/core/anchor/annotationIds.ts';
import { readMarks } from '../../support/markedText.ts';

function idsOf(marked: string, kind: IdSubject['kind'] = 'mention'): readonly string[] {
  const { text, spans } = readMarks(marked);
  return deriveIds(
    text,
    spans.map((place) => ({ kind, words: [text.slice(place.start, place.end)], place })),
  );
}

const FAR = ' and so on and on'.repeat(10);

describe('ids', () => {
  it('depend on kind, words and context, not on the place or the number', () => {
    const [id] = idsOf(`${FAR} then [Holt] ran${FAR}`);
    expect(idsOf(`Pell met them. ${FAR} then [Holt] ran${FAR}`)).toEqual([id]);
    expect(idsOf(`${FAR} then [Pell] ran${FAR}`)).not.toEqual([id]);
    expect(idsOf(`${FAR} now [Holt] ran${FAR}`)).not.toEqual([id]);
    expect(idsOf(`${FAR} then [Holt] ran${FAR}`, 'event')).not.toEqual([id]);
  });

  it('of an entity depend on its name alone, unless two have one name', () => {
    const [one] = idsOf('Here [Holt] ran.', 'entity');
    expect(idsOf('There [Holt] sat.', 'entity')).toEqual([one]);
    const two = idsOf('Here [Holt] ran. There [Holt] sat.', 'entity');
    expect(new Set(two).size).toBe(2);
    expect(two).not.toContain(one);
  });

  it('tell equal words in equal contexts apart by what is farther away', () => {
    const twice = idsOf(`Early${FAR} [Holt] ran${FAR}, late${FAR} [Holt] ran${FAR}.`);
    expect(new Set(twice).size).toBe(2);
    const [first, second] = idsOf(`Early${FAR} [Holt] ran${FAR}, late${FAR} [Holt] ran${FAR}.`.replace(', late', ', and late'));
    expect([first, second]).not.toContain('');
  });

  it('are numbered where nothing tells them apart', () => {
    const same = deriveIds('Holt', [
      { kind: 'mention', words: ['Holt'], place: { start: 0, end: 4 } },
      { kind: 'mention', words: ['Holt'], place: { start: 0, end: 4 } },
    ]);
    expect(same[1]).toBe(`${same[0]}-2`);
  });

  it('exist for words that UTF-8 cannot carry', () => {
    expect(deriveIds('\uD800x', [{ kind: 'mention', words: ['\uD800'], place: { start: 0, end: 1 } }])[0]).toMatch(
      /^mention-[\da-f]{14}$/u,
    );
  });
});
