import * as vscode from 'vscode';

/** So many rows of a list can be taken by one digit. */
const NUMBERS = 9;

/** A row of a list, and the digit that takes it. */
export type NumberedRow<I extends vscode.QuickPickItem> = I & { readonly digit?: string };

/**
 * The first nine rows with their numbers before their labels. A digit that some label begins with is no number: it narrows the list, as
 * letters do.
 * @param from how many rows at the top go without
 */
export function numberRows<I extends vscode.QuickPickItem>(items: readonly I[], from = 0): readonly NumberedRow<I>[] {
  const spelled = new Set(items.map(({ label }) => label.replace(/^\$\([^)]*\)\s*/, '')[0]));
  let next = 1;
  return items.map((item, index) => {
    if (index < from || item.kind === vscode.QuickPickItemKind.Separator || next > NUMBERS) return item;
    const digit = String(next++);
    return spelled.has(digit) ? item : { ...item, label: `${digit}  ${item.label}`, digit };
  });
}

/** The row that a digit takes when it is the first that is typed. */
export function rowOfDigit<I extends vscode.QuickPickItem>(
  rows: readonly NumberedRow<I>[],
  typed: string,
): NumberedRow<I> | undefined {
  return typed === '' ? undefined : rows.find(({ digit }) => digit === typed);
}

interface NumberedList {
  readonly title: string;
  readonly placeholder?: string;
}

/** A list of which a row is taken by its number, by letters and Enter, or by the mouse; undefined when the person leaves it. */
export async function showNumbered<I extends vscode.QuickPickItem>(
  items: readonly I[],
  { title, placeholder }: NumberedList,
): Promise<I | undefined> {
  const rows = numberRows(items);
  const picker = vscode.window.createQuickPick<NumberedRow<I>>();
  picker.title = title;
  picker.placeholder = placeholder ?? vscode.l10n.t('A number takes a row at once; letters narrow the list');
  picker.matchOnDescription = true;
  picker.items = rows;
  const chosen = await new Promise<I | undefined>((resolve) => {
    picker.onDidChangeValue((typed) => {
      const row = rowOfDigit(rows, typed);
      if (row !== undefined) resolve(row);
    });
    picker.onDidAccept(() => resolve(picker.activeItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  return chosen;
}
