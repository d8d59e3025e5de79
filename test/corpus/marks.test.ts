import { describe, expect, it } from 'vitest';
import { splitDocuments, writeOffsets } from '../../training/marked/documents.ts';
import { readMarks } from '../../training/marked/marks.ts';

describe('marks in training texts', () => {
  it('takes names and happenings out of the text', () => {
    const marked = '{Ann Lee|person} [fired|attack/military-operation] and may [flee|displacement?|hypothetical] [sic].';
    expect(readMarks('a', marked)).toEqual({
      id: 'a',
      text: 'Ann Lee fired and may flee [sic].',
      names: [{ start: 0, end: 7, type: 'person' }],
      events: [
        { start: 8, end: 13, types: ['attack', 'military-operation'], modality: 'asserted', optional: false },
        { start: 22, end: 26, types: ['displacement'], modality: 'hypothetical', optional: true },
      ],
    });
  });

  it('leaves brackets that the text itself prints', () => {
    const { text, names, events } = readMarks('a', '[{Andy Warhol|person}] [sic]');
    expect({ text, names, events }).toEqual({
      text: '[Andy Warhol] [sic]',
      names: [{ start: 1, end: 12, type: 'person' }],
      events: [],
    });
  });

  it.each(['{Ann|human}', '[fired|war]', '[fired|attack|maybe]'])('refuses %s', (marked) => {
    expect(() => readMarks('a', marked)).toThrow(`a: unknown type or modality in ${marked}`);
  });

  it('writes a document as offsets', () => {
    const [document] = splitDocuments('# x/1\n{Rome|place} was [hit|attack|negated].\n');
    expect(writeOffsets(readMarks('x/1', document?.marked ?? ''))).toBe('x/1\t13\nx/1\t0\t4\t@place\nx/1\t9\t12\tattack|negated');
  });
});
