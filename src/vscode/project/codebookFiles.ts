import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import { Code } from '../../core/model/codebook.ts';
import { mergeCodes } from '../../core/project/mergeCodes.ts';
import { loadExchange } from '../services/loadExchange.ts';
import { fileName, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import type { ProjectDesk } from './projectDesk.ts';
import { projectFileOf, requireProject } from './projectFiles.ts';
import { UserError } from '../services/userError.ts';

const FileUri = z.custom<vscode.Uri>((value) => value instanceof vscode.Uri);
/** What an import passes: the codes themselves. */
const GivenCodes = z.object({ codes: z.array(Code) });
/** What a script or a key binding may say beforehand. */
const GivenFile = z.object({ file: FileUri });

/** Takes the codes of a codebook of MAXQDA, NVivo, ATLAS.ti or QualCoder into the project file; what it says already stays. */
export async function importCodebook(
  workbench: Workbench,
  desk: ProjectDesk,
  folder: vscode.Uri,
  [given]: readonly unknown[],
): Promise<void> {
  const passed = GivenCodes.safeParse(given);
  const codes = passed.success ? passed.data.codes : await readCodes(workbench, folder, given);
  const { project } = await requireProject(folder);
  const { added, completed, different } = mergeCodes(project.codebook.codes, codes);
  await desk.act(folder, { kind: 'takeCodes', codes: [...codes] });
  const { t } = vscode.l10n;
  const parts = [
    t('{0} added to the codebook, {1} completed.', counted(t, 'code', added.length), completed.length),
    different.length === 0 ? '' : t('Of these yours stay as they are: {0}', different.join(', ')),
  ];
  const open = t('Open Project File');
  void vscode.window.showInformationMessage(parts.filter((part) => part !== '').join(' '), open).then(async (choice) => {
    if (choice === open) await vscode.window.showTextDocument(projectFileOf(folder));
  });
}

async function readCodes(workbench: Workbench, folder: vscode.Uri, given: unknown): Promise<readonly Code[]> {
  const { t } = vscode.l10n;
  const known = GivenFile.safeParse(given);
  const chosen = known.success
    ? [known.data.file]
    : await vscode.window.showOpenDialog({
        title: t('Import Codebook'),
        openLabel: t('Import'),
        defaultUri: folder,
        filters: { 'REFI-QDA': ['qdc', 'qdpx'], [t('All Files')]: ['*'] },
      });
  const [file] = chosen ?? [];
  if (file === undefined) throw new vscode.CancellationError();
  const { readCodebook } = await loadExchange(workbench.bundles);
  const bytes = await vscode.workspace.fs.readFile(file);
  const read = readCodebook({ path: fileName(file), bytes }, workbench.dictionary.codebook(folder));
  if (!read.ok) throw new UserError(t('{0} can’t be imported: {1}', fileName(file), read.problem));
  return read.codes;
}

/** Writes the project's codes for those programs. */
export async function exportCodebook(workbench: Workbench, folder: vscode.Uri, [given]: readonly unknown[]): Promise<void> {
  const { t } = vscode.l10n;
  const codebook = workbench.dictionary.codebook(folder);
  if (codebook.codes.length === 0) throw new UserError(t('There are no codes yet. Run “Article: Set Up Project…” first.'));
  const known = GivenFile.safeParse(given);
  const file = known.success
    ? known.data.file
    : await vscode.window.showSaveDialog({
        title: t('Export Codebook'),
        defaultUri: vscode.Uri.joinPath(folder, 'codebook.qdc'),
        filters: { 'REFI-QDA': ['qdc'] },
      });
  if (file === undefined) throw new vscode.CancellationError();
  const { writeCodebook } = await loadExchange(workbench.bundles);
  await workbench.files.writeAtomically(uriText(file), writeCodebook(codebook));
  void vscode.window.setStatusBarMessage(
    `$(tag) ${t('{0} exported to {1}.', counted(t, 'code', codebook.codes.length), fileName(file))}`,
    6000,
  );
}
