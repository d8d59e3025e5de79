import { describe, expect, it } from 'vitest';
import type { ArgumentRole } from '../../../src/core/model/event.ts';
import { partsNear } from '../../../src/core/present/nearby.ts';
import { makeDocument, target, TEXT } from './builders.ts';

describe('what may take part, the nearest first', () => {
  it.each<readonly [role: ArgumentRole, near: string, expected: readonly string[]]>([
    ['actor', 'died', ['police', 'Ruiz', 'Porto', 'Ana Ruiz']],
    ['place', 'fled', ['Ana Ruiz', 'Porto', 'Ruiz', 'police']],
    ['time', 'died', ['Monday']],
    ['figure', 'died', ['At least 30 people', '90 homes', '12 boats']],
  ])('%s of “%s”', (role, near, expected) => {
    const spans = partsNear(makeDocument(), TEXT, target(near), role);
    expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual(expected);
  });
});
