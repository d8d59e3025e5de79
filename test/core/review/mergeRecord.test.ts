import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/core/model/mention.ts';
import type { Review } from '../../../src/core/model/review.ts';
import { mergeRecord } from '../../../src/core/review/mergeRecord.ts';
import { documentOf } from '../../support/markedText.ts';

const [found] = documentOf('[Holt] ran.').document.mentions;
if (found === undefined) throw new Error('the marked text has one mention');
const BASE: Mention = found;
const ada = (review: Partial<Review>): Mention => ({
  ...BASE,
  review: { status: 'accepted', by: 'Ada', at: '2026-01-01T10:00:00Z', ...review },
});
const ben = (review: Partial<Review>): Mention => ({
  ...BASE,
  review: { status: 'rejected', by: 'Ben', at: '2026-01-01T11:00:00Z', ...review },
});
const machine = (type: Mention['type']): Mention => ({ ...BASE, type });
const shifted: Mention = { ...BASE, target: { ...BASE.target, start: 7, end: 11, prefix: 'longer ' } };

/** Whichever side is which. */
function check(
  base: Mention | undefined,
  a: Mention | undefined,
  b: Mention | undefined,
  standing: Mention | undefined,
  other?: Mention,
): void {
  const expected = other === undefined ? { standing } : { standing, other };
  expect(mergeRecord(base, a, b)).toEqual(expected);
  expect(mergeRecord(base, b, a)).toEqual(expected);
}

describe('merging one record', () => {
  it('takes the side that changed', () => {
    check(BASE, BASE, ada({}), ada({}));
    check(BASE, BASE, machine('place'), machine('place'));
    check(BASE, shifted, ada({}), ada({}));
  });
  it('lets a person win over the machine', () => {
    check(BASE, machine('place'), ada({}), ada({}));
    check(BASE, machine('place'), ben({ at: '2020-01-01T00:00:00Z' }), ben({ at: '2020-01-01T00:00:00Z' }));
    check(undefined, machine('place'), ada({}), ada({}));
  });
  it('keeps both of two different decisions, the later standing', () => {
    check(BASE, ada({}), ben({}), ben({}), ada({}));
    check(undefined, ada({}), ben({}), ben({}), ada({}));
    check(BASE, { ...ada({}), type: 'place' }, ben({ status: 'accepted' }), ben({ status: 'accepted' }), {
      ...ada({}),
      type: 'place',
    });
  });
  it('sees no conflict in equal decisions, or where only one has a note', () => {
    check(BASE, ada({}), ben({ status: 'accepted' }), ben({ status: 'accepted' }));
    check(BASE, ada({ note: 'sure' }), ben({ status: 'accepted' }), ada({ note: 'sure' }));
    check(
      BASE,
      ada({ note: 'sure' }),
      ben({ status: 'accepted', note: 'no' }),
      ben({ status: 'accepted', note: 'no' }),
      ada({ note: 'sure' }),
    );
  });
  it('lets go of what one side has no more, unless a person decided on it since', () => {
    check(BASE, undefined, BASE, undefined);
    check(BASE, undefined, machine('place'), undefined);
    check(BASE, undefined, ada({}), ada({}));
    check(ada({}), undefined, ada({}), undefined);
    check(undefined, undefined, BASE, BASE);
    check(BASE, undefined, undefined, undefined);
  });
});
