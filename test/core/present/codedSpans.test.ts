import { describe, expect, test } from 'vitest';
import { EMPTY_CODEBOOK } from '../../../src/core/model/codebook.ts';
import { codedSpans } from '../../../src/core/present/codedSpans.ts';
import { FIXTURE, TEXT } from '../../exchange/fixture.ts';

const CODEBOOK = {
  ...EMPTY_CODEBOOK,
  codes: [{ id: 'plain' }, { id: 'claim', color: '#B45309', replaces: ['assertion'] }, { id: 'frame', color: '#0000ff' }],
};

function coded(codes: string[], status: 'proposed' | 'rejected' = 'proposed') {
  const [first, ...others] = FIXTURE.document.mentions;
  if (first === undefined) throw new Error('no mention');
  const document = { ...FIXTURE.document, mentions: [{ ...first, codes, review: { status } }, ...others] };
  return codedSpans(document, CODEBOOK).map(({ span, color }) => [TEXT.slice(span.start, span.end), color]);
}

describe('what is coded stands in the colour of its code', () => {
  test.each([
    [['claim'], [['Nørrevåg', '#b45309']]],
    [['frame', 'claim'], [['Nørrevåg', '#b45309']]],
    [['assertion'], [['Nørrevåg', '#b45309']]],
    [['plain'], []],
    [['unheard'], []],
  ])('%j', (codes, expected) => {
    expect(coded(codes)).toEqual(expected);
  });

  test('rejected ones have none', () => {
    expect(coded(['claim'], 'rejected')).toEqual([]);
  });
});
