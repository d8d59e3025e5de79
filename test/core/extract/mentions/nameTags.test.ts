import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayFollow,
  NAME_TYPES,
  namesToTags,
  TAG_COUNT,
  tagsToNames,
  type TaggedName,
} from '../../../../src/core/extract/mentions/nameTags.ts';

/** Names that stand apart from one another. */
const names = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), type: fc.nat(NAME_TYPES.length - 1) }), {
    maxLength: 8,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, type }): TaggedName => {
      const first = at + gap;
      at = first + length;
      return { first, end: at, type };
    });
  });

describe('name tags', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(names, (list) => {
        expect(tagsToNames(namesToTags(60, list))).toEqual(list);
      }),
    );
  });

  it('written tags are a valid sequence', () => {
    fc.assert(
      fc.property(names, (list) => {
        const tags = [...namesToTags(60, list)];
        tags.forEach((tag, at) => expect(mayFollow(at === 0 ? undefined : tags[at - 1], tag)).toBe(true));
        expect(mayFollow(tags.at(-1), undefined)).toBe(true);
      }),
    );
  });

  it('a name may not start inside', () => {
    const starts = Array.from({ length: TAG_COUNT }, (_, tag) => tag).filter((tag) => mayFollow(undefined, tag));
    expect(starts).toHaveLength(1 + 2 * NAME_TYPES.length);
  });
});
