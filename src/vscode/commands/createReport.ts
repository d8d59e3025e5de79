import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import { EMPTY_PROJECT } from '../../core/project/project.ts';
import type { ReportArticle, ReportInput, ReportKind } from '../../core/report/reportInput.ts';
import type * as reportBundle from '../../core/report/reportBundle.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { exporting } from '../services/lazyBundles.ts';
import { loadExchange } from '../services/loadExchange.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import { fileName } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import { findExported, readExported } from './exportArticles.ts';
import { chooseScope, type ExportScope } from './exportScope.ts';
import { pickOne } from './inputs.ts';
import { revealFile } from './revealFile.ts';

const isReport = exporting<typeof reportBundle>('createReportSteps', 'readPlaceTable', 'keepOnly');
const FileUri = z.custom<vscode.Uri>((value) => value instanceof vscode.Uri);
/** What a script or a key binding may say beforehand. */
const Given = z.object({ kind: z.enum(['report', 'sheet']), articles: z.array(FileUri), out: FileUri });

interface ReportOrder {
  readonly kind: ReportKind;
  readonly scope: ExportScope;
  readonly out: vscode.Uri;
}

/** Asks for which articles, what kind and where to; writes one file. @throws UserError, CancellationError */
export async function createReportFile(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const order = (await givenOrder(args)) ?? (await askOrder(workbench, args));
  const articles = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Creating report'), cancellable: true },
    (progress, token) => write(workbench, order, progress, token),
  );
  const { t } = vscode.l10n;
  const [open, reveal] = [t('Open'), t('Reveal')];
  const message = t('Report of {0} written to {1}.', counted(t, 'article', articles), fileName(order.out));
  void vscode.window.showInformationMessage(message, open, reveal).then(async (choice) => {
    if (choice === reveal) await revealFile(order.out);
    if (choice === open) await openReport(order.out);
  });
}

/** In the browser where there is one for files; as text in the editor else. */
async function openReport(file: vscode.Uri): Promise<void> {
  const isPage = /\.html?$/i.test(file.path);
  if (isPage && file.scheme === 'file' && (await vscode.env.openExternal(file))) return;
  await vscode.window.showTextDocument(file);
}

async function givenOrder(args: readonly unknown[]): Promise<ReportOrder | undefined> {
  const given = Given.safeParse(args[0]);
  if (!given.success) return undefined;
  const { kind, articles, out } = given.data;
  const places = await Promise.all(
    articles.map(async (uri) => {
      const { type } = await vscode.workspace.fs.stat(uri);
      return { uri, kind: (type & vscode.FileType.Directory) === 0 ? ('article' as const) : ('folder' as const) };
    }),
  );
  return { kind, scope: { places, keep: () => true, name: 'articles' }, out };
}

async function askOrder(workbench: Workbench, args: readonly unknown[]): Promise<ReportOrder> {
  const { t } = vscode.l10n;
  const kind = await pickOne<ReportKind>(t('Create Report'), [
    {
      value: 'report',
      label: t('Report'),
      description: t('text with notes, pictures, actors, events, figures, statements, decisions'),
    },
    {
      value: 'sheet',
      label: t('Fact-Check Sheet'),
      description: t('each claim and figure with room for verdict, evidence and initials'),
    },
  ]);
  const scope = await chooseScope(workbench, args, t('Create Report'));
  const near = scope.places[0]?.uri;
  const isOne = scope.places.length === 1 && scope.places[0]?.kind === 'article';
  const folder = near === undefined ? undefined : isOne ? vscode.Uri.joinPath(near, '..') : near;
  const name = `${scope.name}.${kind === 'report' ? 'report' : 'fact-check'}.html`;
  const out = await vscode.window.showSaveDialog({
    title: t('Create Report'),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [t('Web Page')]: ['html'], Markdown: ['md'] },
  });
  if (out === undefined) throw new vscode.CancellationError();
  return { kind, scope, out };
}

async function write(
  workbench: Workbench,
  { kind, scope, out }: ReportOrder,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<number> {
  const [exchange, bundle] = [await loadExchange(workbench.bundles), await workbench.bundles.load('report', isReport)];
  const found = await findExported(scope, token);
  const articles: ReportArticle[] = [];
  for (const { uri, path } of found) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    progress.report({ message: path, increment: 100 / found.length });
    const read = await readExported(workbench, exchange, uri, path);
    if (typeof read === 'string') workbench.logger.warn(read);
    else if (read !== undefined) articles.push({ ...read, document: bundle.keepOnly(read.document, scope.keep) });
  }
  if (articles.length === 0)
    throw new UserError(vscode.l10n.t('There is nothing to tell: run “Article: Extract Annotations” first.'));
  const [first] = scope.places;
  const { codebook, register } = first === undefined ? EMPTY_PROJECT : workbench.dictionary.project(first.uri);
  const places = bundle.readPlaceTable(await workbench.modelSource.load(bundle.PLACES_FILE));
  const input: ReportInput = { articles, codebook, register, places, day: new Date().toISOString().slice(0, 10) };
  const steps = bundle.createReportSteps(vscode.l10n.t, input, kind, bundle.reportFormat(out.path));
  const text = await runInSlices(steps, token);
  if (text === undefined) throw new vscode.CancellationError();
  await workbench.files.writeAtomically(out.toString(), encodeUtf8(text));
  return articles.length;
}
