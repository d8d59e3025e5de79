import { extractQuantities } from '../../../../src/core/extract/quantities/extractQuantities.ts';
import { findArticleDate } from '../../../../src/core/articleDate/findArticleDate.ts';
import { loadLinguisticModels } from '../../../../src/core/linguistics/models.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { ArticleDate } from '../../../../src/core/model/articleDate.ts';
import type { QuantityCandidate } from '../../../../src/core/model/candidates.ts';
import type { ParsedText } from '../../../../src/core/model/parsedText.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadLinguisticModels(modelFolder);

export function parse(text: string): ParsedText {
  return runToEnd(parseText(createSourceText(text), models));
}

export function articleDateOf(text: string): ArticleDate | undefined {
  return runToEnd(findArticleDate(parse(text)));
}

/** The figures of a text whose article is dated `date`; the date is looked for in the text where none is given. */
export function figuresOf(text: string, date?: string): readonly QuantityCandidate[] {
  const parsed = parse(text);
  return runToEnd(
    extractQuantities(parsed, date === undefined ? runToEnd(findArticleDate(parsed)) : { iso: date, source: 'given' }),
  );
}

/** One figure in one line: "at least 20 inmates = count 20 at-least". The qualifier *exactly* is left out. */
export function say(text: string, figure: QuantityCandidate): string {
  const { span, kind, value, min, max, iso, magnitude, qualifier, unit } = figure;
  const amount = iso ?? value ?? (magnitude === null ? `${min ?? ''}..${max ?? ''}` : `~${magnitude}`);
  const money = kind === 'money' ? ` ${unit ?? ''}` : '';
  const sure = qualifier === 'exactly' || qualifier === 'vague' ? '' : ` ${qualifier}`;
  return `${text.slice(span.start, span.end)} = ${kind} ${amount}${money}${sure}`;
}
