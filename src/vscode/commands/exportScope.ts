import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { ReviewStatus } from '../../core/model/review.ts';
import { isFiltering } from '../../core/present/filter.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { fileName } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import { pickOne, type Choice } from './inputs.ts';

/** What is to be exported. */
export interface ExportScope {
  readonly places: readonly ExportPlace[];
  readonly keep: (id: string, status: ReviewStatus) => boolean;
  /** For the name of the file. */
  readonly name: string;
}

/** An article or a folder of articles; paths of files are those below `root`. */
export interface ExportPlace {
  readonly uri: vscode.Uri;
  readonly kind: 'article' | 'folder';
}

/** What a tree row passes, enough of it to know its annotations. */
const ScopeRow = z.object({ key: z.string(), decides: z.array(z.string()) });
type Keep = ExportScope['keep'];

const everything: Keep = () => true;
const acceptedOnly: Keep = (_, status) => status === 'accepted';

/** Rows, files and folders that the command was called on; else the person chooses, in a list with that title. @throws UserError, CancellationError */
export async function chooseScope(workbench: Workbench, args: readonly unknown[], title: string): Promise<ExportScope> {
  const rows = rowsOf(args);
  const { uri } = workbench.active;
  if (rows.length > 0 && uri !== undefined) return scopeOfRows(vscode.Uri.parse(uri, true), rows);
  const places = await placesOf(args);
  if (places.length === 0) return chooseFromOpen(workbench, title);
  return {
    places,
    keep: await pickOne(title, keepChoices()),
    name: places.length === 1 && places[0] ? stem(places[0].uri) : 'articles',
  };
}

function rowsOf(args: readonly unknown[]): readonly z.infer<typeof ScopeRow>[] {
  const [clicked, selected] = args;
  const all = z.array(ScopeRow).safeParse(selected);
  if (all.success && all.data.length > 0) return all.data;
  const one = ScopeRow.safeParse(clicked);
  return one.success ? [one.data] : [];
}

function scopeOfRows(uri: vscode.Uri, rows: readonly z.infer<typeof ScopeRow>[]): ExportScope {
  const ids = new Set(rows.flatMap(({ decides }) => decides));
  return { places: [{ uri, kind: 'article' }], keep: (id) => ids.has(id), name: stem(uri) };
}

/** The explorer passes what was clicked and all that is selected. */
async function placesOf([clicked, selected]: readonly unknown[]): Promise<readonly ExportPlace[]> {
  const all = Array.isArray(selected) ? selected.filter((one) => one instanceof vscode.Uri) : [];
  const uris = all.length > 0 ? all : clicked instanceof vscode.Uri ? [clicked] : [];
  const places: ExportPlace[] = [];
  for (const uri of uris) {
    const { type } = await vscode.workspace.fs.stat(uri);
    places.push({ uri, kind: (type & vscode.FileType.Directory) === 0 ? 'article' : 'folder' });
  }
  return places;
}

function keepChoices(): readonly Choice<Keep>[] {
  const { t } = vscode.l10n;
  return [
    { value: everything, label: t('All annotations'), description: t('proposals too') },
    { value: acceptedOnly, label: t('Accepted annotations only') },
  ];
}

async function chooseFromOpen(workbench: Workbench, title: string): Promise<ExportScope> {
  const { t } = vscode.l10n;
  const { uri, state } = workbench.active;
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder): ExportPlace => ({ uri: folder.uri, kind: 'folder' }));
  const choices: Choice<ExportScope>[] = [];
  if (uri !== undefined && state !== undefined) {
    const article = vscode.Uri.parse(uri, true);
    const name = fileName(article);
    const one = { places: [{ uri: article, kind: 'article' as const }], name: stem(article) };
    choices.push(
      { value: { ...one, keep: everything }, label: t('{0}: all annotations', name), description: t('proposals too') },
      { value: { ...one, keep: acceptedOnly }, label: t('{0}: accepted annotations only', name) },
    );
    if (isFiltering(workbench.session.filter)) {
      const shown = workbench.shown.shown(state);
      const ids = new Set(
        indexDocument(state.document)
          .annotations.filter(shown)
          .map(({ value }) => value.id),
      );
      choices.push({ value: { ...one, keep: (id) => ids.has(id) }, label: t('{0}: what the filter shows', name) });
    }
  }
  if (folders.length > 0) {
    const all = { places: folders, name: vscode.workspace.name ?? 'articles' };
    choices.push(
      { value: { ...all, keep: everything }, label: t('All articles: all annotations'), description: t('proposals too') },
      { value: { ...all, keep: acceptedOnly }, label: t('All articles: accepted annotations only') },
    );
  }
  if (choices.length === 0) throw new UserError(t('Open an article or a folder with articles first.'));
  return pickOne(title, choices);
}

function stem(uri: vscode.Uri): string {
  return fileName(uri).replace(/\.[^.]+$/, '') || 'articles';
}
