import { whatOpens } from '../../pattern/openers.ts';
import type { Row, LexemeAt } from '../../pattern/row.ts';
import { runPasses } from './passes/passes.ts';
import { resolveOverlaps } from './passes/resolveOverlaps.ts';
import type { ArticleContext } from './reading/articleContext.ts';
import { firstFound } from './reading/documented.ts';
import type { Draft } from './reading/draft.ts';
import { readQualifierBefore } from './reading/qualifiers.ts';
import { LAST_FAMILIES, RANK, SINGLE_FAMILIES, SURE_FAMILIES, type RowReading } from './rules.ts';
import { canStartFigure } from './starters.ts';

const [sureAt, singleAt, lastAt] = [whatOpens(SURE_FAMILIES), whatOpens(SINGLE_FAMILIES), whatOpens(LAST_FAMILIES)];

/** The figures of one paragraph, in text order, dates not yet placed in the calendar. */
export function readFigures(row: Row, context: ArticleContext): readonly Draft[] {
  const reading: RowReading = { row, context };
  const drafts: Draft[] = [];
  let free: LexemeAt = 0;
  for (let at: LexemeAt = 0; at < row.length; at += 1) {
    if (!canStartFigure(row, at)) continue;
    const sure = firstFound(sureAt(row, at), reading, at);
    if (sure !== undefined) drafts.push(sure);
    if (at < free) continue;
    const found = readAt(reading, at);
    drafts.push(...found.map((draft) => qualify(row, draft)));
    if (found.length > 0) free = Math.min(...found.map((draft) => numberEnd(draft, at)));
  }
  return runPasses(row, resolveOverlaps(drafts, RANK));
}

function readAt(reading: RowReading, at: LexemeAt): readonly Draft[] {
  const single = firstFound(singleAt(reading.row, at), reading, at);
  if (single !== undefined) return [single];
  return lastAt(reading.row, at)
    .map((family) => family.read(reading, at))
    .filter((draft) => draft !== undefined);
}

/** A second reading may start behind the number, so that "36 of 108 apartments" and "20 five-year bonds" are two. */
function numberEnd(draft: Draft, at: LexemeAt): LexemeAt {
  return draft.noun === undefined ? draft.end : at + 1;
}

/** Whether the figure has a noun, or one follows it. */
function isCounted(row: Row, draft: Draft): boolean {
  return draft.noun !== undefined || (draft.kind === 'money' && /^(?:NN|JJ)/.test(row.tag(draft.end)));
}

function qualify(row: Row, draft: Draft): Draft {
  const before =
    draft.qualifier === 'vague' ? undefined : readQualifierBefore(row, draft.start, draft.kind, isCounted(row, draft));
  return before === undefined ? draft : { ...draft, start: before.start, qualifier: before.qualifier };
}
