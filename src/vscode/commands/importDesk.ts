import * as vscode from 'vscode';
import type { EditedRow } from '../../core/exchange/edits/readEdits.ts';
import type { FormatName, ImportedArticle, ImportProblem, ImportContext } from '../../core/exchange/format.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { encodeUtf8 } from '../../core/text/utf8.ts';
import { readArticleText } from '../services/articleFiles.ts';
import { sidecarMessage } from '../services/keeping/sidecarMessages.ts';
import type { Exchange } from '../services/loadExchange.ts';
import { fileName, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

export interface ImportResult {
  readonly added: number;
  readonly unplaced: number;
  readonly passedOver: number;
  readonly changed: number;
  readonly conflicts: number;
  /** Articles that have something new. */
  readonly touched: readonly vscode.Uri[];
  readonly problems: readonly ImportProblem[];
}

/** Where a file's articles are, and what is done with them. */
export interface Beside extends ImportContext {
  takeArticle(article: ImportedArticle): Promise<void>;
  takeEdits(article: string, rows: readonly EditedRow[]): Promise<void>;
}

/** Takes in what files tell of articles, and remembers what came of it. */
export interface ImportDesk {
  /** For what a file tells of: articles are beside it, else in the workspace. */
  beside(file: vscode.Uri): Beside;
  readonly tell: (problem: ImportProblem) => void;
  result(): ImportResult;
}

export function createImportDesk(workbench: Workbench, exchange: Exchange, format: FormatName): ImportDesk {
  const { store, files, dictionary } = workbench;
  const counts = { added: 0, unplaced: 0, passedOver: 0, changed: 0, conflicts: 0 };
  const touched = new Map<string, vscode.Uri>();
  const problems: ImportProblem[] = [];
  const tell = (problem: ImportProblem): void => void problems.push(problem);

  const exists = (uri: vscode.Uri): Promise<boolean> => files.exists(uri.toString());

  /** Beside the file, below a workspace folder, or the only one of its name, which may be another article. */
  const find = async (folder: vscode.Uri, name: string): Promise<FoundArticle | undefined> => {
    const parts = partsOf(name);
    const base = parts.at(-1) ?? name;
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const places = [folder, ...roots].map((root) => vscode.Uri.joinPath(root, ...parts));
    for (const uri of [...places.slice(0, 1), vscode.Uri.joinPath(folder, base), ...places.slice(1)])
      if (await exists(uri)) return { uri, byName: false };
    const pattern = `**/${base.replace(/[[\]{}*?]/g, (character) => `[${character}]`)}`;
    const [only, another] = await vscode.workspace.findFiles(pattern, '**/node_modules/**', 2);
    return only === undefined || another !== undefined ? undefined : { uri: only, byName: true };
  };

  /** Where an article is: one that has only the name of it, and other words, isn't it. */
  const placeOf = async (folder: vscode.Uri, article: ImportedArticle): Promise<vscode.Uri> => {
    const found = await find(folder, article.path);
    if (found === undefined) return placeNew(folder, article.path);
    const isOther = found.byName && article.bringsText && squeeze((await readText(found.uri)) ?? '') !== squeeze(article.text);
    return isOther ? placeNew(folder, article.path) : found.uri;
  };

  /** Texts are written where the workspace is. */
  const placeNew = (folder: vscode.Uri, name: string): vscode.Uri => {
    const inWorkspace = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
    const root = inWorkspace ? folder : (vscode.workspace.workspaceFolders?.[0]?.uri ?? folder);
    return vscode.Uri.joinPath(root, ...partsOf(name));
  };

  const readText = async (uri: vscode.Uri): Promise<string | undefined> => {
    const open = vscode.workspace.textDocuments.find((document) => uriText(document.uri) === uriText(uri));
    const text = store.get(uriText(uri))?.text ?? open?.getText().replaceAll('\r\n', '\n');
    return text ?? readArticleText(await vscode.workspace.fs.readFile(uri));
  };

  /** Holds the article with its sidecar, lets something be decided, and writes it. */
  const work = async (uri: vscode.Uri, text: string, run: (state: ArticleState) => boolean): Promise<void> => {
    const { life, keeper, journal } = workbench;
    const article = uriText(uri);
    life.hold(article, text);
    try {
      const loaded = await keeper.load(article);
      await journal.recover(article);
      const state = store.get(article);
      if (loaded.kind === 'unreadable')
        return tell({ file: fileName(uri), message: sidecarMessage(loaded.failure, fileName(uri)) });
      if (loaded.kind === 'loaded' && loaded.readOnly)
        return tell({
          file: fileName(uri),
          message: vscode.l10n.t('its sidecar was written by a newer version, and is not changed'),
        });
      if (state === undefined || !run(state)) return undefined;
      touched.set(article, uri);
      await keeper.flush(article);
      if (store.get(article)?.hasUnsavedDecisions === true)
        tell({ file: fileName(uri), message: vscode.l10n.t('its sidecar could not be written yet; it is tried again') });
    } finally {
      life.release(article);
    }
    return undefined;
  };

  return {
    tell,
    result: () => ({ ...counts, touched: [...touched.values()], problems }),
    beside(file) {
      const folder = vscode.Uri.joinPath(file, '..');
      const place = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? file;
      const { labels, codebook } = dictionary.project(place);
      return {
        labels,
        codebook,
        async look(name) {
          const found = await find(folder, name);
          return found === undefined ? undefined : readText(found.uri);
        },
        async takeArticle(article) {
          const uri = await placeOf(folder, article);
          if (!(await exists(uri))) await files.writeAtomically(uri.toString(), encodeUtf8(article.text));
          const text = await readText(uri);
          if (text === undefined)
            return tell({
              file: article.path,
              message: vscode.l10n.t('the article is not text in UTF-8; save it in UTF-8 first'),
            });
          await work(uri, text, ({ document, text: present }) => {
            const taken = exchange.takeImport(document, present, article, format);
            counts.added += taken.added;
            counts.unplaced += taken.unplaced;
            counts.passedOver += taken.passedOver;
            if (taken.added > 0) store.decide(uriText(uri), [], { kind: 'import', records: taken.records });
            return taken.added > 0;
          });
          return undefined;
        },
        async takeEdits(article, rows) {
          const uri = (await find(folder, article))?.uri;
          const text = uri === undefined ? undefined : await readText(uri);
          if (uri === undefined || text === undefined)
            return tell({
              file: rows[0]?.file ?? article,
              message: vscode.l10n.t('{0} is not there, or not text in UTF-8', article),
            });
          await work(uri, text, ({ document, text: present }) => {
            const taken = exchange.takeEdits(document, present, article, rows);
            taken.problems.forEach(tell);
            counts.changed += taken.changed;
            counts.conflicts += taken.conflicts;
            for (const { ids, decision } of taken.steps) store.decide(uriText(uri), ids, decision);
            return taken.steps.length > 0;
          });
          return undefined;
        },
      };
    },
  };
}

interface FoundArticle {
  readonly uri: vscode.Uri;
  /** True where only the name of the file is the same. */
  readonly byName: boolean;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without what would lead out of a folder. */
function partsOf(name: string): readonly string[] {
  return name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
}
