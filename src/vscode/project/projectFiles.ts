import * as vscode from 'vscode';
import { placeProblems } from '../../core/project/describeProblem.ts';
import { firstProject } from '../../core/project/firstProject.ts';
import { PROJECT_FILE } from '../../core/project/projectFile.ts';
import { readProject, type ReadProject } from '../../core/project/readProject.ts';
import { decodeUtf8, encodeUtf8 } from '../../core/text/utf8.ts';
import { parseUri, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';

export function projectFileOf(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, PROJECT_FILE);
}

/** The bytes of a file; undefined for one that can't be read. */
export async function readIfThere(file: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(file).then(
    (bytes) => bytes,
    () => undefined,
  );
}

/** The file as it can be changed. @throws UserError */
export async function requireProject(folder: vscode.Uri): Promise<Extract<ReadProject, { ok: true }>> {
  const read = readProject((await readIfThere(projectFileOf(folder))) ?? encodeUtf8('{}'));
  if (!read.ok) {
    throw new UserError(vscode.l10n.t('{0} is not valid JSON. Correct it first; the Problems panel says where.', PROJECT_FILE));
  }
  if (read.readOnly) {
    throw new UserError(
      vscode.l10n.t('{0} was written by a newer version of Article Annotator. Update the extension to change it.', PROJECT_FILE),
    );
  }
  return read;
}

/** Writes a first project file, or shows the one that is there. */
export async function setUpProject({ files }: Workbench, folder: vscode.Uri): Promise<void> {
  const file = projectFileOf(folder);
  if (!(await files.exists(uriText(file)))) await files.writeAtomically(uriText(file), encodeUtf8(firstProject()));
  await vscode.window.showTextDocument(file);
}

/** What can't be used in the project files, in the Problems panel, with its line. */
export function showProblems(folders: () => readonly vscode.Uri[]): { update(): Promise<void>; dispose(): void } {
  const collection = vscode.languages.createDiagnosticCollection('articleAnnotator.project');
  return {
    async update() {
      const files = folders().map(projectFileOf);
      const found = await Promise.all(files.map(async (file) => [file, await diagnose(file)] as const));
      collection.clear();
      for (const [file, diagnostics] of found) collection.set(parseUri(uriText(file)), diagnostics);
    },
    dispose: () => collection.dispose(),
  };
}

async function diagnose(file: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const bytes = await readIfThere(file);
  const text = bytes === undefined ? undefined : decodeUtf8(bytes);
  const read = bytes === undefined ? undefined : readProject(bytes);
  if (text === undefined || read === undefined) return [];
  const warn = (range: vscode.Range, message: string): vscode.Diagnostic => {
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = 'Article Annotator';
    return diagnostic;
  };
  if (!read.ok) {
    const { failure } = read;
    const line = 'line' in failure ? (failure.line ?? 0) : 0;
    const message = vscode.l10n.t('This is not a project file ({0}): its names, codes and actors are not used.', failure.reason);
    return [warn(new vscode.Range(line, 0, line, 1000), message)];
  }
  return placeProblems(vscode.l10n.t, text, read.problems).map(({ message, start, end }) => {
    const before = text.slice(0, start).split('\n');
    const inside = text.slice(start, Math.min(end, start + 200)).split('\n')[0] ?? '';
    const character = before.at(-1)?.length ?? 0;
    const line = before.length - 1;
    return warn(new vscode.Range(line, character, line, character + Math.max(1, inside.length)), message);
  });
}
