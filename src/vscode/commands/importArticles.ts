import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import { FORMAT_NAMES, type ExchangeFile } from '../../core/exchange/format.ts';
import type { OfferedFormat } from '../../core/exchange/registry.ts';
import { findCode, type Code } from '../../core/model/codebook.ts';
import { beginImport } from '../services/brokenImports.ts';
import { type Exchange, loadExchange } from '../services/loadExchange.ts';
import { fileName } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import { formatWords } from './exportFormats.ts';
import { ImportDesk } from './importDesk.ts';
import { importPurposes } from './importPurposes.ts';
import { pickOne } from './inputs.ts';
import { revealFile } from './revealFile.ts';

/** Larger files are no exports of articles. */
const MOST_BYTES = 200_000_000;

const FileUri = z.custom<vscode.Uri>((value) => value instanceof vscode.Uri);
/** What a script or a key binding may say beforehand. */
const Given = z.object({ from: z.enum(FORMAT_NAMES), files: z.array(FileUri) });

interface ImportOrder {
  readonly format: OfferedFormat;
  /** Files and folders. */
  readonly places: readonly vscode.Uri[];
}

/**
 * Takes in what another program marked, as its proposals, or tables of ours that a person changed, as decisions. Asks for what is not said;
 * called on files or folders it asks for the format only. @throws UserError, CancellationError
 */
export async function importArticles(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const exchange = await loadExchange(workbench.bundles);
  const { format, places } = await order(exchange, args);
  const files = await listFiles(exchange, format, places);
  if (files.length === 0) {
    const endings = (format.reads ?? []).join(', ');
    throw new UserError(vscode.l10n.t('There are no files of {0} there ({1}).', formatWords()[format.name].label, endings));
  }
  const desk = new ImportDesk(workbench, exchange, format.name);
  const { label } = formatWords()[format.name];
  const title = vscode.l10n.t('Importing from {0}', label);
  const settle = await beginImport(workbench.journal, { from: format.name, label, places: files });
  try {
    const done = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        const codes = await takeIn(exchange, format, files, desk, { progress, token });
        return { codes, isCancelled: token.isCancellationRequested };
      },
    );
    tell(workbench, format, desk, done);
  } finally {
    settle();
  }
}

async function order(exchange: Exchange, args: readonly unknown[]): Promise<ImportOrder> {
  const given = Given.safeParse(args[0]);
  const known = given.success ? exchange.READABLE.find(({ name }) => name === given.data.from) : undefined;
  if (given.success && known !== undefined) return { format: known, places: given.data.files };
  const clicked = urisOf(args);
  const format = await chooseFormat(exchange, clicked);
  return { format, places: clicked.length > 0 ? clicked : await choosePlaces(format) };
}

/** The explorer passes what was clicked and all that is selected. */
function urisOf([clicked, selected]: readonly unknown[]): readonly vscode.Uri[] {
  const all = Array.isArray(selected) ? selected.filter((one) => one instanceof vscode.Uri) : [];
  return all.length > 0 ? all : clicked instanceof vscode.Uri ? [clicked] : [];
}

/** Formats that have files of that name come first. */
async function chooseFormat({ READABLE, mayBeOf }: Exchange, clicked: readonly vscode.Uri[]): Promise<OfferedFormat> {
  const words = formatWords();
  const purposes = importPurposes();
  const fits = (format: OfferedFormat): boolean => clicked.some(({ path }) => mayBeOf(format, path));
  const items = [...READABLE.filter(fits), ...READABLE.filter((format) => !fits(format))].map((format) => ({
    format,
    label: words[format.name].label,
    description: (format.reads ?? []).join(', '),
    detail: purposes(format.name),
  }));
  const title = vscode.l10n.t('Import From');
  const choice = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  if (choice === undefined) throw new vscode.CancellationError();
  return choice.format;
}

async function choosePlaces(format: OfferedFormat): Promise<readonly vscode.Uri[]> {
  const { t } = vscode.l10n;
  const { label } = formatWords()[format.name];
  const wantsFolder =
    format.output !== 'file' &&
    (await pickOne(t('Import from {0}', label), [
      { value: false, label: t('Choose files…') },
      { value: true, label: t('Choose a folder…'), description: t('all its files of this format') },
    ]));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    title: t('Import from {0}', label),
    openLabel: t('Import'),
    canSelectFiles: !wantsFolder,
    canSelectFolders: wantsFolder,
    canSelectMany: true,
    ...(folder === undefined ? {} : { defaultUri: folder }),
    ...(wantsFolder
      ? {}
      : { filters: { [label]: (format.reads ?? []).map((ending) => ending.slice(1)), [t('All Files')]: ['*'] } }),
  });
  if (chosen === undefined || chosen.length === 0) throw new vscode.CancellationError();
  return chosen;
}

/** Files as they were named; of a folder those that are named like files of the format. */
async function listFiles(
  { mayBeOf }: Exchange,
  format: OfferedFormat,
  places: readonly vscode.Uri[],
): Promise<readonly vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  const look = async (folder: vscode.Uri): Promise<void> => {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (name.startsWith('.') || name === 'node_modules') continue;
      if ((type & vscode.FileType.Directory) !== 0) await look(uri);
      else if (mayBeOf(format, name)) found.set(uri.toString(), uri);
    }
  };
  for (const uri of places) {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) found.set(uri.toString(), uri);
    else await look(uri);
  }
  return [...found.values()];
}

interface Watching {
  readonly progress: vscode.Progress<{ message?: string; increment?: number }>;
  readonly token: vscode.CancellationToken;
}

/** Returns the codes that the files define. What was done before it is cancelled stays, and can be undone article by article. */
async function takeIn(
  { importUnits }: Exchange,
  format: OfferedFormat,
  uris: readonly vscode.Uri[],
  desk: ImportDesk,
  { progress, token }: Watching,
): Promise<readonly Code[]> {
  const byPath = new Map(uris.map((uri) => [uri.path, uri]));
  const units = importUnits(format, [...byPath.keys()]);
  const codes = new Map<string, Code>();
  for (const unit of units) {
    const files = unit.flatMap((path) => byPath.get(path) ?? []);
    const [first] = files;
    if (token.isCancellationRequested || first === undefined) break;
    progress.report({ message: fileName(first), increment: 100 / units.length });
    const read = await readAll(files, desk);
    const around = desk.beside(first);
    if (format.readEdits !== undefined) {
      const { articles, problems } = await format.readEdits(read);
      problems.forEach(desk.tell);
      for (const [article, rows] of articles) {
        if (token.isCancellationRequested) break;
        await around.takeEdits(article, rows);
      }
      continue;
    }
    const imported = await format.read?.(read, around);
    imported?.problems.forEach(desk.tell);
    for (const code of imported?.codes ?? []) codes.set(code.id, code);
    for (const article of imported?.articles ?? []) {
      if (token.isCancellationRequested) break;
      progress.report({ message: article.path });
      await around.takeArticle(article);
    }
  }
  return [...codes.values()];
}

async function readAll(uris: readonly vscode.Uri[], desk: ImportDesk): Promise<readonly ExchangeFile[]> {
  const files: ExchangeFile[] = [];
  for (const uri of uris) {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) desk.tell({ file: fileName(uri), message: vscode.l10n.t('larger than 200 MB; split it first') });
    else files.push({ path: fileName(uri), bytes: await vscode.workspace.fs.readFile(uri) });
  }
  return files;
}

function tell(
  workbench: Workbench,
  format: OfferedFormat,
  desk: ImportDesk,
  { codes, isCancelled }: { codes: readonly Code[]; isCancelled: boolean },
): void {
  const { t } = vscode.l10n;
  const { label } = formatWords()[format.name];
  const { added, unplaced, passedOver, changed, conflicts, touched, problems } = desk.result();
  for (const { file, message } of problems) workbench.logger.warn(`${file}: ${message}`);
  const [[first], [worst]] = [touched, problems];
  const articles = counted(t, 'article', touched.length);
  const parts =
    format.readEdits === undefined
      ? [
          t('{0} from {1} in {2}.', counted(t, 'proposal', added), label, articles),
          passedOver === 0 ? '' : t('There already: {0}.', passedOver),
          unplaced === 0 ? '' : t('Without a place in the text, under Unplaced: {0}.', unplaced),
        ]
      : [
          t('{0} in {1} changed as in the table.', counted(t, 'annotation', changed), articles),
          conflicts === 0 ? '' : t('Left as decided here since the export: {0}.', counted(t, 'cell', conflicts)),
        ];
  if (problems.length > 0)
    parts.push(t('{0}, the first: {1}: {2}', counted(t, 'problem', problems.length), worst?.file ?? '', worst?.message ?? ''));
  const book = first === undefined ? undefined : workbench.dictionary.codebook(first);
  const fresh = book === undefined ? [] : codes.filter(({ id }) => findCode(book, id) === undefined);
  const [reveal, log, add] = [t('Reveal'), t('Show Log'), t('Add {0} to Codebook', counted(t, 'code', fresh.length))];
  const buttons = [
    ...(first === undefined ? [] : [reveal]),
    ...(fresh.length === 0 ? [] : [add]),
    ...(problems.length === 0 ? [] : [log]),
  ];
  const said = parts.filter((part) => part !== '').join(' ');
  const message = isCancelled ? t('Cancelled: {0}', said) : said;
  workbench.logger.info(message);
  const show = problems.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void show(message, ...buttons).then(async (choice) => {
    if (choice === log) workbench.log.show();
    if (choice === add) await vscode.commands.executeCommand('articleAnnotator.importCodes', { codes: fresh });
    if (choice === reveal && first !== undefined) {
      if (touched.length === 1) await vscode.window.showTextDocument(first);
      else await revealFile(first);
    }
  });
}
