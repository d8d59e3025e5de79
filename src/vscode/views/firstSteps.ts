import * as vscode from 'vscode';
import type { Workbench } from '../services/workbench.ts';
import { settings } from '../services/settings.ts';

const LEGEND_KEY = 'legendOffered';
const WRAP_KEY = 'wrapOffered';
/** Lines of prose longer than this can't be read without wrapping: UTF-16 code units. */
const LONG_LINE = 300;

/** What a person is told the first time: what the marks mean, at the first review, and that long lines can be wrapped. Each once. */
export function offerFirstSteps(workbench: Workbench): vscode.Disposable {
  const { session, active, store, tracker, person: memory } = workbench;
  let hasOpened = false;
  const offerLegend = (): void => {
    if (session.reviewing === undefined) return;
    session.learnSteps();
    if (memory.get(LEGEND_KEY) === true) return;
    void memory.update(LEGEND_KEY, true);
    void explainMarks();
  };
  const onArticle = (): void => {
    const { uri } = active;
    const reading = uri === undefined ? undefined : tracker.reading(uri);
    if (uri === undefined || reading === undefined || reading.state === 'notProse') return;
    if (!hasOpened && settings.openViews())
      void vscode.commands.executeCommand('articleAnnotator.actors.focus', { preserveFocus: true });
    hasOpened = true;
    if (memory.get(WRAP_KEY) === true || session.reviewing !== undefined) return;
    const editor = active.editor();
    if (editor === undefined || !needsWrapping(editor.document)) return;
    void memory.update(WRAP_KEY, true);
    void offerWrapping(editor.document);
  };
  return vscode.Disposable.from(
    session.onDidChange(offerLegend),
    store.onDidChange(({ uri, what }) => {
      if (what === 'decision' || (what === 'saved' && store.get(uri)?.hasSidecar === true)) session.learnSteps();
    }),
    active.onDidChange(onArticle),
    tracker.onDidChange(onArticle),
  );
}

async function explainMarks(): Promise<void> {
  const show = vscode.l10n.t('Show Legend');
  const message = vscode.l10n.t(
    'A accepts, R rejects, H shows all keys. Underlines are names, boxes are figures, slanted words report what is said.',
  );
  if ((await vscode.window.showInformationMessage(message, show)) === show)
    await vscode.commands.executeCommand('articleAnnotator.showLegend');
}

function needsWrapping(document: vscode.TextDocument): boolean {
  const wrap = vscode.workspace.getConfiguration('editor', document).get<unknown>('wordWrap');
  if (wrap !== 'off') return false;
  for (let line = 0; line < document.lineCount; line += 1) if (document.lineAt(line).text.length > LONG_LINE) return true;
  return false;
}

async function offerWrapping({ languageId, uri }: vscode.TextDocument): Promise<void> {
  const wrap = vscode.l10n.t('Wrap Lines');
  const message = vscode.l10n.t('This article has long lines. Wrap the lines of files like this one?');
  if ((await vscode.window.showInformationMessage(message, wrap, vscode.l10n.t('Not Now'))) !== wrap) return;
  const configuration = vscode.workspace.getConfiguration('editor', { uri, languageId });
  await configuration.update('wordWrap', 'on', vscode.ConfigurationTarget.Global, true);
}

/** One line above the actors until the first annotations are kept or reviewed. */
export function firstStepsMessage({ active: { state, uri }, session, tracker }: Workbench): string {
  if (
    session.knowsSteps ||
    state === undefined ||
    state.hasSidecar ||
    uri === undefined ||
    tracker.reading(uri)?.state !== 'ready'
  )
    return '';
  return vscode.l10n.t('Select a row to go to the text. “Start Review” goes through the proposals, one key each.');
}
