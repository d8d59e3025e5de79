import { describe, expect, it } from 'vitest';
import { packEventLexicon, readEventLexicon } from '../../../../src/core/extract/events/eventLexicon.ts';
import { EVENT_LEXICON } from '../../../../training/events/lexicon/eventLexicon.ts';

describe('the event lexicon', () => {
  it('is read as it was packed', () => {
    expect(readEventLexicon(packEventLexicon(EVENT_LEXICON))).toEqual(EVENT_LEXICON);
  });

  it('is refused where it is cut short', () => {
    const bytes = packEventLexicon(EVENT_LEXICON);
    expect(() => readEventLexicon(bytes.subarray(0, 100))).toThrow(RangeError);
  });

  it.each([
    ['cut', 'verbs', 'economic'],
    ['earthquake', 'nouns', 'disaster'],
    ['dead', 'adjectives', 'kill-die'],
    ['juror', 'topics', 'justice'],
  ] as const)('knows %s of the %s as %s', (word, section, type) => {
    expect(EVENT_LEXICON[section].get(word)).toContain(type);
  });
});
