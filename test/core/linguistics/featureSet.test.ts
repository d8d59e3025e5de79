import { expect, it } from 'vitest';
import { FeatureSet } from '../../../src/core/linguistics/featureSet.ts';

it('tells features of hashed values apart by name, value and place', () => {
  const features = new FeatureSet();
  const values = [0, 1, 2, 0x7fffffff, 0xdeadbeef];
  for (let name = 1; name < 8; name++)
    for (const a of values) for (const b of values) if (features.count < 175) features.addHashes(name, a, b);
  expect(features.count).toBe(175);
  expect(new Set(features.hashes.subarray(0, features.count)).size).toBe(175);
});

it('drops what goes over its room', () => {
  const features = new FeatureSet();
  for (let at = 0; at < 500; at++) features.addHashes(at);
  expect(features.count).toBe(features.hashes.length);
});
