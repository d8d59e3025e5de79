import * as vscode from 'vscode';
import type { Picture } from '../../core/picture/picture.ts';
import { standAlone } from '../../core/picture/style.ts';
import { tableCsv } from '../../core/picture/tableCsv.ts';
import { UserError } from '../services/userError.ts';

type PictureFormat = 'svg' | 'png' | 'csv' | 'vegaLite';
const EXTENSIONS: Readonly<Record<PictureFormat, string>> = { svg: 'svg', png: 'png', csv: 'csv', vegaLite: 'vl.json' };

interface FormatItem extends vscode.QuickPickItem {
  readonly format: PictureFormat;
}

/** What a picture can be saved as; without a picture only its table. */
function formatItems(picture: Picture): readonly FormatItem[] {
  const { t } = vscode.l10n;
  const drawn: readonly FormatItem[] = [
    { format: 'svg', label: 'SVG', description: t('picture, for print and further drawing') },
    { format: 'png', label: 'PNG', description: t('picture, in the colours of the theme') },
  ];
  return [
    ...(picture.svg === undefined ? [] : drawn),
    { format: 'csv', label: 'CSV', description: t('the rows of the table') },
    { format: 'vegaLite', label: 'Vega-Lite', description: t('specification with its data, to go on with') },
  ];
}

/** The picture as text. @throws UserError where nothing is drawn */
function writeText(picture: Picture, format: Exclude<PictureFormat, 'png'>): string {
  if (format === 'csv') return tableCsv(picture.table);
  if (format === 'vegaLite') return `${JSON.stringify(picture.vegaLite(), undefined, 2)}\n`;
  if (picture.svg === undefined) throw new UserError(picture.description);
  return standAlone(picture.svg);
}

/** Asks for a format and a place, and writes it. `paint` makes the PNG, which only a page can. */
export async function savePicture(
  picture: Picture,
  beside: vscode.Uri | undefined,
  paint: () => Promise<Uint8Array>,
): Promise<void> {
  const { t } = vscode.l10n;
  const chosen = await vscode.window.showQuickPick([...formatItems(picture)], { title: t('Save Picture As') });
  if (chosen === undefined) return;
  const { format } = chosen;
  const name = `${picture.kind}.${EXTENSIONS[format]}`;
  const target = await vscode.window.showSaveDialog({
    title: t('Save Picture As'),
    filters: { [chosen.label]: [EXTENSIONS[format]] },
    ...(beside === undefined ? {} : { defaultUri: vscode.Uri.joinPath(beside, '..', name) }),
  });
  if (target === undefined) return;
  const bytes = format === 'png' ? await paint() : new TextEncoder().encode(writeText(picture, format));
  await vscode.workspace.fs.writeFile(target, bytes);
  void vscode.window.showInformationMessage(t('Saved as {0}.', vscode.workspace.asRelativePath(target)));
}

export async function copyPicture(picture: Picture): Promise<void> {
  const { t } = vscode.l10n;
  const items = formatItems(picture).filter(({ format }) => format !== 'png');
  const chosen = await vscode.window.showQuickPick([...items], { title: t('Copy Picture As') });
  if (chosen === undefined || chosen.format === 'png') return;
  await vscode.env.clipboard.writeText(writeText(picture, chosen.format));
  void vscode.window.setStatusBarMessage(t('Copied to the clipboard.'), 3000);
}
