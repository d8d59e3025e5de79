import * as vscode from 'vscode';
import { ArgumentRole } from '../../core/model/event.ts';
import type { PartChoice } from '../../core/present/partChoices.ts';
import { oneLine, shorten } from '../../core/present/outline.ts';
import { roleWord } from '../../core/present/words.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { sameSpan, type Span } from '../../core/text/span.ts';
import type { Workbench } from '../services/workbench.ts';
import { findNear, trimSpan } from './inputs.ts';
import { numberRows, rowOfDigit, type NumberedRow } from './numbered.ts';

interface PartRow extends vscode.QuickPickItem {
  /** None: this row takes what is there. */
  readonly part?: PartChoice;
}

interface PartsQuestion {
  readonly title: string;
  readonly near: Span;
  readonly present: readonly PartChoice[];
  readonly offered: readonly PartChoice[];
}

const MOST_OFFERED = 30;

/**
 * One list of all parts that something has or could have: a row, by its number, by letters and Enter or with the mouse, puts one in or
 * takes it out, and stays where it is; Enter on the first row takes what is there. Words that nothing marks are typed as they stand, or
 * selected in the text. @throws CancellationError when the person leaves it
 */
export async function pickParts(
  workbench: Workbench,
  state: ArticleState,
  { title, near, present, offered }: PartsQuestion,
): Promise<readonly PartChoice[]> {
  const { t } = vscode.l10n;
  let now: readonly PartChoice[] = present;
  let listed: readonly PartChoice[] = [...present, ...offered.slice(0, MOST_OFFERED)];
  let rows: readonly NumberedRow<PartRow>[] = [];
  // The window still shows the row of a digit as active, until it has heard that the list begins anew: Enter is not meant for that row.
  let ofDigit: PartChoice | undefined;
  const isIn = (part: PartChoice): boolean => now.some((one) => samePart(one, part));
  const label = ({ role, span }: PartChoice): string =>
    `${roleWord(t, role)}: ${shorten(oneLine(state.text.slice(span.start, span.end)), 60)}`;
  const rowOf = (part: PartChoice): PartRow => ({
    part,
    label: `${isIn(part) ? '$(check)' : '$(add)'} ${label(part)}`,
    description: isIn(part) ? t('takes part') : '',
  });
  const picker = vscode.window.createQuickPick<PartRow>();
  picker.title = title;
  picker.placeholder = t('A number puts a part in or takes it out; Enter takes what is there');
  picker.ignoreFocusOut = true;
  picker.keepScrollPosition = true;
  const original = workbench.active.selection();
  const wordsPointedAt = (): readonly Span[] => {
    const selection = workbench.active.selection();
    const moved = selection !== undefined && (selection.start !== original?.start || selection.end !== original.end);
    const spans = [moved ? trimSpan(state.text, selection) : undefined, findNear(state.text, picker.value.trim(), near)];
    return spans.flatMap((span) => span ?? []);
  };
  const update = (): void => {
    const spelled = wordsPointedAt().flatMap((span) => ArgumentRole.options.map((role): PartChoice => ({ role, span })));
    const fresh = spelled.filter((part) => !listed.some((one) => samePart(one, part)));
    const done: PartRow = { label: `$(pass) ${t('Done: accept it so')}` };
    rows = numberRows([done, ...listed.map(rowOf)], 1);
    picker.items = [...rows, ...fresh.map((part) => ({ ...rowOf(part), alwaysShow: true }))];
  };
  const toggle = (part: PartChoice): void => {
    const others = now.filter((one) => !sameSpan(one.span, part.span));
    now = isIn(part) ? now.filter((one) => !samePart(one, part)) : [...others, part];
    if (!listed.some((one) => samePart(one, part))) listed = [...listed, part];
    picker.value = '';
    update();
    picker.activeItems = picker.items.slice(0, 1);
  };
  const subscription = vscode.window.onDidChangeTextEditorSelection(update);
  const isDone = await new Promise<boolean>((resolve) => {
    picker.onDidChangeValue((typed) => {
      const part = rowOfDigit(rows, typed)?.part;
      if (part === undefined) return update();
      ofDigit = part;
      return toggle(part);
    });
    picker.onDidChangeActive(([active]) => {
      if (ofDigit !== undefined && (active?.part === undefined || !samePart(active.part, ofDigit))) ofDigit = undefined;
    });
    picker.onDidAccept(() => {
      const part = picker.activeItems[0]?.part;
      if (part === undefined || ofDigit !== undefined) resolve(true);
      else toggle(part);
    });
    picker.onDidHide(() => resolve(false));
    update();
    picker.show();
  });
  subscription.dispose();
  picker.dispose();
  if (!isDone) throw new vscode.CancellationError();
  return now;
}

function samePart(a: PartChoice, b: PartChoice): boolean {
  return a.role === b.role && sameSpan(a.span, b.span);
}
