import * as vscode from 'vscode';
import { createSourceText } from '../../core/text/sourceText.ts';
import { decodeUtf8 } from '../../core/text/utf8.ts';

const ARTICLE = /\.(?:txt|md|markdown|article|news)$/i;
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules']);

/** The files of a folder, and of its folders, that are named like articles; in the order of their names. */
export async function listArticles(folder: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found: vscode.Uri[] = [];
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const uri = vscode.Uri.joinPath(folder, name);
    if (name.startsWith('.') || PASSED_OVER.has(name)) continue;
    if (type === vscode.FileType.Directory) found.push(...(await listArticles(uri, token)));
    else if (ARTICLE.test(name)) found.push(uri);
  }
  return found;
}

/** With LF line ends and without byte order mark; undefined for what is no text. */
export function readArticleText(bytes: Uint8Array): string | undefined {
  const text = bytes.includes(0) ? undefined : decodeUtf8(bytes);
  return text === undefined ? undefined : createSourceText(text).text;
}
