import { describe, expect, it } from 'vitest';
import { romanizationKey } from '../../../../src/core/extract/entities/romanization.ts';

describe('romanizationKey', () => {
  it.each([
    ['Qurayshi', 'Quraishi'],
    ['Mohammed', 'Muhammad'],
    ['Hussein', 'Husain'],
    ['Gaddafi', 'Qaddafi'],
    ['Zelensky', 'Zelenskyy'],
    ['al-Baghdadi', 'Baghdadi'],
    ['Yusuf', 'Yousuf'],
  ])('%s meets %s', (a, b) => expect(romanizationKey(a)).toBe(romanizationKey(b)));

  it.each([
    ['Hansen', 'Hanson'],
    ['Petersen', 'Peterson'],
    ['Amin', 'Amir'],
    ['Lee', 'Li'],
    ['Ali', 'Ari'],
  ])('%s does not meet %s', (a, b) => expect(romanizationKey(a)).not.toBe(romanizationKey(b)));
});
