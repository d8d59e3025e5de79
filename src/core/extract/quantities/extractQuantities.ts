import type { ArticleDate } from '../../model/articleDate.ts';
import type { QuantityCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Steps } from '../../steps.ts';
import { readCurrencyContext } from './currencyContext.ts';
import { readLexemes } from './lexemes.ts';
import { readAmount } from './ranges.ts';

/** Every figure of the text, in text order. */
export function* extractQuantities(parsed: ParsedText, _date: ArticleDate | undefined): Steps<readonly QuantityCandidate[]> {
  const found: QuantityCandidate[] = [];
  const context = readCurrencyContext(parsed);
  for (const paragraph of parsed.paragraphs) {
    const lexemes = readLexemes(parsed, paragraph);
    for (let at = 0; at < lexemes.length; at += 1) {
      const amount = readAmount(lexemes, at, context);
      if (amount === undefined || amount.kind === 'bare') continue;
      const start = lexemes[amount.start]?.start ?? 0;
      const end = lexemes[amount.end - 1]?.end ?? start;
      const { kind, value, min, max, unit } = amount;
      found.push({
        span: { start, end },
        kind,
        qualifier: 'exactly',
        value,
        min,
        max,
        iso: null,
        magnitude: null,
        unit,
        rule: kind,
      });
      at = amount.end - 1;
    }
    yield;
  }
  return found;
}
