import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import {
  FORMAT_NAMES,
  QDA_PROGRAMS,
  type ExchangeArticle,
  type ExchangeFile,
  type Format,
  type QdaProgram,
} from '../../core/exchange/format.ts';
import { EMPTY_CODEBOOK } from '../../core/model/codebook.ts';
import { decodeSidecar } from '../../core/sidecar/codec.ts';
import { listArticles, readArticleText } from '../services/articleFiles.ts';
import { type Exchange, loadExchange } from '../services/loadExchange.ts';
import { sidecarMessage } from '../services/keeping/sidecarMessages.ts';
import { fileName } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import { formatWords } from './exportFormats.ts';
import { chooseScope, type ExportScope } from './exportScope.ts';
import { pickOne } from './inputs.ts';
import { revealFile } from './revealFile.ts';

/** What a script or a key binding may say beforehand; what it does not say is asked for. */
const Given = z.object({
  to: z.enum(FORMAT_NAMES),
  only: z._default(z.enum(['all', 'accepted']), 'all'),
  for: z.optional(z.enum(QDA_PROGRAMS)),
  articles: z.array(z.custom<vscode.Uri>((value) => value instanceof vscode.Uri)),
  out: z.custom<vscode.Uri>((value) => value instanceof vscode.Uri),
});

interface ExportOrder {
  readonly scope: ExportScope;
  readonly format: Format;
  readonly target: QdaProgram | undefined;
  readonly out: vscode.Uri;
}

/** Asks for what, as what and where to; writes; says what the format could not hold. @throws UserError, CancellationError */
export async function exportArticles(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const exchange = await loadExchange(workbench.bundles);
  const order = (await givenOrder(exchange, args)) ?? (await askOrder(workbench, exchange, args));
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting'), cancellable: true },
    (progress, token) => run(workbench, exchange, order, progress, token),
  );
  await tell(workbench, order, result);
}

async function givenOrder({ findFormat }: Exchange, args: readonly unknown[]): Promise<ExportOrder | undefined> {
  const given = Given.safeParse(args[0]);
  if (!given.success) return undefined;
  const { to, only, out, articles } = given.data;
  const format = findFormat(to);
  if (format === undefined) return undefined;
  const places = await Promise.all(
    articles.map(async (uri) => {
      const { type } = await vscode.workspace.fs.stat(uri);
      return { uri, kind: (type & vscode.FileType.Directory) === 0 ? ('article' as const) : ('folder' as const) };
    }),
  );
  const scope: ExportScope = { places, keep: (_, status) => only === 'all' || status === 'accepted', name: 'articles' };
  return { scope, format, target: given.data.for, out };
}

async function askOrder(workbench: Workbench, exchange: Exchange, args: readonly unknown[]): Promise<ExportOrder> {
  const scope = await chooseScope(workbench, args, vscode.l10n.t('Export'));
  const format = await chooseFormat(exchange);
  const target = format.name === 'refi-qda' ? await chooseTarget() : undefined;
  return { scope, format, target, out: await choosePlace(scope, format) };
}

async function chooseFormat({ FORMATS }: Exchange): Promise<Format> {
  const words = formatWords();
  const items = FORMATS.map((format) => ({
    format,
    label: words[format.name].label,
    description: format.output === 'folder' ? vscode.l10n.t('a folder') : format.ending,
    detail: words[format.name].purpose,
  }));
  const title = vscode.l10n.t('Export As');
  const choice = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  if (choice === undefined) throw new vscode.CancellationError();
  return choice.format;
}

async function chooseTarget(): Promise<QdaProgram> {
  const labels: Record<QdaProgram, string> = { maxqda: 'MAXQDA', nvivo: 'NVivo', atlasti: 'ATLAS.ti', qualcoder: 'QualCoder' };
  return pickOne(
    vscode.l10n.t('Which Program Will Open It?'),
    QDA_PROGRAMS.map((value) => ({ value, label: labels[value] })),
  );
}

async function choosePlace({ places, name }: ExportScope, format: Format): Promise<vscode.Uri> {
  const isOne = places.length === 1 && places[0]?.kind === 'article';
  const near = places[0]?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const folder = near === undefined ? undefined : isOne ? vscode.Uri.joinPath(near, '..') : near;
  if (format.output === 'file' || (format.output === 'each' && isOne)) {
    const label = formatWords()[format.name].label;
    const chosen = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export as {0}', label),
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name + format.ending) }),
      filters: { [label]: [format.ending.slice(1)] },
    });
    if (chosen === undefined) throw new vscode.CancellationError();
    return chosen;
  }
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Export to Folder'),
    openLabel: vscode.l10n.t('Export'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  if (chosen?.[0] === undefined) throw new vscode.CancellationError();
  return vscode.Uri.joinPath(chosen[0], `${name}.${format.name}`);
}

interface ExportResult {
  readonly articles: number;
  /** Files that are articles but could not be read, one line each. */
  readonly problems: readonly string[];
  readonly dropped: readonly string[];
}

type ExportProgress = vscode.Progress<{ message?: string; increment?: number }>;

async function run(
  workbench: Workbench,
  exchange: Exchange,
  { scope, format, target, out }: ExportOrder,
  progress: ExportProgress,
  token: vscode.CancellationToken,
): Promise<ExportResult> {
  const { keep } = scope;
  const now = new Date().toISOString();
  const [first] = scope.places;
  const codebook = first === undefined ? EMPTY_CODEBOOK : workbench.dictionary.codebook(first.uri);
  const places =
    format.needsPlaces === true
      ? { places: exchange.readPlaceTable(await workbench.modelSource.load(exchange.PLACES_FILE)) }
      : {};
  const session = exchange.startExport(format, { keep, now, codebook, ...places, ...(target === undefined ? {} : { target }) });
  const found = await findExported(scope, token);
  const pieces: ExchangeFile[] = [];
  const problems: string[] = [];
  let articles = 0;
  for (const { uri, path } of found) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    progress.report({ message: path, increment: 100 / found.length });
    const read = await readExported(workbench, exchange, uri, path);
    if (typeof read === 'string') problems.push(read);
    if (read === undefined || typeof read === 'string') continue;
    pieces.push(...session.add(read));
    articles++;
  }
  if (articles === 0) {
    throw new UserError(problems[0] ?? vscode.l10n.t('There is nothing to export: run “Article: Extract Annotations” first.'));
  }
  pieces.push(...(await session.end()));
  const isFile = format.output === 'file' || (format.output === 'each' && found.length === 1);
  for (const { path, bytes } of exchange.joinPieces(pieces)) {
    const place = isFile ? out : vscode.Uri.joinPath(out, path);
    await workbench.files.writeAtomically(place.toString(), bytes);
  }
  return { articles, problems, dropped: session.dropped().map((one) => exchange.describeDropped(vscode.l10n.t, one)) };
}

/** The articles of what was chosen, with their paths in the export. */
export async function findExported(
  { places }: ExportScope,
  token: vscode.CancellationToken,
): Promise<readonly { uri: vscode.Uri; path: string }[]> {
  const found: { uri: vscode.Uri; path: string }[] = [];
  for (const { uri, kind } of places) {
    if (kind === 'article') found.push({ uri, path: fileName(uri) });
    else {
      const prefix = places.length > 1 ? `${fileName(uri)}/` : '';
      for (const one of await listArticles(uri, token)) {
        found.push({ uri: one, path: prefix + one.path.slice(uri.path.replace(/\/$/, '').length + 1) });
      }
    }
  }
  return found;
}

/** What the editor knows of an open article, else what its sidecar says. Undefined for one without annotations, a sentence for what is wrong. */
export async function readExported(
  { store, files, sidecarOf }: Workbench,
  { placeDocument }: Exchange,
  uri: vscode.Uri,
  path: string,
): Promise<ExchangeArticle | string | undefined> {
  const state = store.get(uri.toString());
  if (state !== undefined && (state.hasSidecar || !state.stale))
    return { document: placeDocument(state.document, state.text), text: state.text, path };
  const sidecar = sidecarOf(uri);
  if (!(await files.exists(sidecar.toString()))) return undefined;
  const decoded = decodeSidecar(await files.read(sidecar.toString()));
  if (!decoded.ok) return sidecarMessage(decoded.failure, fileName(sidecar));
  const text = state?.text ?? readArticleText(await vscode.workspace.fs.readFile(uri));
  if (text === undefined) return vscode.l10n.t('{0} is not text in UTF-8.', path);
  return { document: placeDocument(decoded.sidecar.document, text), text, path };
}

async function tell({ logger }: Workbench, { format, out }: ExportOrder, result: ExportResult): Promise<void> {
  const { t } = vscode.l10n;
  const { label } = formatWords()[format.name];
  const lines = [...result.problems, ...result.dropped];
  for (const line of lines) logger.info(`${label}: ${line}`);
  const done = t('{0} exported to {1}.', counted(t, 'article', result.articles), fileName(out));
  const message = lines.length === 0 ? done : `${done} ${label}: ${lines.slice(0, 3).join('; ')}${lines.length > 3 ? '; …' : ''}`;
  const reveal = t('Reveal');
  const showLog = t('Show Log');
  const actions = lines.length > 3 ? [reveal, showLog] : [reveal];
  void vscode.window.showInformationMessage(message, ...actions).then(async (choice) => {
    if (choice === showLog) await vscode.commands.executeCommand('articleAnnotator.showLog');
    if (choice === reveal) await revealFile(out);
  });
}
