import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/core/linguistics/tokenize.ts';

/** `expected` has the tokens with a space between. */
function check(input: string, expected: string): void {
  it(`cuts ${JSON.stringify(input)}`, () => {
    const tokens = tokenize(input).map(({ start, end }) => input.slice(start, end));
    expect(tokens.join(' ')).toBe(expected);
  });
}

describe('words', () => {
  check('Hello, world!', 'Hello , world !');
  check("O'Neill didn't say it's Qa'ida's.", "O'Neill did n't say it 's Qa'ida 's .");
  check('Türkiye’s efforts can’t wait', 'Türkiye ’s efforts ca n’t wait');
  check("the inmates' cells", "the inmates ' cells");
  check("rock 'n' roll in the '90s", "rock ' n ' roll in the '90s");
  check('They cannot go; we’re gonna', 'They can not go ; we ’re gon na');
  check('(AFP).', '( AFP ) .');
  check('Well... maybe… no', 'Well ... maybe … no');
  check('a — b—c -- d', 'a — b — c -- d');
  check('AT&T and S&P, Q&A', 'AT&T and S&P , Q&A');
});

describe('hyphens and slashes', () => {
  check('Turkish-backed forces', 'Turkish - backed forces');
  check('Abu Bakr al-Baghdadi, el-Sisi', 'Abu Bakr al-Baghdadi , el-Sisi');
  check('the al-Qaida-linked group', 'the al-Qaida - linked group');
  check('co-founder re-elected, non-profit', 'co-founder re-elected , non-profit');
  check('anti-Taliban, mid-October', 'anti - Taliban , mid - October');
  check('35-year-old', '35 - year - old');
  check('PKK/YPG and/or 9/11', 'PKK / YPG and / or 9/11');
  check('as-is', 'as - is');
});

describe('abbreviations', () => {
  check('Gen. Smith met Mr. Jones.', 'Gen. Smith met Mr. Jones .');
  check('on Feb. 7, 2023.', 'on Feb. 7 , 2023 .');
  check('No. 2 rival; he said no. Then', 'No. 2 rival ; he said no . Then');
  check('the U.S. Central Command', 'the U.S. Central Command');
  check('U.S.-led raid', 'U.S. - led raid');
  check('Pompa S.p.A. reports', 'Pompa S.p.A. reports');
  check('at 8 a.m. and 8:05', 'at 8 a.m. and 8:05');
  check('J.K. Rowling and J. Smith', 'J.K. Rowling and J. Smith');
  check('They marched. Marching', 'They marched . Marching');
  check('It was mar. The', 'It was mar . The');
});

describe('numbers and money', () => {
  check('7.7 magnitude, 1,444 people', '7.7 magnitude , 1,444 people');
  check('US$1.3bn, €94.60, £120m', 'US$ 1.3 bn , € 94.60 , £ 120 m');
  check('EUR1.3bn', 'EUR 1.3 bn');
  check('18.4% of 5pm', '18.4 % of 5 pm');
  check('won 1-0 in 2022-23', 'won 1 - 0 in 2022 - 23');
  check('on 2023-02-06 or 06/02/2023', 'on 2023-02-06 or 06/02/2023');
  check('the 1990s, 21st, 2nd-largest', 'the 1990s , 21st , 2nd - largest');
  check('between 10–15 °C', 'between 10 – 15 °C');
  check('4x4 F-16s and 2FA', '4x4 F - 16s and 2FA');
  check('a .265 average', 'a .265 average');
});

describe('addresses and tags', () => {
  check('See https://example.com/a_(b)?q=1.', 'See https://example.com/a_(b)?q=1 .');
  check('mail jane.doe@example.co.uk, please', 'mail jane.doe@example.co.uk , please');
  check('at example.com/news, said', 'at example.com/news , said');
  check('#BlackLivesMatter by @who', '#BlackLivesMatter by @who');
  check('end.Next', 'end . Next');
});

describe('laws', () => {
  it('gives ordered tokens without white space that together hold every other character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        let rest = '';
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/);
          rest += text.slice(start, end);
          at = end;
        }
        expect(rest).toBe(text.replace(/[\s\u200B\u2060\uFEFF]/g, ''));
      }),
    );
  });

  it('shifts with its offset', () => {
    expect(tokenize('a b', 10)).toEqual([
      { start: 10, end: 11 },
      { start: 12, end: 13 },
    ]);
  });

  it('takes time in proportion to length', () => {
    for (const piece of ['a', 'a-', "a'", '.', '1,', '@a', 'http://a.', '“', 'A&', '\ud800', 'a.b']) {
      const started = performance.now();
      tokenize(piece.repeat(100_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});
