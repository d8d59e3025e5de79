import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LONGEST_SENTENCE } from '../../../src/core/linguistics/splitSentences.ts';
import { segment } from '../../../src/core/linguistics/segment.ts';
import { runToEnd } from '../../../src/core/steps.ts';

function sentencesOf(text: string): string[] {
  return runToEnd(segment(text)).sentences.map(({ start, end }) => text.slice(start, end));
}

/** `marked` has a `|` where a sentence ends and the next begins. */
function checkSentences(marked: string): void {
  it(`splits ${JSON.stringify(marked.slice(0, 60))}`, () => {
    const expected = marked.split('|').map((part) => part.trim());
    expect(sentencesOf(marked.replaceAll('|', ''))).toEqual(expected);
  });
}

function checkRoles(text: string, ...roles: string[]): void {
  it(`sees ${roles.join(', ')} in ${JSON.stringify(text.slice(0, 40))}`, () => {
    expect(runToEnd(segment(text)).paragraphs.map((paragraph) => paragraph.role)).toEqual(roles);
  });
}

describe('sentence ends', () => {
  checkSentences('He left.| She stayed.');
  checkSentences('Gen. Smith of the U.S. Army met Mr. Lee on Feb. 7.| The talks failed.');
  checkSentences('It is owned by Pompa Foods Inc.| Mr Lee said so.');
  checkSentences('It happened in the U.S.| The army said so.');
  checkSentences('No. 2 Pompa Inc. reports at 8 a.m. Monday.| It rose.');
  checkSentences('“We won!” he said.| “It is over.”| The crowd left.');
  checkSentences('"Really?" Smith asked.| "Yes."');
  checkSentences('He asked why.| "Nobody knows," she said.| "Nobody."');
  checkSentences('About 20 fled ... who are armed.| Then nothing…| The end.');
  checkSentences('It rose 7.7 points to 1,444.50.| al-Qaida denied it.');
  checkSentences('It is over. "');
  checkSentences('FRANKFURT, Aug. 8, 2024 (Meridian News) —| Industrial output fell.| It rose.');
  checkSentences('PARIS —| The talks failed.');
  checkSentences('The EU – UK talks failed.');
  checkSentences('UK (Wales) - a part - left.');
  checkSentences('They left (at noon.)| Then it rained.');
  checkSentences('“Is it?”| “It is.”');
  checkSentences('J. Smith met K. Jones.| A. Third came.');
});

describe('paragraphs', () => {
  checkRoles('Storm hits coast\nBy Ann Lee\n\nLISBON, March 3 (Reuters) — A storm hit.', 'headline', 'byline', 'body');
  checkRoles('Storm hits coast\nMonday, May 18, 2015\n\nA storm hit.', 'headline', 'dateline', 'body');
  checkRoles(
    'Storm hits\n\nA man walks. (Reuters Photo)\n\nA storm hit.\n\nWhat comes next\n\nMore rain.',
    'headline',
    'caption',
    'body',
    'subhead',
    'body',
  );
  checkRoles('Storm hits\n\nRowan Achterberg, health correspondent\n\nIt rained (AFP).', 'headline', 'byline', 'body');
  checkRoles(
    '# Storm hits\n\n*By Ann Lee*\n\n## What next\n\n- One thing\n- Two things\n\n> A storm hit.',
    'headline',
    'byline',
    'subhead',
    'bullet',
    'bullet',
    'body',
  );
  checkRoles('---\ntitle: "Storm hits"\ndate: 2024-01-02\ntags: [a]\n---\nA storm hit.', 'headline', 'dateline', 'body');
  checkRoles('Storm hits\n==========\nA storm hit the coast.', 'headline', 'body');
  checkRoles('A storm hit the coast.', 'body');

  it('joins hard-wrapped lines', () => {
    const text =
      'The storm hit the coast late on Monday and went on to\nflood a number of towns before it turned to the north\nand lost its force over the hills. Nobody was hurt, the\npolice said.';
    expect(sentencesOf(text)).toEqual([text.slice(0, text.indexOf(' Nobody')), text.slice(text.indexOf('Nobody'))]);
  });

  it('keeps headlines and captions apart', () => {
    expect(sentencesOf('Storm hits coast\nPeople walk home\n\nIt rained')).toHaveLength(3);
  });

  it('leaves Markdown marks out', () => {
    const text = 'The **White House** said [it would](https://a.example/x) *go*.';
    const { tokens } = runToEnd(segment(text));
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe('The White House said it would go .');
  });
});

describe('laws', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'The',
          'said',
          '.',
          '"',
          '\n',
          '\n\n',
          ' ',
          'U.S.',
          '# ',
          '- ',
          '**',
          '(',
          ')',
          '“',
          '’',
          '1.5',
          '---\n',
          '```',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('partitions tokens into sentences and sentences into paragraphs', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { paragraphs, sentences, tokens } = runToEnd(segment(text));
        let token = 0;
        let sentence = 0;
        let end = 0;
        for (const paragraph of paragraphs) {
          expect(paragraph.firstSentence).toBe(sentence);
          expect(paragraph.endSentence).toBeGreaterThan(sentence);
          expect(paragraph.start).toBeGreaterThanOrEqual(end);
          for (; sentence < paragraph.endSentence; sentence++) {
            const found = sentences[sentence];
            expect(found?.firstToken).toBe(token);
            token = found?.endToken ?? -1;
            expect(tokens[token - 1]?.end).toBe(found?.end);
            expect(found?.end).toBeLessThanOrEqual(paragraph.end);
          }
          end = paragraph.end;
        }
        expect(sentence).toBe(sentences.length);
        expect(token).toBe(tokens.length);
      }),
    );
  });

  it('takes a megabyte on one line', () => {
    const { sentences } = runToEnd(segment('word '.repeat(200_000)));
    expect(sentences.length).toBeGreaterThan(100);
  });

  /** How often a text is looked at with a regular expression while it is cut: grows with the time, and is the same on every machine. */
  function countLooks(text: string): number {
    const spy = vi.spyOn(RegExp.prototype, 'test');
    runToEnd(segment(text));
    const looks = spy.mock.calls.length;
    spy.mockRestore();
    return looks;
  }

  it.each(['"… ', '."”’', '. " ', '.( ', '( ', '“ ” ', '? ! ', 'A. ', 'He said "', ', ', 'and ', "'", 'a-', '[a](', '- '])(
    'ends sentences in %j over and over, and takes no longer for each than before',
    (unit) => {
      const { sentences } = runToEnd(segment(unit.repeat(3000)));
      expect(Math.max(...sentences.map(({ firstToken, endToken }) => endToken - firstToken))).toBeLessThanOrEqual(
        LONGEST_SENTENCE,
      );
      expect(countLooks(unit.repeat(2000))).toBeLessThan(2.5 * countLooks(unit.repeat(1000)) + 100);
    },
  );

  it('takes nothing and only marks', () => {
    expect(runToEnd(segment('')).paragraphs).toEqual([]);
    expect(runToEnd(segment(' \n\n')).tokens).toEqual([]);
    expect(runToEnd(segment('?!... "" --')).sentences.length).toBeGreaterThan(0);
  });
});
