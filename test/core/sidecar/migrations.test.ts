import { expect, it } from 'vitest';
import { MIGRATIONS, migrate, type Migration } from '../../../src/core/sidecar/migrations.ts';
import { FORMAT_VERSION } from '../../../src/core/sidecar/sidecarFile.ts';

const STEPS: readonly Migration[] = [
  { from: 1, migrate: ({ names, ...rest }) => ({ ...rest, mentions: names }) },
  { from: 2, migrate: (sidecar) => ({ ...sidecar, counted: Object.keys(sidecar).length }) },
];

it('applies the steps one after the other and keeps what they do not know', () => {
  expect(migrate({ formatVersion: 1, names: [1], other: true }, 1, 3, STEPS)).toEqual({
    formatVersion: 3,
    mentions: [1],
    other: true,
    counted: 3,
  });
  expect(migrate({ formatVersion: 3 }, 3, 3, STEPS)).toEqual({ formatVersion: 3 });
});

it('refuses a version that no step leads on from', () => {
  expect(migrate({}, 1, 4, STEPS)).toBeUndefined();
});

it('there is a step from every version before the present one', () => {
  expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1));
});
