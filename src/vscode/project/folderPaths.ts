import * as vscode from 'vscode';
import { isSidecar, SIDECAR_SUFFIX } from '../services/uris.ts';

const ARTICLE = /\.(?:txt|md|markdown|article|news)$/i;

/** How the articles of a workspace folder are called in its index: by their path below it, with `/`. */
export class FolderPaths {
  readonly folder: vscode.Uri;
  readonly #sidecarOf: (article: vscode.Uri) => vscode.Uri;

  constructor(folder: vscode.Uri, sidecarOf: (article: vscode.Uri) => vscode.Uri) {
    this.folder = folder;
    this.#sidecarOf = sidecarOf;
  }

  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, ...path.split('/'));
  }

  /** Undefined for what is not in the folder. */
  pathOf(uri: vscode.Uri): string | undefined {
    const { scheme, authority, path } = this.folder;
    const root = path.replace(/\/$/, '');
    if (uri.scheme !== scheme || uri.authority !== authority || !uri.path.startsWith(`${root}/`)) return undefined;
    return uri.path.slice(root.length + 1);
  }

  /** The article that a file of the folder belongs to; undefined for what is neither article nor sidecar. */
  articleOf(uri: vscode.Uri): string | undefined {
    const path = this.pathOf(uri);
    if (path === undefined || path.split('/').some(isPassedOver)) return undefined;
    if (!isSidecar(uri)) return ARTICLE.test(path) ? path : undefined;
    const article = path.slice(0, -SIDECAR_SUFFIX.length);
    return this.#sidecarOf(this.uriOf(article)).path === uri.path ? article : undefined;
  }

  /** All articles that lie in the folder, or whose sidecar does. @throws FileSystemError where a folder can't be read */
  async list(): Promise<readonly string[]> {
    const found = new Set<string>();
    for await (const uri of listFiles(this.folder)) {
      const path = this.articleOf(uri);
      if (path !== undefined) found.add(path);
    }
    return [...found];
  }
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function* listFiles(folder: vscode.Uri): AsyncGenerator<vscode.Uri> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries) {
    if (isPassedOver(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) yield* listFiles(uri);
    else yield uri;
  }
}
