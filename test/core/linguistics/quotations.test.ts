import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/core/linguistics/quotations.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import type { Span } from '../../../src/core/text/span.ts';

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') spans.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return spans;
}

/** Each expected quotation: its text; `>` before it a level deeper, `~` when it stays open, `+` when it continues an earlier one. */
function check(text: string, ...expected: string[]): void {
  it(`reads ${JSON.stringify(text.slice(0, 60))}`, () => {
    const found = runToEnd(findQuotations(text, paragraphsOf(text))).map(
      ({ start, end, depth, closed, continues }) =>
        '>'.repeat(depth) + (closed ? '' : '~') + (continues === undefined ? '' : '+') + text.slice(start, end),
    );
    expect(found).toEqual(expected);
  });
}

describe('quotations', () => {
  check('He said "yes" and "no".', '"yes"', '"no"');
  check('“We can’t go,” she said. “Not now.”', '“We can’t go,”', '“Not now.”');
  check("'We can't go,' she said of the inmates' cells.", "'We can't go,'");
  check('‘One told us, “It helps”, and it does.’', '‘One told us, “It helps”, and it does.’', '>“It helps”');
  check('"He said \'go\' to me," she said.', '"He said \'go\' to me,"', ">'go'");
  check('Il a dit « oui ».', '« oui »');
  check('Sie sagte „ja“.', '„ja“');
  check('“One.\n“Two.”', '~“One.', '+“Two.”');
  check('“One.\nTwo,” he said.', '~“One.', '+Two,”');
  check('"One.\n"Two."', '~"One.', '+"Two."');
});

describe('no quotations', () => {
  check("The inmates' cells and O'Neill's dog in the '90s");
  check('It’s the boys’ turn, y’all');
  check("rock 'n' roll");
});

describe('laws', () => {
  it('stays inside its paragraph on any text', () => {
    const part = fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', '„', ' ', 'a', 's', '.', '\n', "''", '``');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        const paragraphs = paragraphsOf(text);
        for (const { start, end } of runToEnd(findQuotations(text, paragraphs))) {
          expect(end).toBeGreaterThan(start);
          expect(paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end)).toBe(true);
        }
      }),
    );
  });
});
