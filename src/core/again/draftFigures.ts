import { readAmount } from '../extract/quantities/amounts/ranges.ts';
import { readUnitFigure } from '../extract/quantities/amounts/amountFigures.ts';
import type { Amount } from '../extract/quantities/amounts/atom.ts';
import { readArticleContext } from '../extract/quantities/reading/articleContext.ts';
import { NOUN_PARTS } from '../extract/quantities/reading/nounParts.ts';
import { paragraphParts } from '../linguistics/paragraphParts.ts';
import { canStartFigure } from '../extract/quantities/starters.ts';
import type { QuantityCandidate } from '../model/candidates.ts';
import type { ParsedText } from '../model/parsedText.ts';
import { readRow, type Row } from '../pattern/row.ts';
import type { QuantityDraft } from '../review/decision.ts';
import { NO_VALUE, valueOf, type QuantityValue } from '../model/quantityValue.ts';
import type { Steps } from '../steps.ts';
import { overlaps } from '../text/span.ts';

export function draftFigure(candidate: QuantityCandidate): QuantityDraft {
  return { layer: 'quantity', span: candidate.span, value: valueOf(candidate) };
}

/** Of numbers that were read as no figure (labels, numbers of things, what a filter dropped) what they could be: with a unit, a noun, or alone. */
export function* draftMissedFigures(parsed: ParsedText, found: readonly QuantityCandidate[]): Steps<readonly QuantityDraft[]> {
  const context = yield* readArticleContext(parsed);
  const drafts: QuantityDraft[] = [];
  for (const part of parsed.paragraphs.flatMap((paragraph) => paragraphParts(parsed, paragraph))) {
    const row = readRow(parsed, part);
    let free = 0;
    for (const [at, lexeme] of row.lexemes.entries()) {
      if (at < free || !canStartFigure(row, at) || found.some(({ span }) => overlaps(span, lexeme))) continue;
      const amount = readAmount(row, at, context);
      if (amount === undefined) continue;
      free = amount.end;
      drafts.push(...draftAmount(row, amount));
    }
    yield;
  }
  return drafts;
}

function draftAmount(row: Row, amount: Amount): readonly QuantityDraft[] {
  const measured = readUnitFigure(row, amount);
  if (measured !== undefined) {
    const { kind, qualifier, value, min, max, magnitude, unit } = measured;
    return [draftOf(row, measured.start, measured.end, { ...NO_VALUE, kind, qualifier, value, min, max, magnitude, unit })];
  }
  const { start, end, value, min, max } = amount;
  const count = { ...NO_VALUE, value, min, max };
  const noun = NOUN_PARTS.NOUN(row, row.isJoiner(end) ? end + 1 : end);
  const year = /^[12]\d{3}$/.exec(row.text(start))?.[0];
  return [
    ...(noun === undefined ? [] : [draftOf(row, start, noun.end, { ...count, unit: noun.value.lower })]),
    ...(year === undefined || end > start + 1 ? [] : [draftOf(row, start, end, { ...NO_VALUE, kind: 'date', iso: year })]),
    draftOf(row, start, end, count),
  ];
}

function draftOf(row: Row, start: number, end: number, value: QuantityValue): QuantityDraft {
  return { layer: 'quantity', span: { start: row.at(start)?.start ?? 0, end: row.at(end - 1)?.end ?? 0 }, value };
}
