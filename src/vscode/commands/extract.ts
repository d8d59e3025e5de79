import * as vscode from 'vscode';
import { countLayers } from '../../core/present/countLayers.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { isArticle } from '../services/reading/reading.ts';
import { fileName, isSidecar, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';

/** Longer texts take minutes and hundreds of megabytes: UTF-16 code units. */
const LONGEST_TEXT = 5_000_000;

export function extractCommands(workbench: Workbench): Handlers<'extract'> {
  return { extract: () => extract(workbench) };
}

async function extract(workbench: Workbench): Promise<void> {
  const document = await savedDocument(requireDocument());
  if (document === undefined) return;
  const { annotator, tracker, reader, store, keeper, files } = workbench;
  const uri = uriText(document.uri);
  if (!(await files.exists(uri))) {
    throw new UserError(vscode.l10n.t('{0} is no longer on disk. Save it first, then extract again.', fileName(document.uri)));
  }
  await tracker.adopt(document);
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Extracting annotations'), cancellable: true },
    (_progress, token) =>
      annotator.extract(uri, async () => {
        const fresh = await reader.analyze(uri, token);
        if (fresh === undefined) throw new vscode.CancellationError();
        return fresh;
      }),
  );
  keeper.report(uri, outcome);
  tracker.refresh(uri);
  const state = store.get(uri);
  if (state === undefined || outcome.kind === 'refused' || outcome.kind === 'failed') return;
  const sidecar = fileName(workbench.sidecarOf(document.uri));
  void vscode.window.setStatusBarMessage(`$(check) ${summary(state, sidecar)}`, 6000);
}

function summary({ document }: ArticleState, sidecar: string): string {
  return `${sidecar}: ${countLayers(vscode.l10n.t, document)}`;
}

/** @throws UserError when the active editor shows no text that can be an article. */
function requireDocument(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) throw new UserError(vscode.l10n.t('Open an article first: a text or Markdown file.'));
  if (isSidecar(document.uri)) {
    throw new UserError(vscode.l10n.t('This is a sidecar. Open its article to extract annotations.'));
  }
  if (!isArticle(document)) {
    throw new UserError(
      vscode.l10n.t(
        'Files of the language “{0}” are not read as articles. Add it to the setting “Languages”.',
        document.languageId,
      ),
    );
  }
  const text = document.getText();
  if (text.trim() === '') throw new UserError(vscode.l10n.t('This file is empty: there is nothing to extract yet.'));
  if (text.includes('\0')) throw new UserError(vscode.l10n.t('This is a binary file, not an article.'));
  if (text.length > LONGEST_TEXT) {
    throw new UserError(vscode.l10n.t('This file is too long to be read as one article. Split it into its articles first.'));
  }
  return document;
}

/** An untitled document is saved first: a sidecar needs an article to lie beside. Undefined when the person would not. */
async function savedDocument(document: vscode.TextDocument): Promise<vscode.TextDocument | undefined> {
  if (!document.isUntitled) return document;
  const save = vscode.l10n.t('Save…');
  const message = vscode.l10n.t('Save the article first: its annotations are kept in a file beside it.');
  if ((await vscode.window.showInformationMessage(message, save)) !== save) return undefined;
  const saved = await vscode.workspace.saveAs(document.uri);
  if (saved === undefined) return undefined;
  const opened = await vscode.workspace.openTextDocument(saved);
  await vscode.window.showTextDocument(opened);
  return opened;
}
