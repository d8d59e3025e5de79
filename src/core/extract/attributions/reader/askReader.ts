import { isMark, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { isPause, mapSteps, type Steps } from '../../../steps.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { proposeStatement } from './proposeStatement.ts';
import { refuseStatements } from './refuseStatements.ts';
import { settleContent } from './settleContent.ts';
import { settleSource } from './settleSource.ts';
import { readStatementShares } from './statementShares.ts';

/** So near to the cue of a statement that is known no other is proposed: helping verbs and particles count for cues too. */
const BESIDE = 3;

/**
 * What the reader of paragraphs thinks of the statements that rules found: those that it sees nothing of are left out, and what it is sure of is added.
 * @param drafts in text order
 */
export function* askReader(text: IndexedText, drafts: readonly StatementDraft[]): Steps<readonly StatementDraft[]> {
  const { reading } = text.parsed;
  const shares = readStatementShares(reading);
  if (reading === undefined || shares === undefined) return drafts;
  const { weights } = reading;
  const taken = new Uint8Array(text.tokens.length);
  for (const { cue } of drafts) for (const { first, end } of cue) taken.fill(1, Math.max(0, first - BESIDE), end + BESIDE);
  const missed: StatementDraft[] = [];
  for (const { index } of text.tokens) {
    if (isPause(index)) yield;
    const draft = taken[index] === 1 || isMark(text, index) ? undefined : proposeStatement(text, index, shares, weights);
    if (draft === undefined) continue;
    taken.fill(1, index, index + 1 + BESIDE);
    missed.push(draft);
  }
  const settled = yield* mapSteps(refuseStatements(text, drafts, shares, weights), (draft) =>
    settleSource(text, settleContent(text, draft, shares, weights), shares, weights),
  );
  return [...settled, ...missed].sort((a, b) => a.anchor - b.anchor);
}
