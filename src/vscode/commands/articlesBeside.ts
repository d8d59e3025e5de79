import * as vscode from 'vscode';
import type { ImportedArticle } from '../../core/exchange/format.ts';
import { readArticleText } from '../services/articleFiles.ts';
import { uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

interface FoundArticle {
  readonly uri: vscode.Uri;
  /** True where only the name of the file is the same. */
  readonly byName: boolean;
}

/** Finds the articles that a file tells of: they are in its folder, else in the workspace. */
export class ArticlesBeside {
  readonly #workbench: Pick<Workbench, 'files' | 'store'>;
  readonly #folder: vscode.Uri;

  constructor(workbench: Pick<Workbench, 'files' | 'store'>, file: vscode.Uri) {
    this.#workbench = workbench;
    this.#folder = vscode.Uri.joinPath(file, '..');
  }

  /** In the folder, below a workspace folder, or the only one of its name, which may be another article. */
  async find(name: string): Promise<FoundArticle | undefined> {
    const parts = partsOf(name);
    const base = parts.at(-1) ?? name;
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, ...parts));
    const places = [vscode.Uri.joinPath(this.#folder, ...parts), vscode.Uri.joinPath(this.#folder, base), ...roots];
    for (const uri of places) if (await this.exists(uri)) return { uri, byName: false };
    const pattern = `**/${base.replace(/[[\]{}*?]/g, (character) => `[${character}]`)}`;
    const [only, another] = await vscode.workspace.findFiles(pattern, '**/node_modules/**', 2);
    return only === undefined || another !== undefined ? undefined : { uri: only, byName: true };
  }

  /** Where an article is, or is to be: one that has only the name of it, and other words, isn't it. */
  async placeOf(article: ImportedArticle): Promise<vscode.Uri> {
    const found = await this.find(article.path);
    if (found === undefined) return this.#placeNew(article.path);
    const mayBeOther = found.byName && article.bringsText;
    const isOther = mayBeOther && squeeze((await this.readText(found.uri)) ?? '') !== squeeze(article.text);
    return isOther ? this.#placeNew(article.path) : found.uri;
  }

  /** The text as it is open, else as it is on disk; undefined where that is not UTF-8. */
  async readText(uri: vscode.Uri): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => uriText(document.uri) === uriText(uri));
    const text = this.#workbench.store.get(uriText(uri))?.text ?? open?.getText().replaceAll('\r\n', '\n');
    return text ?? readArticleText(await vscode.workspace.fs.readFile(uri));
  }

  exists(uri: vscode.Uri): Promise<boolean> {
    return this.#workbench.files.exists(uri.toString());
  }

  /** Texts are written where the workspace is. */
  #placeNew(name: string): vscode.Uri {
    const inWorkspace = vscode.workspace.getWorkspaceFolder(this.#folder) !== undefined;
    const root = inWorkspace ? this.#folder : (vscode.workspace.workspaceFolders?.[0]?.uri ?? this.#folder);
    return vscode.Uri.joinPath(root, ...partsOf(name));
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without what would lead out of a folder. */
function partsOf(name: string): readonly string[] {
  return name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
}
