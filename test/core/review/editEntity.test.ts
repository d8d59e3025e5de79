import { expect, it } from 'vitest';
import { decide } from '../../../src/core/review/decide.ts';
import { proposeAt } from '../../support/markedText.ts';

const TEXT = 'Mara Holt met Jon Pell.';
const STAMP = { at: '2026-01-01T00:00:00Z', by: 'Ana' };

it('changes the type of an actor and of its mentions, and accepts the mention at hand', () => {
  const document = proposeAt(TEXT, [
    { start: 0, end: 9 },
    { start: 14, end: 22 },
  ]);
  const [first] = document.mentions;
  const entity = first?.entity ?? '';
  const change = { kind: 'editEntity', type: 'organization' } as const;
  const statusOf = (ids: readonly string[]) => {
    const { mentions } = decide(document, TEXT, ids, change, STAMP).document;
    return mentions.map(({ type, review }) => `${type} ${review.status}`);
  };
  const [, other] = document.mentions.map(({ type }) => `${type} proposed`);
  expect(statusOf([entity])).toEqual(['organization proposed', other]);
  expect(statusOf([entity, first?.id ?? ''])).toEqual(['organization accepted', other]);
});
